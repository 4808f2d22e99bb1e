"""Before the start: what a run will take, what speaks against it, and what makes it impossible."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from embed_core.corpus import Corpus
from embed_core.errors import LabError
from embed_core.remarks import Remark
from embed_core.training.kernel import Array, keeping
from embed_core.training.word2vec import Word2Vec

FEWEST_WORDS = 3
FEWEST_TOKENS = 50
FEW_TOKENS = 20_000
FEW_WORDS = 100
MOST_EPOCHS = 500
STEPS = {"cbow": 600, "skip-gram": 400}
"""Steps a word takes, on average, until random pairs of words have a mean cosine of a half.

Measured at alpha 0.025 on a novel of 330,000 tokens and on the teaching texts, whose vocabularies
differ by a factor of 70.
"""


class TooFewTokens(LabError):
    """The corpus is too small for these settings. `works` is the largest min_count that works, 0 if none does."""

    message_id = "error-too-few-tokens"

    def __init__(self, *, tokens: int, words: int, min_count: int, works: int) -> None:
        super().__init__(tokens=tokens, words=words, min_count=min_count, works=works)
        if works < 1:
            self.identifier = "error-too-few-tokens-at-all"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A rough guess: seconds within a factor of about two, bytes nearer."""

    vocabulary: int
    tokens_kept: int
    seconds: float
    memory_bytes: int
    disk_bytes: int


def estimate(corpus: Corpus, settings: Word2Vec, *, words_per_second: float | None = None) -> Estimate:
    """Return what a run will take. A speed measured on this machine (tokens a second) makes it a better guess."""
    counts = _counts(corpus, settings)
    kept, matrix = int(counts.sum()), len(counts) * settings.vector_size * 4
    work = corpus.tokens / words_per_second if words_per_second else _seconds_an_epoch(corpus, settings, counts)
    return Estimate(
        vocabulary=len(counts),
        tokens_kept=kept,
        seconds=0.5 + work * settings.epochs,
        memory_bytes=120_000_000 + 4 * matrix + 8 * kept + 90 * corpus.sentences + 200 * corpus.types,
        disk_bytes=2 * matrix + 24 * len(counts),
    )


def _counts(corpus: Corpus, settings: Word2Vec) -> Array:
    return np.array([count for count in corpus.counts.values() if count >= settings.min_count], np.float64)


def _seconds_an_epoch(corpus: Corpus, settings: Word2Vec, counts: Array) -> float:
    """Return seconds an epoch, from a fit to 18 settings on one core of a server processor of the 2020s.

    A token that survives subsampling costs (negative + 1) products of vectors, in skip-gram that many for
    each context word; how many of those there are depends on the window and on the length of sentences.
    """
    read = float((counts * keeping(counts, settings.sample)).sum())
    length = max(1.0, read / max(1, corpus.sentences))
    contexts = 1 / (1 / (settings.window + 1) + 1 / length)
    products = (settings.negative + 1) * (contexts if settings.algorithm == "skip-gram" else 1.0)
    micro = 0.1 + 0.02 * contexts + products * (0.07 + 0.0005 * settings.vector_size)
    return (micro * read + 0.1 * corpus.tokens) * 1e-6 / (1 + 0.7 * (settings.threads - 1))


def check(corpus: Corpus, settings: Word2Vec) -> tuple[Remark, ...]:
    """Return warnings about a run. Raises `TooFewTokens` with the largest min_count that works."""
    counts = _counts(corpus, settings)
    if len(counts) < FEWEST_WORDS or corpus.tokens < FEWEST_TOKENS:
        ordered = sorted(corpus.counts.values(), reverse=True)
        possible = corpus.tokens >= FEWEST_TOKENS and len(ordered) >= FEWEST_WORDS
        raise TooFewTokens(
            tokens=corpus.tokens,
            words=len(counts),
            min_count=settings.min_count,
            works=ordered[FEWEST_WORDS - 1] if possible else 0,
        )
    remarks = []
    if corpus.tokens < FEW_TOKENS:
        remarks.append(Remark("remark-few-tokens-to-train", {"tokens": corpus.tokens}, "warning"))
    if len(counts) < FEW_WORDS:
        told = {"words": len(counts), "min_count": settings.min_count}
        remarks.append(Remark("remark-small-vocabulary", told, "warning"))
    enough = enough_epochs(corpus, settings)
    if settings.epochs < 0.75 * enough:
        told = {"epochs": settings.epochs, "enough": enough, "most": MOST_EPOCHS}
        reachable = enough <= MOST_EPOCHS
        remarks.append(Remark("remark-few-epochs" if reachable else "remark-too-few-for-epochs", told, "warning"))
    return tuple(remarks)


def enough_epochs(corpus: Corpus, settings: Word2Vec) -> int:
    """Return how many epochs it will take, roughly, until words no longer look alike: a multiple of five."""
    counts = _counts(corpus, settings)
    steps = float((counts * keeping(counts, settings.sample)).sum()) / max(1, len(counts))
    wanted = STEPS[settings.algorithm] * 0.025 / settings.alpha / max(steps, 1e-9)
    return 5 * math.ceil(wanted / 5)
