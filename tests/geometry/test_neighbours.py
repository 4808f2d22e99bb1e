"""Neighbours and sums of words are exact, and equal to gensim's where gensim has them."""

import numpy as np
import pytest
from pytest import approx

from embed_core.errors import WordUnknown
from embed_core.geometry import NothingLeft, analogy, neighbourhood, neighbours, parallelogram, sum_path


def test_neighbours_equal_gensims_for_every_word(random_model):
    keyed = random_model.as_keyed_vectors()
    for word in random_model.words[::10]:
        theirs = keyed.most_similar(word, topn=10)
        ours = neighbours(random_model, word, k=10)
        assert [n.word for n in ours] == [w for w, _ in theirs]
        assert [n.cosine for n in ours] == approx([c for _, c in theirs], abs=1e-5)


def test_a_k_above_the_vocabulary_gives_all_there_are(random_model):
    assert len(neighbours(random_model, "w0", k=10_000)) == len(random_model) - 1


def test_a_k_of_zero_gives_none(random_model):
    assert neighbours(random_model, "w0", k=0) == []


def test_rare_words_can_be_left_out(random_model):
    assert all(n.count >= 300 for n in neighbours(random_model, "w0", k=50, min_count=300))


def test_words_without_a_direction_are_nobodys_neighbour(make_model):
    model = make_model([[1, 0], [0, 0], [1, 1], [0, 1]])
    assert [n.word for n in neighbours(model, "w0", k=10)] == ["w2", "w3"]


def test_neighbours_of_a_vector_include_every_word(make_model):
    model = make_model([[1, 0], [0, 1]])
    assert [n.word for n in neighbours(model, [2.0, 0.1])] == ["w0", "w1"]


def test_an_unknown_word_is_told_with_spellings_that_come_near(make_model):
    model = make_model([[1, 0], [0, 1], [1, 1]], words=["孙悟空", "Paris", "cat"])
    with pytest.raises(WordUnknown) as caught:
        neighbours(model, "paris")
    assert caught.value.parameters["alike"][0] == "Paris"
    with pytest.raises(WordUnknown) as caught:
        neighbours(model, "孙悟室")
    assert "孙悟空" in caught.value.parameters["alike"]


@pytest.mark.parametrize(("positive", "negative"), [(["w1", "w2"], ["w3"]), (["w4"], ["w5"]), (["w1", "w2", "w9"], [])])
def test_answers_equal_gensims_with_the_inputs_taken_out(random_model, positive, negative):
    theirs = random_model.as_keyed_vectors().most_similar(positive=positive, negative=negative, topn=10)
    found = analogy(random_model, positive, negative, k=10)
    ours = [a for a in found.answers if not a.is_input]
    assert [a.word for a in ours] == [w for w, _ in theirs]
    assert [a.cosine for a in ours] == approx([c for _, c in theirs], abs=1e-5)
    assert found.best == ours[0]


def test_the_inputs_stay_in_the_list_where_they_rank(make_model):
    model = make_model([[1, 0, 0], [0.9, 0.1, 0], [0, 1, 0], [0, 0, 1]])
    found = analogy(model, ["w0"], k=3)
    assert [(a.word, a.is_input) for a in found.answers[:2]] == [("w0", True), ("w1", False)]


def test_a_word_on_both_sides_cancels_and_is_remarked(make_model):
    model = make_model([[1, 0], [0, 1], [1, 1]])
    found = analogy(model, ["w0", "w1"], ["w1"])
    assert [(r.identifier, r.parameters["word"]) for r in found.remarks] == [("remark-cancels", "w1")]
    with pytest.raises(NothingLeft):
        analogy(model, ["w0"], ["w0"])


def test_the_neighbourhood_holds_the_word_its_nearest_and_theirs(random_model):
    words = neighbourhood(random_model, "w0", 5)
    assert words[0] == "w0"
    near = [n.word for n in neighbours(random_model, "w0", k=5)]
    assert words[1:6] == near
    assert {n.word for n in neighbours(random_model, near[0], k=5)} <= set(words)


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
