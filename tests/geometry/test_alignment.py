"""Orthogonal Procrustes: turned back exactly, and never worse than another turn."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from embed_core.geometry.alignment import align


def points(seed, n=30, d=3):
    return np.random.default_rng(seed).normal(size=(n, d))


def turn(seed, d=3):
    return np.linalg.qr(np.random.default_rng(seed).normal(size=(d, d)))[0]


@given(st.integers(0, 10**6), st.integers(1, 6))
@settings(max_examples=40)
def test_points_that_were_turned_or_mirrored_are_turned_back(seed, d):
    there = points(seed, d=d)
    found = align(there, there @ turn(seed + 1, d))
    assert found.rotation @ found.rotation.T == approx(np.eye(d), abs=1e-9)
    assert found.turn(there) == approx(there @ turn(seed + 1, d), abs=1e-9)
    assert found.left == approx(0, abs=1e-9)


@given(st.integers(0, 10**6))
@settings(max_examples=40)
def test_no_other_turn_brings_them_nearer(seed):
    first, second = points(seed), points(seed + 1)
    found = align(first, second)
    distance = ((found.turn(first) - second) ** 2).sum()
    assert distance <= ((first @ turn(seed + 2) - second) ** 2).sum() + 1e-9
    assert found.left == approx(distance / ((first**2).sum() + (second**2).sum()))


def test_it_is_scipys():
    from scipy.linalg import orthogonal_procrustes

    first, second = points(1), points(2)
    assert align(first, second).rotation == approx(orthogonal_procrustes(first, second)[0])


def test_points_are_turned_and_never_stretched():
    first = points(3)
    turned = align(first, 5 * points(4)).turn(first)
    assert np.linalg.norm(turned, axis=1) == approx(np.linalg.norm(first, axis=1))


def test_points_without_extent_stay_where_they_are():
    found = align(np.zeros((4, 2)), np.zeros((4, 2)))
    assert (found.turn(np.zeros((4, 2))) == 0).all()
    assert found.left == 0


def test_other_shapes_are_refused():
    with pytest.raises(ValueError, match="as many"):
        align(points(1, n=3), points(1, n=4))
