"""Whole numbers stay whole."""

import math
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pytest import approx

from embed_core.geometry import cosine_steps
from embed_core.geometry.exact import simplified


@pytest.mark.parametrize(
    ("square", "latex"),
    [
        (1, "1"),
        (4, "2"),
        (8, r"2\sqrt{2}"),
        (12, r"2\sqrt{3}"),
        (14, r"\sqrt{14}"),
        (98, r"7\sqrt{2}"),
        (10**12, "1000000"),
    ],
)
def test_square_factors_are_taken_out_of_a_root(square, latex):
    assert simplified(square).latex == latex


@given(st.integers(1, 10**12))
def test_a_simplified_root_has_the_same_square_and_no_square_factor_left(square):
    root = simplified(square)
    assert root.factor**2 * root.radicand == square
    assert all(root.radicand % (n * n) for n in range(2, 200))


@given(st.integers(1, 10**6), st.integers(1, 40))
def test_a_large_square_factor_is_found(factor, rest):
    assume(all(rest % (n * n) for n in range(2, 7)))
    assert (simplified(factor**2 * rest).factor, simplified(factor**2 * rest).radicand) == (factor, rest)


@given(st.lists(st.integers(-50, 50), min_size=2, max_size=6), st.lists(st.integers(-50, 50), min_size=6, max_size=6))
def test_the_exact_form_of_whole_numbers_has_the_same_value(a, b):
    b = b[: len(a)]
    assume(any(a) and any(b))
    steps = cosine_steps(a, b)
    exact, root = steps.exact, steps.exact.denominator
    assert root.factor**2 * root.radicand == root.square
    assert exact.dot / math.sqrt(root.square) == approx(steps.cosine, abs=1e-15)
    assert float(exact.squared) == approx(steps.cosine**2, abs=1e-15)
    if exact.value is not None:
        assert exact.value**2 == exact.squared


def test_the_lecture_notes_cosine_is_irrational_and_three_four_five_is_a_fraction():
    assert cosine_steps([2, 3, 1], [1, 2, 2]).exact.value is None
    assert cosine_steps([2, 3, 1], [1, 2, 2]).exact.latex == r"\frac{10}{3\sqrt{14}}"
    assert cosine_steps([3, 4], [4, 3]).exact.value == Fraction(24, 25)
    assert cosine_steps([1, 1], [1, -1]).exact.value == 0


@pytest.mark.parametrize("a", [[0.5, 1], [2.0**53, 1], [1e300, 1]])
def test_decimals_and_numbers_too_large_to_be_surely_whole_have_no_exact_form(a):
    assert cosine_steps(a, [1, 2]).exact is None
