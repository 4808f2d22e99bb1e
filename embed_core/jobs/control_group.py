"""The memory that the group of this process may still take, where a container or a service has a limit (cgroup v2).

What files have left in memory is counted as taken by the kernel, and given back as soon as somebody needs the room.
The files are described in the kernel's documentation, admin-guide/cgroup-v2.rst.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path("/sys/fs/cgroup")
MEMBER = Path("/proc/self/cgroup")
_GIVEN_BACK = ("active_file", "inactive_file", "slab_reclaimable")
_NOT_AT_ONCE = ("file_dirty", "file_writeback")


def memory_left() -> int | None:
    """Return the bytes that the groups around this process leave it; None where none of them has a limit."""
    found = [left for group in _groups() if (left := _left(group)) is not None]
    return min(found, default=None)


def _groups() -> Iterator[Path]:
    """Yield the group of this process and those around it, as far as they can be seen from here."""
    group = ROOT
    with contextlib.suppress(OSError, UnicodeDecodeError):
        for line in MEMBER.read_text(encoding="utf-8").splitlines():
            if line.startswith("0::/") and ".." not in line:
                group = ROOT / line.removeprefix("0::/")
    yield group
    while group != ROOT:
        group = group.parent
        yield group


def _left(group: Path) -> int | None:
    try:
        most = (group / "memory.max").read_text(encoding="ascii").strip()
        if most == "max":
            return None
        used = int((group / "memory.current").read_text(encoding="ascii"))
        return max(0, int(most) - max(0, used - _given_back(group)))
    except (OSError, ValueError):
        return None


def _given_back(group: Path) -> int:
    """Return the bytes of memory that the kernel takes back from files before anybody goes short."""
    with contextlib.suppress(OSError, ValueError):
        rows = (line.split() for line in (group / "memory.stat").read_text(encoding="ascii").splitlines())
        told = {name: int(value) for name, value in rows}
        bound = sum(told.get(name, 0) for name in _NOT_AT_ONCE)
        return max(0, sum(told.get(name, 0) for name in _GIVEN_BACK) - bound)
    return 0
