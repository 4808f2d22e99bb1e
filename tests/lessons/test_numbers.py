"""Numbers as people type them as an answer."""

import math
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.geometry import NotNumbers
from embed_core.lessons.numbers import read_number


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
    ],
)
def test_what_a_person_means_is_read(text, value):
    assert read_number(text) == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    ["ten", "1/0", "√-2", "√", "1,5", "1..2", "nan", "inf", "1/2/3", "(", "9" * 70, "<b>1</b>", "1 2a", "/", "%", "="],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(NotNumbers):
        read_number(text)


@given(st.floats(-1e6, 1e6).map(lambda x: round(x, 6)))
def test_every_decimal_is_read_as_it_is_written(value):
    assert read_number(repr(value)) == value


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_is_refused(text):
    with suppress(NotNumbers):
        assert math.isfinite(read_number(text))
