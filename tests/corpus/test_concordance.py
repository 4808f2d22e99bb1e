"""Where a word stands: all places counted, the first ones shown."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.corpus import Segmentation, build_corpus, concordance, open_corpus, sample, teaching_corpus

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


@pytest.mark.parametrize("word", ["the cat", " ", "", ".*", "c.t", "(", "\n", "cat\n", "猫\t", "\\w+", "never"])
def test_spaces_and_signs_of_patterns_find_nothing(word):
    found = concordance(corpus_of([["the", "cat"], ["猫"]]), word)
    assert (found.word, found.total, found.hits) == (word, 0, ())


def test_a_saved_corpus_gives_the_same_places(tmp_path):
    corpus = teaching_corpus("zh")
    corpus.save(tmp_path)
    word = next(iter(corpus.counts))
    assert concordance(open_corpus(tmp_path), word) == concordance(corpus, word)


def test_the_novel_is_searched_at_once():
    if not os.environ.get("EMBEDLAB_SAMPLES_DIR") or not Path(os.environ["EMBEDLAB_SAMPLES_DIR"]).is_dir():
        pytest.skip("EMBEDLAB_SAMPLES_DIR holds no copy of the novel")
    corpus = sample("journey_to_the_west")
    assert corpus.tokens > 300_000
    rare = next(reversed(corpus.counts))
    for word in ("行者", "的", "一", rare):
        times = []
        for _ in range(3):
            begin = time.process_time()
            found = concordance(corpus, word)
            times.append(time.process_time() - begin)
        assert found.total == corpus.counts[word]
        assert min(times) < 0.05, word
