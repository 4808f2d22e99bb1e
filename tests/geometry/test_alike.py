"""Two maps of the same words, and words that keep their places from one map to the next."""

from dataclasses import replace

import numpy as np
import pytest
from pytest import approx

from embed_core.geometry import TooFewWords, carry, maps_alike, place, project, resume
from embed_core.vectors import WordVectors


@pytest.fixture(scope="module")
def model():
    rows = np.random.default_rng(2).normal(size=(90, 12))
    rows[7] = 0
    return WordVectors(tuple(f"w{i}" for i in range(90)), np.arange(90, 0, -1), rows)


@pytest.fixture(scope="module")
def chart(model):
    return project(model, model.words[20:80], "tsne", 2, seed=1, perplexity=8)


def turned(chart, *, by=0.7, times=3.0):
    turn = np.array([[np.cos(by), -np.sin(by)], [np.sin(by), np.cos(by)]])
    return chart.moved_to(times * chart.coordinates @ turn * [1, -1] + 5)


def test_a_map_that_is_turned_mirrored_and_enlarged_is_the_same_map(chart):
    found = maps_alike(chart, turned(chart))
    assert (found.words, found.k) == (60, 10)
    assert found.neighbours == approx(1.0, abs=0.01)
    assert found.distances == approx(1.0, abs=1e-6)


def test_a_map_with_its_words_shuffled_shares_what_chance_gives(chart):
    shuffled = chart.moved_to(chart.coordinates[np.random.default_rng(0).permutation(60)])
    found = maps_alike(chart, shuffled)
    assert found.neighbours == approx(10 / 59, abs=0.06)
    assert abs(found.distances) < 0.1


def test_the_order_of_the_words_does_not_matter_and_others_are_passed_over(model, chart):
    back = replace(chart, words=chart.words[::-1], coordinates=chart.coordinates[::-1], units=chart.units[::-1])
    assert maps_alike(chart, back).neighbours == 1.0
    more = place(chart, model, words=model.words[:3])
    assert maps_alike(more, chart).words == 60


def test_two_maps_without_common_words_have_nothing_to_compare(model, chart):
    other = project(model, model.words[:6])
    assert maps_alike(chart, other).k == 0


def test_words_keep_their_places_in_whatever_order_they_are_asked_for(model, chart):
    carried = carry(chart, model, words=chart.words[::-1])
    assert carried.words == chart.words[::-1]
    assert np.array_equal(carried.coordinates, chart.coordinates[::-1])
    assert np.array_equal(carried.units, chart.units[::-1])


def test_new_words_come_in_and_others_go_while_those_that_stay_do_not_move(model, chart):
    asked = (*model.words[:10], *chart.words[:40])
    carried = carry(chart, model, words=asked)
    assert carried.words == tuple(word for word in asked if word != model.words[7])
    assert np.array_equal(carried.coordinates[9:], chart.coordinates[:40])
    assert np.isfinite(carried.coordinates).all()
    assert [remark.parameters["count"] for remark in carried.remarks] == [1]
    assert carried.fitted_words == 49


def test_a_map_that_shares_too_few_words_is_no_beginning(model, chart):
    with pytest.raises(TooFewWords):
        carry(chart, model, words=[*model.words[:10], *chart.words[:3]])


def test_a_tsne_stopped_early_reaches_the_same_trust_when_it_goes_on():
    rng = np.random.default_rng(3)
    rows = np.repeat(rng.normal(size=(12, 20)), 15, axis=0) + 0.7 * rng.normal(size=(180, 20))
    grouped = WordVectors(tuple(f"w{i}" for i in range(180)), np.arange(180, 0, -1), rows)
    whole = project(grouped, grouped.words, "tsne", 2, seed=1, perplexity=8)
    early = project(grouped, grouped.words, "tsne", 2, seed=1, perplexity=8, on_frame=lambda frame: frame.step < 5)
    assert early.trustworthiness < whole.trustworthiness - 0.02
    on = resume(carry(early, grouped, words=early.words), perplexity=8)
    assert on.trustworthiness == approx(whole.trustworthiness, abs=0.01)
