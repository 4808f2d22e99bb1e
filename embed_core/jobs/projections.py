"""Projections on disk: their key, their folder in the cache, and the latest frame of one that still moves."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from embed_core.jobs.job import Job
from embed_core.jobs.words_asked import asked_of
from embed_core.remarks import Remark
from embed_core.store import Store
from embed_core.store.disk import read_json, write_json

if TYPE_CHECKING:
    import numpy as np

    from embed_core.geometry import Projection
    from embed_core.jobs.queue import Queue
    from embed_core.vectors import WordVectors

FRAME = "frame.npy"
COORDINATES = "coordinates.npy"
META = "meta.json"
ABANDONED = "abandoned"
"""In the folder of a job: it was stopped since another map was asked for in its place."""
_KEY = re.compile(r"[0-9a-f]{64}")
VERSION = 2
"""Part of every key: raise it when the same question is to get another map."""


def projection_key(
    identity: str,
    words: Sequence[str],
    *,
    method: str = "pca",
    dimensions: int = 2,
    seed: int = 0,
    perplexity: float | None = None,
    exaggeration: float = 1.0,
    begin: str = "",
) -> str:
    """Return the cache key of a projection: a sha256 of the model's content, the words and every parameter.

    `begin` is the key of the map from which it goes on, or empty.
    """
    wanted = None if perplexity is None else float(perplexity)
    asked = [VERSION, identity, list(words), method, dimensions, seed, wanted, float(exaggeration), begin]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=True).encode("ascii")).hexdigest()


def stopped_key(key: str, job: str) -> str:
    """Return the key under which a job that was stopped keeps what it reached."""
    return hashlib.sha256(f"{key} {job}".encode("ascii")).hexdigest()


def find_projection(
    queue: Queue,
    model_id: str,
    model: WordVectors,
    words: Sequence[str],
    *,
    method: str,
    dimensions: int,
    seed: int = 0,
    perplexity: float | None = None,
    exaggeration: float = 1.0,
    begin: str = "",
    name: str = "",
    again: bool = False,
    workspace: str = "",
) -> tuple[Projection | None, Job | None]:
    """Return a map that is kept, or else the job that makes it.

    A map that was stopped is given as far as it came, with its job. A job that failed or was interrupted is
    given as it is; with `again` a new one is asked for.
    """
    choice: dict[str, Any] = {"method": method, "dimensions": dimensions, "seed": seed, "perplexity": perplexity}
    choice |= {"exaggeration": exaggeration, "begin": begin}
    key = projection_key(model.identity, words, **choice)
    if (kept := read_projection(queue.store, key, model)) is not None:
        return kept, None
    job = None if again else queue.latest(key)
    if job is not None and not job.active and (queue.store.job_folder(job.id) / ABANDONED).exists():
        job = None
    if job is not None and job.state == "stopped" and job.result:
        kept = read_projection(queue.store, str(job.result["cache"]), model)
    gone = job is not None and job.state == "finished"
    if job is None or gone or (job.state == "stopped" and kept is None):
        spec = {"model": model_id, **asked_of(model, words), **choice}
        job = queue.submit("project", spec, name=name or model_id, unique=key, workspace=workspace)
    return kept, job


def chart_key(identity: str, chart: Projection) -> str:
    """Return the cache key of a map as it stands: a sha256 of the model's content, the words and their places."""
    at = [VERSION, identity, list(chart.words), chart.method, hashlib.sha256(chart.coordinates.tobytes()).hexdigest()]
    return hashlib.sha256(json.dumps(at, ensure_ascii=True).encode("ascii")).hexdigest()


def write_projection(folder: Path, chart: Projection, *, identity: str) -> None:
    """Write a map of the model with this content into a folder of the cache; its trust where it is known."""
    import numpy as np

    np.save(folder / COORDINATES, chart.coordinates, allow_pickle=False)
    meta = {
        "schema": 2,
        "identity": identity,
        "fitted": chart.fitted,
        "words": list(chart.words),
        "method": chart.method,
        "dimensions": chart.dimensions,
        "perplexity": chart.perplexity,
        "explained": None if chart.explained is None else [float(share) for share in chart.explained],
        "remarks": [remark.to_json() for remark in chart.remarks],
        "trustworthiness": vars(chart).get("trustworthiness"),
        "halted": None if chart.halted is None else asdict(chart.halted),
    }
    write_json(folder / META, meta)


def read_projection(store: Store, key: str, model: WordVectors) -> Projection | None:
    """Return the map that the cache keeps under a key, if it does, the map is whole, and it is one of this model."""
    import numpy as np

    from embed_core.geometry import Projection
    from embed_core.geometry.projection.frames import Halted

    folder = store.cache.get(key)
    if folder is None:
        return None
    try:
        meta = read_json(folder / META)
        if meta["identity"] != model.identity:
            return None
        coordinates = np.load(folder / COORDINATES, allow_pickle=False)
        words = tuple(meta["words"])
        units = model.units[[model.row(word) for word in words]]
        if coordinates.shape != (len(words), meta["dimensions"]):
            raise ValueError(COORDINATES)
        coordinates.flags.writeable = False
        chart = Projection(
            words=words,
            coordinates=coordinates,
            method=meta["method"],
            dimensions=meta["dimensions"],
            units=units,
            perplexity=meta["perplexity"],
            explained=None if meta["explained"] is None else np.array(meta["explained"]),
            remarks=tuple(Remark.from_json(remark) for remark in meta["remarks"]),
            fitted=meta["fitted"],
            halted=Halted(**meta["halted"]) if meta.get("halted") else None,
        )
        if meta["trustworthiness"] is not None:
            vars(chart)["trustworthiness"] = float(meta["trustworthiness"])
    except (OSError, ValueError, KeyError, TypeError):
        store.cache.drop(key)
        return None
    return chart


def standing(store: Store, key: str, model: WordVectors, *, words: Sequence[str], dimensions: int) -> Projection | None:
    """Return the kept map from which a t-SNE of these words is to go on, with their places on it.

    None without a key, and where the map is kept no more, is another model's, or shares too few words.
    """
    from embed_core.geometry import TooFewWords, carry

    before = read_projection(store, key, model) if _KEY.fullmatch(key) else None
    if before is None or before.dimensions != dimensions:
        return None
    try:
        return carry(before, model, words=words)
    except TooFewWords:
        return None


def write_frame(path: Path, coordinates: np.ndarray[Any, Any]) -> None:
    """Replace the latest frame, whole or not at all."""
    import numpy as np

    draft = path.with_name(f".{path.stem}.{secrets.token_hex(4)}.npy")
    np.save(draft, np.asarray(coordinates, np.float32), allow_pickle=False)
    draft.replace(path)


def latest_frame(store: Store, job_id: str) -> np.ndarray[Any, Any] | None:
    """Return where the words are just now, (n, dimensions) float32; None before the first frame."""
    import numpy as np

    try:
        frame: np.ndarray[Any, Any] = np.load(store.job_folder(job_id) / FRAME, allow_pickle=False)
    except (OSError, ValueError):
        return None
    return frame
