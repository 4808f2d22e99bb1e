"""A model and its replicate: what both find, band by band."""

import sys

import numpy as np
import pytest
from pytest import approx

from embed_core.evaluation import Band, CannotReplicate, Stability, also_found, replicate_settings, stability
from embed_core.geometry import NoCommonWords, compare
from embed_core.training import PPMI, Word2Vec
from embed_core.vectors import ModelMeta, WordVectors

ROWS = np.random.default_rng(6).normal(size=(400, 12))


def model_of(rows, prefix="w"):
    rows = np.asarray(rows, np.float32)
    counts = np.arange(len(rows), 0, -1)
    return WordVectors(tuple(f"{prefix}{i}" for i in range(len(rows))), counts, rows)


def test_a_model_agrees_with_itself_turned_any_way():
    turn = np.linalg.qr(np.random.default_rng(0).normal(size=(12, 12)))[0]
    found = stability(model_of(ROWS), model_of(ROWS @ turn))
    assert found.mean == approx(1, abs=0.005)
    assert [(band.first, band.last) for band in found.bands] == [(1, 100), (101, 300), (301, 400)]
    assert [(band.most, band.least) for band in found.bands] == [(400, 301), (300, 101), (100, 1)]


def test_each_band_is_the_overlap_of_its_words():
    other = model_of(ROWS + 0.8 * np.random.default_rng(1).normal(size=ROWS.shape))
    model, found = model_of(ROWS), stability(model_of(ROWS), other)
    for band in found.bands:
        words = model.words[band.first - 1 : band.last]
        assert band.mean == approx(compare(model, other, words=words).mean)
    assert found.mean == approx(compare(model, other).mean)


def test_strangers_share_what_chance_gives():
    found = stability(model_of(ROWS), model_of(np.random.default_rng(9).normal(size=ROWS.shape)))
    assert found.chance == approx(10 / 399)
    assert found.mean == approx(found.chance, abs=0.01)


def test_only_words_that_both_have_are_asked_and_looked_among():
    first, second = model_of(ROWS), model_of(np.vstack([ROWS[:50], ROWS[:50]]))
    found = stability(first, second)
    assert found.words == 100
    none = model_of(ROWS, prefix="v")
    with pytest.raises(NoCommonWords):
        stability(first, none)


def test_a_band_of_many_words_is_sampled_with_the_seed(monkeypatch):
    monkeypatch.setattr(sys.modules["embed_core.evaluation.stability"], "ASKED", 20)
    other = model_of(ROWS + 0.8 * np.random.default_rng(1).normal(size=ROWS.shape))
    one, same, two = (stability(model_of(ROWS), other, seed=seed) for seed in (0, 0, 1))
    assert [band.asked for band in one.bands] == [20, 20, 20]
    assert one == same != two


def test_bands_count_by_their_words():
    bands = (Band(1, 100, 9, 5, 100, 0.8), Band(101, 400, 4, 1, 300, 0.4))
    assert Stability(bands, 10, 400).mean == approx(0.5)


def test_a_replicate_has_the_next_seed_and_all_epochs():
    meta = ModelMeta(trainer="word2vec", settings={"window": 3, "epochs": 5, "alpha": 0.05}, seed=7, epochs=25)
    assert replicate_settings(meta) == Word2Vec(window=3, epochs=25, alpha=0.05, seed=8)
    assert replicate_settings(ModelMeta(trainer="ppmi", settings={"window": 3}, seed=1, epochs=1)) == PPMI(
        window=3, seed=2
    )


def test_seeds_and_epochs_stay_within_their_bounds():
    meta = ModelMeta(trainer="word2vec", seed=2**31 - 1, epochs=700)
    assert replicate_settings(meta) == Word2Vec(seed=0, epochs=500)


def test_vectors_from_elsewhere_cannot_be_repeated():
    with pytest.raises(CannotReplicate) as caught:
        replicate_settings(ModelMeta())
    assert caught.value.parameters == {"trainer": "imported"}


def test_a_neighbour_is_told_as_found_where_the_other_model_has_it_among_as_many():
    one = model_of([[1, 0], [0.9, 0.1], [0.5, 0.5], [0, 1]])
    other = model_of([[1, 0], [0.9, 0.1], [0, 1], [0.5, 0.5]])
    assert also_found(other, "w0", ("w1", "w2")) == {"w1": True, "w2": False}
    assert also_found(one, "w0", ("w1", "w2")) == {"w1": True, "w2": True}
    assert also_found(model_of(ROWS, prefix="v"), "w0", ("w1",)) is None
    assert also_found(model_of([[0, 0], [1, 0]]), "w0", ("w1",)) is None


def test_a_third_seed_is_none_of_those_that_are_taken():
    meta = ModelMeta(trainer="word2vec", settings={"window": 3}, seed=1, epochs=5)
    assert replicate_settings(meta, taken=[2, 3]) == Word2Vec(window=3, epochs=5, seed=4)
    assert replicate_settings(meta, taken=[3]) == Word2Vec(window=3, epochs=5, seed=2)
