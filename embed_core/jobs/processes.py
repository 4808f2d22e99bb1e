"""Whether the process that did something is still the same one: a number alone can belong to another by now.

A process is told apart by its number and its birth. On Linux the birth is the kernel's own count since the
machine started, with the identifier of that start: neither changes when somebody sets the clock.
"""

from __future__ import annotations

import contextlib
import os
import signal
import time
from functools import lru_cache
from pathlib import Path

_PROC = Path("/proc")
_DEAD = ("Z", "X", "x")
_FIRST = 1000
"""The highest score: whoever has it is ended before all others."""


def step_back(step: int) -> None:
    """Let those who wait for a page go first: this process takes what they leave, which is all while nobody asks.

    Linux may weigh sessions against one another before it looks at the processes in them (autogroups). A worker is a
    session of its own, so that what it says there counts for itself alone.
    """
    if step <= 0:
        return
    with contextlib.suppress(AttributeError, OSError):
        os.nice(step)
    with contextlib.suppress(OSError):
        if os.getsid(0) == os.getpid():
            (_PROC / "self" / "autogroup").write_text(str(step), encoding="ascii")


def go_first(step: int = 500) -> None:
    """Where memory runs out, let the kernel end this process before those that others wait for."""
    place = _PROC / "self" / "oom_score_adj"
    with contextlib.suppress(OSError, ValueError):
        own = int(place.read_text(encoding="ascii"))
        place.write_text(str(min(_FIRST, own + step)), encoding="ascii")


def birth(pid: int) -> str | None:
    """Return what tells a living process from any other with its number; None where there is none alive."""
    if pid <= 0:
        return None
    if _has_proc():
        try:
            told = (_PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
        fields = told[told.rindex(")") + 2 :].split()
        return None if fields[0] in _DEAD else f"{_this_start()}:{fields[19]}"
    import psutil

    try:
        process = psutil.Process(pid)
        return None if process.status() == psutil.STATUS_ZOMBIE else f"{process.create_time():.2f}"
    except psutil.Error:
        return None


def is_alive(pid: int | None, born: str | None) -> bool:
    """Tell whether the process with this number and birth is alive."""
    return pid is not None and born is not None and birth(pid) == born


def kill(pid: int, born: str) -> bool:
    """End a process for good, if it is still the one that was born then; no other is ever touched."""
    return send(pid, born, getattr(signal, "SIGKILL", signal.SIGTERM))


def end(pid: int, born: str, *, within: float = 2.0) -> None:
    """End a process for good and give it so many seconds to vanish."""
    kill(pid, born)
    deadline = time.monotonic() + within
    while is_alive(pid, born) and time.monotonic() < deadline:
        time.sleep(0.01)


def send(pid: int, born: str, number: int) -> bool:
    """Send a signal to a process, if it is still the one that was born then; False where it is gone."""
    if hasattr(os, "pidfd_open") and hasattr(signal, "pidfd_send_signal"):
        with contextlib.suppress(OSError):
            handle = os.pidfd_open(pid)
            try:
                same = is_alive(pid, born)
                if same:
                    signal.pidfd_send_signal(handle, number)
                return same
            finally:
                os.close(handle)
    if not is_alive(pid, born):
        return False
    import psutil

    with contextlib.suppress(psutil.Error):
        psutil.Process(pid).send_signal(number)
        return True
    return False


@lru_cache(maxsize=1)
def _has_proc() -> bool:
    return (_PROC / "self" / "stat").is_file()


@lru_cache(maxsize=1)
def _this_start() -> str:
    try:
        return (_PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
