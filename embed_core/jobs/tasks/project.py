"""From a model to a map in the cache, with the frames on the way for those who watch."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from embed_core.jobs.projections import FRAME, projection_key, stopped_key, write_frame, write_projection
from embed_core.jobs.task import PAUSE, Outcome, Rhythm, Task

if TYPE_CHECKING:
    from embed_core.geometry import Frame


def make_projection(task: Task) -> Outcome:
    """Project as `spec` says: "model", "words" or "most", "method", "dimensions", "seed", "perplexity".

    Gives {"cache": key}. When it is stopped, what was reached is kept under a key of its own, so that the
    finished map can still be asked for.
    """
    from embed_core.geometry import project
    from embed_core.vectors import open_model

    spec, store = task.spec, task.store
    model = open_model(store.models.path(str(spec["model"])))
    words = list(spec["words"]) if spec.get("words") else list(model.words[: int(spec.get("most") or 2000)])
    choice = {name: spec[name] for name in ("method", "dimensions", "seed", "perplexity") if spec.get(name) is not None}
    rhythm, path = Rhythm(PAUSE), task.folder / FRAME

    def watch(frame: Frame) -> bool:
        if rhythm.due():
            with contextlib.suppress(OSError):
                write_frame(path, frame.coordinates)
        return task.report(step=frame.step, steps=frame.steps)

    chart = project(model, words, on_frame=watch, **choice)
    stopped = any(remark.identifier == "remark-stopped-early" for remark in chart.remarks)
    key = projection_key(model.identity, words, **choice)
    key = stopped_key(key, task.id) if stopped else key
    store.cache.put(key, lambda folder: write_projection(folder, chart))
    return Outcome({"cache": key}, stopped=stopped)
