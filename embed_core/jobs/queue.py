"""The queue: who asks for work, what runs, and what became of it. Its truth is in the database, never in a process."""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from embed_core.errors import LabError, places
from embed_core.jobs import rows
from embed_core.jobs.job import ACTIVE, Job, dumped, job_from
from embed_core.jobs.launch import launch
from embed_core.jobs.processes import birth, end, is_alive
from embed_core.jobs.record import STOP, keep
from embed_core.jobs.refusals import InUse, QueueFull, WorkspaceFull
from embed_core.jobs.spare import mark, start_spare, wake
from embed_core.jobs.tasks import HOUSE, TASKS, Kind
from embed_core.jobs.turns import positions
from embed_core.jobs.warming import Start, Warming
from embed_core.settings import Settings
from embed_core.store import DiskFull, Missing, NotWritable, Store, StoreBusy
from embed_core.store.names import checked_id, clean_name, new_id

log = logging.getLogger(__name__)

MOST_WAITING = 300
"""So many jobs may wait in all; each workspace has a limit of its own (`settings.per_workspace`)."""
GUESTS_SHARE = 2 / 3
"""The part of these up to which guests may fill the queue."""


class Process(Protocol):
    """What the queue needs to know of a worker that it started."""

    pid: int

    def wait(self) -> int:
        """Wait for the end."""


class Queue:
    """The jobs of one store. Any number of processes may hold one of these for the same home.

    Each lane runs at most `settings.running` jobs at once, so that a map or a text need not wait for a training,
    and calls the workspaces in turn. What the house needs for itself has a lane of its own, one at a time.
    `seen.SeenQueue` is the queue as one workspace sees it.
    """

    _whose: str | None = None
    _guest = False

    def __init__(
        self,
        store: Store,
        *,
        tasks: Mapping[str, Kind] = TASKS,
        launch: Callable[[Settings, Path], Process] = launch,
        spare: Start = start_spare,
    ) -> None:
        self.store, self.tasks = store, tasks
        self._launch = launch
        self._index = store.index
        self._warming = Warming(store, start=spare, ended=self._go_on)

    def warm(self, only: str | None = None) -> None:
        """Let a spare worker stand by in each lane that gains by it, or in that of `only` one kind of job.

        The next job there begins at once. Cheap to call again and again.
        """
        kinds = [kind for name, kind in self.tasks.items() if kind.warm and only in (None, name)]
        for lane in sorted({kind.lane for kind in kinds}):
            self._warming.ask(lane)

    def submit(
        self, kind: str, spec: Mapping[str, Any], *, name: str, unique: str | None = None, workspace: str = ""
    ) -> Job:
        """Ask for work and start it as soon as there is room and it is the turn of the workspace.

        Where a job with the same `unique` text waits or runs, that one is returned instead of a second.
        Raises `QueueFull`, `WorkspaceFull` (never without a workspace), `DiskFull` or `NotWritable`.
        """
        self._settle()
        id = new_id("job")
        row: dict[str, str | None] = {
            "id": id,
            "kind": kind,
            "lane": self.tasks[kind].lane,
            "name": clean_name(name) or kind,
        }
        row |= {"spec": dumped(dict(spec)), "mark": unique, "workspace": workspace}
        row |= {"state": "queued", "created": self.store.clock()}
        own = self.store.settings.per_workspace

        def change(db: sqlite3.Connection) -> str:
            if unique is not None and (same := rows.by_mark(db, unique, ACTIVE)):
                return str(same["id"])
            if workspace and rows.waiting(db, workspace) >= own:
                raise WorkspaceFull(own)
            if rows.waiting(db) >= (most := int(MOST_WAITING * (GUESTS_SHARE if self._guest else 1))):
                raise QueueFull(most, guest=self._guest)
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
        for job in self._read(lambda db: [rows.by_id(db, checked)], lost):
            return job
        raise Missing("job", id)

    def latest(self, unique: str) -> Job | None:
        """Return the newest job, in whatever state, that was submitted with this `unique` text."""
        lost = self._refresh()
        return next(iter(self._read(lambda db: [rows.by_mark(db, unique)], lost)), None)

    def jobs(self, active_only: bool = False, *, kind: str | None = None, limit: int = 100) -> tuple[Job, ...]:
        """Return jobs as they stand now, newest first."""
        lost = self._refresh()
        states = ACTIVE if active_only else ()
        whose = self._whose
        told = self._read(lambda db: rows.newest(db, states=states, kind=kind, limit=limit, workspace=whose), lost)
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
        end(row["pid"], row["born"])
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

    def refuse_unseen(self, id: str) -> None:
        """Raise `Missing` for a job that whoever asks may not see. In the whole queue every job may be seen."""

    def dispatch(self) -> None:
        """Start workers for waiting jobs while there is room. Two processes never start the same job."""
        self._settle()
        self._fill(self._index.ask(rows.busy))

    def _fill(self, busy: Mapping[str, int]) -> None:
        """Start workers in these lanes, where jobs wait and so many run."""
        for lane, count in busy.items():
            if count < self._most(lane):
                while claim := self._claim(lane):
                    self._start(claim, lane)

    def _most(self, lane: str) -> int:
        return 1 if lane == HOUSE else self.store.settings.running

    def _claim(self, lane: str) -> rows.Claim | None:
        me, most, settings = os.getpid(), self._most(lane), mark(self.store.settings)
        born, now = birth(me), time.monotonic()
        return self._index.change(
            lambda db: rows.claim(db, lane, most=most, pid=me, born=born, now=now, settings=settings)
        )

    def _start(self, claim: rows.Claim, lane: str) -> None:
        id = claim.id
        if claim.spare is not None and wake(claim.spare):
            self._warming.handed_over(lane, id, claim.spare)
            return
        try:
            process = self._launch(self.store.settings, self.store.job_folder(id))
        except Exception as error:
            reference = secrets.token_hex(4)
            log.error("fault %s: no worker could be started for %s\n%s", reference, id, places(error))
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
        self._go_on()

    def _go_on(self) -> None:
        try:
            self.dispatch()
        except Exception as error:
            log.debug("nothing could be started after a worker's end\n%s", places(error))

    def _fail(self, id: str, error: Mapping[str, Any]) -> None:
        moment, told = self.store.clock(), dumped(error)
        self._index.change(lambda db: rows.finish(db, id, "failed", moment=moment, result=None, error=told))

    def _read(
        self, find: Callable[[sqlite3.Connection], Iterable[sqlite3.Row | None]], lost: frozenset[str]
    ) -> list[Job]:
        """Return the jobs of the rows that `find` gives, with their places in the queue."""

        def read(db: sqlite3.Connection) -> tuple[list[sqlite3.Row], dict[str, int]]:
            found = [row for row in find(db) if row is not None]
            places: dict[str, int] = {}
            for lane in {row["lane"] for row in found if row["state"] == "queued"}:
                places |= positions(db, lane, most=self._most(lane))
            return found, places

        found, places = self._index.ask(read)
        return [_told(row, places.get(row["id"], 0), lost) for row in found]

    def _refresh(self) -> frozenset[str]:
        """Bring the rows up to date before they are read; return the jobs whose process is gone.

        Pages ask several times a second: where nothing has to be done, nothing is written.
        """
        running, busy = self._index.ask(lambda db: (rows.running(db), rows.busy(db)))
        dead = [row for row in running if not _lives(row)]
        lost = self._lose(dead)
        with contextlib.suppress(DiskFull, NotWritable, StoreBusy):
            self._fill(self._index.ask(rows.busy) if dead else busy)
        return lost

    def _settle(self) -> None:
        """Find the jobs whose process is gone, and write that down where the disk allows it."""
        self._lose([row for row in self._index.ask(rows.running) if not _lives(row)])

    def _lose(self, dead: Sequence[sqlite3.Row]) -> frozenset[str]:
        """Write that processes are gone, and return their jobs. One that none had begun yet waits again."""
        if not dead:
            return frozenset()
        moment, back = self.store.clock(), set[str]()

        def change(db: sqlite3.Connection) -> set[str]:
            waits = {str(row["id"]) for row in dead if not _is_late(row) and rows.put_back(db, row)}
            for row in dead:
                if row["id"] not in waits:
                    rows.lose(db, row, moment=moment, state="interrupted")
            return waits

        with contextlib.suppress(DiskFull, NotWritable, StoreBusy):
            for row in dead:
                self.store.bench.clear(row["id"])
            back = self._index.change(change)
            for row in dead:
                keep(self.store, row["id"])
        return frozenset(str(row["id"]) for row in dead) - back


def _lives(row: sqlite3.Row) -> bool:
    return not _is_late(row) and is_alive(row["pid"], row["born"])


def _is_late(row: sqlite3.Row) -> bool:
    """Tell whether a worker was claimed for long and never spoke, by a clock that nobody sets."""
    return row["started"] is None and abs(time.monotonic() - (row["claimed"] or 0.0)) > rows.STARTING


def _told(row: sqlite3.Row, place: int, lost: frozenset[str]) -> Job:
    job = job_from(row, position=place)
    return replace(job, state="interrupted") if job.id in lost and job.state == "running" else job
