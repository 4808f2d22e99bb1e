"""Keeping a spare worker at hand: from the first time that somebody asks for one until this process ends."""

from __future__ import annotations

import logging
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from math import inf

from embed_core.errors import LabError, places
from embed_core.jobs import rows
from embed_core.jobs.machine import room_left
from embed_core.jobs.processes import end
from embed_core.jobs.spare import Spare, possible, standing_by
from embed_core.settings import Settings
from embed_core.store import Store

log = logging.getLogger(__name__)

COMING = 10.0
"""Seconds that a spare may take until it stands by; no second one is started meanwhile."""
PATIENCE = 3.0
"""Seconds after which a spare that was given a job must have begun; then the next one is started."""
MEMORY = 400 * 1024 * 1024
"""Bytes of memory that must be free for a spare to be worth it."""

Start = Callable[[Settings, str], "subprocess.Popen[bytes]"]


class Warming:
    """The spares that this process started. `ended` is called when a worker that was one of them is gone."""

    def __init__(self, store: Store, *, start: Start, ended: Callable[[], None]) -> None:
        self._store, self._start, self._ended = store, start, ended
        self._came: dict[str, float] = {}
        self._lock = threading.Lock()

    def ask(self, lane: str) -> None:
        """Start a spare for a lane, unless one stands by or is on its way. What goes wrong is told to the log."""
        if not self._store.settings.spare or not possible() or not self._lock.acquire(blocking=False):
            return
        try:
            process = self._started(lane)
        except (OSError, LabError) as error:
            process = None
            log.warning("no spare worker could be started\n%s", places(error))
        finally:
            self._lock.release()
        if process is not None:
            threading.Thread(target=self._attend, args=(lane, process), name=f"spare for {lane}", daemon=True).start()

    def handed_over(self, lane: str, job: str, spare: Spare) -> None:
        """See to it that a spare which was given a job begins, and that another one takes its place."""
        wanted = self._came.pop(lane, None) is not None
        threading.Thread(
            target=self._follow, args=(lane, job, spare, wanted), name=f"{job} begins", daemon=True
        ).start()

    def _started(self, lane: str) -> subprocess.Popen[bytes] | None:
        now = time.monotonic()
        if now - self._came.get(lane, -inf) < COMING:
            return None
        if self._store.index.ask(lambda db: standing_by(db, lane)) or room_left(self._store).memory < MEMORY:
            return None
        self._came[lane] = now
        return self._start(self._store.settings, lane)

    def _attend(self, lane: str, process: subprocess.Popen[bytes]) -> None:
        """Hold the pipe that a spare lives by, and wait for its end. One that has worked is followed by another."""
        worked = process.wait() == 0
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.close()
        self._ended()
        if worked and self._came.get(lane, inf) < time.monotonic() - COMING:
            self.ask(lane)

    def _follow(self, lane: str, job: str, spare: Spare, wanted: bool) -> None:
        time.sleep(PATIENCE)
        with suppress(LabError):
            row = self._store.index.ask(lambda db: rows.by_id(db, job))
            if row and row["state"] == "running" and not row["started"] and Spare(row["pid"], row["born"]) == spare:
                log.warning("the spare worker %d did not begin %s; a new one does", spare.pid, job)
                end(*spare)
                self._ended()
        if wanted:
            self.ask(lane)
