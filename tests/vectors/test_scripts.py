"""Simplified and traditional spellings of a word as one."""

import numpy as np

from embed_core.vectors import ModelMeta, WordVectors, in_script

WORDS = ("雲", "国", "國", "word", "后")
MODEL = WordVectors(WORDS, np.array([9, 5, 3, 2, 1]), np.arange(10).reshape(5, 2), ModelMeta(seed=4))


def test_words_are_written_in_the_script_and_keep_their_vectors():
    found = in_script(MODEL, "simplified")
    assert found.words == ("云", "国", "word", "后")
    assert found.matrix.tolist() == [[0, 1], [2, 3], [6, 7], [8, 9]]
    assert found.meta.seed == 4


def test_two_spellings_become_one_word_with_the_vector_of_the_more_frequent():
    found = in_script(MODEL, "simplified")
    assert found.counts[found.row("国")] == 8
    assert found.vector("国").tolist() == [2, 3]


def test_the_most_frequent_word_comes_first_again():
    model = WordVectors(("a", "国", "國"), np.array([6, 5, 4]), np.eye(3))
    assert in_script(model, "simplified").words == ("国", "a")


def test_nothing_is_done_unless_asked():
    assert in_script(MODEL, "none") is MODEL
