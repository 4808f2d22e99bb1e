"""A change leaves of the measures what mathematics says, and exact numbers exact."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from scipy.stats import kstest, pearsonr

from embed_core.errors import NotAChoice, OutOfRange
from embed_core.geometry import WHAT_IFS, NoPlane, ZeroVector, random_directions, what_if
from embed_core.geometry.what_if import MEASURES, Surd

A, B = [2, 3, 1], [1, 2, 2]
whole = st.integers(-50, 50)
pairs = st.integers(2, 8).flatmap(lambda n: st.tuples(*(st.lists(whole, min_size=n, max_size=n) for _ in "ab")))
numbers = st.floats(-1e6, 1e6, allow_nan=False).map(lambda x: round(x, 3))
rough = st.integers(2, 8).flatmap(lambda n: st.tuples(*(st.lists(numbers, min_size=n, max_size=n) for _ in "ab")))


def usable(a, b):
    assume(any(a) and any(b))


def test_twice_as_long_doubles_the_dot_product_and_leaves_ten_over_three_root_fourteen():
    found = what_if(A, B, kind="length", factor=2)
    assert found.before.latex("cosine") == found.after.latex("cosine") == r"\frac{10}{3\sqrt{14}}"
    assert (found.before.values["dot"], found.after.values["dot"]) == (10, 20)
    assert (found.before.latex("norm-a"), found.after.latex("norm-a")) == (r"\sqrt{14}", r"2\sqrt{14}")
    assert (found.before.latex("distance"), found.after.latex("distance")) == (r"\sqrt{3}", "5")
    same = {name for name in MEASURES if found.before.same(found.after, name)}
    assert same == {"cosine", "degrees", "norm-b"}


def test_a_tenth_is_meant_when_a_tenth_is_said():
    found = what_if(A, B, kind="length", factor=0.1)
    assert found.after.latex("dot") == "1"
    assert found.after.latex("norm-a") == r"\frac{\sqrt{14}}{10}"


@given(pairs, st.fractions(Fraction(1, 50), 100, max_denominator=50))
def test_no_length_changes_an_exact_cosine(vectors, factor):
    usable(*vectors)
    found = what_if(*vectors, kind="length", factor=factor)
    assert found.after.exact["cosine"] == found.before.exact["cosine"]
    assert found.after.exact["dot"] == Surd.of(factor * sum(x * y for x, y in zip(*vectors, strict=True)))


@given(pairs)
def test_the_negative_changes_the_sign_alone(vectors):
    usable(*vectors)
    before, after = (lambda f: (f.before, f.after))(what_if(*vectors, kind="negate"))
    assert after.values["cosine"] == -before.values["cosine"]
    assert after.values["degrees"] == pytest.approx(180 - before.values["degrees"], abs=1e-9)
    assert after.exact["norm-a"] == before.exact["norm-a"]


@given(rough, st.floats(-360, 360))
def test_turning_both_changes_nothing_between_them(vectors, degrees):
    usable(*vectors)
    found = what_if(*vectors, kind="turn-both", degrees=degrees)
    assert found.after.values["cosine"] == pytest.approx(found.before.values["cosine"], abs=1e-9)
    for name in ("distance", "norm-a", "norm-b"):
        scale = max(found.before.values["norm-a"], found.before.values["norm-b"])
        assert found.after.values[name] == pytest.approx(found.before.values[name], abs=1e-9 * scale)


@given(rough, st.floats(-360, 360))
def test_turning_one_turns_the_angle_by_as_much(vectors, degrees):
    usable(*vectors)
    assume(len(vectors[0]) > 2)
    found = what_if(*vectors, kind="turn-one", degrees=degrees)
    assume(abs(found.before.values["cosine"]) < 1)
    expected = math.cos(math.radians(found.before.values["degrees"] - degrees))
    assert found.after.values["cosine"] == pytest.approx(expected, abs=1e-7)


def test_a_quarter_turn_of_two_dimensions_is_exact_and_counter_clockwise():
    found = what_if([2, 3], [3, -2], kind="turn-one", degrees=90)
    assert found.after.a.tolist() == [-3, 2]
    assert found.after.latex("cosine") == "-1"
    assert found.after.values["degrees"] == 180


def test_parallel_vectors_can_be_turned_apart():
    found = what_if([1, 2, 3], [2, 4, 6], kind="turn-one", degrees=60)
    assert found.after.values["cosine"] == pytest.approx(0.5)


@pytest.mark.parametrize("kind", ["turn-both", "turn-one"])
def test_vectors_of_one_dimension_have_no_plane_to_turn_in(kind):
    with pytest.raises(NoPlane):
        what_if([2], [3], kind=kind)


@given(pairs)
def test_made_orthogonal_the_cosine_is_exactly_zero(vectors):
    usable(*vectors)
    found = what_if(*vectors, kind="orthogonal")
    if found.after is None:  # parallel: nothing is left
        assert abs(found.before.values["cosine"]) == 1
        return
    assert found.after.exact["cosine"] == Surd(0, Fraction(0))
    assert found.after.values["degrees"] == 90


def test_rounded_vectors_are_made_orthogonal_to_the_last_digit():
    a, b = np.random.default_rng(3).normal(size=(2, 300))
    found = what_if(a, a + 1e-7 * b, kind="orthogonal")
    assert abs(found.after.values["cosine"]) < 1e-15


@given(rough)
def test_the_cosine_of_centred_vectors_is_pearsons_correlation(vectors):
    usable(*vectors)
    a, b = map(np.array, vectors)
    assume(np.ptp(a) > 1e-2 and np.ptp(b) > 1e-2)
    assume(np.ptp(a) > 1e-6 * np.abs(a).max() and np.ptp(b) > 1e-6 * np.abs(b).max())
    found = what_if(a, b, kind="centre")
    assert found.after.values["cosine"] == pytest.approx(float(pearsonr(a, b).statistic), abs=1e-7)
    assert found.after.values["cosine"] == pytest.approx(float(np.corrcoef(a, b)[0, 1]), abs=1e-7)


def test_the_board_vectors_have_no_correlation():
    found = what_if(A, B, kind="centre")
    assert found.after.latex("cosine") == "0"
    assert pearsonr(A, B).statistic == pytest.approx(0, abs=1e-15)


@pytest.mark.parametrize("kind", ["length", "orthogonal", "centre"])
def test_a_vector_that_has_become_nothing_leaves_no_angle_and_says_so(kind):
    found = what_if([1, 1, 1], [2, 2, 2], kind=kind, factor=0)
    assert found.after is None
    assert [r.identifier for r in found.remarks] == ["remark-what-if-zero"]


@pytest.mark.parametrize("value", [0.1, 1e300, 1e-300])
def test_a_constant_vector_is_constant_in_spite_of_rounding(value):
    assert what_if([value] * 7, [1, 2, 3, 4, 5, 6, 7.5], kind="centre").after is None


def test_noise_is_the_same_with_the_same_seed_and_as_long_as_asked():
    a, b = np.random.default_rng(1).normal(size=(2, 10_000))
    found = what_if(a, b, kind="noise", amount=0.5, seed=4)
    assert_allclose(found.after.a, what_if(a, b, kind="noise", amount=0.5, seed=4).after.a)
    assert np.linalg.norm(found.after.a - a) / np.linalg.norm(a) == pytest.approx(0.5, rel=0.03)
    assert not np.array_equal(found.after.a, what_if(a, b, kind="noise", amount=0.5, seed=5).after.a)


@pytest.mark.parametrize("amount", [0.5, 1.0, 2.0])
def test_noise_shrinks_a_cosine_of_many_dimensions_by_one_over_root_one_plus_its_square(amount):
    a = np.random.default_rng(2).normal(size=20_000)
    found = what_if(a, a, kind="noise", amount=amount, seed=1)
    assert found.after.values["cosine"] == pytest.approx(1 / math.sqrt(1 + amount**2), abs=0.02)


@pytest.mark.parametrize("kind", list(WHAT_IFS))
@pytest.mark.parametrize("size", [1e308, 1e-308, 5e-324])
def test_the_largest_and_smallest_numbers_give_numbers_or_a_remark(kind, size):
    found = what_if([size, 0.0, size], [1.0, 2.0, 0.5], kind=kind, factor=10)
    if found.after is None:
        assert found.remarks
    else:
        assert -1 <= found.after.values["cosine"] <= 1
        assert not math.isnan(found.after.values["dot"])


def test_what_cannot_be_asked_is_refused():
    with pytest.raises(NotAChoice):
        what_if(A, B, kind="fold")
    for asked in ({"factor": -1}, {"factor": math.inf}, {"factor": math.nan}, {"amount": 11}, {"seed": -1}):
        with pytest.raises(OutOfRange):
            what_if(A, B, kind="length", **asked)
    with pytest.raises(ZeroVector):
        what_if([0, 0], [1, 2], kind="negate")


@given(st.fractions(0, 10**6, max_denominator=10**4), st.integers(-1, 1))
def test_a_surd_is_written_as_the_number_it_is(square, sign):
    found = Surd(sign if square else 0, square)
    for text in (found.latex, found.latex_below):
        assert value_of(text) == pytest.approx(float(found), rel=1e-12, abs=1e-12)


def value_of(latex):
    text = latex.replace(r"\frac{", "((").replace("}{", ")/(")
    while r"\sqrt{" in text:
        start = text.index(r"\sqrt{")
        end = text.index("}", start)
        text = f"{text[:start]}*math.sqrt({text[start + 6 : end]}){text[end + 1 :]}"
    text = text.replace("(*", "(").replace("-*", "-").removeprefix("*").replace("}", "))")
    return eval(text, {"math": math})


@pytest.mark.parametrize("dimensions", [2, 3, 10, 100, 1000])
def test_random_vectors_keep_to_their_law(dimensions):
    found = random_directions(dimensions, pairs=4000, seed=3)
    x = np.linspace(-1, 1, 400_001)[1:-1]
    inside = found.density(x)
    total = np.concatenate([[0.0], np.cumsum((inside[1:] + inside[:-1]) / 2 * np.diff(x))])
    assert total[-1] == pytest.approx(1, abs=3e-3)
    assert kstest(found.cosines, lambda c: np.interp(c, x, total)).pvalue > 0.01
    assert found.deviation == pytest.approx(found.expected_deviation, rel=0.05)
    assert found.expected_deviation == 1 / math.sqrt(dimensions)


def test_random_vectors_are_the_same_with_the_same_seed():
    first, same, other = (random_directions(10, pairs=100, seed=seed).cosines for seed in (1, 1, 2))
    assert np.array_equal(first, same)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("dimensions", [1, 0, 10**9])
def test_numbers_of_dimensions_out_of_range_are_refused(dimensions):
    with pytest.raises(OutOfRange):
        random_directions(dimensions)
