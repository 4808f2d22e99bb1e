"""From many words of a model to clusters in the cache."""

from __future__ import annotations

import threading
from typing import Any

from embed_core.jobs.clusterings import clusters_key, write_clusters
from embed_core.jobs.opening import open_stored
from embed_core.jobs.task import Outcome, Task
from embed_core.jobs.words_asked import words_of

LOOK = 0.1
"""Seconds between two looks at whether somebody asked for an end."""


def make_clusters(task: Task) -> Outcome:
    """Find clusters of "words" of "model" (or of its "most" frequent) by "method". Gives {"cache": key}.

    The libraries that find them cannot be interrupted. So they work beside this thread, which tells how long they
    have been at it, and leaves them where somebody asks for an end: they go with the process, and nothing is kept.
    """
    from embed_core.geometry import cluster

    spec, store = task.spec, task.store
    model = open_stored(store, str(spec["model"]), stop=task.should_stop)
    words = words_of(model, spec)
    choice: dict[str, Any] = {"method": str(spec["method"])}
    choice |= {name: int(spec[name]) for name in ("count", "smallest", "seed")}
    found: list[Any] = []

    def work() -> None:
        try:
            found.append(cluster(model, words, **choice))
        except BaseException as error:  # it is raised again by the thread that answers for the job
            found.append(error)

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    while worker.is_alive():
        if not task.report(grouping=len(words)):
            return Outcome({}, stopped=True)
        worker.join(LOOK)
    if isinstance(found[0], BaseException):
        raise found[0]
    key = clusters_key(model.identity, words, **choice)
    store.cache.put(key, lambda folder: write_clusters(folder, found[0]))
    return Outcome({"cache": key})
