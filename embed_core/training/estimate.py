"""Before the start: what a run will take, what speaks against it, and what makes it impossible."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from embed_core.corpus import Corpus
from embed_core.errors import LabError
from embed_core.remarks import Remark
from embed_core.training.kernel import Array
from embed_core.training.trainers import RunSettings, trainer_of

FEWEST_WORDS = 3
FEWEST_TOKENS = 50
FEW_TOKENS = 20_000
FEW_WORDS = 100
START = 0.5
"""Seconds until a worker is ready."""


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


def estimate(corpus: Corpus, settings: RunSettings, *, words_per_second: float | None = None) -> Estimate:
    """Return what a run will take. A speed measured on this machine (tokens a second) makes it a better guess."""
    counts = _counts(corpus, settings)
    needs = trainer_of(settings).needs(corpus, settings, counts)
    seconds = corpus.tokens / words_per_second if words_per_second else needs.seconds
    return Estimate(
        vocabulary=len(counts),
        tokens_kept=int(counts.sum()),
        seconds=START + seconds * needs.epochs,
        memory_bytes=needs.memory_bytes,
        disk_bytes=needs.disk_bytes,
    )


def check(corpus: Corpus, settings: RunSettings) -> tuple[Remark, ...]:
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
    return (*remarks, *trainer_of(settings).remarks(corpus, settings, counts))


def _counts(corpus: Corpus, settings: RunSettings) -> Array:
    return np.array([count for count in corpus.counts.values() if count >= settings.min_count], np.float64)
