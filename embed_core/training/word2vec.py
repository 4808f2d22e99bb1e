"""Word2Vec (Mikolov et al. 2013), epoch by epoch, watched, stopped and continued."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

import numpy as np

from embed_core.corpus import Corpus
from embed_core.errors import LabError, Stopped
from embed_core.parameters import bounded, choice, to_json, validate
from embed_core.training.epochs import Reached, batches, run_epochs
from embed_core.training.events import OnEvent, Watch
from embed_core.training.kernel import Network
from embed_core.training.numbering import number_sentences, vocabulary
from embed_core.training.probe import make_probe
from embed_core.vectors import CorpusFacts, ModelMeta, WordVectors

LARGEST = 1e15
"""Above it a product of two vectors can leave float32, and gensim's compiled step crashes on what is no number."""


@dataclass(frozen=True, kw_only=True)
class Word2Vec:
    """Settings of Word2Vec; the names are those of the field. `workers=0` means one for each core."""

    vector_size: int = bounded(100, 2, 1000)
    window: int = bounded(5, 1, 50)
    min_count: int = bounded(5, 1, 10_000)
    epochs: int = bounded(30, 1, 500)
    algorithm: str = choice("cbow", ("cbow", "skip-gram"))
    negative: int = bounded(5, 1, 50)
    sample: float = bounded(1e-3, 0.0, 0.1)
    alpha: float = bounded(0.025, 1e-5, 1.0)
    seed: int = bounded(1, 0, 2**31 - 1)
    workers: int = bounded(0, 0, 64)

    def __post_init__(self) -> None:
        validate(self)

    @property
    def threads(self) -> int:
        """How many threads train: `workers`, or one for each core that this process may use."""
        if self.workers:
            return self.workers
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class CannotContinue(LabError):
    """A model cannot be trained further.

    `reason` is "no-contexts", "other-words", "other-dimensions", "too-large" or "counted".
    """

    message_id = "error-cannot-continue"

    def __init__(self, reason: str, **parameters: int) -> None:
        super().__init__(reason=reason, **parameters)
        self.identifier = f"error-cannot-continue-{reason}"


class Exploded(LabError):
    """The vectors grew beyond all bounds before the first epoch was finished."""

    message_id = "error-exploded"

    def __init__(self, alpha: float) -> None:
        super().__init__(alpha=alpha)


def train_word2vec(
    corpus: Corpus, settings: Word2Vec, *, start: WordVectors | None = None, on_event: OnEvent | None = None
) -> WordVectors:
    """Train on a corpus, from the beginning or from where `start` stands, and return the vectors.

    When `on_event` returns False, what the last finished epoch gave is returned (`meta.stopped`); before
    the first one `Stopped` is raised. With workers=1 the same seed gives the same vectors to the bit, and
    they are those that gensim gives for the same order of words; watching changes nothing.
    Raises `WordsAlone`, `CannotContinue`, `Exploded`.
    """
    watch = Watch(on_event, epochs=settings.epochs, words_total=corpus.tokens * settings.epochs)
    if start is None:
        words = vocabulary(corpus.counts, min_count=settings.min_count)
    else:
        words = _known(corpus, settings, start)
    counts = np.fromiter(words.values(), np.int64, len(words))
    numbered = number_sentences(corpus, words, on_way=watch.go_on)
    network = Network(counts, settings, threads=settings.threads)
    if start is not None:
        _take_over(network, start, words)
    probe = make_probe(
        numbered.sentences,
        counts,
        window=settings.window,
        negative=settings.negative,
        skip_gram=network.skip_gram,
    )
    cut = batches(numbered)
    watch.snapshot = lambda most: network.vectors[:most].copy()
    reached = run_epochs(network, cut, probe, alpha=settings.alpha, watch=watch, threads=settings.threads)
    if reached is None:
        raise Stopped() if watch.stopped else Exploded(settings.alpha)
    meta = _meta(corpus, settings, start, watch, reached)
    return WordVectors(tuple(words), counts, reached.vectors, meta, reached.contexts)


def _known(corpus: Corpus, settings: Word2Vec, start: WordVectors) -> dict[str, int]:
    """Return the words of a model with their counts in this corpus, most frequent first."""
    if start.contexts is None:
        raise CannotContinue("no-contexts")
    if start.dimensions != settings.vector_size:
        raise CannotContinue("other-dimensions", has=start.dimensions, asked=settings.vector_size)
    if not all(np.abs(array).max(initial=0.0) <= LARGEST for array in (start.matrix, start.contexts)):
        raise CannotContinue("too-large")  # NaN lands here too
    missing = sum(word not in corpus.counts for word in start.words)
    if missing:
        raise CannotContinue("other-words", missing=missing, words=len(start))
    return vocabulary({word: corpus.counts[word] for word in start.words}, min_count=1)


def _take_over(network: Network, start: WordVectors, words: Mapping[str, int]) -> None:
    assert start.contexts is not None
    rows = [start.index[word] for word in words]
    network.vectors[:] = start.matrix[rows]
    network.contexts[:] = start.contexts[rows]


def _meta(corpus: Corpus, settings: Word2Vec, start: WordVectors | None, watch: Watch, reached: Reached) -> ModelMeta:
    before = start.meta if start else ModelMeta()
    return ModelMeta(
        trainer="word2vec",
        settings=to_json(settings),
        corpus=CorpusFacts.of(corpus),
        seconds=before.seconds + watch.seconds,
        seed=settings.seed,
        epochs=before.epochs + watch.epoch,
        stopped=watch.epoch < settings.epochs,
        exploded=reached.exploded,
        losses=(*before.losses, *watch.losses),
        versions={"gensim": version("gensim"), "numpy": np.__version__},
        continued_from=start.identity if start else None,
    )
