"""New words find their places on a map that stands."""

from dataclasses import replace

import numpy as np
import pytest
from pytest import approx

from embed_core.errors import WordUnknown
from embed_core.geometry import PROJECTIONS, kept_shares, place, project
from embed_core.vectors import WordVectors


@pytest.fixture(scope="module")
def groups():
    """Six groups of 50 words around directions of their own, in 30 dimensions."""
    rng = np.random.default_rng(8)
    centres = rng.normal(size=(6, 30)) * 1.6
    rows = np.repeat(centres, 50, axis=0) + rng.normal(size=(300, 30))
    order = rng.permutation(300)
    words = [f"{'abcdef'[at // 50]}{at}" for at in order]
    return WordVectors(tuple(words), np.arange(300, 0, -1), rows[order])


@pytest.fixture(scope="module", params=["pca", "tsne"])
def whole(request, groups):
    return project(groups, method=request.param)


def without(chart, words):
    keep = [at for at, word in enumerate(chart.words) if word not in words]
    return replace(
        chart, words=tuple(chart.words[at] for at in keep), coordinates=chart.coordinates[keep], units=chart.units[keep]
    )


@pytest.mark.parametrize("method", list(PROJECTIONS))
@pytest.mark.parametrize("dimensions", [2, 3])
def test_old_words_stay_where_they_are_to_the_bit(groups, method, dimensions):
    chart = project(groups, groups.words[:120], method, dimensions)
    more = place(chart, groups, words=groups.words[100:150])
    assert more.words == groups.words[:150]
    assert more.coordinates[:120].tobytes() == chart.coordinates.tobytes()
    assert more.coordinates.shape == (150, dimensions) and more.coordinates.dtype == np.float32
    assert np.isfinite(more.coordinates).all() and not more.coordinates.flags.writeable
    assert (more.fitted_words, chart.fitted_words) == (120, 120)


def test_on_a_pca_new_words_stand_exactly_where_its_components_put_them(groups):
    from sklearn.decomposition import PCA

    chart = project(groups, groups.words[:200])
    more = place(chart, groups, words=groups.words[200:])
    theirs = PCA(2, svd_solver="full").fit(groups.units[:200]).transform(groups.units)
    signs = np.sign(theirs[0] * more.coordinates[0])
    assert more.coordinates == approx(theirs * signs, abs=1e-4)


def test_a_word_taken_off_and_put_back_lands_near_where_it_was(whole, groups):
    taken = whole.words[::10]
    back = place(without(whole, set(taken)), groups, words=taken)
    before = dict(zip(whole.words, whole.coordinates.astype(float)))
    moved = [np.linalg.norm(before[word] - at) for word, at in zip(back.words, back.coordinates)][-len(taken) :]
    distances = np.linalg.norm(whole.coordinates[:, None] - whole.coordinates[None], axis=2)
    nearer = [(distances[whole.words.index(word)] < far).sum() - 1 for word, far in zip(taken, moved)]
    assert np.median(nearer) <= 15  # of 299 other words
    kept, once = kept_shares(back)[-len(taken) :].mean(), kept_shares(whole)[::10].mean()
    assert kept > 0.75 * once


def test_a_new_word_lands_among_the_words_of_its_group(whole, groups):
    taken = whole.words[::7]
    back = place(without(whole, set(taken)), groups, words=taken)
    places = back.coordinates.astype(float)
    old = len(back.words) - len(taken)
    nearest = np.linalg.norm(places[old:, None] - places[None, :old], axis=2).argmin(axis=1)
    alike = np.mean([back.words[at][0] == word[0] for at, word in zip(nearest, taken)])
    assert alike >= (0.9 if whole.method == "tsne" else 0.5)


def test_the_order_of_adding_does_not_matter(whole, groups):
    taken = whole.words[5:15]
    cut = without(whole, set(taken))
    at_once = place(cut, groups, words=taken)
    one_by_one = cut
    for word in taken[::-1]:
        one_by_one = place(one_by_one, groups, words=[word])
    found = dict(zip(one_by_one.words, one_by_one.coordinates.tolist()))
    for word, at in zip(at_once.words, at_once.coordinates):
        assert found[word] == approx(at.tolist(), abs=1e-4)
    assert one_by_one.fitted_words == at_once.fitted_words == len(cut.words)


def test_words_that_are_there_or_have_no_direction_change_nothing(make_model):
    rows = np.random.default_rng(0).normal(size=(12, 4))
    rows[10] = 0
    model = make_model(rows)
    chart = project(model, model.words[:10])
    assert place(chart, model, words=model.words[:5]).words == chart.words
    more = place(chart, model, words=["w10", "w11", "w11"])
    assert more.words == (*chart.words, "w11")
    assert [(r.identifier, r.parameters["count"]) for r in more.remarks] == [("remark-left-out", 1)]
    with pytest.raises(WordUnknown):
        place(chart, model, words=["nobody"])


@pytest.mark.parametrize("method", list(PROJECTIONS))
def test_a_map_of_four_words_takes_a_fifth(random_model, method):
    chart = project(random_model, random_model.words[:4], method)
    assert np.isfinite(place(chart, random_model, words=random_model.words[4:6]).coordinates).all()


def test_a_moved_map_keeps_which_words_it_was_made_of(groups):
    more = place(project(groups, groups.words[:50]), groups, words=groups.words[50:60])
    assert more.moved_to(more.coordinates).fitted_words == 50
    assert "trustworthiness" not in vars(more) and 0 <= more.trustworthiness <= 1
