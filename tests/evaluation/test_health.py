"""What chance gives, and models that are ill in known ways."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from embed_core.evaluation import Health, baseline, health
from embed_core.vectors import CorpusFacts, ModelMeta, WordVectors


def model_of(rows, **meta):
    matrix = np.asarray(rows, np.float32)
    words = tuple(f"w{i}" for i in range(len(matrix)))
    return WordVectors(words, np.ones(len(matrix), int), matrix, ModelMeta(**meta))


def facts(tokens, *, synthetic=False):
    return CorpusFacts(identity="0" * 16, name="x", language="en", tokens=tokens, types=500, synthetic=synthetic)


def said(model):
    return [remark.identifier for remark in health(model).remarks]


RANDOM = np.random.default_rng(3).normal(size=(500, 50))
CHANCE = baseline(model_of(RANDOM))
_DRAW = np.random.default_rng(4)
WELL = _DRAW.normal(size=(25, 50))[_DRAW.integers(25, size=500)] + 0.7 * RANDOM
"""Words about twenty-five subjects."""


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
    ill = health(model_of(WELL + 3.0))
    assert ill.mean_cosine > 0.8
    assert not ill.trained_enough
    assert [r.identifier for r in ill.remarks] == ["remark-not-trained-enough"]
    assert ill.isotropy < 0.2


def test_vectors_in_all_directions_are_well():
    well = health(model_of(WELL))
    assert well.trained_enough
    assert well.isotropy > 0.9
    assert well.remarks == ()


def test_words_without_a_direction_are_counted():
    rows = WELL.copy()
    rows[:3] = 0
    remark = health(model_of(rows)).remarks[0]
    assert (remark.identifier, remark.parameters["count"]) == ("remark-zero-vectors", 3)


def test_the_mean_is_that_of_all_pairs():
    units = RANDOM[:40] / np.linalg.norm(RANDOM[:40], axis=1, keepdims=True)
    cosines = (units @ units.T)[np.triu_indices(40, 1)]
    chance = baseline(model_of(RANDOM[:40]))
    assert chance.mean == approx(cosines.mean(), abs=0.003)
    assert chance.deviation == approx(cosines.std(), abs=0.003)


def test_the_cosines_are_sorted_in_their_bounds_and_cannot_be_written():
    cosines = baseline(model_of(np.repeat(RANDOM[:5], 40, axis=0)), pairs=5000).cosines
    assert len(cosines) == 5000
    assert (np.diff(cosines) >= 0).all()
    assert -1 <= cosines[0] <= cosines[-1] <= 1
    assert not cosines.flags.writeable


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_a_larger_cosine_has_no_smaller_percentile(low, high):
    low, high = sorted((low, high))
    assert 0 <= CHANCE.percentile(low) <= CHANCE.percentile(high) <= 100


def test_percentile_and_its_inverse_agree():
    for percent in (1, 25, 50, 99.3):
        assert CHANCE.percentile(CHANCE.at(percent)) == approx(percent, abs=0.01)


def test_another_seed_draws_other_pairs_of_the_same_distribution():
    other = baseline(model_of(RANDOM), seed=1)
    assert other.cosines.tobytes() != CHANCE.cosines.tobytes()
    assert other.mean == approx(CHANCE.mean, abs=0.002)


def test_words_without_a_direction_are_never_drawn():
    rows = RANDOM.copy()
    rows[::7], rows[3, 0], rows[4, 1] = 0, np.nan, np.inf
    chance = baseline(model_of(rows))
    assert np.isfinite(chance.cosines).all()
    assert (chance.cosines == 0).mean() < 0.001


@pytest.mark.parametrize("rows", [[[1, 2]], [[0, 0], [1, 0]], [[0, 0], [0, 0]], [[np.nan, 1], [1, np.nan]]])
def test_a_model_with_nothing_to_compare_has_one_cosine_and_is_not_trained(rows):
    assert baseline(model_of(rows)).cosines.tolist() == [1.0]
    ill = health(model_of(rows))
    assert not ill.trained_enough
    assert np.isfinite([ill.mean_cosine, ill.deviation, ill.isotropy, ill.directions]).all()


def test_a_hundred_thousand_pairs_of_a_hundred_dimensions_are_drawn_in_a_moment():
    model = model_of(np.random.default_rng(0).normal(size=(10_000, 100)))
    assert model.units.shape == (10_000, 100)
    times = []
    for _ in range(3):
        start = time.perf_counter()
        baseline(model)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.5  # measured 0.02 s; the rest is for a busy machine


@pytest.mark.parametrize("dimensions", [2, 10, 50])
def test_equally_strong_directions_are_counted(dimensions):
    model = model_of(np.tile(np.eye(dimensions), (20, 1)))
    assert health(model).directions == approx(dimensions)
    assert health(model).isotropy == approx(1 - 1 / dimensions)


def test_one_common_direction_is_the_only_one():
    ill = health(model_of(np.ones((200, 8)) * np.arange(1, 201)[:, None]))
    assert (ill.isotropy, ill.directions, ill.mean_cosine) == approx((0, 1, 1), abs=1e-6)


def test_isotropy_looks_at_directions_and_not_at_lengths():
    longer = RANDOM * np.random.default_rng(1).uniform(0.1, 9, size=(500, 1))
    assert health(model_of(longer)).isotropy == approx(health(model_of(RANDOM)).isotropy, abs=1e-5)


def test_not_trained_enough_is_a_warning_with_the_mean():
    ill = health(model_of(WELL + 3.0))
    remark = ill.remarks[0]
    assert (remark.level, remark.parameters["mean"]) == ("warning", round(ill.mean_cosine, 2))


def test_the_border_of_trained_enough_is_a_mean_of_one_half():
    assert Health(0.5, 0.1, 0.9, 10.0, ()).trained_enough
    assert not Health(0.5000001, 0.1, 0.9, 10.0, ()).trained_enough


@pytest.mark.parametrize(
    ("corpus", "remarks"),
    [
        (None, []),
        (facts(99_999), ["remark-few-tokens"]),
        (facts(100_000), []),
        (facts(25_000, synthetic=True), []),
    ],
)
def test_few_tokens_are_remarked_unless_the_text_was_made_to_be_small(corpus, remarks):
    assert said(model_of(WELL, corpus=corpus)) == remarks


def test_a_small_vocabulary_and_a_stopped_training_are_remarked():
    assert said(model_of(WELL[:99])) == ["remark-few-words"]
    assert said(model_of(WELL, stopped=True, epochs=3)) == ["remark-training-stopped"]


def test_zero_rows_and_rows_that_are_not_numbers_are_counted_apart():
    rows = WELL.copy()
    rows[:3], rows[10, 0], rows[11, 5] = 0, np.nan, np.inf
    found = {remark.identifier: remark.parameters["count"] for remark in health(model_of(rows)).remarks}
    assert found == {"remark-zero-vectors": 3, "remark-broken-vectors": 2}
