"""Approximate indexes of large models, on disk beside the cache, by content: asked for by a person, made by a job."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from embed_core.jobs.job import ACTIVE, Job
from embed_core.store import Store

if TYPE_CHECKING:
    from embed_core.geometry.near_index import NearIndex
    from embed_core.jobs.queue import Queue

VERSION = 1


def index_key(identity: str) -> str:
    """Return the key of the index of a model with this content."""
    return hashlib.sha256(f"near index {VERSION} {identity}".encode("ascii")).hexdigest()


def read_index(store: Store, identity: str) -> NearIndex | None:
    """Return the index of a model with this content, if it is kept and whole."""
    from embed_core.geometry.near_index import open_index

    key = index_key(identity)
    folder = store.indexes.get(key)
    if folder is None:
        return None
    try:
        return open_index(folder)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError):
        store.indexes.drop(key)
        return None


def index_job(queue: Queue, identity: str) -> Job | None:
    """Return the job that makes an index of this content just now, if there is one."""
    job = queue.latest(index_key(identity))
    return job if job is not None and job.state in ACTIVE else None


def ask_index(queue: Queue, model_id: str, *, identity: str, name: str = "", workspace: str = "") -> Job:
    """Ask a worker for the index of a model, and return the job."""
    spec = {"model": model_id}
    return queue.submit("index", spec, name=name or model_id, unique=index_key(identity), workspace=workspace)
