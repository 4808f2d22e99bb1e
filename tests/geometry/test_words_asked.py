"""Words for a map by scope: each way finds what it names, says what it lacks, and keeps to the map's limit."""

import numpy as np
import pytest

from embed_core.errors import NotAChoice, WordUnknown
from embed_core.geometry import MOST_WORDS, SCOPES, WordsAsked, knows_kinds, words_for
from embed_core.vectors import WordVectors


@pytest.fixture(scope="module")
def model():
    words = ("国王", "女王", "猫", "狗", "跑", *(f"w{i}" for i in range(95)))
    return WordVectors(words, np.arange(100, 0, -1), np.random.default_rng(4).normal(size=(100, 8)))


def asked(model, dimensions=2, **more):
    return words_for(model, WordsAsked(**more), dimensions=dimensions)


def test_a_band_of_ranks_has_both_its_ends(model):
    assert asked(model, scope="band", first=2, last=4).words == model.words[1:4]


def test_the_most_frequent_are_the_first(model):
    assert asked(model, scope="frequent", most=7).words == model.words[:7]


def test_a_pasted_list_tells_what_the_model_lacks(model):
    found = asked(model, scope="list", listed="猫\n狗，w3 外星人")
    assert found.words == ("猫", "狗", "w3")
    assert [lack.word for lack in found.missing] == ["外星人"]


def test_one_step_has_the_nearest_and_two_steps_have_theirs_too(model):
    one = asked(model, scope="around", word="猫", k=3, steps=1).words
    two = asked(model, scope="around", word="猫", k=3, steps=2).words
    assert len(one) == 4 and set(one) < set(two)


def test_two_groups_begin_with_their_own_words_and_say_each_words_side(model):
    found = asked(model, scope="between", one="猫 狗", other="国王，外星人", k=4)
    assert dict(zip(found.words, found.sides, strict=True)) | {"猫": 0, "狗": 0, "国王": 1} == dict(
        zip(found.words, found.sides, strict=True)
    )
    assert [lack.word for lack in found.missing] == ["外星人"]


def test_a_part_of_speech_is_that_of_the_dictionary(model):
    found = asked(model, scope="kind", kind="verb")
    assert "跑" in found.words and "猫" not in found.words
    assert knows_kinds(model)
    assert not knows_kinds(WordVectors(("a", "b"), np.array([2, 1]), np.eye(2)))


def test_a_scope_that_lacks_what_it_needs_is_not_ready():
    assert WordsAsked().ready and WordsAsked(scope="band").ready
    assert not WordsAsked(scope="around").ready and WordsAsked(scope="around", word="猫").ready
    assert not WordsAsked(scope="list", listed=" \n").ready
    assert not WordsAsked(scope="between", one="a").ready and WordsAsked(scope="between", one="a", other="b").ready


def test_no_way_gives_more_words_than_a_map_takes():
    n = MOST_WORDS[3] + 5
    many = WordVectors(tuple(f"w{i}" for i in range(n)), np.arange(n, 0, -1), np.ones((n, 2)))
    found = asked(many, dimensions=3, scope="frequent", most=n)
    assert len(found.words) == MOST_WORDS[3]
    assert [remark.identifier for remark in found.remarks] == ["remark-words-limited"]
    assert len(asked(many, dimensions=2, scope="frequent", most=n).words) == n


def test_what_cannot_be_is_named(model):
    with pytest.raises(NotAChoice):
        asked(model, scope="all")
    with pytest.raises(WordUnknown):
        asked(model, scope="around", word="外星人")
    assert set(SCOPES) == {"frequent", "band", "list", "around", "between", "kind"}
