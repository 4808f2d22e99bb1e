"""The cosine with every number on the way to it, right at the edges too."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from mpmath import mp, mpf
from pytest import approx

from embed_core.geometry import (
    DifferentLengths,
    NotNumbers,
    TooManyDimensions,
    ZeroVector,
    angle_plane,
    contributions,
    cosine_steps,
)

numbers = st.floats(-1e6, 1e6, allow_nan=False).filter(lambda x: x == 0 or abs(x) > 1e-6)
vectors = st.integers(1, 12).flatmap(lambda n: st.tuples(*[st.lists(numbers, min_size=n, max_size=n)] * 2))


def test_the_board_example_gives_ten_over_three_root_fourteen():
    steps = cosine_steps([2, 3, 1], [1, 2, 2])
    assert steps.products.tolist() == [2, 6, 2]
    assert steps.dot == 10
    assert steps.norm_a == approx(math.sqrt(14))
    assert steps.norm_b == 3
    assert steps.cosine == approx(10 / (3 * math.sqrt(14)), abs=1e-15)
    assert round(steps.cosine, 3) == 0.891
    assert round(steps.degrees) == 27
    assert steps.exact.latex == r"\frac{10}{3\sqrt{14}}"


def reference(a, b):
    """Cosine and angle in degrees, to fifty digits; the angle from the sine, which is right near 0 and 180."""
    mp.dps = 50
    dot = sum(mpf(x) * mpf(y) for x, y in zip(a, b))
    squares = sum(mpf(x) ** 2 for x in a) * sum(mpf(y) ** 2 for y in b)
    return dot / mp.sqrt(squares), mp.degrees(mp.atan2(mp.sqrt(max(mpf(0), squares - dot**2)), dot))


@given(vectors)
def test_cosine_and_angle_agree_with_a_fifty_digit_reference(pair):
    a, b = pair
    assume(any(a) and any(b))
    steps = cosine_steps(a, b)
    cosine, degrees = reference(a, b)
    assert steps.cosine == approx(float(cosine), rel=1e-14, abs=1e-15)
    assert steps.degrees == approx(float(degrees), rel=1e-13, abs=1e-13)


@given(st.floats(1e-15, 1e-3), st.sampled_from([1, -1]))
def test_angles_near_zero_and_near_180_degrees_keep_their_digits(tiny, sign):
    steps = cosine_steps([1.0, 0.0], [sign * 1.0, tiny])
    turn = math.degrees(math.atan(tiny))
    assert (steps.degrees if sign > 0 else 180 - steps.degrees) == approx(turn, abs=1e-13)


def test_vectors_that_are_all_but_parallel_have_an_angle_though_their_cosine_rounds_to_one():
    steps = cosine_steps([1, 0], [1, 1e-9])
    assert steps.cosine == 1.0
    assert steps.degrees == approx(math.degrees(1e-9), rel=1e-6)


def test_what_cancels_is_not_lost_in_rounding():
    steps = cosine_steps([1e16, 1, -1e16], [1, 1, 1])
    assert steps.dot == 1
    assert steps.cosine == approx(1 / (math.sqrt(2) * 1e16 * math.sqrt(3)), rel=1e-15)


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=2))
def test_orthogonal_vectors_have_exactly_zero_and_ninety_degrees(a):
    assume(any(a))
    steps = cosine_steps(a, [-a[1], a[0]])
    assert (steps.dot, steps.cosine, steps.degrees) == (0.0, 0.0, 90.0)


@given(vectors)
def test_order_does_not_matter_and_the_result_stays_in_its_bounds(pair):
    a, b = pair
    assume(any(a) and any(b))
    there, back = cosine_steps(a, b), cosine_steps(b, a)
    assert there.cosine == back.cosine
    assert -1 <= there.cosine <= 1
    assert 0 <= there.degrees <= 180


@given(vectors, st.floats(1e-3, 1e3))
def test_length_does_not_matter(pair, factor):
    a, b = pair
    assume(any(a) and any(b))
    assert cosine_steps(np.array(a) * factor, b).cosine == approx(cosine_steps(a, b).cosine, abs=1e-13)


@given(st.lists(numbers, min_size=1, max_size=20), st.floats(1e-3, 1e3))
def test_parallel_is_exactly_one_and_opposite_exactly_minus_one(a, factor):
    assume(any(a))
    same, opposite = cosine_steps(a, np.array(a) * factor), cosine_steps(a, np.array(a) * -factor)
    assert (same.cosine, same.degrees) == (1.0, 0.0)
    assert (opposite.cosine, opposite.degrees) == (-1.0, 180.0)


@pytest.mark.parametrize("size", [1.7e308, 1e308, 1e-308, 5e-324])
def test_extreme_components_neither_overflow_nor_vanish(size):
    steps = cosine_steps([size, 0.0], [size, size])
    assert steps.cosine == approx(math.sqrt(0.5), rel=1e-15)
    assert steps.degrees == approx(45, rel=1e-15)
    assert cosine_steps([size, 0.0], [-size, 0.0]).cosine == -1.0
    assert contributions(steps).values.sum() == approx(math.sqrt(0.5))


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=3, max_size=3), vectors)
def test_no_finite_vector_whatever_its_size_gives_nan(a, pair):
    b = (pair[0] * 3)[:3]
    assume(any(a) and any(b))
    steps, plane = cosine_steps(a, b), angle_plane(a, b)
    assert -1 <= steps.cosine <= 1
    assert 0 <= steps.degrees <= 180
    assert not math.isnan(steps.dot)
    assert steps.norm_a > 0
    assert all(np.isfinite(point).all() for point in (plane.tip_a, plane.tip_b, plane.foot))


def test_a_norm_that_a_float_can_hold_is_right_to_the_last_digit():
    steps = cosine_steps([3e307, 4e307], [3e-308, 4e-308])
    assert steps.norm_a == approx(5e307, rel=3e-16)
    assert steps.norm_b == approx(5e-308, rel=3e-16)
    assert cosine_steps([3, 4], [5, 12]).norm_b == 13


def test_a_dot_product_beyond_a_float_is_infinite_with_its_sign():
    assert cosine_steps([1e200, 1], [-1e200, 1]).dot == -math.inf


def test_a_million_dimensions_are_summed_without_drift():
    steps = cosine_steps(np.full(1_000_000, 0.1), np.full(1_000_000, 0.1))
    assert steps.dot == approx(10_000, rel=1e-15)
    assert steps.cosine == 1.0


def test_what_has_no_direction_is_refused_by_side():
    with pytest.raises(ZeroVector) as caught:
        cosine_steps([1, 2], [0, 0])
    assert caught.value.parameters == {"side": "b"}


def test_different_lengths_are_refused_with_both_lengths():
    with pytest.raises(DifferentLengths) as caught:
        cosine_steps([1, 2], [1, 2, 3])
    assert caught.value.parameters == {"first": 2, "second": 3}


@pytest.mark.parametrize(
    ("bad", "part"),
    [
        ([1, float("nan")], "nan"),
        ([float("-inf"), 1], "-inf"),
        ([1, "two"], "two"),
        ([10**400, 1], str(10**400)[:59] + "…"),
        ([[1, 2]], "[[1. 2.]]"),
        ([[1], [1, 2]], "[[1], [1, 2]]"),
    ],
)
def test_what_is_not_numbers_is_refused_by_its_part(bad, part):
    with pytest.raises(NotNumbers) as caught:
        cosine_steps(bad, [1, 2])
    assert caught.value.parameters == {"part": part}


def test_a_vector_without_dimensions_is_refused_in_words_of_its_own():
    with pytest.raises(NotNumbers) as caught:
        cosine_steps([], [])
    assert caught.value.identifier == "error-no-numbers"


def test_more_dimensions_than_can_be_worked_with_are_refused_with_both_numbers():
    with pytest.raises(TooManyDimensions) as caught:
        cosine_steps(np.ones(1_000_001), [1])
    assert caught.value.parameters == {"dimensions": 1_000_001, "most": 1_000_000}


def test_results_cannot_be_written():
    steps = cosine_steps([2, 3, 1], [1, 2, 2])
    plane, parts = angle_plane([2, 3], [1, 2]), contributions(steps)
    for array in (steps.a, steps.b, steps.products, plane.tip_a, plane.foot, parts.indices, parts.values):
        assert not array.flags.writeable


def test_the_vectors_that_were_given_stay_as_they_were():
    given_to_us = np.array([2.0, 3.0, 1.0])
    steps = cosine_steps(given_to_us, [1, 2, 2])
    given_to_us[0] = 99
    assert steps.a.tolist() == [2, 3, 1]


@given(vectors)
def test_the_contributions_add_up_to_the_cosine(pair):
    a, b = pair
    assume(any(a) and any(b))
    parts = contributions(cosine_steps(a, b), top=3)
    assert parts.values.sum() + parts.rest == approx(parts.total, abs=1e-12)
    assert len(parts.indices) == min(3, len(a))


@given(vectors)
def test_the_plane_keeps_lengths_and_angle(pair):
    a, b = pair
    assume(any(a) and any(b))
    steps, plane = cosine_steps(a, b), angle_plane(a, b)
    assert np.linalg.norm(plane.tip_a) == approx(steps.norm_a, rel=1e-9)
    assert np.linalg.norm(plane.tip_b) == approx(steps.norm_b, rel=1e-9)
    assert plane.foot[0] == approx(steps.norm_a * steps.cosine, rel=1e-9, abs=1e-9)


def test_the_plane_of_parallel_and_opposite_vectors_is_a_line():
    assert angle_plane([1, 2, 3], [2, 4, 6]).tip_a[1] == 0
    assert angle_plane([1, 2, 3], [-2, -4, -6]).tip_a.tolist() == [-math.sqrt(14), 0]


def test_the_plane_of_vectors_too_long_to_draw_is_made_smaller_by_a_power_of_two():
    plane = angle_plane([3e307, 0], [4e307, 4e307])
    assert plane.tip_a[0] * 2.0 ** (plane.exponent - 1000) * 2.0**1000 == approx(3e307 * math.sqrt(0.5))
    assert math.hypot(*plane.tip_a) / plane.tip_b[0] == approx(3 / (4 * math.sqrt(2)))


def test_the_largest_contributions_come_first_and_the_rest_is_one_sum():
    parts = contributions(cosine_steps([3, 0, 4, 0], [0, 1, 3, 4]), top=1)
    assert parts.indices.tolist() == [2]
    assert parts.values[0] == approx(12 / (5 * math.sqrt(26)))
    assert parts.rest == approx(0, abs=1e-16)
    assert contributions(cosine_steps([1, 2], [2, 1])).rest == 0.0
