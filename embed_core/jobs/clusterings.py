"""Clusters of many words, on disk: at once for a few words, by a job for many, kept for everybody."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from embed_core.jobs.job import Job
from embed_core.jobs.words_asked import asked_of
from embed_core.remarks import Remark
from embed_core.store import Store
from embed_core.store.disk import read_json, write_json

if TYPE_CHECKING:
    from embed_core.geometry import Clusters
    from embed_core.jobs.queue import Queue
    from embed_core.vectors import WordVectors

LABELS, SILHOUETTES, CENTROIDS, META = "labels.npy", "silhouettes.npy", "centroids.npy", "meta.json"
AT_ONCE = 5000
"""Up to so many words k-means and HDBSCAN take a second or two, so that no job is asked for."""
VERSION = 1


def clusters_key(identity: str, words: Sequence[str], **choice: Any) -> str:
    """Return the cache key of clusters: a sha256 of the model's content, the words and every choice."""
    asked = json.dumps(["clusters", VERSION, identity, list(words), sorted(choice.items())], ensure_ascii=True)
    return hashlib.sha256(asked.encode("ascii")).hexdigest()


def find_clusters(
    queue: Queue,
    model_id: str,
    model: WordVectors,
    words: Sequence[str],
    *,
    method: str,
    count: int,
    smallest: int,
    seed: int,
    name: str = "",
    again: bool = False,
    workspace: str = "",
) -> tuple[Clusters | None, Job | None]:
    """Return clusters that are kept, or else the job that finds them.

    A job that failed, was interrupted or stopped is given as it is; with `again` a new one is asked for.
    """
    choice: dict[str, Any] = {"method": method, "count": count, "smallest": smallest, "seed": seed}
    key = clusters_key(model.identity, words, **choice)
    if (kept := read_clusters(queue.store, key, model, words)) is not None:
        return kept, None
    job = None if again else queue.latest(key)
    if job is None or job.state == "finished":
        spec = {"model": model_id, **asked_of(model, words), **choice}
        job = queue.submit("cluster", spec, name=name or model_id, unique=key, workspace=workspace)
    return None, job


def write_clusters(folder: Path, found: Clusters) -> None:
    """Write clusters into a folder of the cache: what cannot be looked up in the model again."""
    import numpy as np

    for name, array in ((LABELS, found.labels), (SILHOUETTES, found.silhouettes), (CENTROIDS, found.centroids)):
        np.save(folder / name, array, allow_pickle=False)
    meta = {"schema": 1, "method": found.method, "seed": found.seed}
    write_json(folder / META, meta | {"remarks": [remark.to_json() for remark in found.remarks]})


def read_clusters(store: Store, key: str, model: WordVectors, words: Sequence[str]) -> Clusters | None:
    """Return the clusters of words of a model that the cache keeps under a key, if it does and they are whole."""
    import numpy as np

    from embed_core.geometry import Clusters

    folder = store.cache.get(key)
    if folder is None:
        return None
    try:
        meta = read_json(folder / META)
        labels, values, centroids = (np.load(folder / n, allow_pickle=False) for n in (LABELS, SILHOUETTES, CENTROIDS))
        rows = np.array([model.row(word) for word in dict.fromkeys(words)], np.int64)
        rows = rows[model.directed[rows]]
        if labels.shape != rows.shape or values.shape != rows.shape or int(labels.max(initial=-1)) >= len(centroids):
            raise ValueError(LABELS)
        units, counts = model.units[rows], model.counts[rows].copy()
        for array in (labels, values, centroids, units, counts):
            array.flags.writeable = False
        remarks = tuple(Remark.from_json(remark) for remark in meta["remarks"])
        told = tuple(model.words[row] for row in rows.tolist())
        return Clusters(
            told,
            labels,
            str(meta["method"]),
            units,
            counts,
            values,
            centroids,
            seed=int(meta["seed"]),
            remarks=remarks,
            counted=model.counted,
        )
    except (OSError, ValueError, KeyError, TypeError):
        store.cache.drop(key)
        return None
