"""Bands of like frequency, and the pairs that are drawn from them."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.errors import WordUnknown
from embed_core.evaluation import baseline, frequency_bands, like_frequency
from embed_core.geometry import NoDirection
from embed_core.vectors import WordVectors


def model_of(matrix, counts):
    return WordVectors(tuple(f"w{i}" for i in range(len(matrix))), np.asarray(counts), matrix)


ZIPF = (10**6 / np.arange(1, 3001)).astype(int)


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=400), st.integers(1, 60))
def test_bands_cover_every_word_once_and_never_part_equal_counts(counts, least):
    counts = np.array(sorted(counts, reverse=True))
    bands = frequency_bands(counts, least=least)
    assert [band.first for band in bands] == [1, *(band.last + 1 for band in bands[:-1])]
    assert bands[-1].last == len(counts)
    for one, two in itertools.pairwise(bands):
        assert one.least > two.most
    for band in bands:
        assert (band.most, band.least) == (counts[band.first - 1], counts[band.last - 1])
        assert band.words >= least or len(bands) == 1


def test_a_band_goes_down_to_half_the_count_of_its_first_word():
    bands = frequency_bands(np.array([100, 60, 50, 49, 30, 25, 24, 20, 12, 12]), least=2)
    assert [(band.most, band.least) for band in bands] == [(100, 50), (49, 25), (24, 12)]


def test_a_model_that_does_not_know_its_counts_has_one_band():
    assert len(frequency_bands(np.ones(500))) == 1
    assert len(frequency_bands(np.zeros(500))) == 1


def test_both_words_lie_in_the_bands_that_are_told():
    model = model_of(np.random.default_rng(0).normal(size=(3000, 5)), ZIPF)
    found = like_frequency(model, "w10", "w2000")
    assert found.first.first <= 11 <= found.first.last
    assert found.second.first <= 2001 <= found.second.last


def test_the_order_of_words_in_the_model_does_not_matter():
    matrix, shuffle = np.random.default_rng(0).normal(size=(3000, 5)), np.random.default_rng(1).permutation(3000)
    model = model_of(matrix, ZIPF)
    other = WordVectors(tuple(model.words[i] for i in shuffle), model.counts[shuffle], matrix[shuffle])
    found, again = (like_frequency(each, "w10", "w700") for each in (model, other))
    assert (found.first, found.second, found.bands) == (again.first, again.second, again.bands)


def test_few_pairs_are_all_taken_each_once():
    model = model_of(np.random.default_rng(0).normal(size=(60, 5)), np.full(60, 7))
    found = like_frequency(model, "w0", "w1")
    assert found.whole and found.possible == 60 * 59 // 2 == len(found.baseline.cosines)
    cosines = (model.units @ model.units.T)[np.triu_indices(60, 1)]
    assert found.baseline.cosines == pytest.approx(np.sort(cosines), abs=1e-6)


def test_pairs_of_two_bands_are_all_those_across():
    counts = np.concatenate([np.full(50, 1000), np.full(60, 10)])
    model = model_of(np.random.default_rng(0).normal(size=(110, 5)), counts)
    found = like_frequency(model, "w0", "w80")
    across = (model.units[:50] @ model.units[50:].T).ravel()
    assert found.whole and found.baseline.cosines == pytest.approx(np.sort(across), abs=1e-6)


def test_frequent_words_that_crowd_are_compared_with_their_like():
    """Frequent words of one direction: 0.9 is much among all pairs and little among theirs."""
    rng = np.random.default_rng(0)
    matrix = rng.normal(size=(3000, 20))
    matrix[:100] = 0.15 * matrix[:100] + 1
    model = model_of(matrix, ZIPF)
    assert baseline(model).percentile(0.9) > 99
    assert like_frequency(model, "w3", "w7").baseline.percentile(0.9) < 50


def test_a_seed_draws_the_same_pairs_and_no_word_meets_itself():
    model = model_of(np.random.default_rng(0).normal(size=(2000, 50)), np.ones(2000))
    found, again = (like_frequency(model, "w0", "w1", pairs=5000, seed=2).baseline.cosines for _ in "ab")
    assert np.array_equal(found, again)
    assert len(found) == 5000 and found.max() < 0.9


def test_words_without_a_direction_are_not_drawn_and_not_asked():
    matrix = np.random.default_rng(0).normal(size=(80, 5))
    matrix[5:40] = 0
    model = model_of(matrix, np.ones(80))
    assert like_frequency(model, "w0", "w1").possible == 45 * 44 // 2
    with pytest.raises(NoDirection):
        like_frequency(model, "w0", "w6")
    with pytest.raises(WordUnknown):
        like_frequency(model, "w0", "nobody")


def test_a_word_alone_in_its_band_has_nobody_to_be_compared_with():
    model = model_of(np.array([[1.0, 0.0], [0.0, 0.0]]), [5, 5])
    assert like_frequency(model, "w0", "w0").baseline.cosines.tolist() == [1.0]
