"""How far a map is believed: scikit-learn's figures, known maps, and samples that say what they are."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from embed_core.geometry import belief, continuity, explained_variance, kept_shares, project, shepard, trustworthiness
from embed_core.geometry.correlation import correlated, pearson, ranks, spearman
from embed_core.geometry.projection.trust import trust


@pytest.mark.parametrize("k", [3, 10])
def test_trustworthiness_and_continuity_are_scikit_learns_with_the_roles_exchanged(random_model, k):
    from sklearn.manifold import trustworthiness as reference

    chart = project(random_model)
    found = belief(chart, k=k)
    assert found.trustworthiness == approx(reference(chart.units, chart.coordinates, n_neighbors=k), abs=1e-6)
    assert found.continuity == approx(reference(chart.coordinates, chart.units, n_neighbors=k), abs=1e-6)
    assert found.continuity == approx(continuity(chart.units, chart.coordinates, k=k), abs=1e-12)
    assert belief(chart).trustworthiness == approx(chart.trustworthiness, abs=1e-12)


def test_the_neighbours_of_unit_rows_are_those_by_cosine(random_model):
    from sklearn.manifold import trustworthiness as reference

    chart = project(random_model)
    by_cosine = reference(random_model.matrix, chart.coordinates, n_neighbors=10, metric="cosine")
    assert belief(chart).trustworthiness == approx(by_cosine, abs=1e-6)


def test_a_map_that_keeps_all_distances_is_wholly_believed(make_model):
    angles = np.random.default_rng(3).uniform(0, 2 * np.pi, 40)
    chart = project(make_model(np.stack([np.cos(angles), np.sin(angles)], axis=1)))
    found = belief(chart)
    assert (found.trustworthiness, found.continuity, found.mean_kept) == (1.0, 1.0, 1.0)
    assert shepard(chart).spearman == approx(1.0)
    assert explained_variance(chart).together(2) == approx(1.0)


def test_two_sides_laid_on_one_another_are_not_trusted_though_nothing_is_torn():
    # Eight points on two far lines, the map drops the axis that parts them: neighbours stay, strangers come.
    line = np.arange(12.0)
    original = np.concatenate([np.stack([line, np.zeros(12)], 1), np.stack([line + 0.5, np.full(12, 100.0)], 1)])
    mapped = np.stack([original[:, 0], np.zeros(24)], 1)
    found = trust(original, mapped, k=2)
    assert found.trustworthiness < 0.75 < found.continuity
    torn = trust(mapped, original, k=2)
    assert (torn.trustworthiness, torn.continuity) == approx((found.continuity, found.trustworthiness))


def test_the_share_kept_of_a_word_is_counted_by_hand(make_model):
    # Directions at 0°, 10°, …, 80°; the map lays the last word before the first one.
    angles = np.radians(np.arange(0, 90, 10))
    chart = project(make_model(np.stack([np.cos(angles), np.sin(angles)], axis=1)))
    places = np.arange(9.0)
    places[8] = -1.1
    moved = chart.moved_to(np.stack([places, np.zeros(9)], axis=1))
    by_hand = [0.5, 1, 1, 1, 1, 1, 1, 0.5, 0]
    assert belief(moved, k=2).kept.tolist() == kept_shares(moved, k=2).tolist() == by_hand
    assert belief(moved, k=2).mean_kept == approx(7 / 9)


def test_all_words_and_a_pass_over_all_distances_find_the_same_shares(random_model):
    chart = project(random_model)
    assert kept_shares(chart) == approx(belief(chart).kept)


def test_words_at_one_place_do_not_count_themselves_as_neighbours(random_model):
    chart = project(random_model)
    heap = chart.moved_to(np.zeros_like(chart.coordinates))
    assert ((kept_shares(heap) >= 0) & (kept_shares(heap) <= 1)).all()
    assert np.isnan(shepard(heap).spearman)


def test_a_map_at_random_keeps_what_chance_keeps(random_model):
    chart = project(random_model)
    lost = chart.moved_to(np.random.default_rng(0).normal(size=(400, 2)))
    found = belief(lost)
    assert found.mean_kept == approx(found.chance, abs=0.01)
    assert found.trustworthiness == approx(0.5, abs=0.05)
    assert abs(shepard(lost).spearman) < 0.05


def test_a_sample_of_words_is_near_the_whole_and_says_so(random_model):
    chart = project(random_model)
    whole, part = belief(chart), belief(chart, whole=200, seed=4)
    assert part.asked == 100 == np.isfinite(part.kept).sum()
    assert part.trustworthiness == approx(whole.trustworthiness, abs=0.03)
    assert part.continuity == approx(whole.continuity, abs=0.03)
    assert [(r.identifier, dict(r.parameters)) for r in part.remarks] == [
        ("remark-belief-sample", {"asked": 100, "words": 400})
    ]
    assert whole.remarks == () and whole.asked == 400
    same = np.isfinite(part.kept)
    assert part.kept[same] == approx(whole.kept[same])
    assert not np.array_equal(np.isfinite(belief(chart, whole=200, seed=5).kept), same)


def test_asking_rows_that_are_all_rows_is_asking_the_whole(random_model):
    chart = project(random_model)
    rows = np.random.default_rng(1).permutation(400)
    asked = trustworthiness(chart.units, chart.coordinates, rows=rows)
    assert asked == approx(chart.trustworthiness, abs=1e-12)


@pytest.mark.parametrize("count", [4, 5, 8])
def test_few_words_have_shares_between_zero_and_one(random_model, count):
    found = belief(project(random_model, random_model.words[:count]))
    assert 1 <= found.k <= (count - 1) // 2
    assert ((found.kept >= 0) & (found.kept <= 1)).all()
    assert 0 <= found.trustworthiness <= 1 and 0 <= found.continuity <= 1


def test_shepards_pairs_are_all_pairs_where_they_are_few(random_model):
    chart = project(random_model, random_model.words[:20])
    found = shepard(chart)
    assert len(found.original) == found.possible == 190
    assert found.original[0] == approx(1 - random_model.similarity("w0", "w1"), abs=1e-6)
    assert found.shown[0] == approx(np.linalg.norm(chart.coordinates[0] - chart.coordinates[1]), rel=1e-5)


def test_a_sample_of_pairs_is_seeded_and_has_no_pair_of_a_word_with_itself(random_model):
    chart = project(random_model)
    first, again, other = (shepard(chart, pairs=500, seed=seed) for seed in (1, 1, 2))
    assert first.original.tobytes() == again.original.tobytes() != other.original.tobytes()
    assert len(first.original) == 500 and first.possible == 400 * 399 // 2
    assert first.original.min() > 1e-3


def test_shepards_correlation_equals_scipys(random_model):
    from scipy.stats import spearmanr

    found = shepard(project(random_model))
    assert found.spearman == approx(spearmanr(found.original, found.shown).statistic, abs=1e-9)


def test_explained_variance_equals_scikit_learns(random_model):
    from sklearn.decomposition import PCA

    found = explained_variance(project(random_model, method="pca"))
    assert found.shares == approx(PCA().fit(random_model.units).explained_variance_ratio_, abs=1e-5)
    assert (len(found.shares), found.dimensions) == (20, 20)
    assert found.together(20) == approx(1.0)
    assert len(explained_variance(project(random_model), most=5).shares) == 5


NUMBERS = st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=3, max_size=30)


@settings(max_examples=60, deadline=None)
@given(NUMBERS)
def test_correlations_are_scipys_also_with_equal_values(pairs):
    from scipy import stats

    a, b = np.array(pairs, float).T
    assert ranks(a).tolist() == stats.rankdata(a).tolist()
    if len(set(a)) > 1 and len(set(b)) > 1:
        assert float(pearson(a, b)) == approx(stats.pearsonr(a, b).statistic, abs=1e-9)
        assert float(spearman(a, b)) == approx(stats.spearmanr(a, b).statistic, abs=1e-9)
        assert float(spearman(a, -b)) == approx(-float(spearman(a, b)), abs=1e-9)
    else:
        assert np.isnan(pearson(a, b)) and np.isnan(spearman(a, b))


def test_the_interval_holds_the_true_correlation_nineteen_times_of_twenty():
    rng, true, held = np.random.default_rng(0), 0.6, 0
    for trial in range(100):
        a = rng.normal(size=80)
        b = true * a + np.sqrt(1 - true**2) * rng.normal(size=80)
        _, found = correlated(a, b, seed=trial, resamples=400)
        held += found.low <= true <= found.high
    assert 87 <= held <= 99


def test_the_interval_is_seeded_and_narrower_with_more_numbers():
    rng = np.random.default_rng(5)
    a = rng.normal(size=400)
    b = a + rng.normal(size=400)
    assert correlated(a, b, seed=1) == correlated(a, b, seed=1) != correlated(a, b, seed=2)
    wide, narrow = correlated(a[:20], b[:20])[0], correlated(a, b)[0]
    assert narrow.high - narrow.low < wide.high - wide.low
    assert narrow.low < narrow.value < narrow.high
