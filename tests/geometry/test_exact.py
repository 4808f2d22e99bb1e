"""Whole numbers stay whole."""

import math
from decimal import Decimal
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


@pytest.mark.parametrize(
    ("a", "form"),
    [([0.5, 1], "decimal"), ([2, 1], "whole"), ([Fraction(1, 3), 1], "fraction"), ([Decimal("0.1"), 2], "decimal")],
)
def test_the_form_tells_how_the_numbers_are_written(a, form):
    steps = cosine_steps(a, [1, 2])
    assert steps.rational.form == form
    assert (steps.exact is None) == (form == "decimal")


def test_a_float_counts_as_the_decimal_that_means_it():
    assert cosine_steps([0.1, 0.2], [1, 1]).rational.dot == Fraction(3, 10)


def test_the_root_of_a_fraction_has_a_whole_number_under_it():
    assert simplified(Fraction(85, 441)).latex == r"\frac{\sqrt{85}}{21}"
    assert simplified(Fraction(5, 12)).latex == r"\frac{\sqrt{15}}{6}"
    assert simplified(Fraction(4, 9)).latex == r"\frac{2}{3}"


@given(st.fractions(min_value=Fraction(1, 999), max_value=999, max_denominator=999))
def test_a_root_of_a_fraction_has_the_same_square(square):
    root = simplified(square)
    assert root.factor**2 * root.radicand == square


def test_numbers_of_any_size_lose_nothing():
    exact = cosine_steps([Decimal("1e308"), Decimal("1e-308")], [Decimal("1e-308"), Decimal("-1e308")]).rational
    assert exact.dot == 0
    assert cosine_steps([Decimal("1e16"), 1, Decimal("-1e16")], [1, 1, 1]).exact.dot == 1


def test_a_cosine_nearer_to_zero_than_the_square_of_a_float_is_not_zero():
    steps = cosine_steps([Decimal(1), Decimal(0)], [Decimal("1e-200"), Decimal(1)])
    assert steps.cosine == approx(1e-200)
    assert cosine_steps([Decimal(-1), Decimal(0)], [Decimal("1e-200"), Decimal(1)]).cosine == approx(-1e-200)


def test_many_fractions_are_added_with_sixty_digits_and_it_is_said():
    many = [Fraction(1, n) for n in range(2, 1500)]
    exact = cosine_steps(many, many).exact
    assert exact.rounded
    assert float(exact.dot) == approx(sum(1 / n**2 for n in range(2, 1500)), rel=1e-14)
    assert not cosine_steps(many[:500], many[:500]).exact.rounded
