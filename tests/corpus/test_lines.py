"""Thousands of lines at once say the same as the concordance says one by one."""

import os
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.corpus import build_corpus, concordance, concordance_lines, sample
from embed_core.corpus.lines import LONG, MOST, REACH
from embed_core.errors import NotAChoice

WORDS = st.sampled_from(["a", "b", "ab", "山", "山水"])
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=12), max_size=9)
DOCUMENTS = st.lists(SENTENCES, max_size=5)
SORTS = st.sampled_from(["text", "left", "right"])


def corpus_of(documents):
    return build_corpus(documents, name="n", language="en")


def told(found):
    rows = range(len(found))
    return [(*found.around(i), int(found.sentences[i]), int(found.documents[i])) for i in rows]


@settings(deadline=None)
@given(DOCUMENTS, SORTS, st.sampled_from(["", "b", "never"]), st.sampled_from([None, 0, 2]), st.integers(0, 6))
def test_lines_are_the_places_of_the_concordance_in_its_order(documents, sort, near, document, most):
    corpus = corpus_of(documents)
    asked = {"sort": sort, "near": near, "document": document, "window": 4}
    lines = concordance_lines(corpus, "a", most=most, **asked)
    hits = concordance(corpus, "a", limit=most, **asked)
    assert (lines.word, lines.total, lines.matched) == (hits.word, hits.total, hits.matched)
    assert lines.by_document == hits.by_document
    whole = concordance(corpus, "a", limit=most, **(asked | {"near": ""})) if not near else None
    wide = [(hit.sentence, hit.document, hit.left, hit.right) for hit in hits.hits]
    found = [(s, d, left[-4:], right[:4]) for left, right, s, d in told(lines)]
    assert found == wide
    assert whole is None or len(whole.hits) == len(lines)
    assert all(lines.words[lines.tokens[at]] == "a" for at in lines.at)


@settings(deadline=None)
@given(DOCUMENTS, SORTS)
def test_each_line_has_its_whole_sentence_and_its_neighbours_in_the_document(documents, sort):
    corpus = corpus_of(documents)
    sentences = [tuple(s) for d in documents for s in d]
    of = [number for number, d in enumerate(documents) for _ in d]
    lines = concordance_lines(corpus, "a", sort=sort)
    for i, (left, right, sentence, document) in enumerate(told(lines)):
        assert (*left, "a", *right) == sentences[sentence]
        before, after = lines.beside(i)
        beside = []
        for other in (sentence - 1, sentence + 1):
            there = 0 <= other < len(sentences) and of[other] == document
            beside.append(sentences[other] if there else ())
        assert before == beside[0] and after == beside[1]


def test_texts_that_overlap_stand_there_once():
    lines = concordance_lines(corpus_of([[["a"] * 50], [["b"] * 9], [["b", "a"]]]), "a")
    assert len(lines) == 51
    assert len(lines.tokens) == 50 + 2
    assert lines.words == ("a", "b")


def test_a_sentence_without_end_is_cut_far_from_the_word_and_neighbours_are_short():
    long = [f"x{n}" for n in range(400)] + ["a"] + [f"y{n}" for n in range(400)]
    lines = concordance_lines(corpus_of([[["p"] * 3, long, ["q"] * 3]]), "a")
    assert [len(side) for side in lines.around(0)] == [LONG, LONG]
    assert lines.around(0)[0][-1] == "x399" and lines.beside(0) == ((), ())
    lines = concordance_lines(corpus_of([[["p"] * 100, ["l"] * 20 + ["a"], ["q"] * 100]]), "a")
    assert [len(side) for side in lines.beside(0)] == [REACH - 20, REACH]


def test_the_first_ten_thousand_of_more_are_told_and_all_are_counted():
    corpus = corpus_of([[["a", f"w{n % 7}"] for n in range(MOST + 500)]])
    lines = concordance_lines(corpus, "a", sort="right")
    assert (len(lines), lines.matched, lines.total) == (MOST, MOST + 500, MOST + 500)
    following = [lines.around(i)[1][0] for i in (0, MOST - 1)]
    assert following == ["w0", "w6"]
    assert lines.at.flags.writeable is False


@pytest.mark.parametrize("word", ["", "never", "🐈"])
def test_a_word_that_is_not_there_has_no_lines(word):
    lines = concordance_lines(corpus_of([[["a"]]]), word)
    assert (len(lines), lines.total, lines.matched, lines.words) == (0, 0, 0, ())


def test_another_order_is_refused():
    with pytest.raises(NotAChoice):
        concordance_lines(corpus_of([[["a"]]]), "a", sort="middle")


def test_ten_thousand_places_are_looked_up_at_once():
    if not os.environ.get("EMBEDLAB_SAMPLES_DIR") or not Path(os.environ["EMBEDLAB_SAMPLES_DIR"]).is_dir():
        pytest.skip("EMBEDLAB_SAMPLES_DIR holds no copy of the novel")
    corpus = sample("journey_to_the_west")
    concordance_lines(corpus, "道")
    for sort in ("text", "left", "right"):
        times = []
        for _ in range(3):
            begin = time.process_time()
            lines = concordance_lines(corpus, "道", sort=sort)
            times.append(time.process_time() - begin)
        assert len(lines) == corpus.counts["道"] > 7000
        assert min(times) < 0.1
    assert np.array_equal(np.sort(np.unique(lines.tokens)), np.arange(len(lines.words)))
