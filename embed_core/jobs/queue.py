"""The queue: who asks for work, what runs, and what became of it. Its truth is in the database, never in a process."""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import sqlite3
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from embed_core.errors import LabError
from embed_core.jobs import rows
from embed_core.jobs.job import ACTIVE, Job, dumped, job_from
from embed_core.jobs.launch import launch
from embed_core.jobs.processes import birth, is_alive, kill
from embed_core.jobs.record import STOP, keep
from embed_core.jobs.tasks import TASKS, Kind
from embed_core.settings import Settings
from embed_core.store import DiskFull, Missing, NotWritable, Store, StoreBusy
from embed_core.store.names import checked_id, clean_name, new_id

log = logging.getLogger(__name__)

MOST_WAITING = 100
DYING = 2.0
"""Seconds that a process which was ended by force is given to vanish."""


class InUse(LabError):
    """A corpus or model can't be deleted while a job works on it."""

    message_id = "error-in-use"

    def __init__(self, job: str) -> None:
        super().__init__(job=job)


class QueueFull(LabError):
    """Too many jobs are waiting."""

    message_id = "error-queue-full"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class Process(Protocol):
    """What the queue needs to know of a worker that it started."""

    pid: int

    def wait(self) -> int:
        """Wait for the end."""


class Queue:
    """The jobs of one store. Any number of processes may hold one of these for the same home.

    Each lane runs at most `settings.running` jobs at once, so that a map or a text need not wait for a training.
    """

    def __init__(
        self,
        store: Store,
        *,
        tasks: Mapping[str, Kind] = TASKS,
        launch: Callable[[Settings, Path], Process] = launch,
    ) -> None:
        self.store, self.tasks = store, tasks
        self._launch = launch
        self._index = store.index

    def submit(self, kind: str, spec: Mapping[str, Any], *, name: str, unique: str | None = None) -> Job:
        """Ask for work and start it as soon as there is room.

        Where a job with the same `unique` text waits or runs, that one is returned instead of a second.
        Raises `QueueFull`, `DiskFull` or `NotWritable`.
        """
        self._settle()
        id = new_id("job")
        row: dict[str, str | None] = {
            "id": id,
            "kind": kind,
            "lane": self.tasks[kind].lane,
            "name": clean_name(name) or kind,
        }
        row |= {"name": clean_name(name) or kind, "spec": dumped(dict(spec)), "mark": unique}
        row |= {"state": "queued", "created": self.store.clock()}

        def change(db: sqlite3.Connection) -> str:
            if unique is not None and (same := rows.by_mark(db, unique, ACTIVE)):
                return str(same["id"])
            if sum(rows.waiting(db).values()) >= MOST_WAITING:
                raise QueueFull(MOST_WAITING)
            rows.insert(db, row)
            return id

        found = self._index.change(change)
        if found == id:
            keep(self.store, id)
        return self.get(found)

    def get(self, id: str) -> Job:
        """Return a job as it stands now. Raises `Missing`."""
        lost = self._refresh()
        checked = checked_id("job", id)
        row, place = self._index.ask(lambda db: _placed(db, rows.by_id(db, checked)))
        if row is None:
            raise Missing("job", id)
        return _told(row, place, lost)

    def latest(self, unique: str) -> Job | None:
        """Return the newest job, in whatever state, that was submitted with this `unique` text."""
        lost = self._refresh()
        row, place = self._index.ask(lambda db: _placed(db, rows.by_mark(db, unique)))
        return None if row is None else _told(row, place, lost)

    def jobs(self, active_only: bool = False, *, kind: str | None = None, limit: int = 100) -> tuple[Job, ...]:
        """Return jobs as they stand now, newest first."""
        lost = self._refresh()
        states = ACTIVE if active_only else ()
        found = self._index.ask(
            lambda db: [_placed(db, row) for row in rows.newest(db, states=states, kind=kind, limit=limit)]
        )
        told = [_told(row, place, lost) for row, place in found if row is not None]
        return tuple(job for job in told if job.active or not active_only)

    def stop(self, id: str) -> Job:
        """Ask a job to end: a waiting one ends at once, a running one as soon as it looks up. Idempotent."""
        job = self.get(id)
        before = self._index.change(lambda db: rows.ask_to_stop(db, job.id, moment=self.store.clock()))
        if before == "running":
            with contextlib.suppress(OSError):
                (self.store.job_folder(job.id) / STOP).touch()
        elif before == "queued":
            keep(self.store, job.id)
        return self.get(id)

    def end(self, id: str) -> Job:
        """End by force a job that does not react to `stop`; what it had not published is lost."""
        job = self.get(id)
        row = self._index.ask(lambda db: rows.by_id(db, job.id))
        if row is None or row["state"] != "running" or row["started"] is None:
            return self.stop(id)
        self._index.change(lambda db: rows.lose(db, row, moment=self.store.clock(), state="stopped"))
        kill(row["pid"], row["born"])
        deadline = time.monotonic() + DYING
        while is_alive(row["pid"], row["born"]) and time.monotonic() < deadline:
            time.sleep(0.01)
        self.store.bench.clear(job.id)
        keep(self.store, job.id)
        return self.get(id)

    def users(self, id: str) -> tuple[Job, ...]:
        """Return the jobs that wait for, or work on, this corpus or model."""
        return tuple(job for job in self.jobs(active_only=True, limit=10 * MOST_WAITING) if job.uses(id))

    def refuse_if_used(self, id: str) -> None:
        """Raise `InUse` where a job needs this corpus or model."""
        for job in self.users(id):
            raise InUse(job.name)

    def dispatch(self) -> None:
        """Start workers for waiting jobs while there is room. Two processes never start the same job."""
        self._settle()
        for lane in {kind.lane for kind in self.tasks.values()}:
            while id := self._claim(lane):
                self._start(id)

    def _claim(self, lane: str) -> str | None:
        me = os.getpid()
        most, born, now = self.store.settings.running, birth(me), time.time()
        return self._index.change(lambda db: rows.claim(db, lane, most=most, pid=me, born=born, now=now))

    def _start(self, id: str) -> None:
        try:
            process = self._launch(self.store.settings, self.store.job_folder(id))
        except Exception as error:
            reference = secrets.token_hex(4)
            log.exception("fault %s: no worker could be started for %s", reference, id)
            told = error if isinstance(error, LabError) else None
            self._fail(id, told.to_json() if told else {"id": "error-no-worker", "parameters": {}})
            return
        pid, born = process.pid, birth(process.pid) or "gone"
        with contextlib.suppress(DiskFull, NotWritable, StoreBusy):
            self._index.change(lambda db: rows.assign(db, id, pid=pid, born=born))
        threading.Thread(target=self._attend, args=(process,), name=f"worker of {id}", daemon=True).start()

    def _attend(self, process: Process) -> None:
        """Wait for a worker, so that it leaves no dead entry behind, and let the next one begin."""
        process.wait()
        try:
            self.dispatch()
        except Exception:
            log.debug("nothing could be started after a worker's end", exc_info=True)

    def _fail(self, id: str, error: Mapping[str, Any]) -> None:
        moment, told = self.store.clock(), dumped(error)
        self._index.change(lambda db: rows.finish(db, id, "failed", moment=moment, result=None, error=told))

    def _refresh(self) -> frozenset[str]:
        """Bring the rows up to date before they are read; return the jobs whose process is gone."""
        lost = self._settle()
        waiting: Mapping[str, int] = self._index.ask(rows.waiting)
        if lost or waiting:
            with contextlib.suppress(DiskFull, NotWritable, StoreBusy):
                self.dispatch()
        return lost

    def _settle(self) -> frozenset[str]:
        """Find the jobs whose process is gone, and write that down where the disk allows it."""
        dead = [row for row in self._index.ask(rows.running) if not _lives(row)]
        if dead:
            with contextlib.suppress(DiskFull, NotWritable, StoreBusy):
                self._lose(dead)
        return frozenset(str(row["id"]) for row in dead)

    def _lose(self, dead: list[sqlite3.Row]) -> None:
        for row in dead:
            self.store.bench.clear(row["id"])
        moment = self.store.clock()
        self._index.change(lambda db: [rows.lose(db, row, moment=moment, state="interrupted") for row in dead])
        for row in dead:
            keep(self.store, row["id"])


def _lives(row: sqlite3.Row) -> bool:
    late = row["started"] is None and abs(time.time() - (row["claimed"] or 0.0)) > rows.STARTING
    return not late and is_alive(row["pid"], row["born"])


def _placed(db: sqlite3.Connection, row: sqlite3.Row | None) -> tuple[sqlite3.Row | None, int]:
    return row, 0 if row is None else rows.position(db, row)


def _told(row: sqlite3.Row, place: int, lost: frozenset[str]) -> Job:
    job = job_from(row, position=place)
    return replace(job, state="interrupted") if job.id in lost and job.state == "running" else job
