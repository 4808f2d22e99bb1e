"""Two models: overlap by word against a slow count."""

import numpy as np
import pytest
from pytest import approx

from embed_core.geometry import NoCommonWords, compare, neighbours, words_apart
from embed_core.geometry.two_models import shifts


def test_a_model_agrees_with_itself(random_model):
    assert compare(random_model, random_model).mean == 1.0


def test_the_overlap_equals_a_slow_count(random_model, other_model):
    found = compare(random_model, other_model, k=10)
    for at in range(0, 400, 37):
        word = found.words[at]
        lists = [{n.word for n in neighbours(model, word, k=10)} for model in (random_model, other_model)]
        assert found.overlap[at] == approx(len(lists[0] & lists[1]) / 10)


def test_models_without_relation_agree_no_more_than_chance(random_model, other_model):
    assert compare(random_model, other_model, k=10).mean == approx(10 / 399, abs=0.02)


def test_only_common_words_are_compared_and_the_others_counted(make_model):
    rows = np.random.default_rng(0).normal(size=(5, 3))
    a, b = make_model(rows, words=list("abcde")), make_model(rows[::-1], words=list("cdefg"))
    found = compare(a, b)
    assert (found.words, found.only_a, found.only_b) == (("c", "d", "e"), 2, 2)


def test_words_that_cannot_be_compared_are_listed_and_none_is_dropped_in_silence(make_model):
    rows = np.random.default_rng(0).normal(size=(6, 3))
    bad = rows.copy()
    bad[1], bad[4] = 0, np.nan
    a, b = make_model(rows, words=list("abcdxy")), make_model(bad, words=list("dbcaxz"))
    apart = words_apart(a, b)
    assert (apart.only_a, apart.only_b, apart.undirected) == (("y",), ("z",), ("b", "x"))
    assert words_apart(b, a).undirected == ("b", "x") and words_apart(a, a).undirected == ()
    for found in (compare(a, b), shifts(a, b), shifts(b, a)):
        assert len(found.words) == 3 and found.undirected == 2
        assert len(found.words) + found.undirected + 1 == len(a) == len(b)
    within = shifts(a, b, within=make_model(rows[:3], words=list("acd")))
    assert len(within.words) == 3 and within.undirected == 2


def test_models_without_common_words_are_told_with_a_look_at_both(make_model):
    with pytest.raises(NoCommonWords) as caught:
        compare(make_model(np.eye(3), words=list("abc")), make_model(np.eye(3), words=list("甲乙丙")))
    assert caught.value.parameters["second"] == ("甲", "乙", "丙")


def test_both_models_are_restricted_to_the_words_that_they_share(make_model):
    rows = np.random.default_rng(1).normal(size=(60, 4))
    whole = make_model(rows)
    half = make_model(rows[:30], words=whole.words[:30])
    found = compare(whole, half, k=5)
    assert (found.mean, found.only_a, found.only_b) == (1.0, 30, 0)


def test_the_order_of_the_words_does_not_matter(random_model, make_model):
    mixed = np.random.default_rng(5).permutation(len(random_model))
    same = make_model(random_model.matrix[mixed], words=[random_model.words[i] for i in mixed])
    assert compare(random_model, same).mean == 1.0


def test_some_words_can_be_asked_for_and_are_still_compared_among_all(random_model, other_model):
    every, some = (compare(random_model, other_model, words=words) for words in (None, ["w7", "w300", "nobody", "w7"]))
    assert some.words == ("w7", "w300")
    assert some.overlap.tolist() == [every.overlap[7], every.overlap[300]]
    assert (some.only_a, some.only_b) == (0, 0)


def test_a_k_above_the_shared_words_is_lowered_and_said(make_model):
    model = make_model(np.random.default_rng(0).normal(size=(4, 3)))
    found = compare(model, model, k=10)
    assert (found.k, found.mean) == (3, 1.0)


def test_words_without_a_direction_in_either_model_are_not_compared(make_model):
    rows = np.random.default_rng(0).normal(size=(6, 3))
    zero, broken = rows.copy(), rows.copy()
    zero[1], broken[2, 0] = 0, np.nan
    found = compare(make_model(zero), make_model(broken), k=2)
    assert found.words == ("w0", "w3", "w4", "w5")
    assert found.mean == 1.0


def test_models_of_different_dimensions_can_be_compared(make_model, random_model):
    wider = make_model(np.hstack([random_model.matrix, np.zeros((400, 7))]))
    assert compare(random_model, wider).mean > 0.99


def test_a_single_shared_word_has_no_neighbours_to_compare(make_model):
    with pytest.raises(NoCommonWords):
        compare(make_model(np.eye(2), words=["a", "b"]), make_model(np.eye(2), words=["b", "c"]))


@pytest.mark.parametrize(
    ("first", "second", "cause"),
    [
        (["Cat", "Dog", "River"], ["cat", "dog", "river"], "case"),
        (["雲彩", "國家", "學生"], ["云彩", "国家", "学生"], "script"),
        (["cat", "dog", "river"], ["猫", "狗", "河流"], "language"),
        (["天", "地", "玄", "黄"], ["大学生", "人工智能", "研究所", "图书馆"], "segmentation"),
        (["new_york", "old_town"], ["new", "york", "old", "town"], "segmentation"),
        (["abc", "def"], ["ghi", "jkl"], ""),
    ],
)
def test_the_likely_cause_of_having_nothing_in_common_is_told(make_model, first, second, cause):
    models = [make_model(np.eye(len(words), 4), words=words) for words in (first, second)]
    with pytest.raises(NoCommonWords) as caught:
        compare(*models)
    assert caught.value.parameters["cause"] == cause
