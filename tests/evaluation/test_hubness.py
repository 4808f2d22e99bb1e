"""k-occurrences, counted a second, obvious way."""

import numpy as np
import pytest
from pytest import approx

from embed_core.evaluation import Hubness, hubness
from embed_core.evaluation.isotropy import directions, structure
from embed_core.vectors import WordVectors


def model_of(rows):
    rows = np.asarray(rows, np.float32)
    return WordVectors(tuple(f"w{i}" for i in range(len(rows))), np.ones(len(rows), int), rows)


ROWS = np.random.default_rng(1).normal(size=(150, 6))


def test_the_k_occurrence_of_a_word_is_how_many_others_have_it_among_their_k_nearest():
    units = ROWS / np.linalg.norm(ROWS, axis=1, keepdims=True)
    cosines = units @ units.T
    np.fill_diagonal(cosines, -2)
    expected = np.zeros(150, int)
    for row in cosines:
        for near in np.argsort(-row)[:7]:
            expected[near] += 1
    found = hubness(model_of(ROWS), k=7)
    assert found.counts.tolist() == expected.tolist()
    assert found.counts.mean() == 7
    assert not found.counts.flags.writeable


def test_the_skewness_is_scipys():
    from scipy.stats import skew

    found = hubness(model_of(ROWS))
    assert found.skewness == approx(skew(found.counts))


def test_the_largest_hubs_come_first_and_are_counted():
    found = Hubness(("a", "b", "c", "d"), np.array([1, 3, 0, 3]), 2)
    assert found.hubs(2) == (("b", 3), ("d", 3))
    assert found.largest == 1.0
    assert found.never == 1


@pytest.mark.parametrize("rows", [np.zeros((0, 3)), np.zeros((4, 3)), [[1, 2, 3]]])
def test_where_nothing_is_near_anything_there_are_no_hubs(rows):
    found = hubness(model_of(rows))
    assert (found.k, found.skewness, found.largest) == (0, 0, 0)


def test_words_without_a_direction_are_no_hubs():
    rows = ROWS.copy()
    rows[:9] = 0
    found = hubness(model_of(rows))
    assert found.words == tuple(f"w{i}" for i in range(9, 150))


def test_shares_of_variance_are_those_of_scikit_learn():
    from sklearn.decomposition import PCA

    units = (ROWS + 1) / np.linalg.norm(ROWS + 1, axis=1, keepdims=True)
    found = directions(units)
    assert found.variance == approx(PCA().fit(units).explained_variance_ratio_)
    assert found.moment.sum() == approx(1)
    assert found.moment[0] > found.variance[0]


def test_large_models_are_sampled_with_the_seed(monkeypatch):
    from embed_core.evaluation import isotropy

    monkeypatch.setattr(isotropy, "ROWS", 100)
    one, same, other = (directions(ROWS, seed=seed).variance for seed in (1, 1, 2))
    assert one.tolist() == same.tolist() != other.tolist()
    assert one == approx(directions(ROWS[:]).variance, abs=0.15)


def test_random_directions_have_no_structure_and_pairs_of_twins_have_much():
    rows = np.random.default_rng(2).normal(size=(400, 20)).astype(np.float32)
    units = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    assert structure(units) == approx(0, abs=0.03)
    assert structure(np.repeat(units[:200], 2, axis=0)) == approx(1, abs=1e-5)
    assert structure(units[:49]) is None
    assert structure(np.tile(units[:1], (60, 1))) is None
