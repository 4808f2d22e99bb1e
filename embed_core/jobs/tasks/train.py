"""From a corpus to a model on the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from embed_core.jobs.task import Outcome, Task
from embed_core.parameters import from_json

if TYPE_CHECKING:
    from embed_core.training import TrainingEvent


def make_model(task: Task) -> Outcome:
    """Train as `spec` says ("corpus", "trainer", "settings", "name", maybe "start"): {"model": id}.

    When it is stopped, the last finished epoch becomes the model.
    """
    from embed_core.corpus import open_corpus
    from embed_core.training import TRAINERS, estimate, train
    from embed_core.vectors import open_model

    spec, store = task.spec, task.store
    corpus = open_corpus(store.corpora.path(str(spec["corpus"])))
    start = open_model(store.models.path(str(spec["start"]))) if spec.get("start") else None
    settings = from_json(TRAINERS[str(spec["trainer"])].settings, spec["settings"])

    def watch(event: TrainingEvent) -> bool:
        return task.report(
            epoch=event.epoch,
            epochs=event.epochs,
            words=event.words,
            words_total=event.words_total,
            words_per_second=event.words_per_second,
            seconds=event.seconds,
            seconds_left=event.seconds_left,
            losses=list(event.losses),
        )

    model = train(corpus, settings, start=start, on_event=watch)
    needed = estimate(corpus, settings).disk_bytes
    card = store.models.publish(model.save, name=str(spec.get("name") or corpus.name), needed=int(needed))
    return Outcome({"model": card.id}, stopped=model.meta.stopped)
