"""One word in two models: lists and ranks as a slow search gives them."""

import numpy as np
from pytest import approx

from embed_core.geometry import neighbours
from embed_core.geometry.two_models import two_lists


def test_the_lists_are_the_nearest_words_of_each_model(random_model, other_model):
    found = two_lists(random_model, other_model, "w7", k=8)
    for side, model in (("a", random_model), ("b", other_model)):
        expected = [(n.word, n.cosine) for n in neighbours(model, "w7", k=8)]
        named = [e for e in found.placed if getattr(e, f"rank_{side}") <= 8]
        named.sort(key=lambda e: getattr(e, f"rank_{side}"))
        assert [e.word for e in named] == [word for word, _ in expected]
        assert [getattr(e, f"cosine_{side}") for e in named] == approx([cosine for _, cosine in expected])


def test_ranks_in_the_other_model_are_those_of_its_whole_list(random_model, other_model):
    found = two_lists(random_model, other_model, "w7", k=8)
    order = [n.word for n in neighbours(other_model, "w7", k=399)]
    assert found.only_a
    for each in found.placed:
        assert each.rank_b == order.index(each.word) + 1


def test_shared_and_own_neighbours_are_told_apart(make_model):
    a = make_model([[1, 0], [0.9, 0.1], [0.7, 0.3], [0, 1]], words=["x", "p", "q", "r"])
    b = make_model([[1, 0], [0.9, 0.1], [0.7, 0.3], [0, 1]], words=["x", "p", "s", "r"])
    found = two_lists(a, b, "x", k=2)
    assert [e.word for e in found.shared] == ["p"]
    assert [(e.word, e.rank_b, e.count_b) for e in found.only_a] == [("q", None, 0)]
    assert [(e.word, e.rank_a, e.count_a, e.rank_b) for e in found.only_b] == [("s", None, 0, 2)]


def test_a_model_that_lacks_the_word_has_no_list(make_model):
    a, b = make_model(np.eye(3), words=["x", "p", "q"]), make_model(np.eye(3), words=["p", "q", "r"])
    found = two_lists(a, b, "x")
    assert (found.in_a, found.in_b, found.only_b, found.shared) == (True, False, (), ())
    assert {e.word for e in found.only_a} == {"p", "q"}
    nothing = two_lists(a, b, "nobody")
    assert (nothing.in_a, nothing.in_b, nothing.placed) == (False, False, ())


def test_words_without_a_direction_are_near_nothing(make_model):
    a = make_model([[1, 0], [0, 0], [0.5, 0.5]], words=["x", "zero", "q"])
    assert [e.word for e in two_lists(a, a, "x").placed] == ["q"]
    assert not two_lists(a, a, "zero").in_a


def test_words_at_the_same_distance_keep_their_order(make_model):
    a = make_model([[1, 0], [0, 1], [0, 1], [0, 1]])
    assert [(e.word, e.rank_a) for e in two_lists(a, a, "w0").placed] == [("w1", 1), ("w2", 2), ("w3", 3)]
