"""The table of trainers: adding one is a file, a row, and its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from embed_core.corpus import Corpus
from embed_core.training.estimate import check
from embed_core.training.events import OnEvent
from embed_core.training.word2vec import Word2Vec, train_word2vec
from embed_core.vectors import WordVectors


@dataclass(frozen=True, slots=True)
class Trainer:
    """A way to learn vectors: its settings class and its function."""

    id: str
    settings: type[Any]
    function: Callable[..., WordVectors]


TRAINERS: dict[str, Trainer] = {"word2vec": Trainer("word2vec", Word2Vec, train_word2vec)}


def train(
    corpus: Corpus, settings: Word2Vec, *, start: WordVectors | None = None, on_event: OnEvent | None = None
) -> WordVectors:
    """Train word vectors on a corpus; the class of `settings` says with which trainer.

    `start` continues a model; `on_event` watches, in this thread, and stops by returning False.
    Raises `TooFewTokens`, `CannotContinue`, `WordsAlone`, `Stopped`, `Exploded`.
    """
    trainer = next(trainer for trainer in TRAINERS.values() if isinstance(settings, trainer.settings))
    if start is None:
        check(corpus, settings)
    return trainer.function(corpus, settings, start=start, on_event=on_event)
