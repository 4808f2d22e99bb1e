"""What is slow, kept by content: a folder for each key, and the ones not asked for longest make room."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from embed_core.store.disk import Workbench

_KEY = re.compile(r"[0-9a-f]{64}")


class Cache:
    """Folders by sha256 key, together at most `limit` bytes."""

    def __init__(self, folder: Path, *, bench: Workbench, limit: int) -> None:
        self.folder, self._bench, self._limit = folder, bench, limit

    def get(self, key: str) -> Path | None:
        """Return the folder of a key, if it is kept, and remember that it was asked for."""
        place = self._place(key)
        try:
            os.utime(place)
        except OSError:
            return place if place.is_dir() else None
        return place

    def put(self, key: str, write: Callable[[Path], None]) -> Path:
        """Let `write` fill the folder of a key. Where the key is kept already, what is there stays."""
        place = self._place(key)
        with self._bench.built(write) as draft:
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                draft.rename(place)
            except OSError:
                if not place.is_dir():
                    raise
        self._make_room(place)
        return place

    @contextlib.contextmanager
    def claimed(self, key: str) -> Iterator[bool]:
        """Tell whether it is for this thread to make what belongs under a key; False where another makes it just now.

        The system lets go of it when a process ends. Where it knows no such locks, or the folder cannot be written,
        it is for everybody: two that make the same do no harm but to their time.
        """
        place = self._place(key)
        with contextlib.ExitStack() as held:
            mine = True
            with contextlib.suppress(OSError):
                mine = _locked(self.folder / f"{place.name}.lock", held)
            yield mine

    def drop(self, key: str) -> None:
        """Forget what is kept under a key."""
        with contextlib.suppress(OSError):
            self._bench.discard(self._place(key))

    def bytes(self) -> int:
        """Return how much is kept."""
        return sum(_size(entry) for entry in self.folder.glob("??/*"))

    def _make_room(self, newest: Path) -> None:
        entries = [(_touched(path), _size(path), path) for path in self.folder.glob("??/*") if path != newest]
        total = _size(newest) + sum(size for _, size, _ in entries)
        for _, size, path in sorted(entries):
            if total <= self._limit:
                return
            self._bench.discard(path)
            total -= size

    def _place(self, key: str) -> Path:
        if _KEY.fullmatch(key) is None:
            raise ValueError(f"not a cache key: {key[:80]!r}")
        return self.folder / key[:2] / key


def _locked(path: Path, held: contextlib.ExitStack) -> bool:
    """Take a lock until `held` is closed, and remove its file then; False where another has it."""
    try:
        import fcntl
    except ImportError:
        return True
    path.parent.mkdir(parents=True, exist_ok=True)
    file = held.enter_context(path.open("ab"))
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    held.callback(path.unlink, missing_ok=True)
    return True


def _touched(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _size(folder: Path) -> int:
    total = 0
    for path in folder.glob("*"):
        with contextlib.suppress(OSError):
            total += path.stat().st_size
    return total
