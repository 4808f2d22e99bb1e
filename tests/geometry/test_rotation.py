"""A random rotation shows other numbers for the same vectors; sums of contributions and cosines stay."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import kstest

from embed_core.errors import OutOfRange
from embed_core.geometry import contributions, cosine_steps, random_rotation, rotated

vectors = st.integers(1, 40).flatmap(lambda n: arrays(np.float64, (2, n), elements=st.floats(-1e3, 1e3, width=32)))


@given(vectors, st.integers(0, 50))
def test_rotated_vectors_have_the_same_cosine(pair, seed):
    assume(pair[0].any() and pair[1].any())
    steps = cosine_steps(*pair)
    assert rotated(steps, seed=seed).cosine == pytest.approx(steps.cosine, abs=1e-6)


@given(vectors, st.integers(0, 20))
def test_contributions_add_up_to_the_cosine_before_and_after(pair, top):
    assume(pair[0].any() and pair[1].any())
    for steps in (cosine_steps(*pair), rotated(cosine_steps(*pair))):
        parts = contributions(steps, top=top)
        assert parts.values.sum() + parts.rest == pytest.approx(steps.cosine, abs=1e-9)


def test_the_contributions_themselves_are_others():
    a, b = np.random.default_rng(0).normal(size=(2, 100))
    before, after = cosine_steps(a, b), rotated(cosine_steps(a, b), seed=1)
    assert np.corrcoef(before.products, after.products)[0, 1] < 0.5


@pytest.mark.parametrize("dimensions", [1, 2, 50])
def test_a_rotation_is_orthogonal_and_the_same_with_the_same_seed(dimensions):
    turn = random_rotation(dimensions, seed=5)
    assert turn @ turn.T == pytest.approx(np.eye(dimensions), abs=1e-12)
    assert np.array_equal(turn, random_rotation(dimensions, seed=5))


def test_rotations_are_uniform_as_haar_measure_says():
    """The angle of a plane rotation is uniform; without the correction of signs it would not be (Mezzadri 2007)."""
    turns = [random_rotation(2, seed=seed) for seed in range(2000)]
    angles = [np.arctan2(turn[1, 0], turn[0, 0]) for turn in turns]
    assert kstest(angles, "uniform", args=(-np.pi, 2 * np.pi)).pvalue > 0.01
    assert 900 < sum(np.linalg.det(turn) > 0 for turn in turns) < 1100


def test_the_largest_vectors_are_rotated_without_overflow():
    steps = rotated(cosine_steps([1e307, 0, 1e307], [0, 1e307, 1e307]))
    assert steps.cosine == pytest.approx(0.5)


def test_a_space_too_large_for_a_matrix_is_refused():
    with pytest.raises(OutOfRange):
        random_rotation(5000)
