"""Where words begin and end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.corpus import Segmentation, boundaries, segment, teaching_text
from embed_core.corpus.segmentation import Segmenter

BOTH = pytest.mark.parametrize("segmenter", ["rjieba", "jieba"])
MIXED = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=("Cn", "Co", "Cs")),
        st.sampled_from("孙行者来了山高水长abcé'’-.,3 \n。“”\u3000\u0301"),
    ),
    max_size=60,
)


@BOTH
def test_words_of_ones_own_are_kept_whole_inside_a_sentence(segmenter):
    own = Segmentation(segmenter=segmenter, user_words=("孙行者", "蓝石头桥"))
    assert "孙行者" in segment("那孙行者道：前面有山", own)
    assert segment("我们走过蓝石头桥去看花", own).count("蓝石头桥") == 1


@BOTH
def test_words_of_ones_own_reach_no_other_segmentation(segmenter):
    plain = Segmentation(segmenter=segmenter)
    before = segment("我们走过蓝石头桥去看花", plain)
    own = segment("我们走过蓝石头桥去看花", Segmentation(segmenter=segmenter, user_words=("蓝石头桥",)))
    assert "蓝石头桥" in own
    assert "蓝石头桥" not in before
    assert segment("我们走过蓝石头桥去看花", plain) == before


@BOTH
def test_chinese_and_english_in_one_sentence_are_each_cut_by_their_rule(segmenter):
    tokens = segment("他用Python写程序，she said hello，然后回家。", Segmentation(segmenter=segmenter))
    assert tokens == ["他", "用", "python", "写", "程序", "she", "said", "hello", "然后", "回家"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("I don't know", ["i", "don't", "know"]),
        ("C'est l'été", ["c'est", "l'été"]),
        ("It costs 3.14 now", ["it", "costs", "3.14", "now"]),
        ("In 2024, he left. He slept.", ["in", "2024", "he", "left", "he", "slept"]),
        ("one, two; (three) “four”", ["one", "two", "three", "four"]),
        ("Straße ΑΘΗΝΑ москва", ["straße", "αθηνα", "москва"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("e\u0301te\u0301", ["été"]),
        ("", []),
        ("。，！ … --- ''", []),
    ],
)
def test_words_of_other_scripts_end_where_a_reader_ends_them(text, tokens):
    assert segment(text, Segmentation()) == tokens


def test_a_name_with_a_number_is_found_in_a_sentence_in_both_scripts():
    found = segment("since COVID-19 came", Segmentation())
    assert found[0] == "since"
    assert "".join(found[1:-1]).replace("-", "") == "covid19"
    assert segment("since COVID-19 came", Segmentation(user_words=("COVID-19",))) == ["since", "covid-19", "came"]


def test_lower_case_is_a_choice():
    assert segment("The Cat", Segmentation()) == ["the", "cat"]
    assert segment("The Cat", Segmentation(lower=False)) == ["The", "Cat"]


@settings(max_examples=150, deadline=None)
@given(MIXED)
def test_boundaries_join_back_to_the_text(text):
    for own in ((), ("孙行者", "山高水")):
        pieces = boundaries(text, Segmentation(user_words=own))
        assert "".join(pieces) == text
        assert all(pieces)


@settings(max_examples=50, deadline=None)
@given(MIXED)
def test_every_token_holds_a_letter_or_a_digit_and_no_space(text):
    for token in segment(text, Segmentation()):
        assert any(map(str.isalnum, token))
        assert not any(map(str.isspace, token))


def test_the_two_segmenters_agree_on_almost_every_word():
    passage = teaching_text("zh")[:20_000]
    quick = boundaries(passage, Segmentation())
    reference = boundaries(passage, Segmentation(segmenter="jieba"))

    def ends(pieces):
        at, found = 0, set()
        for piece in pieces:
            at += len(piece)
            found.add(at)
        return found

    assert len(ends(quick) ^ ends(reference)) <= 0.01 * len(ends(reference))
    assert len(ends(quick)) > 5000


@pytest.mark.parametrize(("text", "kept"), [("他走了。”她说", "”"), ("他走了。”）她说", "”）")])
def test_a_sentence_keeps_its_closing_marks_and_no_token_is_torn_for_it(text, kept):
    tokens = Segmenter(Segmentation(keep_punctuation=True)).tokens(text)
    assert "".join(tokens).split("\n")[0] == f"他走了。{kept}"
    assert not any("\n" in token and token != "\n" for token in tokens)
    torn = Segmenter(Segmentation(keep_punctuation=True)).tokens("He went.\n””Hello there")
    assert not any("\n" in token and token != "\n" for token in torn)
