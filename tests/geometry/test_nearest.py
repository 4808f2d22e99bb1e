"""The k largest of many, found in groups, are those found by sorting."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.geometry.nearest import blocks, largest, nearest_rows


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 12), st.integers(20, 4000), st.integers(0, 10_000))
def test_the_largest_are_those_that_sorting_finds(k, columns, seed):
    values = np.random.default_rng(seed).normal(size=(3, columns))
    found = np.take_along_axis(values, largest(values, k), axis=1)
    assert np.array_equal(np.sort(found, axis=1), np.sort(values, axis=1)[:, -k:])


def test_equal_values_are_each_taken_once():
    values = np.zeros((2, 3000))
    for row in largest(values, 10):
        assert len(set(row.tolist())) == 10


@pytest.mark.parametrize(("rows", "columns"), [(0, 5), (1, 10**9), (1000, 10_000), (10_000, 1000)])
def test_blocks_cover_every_row_once_and_stay_small(rows, columns):
    found = list(blocks(rows, columns))
    assert [row for block in found for row in range(block.start, block.stop)] == list(range(rows))
    assert all((block.stop - block.start) * columns <= max(columns, 2**22) for block in found)


def test_a_row_is_never_its_own_neighbour_and_rows_can_be_chosen():
    units = np.eye(5, dtype=np.float32)
    units[4] = units[0]
    where, cosines = nearest_rows(units, 1, rows=np.array([4, 0]))
    assert where.ravel().tolist() == [0, 4]
    assert cosines.ravel().tolist() == [1, 1]
