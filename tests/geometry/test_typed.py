"""Vectors as people type them."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.geometry import MixedSeparators, NotNumbers, TooManyDimensions, parse_numbers, parse_vector


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2,3,1", [2, 3, 1]),
        ("2 3 1", [2, 3, 1]),
        ("2,\t3,\n1", [2, 3, 1]),
        ("(2, 3, 1)", [2, 3, 1]),
        ("[2;3;1]", [2, 3, 1]),
        ("{2, 3, 1,}", [2, 3, 1]),
        ("⟨2 3 1⟩", [2, 3, 1]),
        ("２，３，１", [2, 3, 1]),
        ("（2、3、1）", [2, 3, 1]),
        ("1/2, −0.5", [0.5, -0.5]),
        ("1 / 2, 3 /4, 1.5/3", [0.5, 0.75, 0.5]),
        ("½, 1⁄3", [0.5, 1 / 3]),
        ("-1, –2, −3, －4, +5", [-1, -2, -3, -4, 5]),
        ("1e-3 2.5E2 .5 5.", [0.001, 250, 0.5, 5]),
        ("9007199254740991", [9007199254740991]),
    ],
)
def test_vectors_are_read_as_people_type_them(text, expected):
    assert parse_vector(text).tolist() == expected


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("a, b", "a"),
        ("1, two, 3", "two"),
        ("1/0, 2", "1/0"),
        ("1/2/3", "1/2/3"),
        ("nan", "nan"),
        ("1, inf", "inf"),
        ("1_000", "1_000"),
        ("1e999, 1", "1e999"),
        ("0x10", "0x10"),
        ("<b>1</b>", "b>1</b"),
        ("2,,1", "2,,1"),
        (",2,1", ",2,1"),
        ("2 - 3", "-"),
        ("1, 2², 3", "2²"),
        ("2½", "2½"),
        ("1e999999999/2", "1e999999999/2"),
    ],
)
def test_the_part_that_is_no_number_is_named(text, part):
    with pytest.raises(NotNumbers) as caught:
        parse_vector(text)
    assert caught.value.parameters == {"part": part}
    assert caught.value.identifier == "error-not-numbers"


@pytest.mark.parametrize("text", ["", "  ", "()", ","])
def test_nothing_at_all_is_refused_in_words_of_its_own(text):
    with pytest.raises(NotNumbers) as caught:
        parse_vector(text)
    assert caught.value.identifier == "error-no-numbers"


@pytest.mark.parametrize("text", ["1,2;3", "1,5; 2,5", "１，２；３"])
def test_commas_and_semicolons_together_are_refused_since_a_comma_may_be_a_decimal_point(text):
    with pytest.raises(MixedSeparators) as caught:
        parse_vector(text)
    assert caught.value.parameters["part"] == text


@pytest.mark.timeout(2)
@pytest.mark.parametrize("text", ["x" * 100_000, " " * 100_000 + "x", "1 /" * 50_000, "²" * 100_000])
def test_long_nonsense_is_refused_at_once(text):
    with pytest.raises(NotNumbers):
        parse_vector(text)


def test_a_long_part_is_cut_in_the_message():
    with pytest.raises(NotNumbers) as caught:
        parse_vector("x" * 10_000)
    assert caught.value.parameters["part"] == "x" * 59 + "…"


def test_more_than_a_million_numbers_are_refused_before_they_are_read():
    with pytest.raises(TooManyDimensions) as caught:
        parse_vector("1 " * 1_000_001)
    assert caught.value.parameters["dimensions"] == 1_000_001


@given(
    st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=5),
    st.sampled_from([",", " ", "; "]),
)
def test_what_is_written_with_all_its_digits_is_read_back_exactly(numbers, between):
    assert np.array_equal(parse_vector(between.join(map(repr, numbers))), numbers)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_and_nothing_else_happens(text):
    try:
        found = parse_vector(text)
    except (NotNumbers, TooManyDimensions):
        return
    assert found.ndim == 1
    assert len(found) > 0
    assert np.isfinite(found).all()


def test_what_was_typed_is_kept_as_it_was_written():
    assert parse_numbers("1/3, 0.1, -2, 1e-3, 4/2") == (
        Fraction(1, 3),
        Decimal("0.1"),
        Decimal(-2),
        Decimal("0.001"),
        Fraction(2),
    )
    assert parse_numbers("1.5/0.3")[0] == Fraction(5)
    assert parse_numbers("9007199254740993")[0] == Decimal(9007199254740993)  # no float holds it


@pytest.mark.parametrize(
    "text", ["1e-400", "1, 1e-999999999", "1/1e400", "1e-300/1e300", "0/0", "1e9999999999999999999"]
)
def test_what_would_vanish_or_overflow_is_refused(text):
    with pytest.raises(NotNumbers):
        parse_numbers(text)


def test_zero_may_be_written_in_any_way():
    assert parse_numbers("0, 0.000, 0e99, -0, 0/7") == (0, 0, 0, 0, 0)


@pytest.mark.timeout(5)
def test_a_number_with_a_million_digits_does_not_hold_anybody_up():
    assert parse_vector("0." + "3" * 1_000_000).tolist() == [1 / 3]


@pytest.mark.timeout(10)
def test_a_million_numbers_are_read_in_a_few_seconds():
    found = parse_vector("0.25, -3 " * 500_000)
    assert len(found) == 1_000_000
    assert found.sum() == -1_375_000
