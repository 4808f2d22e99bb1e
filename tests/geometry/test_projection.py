"""Maps: the same numbers as scikit-learn's, repeatable, stoppable, and honest about themselves."""

import numpy as np
import pytest
from pytest import approx
from scipy.spatial.distance import pdist

from embed_core.errors import NotAChoice, OutOfRange, WordUnknown
from embed_core.geometry import (
    PROJECTIONS,
    AllAlike,
    Projection,
    TooFewWords,
    carry,
    place,
    project,
    resume,
    trustworthiness,
)
from embed_core.geometry.projection import usable_perplexity
from embed_core.geometry.projection.frames import Request
from embed_core.geometry.projection.tsne import EARLY, LATE, phases, steps_between_frames


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
        return frame.step < 80

    chart = project(random_model, random_model.words[:80], "tsne", on_frame=watch)
    assert [f.step for f in frames] == sorted(f.step for f in frames)
    assert frames[-1].step == 80 < frames[-1].steps
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


@pytest.mark.parametrize("method", list(PROJECTIONS))
@pytest.mark.parametrize("dimensions", [2, 3])
def test_every_method_puts_every_word_somewhere_and_its_map_cannot_be_written(random_model, method, dimensions):
    chart = project(random_model, random_model.words[:40], method, dimensions)
    assert chart.words == random_model.words[:40]
    assert chart.coordinates.shape == (40, dimensions)
    assert chart.coordinates.dtype == np.float32
    assert np.isfinite(chart.coordinates).all()
    assert not chart.coordinates.flags.writeable
    assert 0 <= chart.trustworthiness <= 1


@pytest.mark.parametrize("method", list(PROJECTIONS))
@pytest.mark.parametrize("dimensions", [2, 3])
def test_four_words_are_enough(random_model, method, dimensions):
    chart = project(random_model, random_model.words[:4], method, dimensions)
    assert np.isfinite(chart.coordinates).all()


def test_the_most_frequent_words_are_taken_unless_others_are_named(random_model):
    assert project(random_model, most=12).words == random_model.words[:12]
    assert project(random_model, most=10**9).words == random_model.words
    assert project(random_model, ["w9", "w3", "w9", "w5", "w1"]).words == ("w9", "w3", "w5", "w1")


def test_words_without_a_direction_are_left_out_and_said(make_model):
    rows = np.random.default_rng(2).normal(size=(8, 3))
    rows[2], rows[5, 1] = 0, np.nan
    chart = project(make_model(rows))
    assert chart.words == ("w0", "w1", "w3", "w4", "w6", "w7")
    assert np.isfinite(chart.coordinates).all()
    assert [(r.identifier, r.parameters["count"]) for r in chart.remarks] == [("remark-left-out", 2)]


def test_lengths_of_vectors_do_not_move_words(random_model, make_model):
    longer = make_model(random_model.matrix * np.random.default_rng(0).uniform(0.5, 9, size=(400, 1)))
    assert project(longer).coordinates == approx(project(random_model).coordinates, abs=1e-5)


def test_an_axis_beyond_what_the_words_span_is_flat(make_model):
    model = make_model([[1, 0, 0], [0, 1, 0], [1, 1, 0], [1, 2, 0], [-1, 1, 0]])
    chart = project(model, dimensions=3)
    assert chart.coordinates[:, 2].tolist() == [0] * 5
    assert chart.explained[2] == 0
    assert chart.explained.sum() == approx(1)


@pytest.mark.parametrize("perplexity", [0, -5, 0.5, float("nan"), float("inf"), "30"])
def test_a_perplexity_that_is_none_is_refused(random_model, perplexity):
    with pytest.raises(OutOfRange) as caught:
        project(random_model, method="tsne", perplexity=perplexity)
    assert caught.value.parameters["field"] == "perplexity"


@pytest.mark.parametrize(
    ("wanted", "words", "used"),
    [(30, 2000, 30), (30, 91, 30), (30, 90, 29), (12.4, 90, 12), (30, 4, 1), (5, 10, 3), (2, 10, 2)],
)
def test_the_largest_usable_perplexity_is_a_third_of_the_other_words(wanted, words, used):
    assert usable_perplexity(wanted, words) == used


def test_the_lowered_perplexity_is_said_as_it_was_used(random_model):
    chart = project(random_model, random_model.words[:50], "tsne", perplexity=30)
    assert chart.perplexity == 16
    assert dict(chart.remarks[0].parameters) == {"wanted": 30, "used": 16, "words": 50}
    assert project(random_model, random_model.words[:50], "tsne", perplexity=12.4).remarks == ()


def test_another_seed_gives_another_tsne_and_the_same_pca(random_model):
    words = random_model.words[:60]
    tsne = [project(random_model, words, "tsne", seed=seed).coordinates for seed in (0, 1)]
    pca = [project(random_model, words, "pca", seed=seed).coordinates for seed in (0, 1)]
    assert not np.array_equal(*tsne)
    assert np.array_equal(*pca)


def test_watching_does_not_change_the_map(random_model):
    words, frames = random_model.words[:60], []
    watched = project(random_model, words, "tsne", on_frame=frames.append)
    assert np.array_equal(watched.coordinates, project(random_model, words, "tsne").coordinates)
    steps = EARLY + LATE
    assert [frame.step for frame in frames] == list(range(5, steps + 1, 5))
    assert {frame.steps for frame in frames} == {steps}
    assert all(np.isfinite(frame.error) and not frame.coordinates.flags.writeable for frame in frames)
    assert not np.shares_memory(frames[0].coordinates, frames[-1].coordinates)


def test_the_error_falls_as_the_words_settle(random_model):
    errors = []
    project(random_model, random_model.words[:120], "tsne", on_frame=lambda frame: errors.append(frame.error))
    settling = errors[EARLY // 5 :]
    assert settling[-1] < settling[0]


def test_tsne_keeps_groups_together(make_model):
    rng = np.random.default_rng(4)
    centres = rng.normal(size=(4, 20)) * 3
    model = make_model(np.repeat(centres, 25, axis=0) + rng.normal(size=(100, 20)))
    places = project(model, method="tsne").coordinates
    apart = np.linalg.norm(places[:, None] - places[None], axis=2)
    np.fill_diagonal(apart, np.inf)
    assert (apart.argmin(axis=1) // 25 == np.arange(100) // 25).mean() > 0.97


def test_words_with_the_same_vector_do_not_break_a_map(make_model):
    rows = np.repeat(np.random.default_rng(3).normal(size=(6, 5)), 4, axis=0)
    for method in PROJECTIONS:
        assert np.isfinite(project(make_model(rows), method=method).coordinates).all()


def test_trust_is_computed_once_and_only_when_asked(random_model):
    chart = project(random_model)
    assert "trustworthiness" not in vars(chart)
    assert chart.trustworthiness == vars(chart)["trustworthiness"]
    assert "trustworthiness" not in vars(chart.moved_to(chart.coordinates))


def test_a_map_in_disorder_is_trusted_no_more_than_chance():
    rng = np.random.default_rng(6)
    assert trustworthiness(rng.normal(size=(300, 10)), rng.normal(size=(300, 2))) == approx(0.5, abs=0.05)


@pytest.mark.parametrize("points", [1, 2, 3, 4, 12])
def test_trust_of_a_few_points_is_a_number_between_zero_and_one(points):
    rng = np.random.default_rng(points)
    assert 0 <= trustworthiness(rng.normal(size=(points, 5)), rng.normal(size=(points, 2))) <= 1


def test_trust_does_not_depend_on_the_size_of_its_blocks(random_model, monkeypatch):
    chart = project(random_model)
    monkeypatch.setattr("embed_core.geometry.projection.trust.CELLS", 2000)
    assert trustworthiness(chart.units, chart.coordinates) == approx(chart.trustworthiness, abs=1e-12)


def test_a_map_that_was_stopped_goes_on_from_where_it_stands(random_model):
    words, frames = random_model.words[:150], []
    stopped = project(random_model, words, "tsne", on_frame=lambda frame: frame.step < 100)
    later = resume(stopped, on_frame=frames.append)
    first, last = (pdist(each) for each in (frames[0].coordinates, stopped.coordinates))
    assert np.corrcoef(first, last)[0, 1] > 0.9
    assert {frame.steps for frame in frames} == {EARLY + LATE} and stopped.halted.step == 100
    assert (frames[0].step, frames[-1].step) == (105, EARLY + LATE), "the steps that were left, and no others"
    assert (later.words, later.method, later.remarks) == (words, "tsne", ())
    assert later.trustworthiness > stopped.trustworthiness


@pytest.mark.parametrize("at", [20, 50, 120, 200])
def test_a_descent_that_is_stopped_again_and_again_takes_its_steps_once(random_model, at):
    chart = project(random_model, random_model.words[:60], "tsne", on_frame=lambda frame: frame.step < at)
    taken = [chart.halted.step]
    while chart.halted:
        chart = resume(chart, on_frame=lambda frame: bool(taken.append(frame.step)) or frame.step % 50 > 0)
    assert (taken[0], taken[-1]) == (at, EARLY + LATE)
    assert taken == sorted(set(taken)) and chart.remarks == ()


def test_a_stopped_map_that_goes_on_otherwise_settles_anew(random_model):
    stopped = project(random_model, random_model.words[:150], "tsne", on_frame=lambda frame: frame.step < 150)
    for other in ({"perplexity": 8}, {"exaggeration": 2.0}):
        frames = []
        resume(stopped, on_frame=frames.append, **other)
        assert {frame.steps for frame in frames} == {LATE} and frames[0].step == 5
    assert carry(stopped, random_model, words=random_model.words[:150]).halted == stopped.halted
    assert carry(stopped, random_model, words=random_model.words[:140]).halted is None


def test_a_settled_map_hardly_moves_when_it_goes_on_as_it_was(make_model):
    rng = np.random.default_rng(4)
    rows = np.repeat(rng.normal(size=(5, 20)) * 3, 24, axis=0) + rng.normal(size=(120, 20))
    chart = project(make_model(rows), method="tsne")
    again = resume(resume(chart))
    near = [
        np.linalg.norm(c[:, None] - c[None], axis=2).argsort(axis=1)[:, 1:11]
        for c in (chart.coordinates, again.coordinates)
    ]
    shared = np.mean([len(set(a) & set(b)) / 10 for a, b in zip(*near)])
    assert shared > 0.7


def test_going_on_takes_other_parameters_and_is_repeatable(random_model):
    chart = project(random_model, random_model.words[:120], "tsne", 3)
    first, second = (resume(chart, perplexity=8, exaggeration=3, seed=2) for _ in range(2))
    assert first.coordinates.tobytes() == second.coordinates.tobytes()
    assert (first.perplexity, first.dimensions) == (8, 3)
    assert not np.array_equal(first.coordinates, resume(chart, perplexity=8).coordinates)


def test_a_pca_is_the_beginning_of_a_tsne(random_model):
    words = random_model.words[:80]
    from_pca = resume(project(random_model, words), seed=5)
    assert from_pca.coordinates.tobytes() == project(random_model, words, "tsne", seed=5).coordinates.tobytes()
    assert from_pca.method == "tsne" and from_pca.explained is None


def test_words_that_were_added_take_part_when_the_map_goes_on(random_model):
    more = place(project(random_model, random_model.words[:80], "tsne"), random_model, words=random_model.words[80:100])
    later = resume(more)
    assert later.words == random_model.words[:100] and later.fitted_words == 100


def test_stronger_attraction_draws_groups_together(make_model):
    rng = np.random.default_rng(4)
    rows = np.repeat(rng.normal(size=(4, 20)) * 3, 30, axis=0) + rng.normal(size=(120, 20))
    model, tight = make_model(rows), []
    for exaggeration in (1, 4):
        places = project(model, method="tsne", exaggeration=exaggeration).coordinates.reshape(4, 30, 2)
        centres = places.mean(axis=1)
        inside = np.linalg.norm(places - centres[:, None], axis=2).mean()
        apart = np.linalg.norm(centres[:, None] - centres[None], axis=2).mean()
        tight.append(inside / apart)
    assert tight[1] < tight[0]


@pytest.mark.parametrize("exaggeration", [0.5, 13, float("nan"), "2", True])
def test_an_exaggeration_that_is_none_is_refused(random_model, exaggeration):
    with pytest.raises(OutOfRange) as caught:
        project(random_model, method="tsne", exaggeration=exaggeration)
    assert caught.value.parameters["field"] == "exaggeration"


def test_what_goes_on_has_no_first_steps_and_many_words_have_more_frames():
    request = Request(np.eye(3, dtype=np.float32), 2, exaggeration=2)
    assert phases(request) == ((EARLY, 12.0), (LATE, 2.0))
    assert phases(Request(request.units, 2, start=10 * np.eye(3, 2))) == ((LATE, 1.0),)
    assert phases(Request(request.units, 2, start=0.01 * np.eye(3, 2))) == ((EARLY, 12.0), (LATE, 1.0))
    assert [steps_between_frames(n, 2) for n in (0, 100, 10_000, 20_000, 50_000, 10**6)] == [5, 5, 2, 1, 1, 1]
    assert [steps_between_frames(n, 3) for n in (100, 5000, 10_000, 50_000)] == [5, 4, 2, 1]


def test_the_quick_descent_is_trusted_as_much_as_opentsnes_own(make_model):
    from openTSNE import TSNE

    rng = np.random.default_rng(11)
    centres = rng.normal(size=(30, 40))
    rows = centres[rng.integers(30, size=700)] + rng.normal(size=(700, 40)) * 1.2
    chart = project(make_model(rows), method="tsne")
    theirs = np.asarray(TSNE(metric="cosine", random_state=0, n_jobs=1).fit(chart.units))
    assert chart.trustworthiness > trustworthiness(chart.units, theirs) - 0.01
