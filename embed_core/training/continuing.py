"""What a run begins with: nothing, a model that is trained on, or given vectors that are tuned to a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.corpus import Corpus
from embed_core.errors import LabError
from embed_core.parameters import to_json
from embed_core.training.events import Watch
from embed_core.training.numbering import vocabulary
from embed_core.vectors import CorpusFacts, ModelMeta, WordVectors

Array = np.ndarray[Any, Any]
LARGEST = 1e15
"""Above it a product of two vectors can leave float32, and gensim's compiled step crashes on what is no number."""
LEAST_KNOWN = 0.5
"""The share of a text's tokens that a model must know for the text to be more of the same."""


class CannotContinue(LabError):
    """A model cannot be trained further, or its vectors not be tuned.

    `reason` is "no-contexts", "no-counts", "no-state" or "no-subwords" (that is what it lacks), "other-trainer",
    "other-output", "other-subwords" or "other-dimensions" (it does not fit the settings), "other-words" (it
    knows too little of the text), "nothing-common" (none of its words, where vectors are tuned), "too-large",
    "counted" (PPMI), or "corpus-gone".
    """

    message_id = "error-cannot-continue"

    def __init__(self, reason: str, **parameters: Any) -> None:
        super().__init__(reason=reason, **parameters)
        self.identifier = f"error-cannot-continue-{reason}"


@dataclass(frozen=True, slots=True, eq=False)
class FineTune:
    """Given vectors, of any origin, as the beginning of the words that they share with a text.

    Only the words of the text are kept. With `freeze` the shared ones stay where they are, and the others
    find their places among them.
    """

    vectors: WordVectors
    freeze: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Beginning:
    """The words of a run, and where they come from.

    `words` with their counts in all, most frequent first; `read` (n,) how often each occurs in the text that
    is read; `known` (n,) its row in `start`, −1 where it is new. `tuned`: `start` gives vectors only.
    """

    words: Mapping[str, int]
    read: Array
    known: Array
    start: WordVectors | None = None
    tuned: bool = False
    frozen: bool = False

    @property
    def counts(self) -> Array:
        """How often each word occurs in all, (n,)."""
        return np.fromiter(self.words.values(), np.int64, len(self.words))

    @property
    def moving(self) -> Array | None:
        """1 for the words whose vectors move, 0 for those that stay, (n,) float32; None where all move."""
        return np.asarray(self.known < 0, np.float32) if self.frozen else None

    def take(self, matrix: Array, given: Array) -> None:
        """Write the rows that `given`, a matrix of `start`, has for the known words into `matrix`."""
        old = self.known >= 0
        matrix[old] = given[self.known[old]]


def begin(corpus: Corpus, settings: Any, start: WordVectors | None, tune: FineTune | None) -> Beginning:
    """Return the words that a run is about. Raises `CannotContinue`.

    A model's words all stay; those of the text that are frequent enough join them. Counts add up, unless the
    text is the one that the model was trained on last.
    """
    if start is not None and tune is not None:
        raise ValueError("a run either continues a model or tunes vectors")
    fresh = vocabulary(corpus.counts, min_count=settings.min_count)
    if tune is not None:
        words, given = fresh, tune.vectors
        _refuse_sizes(given, settings)
        if not any(word in given for word in words):
            raise CannotContinue("nothing-common", words=len(words))
    elif start is not None:
        given = start
        _refuse_sizes(given, settings)
        words = _joined(corpus, fresh, start)
    else:
        return Beginning(fresh, np.fromiter(fresh.values(), np.int64, len(fresh)), np.full(len(fresh), -1))
    read = np.array([corpus.counts.get(word, 0) for word in words], np.int64)
    known = np.array([given.index.get(word, -1) for word in words], np.int64)
    frozen = tune is not None and tune.freeze
    return Beginning(words, read, known, given, tuned=tune is not None, frozen=frozen)


def _joined(corpus: Corpus, fresh: Mapping[str, int], start: WordVectors) -> dict[str, int]:
    if len(start) and not start.counts.any():
        raise CannotContinue("no-counts")
    same = start.meta.corpus is not None and start.meta.corpus.identity == corpus.identity
    share = sum(corpus.counts.get(word, 0) for word in start.index) / max(1, sum(fresh.values()))
    if share < LEAST_KNOWN:
        missing = sum(word not in corpus.counts for word in start.words)
        raise CannotContinue("other-words", missing=missing, words=len(start))
    counts = dict(zip(start.words, start.counts.tolist()))
    for word, count in fresh.items():
        if not same or word not in counts:
            counts[word] = counts.get(word, 0) + count
    if not same:
        rare = (word for word in start.words if word not in fresh)
        counts |= {word: counts[word] + corpus.counts.get(word, 0) for word in rare}
    return vocabulary(counts, min_count=0)


def _refuse_sizes(given: WordVectors, settings: Any) -> None:
    if given.dimensions != settings.vector_size:
        raise CannotContinue("other-dimensions", has=given.dimensions, asked=settings.vector_size)
    if not given.largest <= LARGEST:
        raise CannotContinue("too-large")  # what is no number lands here too


def refuse_trainer(start: WordVectors, trainer: str) -> None:
    """Raise `CannotContinue` where another trainer made the model; what was imported may be of any."""
    made_by = start.meta.trainer
    if made_by not in (trainer, "imported"):
        raise CannotContinue("other-trainer", made_by=made_by)


def meta_after(
    trainer: str,
    corpus: Corpus,
    settings: Any,
    beginning: Beginning,
    watch: Watch,
    *,
    loss: str,
    exploded: bool,
    versions: Mapping[str, str],
) -> ModelMeta:
    """Return how a model came to be that learned in epochs; what was done before a continuation is added."""
    start, tuned = beginning.start, beginning.tuned
    before = start.meta if start is not None and not tuned else ModelMeta()
    return ModelMeta(
        trainer=trainer,
        settings=to_json(settings),
        corpus=CorpusFacts.of(corpus),
        seconds=before.seconds + watch.seconds,
        seed=settings.seed,
        epochs=before.epochs + watch.epoch,
        stopped=watch.epoch < settings.epochs,
        exploded=exploded,
        losses=(*before.losses, *watch.losses),
        loss=loss,
        versions=versions,
        continued_from=start.identity if start is not None and not tuned else None,
        tuned_from=start.identity if start is not None and tuned else None,
        frozen=beginning.frozen,
    )
