"""A matrix of words holds their cosines, likes beside likes, and names what is missing."""

import itertools

import numpy as np
import pytest

from embed_core.geometry import TooFewToCompare, word_matrix
from embed_core.geometry.word_matrix import MOST, words_around


def test_the_cells_are_the_cosines_of_their_words(random_model):
    found = word_matrix(random_model, random_model.words[:12])
    for i, first in enumerate(found.words):
        for j, second in enumerate(found.words):
            assert found.cosines[i, j] == pytest.approx(random_model.similarity(first, second), abs=1e-6)
    assert (np.diag(found.cosines) == 1).all()


def test_words_of_two_groups_stand_by_group_however_they_were_given(make_model):
    rng = np.random.default_rng(0)
    rows = [[*(3 * np.eye(2)[i % 2]), *rng.normal(size=4) * 0.3] for i in range(12)]
    found = word_matrix(make_model(rows), [f"w{i}" for i in range(12)])
    sides = [int(word[1:]) % 2 for word in found.words]
    assert sides in (sorted(sides), sorted(sides, reverse=True))


def test_the_order_of_leaves_is_never_worse_than_that_of_the_list(random_model):
    words = random_model.words[:30]
    found = word_matrix(random_model, words)
    given = [random_model.similarity(a, b) for a, b in itertools.pairwise(words)]
    assert np.diag(found.cosines, 1).sum() > sum(given)


def test_a_pasted_list_says_what_is_missing_and_what_stands_twice(make_model):
    model = make_model([[1, 0], [0, 1], [1, 1]], words=["cat", "dog", "fish"])
    found = word_matrix(model, "cat, dogg\nfish cat")
    assert set(found.words) == {"cat", "fish"}
    assert [(each.word, "dog" in each.alike) for each in found.missing] == [("dogg", True)]
    assert [r.identifier for r in found.remarks] == ["remark-words-repeated"]


def test_forty_words_are_taken_and_the_forty_first_is_remarked(random_model):
    assert len(word_matrix(random_model, random_model.words[:40]).words) == 40
    found = word_matrix(random_model, "\n".join(random_model.words[:41]))
    assert set(found.words) == set(random_model.words[:40])
    assert found.remarks[0].parameters == {"asked": 41, "most": 40}


def test_words_without_a_direction_are_named(make_model):
    found = word_matrix(make_model([[1, 0], [0, 0], [1, 1], [np.inf, 1]]), ["w0", "w1", "w2", "w3"])
    assert found.without == ("w1", "w3")
    assert set(found.words) == {"w0", "w2"}


@pytest.mark.parametrize("words", [[], ["w0"], ["w0", "w0"], ["w0", "nobody"], "w0", " "])
def test_fewer_than_two_words_make_no_matrix(random_model, words):
    with pytest.raises(TooFewToCompare):
        word_matrix(random_model, words)


def test_words_with_the_same_vector_are_exactly_alike(make_model):
    found = word_matrix(make_model([[0.1, 0.2], [0.1, 0.2], [1, 0], [-0.1, -0.2]]), ["w0", "w1", "w2", "w3"])
    at = {word: i for i, word in enumerate(found.words)}
    assert found.cosines[at["w0"], at["w1"]] == pytest.approx(1, abs=1e-12)
    assert found.cosines.max() <= 1 and found.cosines.min() >= -1
    assert abs(at["w0"] - at["w1"]) == 1


def test_words_with_spaces_and_commas_are_taken_whole_from_a_list_of_names(make_model):
    found = word_matrix(make_model([[1, 0], [0, 1]], words=["new york", "10,000"]), ("new york", "10,000"))
    assert set(found.words) == {"new york", "10,000"}


def test_a_matrix_begins_with_the_pair_and_its_neighbours(random_model):
    words = words_around(random_model, ["w3", "w4"], each=5)
    assert words[:2] == ("w3", "w4")
    assert len(words) == len(set(words)) <= 12
    assert len(words_around(random_model, ["w3", "w4"], each=100)) == MOST


def test_words_to_begin_with_pass_over_what_has_no_direction_and_what_is_unknown(make_model):
    model = make_model([[0, 0], [1, 0], [1, 1], [0, 1]])
    assert words_around(model, ["w0", "nobody", "w1"], each=1) == ("w1", "w2")
