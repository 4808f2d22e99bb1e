"""Two models on two maps, on disk: at once where they are quick, by a job where the words have to drift."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.jobs.job import Job
from embed_core.remarks import Remark
from embed_core.store import Store
from embed_core.store.disk import read_json, write_json

if TYPE_CHECKING:
    from embed_core.geometry.two_models import TwoMaps
    from embed_core.jobs.queue import Queue
    from embed_core.vectors import WordVectors

PLACES, RESIDUAL, META = "places.npy", "residual.npy", "meta.json"
VERSION = 1


def two_maps_key(first: str, second: str, *, most: int, method: str, seed: int = 0) -> str:
    """Return the cache key of two maps of two models, given by their content."""
    asked = json.dumps(["two maps", VERSION, first, second, most, method, seed])
    return hashlib.sha256(asked.encode("ascii")).hexdigest()


def find_two_maps(
    queue: Queue,
    ids: tuple[str, str],
    models: tuple[WordVectors, WordVectors],
    *,
    most: int,
    method: str,
    script: str = "none",
    seed: int = 0,
    name: str = "",
    again: bool = False,
    workspace: str = "",
) -> tuple[TwoMaps | None, Job | None]:
    """Return two maps that are kept, or else the job that makes them.

    `script` says in which characters the models given are read (`in_script`). A job that failed, was interrupted or
    stopped is given as it is; with `again` a new one is asked for.
    """
    key = two_maps_key(models[0].identity, models[1].identity, most=most, method=method, seed=seed)
    if (kept := read_two_maps(queue.store, key)) is not None:
        return kept, None
    job = None if again else queue.latest(key)
    if job is None or job.state == "finished":
        spec = {"first": ids[0], "second": ids[1], "most": most, "method": method, "seed": seed, "script": script}
        job = queue.submit("two-maps", spec, name=name or ids[0], unique=key, workspace=workspace)
    return None, job


def write_two_maps(folder: Path, found: TwoMaps) -> None:
    """Write two maps into a folder of the cache."""
    import numpy as np

    np.save(folder / PLACES, np.stack([found.at_a, found.at_b]).astype(np.float32), allow_pickle=False)
    np.save(folder / RESIDUAL, found.residual, allow_pickle=False)
    meta = {
        "schema": 1,
        "words": list(found.words),
        "method": found.method,
        "explained": None if found.explained is None else [float(share) for share in found.explained],
        "remarks": [remark.to_json() for remark in found.remarks],
    }
    write_json(folder / META, meta)


def read_two_maps(store: Store, key: str) -> TwoMaps | None:
    """Return the two maps that the cache keeps under a key, if it does and they are whole."""
    import numpy as np

    from embed_core.geometry.two_models import TwoMaps

    folder = store.cache.get(key)
    if folder is None:
        return None
    try:
        meta = read_json(folder / META)
        words = tuple(str(word) for word in meta["words"])
        places = np.load(folder / PLACES, allow_pickle=False)
        residual = np.load(folder / RESIDUAL, allow_pickle=False)
        if places.ndim != 3 or places.shape[:2] != (2, len(words)) or residual.shape != (len(words),):
            raise ValueError(PLACES)
        places.flags.writeable = residual.flags.writeable = False
        explained = None if meta["explained"] is None else np.array(meta["explained"])
        remarks = tuple(Remark.from_json(remark) for remark in meta["remarks"])
        return TwoMaps(words, places[0], places[1], residual, str(meta["method"]), explained, remarks)
    except (OSError, ValueError, KeyError, TypeError):
        store.cache.drop(key)
        return None
