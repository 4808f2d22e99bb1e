"""A spare worker: a process with its imports done that stands by for the next job of a lane.

The database tells who stands by; whoever claims a job takes the spare in the same transaction, writes its
number into the job's row, and wakes it by a signal. The signal only hastens: a spare looks for itself
every second. A spare whose parent is gone, which nobody needed for long, or which another one replaced, ends.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from embed_core.jobs.launch import COMMAND, LOG, settings_in, start, told
from embed_core.jobs.processes import birth, is_alive, send
from embed_core.settings import Settings
from embed_core.store import Store

FLAG = "--spare"
LOOK = 1.0
"""Seconds after which a spare looks for itself whether a job is its own."""
IDLE = 1800.0
"""Seconds for which a spare stands by; then its memory is worth more."""
_WAKE: int | None = getattr(signal, "SIGUSR1", None)


class Spare(NamedTuple):
    """The process that stands by."""

    pid: int
    born: str


def possible() -> bool:
    """Tell whether this system has the signals that a spare is woken by."""
    return _WAKE is not None


def mark(settings: Settings) -> str:
    """Return the settings as text. A spare works for those alone whose settings are its own."""
    return json.dumps(told(settings), ensure_ascii=False, sort_keys=True)


def start_spare(settings: Settings, lane: str, *, command: Sequence[str] = COMMAND) -> subprocess.Popen[bytes]:
    """Start a spare worker for a lane. It lives as long as its standard input is open, until it has a job."""
    with (settings.home / f"spare-{lane}.log").open("wb") as log:
        process = start([*command, str(settings.home), FLAG, lane], log=log, stdin=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.write(mark(settings).encode("utf-8") + b"\n")
    process.stdin.flush()
    return process


def told_settings(home: Path) -> Settings:
    """Read the settings that whoever started this spare wrote first."""
    text = b""
    while not text.endswith(b"\n") and (more := os.read(0, 1 << 16)):
        text += more
    return settings_in(json.loads(text), home)


def wake(spare: Spare) -> bool:
    """Tell a spare to look for its job; False where it is gone."""
    return _WAKE is not None and send(spare.pid, spare.born, _WAKE)


def standing_by(db: sqlite3.Connection, lane: str) -> Spare | None:
    """Return the living spare of a lane."""
    row = db.execute("SELECT pid, born FROM spares WHERE lane = ?", (lane,)).fetchone()
    return Spare(row["pid"], row["born"]) if row and is_alive(row["pid"], row["born"]) else None


def take(db: sqlite3.Connection, lane: str, settings: str) -> Spare | None:
    """Take the spare of a lane for a job: nobody else gets it. None where there is none alive with these settings."""
    found = standing_by(db, lane)
    gone = "DELETE FROM spares WHERE lane = ? AND (mark = ? OR ?)"
    done = db.execute(gone, (lane, settings, found is None))
    return found if done.rowcount else None


def enlist(db: sqlite3.Connection, lane: str, spare: Spare, settings: str) -> bool:
    """Enter a spare, unless another one stands by for the lane."""
    if standing_by(db, lane) not in (None, spare):
        return False
    db.execute("INSERT OR REPLACE INTO spares VALUES (?, ?, ?, ?)", (lane, *spare, settings))
    return True


def retire(db: sqlite3.Connection, spare: Spare) -> str | None:
    """Strike a spare off; return the job that it was taken for meanwhile."""
    db.execute("DELETE FROM spares WHERE pid = ? AND born = ?", spare)
    return _own_job(db, spare)


def wait_for_job(store: Store, lane: str, *, warm: Iterable[Callable[[], None]]) -> str | None:
    """Stand by in this process until a job is claimed for it; None where it is not needed any more."""
    me = Spare(os.getpid(), birth(os.getpid()) or "")
    settings, end = mark(store.settings), time.monotonic() + IDLE
    with _woken() as woken:
        if store.index.ask(lambda db: standing_by(db, lane)):
            return None
        for load in warm:
            load()
        if not store.index.change(lambda db: enlist(db, lane, me, settings)):
            return None
        while True:
            job, listed = store.index.ask(lambda db: (_own_job(db, me), standing_by(db, lane) == me))
            if job is not None:
                return job
            if not listed or not woken() or time.monotonic() > end:
                return store.index.change(lambda db: retire(db, me))


def begin_work(folder: Path) -> None:
    """Leave the parent: from now on what is printed goes into the log of the job, and nothing comes in."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOG).open("ab") as out, Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)


def _own_job(db: sqlite3.Connection, spare: Spare) -> str | None:
    query = "SELECT id FROM jobs WHERE state = 'running' AND pid = ? AND born = ? AND started IS NULL"
    row = db.execute(query, spare).fetchone()
    return None if row is None else str(row["id"])


@contextmanager
def _woken() -> Iterator[Callable[[], bool]]:
    """Give a call that sleeps until the signal or the next look; it gives False when the parent is gone."""
    assert _WAKE is not None
    ear, mouth = os.pipe()
    os.set_blocking(ear, False)
    os.set_blocking(mouth, False)
    signal.signal(_WAKE, lambda *_: None)
    signal.set_wakeup_fd(mouth, warn_on_full_buffer=False)

    def sleep() -> bool:
        heard = select.select([0, ear], [], [], LOOK)[0]
        if ear in heard:
            os.read(ear, 512)
        return 0 not in heard or bool(os.read(0, 512))

    try:
        yield sleep
    finally:
        signal.set_wakeup_fd(-1)
        signal.signal(_WAKE, signal.SIG_IGN)
        os.close(ear)
        os.close(mouth)
