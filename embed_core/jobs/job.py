"""A job: one piece of work that runs in a process of its own, as it is told from process to process."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ACTIVE = ("queued", "running")
GUEST = "guest"
"""What the spec of a job says that was asked for by somebody who is not signed in where others are."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is known of a job at one moment.

    `state` is queued, running, finished, stopped (by the person; `result` holds what was reached), failed
    (`error` tells why) or interrupted (its process is gone). Moments are ISO 8601 in UTC. `progress` is what
    the worker reported last, with "elapsed" seconds by its own monotonic clock, and "stopping" once it was
    told to stop. `position` counts from 1 while the job waits, otherwise 0. `workspace` is who asked for it.
    """

    id: str
    kind: str
    name: str
    spec: Mapping[str, Any]
    state: str
    created: str
    started: str | None
    ended: str | None
    progress: Mapping[str, Any]
    result: Mapping[str, Any] | None
    error: Mapping[str, Any] | None
    position: int = 0
    workspace: str = ""

    @property
    def active(self) -> bool:
        """Tell whether the job waits or runs."""
        return self.state in ACTIVE

    @property
    def of_guest(self) -> bool:
        """Tell whether it was asked for by somebody who is not signed in where others are."""
        return self.spec.get(GUEST) is True

    @property
    def named(self) -> tuple[str, ...]:
        """Return the identifiers of the corpora and models that the job is about."""
        single = (self.spec.get(name) for name in ("corpus", "model", "start", "tune", "first", "second", "within"))
        listed = [*(self.spec.get("corpora") or ()), *(self.spec.get("models") or ())]
        return tuple(id for id in (*listed, *single) if isinstance(id, str))

    def uses(self, id: str) -> bool:
        """Tell whether the job is about this corpus or model."""
        return id in self.named


def job_from(row: sqlite3.Row, *, position: int = 0) -> Job:
    """Return the job that a row of the database tells of."""
    progress = json.loads(row["progress"])
    if row["stop"] and row["state"] == "running":
        progress["stopping"] = True
    return Job(
        id=row["id"],
        kind=row["kind"],
        name=row["name"],
        spec=json.loads(row["spec"]),
        state=row["state"],
        created=row["created"],
        started=row["started"],
        ended=row["ended"],
        progress=progress,
        result=json.loads(row["result"]) if row["result"] else None,
        error=json.loads(row["error"]) if row["error"] else None,
        position=position,
        workspace=row["workspace"],
    )


def dumped(data: Any) -> str:
    """Return data as the JSON that rows hold; what JSON does not know is written as text."""
    return json.dumps(data, ensure_ascii=False, default=str)
