"""What each kind of work costs, in seconds: formulas fitted to measurements on one machine.

The machine had two cores of a server processor of the 2020s. `embed_core.training.calibration` measures how
another one compares. Fitted to 76 settings of Word2Vec and FastText, 36 of GloVe, and 32 of PPMI, on a
novel of 330,000 tokens and on the teaching texts.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from embed_core.corpus import Corpus

Array = np.ndarray[Any, Any]
CLUMPED = 0.85
"""Different pairs of words, as a share of those there would be if words were strewn at random."""


def numbering_seconds(tokens: float) -> float:
    """Return what reading tokens once as numbers costs."""
    return 0.17e-6 * tokens


def contexts_of(corpus: Corpus, window: int, read: float) -> float:
    """Return how many context words a token has, where windows are shortened at random and end with the sentence."""
    length = max(1.0, read / max(1, corpus.sentences))
    return 1 / (1 / (window + 1) + 1 / length)


def step_seconds(
    *,
    words: int,
    size: int,
    contexts: float,
    read: float,
    negative: int = 5,
    turns: float = 0.0,
    skip_gram: bool = False,
    pieces: float = 0.0,
    rows: int = 0,
) -> float:
    """Return what an epoch of gensim's step costs on one core, for `read` tokens that survive subsampling.

    `turns`: inner nodes on the way to a word, with hierarchical softmax; `pieces` of a word, and `rows` of
    them in all, with FastText. Each output costs a product and two sums of vectors, each input a sum or two,
    each noise word a search in the table; matrices beyond the caches cost more.
    """
    outputs = turns + (negative + 1 if negative else 0)
    times = contexts if skip_gram else 1.0
    inputs = 2 * contexts * (1 + pieces) if pieces or not skip_gram else contexts
    beyond = np.log2(1 + (2 * words + rows) * size * 4e-6)
    micro = 0.18 + inputs * (0.006 + 0.00006 * size) + times * outputs * (0.0275 + 0.00002 * size)
    micro += 0.0046 * times * negative * np.log2(max(2, words)) + 0.00013 * times * outputs * size * beyond
    micro += 0.00004 * inputs * size * beyond if pieces else 0.0
    return float(1e-6 * read * micro)


def probe_seconds(*, inputs: float, outputs: float, size: int) -> float:
    """Return what the probe after an epoch costs."""
    return 1e-3 * (inputs + outputs) * (0.15 + 0.002 * size)


def pieces_seconds(*, words: int, pieces: float, rows: int, buckets: int, size: int) -> float:
    """Return what cutting words into pieces and drawing their first vectors costs, with FastText."""
    drawn = min(64 * rows, buckets) * size
    return 1e-6 * (1.0 * words * pieces + 0.002 * drawn + min(12.0 * rows, 0.001 * buckets))


def counting_seconds(tokens: float, *, window: int, pairs: float) -> float:
    """Return what counting the pairs of words within a window costs."""
    return 0.02e-6 * tokens * window + 0.04e-6 * pairs


def pairs_of(corpus: Corpus, counts: Array, window: int) -> float:
    """Return how many different pairs of words stand within a window of each other, roughly."""
    counts = counts[counts > 0]
    kept = float(counts.sum())
    if not kept:
        return 0.0
    length = max(1.0, kept / max(1, corpus.sentences))
    met = 2 * kept * float(np.exp(-np.arange(1, window + 1) / length).sum())
    groups, group_of = np.unique(np.round(4 * np.log(counts)), return_inverse=True)
    words = np.bincount(group_of.ravel(), minlength=len(groups))
    share = np.bincount(group_of.ravel(), counts) / words / kept
    return CLUMPED * float((np.outer(words, words) * -np.expm1(-met * np.outer(share, share))).sum())


def glove_seconds(*, pairs: float, size: int, words: int, batch: int) -> float:
    """Return what an epoch of GloVe costs, without the loss after it, where two cores share the work."""
    batches, rows = max(1.0, pairs / max(1, batch)), min(words, 0.7 * batch)
    beyond = np.log2(1 + 8e-6 * words * size)
    micro = pairs * (0.145 + 0.0011 * size) + batches * (166 + 0.0015 * rows * size * beyond)
    return float(0.62e-6 * micro)


def loss_seconds(*, pairs: float, size: int) -> float:
    """Return what GloVe's loss after an epoch costs."""
    return 1.2e-9 * min(pairs, 200_000) * size


def svd_seconds(*, pairs: float, words: int, size: int) -> float:
    """Return what squeezing a table of so many pairs into `size` directions costs."""
    wide = size + 50
    beyond = np.log2(1 + 4e-6 * words * wide)
    return float(1e-6 * wide * ((0.0012 + 0.0003 * beyond) * pairs + (0.27 + 0.067 * beyond) * words))
