"""A worker takes no more memory than it may: what it asks for beyond that, it does not get, and says so."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator


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
