"""Who uses a home: any number of processes of one machine, never those of two.

Processes find one another by their numbers. What runs on another machine, or in another container, has numbers
of its own: from there a worker at work looks as if it were gone. So every server and every worker holds a lock
on one file of the home, shared among those that can see one another; the file says who they are. The system lets
go of the lock when a process ends, however it ends: nothing is left behind, and no clock is asked.
"""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import BinaryIO

from embed_core.errors import LabError

FILE = "in-use"
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_NUMBERS = Path("/proc/self/ns/pid")
_TRIES = 5


class HomeElsewhere(LabError):
    """A home is in use by processes that this one cannot see: on another machine, or in another container."""

    message_id = "error-home-elsewhere"

    def __init__(self, home: Path) -> None:
        super().__init__(home=str(home))


class Holding:
    """That this process uses a home; until `close`, or the end of the process."""

    def __init__(self, file: BinaryIO | None) -> None:
        self._file = file

    def close(self) -> None:
        """Let others have the home."""
        if self._file is not None:
            self._file.close()
        self._file = None


def surroundings() -> str:
    """Return what processes that see one another have in common: this start of the machine, and this container."""
    try:
        return f"{_BOOT.read_text(encoding='ascii').strip()} {_NUMBERS.readlink()}"
    except OSError:
        return platform.node()


def hold(home: Path, *, around: str | None = None) -> Holding:
    """Say that this process uses a home. Raises `HomeElsewhere`.

    `around` are the surroundings, where they are not those of this process. A system or disk without such locks
    grants everything, and so does one that cannot be written: the first who writes is told what is wrong with it.
    """
    try:
        import fcntl
    except ImportError:
        return Holding(None)
    mine = (around or surroundings()).encode("utf-8")
    try:
        home.mkdir(parents=True, exist_ok=True)
        handle = os.open(home / FILE, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return Holding(None)
    file = os.fdopen(handle, "r+b", buffering=0)
    try:
        for _ in range(_TRIES):
            if _alone(fcntl, handle):
                os.ftruncate(handle, 0)
                os.pwrite(handle, mine, 0)
            fcntl.flock(handle, fcntl.LOCK_SH)
            found = os.pread(handle, 4096, 0)
            if found == mine:
                return Holding(file)
            if found and not _alone(fcntl, handle):
                break
    except OSError:
        return Holding(file)
    except BaseException:
        file.close()
        raise
    file.close()
    raise HomeElsewhere(home)


def _alone(fcntl: object, handle: int) -> bool:
    """Take the lock for this process alone; False where others hold it."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # type: ignore[attr-defined]
    except BlockingIOError:
        return False
    return True
