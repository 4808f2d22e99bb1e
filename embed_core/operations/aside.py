"""Moving things out of sight together: all of them come back, unless they are removed."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.operations.workspaces import size_of
from embed_core.store.disk import Workbench

if TYPE_CHECKING:
    from typing_extensions import Self


class Aside:
    """What was moved out of sight, within a `with`: at its end all is back but what was removed.

    A crash leaves to `Store.sweep` what was away.
    """

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._moved: list[tuple[Path, Path]] = []

    def take(self, place: Path) -> Path:
        """Move a file or folder away, and return where it is now; nothing is there where it was gone already."""
        away = self._bench.take(place)
        self._moved.append((place, away))
        return away

    def remove(self) -> int:
        """Remove what is away for good, and return how many bytes that were."""
        size = 0
        while self._moved:
            _, away = self._moved.pop()
            size += size_of(away)
            self._bench.remove(away)
        return size

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Put all where it was, the last first; what stands there anew meanwhile is newer and stays."""
        while self._moved:
            place, away = self._moved.pop()
            if os.path.lexists(place):
                self._bench.remove(away)
            else:
                with contextlib.suppress(OSError):
                    away.rename(place)
