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
    ZeroVector,
    angle_plane,
    board,
    contributions,
    cosine_steps,
    parse_vector,
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


def test_the_board_is_written_as_in_the_lecture_note():
    lines = {line.identifier: line.substituted + line.result for line in board(cosine_steps([2, 3, 1], [1, 2, 2]))}
    assert lines["products"] == r"=2\times1+3\times2+1\times2=2+6+2=10"
    assert lines["norm-a"] == r"=\sqrt{2^2+3^2+1^2}=\sqrt{4+9+1}=\sqrt{14}"
    assert lines["norm-b"] == r"=\sqrt{1^2+2^2+2^2}=\sqrt{1+4+4}=\sqrt{9}=3"
    assert lines["fraction"].endswith(r"\frac{10}{3\sqrt{14}}\approx\frac{10}{11.225}\approx 0.891")
    assert lines["angle"].endswith(r"\approx 27^\circ")


def test_negative_numbers_stand_in_parentheses_on_the_board():
    first = board(cosine_steps([-1, 2], [3, -4]))[0]
    assert first.substituted == r"=(-1)\times3+2\times(-4)"
    assert first.result == "=-3-8=-11"


def test_long_vectors_are_abridged_on_the_board_but_not_in_the_sum():
    lines = board(cosine_steps(np.ones(100), np.ones(100)))
    assert r"\cdots" in lines[0].substituted
    assert lines[0].result.endswith("=100")


@given(vectors)
def test_the_cosine_agrees_with_a_fifty_digit_reference(pair):
    a, b = pair
    assume(any(a) and any(b))
    mp.dps = 50
    dot = sum(mpf(x) * mpf(y) for x, y in zip(a, b))
    norms = mp.sqrt(sum(mpf(x) ** 2 for x in a)) * mp.sqrt(sum(mpf(y) ** 2 for y in b))
    assert cosine_steps(a, b).cosine == approx(float(dot / norms), abs=1e-14)
    assert cosine_steps(a, b).degrees == approx(float(mp.degrees(mp.acos(dot / norms)).real), abs=1e-5)


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


@pytest.mark.parametrize("size", [1e308, 1e-308, 5e-324])
def test_extreme_components_neither_overflow_nor_vanish(size):
    steps = cosine_steps([size, 0.0], [size, size])
    assert steps.cosine == approx(math.sqrt(0.5))
    assert steps.degrees == approx(45)


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


@pytest.mark.parametrize("bad", [[float("nan"), 1], [float("inf"), 1], [], ["a", "b"], [[1, 2]]])
def test_what_is_not_numbers_is_refused(bad):
    with pytest.raises(NotNumbers):
        cosine_steps(bad, [1, 2])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2,3,1", [2, 3, 1]),
        ("2 3 1", [2, 3, 1]),
        ("(2, 3, 1)", [2, 3, 1]),
        ("[2;3;1]", [2, 3, 1]),
        ("２，３，１", [2, 3, 1]),
        ("（2、3、1）", [2, 3, 1]),
        ("1/2, −0.5", [0.5, -0.5]),
        ("1e-3 2.5E2", [0.001, 250]),
    ],
)
def test_vectors_are_read_as_people_type_them(text, expected):
    assert parse_vector(text).tolist() == expected


@pytest.mark.parametrize("text", ["", "   ", "a, b", "1,2;3", "1/0, 2", "nan", "inf", "1_000", "1,two", "1e999", "<b>"])
def test_typed_text_that_is_no_vector_is_refused(text):
    with pytest.raises(NotNumbers):
        parse_vector(text)


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


@given(st.lists(st.integers(-50, 50), min_size=2, max_size=6), st.lists(st.integers(-50, 50), min_size=6, max_size=6))
def test_the_exact_form_of_whole_numbers_has_the_same_value(a, b):
    b = b[: len(a)]
    assume(any(a) and any(b))
    exact = cosine_steps(a, b).exact
    root = exact.denominator
    assert root.factor * math.sqrt(root.radicand) == approx(math.sqrt(root.square))
    assert exact.dot / math.sqrt(root.square) == approx(cosine_steps(a, b).cosine, abs=1e-12)


def test_decimals_have_no_exact_form():
    assert cosine_steps([0.5, 1], [1, 2]).exact is None
