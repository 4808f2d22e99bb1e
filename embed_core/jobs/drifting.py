"""Words that drift: who waits for them, what they reached just now, and an end to what nobody waits for."""

from __future__ import annotations

import contextlib
import hashlib
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from embed_core.jobs.projections import ABANDONED, latest_frame, write_projection
from embed_core.jobs.words_asked import words_of
from embed_core.store import Missing, Store

if TYPE_CHECKING:
    from embed_core.geometry import Projection
    from embed_core.jobs.job import Job
    from embed_core.jobs.queue import Queue
    from embed_core.vectors import WordVectors

AWAY = 70.0
"""Seconds after which one who has not looked is gone: a browser lets a hidden tab look once a minute."""
_WAITING = "waiting"


def attend(store: Store, job_id: str, who: str) -> None:
    """Say that somebody, by whatever name, waits for a job; to be said again and again."""
    folder = store.job_folder(job_id) / _WAITING
    with contextlib.suppress(OSError):
        folder.mkdir(exist_ok=True)
        (folder / _mark(who)).touch()


def abandon(queue: Queue, job_id: str, who: str, *, clock: Callable[[], float] = time.time) -> bool:
    """Say that somebody waits for a job no longer. It is stopped where nobody else does; tell whether it was.

    Who asks for its map again gets a new job, since nobody wished to see it as far as it came.
    """
    folder = queue.store.job_folder(job_id) / _WAITING
    try:
        if not queue.get(job_id).active:
            return False
        (folder / _mark(who)).unlink(missing_ok=True)
        others = [path.stat().st_mtime for path in folder.iterdir()] if folder.is_dir() else []
    except (OSError, Missing):
        return False
    if any(clock() - seen < AWAY for seen in others):
        return False
    with contextlib.suppress(OSError):
        (folder.parent / ABANDONED).touch()
    queue.stop(job_id)
    return True


def caught(store: Store, job: Job, model: WordVectors) -> str:
    """Return the key of the map that a job has reached just now, kept from now on; "" before its first frame.

    Of a job that has ended it is what it handed over.
    """
    if job.result:
        return str(job.result.get("cache", ""))
    frame = latest_frame(store, job.id)
    if frame is None:
        return ""
    begun = _begun(job, model)
    if frame.shape != begun.coordinates.shape:
        return ""
    chart = begun.moved_to(frame)
    key = hashlib.sha256(f"{job.id} {chart.coordinates.tobytes().hex()}".encode("ascii")).hexdigest()
    store.cache.put(key, lambda folder: write_projection(folder, chart, identity=model.identity))
    return key


def _begun(job: Job, model: WordVectors) -> Projection:
    """Return the words that a job moves, as a map whose places do not count."""
    import numpy as np

    from embed_core.geometry import Projection
    from embed_core.geometry.neighbours import with_direction

    rows = np.array([model.row(word) for word in dict.fromkeys(words_of(model, job.spec))], int)
    rows = rows[with_direction(model.units[rows])]
    dimensions = int(job.spec.get("dimensions", 2))
    places = np.zeros((len(rows), dimensions), np.float32)
    words, wanted = tuple(model.words[row] for row in rows), job.spec.get("perplexity")
    return Projection(words, places, "tsne", dimensions, model.units[rows], None if wanted is None else float(wanted))


def _mark(who: str) -> str:
    return hashlib.sha256(who.encode()).hexdigest()[:16]
