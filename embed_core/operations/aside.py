"""Moving things out of sight together: all of them come back where one cannot be moved."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from embed_core.operations.workspaces import size_of
from embed_core.store.disk import Workbench


class Aside:
    """What was moved out of sight, until it is removed or put back. A crash leaves it to `Store.sweep`."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._moved: list[tuple[Path, Path]] = []

    def take(self, place: Path) -> Path:
        """Move a file or folder away, and return where it is now; nothing is there where it was gone already."""
        away = self._bench.take(place)
        self._moved.append((place, away))
        return away

    def put_back(self) -> None:
        """Put all where it was, the last first; what stands there anew meanwhile is newer and stays."""
        while self._moved:
            place, away = self._moved.pop()
            if os.path.lexists(place):
                self._bench.remove(away)
            else:
                with contextlib.suppress(OSError):
                    away.rename(place)

    def remove(self) -> int:
        """Remove what is away for good, and return how many bytes that were."""
        sizes = [size_of(away) for _, away in self._moved]
        for _, away in self._moved:
            self._bench.remove(away)
        self._moved.clear()
        return sum(sizes)
