"""A worker's record of its own job: beginning, progress, end. It is the only one who writes them."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from embed_core.errors import LabError
from embed_core.jobs import rows
from embed_core.jobs.job import Job, dumped, job_from
from embed_core.jobs.processes import birth
from embed_core.store import DiskFull, NotWritable, Store, StoreBusy
from embed_core.store.disk import write_json
from embed_core.store.index import COLUMNS

log = logging.getLogger(__name__)

STOP = "stop"
KEPT, EACH, MOST = 300, 50, 3000
"""Jobs that have ended and are remembered: the newest, the newest of every workspace, and in all."""
PATIENCE = 30.0
"""Seconds for which the end of a job is tried to be written on a full or locked disk."""


class Record:
    """What the worker writes about the job `id`."""

    def __init__(self, store: Store, id: str) -> None:
        self.store, self.id = store, id
        self._flag: Path = store.job_folder(id) / STOP
        self._told = False

    def begin(self) -> Job | None:
        """Take the job over; None where somebody else has it or it has ended."""
        me, moment = os.getpid(), self.store.clock()
        row = self.store.index.change(lambda db: rows.begin(db, self.id, pid=me, born=birth(me), moment=moment))
        if row is None:
            return None
        keep(self.store, self.id)
        return job_from(row)

    def stop(self) -> None:
        """Take a signal for the wish to stop."""
        self._told = True

    def should_stop(self) -> bool:
        """Tell whether somebody asked for an end."""
        self._told = self._told or self._flag.exists()
        return self._told

    def advance(self, progress: Mapping[str, Any]) -> None:
        """Write how far the work is. A disk that is full for a while does not end the work."""
        text = dumped(progress)
        with contextlib.suppress(DiskFull, NotWritable, StoreBusy):
            self._told |= self.store.index.change(lambda db: rows.advance(db, self.id, text))

    def finish(
        self, state: str, *, result: Mapping[str, Any] | None = None, error: Mapping[str, Any] | None = None
    ) -> None:
        """Write what became of the job, and try again for a while where the disk does not let us."""
        told, why = (None if data is None else dumped(data) for data in (result, error))
        moment, deadline = self.store.clock(), time.monotonic() + PATIENCE
        while True:
            try:
                self.store.index.change(
                    lambda db: rows.finish(db, self.id, state, moment=moment, result=told, error=why)
                )
                break
            except LabError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.5)
        keep(self.store, self.id)


def keep(store: Store, id: str) -> None:
    """Write a job's row beside its log, where the disk allows it: a database that was lost is made anew from these."""
    with contextlib.suppress(OSError, LabError):
        row = store.index.ask(lambda db: rows.by_id(db, id))
        if row is not None:
            folder = store.job_folder(id)
            folder.mkdir(exist_ok=True)
            write_json(folder / "job.json", {name: row[name] for name in COLUMNS})


def forget_old(store: Store, *, kept: int = KEPT, each: int = EACH, most: int = MOST) -> None:
    """Remove the oldest jobs that have ended, with their folders."""
    for id in store.index.change(lambda db: rows.forget(db, keep=kept, each=each, most=most)):
        shutil.rmtree(store.job_folder(id), ignore_errors=True)
