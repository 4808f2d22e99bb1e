"""From a corpus to a model on the shelf, filmed on the way."""

from __future__ import annotations

import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from embed_core.errors import Stopped
from embed_core.jobs.films import Camera, with_film, write_film
from embed_core.jobs.opening import open_stored
from embed_core.jobs.refusals import TrainingTooLong
from embed_core.jobs.task import Outcome, Task
from embed_core.parameters import from_json
from embed_core.suggestions import words_to_watch

if TYPE_CHECKING:
    from embed_core.corpus import Corpus
    from embed_core.training import Beginning, RunSettings, TrainingEvent

LOADED = (
    *("embed_core.corpus", "embed_core.vectors", "embed_core.training", "embed_core.evaluation"),
    *("scipy.sparse.linalg", "threadpoolctl", "email.parser"),
)
STEPS = ("word2vec_inner", "fasttext_inner")
"""What a training imports on its way, whichever trainer it is: modules, and gensim's compiled ones."""
PATIENCE = 1.5
"""Seconds that a first epoch may take before it is bridged by a preview."""
SHARE = 0.1
"""A preview may take this share of a run: then it stands on the map however short the epochs are."""


def warm_training() -> None:
    """Load what a training needs, so that the next one begins with its first sentence."""
    from embed_core.training.kernel import compiled_steps

    for name in LOADED:
        import_module(name)
    for stem in STEPS:
        compiled_steps(stem)


def make_model(task: Task) -> Outcome:
    """Train as `spec` says ("corpus", "trainer", "settings", "name"): {"model": id}.

    "start" names a model that goes on, "tune" one whose vectors are the beginning ("freeze": and stay).
    "watched" names words whose neighbours are filmed; "replicate_of" is the identity of the model that
    this one repeats with another seed, and is kept on its card. When it is stopped, or takes longer than
    one of many people may ("limit" in its progress), the last finished epoch becomes the model.
    """
    from embed_core.corpus import open_corpus
    from embed_core.training import TRAINERS, FineTune, begin, estimate, train

    spec, store = task.spec, task.store
    corpus = open_corpus(store.corpora.path(str(spec["corpus"])))
    start = open_stored(store, str(spec["start"]), stop=task.should_stop) if spec.get("start") else None
    given = open_stored(store, str(spec["tune"]), stop=task.should_stop) if spec.get("tune") else None
    tune = FineTune(given, freeze=bool(spec.get("freeze"))) if given is not None else None
    settings = from_json(TRAINERS[str(spec["trainer"])].settings, spec["settings"])
    beginning = begin(corpus, settings, start, tune)
    told = with_film(estimate(corpus, settings, beginning=beginning), settings)
    needed = int(told.disk_bytes)
    store.allowed.refuse(models=1, bytes=needed)  # what was asked for before this run is here by now
    camera = _camera(task, corpus, settings, beginning)
    try:
        model = train(corpus, settings, start=start, tune=tune, on_event=lambda event: _watch(task, camera, event))
    except Stopped:
        if "limit" in task.progress:
            raise TrainingTooLong(task.settings.training_seconds) from None
        raise
    film = camera.film_of(model)

    def write(folder: Path) -> None:
        model.save(folder)
        if film is not None:
            write_film(folder, film)

    card = store.models.publish(
        write,
        name=str(spec.get("name") or corpus.name),
        extra={"replicate_of": str(spec["replicate_of"])} if spec.get("replicate_of") else None,
        needed=needed,
    )
    return Outcome({"model": card.id}, stopped=model.meta.stopped)


def _watch(task: Task, camera: Camera, event: TrainingEvent) -> bool:
    camera.see(event)
    most = task.settings.training_seconds if task.limited else 0
    over = bool(most) and time.monotonic() - task.began > most
    told = {"limit": most} if over else {}
    going = task.report(
        epoch=event.epoch,
        epochs=event.epochs,
        words=event.words,
        words_total=event.words_total,
        words_per_second=event.words_per_second,
        seconds=event.seconds,
        seconds_left=event.seconds_left,
        losses=list(event.losses),
        frames=len(camera),
        **told,
    )
    return going and not over


def _camera(task: Task, corpus: Corpus, settings: RunSettings, beginning: Beginning) -> Camera:
    """Return a camera that has taken what there is to see before the first epoch.

    Where none of the words that were asked for can be watched, some are chosen.
    """
    from embed_core.evaluation import REACH

    words = list(beginning.words)
    seen = words[:REACH]
    watched = [str(word) for word in task.spec.get("watched") or () if str(word) in frozenset(seen)]
    watched = watched or list(words_to_watch(seen))
    epochs = int(getattr(settings, "epochs", 1))
    camera = Camera(task.folder, words, watched=watched, epochs=epochs)
    if beginning.start is not None:
        camera.begin(lambda most: _rows(beginning, most), "start")
    elif _is_worth_a_preview(corpus, settings, epochs):
        camera.begin(lambda most: _preview(task, corpus, words[:most]), "preview")
    if task.should_stop():
        raise Stopped()
    return camera


def _rows(beginning: Beginning, most: int) -> Any:
    """Return where the model that a run begins with has the first words, (n, d); zeros for those that it lacks."""
    import numpy as np

    assert beginning.start is not None
    known = beginning.known[:most]
    rows = np.zeros((len(known), beginning.start.dimensions), np.float32)
    rows[known >= 0] = beginning.start.matrix[known[known >= 0]]
    return rows


def _is_worth_a_preview(corpus: Corpus, settings: RunSettings, epochs: int) -> bool:
    """Tell whether the first epoch takes long, or the run so long that the preview is a small part of it."""
    from embed_core.evaluation import preview_seconds
    from embed_core.training import START, estimate

    if not hasattr(settings, "epochs"):
        return False
    seconds = estimate(corpus, settings).seconds
    return seconds / epochs > PATIENCE or SHARE * (seconds - START) > preview_seconds(corpus)


def _preview(task: Task, corpus: Corpus, words: list[str]) -> Any:
    from embed_core.evaluation import preview

    return preview(corpus, words, go_on=lambda: not task.should_stop())
