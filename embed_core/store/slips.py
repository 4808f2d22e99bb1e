"""Slips: small JSON files that say who may see what, read anew only where they were written since."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Stamp = tuple[int, int, int]


class Slips:
    """What stands in small files, by their path. What can't be read says nothing."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Stamp, Mapping[str, Any]]] = {}

    def read(self, path: Path | str) -> Mapping[str, Any] | None:
        """Return the object in a file; None where there is no such file, or something else in it."""
        place = os.fspath(path)
        try:
            seen = os.stat(place)  # noqa: PTH116 - asked at each look at what was shared
        except (OSError, ValueError):
            self._known.pop(place, None)
            return None
        stamp = (seen.st_ino, seen.st_mtime_ns, seen.st_size)
        known = self._known.get(place)
        if known is None or known[0] != stamp:
            known = (stamp, _parsed(place))
            self._known[place] = known
        return known[1] or None

    def all(self, folder: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Give name and content of each file in a folder, in no order; none where there is no such folder."""
        for name in names_in(folder):
            if name.endswith(".json") and (found := self.read(f"{folder}/{name}")):
                yield name.removesuffix(".json"), found

    def trim(self) -> None:
        """Forget what stood in files that are gone; for whoever asks again and again for long."""
        self._known = {place: known for place, known in self._known.items() if os.path.exists(place)}  # noqa: PTH110


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder but hidden ones; none where there is no such folder."""
    try:
        return [name for name in os.listdir(folder) if not name.startswith(".")]  # noqa: PTH208 - names alone
    except OSError:
        return []


def _parsed(place: str) -> Mapping[str, Any]:
    try:
        data = json.loads(Path(place).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}
