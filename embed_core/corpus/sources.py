"""What is to be read: files, folders, uploads."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from embed_core.errors import LabError


class NoFile(LabError):
    """A file is not there, or may not be read."""

    message_id = "error-no-file"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


@dataclass(frozen=True, slots=True)
class Source:
    """A file or a pasted text as it came: one document. `encoding` where a person chose it.

    Its bytes are at hand as `data`, or lie in the file `path`, whose name is not the person's.
    """

    name: str
    data: bytes = b""
    encoding: str | None = None
    path: Path | None = None

    @property
    def size(self) -> int:
        """Its length in bytes; 0 where its file is gone."""
        if self.path is None:
            return len(self.data)
        return self.path.stat().st_size if self.path.is_file() else 0


@dataclass(frozen=True, slots=True)
class ReadProgress:
    """How far the reading is, in bytes."""

    done: int
    total: int


def listed(source: str | Path | Source | Sequence[str | Path | Source]) -> list[tuple[Source | Path, int]]:
    """Return every file with its size in bytes; of a folder, all files in and below it in the order of their paths.

    Files and folders whose names begin with a point are the system's, and left out.
    """
    found: list[tuple[Source | Path, int]] = []
    for item in [source] if isinstance(source, (str, Path, Source)) else source:
        if isinstance(item, Source):
            found.append((item, item.size))
            continue
        path = Path(item)
        inside = _inside(path) if path.is_dir() else [path]
        found += [(file, file.stat().st_size if file.is_file() else 0) for file in inside or [path]]
    return found


def _inside(folder: Path) -> list[Path]:
    files: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files += [Path(place, name) for name in names if not name.startswith(".")]
    return sorted(file for file in files if file.is_file())


def shown(name: str, *, most: int = 80) -> str:
    """Return a file's name as it can be shown: one line without invisible characters, not too long."""
    clean = "".join(c for c in name if c.isprintable())
    return clean if len(clean) <= most else f"{clean[: most - 1]}…"
