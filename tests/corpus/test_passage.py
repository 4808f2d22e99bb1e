"""Boundaries that are moved by a click: neighbours are joined, a word is split."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from embed_core.corpus import (
    CannotJoin,
    Segmentation,
    Source,
    boundaries,
    changed_tokens,
    join,
    read_corpus,
    segment,
    split,
    tokens_of_passage,
)
from embed_core.language import LANGUAGES, say_in

PASSAGE = "那猪八戒道：“孙悟空大闹天宫。” New York 又来了GPT-4。\n行者笑道"
PLAIN = Segmentation()


def place(text, word):
    begin = text.index(word)
    return begin, begin + len(word)


def words(text, rules):
    return [piece.text for piece in tokens_of_passage(text, rules) if piece.is_word]


def test_pieces_say_where_they_stand_and_what_they_are_counted_as():
    pieces = tokens_of_passage("The 猪八戒，", Segmentation(stop_words="built-in"))
    told = [(piece.text, piece.begin, piece.end, piece.is_word, piece.token) for piece in pieces]
    assert told[0] == ("The", 0, 3, True, "")
    assert told[1:3] == [(" ", 3, 4, False, ""), ("猪八戒", 4, 7, True, "猪八戒")]
    assert told[3:] == [("，", 7, 8, False, "")]


def test_neighbours_that_are_joined_are_one_word_here_and_elsewhere():
    rules = join(PLAIN, PASSAGE, *place(PASSAGE, "猪八戒道"))
    assert rules.user_words == ("猪八戒道",)
    assert "猪八戒道" in words(PASSAGE, rules)
    assert "猪八戒道" in segment("只见猪八戒道", rules)


def test_words_with_a_space_between_are_joined_by_an_underscore():
    rules = join(PLAIN, PASSAGE, *place(PASSAGE, "New York"))
    assert "new_york" in [piece.token for piece in tokens_of_passage(PASSAGE, rules)]


def test_a_word_that_is_split_is_cut_wherever_it_is_found():
    begin, _ = place(PASSAGE, "大闹天宫")
    rules = split(PLAIN, PASSAGE, begin + 2)
    assert rules.splits == ("大闹 天宫",)
    assert " ".join(words(PASSAGE, rules)) == " ".join(words(PASSAGE, PLAIN)).replace("大闹天宫", "大闹 天宫")
    assert segment("他大闹天宫了", rules) == ["他", "大闹", "天宫", "了"]


def test_the_part_of_a_split_can_be_split_again():
    begin, _ = place(PASSAGE, "大闹天宫")
    rules = split(split(PLAIN, PASSAGE, begin + 2), PASSAGE, begin + 1)
    assert segment("大闹天宫", rules) == ["大", "闹", "天宫"]
    assert segment("大闹", rules) == ["大", "闹"]


def test_what_was_joined_and_is_split_again_leaves_no_trace():
    begin, end = place(PASSAGE, "猪八戒道")
    assert split(join(PLAIN, PASSAGE, begin, end), PASSAGE, end - 1) == PLAIN


def test_what_was_split_and_is_joined_again_leaves_no_trace():
    begin, end = place(PASSAGE, "大闹天宫")
    assert join(split(PLAIN, PASSAGE, begin + 2), PASSAGE, begin, end) == PLAIN


def test_a_joined_word_can_be_split_where_the_segmenter_would_not():
    begin, end = place(PASSAGE, "猪八戒道")
    rules = split(join(PLAIN, PASSAGE, begin, end), PASSAGE, begin + 1)
    assert words(PASSAGE, rules)[1:3] == ["猪", "八戒道"]


def test_a_click_that_arrives_twice_changes_nothing_more():
    begin, end = place(PASSAGE, "猪八戒道")
    once = join(PLAIN, PASSAGE, begin, end)
    assert join(once, PASSAGE, begin, end) == once
    cut = split(PLAIN, PASSAGE, begin + 2)
    assert split(cut, PASSAGE, begin + 2) == cut
    assert split(PLAIN, PASSAGE, begin) == PLAIN


def test_a_new_word_takes_the_place_of_those_that_reach_over_its_ends():
    first = join(PLAIN, PASSAGE, *place(PASSAGE, "孙悟空大闹天宫"))
    begin, _ = place(PASSAGE, "孙悟空")
    rules = join(first, PASSAGE, begin + 3, begin + 8)
    assert "孙悟空大闹天宫" not in rules.user_words
    assert "大闹天宫。" in [piece.text for piece in tokens_of_passage(PASSAGE, rules)]


def test_a_phrase_is_one_piece_and_is_given_up_where_it_is_split():
    rules = Segmentation(phrases=("new york", "孙悟空 大闹天宫"))
    pieces = {piece.text: piece.token for piece in tokens_of_passage(PASSAGE, rules)}
    assert pieces["New York"] == "new_york"
    assert pieces["孙悟空大闹天宫"] == "孙悟空大闹天宫"
    assert split(rules, PASSAGE, place(PASSAGE, "New York")[0] + 3).phrases == ("孙悟空 大闹天宫",)


def test_no_phrase_goes_beyond_its_sentence():
    rules = Segmentation(phrases=("走 走",))
    text = "走。走，走"
    assert [piece.text for piece in tokens_of_passage(text, rules) if piece.token == "走走"] == ["走，走"]
    assert segment(text, rules) == ["走", "走走"]


def test_traditional_text_is_shown_as_it_is_and_counted_as_it_becomes():
    text = "孫悟空的頭髮"
    rules = Segmentation(convert="simplified")
    assert boundaries(text, rules) == ["孫悟空", "的", "頭髮"]
    assert [piece.token for piece in tokens_of_passage(text, rules)] == ["孙悟空", "的", "头发"]
    joined = join(rules, text, 3, 6)
    assert boundaries(text, joined) == ["孫悟空", "的頭髮"]
    assert split(joined, text, 4) == rules
    assert boundaries(text, split(rules, text, 5)) == ["孫悟空", "的", "頭", "髮"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("begin", "end"), [(PASSAGE.index("。\n"), len(PASSAGE)), (8, 9), (0, 0), (5, 7)])
def test_what_cannot_be_a_word_is_refused_with_the_reason(begin, end, language):
    if (begin, end) == (8, 9):
        begin, end = 0, 70
        passage = "长" * 80
    else:
        passage = PASSAGE
    with pytest.raises(CannotJoin) as caught:
        join(PLAIN, passage, begin, end)
    assert "60" in say_in(language)(caught.value.identifier, **caught.value.parameters)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from("孙行者来了山高水长abN '’-.3 。“\u3000"), min_size=2, unique=True), st.data())
def test_a_join_makes_one_piece_and_a_split_two_wherever_they_are_tried(characters, data):
    text = "".join(characters)
    pieces = tokens_of_passage(text, PLAIN)
    first = data.draw(st.integers(0, len(pieces) - 1))
    last = data.draw(st.integers(first, min(first + 3, len(pieces) - 1)))
    begin, end = pieces[first].begin, pieces[last].end
    chosen = text[begin:end]
    assume(chosen == " ".join(chosen.split()) and any(map(str.isalnum, chosen)) and len(chosen) > 1)
    rules = join(PLAIN, text, begin, end)
    assert (begin, end) in {(piece.begin, piece.end) for piece in tokens_of_passage(text, rules)}
    assert join(rules, text, begin, end) == rules
    at = data.draw(st.integers(begin + 1, end - 1))
    assume(text[at - 1].isalnum() or text[at].isalnum())
    cut = split(rules, text, at)
    assert at in {piece.begin for piece in tokens_of_passage(text, cut)}
    assert split(cut, text, at) == cut
    assert "".join(boundaries(text, cut)) == text


def test_the_number_of_tokens_that_a_change_concerns_is_told_before():
    corpus = read_corpus(Source("a", "猪八戒道好。行者道，猪八戒道。大闹天宫。\n".encode() * 30))
    assert changed_tokens(corpus, PLAIN) == 0
    assert changed_tokens(corpus, Segmentation(user_words=("猪八戒道",))) == 30 * 2 * 2
    assert changed_tokens(corpus, Segmentation(splits=("大闹 天宫",))) == 30
    own = read_corpus(Source("a", "猪八戒道好。\n".encode() * 30), user_words=["猪八戒道"])
    assert changed_tokens(own, PLAIN) == 30
