"""A folder on the server that its operator opens for imports: names are listed, and only what is listed is opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from embed_core.store.names import Missing

DEPTH, MOST = 3, 1000


@dataclass(frozen=True, slots=True)
class ServerFile:
    """A file that may be imported: its name below the folder, with "/" between the parts, and its bytes."""

    name: str
    bytes: int


class ServerFolder:
    """What lies in the folder, three levels deep. Links, hidden files and whatever is no plain file are passed over."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def files(self) -> tuple[ServerFile, ...]:
        """Return what may be imported, by name; nothing where no folder is open."""
        if self.folder is None:
            return ()
        found = sorted(_below(self.folder, "", DEPTH), key=lambda file: file.name)
        return tuple(found[:MOST])

    def path(self, name: str) -> Path:
        """Return where a listed file lies. Raises `Missing` for any other name, whatever it holds."""
        if self.folder is not None and any(file.name == name for file in self.files()):
            return self.folder.joinpath(*name.split("/"))
        raise Missing("file", name)


def _below(folder: Path, before: str, depth: int) -> Iterator[ServerFile]:
    try:
        entries = [entry for entry in os.scandir(folder) if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in entries[: 10 * MOST]:
        try:
            if entry.is_file(follow_symlinks=False):
                yield ServerFile(f"{before}{entry.name}", entry.stat(follow_symlinks=False).st_size)
            elif depth > 1 and entry.is_dir(follow_symlinks=False):
                yield from _below(Path(entry.path), f"{before}{entry.name}/", depth - 1)
        except OSError:
            continue
