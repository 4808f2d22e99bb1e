"""From a model to a map in the cache, with the frames on the way for those who watch."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from embed_core.jobs.opening import open_stored
from embed_core.jobs.projections import (
    FRAME,
    projection_key,
    read_projection,
    standing,
    stopped_key,
    write_frame,
    write_projection,
)
from embed_core.jobs.task import Outcome, Rhythm, Task
from embed_core.jobs.words_asked import words_of
from embed_core.remarks import Remark

if TYPE_CHECKING:
    from embed_core.geometry import Frame, Projection
    from embed_core.geometry.projection.frames import OnFrame
    from embed_core.store import Store
    from embed_core.vectors import WordVectors


FRAME_PAUSE = 0.05
"""Seconds between two frames that are written down: those who watch see as many as the descent has."""
_CHOICE = ("method", "dimensions", "seed", "perplexity", "exaggeration")


def warm_projection() -> None:
    """Load what a t-SNE needs, so that the words of the next one move at once."""
    for name in ("embed_core.geometry", "embed_core.vectors", "openTSNE", "scipy.sparse", "scipy.spatial"):
        import_module(name)


def make_projection(task: Task) -> Outcome:
    """Project as `spec` says: "model", "words" or "most", "method", "dimensions", "seed", "perplexity", "exaggeration".

    With "begin", the key of a kept map, t-SNE goes on from there. Gives {"cache": key}. When it is stopped, what was
    reached is kept under a key of its own, so that the finished map can still be asked for.
    """
    spec, store = task.spec, task.store
    model = open_stored(store, str(spec["model"]), stop=task.should_stop)
    words = list(words_of(model, spec))
    choice = {name: spec[name] for name in _CHOICE if spec.get(name) is not None}
    begin = str(spec.get("begin") or "")
    key = projection_key(model.identity, words, **choice, begin=begin)
    if read_projection(store, key, model) is not None:  # another workspace's job was first
        return Outcome({"cache": key})
    rhythm, path = Rhythm(FRAME_PAUSE), task.folder / FRAME

    def watch(frame: Frame) -> bool:
        if rhythm.due():
            with contextlib.suppress(OSError):
                write_frame(path, frame.coordinates)
        return task.report(step=frame.step, steps=frame.steps)

    chart = _projected(store, model, words, begin=begin, choice=choice, watch=watch)
    stopped = chart.halted is not None
    key = stopped_key(key, task.id) if stopped else key
    if not stopped:  # who stopped it may wait for another map
        _ = chart.trustworthiness  # is kept with the map
    store.cache.put(key, lambda folder: write_projection(folder, chart, identity=model.identity))
    return Outcome({"cache": key}, stopped=stopped)


def _projected(
    store: Store, model: WordVectors, words: list[str], *, begin: str, choice: dict[str, Any], watch: OnFrame
) -> Projection:
    from embed_core.geometry import project, resume

    start = standing(store, begin, model, words=words, dimensions=int(choice.get("dimensions", 2)))
    if start is None or choice.get("method") != "tsne":
        chart = project(model, words, on_frame=watch, **choice)
        return replace(chart, remarks=(*chart.remarks, Remark("remark-begun-anew"))) if begin else chart
    return resume(
        start,
        perplexity=choice.get("perplexity"),
        exaggeration=choice.get("exaggeration", 1.0),
        seed=choice.get("seed", 0),
        on_frame=watch,
    )
