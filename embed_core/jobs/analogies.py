"""A model's answers to a set of analogies: at once where that is quick, by a job where it is long, kept by content."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.jobs.job import Job
from embed_core.store import Store
from embed_core.store.disk import read_json, write_json

if TYPE_CHECKING:
    from embed_core.evaluation.analogies import AnalogySet, SetOptions, Solved
    from embed_core.jobs.queue import Queue
    from embed_core.vectors import WordVectors

RANKS, GIVEN, META = "ranks.npy", "given.npy", "meta.json"
AT_ONCE = 0.6
"""Sets that take less than so many seconds are answered without a job."""
VERSION = 1


def set_at(store: Store, where: str) -> AnalogySet:
    """Return a set that is at hand, by name, or the one in an upload. Raises what its reading raises."""
    from embed_core.corpus import Source
    from embed_core.evaluation.analogies import SETS, known_set, read_set

    if where in SETS:
        return known_set(where)
    name, path = store.uploads.files(where)[0]
    return read_set(Source(name, path=path))


def answers_key(model: WordVectors, asked: AnalogySet, options: SetOptions) -> str:
    """Return the cache key of a model's answers to a set."""
    told = json.dumps(asdict(options), sort_keys=True)
    return hashlib.sha256(f"analogies {VERSION} {model.identity} {asked.identity} {told}".encode()).hexdigest()


def at_once(model: WordVectors, asked: AnalogySet, options: SetOptions) -> bool:
    """Tell whether a set is answered so soon that no job is asked for."""
    from embed_core.evaluation.analogies import cost

    return cost(model, asked, options) <= AT_ONCE


def find_answers(
    queue: Queue,
    model_id: str,
    *,
    model: WordVectors,
    where: str,
    asked: AnalogySet,
    options: SetOptions,
    again: bool = False,
    workspace: str = "",
) -> tuple[Solved | None, Job | None]:
    """Return a model's answers to a set, or else the job that works them out.

    A job that failed or was stopped is given as it is, unless the set is asked `again`.
    """
    from embed_core.evaluation.analogies import solve

    key = answers_key(model, asked, options)
    if (kept := read_answers(queue.store, key, len(asked))) is not None:
        return kept, None
    if at_once(model, asked, options):
        return solve(model, asked, options), None
    job = queue.latest(key)
    if job is None or job.state == "finished" or (again and not job.active):
        spec = {"model": model_id, "set": where, "options": asdict(options)}
        job = queue.submit("analogies", spec, name=asked.name, unique=key, workspace=workspace)
    return None, job


def write_answers(folder: Path, found: Solved) -> None:
    """Write answers into a folder of the cache."""
    import numpy as np

    np.save(folder / RANKS, found.ranks, allow_pickle=False)
    np.save(folder / GIVEN, found.given, allow_pickle=False)
    write_json(folder / META, {"schema": 1, "questions": len(found.ranks)})


def read_answers(store: Store, key: str, questions: int) -> Solved | None:
    """Return the answers that the cache keeps under a key, if it does and they are whole."""
    import numpy as np

    from embed_core.evaluation.analogies import Solved

    folder = store.cache.get(key)
    if folder is None:
        return None
    try:
        ranks, given = (np.load(folder / name, allow_pickle=False) for name in (RANKS, GIVEN))
        if read_json(folder / META)["questions"] != questions or {ranks.shape, given.shape} != {(questions,)}:
            raise ValueError(RANKS)
        ranks.flags.writeable = given.flags.writeable = False
        return Solved(ranks, given)
    except (OSError, ValueError, KeyError, TypeError):
        store.cache.drop(key)
        return None
