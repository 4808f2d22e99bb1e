"""Unit rows that are worked out when asked for are those that stood in one array."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pytest import approx

from embed_core.vectors import WordVectors
from embed_core.vectors.units import Units, only, products, slack, unit_rows, units_of, with_direction

ODD = [0.0, 1.0, -2.0, 0.1, 3e-20, 1e-30, 1e-45, 1e18, 3e38, np.nan, np.inf, -np.inf]
MATRICES = st.tuples(st.integers(1, 12), st.integers(1, 6)).flatmap(
    lambda shape: arrays(np.float32, shape, elements=st.sampled_from([np.float32(x) for x in ODD]))
)


@settings(max_examples=200, deadline=None)
@given(MATRICES, st.data())
def test_rows_asked_for_have_the_very_numbers_of_the_whole_array(matrix, data):
    whole, asked = unit_rows(matrix), Units(matrix)
    some = data.draw(st.lists(st.integers(0, len(matrix) - 1), min_size=1))
    for rows in (some, np.array(some), slice(some[0], None), whole.any(axis=1)):
        np.testing.assert_array_equal(asked[rows], whole[rows])
    np.testing.assert_array_equal(asked[some[0]], whole[some[0]])
    np.testing.assert_array_equal(np.asarray(asked), whole)
    np.testing.assert_array_equal(with_direction(asked), with_direction(whole))
    assert asked.shape == whole.shape and len(asked) == len(whole)


@settings(max_examples=200, deadline=None)
@given(MATRICES, st.integers(0, 2**32 - 1))
def test_products_are_those_of_unit_rows_within_the_slack_that_is_told(matrix, seed):
    vectors = unit_rows(np.random.default_rng(seed).normal(size=(3, matrix.shape[1])).astype(np.float32))
    exact = unit_rows(matrix).astype(np.float64) @ vectors.T.astype(np.float64)
    asked = Units(matrix)
    np.testing.assert_allclose(asked @ vectors[0], exact[:, 0], rtol=0, atol=slack(matrix.shape[1]))
    np.testing.assert_allclose(asked @ vectors.T, exact, rtol=0, atol=slack(matrix.shape[1]))
    for at, found in enumerate(products(asked, list(vectors))):
        np.testing.assert_allclose(found, exact[:, at], rtol=0, atol=slack(matrix.shape[1]))


@settings(max_examples=100, deadline=None)
@given(MATRICES, st.data())
def test_rows_can_be_left_out_before_any_is_worked_out(matrix, data):
    kept = np.array(data.draw(st.lists(st.booleans(), min_size=len(matrix), max_size=len(matrix))))
    whole, asked = unit_rows(matrix), only(Units(matrix), kept)
    np.testing.assert_array_equal(np.asarray(asked), whole[kept])
    vector = np.full(matrix.shape[1], matrix.shape[1] ** -0.5, np.float32)
    if kept.any():
        np.testing.assert_allclose(
            asked @ vector, whole[kept].astype(float) @ vector, rtol=0, atol=slack(matrix.shape[1])
        )
        np.testing.assert_array_equal(with_direction(asked), with_direction(whole)[kept])
    assert only(whole, np.ones(len(matrix), bool)) is whole


def test_a_small_matrix_is_one_array_and_a_large_one_is_not():
    matrix = np.ones((10, 4), np.float32)
    assert isinstance(units_of(matrix, whole=160), np.ndarray)
    large = units_of(matrix, whole=159)
    assert isinstance(large, Units) and not isinstance(large, np.ndarray)
    assert large[3] == approx(np.full(4, 0.5))


def test_a_model_tells_which_of_its_words_have_a_direction():
    rows = np.array([[1, 0], [0, 0], [np.nan, 1], [np.inf, 1], [1e-20, 0]], np.float32)
    model = WordVectors(tuple("abcde"), np.arange(5, 0, -1), rows)
    assert model.directed.tolist() == [True, False, False, False, True]
    with pytest.raises(ValueError):
        model.directed[0] = False
