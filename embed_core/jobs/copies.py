"""The float32 copy of a large model in half precision: asked for by who opens the model, made by a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from embed_core.jobs.job import Job
from embed_core.jobs.opening import copy_key

if TYPE_CHECKING:
    from embed_core.jobs.queue import Queue


def copy_job(queue: Queue, model_id: str) -> Job | None:
    """Return the latest job that made, or makes, the copy of a model, in whatever state."""
    return queue.latest(copy_key(queue.store, model_id))


def ask_copy(queue: Queue, model_id: str, *, workspace: str = "") -> Job:
    """Ask a worker for the copy of a model, and return the job. Raises what `Queue.submit` raises."""
    name, key = queue.store.models.card(model_id).name, copy_key(queue.store, model_id)
    return queue.submit("widen", {"model": model_id}, name=name, unique=key, workspace=workspace)
