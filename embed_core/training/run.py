"""One call for every trainer."""

from __future__ import annotations

from embed_core.corpus import Corpus
from embed_core.training.continuing import FineTune
from embed_core.training.estimate import check
from embed_core.training.events import OnEvent
from embed_core.training.trainers import RunSettings, trainer_of
from embed_core.vectors import WordVectors


def train(
    corpus: Corpus,
    settings: RunSettings,
    *,
    start: WordVectors | None = None,
    tune: FineTune | None = None,
    on_event: OnEvent | None = None,
) -> WordVectors:
    """Train word vectors on a corpus; the class of `settings` says with which trainer.

    `start` continues a model, `tune` begins with given vectors; `on_event` watches, in this thread, and stops
    by returning False.
    Raises `TooFewTokens`, `CannotContinue`, `WordsAlone`, `Stopped`, `Exploded`.
    """
    check(corpus, settings, start=start, tune=tune)
    return trainer_of(settings).function(corpus, settings, start=start, tune=tune, on_event=on_event)
