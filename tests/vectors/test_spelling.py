import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.language import say_in
from embed_core.vectors import BrokenModel, FolderTaken
from embed_core.vectors.spelling import alike

WORDS = [
    "唐僧",
    "孙悟空",
    "悟空",
    "孙行者",
    "猪八戒",
    "八戒",
    "London",
    "paris",
    "elephant",
    "ＡＢＣ",
    "naïve",
    "l'été",
]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("LONDON", "London"),
        ("ｐａｒｉｓ", "paris"),
        ("abc", "ＡＢＣ"),
        (" 唐 僧", "唐僧"),
        ("悟孙空", "孙悟空"),
        ("孙猴空", "孙悟空"),
        ("elefant", "elephant"),
        ("naive", "naïve"),
        ("lete", "l'été"),
        ("猪八", "猪八戒"),
    ],
)
def test_the_nearest_spelling_comes_first(asked, first):
    assert alike(WORDS, asked)[0] == first


def test_a_word_that_differs_in_case_only_comes_before_one_that_shares_letters():
    assert alike(["paris'", "pairs", "PARIS"], "Paris")[0] == "PARIS"


def test_of_two_that_are_as_near_the_more_frequent_one_comes_first():
    assert alike(["猫人", "狗人", "人"], "鸟人")[1:] == ["猫人", "狗人"]


@pytest.mark.parametrize("asked", ["", "  ", "\n", "zzz", "🙂", ".*", "[a"])
def test_nothing_is_suggested_where_nothing_is_alike(asked):
    assert alike(["唐僧", "elephant"], asked) == []


def test_no_words_have_no_spelling():
    assert alike([], "cat") == []


@given(st.lists(st.text(st.characters(exclude_characters="\n"), max_size=6), max_size=8), st.text(max_size=50))
def test_at_most_five_other_words_are_suggested_each_once(words, asked):
    found = alike(words, asked)
    assert len(found) == len(set(found)) <= 5
    assert set(found) <= set(words) - {asked}


def test_four_hundred_thousand_words_are_searched_in_a_moment():
    rng = np.random.default_rng(0)
    letters = rng.integers(97, 123, (400_000, 8)).astype(np.uint32)
    words = letters.view("<U8")[:, 0].tolist()
    words[123_456] = "elephant"
    began = time.process_time()
    assert alike(words, "elefant")[0] == "elephant"
    assert time.process_time() - began < 1.0


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("reason", ["missing", "unreadable", "shapes", "newer"])
def test_every_reason_why_a_model_cannot_be_opened_is_told_with_folder_and_file(reason, language):
    error = BrokenModel("journey", reason, file="vectors.npy")
    text = say_in(language)(error.identifier, **error.parameters)
    assert "journey" in text
    assert ("vectors.npy" in text) == (reason in ("missing", "unreadable"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_folder_that_is_taken_is_named(language):
    error = FolderTaken("models/thesis")
    assert "models/thesis" in say_in(language)(error.identifier, **error.parameters)


def test_a_word_in_other_characters_comes_first():
    from embed_core.vectors.spelling import other_characters

    assert other_characters("孫悟空") == ["孙悟空"]
    assert other_characters("医生") == ["醫生"]
    assert other_characters("cat") == []
