"""The portrait: every number as one would count it, every law as its source has it."""

import json
import os
import time
from math import log, sqrt
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx
from scipy.special import zeta as reference

from embed_core.corpus import (
    Portrait,
    Spectrum,
    build_corpus,
    by_document,
    open_corpus,
    portrait,
    sample,
    teaching_corpus,
)
from embed_core.corpus.dispersion import uneven
from embed_core.corpus.zipf import fit_zipf, zeta

WORDS = st.sampled_from(["a", "b", "ab", "山", "山水", "c"])
DOCUMENTS = st.lists(st.lists(st.lists(WORDS, min_size=1, max_size=9), max_size=6), max_size=4)


def corpus_of(*documents, **more):
    return build_corpus(documents, name="n", language="en", **more)


def zipfian(beta, types, seed, least=1):
    """Counts drawn from the discrete power law of Clauset, Shalizi and Newman (2009), appendix D."""
    values = np.arange(least, 2_000_000)
    shares = np.cumsum(values**-beta)
    drawn = np.random.default_rng(seed).random(types) * shares[-1]
    return values[np.searchsorted(shares, drawn)]


@settings(deadline=None)
@given(DOCUMENTS)
def test_numbers_are_those_of_a_slow_count(documents):
    found = portrait(corpus_of(*documents))
    sentences = [tokens for document in documents for tokens in document]
    stream = [token for tokens in sentences for token in tokens]
    counts = {word: stream.count(word) for word in set(stream)}
    assert (found.tokens, found.types, found.sentences) == (len(stream), len(counts), len(sentences))
    assert found.documents == len(documents)
    assert found.hapaxes == sum(n == 1 for n in counts.values())
    lengths = [len(tokens) for tokens in sentences]
    assert np.repeat(np.arange(len(found.lengths)), found.lengths).tolist() == sorted(lengths)
    assert found.median_length == (np.median(lengths) if lengths else 0)
    assert found.mean_length == approx(np.mean(lengths) if lengths else 0)
    for least in (1, 2, 3, 50):
        rare = [n for n in counts.values() if n < least]
        assert found.spectrum.lost(least) == (len(rare), sum(rare))
    for tokens, types in zip(found.growth.tokens.tolist(), found.growth.types.tolist()):
        assert types == len(set(stream[:tokens]))
    assert [(w.word, w.count) for w in found.frequent] == sorted(counts.items(), key=lambda item: (-item[1], item[0]))


@settings(deadline=None)
@given(DOCUMENTS)
def test_counts_by_document_are_those_of_a_slow_count(documents):
    corpus = corpus_of(*documents)
    if len(documents) < 2:
        return
    for word in ("a", "never"):
        found = by_document(corpus, word)
        assert found.counts.tolist() == [sum(tokens.count(word) for tokens in document) for document in documents]
        assert found.parts.sizes.tolist() == [sum(map(len, document)) for document in documents]
        assert found.parts.names == corpus.parts.names


def test_one_document_is_looked_at_in_tenths_that_end_with_sentences():
    found = portrait(corpus_of([["a", "b"]] * 40 + [["c", "c"]] * 10))
    assert (found.tenths, found.parts) == (True, 10)
    tenths = by_document(corpus_of([["a", "b"]] * 40 + [["c", "c"]] * 10), "c")
    assert tenths.counts.tolist() == [0] * 8 + [10, 10]
    assert tenths.rates.tolist() == [0] * 8 + [10_000, 10_000]
    assert tenths.dispersion == approx(0.8 / 0.9)


@pytest.mark.parametrize(
    ("counts", "sizes", "expected"),
    [
        ([1, 1, 1, 1], [5, 5, 5, 5], 0.0),
        ([2, 4, 6], [10, 20, 30], 0.0),
        ([0, 0, 0, 9], [5, 5, 5, 5], 1.0),
        ([9, 0], [10, 90], 1.0),
        ([0, 9], [10, 90], 0.1 / 0.9),
        ([1, 2, 3, 4, 5], [9, 10, 10, 10, 11], 0.18 / 0.82),
        ([3, 0], [10, 0], None),
        ([0, 0], [5, 5], None),
        ([4], [5], None),
    ],
)
def test_unevenness_is_gries_deviation_of_proportions(counts, sizes, expected):
    """1 to 5 places in parts of 9, 10, 10, 10 and 11 tokens are the worked example of Gries (2008): DP 0.18."""
    found = uneven(np.array(counts), np.array(sizes))
    assert found == (None if expected is None else approx(expected, abs=0.005))


def test_the_zeta_function_is_scipys():
    for beta in (1.02, 1.5, 2.0, 3.7, 7.9):
        least = np.array([1, 2, 17, 5000])
        assert zeta(beta, least) == approx(reference(beta, least), rel=1e-8)


@pytest.mark.parametrize(("beta", "least"), [(1.8, 1), (2.0, 1), (2.5, 1), (2.2, 6)])
def test_the_exponent_that_counts_were_drawn_with_is_found_within_its_error(beta, least):
    off = []
    for seed in range(6):
        counts = zipfian(beta, 8000, seed, least)
        if least > 1:
            counts = np.concatenate([counts, np.repeat([1, 2, 3, 4, 5], 1500)])
        fit = fit_zipf(Spectrum.of(counts.tolist()))
        off.append((fit.beta - beta) / fit.beta_error)
        assert least <= fit.least <= least + 30
        assert fit.distance < 0.03
        assert fit.exponent == approx(1 / (fit.beta - 1))
    assert abs(np.mean(off)) < 1.3
    assert max(map(abs, off)) < 4


def test_the_fit_is_the_most_likely_one_and_its_error_the_curvature_there():
    counts = zipfian(2.0, 3000, 1)
    fit = fit_zipf(Spectrum.of(counts.tolist()))
    kept = counts[counts >= fit.least]

    def likelihood(beta):
        return -beta * np.log(kept).sum() - len(kept) * log(reference(beta, fit.least))

    h = 1e-3
    assert likelihood(fit.beta) > max(likelihood(fit.beta - h), likelihood(fit.beta + h))
    curvature = (likelihood(fit.beta + h) - 2 * likelihood(fit.beta) + likelihood(fit.beta - h)) / h**2
    assert fit.beta_error == approx(1 / sqrt(-curvature), rel=0.01)
    assert fit.types == len(kept)
    assert fit.rank(np.array([fit.least])) == approx([len(kept)])


@pytest.mark.parametrize("counts", [[], [1], [1] * 500, [3] * 500, [5, 4, 3, 2, 1]])
def test_too_few_words_or_all_of_one_count_have_no_law(counts):
    assert fit_zipf(Spectrum.of(counts)) is None


def test_a_text_that_grows_by_a_law_gives_that_law_back():
    stream, types = [], 0
    for n in range(1, 20_001):
        if types < 5 * n**0.6:
            types += 1
            stream.append(f"w{types}")
        else:
            stream.append("w1")
    found = portrait(corpus_of([stream[at : at + 500] for at in range(0, len(stream), 500)])).growth
    assert found.beta == approx(0.6, abs=0.005)
    assert found.k == approx(5, rel=0.05)
    assert found.misfit < 0.01
    assert found.at(np.array([10_000])) == approx([5 * 10_000**0.6], rel=0.01)


def test_ranks_end_where_the_counts_do():
    spectrum = Spectrum.of([9, 4, 4, 1, 1, 1])
    assert list(zip(spectrum.counts.tolist(), spectrum.ranks.tolist())) == [(1, 6), (4, 3), (9, 1)]


@pytest.mark.parametrize("documents", [[], [[]], [[["a"]]], [[["a", "b", "c"]]], [[["a"]], [], [["b", "a"]]]])
def test_the_smallest_corpora_have_a_portrait_without_laws(documents):
    found = portrait(corpus_of(*documents))
    assert found.zipf is found.growth.k is None
    assert "NaN" not in json.dumps(found.to_json())
    assert 0 <= found.hapax_share <= 1


def test_a_portrait_is_kept_as_json_and_cannot_be_changed(tmp_path):
    teaching_corpus("zh").save(tmp_path)
    found = portrait(open_corpus(tmp_path))
    text = json.dumps(found.to_json(), allow_nan=False)
    again = Portrait.from_json(json.loads(text))
    assert json.dumps(again.to_json()) == text
    assert (again.zipf, again.frequent, again.median_length) == (found.zipf, found.frequent, found.median_length)
    for one in (found, again):
        for array in (one.lengths, one.spectrum.counts, one.spectrum.types, one.growth.tokens, one.growth.types):
            with pytest.raises(ValueError, match="read-only"):
                array[0] = 1


def test_the_novel_is_portrayed_in_a_moment():
    if not os.environ.get("EMBEDLAB_SAMPLES_DIR") or not Path(os.environ["EMBEDLAB_SAMPLES_DIR"]).is_dir():
        pytest.skip("EMBEDLAB_SAMPLES_DIR holds no copy of the novel")
    corpus = sample("journey_to_the_west")
    begin = time.process_time()
    found = portrait(corpus)
    assert time.process_time() - begin < 0.4  # with its index; 0.3 s on a quiet machine
    begin = time.process_time()
    portrait(corpus)
    assert time.process_time() - begin < 0.15
    assert found.zipf.exponent == approx(1.1, abs=0.03)
    assert found.zipf.error < 0.02
    assert found.growth.beta == approx(0.64, abs=0.03)
    assert found.growth.misfit < 0.08
    assert found.hapax_share == approx(0.58, abs=0.02)
