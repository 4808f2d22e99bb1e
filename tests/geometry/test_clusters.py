"""Clusters: scikit-learn's numbers, groups that are known, and a word on what cannot be grouped."""

import csv
import io
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from embed_core.errors import NotAChoice, OutOfRange, WordUnknown
from embed_core.geometry import (
    CLUSTERINGS,
    AllAlike,
    Group,
    GroupWithoutName,
    GroupWithoutWords,
    NotAGroup,
    TooFewToGroup,
    TooManyToGroup,
    choose_count,
    cluster,
    cluster_own,
    clusters_csv,
    name_clusters,
)
from embed_core.geometry.clusters import methods, silhouettes
from embed_core.geometry.clusters.result import by_size
from embed_core.language import say_in


@pytest.fixture(scope="module")
def four_groups():
    """Four directions at right angles, 40, 30, 20 and 10 words around them."""
    from embed_core.vectors import WordVectors

    rng, rows, words = np.random.default_rng(5), [], []
    for group, size in enumerate((40, 30, 20, 10)):
        rows.append(np.eye(12)[group] * 4 + rng.normal(scale=0.5, size=(size, 12)))
        words += [f"{'abcd'[group]}{i}" for i in range(size)]
    return WordVectors(tuple(words), np.arange(100, 0, -1), np.concatenate(rows))


def kinds(found):
    return {tuple(sorted({word[0] for word in found.members(label)})) for label in range(found.count)}


@pytest.mark.parametrize("method", ["k-means", "agglomerative", "hdbscan"])
def test_every_method_finds_four_groups_that_are_there_the_largest_first(four_groups, method):
    found = cluster(four_groups, method=method, count=4, smallest=5)
    assert kinds(found) == {("a",), ("b",), ("c",), ("d",)}
    assert [found.members(label)[0][0] for label in range(4)] == ["a", "b", "c", "d"]
    assert sorted(found.sizes, reverse=True) == found.sizes.tolist()
    assert found.silhouette > 0.8
    assert found.labels.dtype == np.int64 and not found.labels.flags.writeable


def test_kmeans_on_unit_rows_gives_scikit_learns_partition(four_groups):
    from sklearn.cluster import KMeans
    from sklearn.metrics import adjusted_rand_score

    found = cluster(four_groups, count=3, seed=2)
    theirs = KMeans(3, n_init=10, random_state=1).fit(four_groups.units).labels_
    assert adjusted_rand_score(found.labels, theirs) == 1.0


@pytest.mark.parametrize("count", [2, 5, 11])
def test_the_tree_is_cut_as_scikit_learn_cuts_it(random_model, count):
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.metrics import adjusted_rand_score

    found = cluster(random_model, method="agglomerative", count=count)
    theirs = AgglomerativeClustering(count, metric="cosine", linkage="average").fit(random_model.units).labels_
    assert found.count == count
    assert adjusted_rand_score(found.labels, theirs) == 1.0


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 6), st.integers(8, 40))
def test_silhouettes_are_scikit_learns_by_cosine(seed, count, words):
    from sklearn.metrics import silhouette_samples

    rng = np.random.default_rng(seed)
    units = rng.normal(size=(words, 5))
    units /= np.linalg.norm(units, axis=1, keepdims=True)
    labels = by_size(np.concatenate([np.arange(count), rng.integers(count, size=words - count)]))
    ours = silhouettes(units, labels)
    assert ours == approx(silhouette_samples(units, labels, metric="cosine"), abs=1e-9)


def test_silhouettes_do_not_depend_on_the_size_of_blocks(random_model, monkeypatch):
    labels = np.arange(400) % 7
    whole = silhouettes(random_model.units, labels)
    monkeypatch.setattr(
        "embed_core.geometry.clusters.silhouette.blocks",
        lambda rows, columns: (slice(i, i + 3) for i in range(0, rows, 3)),
    )
    assert silhouettes(random_model.units, labels) == approx(whole, abs=1e-12)


def test_words_of_no_cluster_have_no_silhouette_and_do_not_count_in_the_others():
    from sklearn.metrics import silhouette_samples

    units = np.random.default_rng(0).normal(size=(30, 4))
    units /= np.linalg.norm(units, axis=1, keepdims=True)
    labels = np.arange(30) % 3 - 1
    found, inside = silhouettes(units, labels), labels >= 0
    assert np.isnan(found[~inside]).all()
    assert found[inside] == approx(silhouette_samples(units[inside], labels[inside], metric="cosine"), abs=1e-9)


def test_one_cluster_has_no_silhouette(random_model):
    assert np.isnan(silhouettes(random_model.units, np.zeros(400, int))).all()


def test_the_number_with_the_best_silhouette_is_the_number_of_groups(four_groups):
    for method in ("k-means", "agglomerative"):
        found = choose_count(four_groups, method=method, counts=range(2, 9))
        assert found.best == 4
        assert found.counts == tuple(range(2, 9))
        assert found.silhouettes[2] == approx(cluster(four_groups, method=method, count=4).silhouette, abs=1e-9)


def test_numbers_of_clusters_that_the_words_do_not_reach_are_passed_over(random_model):
    found = choose_count(random_model, random_model.words[:6], counts=(2, 3, 9))
    assert found.counts == (2, 3)
    with pytest.raises(TooFewToGroup):
        choose_count(random_model, random_model.words[:2], counts=(2, 3))
    with pytest.raises(NotAChoice):
        choose_count(random_model, method="hdbscan")


def test_the_same_seed_gives_the_same_clusters(random_model):
    first, again = (cluster(random_model, count=6, seed=3) for _ in range(2))
    assert first.labels.tolist() == again.labels.tolist()
    assert any(cluster(random_model, count=6, seed=s).labels.tolist() != first.labels.tolist() for s in (4, 5))


def test_labels_are_numbered_by_size_and_equal_sizes_by_their_first_word():
    assert by_size(np.array([7, 7, 3, 3, 3, -1, 5, 5])).tolist() == [1, 1, 0, 0, 0, -1, 2, 2]
    assert by_size(np.array([-1, -1])).tolist() == [-1, -1]


def test_words_without_a_direction_are_left_out_and_said(make_model):
    rows = np.random.default_rng(1).normal(size=(20, 4))
    rows[3], rows[5, 2] = 0, np.nan
    found = cluster(make_model(rows), count=2)
    assert len(found.words) == 18 and "w3" not in found.words
    assert [(r.identifier, r.parameters["count"]) for r in found.remarks] == [("remark-not-grouped", 2)]


def test_what_cannot_be_grouped_is_refused(random_model, make_model, monkeypatch):
    with pytest.raises(TooFewToGroup) as caught:
        cluster(random_model, random_model.words[:5], count=8)
    assert caught.value.parameters == {"words": 5, "needed": 8}
    with pytest.raises(TooFewToGroup):
        cluster(random_model, [], method="hdbscan")
    with pytest.raises(AllAlike):
        cluster(make_model(np.ones((20, 4))), count=3)
    with pytest.raises(WordUnknown):
        cluster(random_model, ["w1", "nobody"], count=2)
    with pytest.raises(NotAChoice):
        cluster(random_model, method="magic")
    for count in (1, 51, 2.5, True):
        with pytest.raises(OutOfRange):
            cluster(random_model, count=count)
    monkeypatch.setattr(methods, "MOST_IN_A_TREE", 300)
    with pytest.raises(TooManyToGroup) as caught:
        cluster(random_model, method="agglomerative")
    assert caught.value.parameters == {"words": 400, "most": 300}


def test_fewer_different_vectors_than_clusters_give_as_many_as_differ_and_say_so(make_model):
    rows = np.repeat(np.random.default_rng(0).normal(size=(3, 4)), 5, axis=0)
    found = cluster(make_model(rows), count=6)
    assert found.count == 3
    assert [(r.identifier, dict(r.parameters)) for r in found.remarks] == [
        ("remark-fewer-clusters", {"wanted": 6, "found": 3})
    ]


def test_hdbscan_says_that_it_found_nothing(random_model):
    found = cluster(random_model, random_model.words[:40], method="hdbscan", smallest=20)
    assert found.count == 0 and (found.labels == -1).all()
    assert np.isnan(found.silhouette) and name_clusters(found) == ()
    assert "remark-no-clusters" in {r.identifier for r in found.remarks}


def test_one_cluster_with_nearly_all_words_is_remarked(make_model):
    rows = np.concatenate([[[-5.0, 1, 0]], np.random.default_rng(0).normal(size=(40, 3)) * 0.1 + [3, 0, 0]])
    found = cluster(make_model(rows), method="agglomerative", count=2)
    assert found.sizes.tolist() == [40, 1]
    assert "remark-one-large-cluster" in {r.identifier for r in found.remarks}


def test_typical_words_are_near_their_own_centroid_and_far_from_the_others(make_model):
    angles = np.radians([0, 10, 20, 30, 40, 80, 90, 100, 110])
    model = make_model(np.stack([np.cos(angles), np.sin(angles)], axis=1))
    found = cluster(model, count=2)
    first, second = name_clusters(found)
    middle = 20  # the mean direction of 0°, 10°, 20°, 30° and 40°; that of the others is 95°
    assert (first.size, second.size) == (5, 4)
    for word, angle in zip(("w0", "w1", "w2"), (0, 10, 20)):
        typical = next(each for each in first.typical if each.word == word)
        assert typical.nearness == approx(np.cos(np.radians(angle - middle)), abs=1e-6)
        assert typical.lead == approx(typical.nearness - np.cos(np.radians(95 - angle)), abs=1e-6)
    scores = {word.word: word.score for word in first.typical}
    assert scores["w0"] > scores["w4"]  # equally near to the middle, but farther from the other cluster
    assert [word.score for word in first.typical] == sorted(scores.values(), reverse=True)
    assert first.name() == " · ".join(word.word for word in first.typical[:3])


def test_rare_words_name_a_large_cluster_only_where_others_lack(four_groups):
    named = name_clusters(cluster(four_groups, count=4), most=8)
    counts = dict(zip(four_groups.words, four_groups.counts))
    median = np.median([counts[word] for word in four_groups.words if word[0] == "a"])
    assert all(counts[each.word] >= median for each in named[0].typical)
    assert len(named[3].typical) == 8


def test_clusters_are_exported_with_harmless_cells(make_model):
    rows = np.repeat(np.eye(3)[:2], 3, axis=0) + np.random.default_rng(0).normal(scale=0.05, size=(6, 3))
    model = make_model(rows, words=["=SUM(A1)", "猫", "狗", "@x", "y,z", "w"])
    table = list(csv.reader(io.StringIO(clusters_csv(cluster(model, count=2), say=say_in("en")).decode("utf-8-sig"))))
    assert table[0] == ["word", "occurrences", "cluster", "name", "silhouette"]
    assert [row[0] for row in table[1:]] == ["'=SUM(A1)", "猫", "狗", "'@x", "y,z", "w"]
    assert [row[2] for row in table[1:]] == ["1", "1", "1", "2", "2", "2"]
    assert not any(cell.startswith("=") for row in table for cell in row)
    assert all(0.8 < float(row[4]) <= 1 for row in table[1:])


def test_a_group_of_ones_own_survives_json_and_is_tidied():
    group = Group("  家\u202e 人 ", ("父亲", "母亲", "父亲", " "))
    assert group == Group("家 人", ("父亲", "母亲"))
    assert Group.from_json(json.loads(json.dumps(group.to_json()))) == group


def test_a_group_needs_a_name_and_words():
    with pytest.raises(GroupWithoutName):
        Group(" \u200b ", ("a",))
    with pytest.raises(GroupWithoutWords):
        Group("x", ("", " "))
    with pytest.raises(OutOfRange):
        Group("x" * 61, ("a",))
    with pytest.raises(OutOfRange):
        Group("x", tuple(map(str, range(50_001))))
    for bad in (None, [], {"name": 1, "words": []}, {"name": "x", "words": "ab"}, {"name": "x", "words": [1]}):
        with pytest.raises(NotAGroup):
            Group.from_json(bad)


def test_own_groups_are_judged_like_clusters(four_groups):
    groups = [Group("first", ("a0", "a1", "a2", "nobody")), Group("second", ("b0", "b1", "a0"))]
    found = cluster_own(four_groups, groups)
    assert found.words == ("a0", "a1", "a2", "b0", "b1")
    assert found.labels.tolist() == [0, 0, 0, 1, 1]
    assert found.silhouette > 0.8
    assert [each.name() for each in name_clusters(found)] == ["first", "second"]
    assert {r.identifier: r.parameters["words"] for r in found.remarks} == {
        "remark-group-missing": ("nobody",),
        "remark-group-twice": ("a0",),
    }
    with pytest.raises(TooFewToGroup):
        cluster_own(four_groups, [Group("x", ("nobody",))])


def test_every_way_to_clusters_has_its_name_in_both_languages():
    for method in (*CLUSTERINGS, "own"):
        assert say_in("zh").has(f"cluster-method-{method}") and say_in("en").has(f"cluster-method-{method}")
