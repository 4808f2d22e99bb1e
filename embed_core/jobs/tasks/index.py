"""From a large model to its approximate index."""

from __future__ import annotations

from pathlib import Path

from embed_core.jobs.near_indexes import index_key, read_index
from embed_core.jobs.opening import open_stored
from embed_core.jobs.task import Outcome, Task


class _Stopped(Exception):
    """The draft of an index that was given up is thrown away."""


def make_index(task: Task) -> Outcome:
    """Make the index of "model" and measure it. Gives {"index": key}; told to stop, it keeps nothing."""
    from embed_core.geometry.near_index import build_index

    model = open_stored(task.store, str(task.spec["model"]), stop=task.should_stop)
    key = index_key(model.identity)
    if read_index(task.store, model.identity) is not None:  # another workspace's job was first
        return Outcome({"index": key})

    def write(folder: Path) -> None:
        if build_index(model, folder, on_step=lambda done, words: task.report(linked=done, words=words)) is None:
            raise _Stopped

    try:
        task.store.indexes.put(key, write)
    except _Stopped:
        return Outcome({}, stopped=True)
    return Outcome({"index": key})
