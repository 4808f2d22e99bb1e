"""Word2Vec (Mikolov et al. 2013), trained by gensim, epoch by epoch, watched and stopped by us."""

from __future__ import annotations

import math
import os
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from embed_core.corpus import Corpus
from embed_core.errors import LabError, Stopped
from embed_core.parameters import bounded, choice, to_json, validate
from embed_core.training.events import OnEvent, TrainingEvent
from embed_core.training.probe import make_probe, probe_loss
from embed_core.vectors import CorpusFacts, ModelMeta, WordVectors

EVERY = 0.25


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


class CannotContinue(LabError):
    """A model cannot be trained further."""

    message_id = "error-cannot-continue"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)
        self.identifier = f"error-cannot-continue-{reason}"


class Exploded(LabError):
    """The vectors grew beyond all bounds before the first epoch was finished."""

    message_id = "error-exploded"

    def __init__(self, alpha: float) -> None:
        super().__init__(alpha=alpha)


def stable_hash(text: str) -> int:
    """Return a hash that is the same in every process (gensim seeds the first vectors with it)."""
    return zlib.crc32(text.encode("utf-8"))


class _Watched:
    """The sentences, counted as gensim takes them; ends early when the person says stop."""

    def __init__(self, sentences: list[list[str]], total: int, epochs: int, on_event: OnEvent | None) -> None:
        self.sentences, self.total, self.epochs, self.on_event = sentences, total, epochs, on_event
        self.words = self.epoch = 0
        self.began = self.told = time.monotonic()
        self.losses: tuple[float, ...] = ()
        self.stopped = False

    def __iter__(self) -> Iterator[list[str]]:
        for sentence in self.sentences:
            if self.stopped:
                return
            self.words += len(sentence)
            if self.on_event and time.monotonic() - self.told >= EVERY:
                self.tell()
            yield sentence

    def tell(self, *, finished: bool = False) -> None:
        """Tell the watcher how far it is, and hear whether to stop."""
        self.told = time.monotonic()
        if self.on_event is None:
            return
        event = TrainingEvent(
            self.epoch, self.epochs, self.words, self.total, self.told - self.began, self.losses, finished
        )
        if self.on_event(event) is False:
            self.stopped = True


def train_word2vec(
    corpus: Corpus, settings: Word2Vec, *, start: WordVectors | None = None, on_event: OnEvent | None = None
) -> WordVectors:
    """Train on a corpus, from the beginning or from where `start` stands, and return the vectors.

    When `on_event` returns False, what the last finished epoch gave is returned (`meta.stopped`);
    before that `Stopped` is raised. With workers=1 the same seed gives the same vectors to the bit.
    """
    sentences = list(corpus.iter_sentences())
    model = _prepared(corpus, settings, start)
    words, counts = tuple(model.wv.index_to_key), _counts(model)
    probe = make_probe(
        sentences, model.wv.key_to_index, counts, window=settings.window, negative=settings.negative, seed=0
    )
    watched = _Watched(sentences, corpus.tokens * settings.epochs, settings.epochs, on_event)
    kept = _epochs(model, watched, probe, settings, corpus)
    seconds = time.monotonic() - watched.began
    meta = _meta(corpus, settings, start, watched, seconds)
    return WordVectors(words, counts, kept[0], meta, kept[1])


def _prepared(corpus: Corpus, settings: Word2Vec, start: WordVectors | None) -> Any:
    from gensim.models import Word2Vec as Gensim

    model = Gensim(
        vector_size=settings.vector_size,
        window=settings.window,
        min_count=settings.min_count,
        sg=int(settings.algorithm == "skip-gram"),
        negative=settings.negative,
        sample=settings.sample,
        alpha=settings.alpha,
        seed=settings.seed,
        workers=settings.workers or os.cpu_count() or 1,
        epochs=settings.epochs,
        hashfxn=stable_hash,
    )
    model.build_vocab_from_freq(dict(corpus.counts), corpus_count=corpus.sentences)
    model.corpus_total_words = corpus.tokens
    if start is not None:
        _take_over(model, start)
    return model


def _take_over(model: Any, start: WordVectors) -> None:
    if start.contexts is None:
        raise CannotContinue("no-contexts")
    if tuple(model.wv.index_to_key) != start.words:
        raise CannotContinue("other-words")
    if model.vector_size != start.dimensions:
        raise CannotContinue("other-dimensions")
    model.wv.vectors[:] = start.matrix
    model.syn1neg[:] = start.contexts


def _counts(model: Any) -> np.ndarray[Any, Any]:
    return np.array([model.wv.get_vecattr(w, "count") for w in model.wv.index_to_key], np.int64)


def _epochs(model: Any, watched: _Watched, probe: Any, settings: Word2Vec, corpus: Corpus) -> Any:
    kept: tuple[Any, Any] | None = None
    floor = min(model.min_alpha, settings.alpha)
    for epoch in range(settings.epochs):
        fall = settings.alpha - floor
        model.train(
            watched,
            total_examples=corpus.sentences,
            total_words=corpus.tokens,
            epochs=1,
            start_alpha=settings.alpha - fall * epoch / settings.epochs,
            end_alpha=settings.alpha - fall * (epoch + 1) / settings.epochs,
        )
        if watched.stopped:
            break
        loss = probe_loss(probe, model.wv.vectors, model.syn1neg, skip_gram=bool(model.sg))
        if not np.isfinite(model.wv.vectors).all() or (loss is not None and not math.isfinite(loss)):
            watched.stopped = True
            if kept is None:
                raise Exploded(settings.alpha)
            break
        watched.epoch = epoch + 1
        watched.losses = (*watched.losses, loss) if loss is not None else ()
        last = epoch + 1 == settings.epochs
        kept = (model.wv.vectors, model.syn1neg) if last else (model.wv.vectors.copy(), model.syn1neg.copy())
        watched.tell(finished=True)
        if watched.stopped and not last:
            break
    if kept is None:
        raise Stopped()
    return kept


def _meta(
    corpus: Corpus, settings: Word2Vec, start: WordVectors | None, watched: _Watched, seconds: float
) -> ModelMeta:
    import gensim

    before = start.meta if start else ModelMeta()
    stopped = watched.stopped and watched.epoch < settings.epochs
    return ModelMeta(
        trainer="word2vec",
        settings=to_json(replace(settings)),
        corpus=CorpusFacts(
            identity=corpus.identity,
            name=corpus.name,
            language=corpus.language,
            tokens=corpus.tokens,
            types=corpus.types,
            synthetic=corpus.synthetic,
        ),
        seconds=before.seconds + seconds,
        seed=settings.seed,
        epochs=before.epochs + watched.epoch,
        stopped=stopped,
        losses=(*before.losses, *watched.losses),
        versions={"gensim": gensim.__version__, "numpy": np.__version__},
        continued_from=start.identity if start else None,
    )
