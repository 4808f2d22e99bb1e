"""What each trainer will take, and whether it will have enough to learn from: estimates, before the start."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from embed_core.corpus import Corpus
from embed_core.remarks import Remark
from embed_core.training.kernel import Array, keeping
from embed_core.training.ppmi import PPMI
from embed_core.training.word2vec import Word2Vec

MOST_EPOCHS = 500
STEPS = {"cbow": 600, "skip-gram": 400}
"""Steps a word takes, on average, until random pairs of words have a mean cosine of a half.

Measured at alpha 0.025 on a novel of 330,000 tokens and on the teaching texts, whose vocabularies
differ by a factor of 30.
"""


@dataclass(frozen=True, slots=True)
class Needs:
    """Seconds of one run over the text, how many such runs, and bytes of memory and disk."""

    seconds: float
    epochs: int
    memory_bytes: int
    disk_bytes: int


def word2vec_needs(corpus: Corpus, settings: Word2Vec, counts: Array) -> Needs:
    """Return what Word2Vec needs, from a fit to 18 settings on one core of a server processor of the 2020s.

    A token that survives subsampling costs (negative + 1) products of vectors, in skip-gram that many for
    each context word; how many of those there are depends on the window and on the length of sentences.
    Memory holds both matrices twice: as they are, and as the last finished epoch left them.
    """
    read = float((counts * keeping(counts, settings.sample)).sum())
    contexts = _contexts(corpus, settings.window, read)
    products = (settings.negative + 1) * (contexts if settings.algorithm == "skip-gram" else 1.0)
    micro = 0.08 + 0.015 * contexts + products * (0.05 + 0.0004 * settings.vector_size)
    seconds = (micro * read + 0.07 * corpus.tokens) * 1e-6 / (1 + 0.85 * (settings.threads - 1))
    matrix = len(counts) * settings.vector_size * 4
    return Needs(seconds, settings.epochs, 4 * matrix + _text_bytes(corpus, counts), 2 * matrix + 24 * len(counts))


def word2vec_remarks(corpus: Corpus, settings: Word2Vec, counts: Array) -> tuple[Remark, ...]:
    """Return a warning where the epochs will not do."""
    enough = enough_epochs(settings, counts)
    if settings.epochs >= 0.75 * enough:
        return ()
    told = {"epochs": settings.epochs, "enough": enough, "most": MOST_EPOCHS}
    identifier = "remark-few-epochs" if enough <= MOST_EPOCHS else "remark-too-few-for-epochs"
    return (Remark(identifier, told, "warning"),)


def enough_epochs(settings: Word2Vec, counts: Array) -> int:
    """Return how many epochs it will take, roughly, until words no longer look alike: a multiple of five."""
    steps = float((counts * keeping(counts, settings.sample)).sum()) / max(1, len(counts))
    wanted = STEPS[settings.algorithm] * 0.025 / settings.alpha / max(steps, 1e-9)
    return 5 * math.ceil(wanted / 5)


def ppmi_needs(corpus: Corpus, settings: PPMI, counts: Array) -> Needs:
    """Return what PPMI + SVD needs; the pairs that occur together are fewer than those counted, by about half."""
    kept, words = float(counts.sum()), len(counts)
    pairs = min(kept * _contexts(corpus, settings.window, kept), float(words) ** 2)
    wide = words * (settings.vector_size + 50)
    seconds = 6e-8 * kept * settings.window + 3e-9 * pairs * settings.vector_size + 2.5e-9 * wide**2 / max(1, words)
    memory = int(60 * pairs + 32 * wide) + _text_bytes(corpus, counts)
    return Needs(seconds, 1, memory, words * (settings.vector_size * 4 + 24))


def _contexts(corpus: Corpus, window: int, read: float) -> float:
    """Return how many context words a token has, where windows are shortened at random and end with the sentence."""
    length = max(1.0, read / max(1, corpus.sentences))
    return 1 / (1 / (window + 1) + 1 / length)


def _text_bytes(corpus: Corpus, counts: Array) -> int:
    return 120_000_000 + 8 * int(np.sum(counts)) + 90 * corpus.sentences + 200 * corpus.types
