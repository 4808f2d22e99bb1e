"""Before the start: what a run will take, what speaks against it, and what makes it impossible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from math import ceil

import numpy as np

from embed_core.corpus import Corpus
from embed_core.errors import LabError
from embed_core.parameters import bounds_of, from_json
from embed_core.remarks import Remark
from embed_core.training.calibration import Calibration
from embed_core.training.continuing import Beginning, CannotContinue, FineTune, begin
from embed_core.training.trainers import TRAINERS, RunSettings, trainer_of
from embed_core.vectors import WordVectors

FEWEST_WORDS = 3
FEWEST_TOKENS = 50
FEW_TOKENS = 20_000
FEW_WORDS = 100
SMALLEST = 2
START = 0.5
"""Seconds until a worker is ready."""


class TooFewTokens(LabError):
    """The corpus is too small for these settings. `works` is the largest min_count that works, 0 if none does."""

    message_id = "error-too-few-tokens"

    def __init__(self, *, tokens: int, words: int, min_count: int, works: int) -> None:
        super().__init__(tokens=tokens, words=words, min_count=min_count, works=works)
        if works < 1:
            self.identifier = "error-too-few-tokens-at-all"


class DoesNotFit(LabError):
    """A run needs more memory or disk than there is.

    `what` is "memory" or "disk"; `needed` and `free` are bytes; `works` is the largest vector size that fits,
    0 if none does.
    """

    message_id = "error-does-not-fit"

    def __init__(self, what: str, *, needed: int, free: int, works: int) -> None:
        sizes = {"megabytes": ceil(needed / 1e6), "megabytes_free": int(free / 1e6)}
        super().__init__(what=what, needed=needed, free=free, works=works, **sizes)
        self.identifier = f"error-does-not-fit-{what}" if works else f"error-does-not-fit-{what}-at-all"


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a run will take: seconds until the model is there, bytes at most in memory and in the end on disk.

    With a calibration of this machine the seconds are meant to hold within a half, while nothing else runs.
    Of the bytes, so many belong to each dimension of the vectors.
    """

    vocabulary: int
    tokens_kept: int
    seconds: float
    memory_bytes: int
    disk_bytes: int
    vector_size: int = 0
    memory_per_dimension: int = 0
    disk_per_dimension: int = 0


def estimate(
    corpus: Corpus,
    settings: RunSettings,
    *,
    beginning: Beginning | None = None,
    calibration: Calibration | None = None,
    words_per_second: float | None = None,
) -> Estimate:
    """Return what a run will take: one with the words of a `beginning`, or with those of the corpus.

    A speed measured in such a run (tokens a second) makes it a better guess.
    """
    words = _read(corpus, settings, beginning)
    needs = trainer_of(settings).needs(corpus, settings, words, calibration or Calibration())
    seconds = corpus.tokens / words_per_second if words_per_second else needs.seconds
    return Estimate(
        vocabulary=len(words),
        tokens_kept=sum(words.values()),
        seconds=START + needs.once + seconds * needs.epochs,
        memory_bytes=needs.memory_bytes,
        disk_bytes=needs.disk_bytes,
        vector_size=settings.vector_size,
        memory_per_dimension=needs.memory_per_dimension,
        disk_per_dimension=needs.disk_per_dimension,
    )


def fits(told: Estimate, *, memory: int, disk: int) -> None:
    """Pass over a run that the free memory and disk (bytes) can hold. Raises `DoesNotFit` with what would fit."""
    kinds = {
        "memory": (told.memory_bytes, memory, told.memory_per_dimension),
        "disk": (told.disk_bytes, disk, told.disk_per_dimension),
    }
    largest = min((_largest(told.vector_size, *numbers) for numbers in kinds.values()), default=0)
    for what, (needed, free, _) in kinds.items():
        if needed > free:
            raise DoesNotFit(what, needed=needed, free=free, works=largest if largest >= SMALLEST else 0)


def _largest(size: int, needed: int, free: int, per_dimension: int) -> int:
    if needed <= free:
        return size
    return (free - (needed - size * per_dimension)) // per_dimension if per_dimension else 0


def prepare(
    corpus: Corpus, settings: RunSettings, *, start: WordVectors | None = None, tune: FineTune | None = None
) -> Beginning | None:
    """Return what a run begins with; None where that is nothing. Raises `CannotContinue` with the reason."""
    if start is None and tune is None:
        return None
    trainer_of(settings).refuse(settings, start, tune)
    return begin(corpus, settings, start, tune)


def check(
    corpus: Corpus, settings: RunSettings, *, start: WordVectors | None = None, tune: FineTune | None = None
) -> tuple[Remark, ...]:
    """Return warnings about a run.

    Raises `TooFewTokens` with the largest min_count that works, and `CannotContinue` with the reason.
    """
    return remarks_on(corpus, settings, prepare(corpus, settings, start=start, tune=tune))


def remarks_on(corpus: Corpus, settings: RunSettings, beginning: Beginning | None) -> tuple[Remark, ...]:
    """Return warnings about a run that was prepared. Raises `TooFewTokens`."""
    if beginning is not None and not beginning.tuned:
        return _joining(corpus, beginning)
    counts = np.array([count for count in corpus.counts.values() if count >= settings.min_count], np.float64)
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
    if beginning is not None:
        common = int((beginning.known >= 0).sum())
        remarks.append(Remark("remark-words-tuned", {"common": common, "words": len(beginning.words)}))
    return (*remarks, *trainer_of(settings).remarks(corpus, settings, counts))


def _joining(corpus: Corpus, beginning: Beginning) -> tuple[Remark, ...]:
    new, missing = int((beginning.known < 0).sum()), int((beginning.read == 0).sum())
    if not new and not missing:
        return ()
    level = "warning" if missing > len(beginning.words) / 2 else "note"
    return (Remark("remark-words-join", {"new": new, "missing": missing}, level),)


def continuation(model: WordVectors) -> RunSettings:
    """Return the settings with which a model can be trained on. Raises `CannotContinue` with the reason.

    They are those that it was last trained with; an imported one that carries what is needed gets the
    default ones of Word2Vec, or of FastText where it has subwords.
    """
    told = dict(model.meta.settings)
    trainer = TRAINERS.get(model.meta.trainer)
    if trainer is None:
        trainer = TRAINERS["word2vec" if model.subwords is None else "fasttext"]
        told = {"vector_size": _within(trainer.settings, model.dimensions)}
        if model.subwords is not None:
            told |= model.subwords.facts()
    settings: RunSettings = from_json(trainer.settings, told)
    trainer.refuse(settings, model, None)
    if not model.counts.any():
        raise CannotContinue("no-counts")
    return settings


def _within(kind: type, size: int) -> int:
    bounds = next(bounds_of(item) for item in fields(kind) if item.name == "vector_size")
    if bounds is not None and not bounds.low <= size <= bounds.high:
        raise CannotContinue("other-dimensions", has=size, asked=int(bounds.high))
    return size


def _read(corpus: Corpus, settings: RunSettings, beginning: Beginning | None) -> Mapping[str, int]:
    """Return the words of a run and how often each occurs in its text."""
    if beginning is not None:
        return dict(zip(beginning.words, beginning.read.tolist(), strict=True))
    return {word: count for word, count in corpus.counts.items() if count >= settings.min_count}
