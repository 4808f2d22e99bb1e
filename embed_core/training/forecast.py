"""What each trainer will take, and whether it will have enough to learn from: estimates, before the start."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from embed_core.corpus import Corpus
from embed_core.remarks import Remark
from embed_core.training import cost
from embed_core.training.calibration import Calibration
from embed_core.training.fasttext import FastText
from embed_core.training.glove import GloVe
from embed_core.training.kernel import Array, keeping
from embed_core.training.ppmi import MORE, PPMI
from embed_core.training.predicting import Predicting

MOST_EPOCHS = 500
STEPS = {"cbow": 600, "skip-gram": 400}
"""Steps a word takes, on average, until random pairs of words have a mean cosine of a half.

Measured at alpha 0.025 on a novel of 330,000 tokens and on the teaching texts, whose vocabularies
differ by a factor of 30.
"""
FITS = 10
"""Epochs that GloVe needs at a learning rate of 0.1."""
DISTINCT = 0.7
"""Different pieces of words, as a share of all."""
PROGRAM = 120_000_000
"""Bytes of a worker before it has read anything."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Seconds before the first epoch and in each of `epochs`, and bytes of memory and disk.

    Of the bytes, so many belong to each dimension of the vectors.
    """

    once: float
    seconds: float
    epochs: int
    memory_bytes: int
    disk_bytes: int
    memory_per_dimension: int
    disk_per_dimension: int


def predicting_needs(corpus: Corpus, settings: Predicting, words: Mapping[str, int], calibration: Calibration) -> Needs:
    """Return what Word2Vec and FastText need.

    Memory holds all matrices twice: as they are, and as the last finished epoch left them.
    """
    counts, n = _counts(words), len(words)
    kept = counts * keeping(counts, settings.sample)
    read = float(kept.sum())
    pieces, rows, buckets = _pieces(words, settings) if isinstance(settings, FastText) else (0.0, 0, 0)
    turns = float((kept * np.log2(max(2.0, counts.sum()) / np.maximum(1, counts))).sum() / max(1.0, read))
    steps = cost.step_seconds(
        words=n,
        size=settings.vector_size,
        contexts=cost.contexts_of(corpus, settings.window, read),
        read=read,
        negative=settings.negatives,
        turns=turns if settings.hierarchical else 0.0,
        skip_gram=settings.algorithm == "skip-gram",
        pieces=pieces,
        rows=rows,
    )
    outputs = bool(settings.negatives) + settings.hierarchical
    probe = cost.probe_seconds(
        inputs=1 if settings.algorithm == "skip-gram" else 2 * settings.window,
        outputs=settings.negatives + turns * settings.hierarchical,
        size=settings.vector_size,
    )
    vectors = n * (2 if rows else 1) + rows  # FastText: the words' own ones, and the mean with their pieces
    once = cost.numbering_seconds(corpus.tokens) + 6e-6 * n * settings.hierarchical
    if rows:
        once += cost.pieces_seconds(words=n, pieces=pieces, rows=rows, buckets=buckets, size=settings.vector_size)
    per_dimension = 4 * (2 * (vectors + outputs * n))
    on_disk = 4 * (vectors + outputs * n)
    return Needs(
        once=calibration.text * once + 3e-9 * vectors * settings.vector_size,
        seconds=calibration.steps * (steps / speed_up(settings.threads, settings.hierarchical) + probe),
        epochs=settings.epochs,
        memory_bytes=per_dimension * settings.vector_size + text_bytes(corpus, counts) + int(100 * n * pieces),
        disk_bytes=on_disk * settings.vector_size + 24 * n + 4 * rows,
        memory_per_dimension=per_dimension,
        disk_per_dimension=on_disk,
    )


def speed_up(threads: int, hierarchical: bool = False) -> float:
    """Return how many times as fast as one thread so many are; more than the machine has cores for do not help.

    With hierarchical softmax each token is longer in Python's hands, where threads wait for each other.
    """
    return 1 + (0.6 if hierarchical else 0.85) * (min(threads, os.cpu_count() or 1) - 1)


def _counts(words: Mapping[str, int]) -> Array:
    return np.fromiter(words.values(), np.float64, len(words))


def _pieces(words: Mapping[str, int], settings: FastText) -> tuple[float, int, int]:
    """Return how many pieces a token has, how many different ones there are in all, and the buckets."""
    low, high = settings.pieces(words)
    lengths = np.fromiter((len(word) + 2 for word in words), np.int64, len(words))
    counts = _counts(words)
    each = np.sum([np.maximum(0, lengths - n + 1) for n in range(low, high + 1)], axis=0) - 2 * (low == 1)
    different = int(min(DISTINCT * each.sum(), settings.buckets))
    return float((each * counts).sum() / max(1.0, counts.sum())), different, settings.buckets


def ppmi_needs(corpus: Corpus, settings: PPMI, words: Mapping[str, int], calibration: Calibration) -> Needs:
    """Return what PPMI + SVD needs; there is one epoch."""
    counts, rows = _counts(words), len(words)
    pairs, size = cost.pairs_of(corpus, counts, settings.window), min(settings.vector_size, max(1, rows))
    counting = cost.counting_seconds(float(counts.sum()), window=settings.window, pairs=pairs)
    seconds = calibration.text * counting
    seconds += calibration.table * cost.svd_seconds(pairs=0.85 * pairs, words=rows, size=size)
    per_dimension = 32 * rows
    memory = int(60 * pairs) + per_dimension * (size + MORE) + text_bytes(corpus, counts)
    once = calibration.text * cost.numbering_seconds(corpus.tokens)
    return Needs(once, seconds, 1, memory, rows * (size * 4 + 24), per_dimension, 4 * rows)


def glove_needs(corpus: Corpus, settings: GloVe, words: Mapping[str, int], calibration: Calibration) -> Needs:
    """Return what GloVe needs; five matrices are kept, among them the two that AdaGrad divides by."""
    counts, rows = _counts(words), len(words)
    pairs = cost.pairs_of(corpus, counts, settings.window)
    counting = cost.counting_seconds(float(counts.sum()), window=settings.window, pairs=pairs)
    # the most frequent word meets nearly every other, at a quarter of the full weight
    batch = settings.batch or max(1, int(4 / settings.alpha * pairs / max(1, min(rows, pairs))))
    seconds = cost.glove_seconds(pairs=pairs, size=settings.vector_size, words=rows, batch=batch)
    seconds += cost.loss_seconds(pairs=pairs, size=settings.vector_size)
    matrices = 5 if settings.vectors == "sum" else 4
    per_dimension, on_disk = 4 * rows * 10, 4 * rows * matrices
    return Needs(
        once=calibration.text * (cost.numbering_seconds(corpus.tokens) + counting),
        seconds=calibration.pairs * seconds,
        epochs=settings.epochs,
        memory_bytes=per_dimension * settings.vector_size + int(80 * pairs) + text_bytes(corpus, counts),
        disk_bytes=on_disk * settings.vector_size + 40 * rows,
        memory_per_dimension=per_dimension,
        disk_per_dimension=on_disk,
    )


def text_bytes(corpus: Corpus, counts: Array) -> int:
    """Return what the program and the numbered text take."""
    return PROGRAM + 8 * int(np.sum(counts)) + 90 * corpus.sentences + 200 * corpus.types


def predicting_remarks(corpus: Corpus, settings: Predicting, counts: Array) -> tuple[Remark, ...]:
    """Return a warning where the epochs will not do."""
    return _few_epochs(settings.epochs, enough_epochs(settings, counts))


def glove_remarks(corpus: Corpus, settings: GloVe, counts: Array) -> tuple[Remark, ...]:
    """Return a warning where the epochs will not do."""
    return _few_epochs(settings.epochs, epochs_to_fit(settings))


def _few_epochs(epochs: int, enough: int) -> tuple[Remark, ...]:
    if epochs >= 0.75 * enough:
        return ()
    told = {"epochs": epochs, "enough": enough, "most": MOST_EPOCHS}
    identifier = "remark-few-epochs" if enough <= MOST_EPOCHS else "remark-too-few-for-epochs"
    return (Remark(identifier, told, "warning"),)


def epochs_to_fit(settings: GloVe) -> int:
    """Return how many epochs GloVe will take, roughly, until its vectors fit what was counted: a multiple of five."""
    return 5 * math.ceil(FITS * 0.1 / settings.alpha / 5)


def enough_epochs(settings: Predicting, counts: Array) -> int:
    """Return how many epochs it will take, roughly, until words no longer look alike: a multiple of five."""
    steps = float((counts * keeping(counts, settings.sample)).sum()) / max(1, len(counts))
    wanted = STEPS[settings.algorithm] * 0.025 / settings.alpha / max(steps, 1e-9)
    return 5 * math.ceil(wanted / 5)
