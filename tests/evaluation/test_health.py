"""What chance gives, and models that are ill in known ways."""

import numpy as np
from pytest import approx

from embed_core.evaluation import baseline, health
from embed_core.vectors import WordVectors


def model_of(rows):
    matrix = np.asarray(rows, np.float32)
    return WordVectors(tuple(f"w{i}" for i in range(len(matrix))), np.ones(len(matrix), int), matrix)


RANDOM = np.random.default_rng(3).normal(size=(500, 50))


def test_random_directions_have_cosines_around_zero_with_the_known_spread():
    chance = baseline(model_of(RANDOM))
    assert chance.mean == approx(0, abs=0.01)
    assert chance.deviation == approx(1 / np.sqrt(50), rel=0.05)


def test_the_percentile_is_the_share_of_pairs_below():
    chance = baseline(model_of(RANDOM))
    assert chance.percentile(-1.1) == 0
    assert chance.percentile(1.1) == 100
    assert chance.percentile(float(np.median(chance.cosines))) == approx(50, abs=0.5)
    assert chance.at(50) == approx(float(np.median(chance.cosines)), abs=1e-4)


def test_the_same_seed_gives_the_same_pairs():
    assert baseline(model_of(RANDOM)).cosines.tobytes() == baseline(model_of(RANDOM)).cosines.tobytes()


def test_no_word_is_paired_with_itself():
    assert baseline(model_of([[1, 0], [0, 1]])).cosines.max() == 0


def test_vectors_that_share_a_direction_are_called_not_trained_enough():
    ill = health(model_of(RANDOM + 3.0))
    assert ill.mean_cosine > 0.8
    assert not ill.trained_enough
    assert [r.identifier for r in ill.remarks] == ["remark-not-trained-enough"]
    assert ill.isotropy < 0.2


def test_vectors_in_all_directions_are_well():
    well = health(model_of(RANDOM))
    assert well.trained_enough
    assert well.isotropy > 0.9
    assert well.remarks == ()


def test_words_without_a_direction_are_counted():
    rows = RANDOM.copy()
    rows[:3] = 0
    remark = health(model_of(rows)).remarks[0]
    assert (remark.identifier, remark.parameters["count"]) == ("remark-zero-vectors", 3)
