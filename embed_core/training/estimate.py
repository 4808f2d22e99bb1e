"""Before the start: what a run will take, what speaks against it, and what makes it impossible."""

from __future__ import annotations

import os
from dataclasses import dataclass

from embed_core.corpus import Corpus
from embed_core.errors import LabError
from embed_core.remarks import Remark
from embed_core.training.word2vec import Word2Vec

FEWEST_WORDS = 3
FEWEST_TOKENS = 50
_SPEED = {"cbow": 450_000.0, "skip-gram": 220_000.0}  # tokens a second and thread at 100 dimensions, window 5


class TooFewTokens(LabError):
    """The corpus is too small for these settings."""

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
    """Return what a run will take. A speed measured on this machine makes it a better guess."""
    kept = [count for count in corpus.counts.values() if count >= settings.min_count]
    size = settings.vector_size
    threads = min(settings.workers or os.cpu_count() or 1, os.cpu_count() or 1)
    speed = words_per_second
    if speed is None:
        work = (size / 100) ** 0.7 * (settings.window / 5) ** 0.6 * ((settings.negative + 1) / 6) ** 0.7
        speed = _SPEED[settings.algorithm] * threads / work
    matrices = 2 * len(kept) * size * 4
    return Estimate(
        vocabulary=len(kept),
        tokens_kept=sum(kept),
        seconds=corpus.tokens * settings.epochs / speed + 1.5,
        memory_bytes=2 * matrices + corpus.tokens * 64 + 150_000_000,
        disk_bytes=matrices + len(kept) * 24,
    )


def check(corpus: Corpus, settings: Word2Vec) -> tuple[Remark, ...]:
    """Return warnings about a run. Raises `TooFewTokens` with the largest min_count that works."""
    words = sum(count >= settings.min_count for count in corpus.counts.values())
    if words < FEWEST_WORDS or corpus.tokens < FEWEST_TOKENS:
        ordered = sorted(corpus.counts.values(), reverse=True)
        works = ordered[FEWEST_WORDS - 1] if len(ordered) >= FEWEST_WORDS else 0
        enough = corpus.tokens >= FEWEST_TOKENS
        raise TooFewTokens(
            tokens=corpus.tokens, words=words, min_count=settings.min_count, works=works if enough else 0
        )
    remarks = []
    if corpus.tokens < 20_000:
        remarks.append(Remark("remark-few-tokens-to-train", {"tokens": corpus.tokens}, "warning"))
    if corpus.tokens * settings.epochs < 5_000_000 and settings.epochs < 20 and not corpus.synthetic:
        remarks.append(Remark("remark-few-epochs", {"epochs": settings.epochs, "tokens": corpus.tokens}, "warning"))
    return tuple(remarks)
