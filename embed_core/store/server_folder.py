"""A folder on the server that its operator opens for imports: names are listed, and only what is listed is opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from embed_core.errors import LabError
from embed_core.store.names import Missing

DEPTH, MOST = 3, 1000


class Unreadable(LabError):
    """A file of the folder for imports cannot be read by this service; or (`upload`) what was uploaded cannot."""

    message_id = "error-unreadable-server"

    def __init__(self, name: str, *, upload: bool = False) -> None:
        super().__init__(name=name[:200])
        if upload:
            self.identifier = "error-unreadable-upload"


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
        """Return where a listed file lies, which can be read.

        Raises `Unreadable`, and `Missing` for any other name, whatever it holds.
        """
        if self.folder is None or all(file.name != name for file in self.files()):
            raise Missing("file", name)
        path = self.folder.joinpath(*name.split("/"))
        try:
            with path.open("rb"):
                return path
        except FileNotFoundError:
            raise Missing("file", name) from None
        except OSError as error:
            raise Unreadable(name) from error


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
