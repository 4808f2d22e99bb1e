"""Numbers as people type them as an answer."""

import math
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.geometry import NotNumbers
from embed_core.lessons import is_right, scratch, window
from embed_core.lessons.numbers import read_number, read_percent

MISREAD = (
    "2½",
    "2 1/2",
    "1 2",
    "①",
    "10₂",
    "³√8",
    "2³√8",
    "2^3^2",
    "10ⁿ",
    "√-4",
    "(-2)^(1/2)",
    "0⁻¹",
    "(2",
    "2)",
    "()",
    "10^999",
)
"""What would become another number if its signs were read one by one, and what is none."""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10", 10),
        (" 0.891 ", 0.891),
        ("−1", -1),
        ("1/2", 0.5),
        ("10/(3√14)", 10 / (3 * math.sqrt(14))),
        ("10/3√14", 10 / (3 * math.sqrt(14))),
        ("√2", math.sqrt(2)),
        ("2*sqrt(3)", 2 * math.sqrt(3)),
        ("-√2", -math.sqrt(2)),
        ("1,000,000", 1_000_000),
        ("９９９９", 9999),
        ("50 %", 0.5),
        ("１.５", 1.5),
        ("= 3", 3),
        ("≈0.89", 0.89),
        ("1e3", 1000),
        ("10²", 100),
        ("10⁸", 1e8),
        ("10^8", 1e8),
        ("１０²", 100),
        ("1.28×10⁸", 1.28e8),
        ("10⁻³", 0.001),
        ("10^(-3)", 0.001),
        ("-3²", -9),
        ("(-3)²", 9),
        ("(10)/(3√14)", 10 / (3 * math.sqrt(14))),
        ("(√2)/2", math.sqrt(2) / 2),
        ("10²/√2", 100 / math.sqrt(2)),
        ("10/(3√14) ≈ 0.891", 0.891),
        ("½", 0.5),
        ("1 000 000", 1_000_000),
    ],
)
def test_what_a_person_means_is_read(text, value):
    assert read_number(text) == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "ten",
        "1/0",
        "√-2",
        "√",
        "1,5",
        "1..2",
        "nan",
        "inf",
        "1/2/3",
        "(",
        "9" * 70,
        "<b>1</b>",
        "1 2a",
        "/",
        "%",
        "=",
        *MISREAD,
    ],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(NotNumbers):
        read_number(text)


@pytest.mark.parametrize(("text", "value"), [("13.4", 13.4), ("13.4%", 13.4), ("13.4 ％", 13.4), ("134/10", 13.4)])
def test_who_is_asked_for_per_cent_may_write_the_sign_or_leave_it_out(text, value):
    assert read_percent(text) == pytest.approx(value)


@pytest.mark.parametrize("seed", range(1, 30))
def test_a_right_percentage_is_right_with_its_sign_and_without(chinese, seed):
    kept = window.exercises(chinese, seed)[1]
    share = scratch.exercises(chinese, seed)[0]
    for task in (kept, share):
        solution = task.solve()
        told = f"{solution.answer:.1f}"
        for text in (told, f"{told}%", f"{told} %"):
            assert is_right(task.question, solution, task.question.read(text)), text
        assert not is_right(task.question, solution, task.question.read(f"{solution.answer / 100}"))


@given(st.floats(-1e6, 1e6).map(lambda x: round(x, 6)))
def test_every_decimal_is_read_as_it_is_written(value):
    assert read_number(repr(value)) == value


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_is_refused(text):
    with suppress(NotNumbers):
        assert math.isfinite(read_number(text))
