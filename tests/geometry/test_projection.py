"""Maps: the same numbers as scikit-learn's, repeatable, stoppable, and honest about themselves."""

import numpy as np
import pytest
from pytest import approx

from embed_core.errors import NotAChoice, WordUnknown
from embed_core.geometry import Projection, TooFewWords, project, trustworthiness
from embed_core.geometry.projection import AllAlike


@pytest.mark.parametrize("dimensions", [2, 3])
def test_pca_equals_scikit_learns_but_for_signs(random_model, dimensions):
    from sklearn.decomposition import PCA

    ours = project(random_model, dimensions=dimensions)
    theirs = PCA(dimensions, svd_solver="full").fit(random_model.units)
    expected = theirs.transform(random_model.units)
    for axis in range(dimensions):
        sign = np.sign(ours.coordinates[0, axis] * expected[0, axis])
        assert ours.coordinates[:, axis] == approx(sign * expected[:, axis], abs=1e-4)
    assert ours.explained == approx(theirs.explained_variance_ratio_, abs=1e-5)


def test_pca_gives_the_same_picture_every_time(random_model):
    first, second = project(random_model), project(random_model)
    assert first.coordinates.tobytes() == second.coordinates.tobytes()


@pytest.mark.parametrize("k", [5, 10])
def test_trustworthiness_equals_scikit_learns(random_model, k):
    from sklearn.manifold import trustworthiness as reference

    chart = project(random_model)
    ours = trustworthiness(random_model.units, chart.coordinates, k=k)
    assert ours == approx(reference(random_model.units, chart.coordinates, n_neighbors=k), abs=1e-6)


def test_a_perfect_map_is_fully_trusted():
    points = np.random.default_rng(1).normal(size=(50, 2)).astype(np.float32)
    assert trustworthiness(points, points * 3 + 1) == approx(1.0)


@pytest.mark.parametrize("dimensions", [2, 3])
def test_tsne_is_repeatable_with_its_seed_and_better_than_pca(random_model, dimensions):
    words = random_model.words[:120]
    first = project(random_model, words, "tsne", dimensions, seed=3)
    second = project(random_model, words, "tsne", dimensions, seed=3)
    assert first.coordinates.tobytes() == second.coordinates.tobytes()
    assert first.coordinates.shape == (120, dimensions)
    assert first.trustworthiness > project(random_model, words, "pca", dimensions).trustworthiness


def test_tsne_tells_its_frames_and_stops_when_told(random_model):
    frames = []

    def watch(frame):
        frames.append(frame)
        return frame.step < 60

    chart = project(random_model, random_model.words[:80], "tsne", on_frame=watch)
    assert [f.step for f in frames] == sorted(f.step for f in frames)
    assert frames[-1].step < 80 < frames[-1].steps
    assert chart.coordinates == approx(frames[-1].coordinates)
    assert "remark-stopped-early" in {r.identifier for r in chart.remarks}


def test_a_perplexity_too_large_for_the_words_is_lowered_and_said(random_model):
    chart = project(random_model, random_model.words[:10], "tsne", perplexity=30)
    assert chart.perplexity < 3.01
    assert [r.identifier for r in chart.remarks] == ["remark-perplexity"]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_too_few_words_are_refused(random_model, count):
    with pytest.raises(TooFewWords):
        project(random_model, random_model.words[:count])


def test_vectors_that_are_all_the_same_are_refused(make_model):
    with pytest.raises(AllAlike):
        project(make_model(np.ones((10, 4))))


def test_a_method_or_dimension_that_does_not_exist_is_refused(random_model):
    with pytest.raises(NotAChoice):
        project(random_model, method="umap")
    with pytest.raises(NotAChoice):
        project(random_model, dimensions=4)


def test_an_unknown_word_is_refused_by_name(random_model):
    with pytest.raises(WordUnknown):
        project(random_model, ["w0", "w1", "w2", "w3", "nobody"])


def test_vectors_of_one_dimension_still_make_a_map(make_model):
    chart = project(make_model([[1], [-1], [2], [-3], [1]]))
    assert isinstance(chart, Projection)
    assert np.isfinite(chart.coordinates).all()
