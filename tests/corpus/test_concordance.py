"""Where a word stands: all places counted, the first ones shown."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.corpus import (
    Segmentation,
    build_corpus,
    concordance,
    form_of,
    open_corpus,
    sample,
    teaching_corpus,
)
from embed_core.errors import NotAChoice

WORDS = st.sampled_from(["a", "b", "ab", "山", "山水", "ba"])
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=9), max_size=12)


def corpus_of(sentences):
    return build_corpus([sentences], name="n", language="en", segmentation=Segmentation())


def slow(sentences, word, window):
    """Look at every token of every sentence."""
    return [
        (tuple(tokens[max(0, i - window) : i]), word, tuple(tokens[i + 1 : i + 1 + window]), number)
        for number, tokens in enumerate(sentences)
        for i, token in enumerate(tokens)
        if token == word
    ]


@settings(deadline=None)
@given(SENTENCES, st.sampled_from(["a", "b", "ab", "山", "水"]), st.integers(1, 5), st.integers(0, 3))
def test_counts_and_windows_are_those_of_a_slow_search(sentences, word, limit, window):
    expected = slow(sentences, word, window)
    found = concordance(corpus_of(sentences), word, limit=limit, window=window)
    assert found.total == len(expected)
    assert [(hit.left, hit.word, hit.right, hit.sentence) for hit in found.hits] == expected[:limit]


def test_a_word_at_either_end_of_a_sentence_has_nothing_beyond_it():
    found = concordance(corpus_of([["x", "y"], ["first", "middle", "last"], ["z"]]), "first")
    assert (found.hits[0].left, found.hits[0].right, found.hits[0].sentence) == ((), ("middle", "last"), 1)
    found = concordance(corpus_of([["x", "y"], ["first", "middle", "last"], ["z"]]), "last")
    assert (found.hits[0].left, found.hits[0].right) == (("first", "middle"), ())


def test_a_part_of_a_word_is_not_the_word():
    assert concordance(corpus_of([["catalogue", "concat"], ["cat"]]), "cat").total == 1
    assert concordance(corpus_of([["catalogue", "concat"]]), "cat").hits == ()


@pytest.mark.parametrize(
    "word", ["the cat", " ", "", ".*", "c.t", "(", "\n", "\\w+", "never", "猫" * 10_000, "🐈", "ｃａｔ"]
)
def test_what_the_corpus_does_not_have_is_not_found_and_signs_of_patterns_are_letters(word):
    found = concordance(corpus_of([["the", "cat"], ["猫"]]), word)
    assert (found.word, found.total, found.matched, found.hits) == (word.strip(), 0, 0, ())


@pytest.mark.parametrize("word", [".*", "c.t", "(", "[a-z]+", "=1+1", "<b>", "🐈", "ｃａｔ"])
def test_a_word_of_such_signs_is_found_where_it_stands(word):
    found = concordance(corpus_of([["cat", word], ["x"]]), f"  {word}\u3000\n")
    assert (found.word, found.total, found.hits[0].left) == (word, 1, ("cat",))


def test_a_word_is_taken_as_the_corpus_writes_it():
    lower = build_corpus([[["new_york", "café", "cat"]]], name="n", language="en")
    for asked, form in (("New York", "new_york"), ("CAFE\u0301", "café"), ("Cat", "cat"), ("ｃａｔ", "ｃａｔ")):
        assert form_of(lower, asked) == form
    folded = build_corpus([[["cat"]]], name="n", language="en", segmentation=Segmentation(fold_width=True))
    assert form_of(folded, "ＣＡＴ") == "cat"
    cased = build_corpus([[["Cat"]]], name="n", language="en", segmentation=Segmentation(lower=False))
    assert (form_of(cased, "Cat"), form_of(cased, "cat")) == ("Cat", "cat")


def test_a_saved_corpus_gives_the_same_places(tmp_path):
    corpus = teaching_corpus("zh")
    corpus.save(tmp_path)
    word = next(iter(corpus.counts))
    assert concordance(open_corpus(tmp_path), word) == concordance(corpus, word)


@settings(deadline=None)
@given(SENTENCES, st.sampled_from(["a", "b", "山"]), st.sampled_from(["left", "right"]), st.integers(0, 3))
def test_places_are_sorted_by_the_three_tokens_beside_them_then_by_the_text(sentences, word, side, offset):
    places = slow(sentences, word, 8)
    beside = {"left": lambda p: p[0][::-1][:3], "right": lambda p: p[2][:3]}[side]
    expected = sorted(places, key=beside)
    found = concordance(corpus_of(sentences), word, sort=side, limit=4, offset=offset)
    assert [(hit.left, hit.word, hit.right, hit.sentence) for hit in found.hits] == expected[offset : offset + 4]
    assert found.matched == len(expected)


@settings(deadline=None)
@given(SENTENCES, st.sampled_from(["a", "b"]), st.sampled_from(["a", "b", "山水", "never"]), st.integers(0, 4))
def test_a_second_word_filters_within_the_window_of_the_sentence(sentences, word, near, window):
    expected = [place for place in slow(sentences, word, window) if near in place[0] or near in place[2]]
    found = concordance(corpus_of(sentences), word, near=f" {near} ", window=window, limit=99)
    assert [(hit.left, hit.word, hit.right, hit.sentence) for hit in found.hits] == expected
    assert found.total == len(slow(sentences, word, 1))


@settings(deadline=None)
@given(st.lists(SENTENCES, max_size=5), st.sampled_from(["a", "山"]))
def test_places_are_grouped_by_document(documents, word):
    corpus = build_corpus(documents, name="n", language="en")
    expected = [(number, len(slow(sentences, word, 1))) for number, sentences in enumerate(documents)]
    found = concordance(corpus, word, limit=99)
    assert found.by_document == tuple((number, times) for number, times in expected if times)
    assert [hit.document for hit in found.hits] == [number for number, times in expected for _ in range(times)]
    for number, times in expected:
        alone = concordance(corpus, word, document=number, limit=99)
        assert (alone.matched, alone.by_document) == (times, found.by_document)
        assert {hit.document for hit in alone.hits} <= {number}


@pytest.mark.parametrize("document", [-1, 1, 99])
def test_a_document_that_is_not_there_has_no_places(document):
    found = concordance(corpus_of([["a"]]), "a", document=document)
    assert (found.total, found.matched, found.hits) == (1, 0, ())


def test_pages_follow_each_other_and_beyond_the_last_there_is_nothing():
    corpus = teaching_corpus("en")
    whole = concordance(corpus, "cat", limit=200, sort="right").hits
    pages = [concordance(corpus, "cat", limit=50, offset=at, sort="right").hits for at in (0, 50, 100, 150)]
    assert sum(pages, ()) == whole
    assert len(whole) == 140
    assert concordance(corpus, "cat", limit=-1).hits == ()


def test_another_order_is_refused():
    with pytest.raises(NotAChoice, match="middle"):
        concordance(corpus_of([["a"]]), "a", sort="middle")


def test_the_novel_is_searched_at_once():
    if not os.environ.get("EMBEDLAB_SAMPLES_DIR") or not Path(os.environ["EMBEDLAB_SAMPLES_DIR"]).is_dir():
        pytest.skip("EMBEDLAB_SAMPLES_DIR holds no copy of the novel")
    corpus = sample("journey_to_the_west")
    assert corpus.tokens > 300_000
    rare = next(reversed(corpus.counts))
    concordance(corpus, rare)
    for asked in ({"limit": 50}, {"limit": 10_000, "sort": "left"}, {"limit": 50, "near": "师父", "sort": "right"}):
        for word in ("道", "行者", "一", rare):
            times = []
            for _ in range(3):
                begin = time.process_time()
                found = concordance(corpus, word, **asked)
                times.append(time.process_time() - begin)
            assert found.total == corpus.counts[word]
            assert len(found.hits) == min(found.matched, asked["limit"])
            assert min(times) < (0.05 if asked["limit"] == 50 else 0.2), word
