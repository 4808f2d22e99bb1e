"""One word in a few models: of two models what `two_lists` says, of more the same for each pair."""

import numpy as np
import pytest

from embed_core.geometry.two_models import two_lists, word_lists


@pytest.fixture
def third(make_model):
    rows = np.random.default_rng(9).normal(size=(300, 12))
    return make_model(rows)


def test_of_each_two_models_it_says_what_their_two_lists_say(random_model, other_model, third):
    models = (random_model, other_model, third)
    found = word_lists(models, "w7", k=8)
    of = {each.word: each for each in found.placed}
    for one, other in ((0, 1), (0, 2), (1, 2)):
        pair = two_lists(models[one], models[other], "w7", k=8)
        for each in pair.placed:
            mine = of[each.word]
            assert (mine.ranks[one], mine.ranks[other]) == (each.rank_a, each.rank_b)
            assert (mine.cosines[one], mine.cosines[other]) == (each.cosine_a, each.cosine_b)
            assert (mine.counts[one], mine.counts[other]) == (each.count_a, each.count_b)
    assert [len(found.named(at)) for at in range(3)] == [8, 8, 8]


def test_shared_are_the_words_that_all_name_and_each_has_its_own(random_model, other_model):
    found = word_lists((random_model, other_model, random_model), "w7", k=8)
    first, second = ({each.word for each in found.named(at)} for at in (0, 1))
    assert {each.word for each in found.shared} == first & second
    assert found.only(0) == () and found.only(2) == ()  # the third model is the first
    assert {each.word for each in found.only(1)} == second - first
    assert [each.ranks[1] for each in found.named(1)] == list(range(1, 9))


def test_a_model_that_lacks_the_word_has_no_list_and_does_not_hinder_what_is_shared(make_model):
    a = make_model(np.eye(3) + 0.1, words=["x", "p", "q"])
    b = make_model(np.eye(3), words=["p", "q", "r"])
    found = word_lists((a, b, a), "x", k=2)
    assert found.present == (True, False, True)
    assert found.named(1) == () and {each.word for each in found.shared} == {"p", "q"}
    assert {each.ranks[1] for each in found.placed} == {None}
    assert word_lists((b, b), "x").shared == ()
    assert word_lists((a, b), "x").shared == ()  # one list alone shares nothing
