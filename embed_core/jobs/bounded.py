"""A worker takes no more memory and no more time than it may, and says so where it would."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator

AGAIN = 60.0
"""Seconds after which the bell rings once more, where a library has taken the first ring for an error of its own.

They are many, since what was begun is cleared away meanwhile.
"""


@contextlib.contextmanager
def bounded_memory(most: int) -> Iterator[None]:
    """Let this process, and each that it starts, have at most so many bytes of its own; 0 is no limit.

    Files that are mapped into memory do not count. On systems that know no such limit there is none.
    """
    try:
        import resource
    except ImportError:
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_DATA)
    if not most or (before[1] != resource.RLIM_INFINITY and most > before[1]):
        yield
        return
    resource.setrlimit(resource.RLIMIT_DATA, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


@contextlib.contextmanager
def bounded_time(most: float, over: Callable[[], Exception]) -> Iterator[None]:
    """Raise what `over` gives in whatever runs here longer than so many seconds; 0 is no limit.

    Compiled code is not left before it comes back to Python. On systems without such a clock, and outside of the
    main thread, there is no limit.
    """
    if not most or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    done = False

    def ring(*_: object) -> None:
        if not done:
            raise over()

    before = signal.signal(signal.SIGALRM, ring)
    left = signal.setitimer(signal.ITIMER_REAL, most, AGAIN)
    try:
        yield
    finally:
        done = True
        signal.setitimer(signal.ITIMER_REAL, *left)
        signal.signal(signal.SIGALRM, before)
