"""How far a map can be believed, on disk: at once for a few words, by a job for many, kept for everybody."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.jobs.job import Job
from embed_core.jobs.projections import chart_key, write_projection
from embed_core.remarks import Remark
from embed_core.store import Store
from embed_core.store.disk import read_json, write_json

if TYPE_CHECKING:
    from embed_core.geometry import Belief, Projection
    from embed_core.jobs.queue import Queue
    from embed_core.vectors import WordVectors

KEPT, META = "kept.npy", "meta.json"
AT_ONCE = 3000
"""Up to so many words the comparison of all with all takes a few tenths of a second, so that no job is asked for."""
VERSION = 1
K = 10


def belief_key(chart: str, k: int) -> str:
    """Return the cache key of the belief in a map with this `chart_key`, at k neighbours."""
    return hashlib.sha256(f"belief {VERSION} {chart} {k}".encode("ascii")).hexdigest()


def believe(chart: Projection, *, k: int = K) -> Belief:
    """Return the belief in a map, with the share kept of every word also where the rest is estimated from a sample."""
    from dataclasses import replace

    from embed_core.geometry import belief, kept_shares

    found = belief(chart, k=k)
    return (
        found
        if found.asked == len(chart.words)
        else replace(found, kept=kept_shares(chart, k=k), asked=len(found.kept))
    )


def find_belief(
    queue: Queue,
    model_id: str,
    *,
    model: WordVectors,
    chart: Projection,
    k: int = K,
    name: str = "",
    workspace: str = "",
) -> tuple[Belief | None, Job | None]:
    """Return how far a map can be believed, or else the job that works it out; a job that failed is given as it is."""
    if len(chart.words) <= AT_ONCE:
        return believe(chart, k=k), None
    at = chart_key(model.identity, chart)
    key = belief_key(at, k)
    if (kept := read_belief(queue.store, key, chart.words)) is not None:
        return kept, None
    job = queue.latest(key)
    if job is None or job.state in ("finished", "stopped"):
        queue.store.cache.put(at, lambda folder: write_projection(folder, chart, identity=model.identity))
        spec = {"model": model_id, "chart": at, "k": k}
        job = queue.submit("believe", spec, name=name or model_id, unique=key, workspace=workspace)
    return None, job


def write_belief(folder: Path, found: Belief) -> None:
    """Write what is believed of a map into a folder of the cache."""
    import numpy as np

    np.save(folder / KEPT, found.kept, allow_pickle=False)
    meta = {
        "schema": 1,
        "k": found.k,
        "trustworthiness": found.trustworthiness,
        "continuity": found.continuity,
        "asked": found.asked,
        "remarks": [remark.to_json() for remark in found.remarks],
    }
    write_json(folder / META, meta)


def read_belief(store: Store, key: str, words: tuple[str, ...]) -> Belief | None:
    """Return the belief that the cache keeps under a key, if it does and it is whole and of so many words."""
    import numpy as np

    from embed_core.geometry import Belief

    folder = store.cache.get(key)
    if folder is None:
        return None
    try:
        meta, kept = read_json(folder / META), np.load(folder / KEPT, allow_pickle=False)
        if kept.shape != (len(words),):
            raise ValueError(KEPT)
        kept.flags.writeable = False
        remarks = tuple(Remark.from_json(remark) for remark in meta["remarks"])
        trusted, continued = float(meta["trustworthiness"]), float(meta["continuity"])
        return Belief(words, int(meta["k"]), trusted, continued, kept, int(meta["asked"]), remarks)
    except (OSError, ValueError, KeyError, TypeError):
        store.cache.drop(key)
        return None
