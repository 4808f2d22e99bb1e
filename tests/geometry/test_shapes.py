"""Pictures of sums keep the distances that they can keep, and say how much they cannot."""

import numpy as np
import pytest
from pytest import approx

from embed_core.errors import WordUnknown
from embed_core.geometry import parallelogram, sum_path


def test_the_parallelogram_closes_in_its_plane_and_keeps_distances(random_model):
    shape = parallelogram(random_model, "w0", "w1", "w2", "w3")
    p = shape.points
    assert p["target"] == approx(p["b"] - p["a"] + p["c"], abs=1e-12)
    units = {name: random_model.units[i].astype(float) for i, name in enumerate("abcd")}
    assert np.linalg.norm(p["b"] - p["a"]) == approx(np.linalg.norm(units["b"] - units["a"]))
    assert np.linalg.norm(p["c"] - p["a"]) == approx(np.linalg.norm(units["c"] - units["a"]))
    gap = np.linalg.norm(units["d"] - (units["b"] - units["a"] + units["c"]))
    assert shape.gap == approx(gap)
    inside = np.linalg.norm(p["answer"] - p["target"])
    assert inside**2 + shape.off_plane**2 == approx(gap**2)


def test_a_degenerate_parallelogram_has_no_nan(make_model):
    model = make_model([[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]])
    for names in (("w0", "w1", "w2", "w3"), ("w0", "w0", "w0", "w3"), ("w0", "w2", "w2", "w3")):
        shape = parallelogram(model, *names)
        assert all(np.isfinite(point).all() for point in shape.points.values())


def test_a_sum_of_two_words_is_drawn_without_loss(make_model):
    model = make_model([[1, 0, 0], [0, 1, 0], [1, 1, 0]])
    path = sum_path(model, ["w0", "w1"], [], "w2")
    assert path.shown == approx(1.0)
    assert np.linalg.norm(path.points[-1]) == approx(np.sqrt(2))
    assert path.answer_at == approx(path.points[-1], abs=1e-6)


def test_the_first_step_lies_on_the_x_axis_and_the_second_above_it(random_model):
    points = parallelogram(random_model, "w4", "w5", "w6", "w7").points
    assert points["a"].tolist() == [0, 0]
    assert points["b"][0] > 0
    assert points["b"][1] == approx(0, abs=1e-15)
    assert points["c"][1] > 0


def test_a_perfect_analogy_has_no_gap(make_model):
    turn = np.pi / 3
    corners = [[1, 0], [np.cos(turn), np.sin(turn)], [np.cos(turn), -np.sin(turn)], [np.cos(0), 0]]
    model = make_model([*corners, [np.cos(turn) * 2 - 1, 0]])
    shape = parallelogram(model, "w0", "w1", "w2", "w0")
    assert shape.off_plane == approx(0, abs=1e-7)
    assert shape.gap == approx(1.0, abs=1e-6)  # b − a + c is the origin, the answer at length 1


def test_words_on_a_line_are_drawn_on_a_line(make_model):
    shape = parallelogram(make_model([[1, 0], [-1, 0], [1, 0], [0, 1]]), "w0", "w1", "w2", "w3")
    assert [shape.points[name][1] for name in ("a", "b", "c", "target")] == [0, 0, 0, 0]
    assert shape.off_plane == approx(1)


def test_an_unknown_word_in_a_picture_is_refused(random_model):
    with pytest.raises(WordUnknown):
        parallelogram(random_model, "w0", "w1", "w2", "nobody")
    with pytest.raises(WordUnknown):
        sum_path(random_model, ["w0"], ["nobody"], "w1")


def test_a_sum_of_many_words_points_right_and_says_what_it_does_not_show(random_model):
    path = sum_path(random_model, ["w0", "w1", "w2"], ["w3", "w4"], "w5")
    assert path.points.shape == (6, 2)
    assert path.points[0].tolist() == [0, 0]
    assert path.points[-1][0] > 0
    assert path.points[-1][1] == approx(0, abs=1e-12)
    assert 0.3 < path.shown < 1
    assert path.signs == (1, 1, 1, -1, -1)
    assert path.words == ("w0", "w1", "w2", "w3", "w4")


def test_the_shown_share_is_what_the_plane_keeps_of_the_squared_distances(random_model):
    path = sum_path(random_model, ["w0", "w1", "w2"], ["w3"], "w5")
    units = random_model.units.astype(float)
    whole = np.cumsum([units[0], units[1], units[2], -units[3]], axis=0)
    goal = units[5] * np.linalg.norm(whole[-1])
    kept = (path.points**2).sum() + (path.answer_at**2).sum()
    assert path.shown == approx(kept / ((whole**2).sum() + (goal**2).sum()))


@pytest.mark.parametrize(("positive", "negative"), [(["w0"], []), (["w0"], ["w0"]), (["w0", "w0"], [])])
def test_the_path_of_a_degenerate_sum_has_no_nan(make_model, positive, negative):
    for model in (make_model([[1, 0, 0], [0, 1, 0]]), make_model([[1], [-1]])):
        path = sum_path(model, positive, negative, "w1")
        assert np.isfinite(path.points).all()
        assert np.isfinite(path.answer_at).all()
        assert 0 <= path.shown <= 1
