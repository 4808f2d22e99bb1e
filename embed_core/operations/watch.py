"""What becomes of jobs, seen from outside: their rows are read again and again, and what changed is told.

A job may be started by this server, by another, or by the worker before it, and outlive all of them. Its row
knows; so whoever wants to tell of beginnings and ends looks there, and nobody who works has to report.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from embed_core.errors import LabError, places
from embed_core.jobs.job import ACTIVE
from embed_core.store import Store

log = logging.getLogger(__name__)

EVERY = 2.0
"""Seconds between two looks."""
UNEXPECTED = "error-unexpected"
_QUERY = "SELECT id, kind, state, created, started, ended, progress, result, error FROM jobs"


@dataclass(frozen=True, slots=True)
class Change:
    """A job that came into another state.

    `waited` and `ran` are seconds, None where that has not happened; running time is of the worker's own
    monotonic clock where the worker told it. `bytes` is the size of the model or corpus that was made, `fault` the
    reference number of an unexpected error, `reason` the identifier of any error.
    """

    job: str
    kind: str
    state: str
    waited: float | None = None
    ran: float | None = None
    bytes: int | None = None
    fault: str | None = None
    reason: str | None = None

    def facts(self) -> dict[str, str | float | int]:
        """Return what is known, for a log: identifiers and numbers."""
        known: dict[str, str | float | int | None] = {"job": self.job, "kind": self.kind, "state": self.state}
        known |= {"waited": self.waited, "ran": self.ran, "bytes": self.bytes}
        known |= {"fault": self.fault, "reason": self.reason}
        return {name: value for name, value in known.items() if value is not None}


class Watch:
    """Looks at the jobs of a store, and tells listeners what changed since the last look."""

    def __init__(self, store: Store, listeners: Iterable[Callable[[Change], None]]) -> None:
        self._store, self._listeners = store, tuple(listeners)
        self._seen: dict[str, str] | None = None
        self._lock = threading.Lock()
        self._over = threading.Event()

    def look(self) -> tuple[Change, ...]:
        """Look once. The first look only remembers: what had ended before is no news."""
        with self._lock:
            rows = self._store.index.ask(lambda db: db.execute(_QUERY).fetchall())
            before, self._seen = self._seen, {str(row["id"]): str(row["state"]) for row in rows}
            if before is None:
                return ()
            news = [row for row in rows if before.get(row["id"]) != row["state"]]
            changed = tuple(change for row in news for change in self._changes(row, before.get(row["id"])))
        for change in changed:
            for listener in self._listeners:
                listener(change)
        return changed

    def start(self) -> None:
        """Look now, and every two seconds from now on, in a thread of its own, until `stop`."""
        self._try()
        threading.Thread(target=self._run, name="watch of jobs", daemon=True).start()

    def stop(self) -> None:
        """Look no more."""
        self._over.set()

    def _run(self) -> None:
        while not self._over.wait(EVERY):
            self._try()

    def _try(self) -> None:
        try:
            self.look()
        except Exception as error:
            log.warning("the jobs could not be looked at\n%s", places(error))

    def _changes(self, row: sqlite3.Row, before: str | None) -> Iterator[Change]:
        """Yield what a row tells; one that began and ended between two looks began, too."""
        if row["started"] and row["state"] not in ACTIVE and before != "running":
            yield Change(row["id"], row["kind"], "running", _between(row["created"], row["started"]))
        yield self._told(row)

    def _told(self, row: sqlite3.Row) -> Change:
        error = json.loads(row["error"]) if row["error"] else {}
        reason = error.get("id")
        fault = error.get("parameters", {}).get("reference") if reason == UNEXPECTED else None
        ended = row["state"] not in ACTIVE
        ran = _ran(row) if ended else None
        size = self._bytes(row["result"]) if ended else None
        waited = _between(row["created"], row["started"])
        return Change(row["id"], row["kind"], row["state"], waited, ran, size, fault, reason)

    def _bytes(self, result: str | None) -> int | None:
        made = json.loads(result) if result else {}
        for kind, shelf in (("model", self._store.models), ("corpus", self._store.corpora)):
            if isinstance(made, dict) and isinstance(made.get(kind), str):
                with suppress(LabError):
                    return shelf.card(made[kind]).bytes
        return None


def tell(change: Change) -> None:
    """Write a change to the log."""
    level = logging.ERROR if change.fault else logging.WARNING if change.state == "interrupted" else logging.INFO
    log.log(level, "job %s", change.state, extra={"facts": change.facts()})


def _ran(row: sqlite3.Row) -> float | None:
    progress = json.loads(row["progress"] or "{}")
    elapsed = progress.get("elapsed") if isinstance(progress, dict) else None
    return round(float(elapsed), 3) if isinstance(elapsed, (int, float)) else _between(row["started"], row["ended"])


def _between(first: str | None, last: str | None) -> float | None:
    """Return the seconds between two moments; 0 where the clock was set back meanwhile."""
    if not first or not last:
        return None
    try:
        gone = datetime.fromisoformat(last.replace("Z", "+00:00")) - datetime.fromisoformat(
            first.replace("Z", "+00:00")
        )
    except ValueError:
        return None
    return round(max(0.0, gone.total_seconds()), 3)
