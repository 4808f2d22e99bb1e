"""Neighbours and sums of words are exact, and equal to gensim's where gensim has them."""

import numpy as np
import pytest
from pytest import approx

from embed_core.corpus import teaching_corpus
from embed_core.errors import WordUnknown
from embed_core.geometry import (
    DifferentLengths,
    NoDirection,
    NothingLeft,
    NotNumbers,
    ZeroVector,
    analogy,
    neighbourhood,
    neighbours,
)
from embed_core.training import PPMI, train
from embed_core.vectors import WordVectors


def test_neighbours_equal_gensims_for_every_word(random_model):
    keyed = random_model.as_keyed_vectors()
    for word in random_model.words[::10]:
        theirs = keyed.most_similar(word, topn=10)
        ours = neighbours(random_model, word, k=10)
        assert [n.word for n in ours] == [w for w, _ in theirs]
        assert [n.cosine for n in ours] == approx([c for _, c in theirs], abs=1e-5)


def test_neighbours_equal_gensims_for_a_thousand_random_words_of_a_trained_model():
    corpus = teaching_corpus("zh")
    model = train(corpus, PPMI(vector_size=100, min_count=1))
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(12_000, 60)) + rng.normal(size=(40, 60))[rng.integers(40, size=12_000)]
    large = WordVectors(tuple(f"w{n}" for n in range(12_000)), np.arange(12_000, 0, -1), rows.astype(np.float32))
    for vectors in (model, large):
        keyed = vectors.as_keyed_vectors()
        for word in rng.choice(np.array(vectors.words, object), 1000):
            theirs = keyed.most_similar(word, topn=10)
            ours = neighbours(vectors, word, k=10)
            assert [n.cosine for n in ours] == approx([c for _, c in theirs], abs=1e-5)
            pairs = zip(ours, theirs, strict=True)
            assert all(n.word == w or n.cosine == approx(c, abs=2e-6) for n, (w, c) in pairs), word


def test_a_k_above_the_vocabulary_gives_all_there_are(random_model):
    assert len(neighbours(random_model, "w0", k=10_000)) == len(random_model) - 1


def test_a_k_of_zero_gives_none(random_model):
    assert neighbours(random_model, "w0", k=0) == []


def test_rare_words_can_be_left_out(random_model):
    assert all(n.count >= 300 for n in neighbours(random_model, "w0", k=50, min_count=300))


def test_words_without_a_direction_are_nobodys_neighbour(make_model):
    model = make_model([[1, 0], [0, 0], [1, 1], [0, 1]])
    assert [n.word for n in neighbours(model, "w0", k=10)] == ["w2", "w3"]


def test_vectors_that_are_not_numbers_are_nobodys_neighbour(make_model):
    model = make_model([[1, 0], [np.nan, 0], [1, 1], [np.inf, 1], [-1, 0]])
    assert [n.word for n in neighbours(model, "w0", k=10)] == ["w2", "w4"]


def test_an_orthogonal_word_is_a_neighbour_with_a_cosine_of_zero(make_model):
    found = neighbours(make_model([[1, 0], [0, 0], [0, 1]]), "w0")
    assert [(n.word, n.cosine) for n in found] == [("w2", 0.0)]


@pytest.mark.parametrize("rows", [[[0, 0], [1, 0]], [[np.nan, 1], [1, 0]], [[np.inf, 1], [1, 0]]])
def test_a_word_without_a_direction_has_no_neighbours_and_no_sums(make_model, rows):
    model = make_model(rows)
    for ask in (
        lambda: neighbours(model, "w0"),
        lambda: neighbourhood(model, "w0"),
        lambda: analogy(model, ["w1", "w0"]),
    ):
        with pytest.raises(NoDirection) as caught:
            ask()
        assert caught.value.parameters == {"word": "w0"}


@pytest.mark.parametrize(
    ("vector", "error"),
    [
        ([0.0, 0.0], ZeroVector),
        ([1.0, 2.0, 3.0], DifferentLengths),
        ([np.nan, 1.0], NotNumbers),
        ([], DifferentLengths),
    ],
)
def test_a_vector_that_cannot_be_asked_with_is_refused(make_model, vector, error):
    with pytest.raises(error):
        neighbours(make_model(np.eye(2)), vector)


def test_a_vector_of_any_length_asks_the_same(make_model):
    model = make_model(np.random.default_rng(0).normal(size=(20, 3)))
    wanted = [n.word for n in neighbours(model, [1.0, 2.0, 3.0])]
    for size in (1e-300, 1e300):
        assert [n.word for n in neighbours(model, np.array([1.0, 2.0, 3.0]) * size)] == wanted


def test_words_can_be_left_out_by_name(random_model):
    first = [n.word for n in neighbours(random_model, "w0", k=4)]
    assert [n.word for n in neighbours(random_model, "w0", k=2, exclude=[*first[:2], "nobody"])] == first[2:]


def test_equal_words_stand_with_the_more_frequent_first(make_model):
    model = make_model([[1, 0], [1, 1], [1, 1], [1, 1], [0, 1]])
    assert [n.word for n in neighbours(model, "w0", k=2)] == ["w1", "w2"]


def test_a_count_stands_beside_each_neighbour(make_model):
    model = make_model([[1, 0], [1, 1]], counts=[50, 7])
    assert neighbours(model, "w0")[0].count == 7


def test_a_negative_k_gives_none(random_model):
    assert neighbours(random_model, "w0", k=-3) == []


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
    with pytest.raises(NothingLeft) as caught:
        analogy(model, ["w0"], ["w0"])
    assert caught.value.identifier == "error-nothing-left"


def test_a_sum_without_words_is_told_in_words_of_its_own(make_model):
    with pytest.raises(NothingLeft) as caught:
        analogy(make_model(np.eye(2)), [])
    assert caught.value.identifier == "error-no-words"


def test_opposite_words_cancel_as_well(make_model):
    with pytest.raises(NothingLeft):
        analogy(make_model([[1, 0.3], [-2, -0.6], [0, 1]]), ["w0", "w1"])


def test_a_word_that_is_added_twice_counts_twice(random_model):
    theirs = random_model.as_keyed_vectors().most_similar(positive=["w1", "w1", "w2"], topn=5)
    ours = [a for a in analogy(random_model, ["w1", "w1", "w2"], k=5).answers if not a.is_input]
    assert [a.word for a in ours] == [w for w, _ in theirs]


def test_one_word_may_be_given_without_a_list(random_model):
    assert analogy(random_model, "w1").answers == analogy(random_model, ["w1"]).answers


def test_a_vocabulary_of_inputs_alone_has_no_best_answer(make_model):
    assert analogy(make_model(np.eye(2)), ["w0", "w1"]).best is None


def test_k_counts_the_answers_and_not_the_inputs(random_model):
    found = analogy(random_model, ["w1", "w2"], ["w3"], k=7)
    assert sum(not a.is_input for a in found.answers) == 7
    assert not found.answers[-1].is_input
    assert [a.cosine for a in found.answers] == sorted((a.cosine for a in found.answers), reverse=True)
    assert np.linalg.norm(found.target) == approx(1)


def test_the_neighbourhood_holds_the_word_its_nearest_and_theirs(random_model):
    words = neighbourhood(random_model, "w0", 5)
    assert words[0] == "w0"
    near = [n.word for n in neighbours(random_model, "w0", k=5)]
    assert words[1:6] == near
    assert {n.word for n in neighbours(random_model, near[0], k=5)} <= set(words)
