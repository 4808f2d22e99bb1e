"""The odd one out: gensim's answer with every number, and whole sets beside what guessing gives."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from embed_core.corpus.grammar import read_grammar
from embed_core.corpus.teaching import GRAMMARS
from embed_core.errors import NotAChoice
from embed_core.evaluation.odd_words import (
    NoOddQuestions,
    TooFewToTell,
    TooManyToTell,
    collect_odd,
    evaluate_odd,
    known_odd_set,
    odd_example,
    odd_one_out,
    odd_set_for,
    read_odd_set,
)
from embed_core.vectors import WordVectors


def model_of(rows):
    return WordVectors(tuple(rows), np.ones(len(rows), int), np.array(list(rows.values()), float))


def random_model(n, d, seed):
    return WordVectors(
        tuple(f"w{i}" for i in range(n)), np.ones(n, int), np.random.default_rng(seed).normal(size=(n, d))
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(3, 12), st.integers(2, 20), st.integers(0, 2**32 - 1))
def test_the_odd_one_is_gensims(n, d, seed):
    model = random_model(n, d, seed)
    found = odd_one_out(model, model.words)
    assert found.odd == model.as_keyed_vectors().doesnt_match(list(model.words))
    ranked = [word for _, word in model.as_keyed_vectors().rank_by_centrality(list(model.words))]
    assert [found.words[at] for at in found.order] == ranked[::-1]


def test_every_number_of_three_words_is_what_the_board_gives():
    found = odd_one_out(model_of({"a": [1, 0], "b": [0.6, 0.8], "c": [-2, 0]}), ["a", "b", "c"])
    assert found.cosines == approx(np.array([[1, 0.6, -1], [0.6, 1, -0.6], [-1, -0.6, 1]]), abs=1e-6)
    assert found.to_others == approx([-0.2, 0, -0.8], abs=1e-6)
    assert found.to_mean == approx(np.array([0.6, 1, -0.6]), abs=1e-6)  # the unit vectors sum up to (0.6, 0.8)
    assert (found.odd, found.margin) == ("c", approx(0.6, abs=1e-6))


def test_vectors_that_cancel_have_no_mean_but_still_an_odd_one():
    found = odd_one_out(model_of({"a": [1, 0], "b": [-1, 0], "c": [0, 1], "d": [0, -1]}), ["a", "b", "c", "d"])
    assert np.isnan(found.to_mean).all() and found.margin == approx(0)


def test_missing_and_repeated_words_are_said_and_lower_case_is_found():
    model = model_of({"cat": [1, 0], "dog": [1, 0.1], "cow": [1, 0.2], "zero": [0, 0]})
    found = odd_one_out(model, ["Cat", "dog", "cow", "nobody", "dog", "zero", "cat"])
    assert found.words == ("Cat", "dog", "cow") and found.missing == ("nobody", "zero") and found.repeated == 2


def test_two_known_words_are_too_few_and_hundreds_too_many():
    model = random_model(60, 4, 0)
    with pytest.raises(TooFewToTell) as told:
        odd_one_out(model, ["w1", "w2", "nobody"])
    assert told.value.parameters == {"known": 2, "missing": ("nobody",), "lacking": "yes"}
    with pytest.raises(TooManyToTell):
        odd_one_out(model, model.words)


@pytest.fixture
def three_right_of_four():
    """x is far from a, b, c; the last question's odd one is not the farthest, and one has a word that is missing."""
    model = model_of({"a": [1, 0.1], "b": [1, 0.2], "c": [1, 0.3], "d": [1, 0.15], "x": [-1, 1]})
    lines = ["a b c x", "b c x", "a c d x", "a x b", "a b nobody x"]
    return evaluate_odd(model, collect_odd(lines, "own"))


def test_a_set_is_scored_with_its_interval_beside_chance(three_right_of_four):
    found = three_right_of_four
    assert (found.right, found.asked, len(found.set)) == (3, 4, 5)
    assert found.accuracy == 0.75 and found.coverage == 0.8
    assert found.chance == approx((1 / 4 + 1 / 3 + 1 / 4 + 1 / 3) / 4)
    assert found.interval == approx((0.3006, 0.9544), abs=1e-4)  # Wilson's for 3 of 4
    assert found.missing == ("nobody",) and found.uncovered() == (("a", "b", "nobody", "x"),)
    assert [(each.words, each.given) for each in found.failures()] == [(("a", "x", "b"), "x")]


def test_a_set_of_unknown_words_has_no_accuracy():
    found = evaluate_odd(model_of({"a": [1, 0]}), collect_odd(["猫 狗 车"], "own"))
    assert found.asked == 0 and math.isnan(found.accuracy) and math.isnan(found.chance)


def test_bad_lines_are_told_and_repeated_questions_counted():
    lines = ["# odd", "a b", "a b c", "a,b,c,d", "a b a", "", f"a b {'x' * 201}", "b a c"]
    found = collect_odd(lines, "own")
    assert found.questions == (("a", "b", "c"), ("a", "b", "c", "d"), ("b", "a", "c")) and found.repeated == 1
    assert [(bad.line, bad.reason, bad.found) for bad in found.bad] == [
        (2, "words", 2),
        (5, "twice", 0),
        (7, "long", 0),
    ]
    with pytest.raises(NoOddQuestions):
        collect_odd(["a b"], "own")


def test_a_file_in_another_encoding_is_read(tmp_path):
    file = tmp_path / "own.txt"
    file.write_bytes(("猫 狗 牛 钢琴\n苹果 香蕉 桃子 汽车\n" * 5).encode("gb18030"))
    assert read_odd_set(file).questions[0] == ("猫", "狗", "牛", "钢琴")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_all_but_the_last_word_of_our_questions_stand_in_one_list_or_one_row_of_the_grammar(language):
    grammar, asked = read_grammar(GRAMMARS / f"{language}.txt"), known_odd_set(f"teaching-{language}")
    kinds = []
    for name, table in grammar.tables.items():
        keys = [key for key in table[0] if key] or [""]
        kinds += [{row[key].lower() for row in table} for key in keys]
        kinds += [{row[key].lower() for key in keys} for row in table if name == "sex"]
    for *those, odd in asked.questions:
        assert any(set(those) <= kind and odd not in kind for kind in kinds), (those, odd)
    assert len(asked) >= 30 and not asked.bad and not asked.repeated


def test_a_model_begins_with_a_question_that_it_knows_or_its_frequent_words():
    words = known_odd_set("teaching-zh").words
    known = WordVectors(words, np.ones(len(words), int), np.eye(len(words)))
    example = odd_example(known)
    assert odd_set_for(known) == "teaching-zh" and set(example) == set(known_odd_set("teaching-zh").questions[0])
    assert example[-1] != known_odd_set("teaching-zh").questions[0][-1]  # the answer does not stand last
    assert odd_example(random_model(9, 3, 0)) == ("w0", "w1", "w2", "w3")
    with pytest.raises(NotAChoice):
        known_odd_set("wordsim353")
