"""What two words share: counted like by hand, ordered by what cannot be chance."""

import os
import time
from collections import Counter
from math import log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from embed_core.corpus import build_corpus, sample, shared_contexts, teaching_corpus
from embed_core.corpus.association import attraction, contrast
from embed_core.language import LANGUAGES, say_in

WORDS = st.sampled_from(list("abcdefgh"))
DOCUMENTS = st.lists(st.lists(st.lists(WORDS, min_size=1, max_size=7), max_size=6), min_size=1, max_size=3)


def corpus_of(*documents):
    return build_corpus(documents, name="n", language="en")


def near(documents, word, window):
    """Count what stands within the window of a word, token by token."""
    counts = Counter()
    for tokens in (tokens for document in documents for tokens in document):
        for at, token in enumerate(tokens):
            if token == word:
                counts.update(tokens[max(0, at - window) : at] + tokens[at + 1 : at + 1 + window])
    return counts


def text(frame):
    edge = "|" if frame.at_edge else ""
    return f"{' '.join(frame.left) or edge}_{' '.join(frame.right) or edge}"


@settings(deadline=None)
@given(DOCUMENTS, st.integers(0, 4))
def test_counts_are_those_of_a_slow_search(documents, window):
    found = shared_contexts(corpus_of(*documents), "a", "b", window=window, most=99)
    slow = near(documents, "a", window), near(documents, "b", window)
    for context in (*found.shared, *found.only_a, *found.only_b):
        assert (context.count_a, context.count_b) == (slow[0][context.word], slow[1][context.word])
        for side, word, example in ((0, "a", context.example_a), (1, "b", context.example_b)):
            assert (example is None) == (not slow[side][context.word])
            assert example is None or (
                example.word == word and context.word in example.left[-window:] + example.right[:window]
            )
    names = [{context.word for context in part} for part in (found.shared, found.only_a, found.only_b)]
    assert not names[0] & names[1] | names[0] & names[2] | names[1] & names[2]
    assert not {"a", "b"} & set.union(*names)


@settings(deadline=None)
@given(DOCUMENTS)
def test_swapping_the_words_swaps_the_sides(documents):
    corpus = corpus_of(*documents)
    one, two = shared_contexts(corpus, "a", "b", most=99), shared_contexts(corpus, "b", "a", most=99)
    for first, second in ((one.shared, two.shared), (one.only_a, two.only_b), (one.only_b, two.only_a)):
        assert {(c.word, c.count_a, c.count_b, round(c.weight, 9)) for c in first} == {
            (c.word, c.count_b, c.count_a, round(c.weight, 9)) for c in second
        }
    assert {(text(f), f.total, f.count_a) for f in one.frames} == {(text(f), f.total, f.count_b) for f in two.frames}


def frames_of(sentences):
    """Count every frame of every word, token by token."""
    slow = {}
    for tokens in sentences:
        padded = ["", "", *tokens, "", ""]
        for at, token in enumerate(tokens, start=2):
            before, after, counts = padded[at - 2 : at], padded[at + 1 : at + 3], slow.setdefault(token, Counter())
            counts.update([f"{' '.join(before)}_"] if all(before) else [])
            counts.update([f"_{' '.join(after)}"] if all(after) else [])
            counts.update([f"{before[1] or '|'}_{after[0] or '|'}"] if before[1] or after[0] else [])
    return slow


@settings(deadline=None)
@given(DOCUMENTS)
def test_frames_are_counted_as_by_hand(documents):
    found = shared_contexts(corpus_of(*documents), "a", "b", most=999)
    slow = frames_of(tokens for document in documents for tokens in document)
    for frame in found.frames:
        assert frame.count_a == slow["a"][text(frame)] > 0
        assert frame.count_b == slow["b"][text(frame)] > 0
        assert (frame.example_a.word, frame.example_b.word) == ("a", "b")


@pytest.mark.parametrize(("language", "a", "b"), [("zh", "猫", "狗"), ("en", "king", "queen"), ("zh", "他", "她")])
def test_a_frame_is_counted_in_the_whole_corpus_and_weighed_against_it(language, a, b):
    corpus = teaching_corpus(language)
    slow = frames_of(corpus.iter_sentences())
    total = sum(slow.values(), Counter())
    found = shared_contexts(corpus, a, b, most=999)
    assert len(found.frames) > 15
    assert {frame.at_edge for frame in found.frames} == {True, False}
    for frame in found.frames:
        assert (frame.count_a, frame.count_b) == (slow[a][text(frame)], slow[b][text(frame)])
        assert frame.total == total[text(frame)]
        rate = np.array([frame.total / corpus.tokens])
        counted = ((frame.count_a, found.count_a), (frame.count_b, found.count_b))
        assert frame.weight == approx(min(attraction(np.array([k]), n, rate)[0] for k, n in counted))


def test_cat_and_dog_are_kept_liked_and_make_noise_in_the_same_frames():
    found = shared_contexts(teaching_corpus("zh"), "猫", "狗", most=40)
    assert {"养了 一只_", "喜欢_|", "_在 叫"} <= {text(frame) for frame in found.frames}
    assert {"主人", "一只", "养了", "叫", "喜欢"} <= {context.word for context in found.shared}
    assert (found.count_a, found.count_b, found.together) == (140, 140, 0)
    assert found.only_a == found.only_b == ()
    frame = next(frame for frame in found.frames if text(frame) == "养了 一只_")
    assert frame.example_a.left[-2:] == frame.example_b.left[-2:] == ("养了", "一只")


def test_words_of_different_subjects_share_nothing_and_each_has_its_own():
    found = shared_contexts(teaching_corpus("zh"), "猫", "巴黎")
    assert found.shared == ()
    assert {"主人", "沙发"} <= {context.word for context in found.only_a}
    assert {"法语", "面包"} <= {context.word for context in found.only_b}
    assert (found.drawn_both, found.drawn_a > 5, found.drawn_b > 5) == (0, True, True)


def test_the_weight_is_dunnings_log_likelihood_ratio():
    k, n, p = 20, 800, 0.01
    expected = 2 * (k * log(k / (n * p)) + (n - k) * log((n - k) / (n * (1 - p))))
    assert attraction(np.array([k, 0, 8]), n, np.array([p, p, p])) == approx([expected, -2 * n * -log(1 - p), 0])


def test_the_contrast_is_that_of_dunnings_table():
    """The counts and the score of "the swiss" in table 1 of Dunning (1993)."""
    assert contrast(np.array([110]), 110 + 2442, np.array([111]), 111 + 29114) == approx([270.72], abs=0.005)
    assert contrast(np.array([111]), 111 + 29114, np.array([110]), 110 + 2442) == approx([-270.72], abs=0.005)


def test_a_weight_of_chance_stays_below_the_bar_in_nineteen_of_twenty_cases():
    drawn = np.random.default_rng(1).binomial(2000, 0.05, size=20_000)
    assert np.mean(np.abs(attraction(drawn, 2000, np.full(20_000, 0.05))) > 3.84) == approx(0.05, abs=0.006)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_missing_rare_or_the_same_is_told(language):
    corpus = corpus_of([["a", "b", "c"]] * 12 + [["d", "c"]])
    for words, expected in (
        (("a", "x"), {"remark-not-in-corpus"}),
        (("x", "y"), {"remark-not-in-corpus"}),
        (("a", "d"), {"remark-few-places"}),
        (("a", "A "), {"remark-same-word-twice"}),
        (("a", "b"), set()),
        (("", "a"), {"remark-not-in-corpus"}),
    ):
        found = shared_contexts(corpus, *words)
        assert {remark.identifier for remark in found.remarks} == expected
        for remark in found.remarks:
            sentence = say_in(language)(remark.identifier, **remark.parameters)
            assert sentence != remark.identifier
            assert str(remark.parameters["word"]) in sentence


def test_a_window_beyond_all_sentences_is_no_larger_than_a_sentence():
    corpus = corpus_of([["a", "x", "b", "x"]] * 20)
    found = shared_contexts(corpus, "a", "b", window=10**9)
    assert [(context.word, context.count_a, context.count_b) for context in found.shared] == [("x", 40, 40)]
    assert (found.window, found.together) == (1000, 20)


def test_frequent_words_of_the_novel_are_compared_at_once():
    if not os.environ.get("EMBEDLAB_SAMPLES_DIR") or not Path(os.environ["EMBEDLAB_SAMPLES_DIR"]).is_dir():
        pytest.skip("EMBEDLAB_SAMPLES_DIR holds no copy of the novel")
    corpus = sample("journey_to_the_west")
    times = []
    for _ in range(3):
        begin = time.process_time()
        found = shared_contexts(corpus, "行者", "八戒")
        times.append(time.process_time() - begin)
    assert min(times) < 0.1
    assert {"道", "笑", "师父"} <= {context.word for context in found.shared}
