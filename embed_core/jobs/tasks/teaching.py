"""The teaching corpora and models, made once on each machine and again when what they are made of has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from embed_core.errors import Stopped
from embed_core.jobs.task import Outcome, Task
from embed_core.store import Card, Shelf, Store

TEACHING = {"teaching-zh": "zh", "teaching-en": "en"}
SHORT = {"teaching-zh-short": "zh", "teaching-en-short": "en"}
"""Models of the same corpora that were trained too little, as the lecture note's model 2: to compare with."""
TEACHING_VERSION = 2
"""Raise it when the library makes another corpus or model of the same grammar and settings."""
SETTINGS: dict[str, Any] = {
    "vector_size": 50,
    "alpha": 0.05,
    "min_count": 1,
    "epochs": 30,
    "workers": 1,
    "seed": 1,
}
TOO_LITTLE: dict[str, Any] = {"vector_size": 128, "window": 5, "min_count": 5, "epochs": 5, "workers": 1, "seed": 1}


def make_teaching(task: Task) -> Outcome:
    """Publish what is missing or out of date: {"corpora": ids, "models": ids}."""
    for step, id in enumerate(TEACHING):
        if not task.report(done=step, total=len(TEACHING)):
            raise Stopped()
        prepare_corpus(task.store, id)
        prepare_model(task, id, corpus=id, settings=SETTINGS)
        prepare_model(task, f"{id}-short", corpus=id, settings=TOO_LITTLE)
    return Outcome({"corpora": list(TEACHING), "models": [*TEACHING, *SHORT]})


def teaching_is_ready(store: Store) -> bool:
    """Tell whether all teaching corpora and models are on the shelf and made of what the program has now."""
    corpora = all(_is_ready(store.corpora, id) for id in TEACHING)
    return corpora and all(_is_ready(store.models, id) for id in (*TEACHING, *SHORT))


def prepare_corpus(store: Store, id: str) -> None:
    """Publish a teaching corpus, unless it is there."""
    if not _is_ready(store.corpora, id):
        from embed_core.corpus import teaching_corpus

        _publish(store.corpora, id, teaching_corpus(TEACHING[id]))


def prepare_model(task: Task, id: str, *, corpus: str, settings: Mapping[str, Any]) -> None:
    """Train and publish a teaching model, unless it is there."""
    store = task.store
    if _is_ready(store.models, id):
        return
    from embed_core.corpus import open_corpus
    from embed_core.training import Word2Vec, train

    text = open_corpus(store.corpora.path(corpus))
    model = train(text, Word2Vec(**settings), on_event=lambda _: not task.should_stop())
    if model.meta.stopped:
        raise Stopped()
    _publish(store.models, id, model)


def _publish(shelf: Shelf, id: str, made: Any) -> Card:
    return shelf.publish(made.save, name=id, id=id, extra={"made": made_of(_language(id))})


@lru_cache(maxsize=4)
def made_of(language: str) -> str:
    """Return a mark of everything that a teaching corpus and its model are made of."""
    from embed_core.corpus.teaching import GRAMMARS

    settings = json.dumps([TEACHING_VERSION, SETTINGS, TOO_LITTLE], sort_keys=True).encode("utf-8")
    return hashlib.sha256(settings + (GRAMMARS / f"{language}.txt").read_bytes()).hexdigest()


def _language(id: str) -> str:
    return TEACHING.get(id) or SHORT[id]


def _is_ready(shelf: Shelf, id: str) -> bool:
    return any(card.id == id and card.extra.get("made") == made_of(_language(id)) for card in shelf.cards())
