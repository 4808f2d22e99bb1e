"""The manifest of a backup: every file with its size and checksum, so that nothing is lost or changed unseen."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from embed_core.errors import LabError

NAME = "manifest.json"
FORMAT = "embedding-lab-backup"
SCHEMA = 1
LARGEST = 256 * 1024 * 1024
"""Bytes of a manifest that is read at all: room for more than a million files."""
_PART = re.compile(r"[^/\\\0]{1,255}")
_SUM = re.compile(r"[0-9a-f]{64}")


class NotABackup(LabError):
    """A folder or file is no backup, or one that was cut short before its manifest."""

    message_id = "error-not-a-backup"

    def __init__(self, source: object) -> None:
        super().__init__(source=str(source))


class BackupNewer(LabError):
    """A backup was made by a newer version of the program."""

    message_id = "error-backup-newer"

    def __init__(self, source: object, *, found: int, known: int) -> None:
        super().__init__(source=str(source), found=found, known=known)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a backup: its path from the home on, its bytes, its BLAKE2b-256 checksum in hexadecimal digits."""

    path: str
    bytes: int
    checksum: str

    @property
    def unit(self) -> str:
        """What stands or falls together: a folder such as "models/m-0123456789ab", or a file at the top."""
        return unit_of(self.path)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds. `created` is ISO 8601 in UTC, `database` the schema version of its database."""

    created: str
    database: int
    entries: tuple[Entry, ...]

    @property
    def bytes(self) -> int:
        """All files together."""
        return sum(entry.bytes for entry in self.entries)

    def count(self, room: str) -> int:
        """Return how many folders of a room ("models", "corpora") the backup holds."""
        return len({entry.unit for entry in self.entries if entry.path.startswith(f"{room}/")})

    def to_json(self) -> str:
        """Return the manifest as it stands in its file, a line for each file."""
        lines = ",\n".join(json.dumps([e.path, e.bytes, e.checksum], ensure_ascii=False) for e in self.entries)
        head = {"format": FORMAT, "schema": SCHEMA, "created": self.created, "database": self.database}
        return json.dumps(head, ensure_ascii=False)[:-1] + f', "files": [\n{lines}\n]}}\n'


def manifest_from(text: str, *, source: object) -> Manifest:
    """Read a manifest. Raises `NotABackup`, or `BackupNewer` where a newer version wrote it."""
    try:
        data: Mapping[str, Any] = json.loads(text)
        if data["format"] != FORMAT:
            raise NotABackup(source)
        if int(data["schema"]) > SCHEMA:
            raise BackupNewer(source, found=int(data["schema"]), known=SCHEMA)
        entries = tuple(Entry(str(path), int(size), str(checksum)) for path, size, checksum in data["files"])
        told = Manifest(str(data["created"]), int(data["database"]), entries)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotABackup(source) from None
    if not all(is_inside(e.path) and e.bytes >= 0 and _SUM.fullmatch(e.checksum) for e in entries):
        raise NotABackup(source)
    return told


def is_inside(path: str) -> bool:
    """Tell whether a path leads to a file below the folder that it starts from, on any system."""
    parts = path.split("/")
    return all(_PART.fullmatch(part) and part not in (".", "..") and ":" not in part for part in parts)


def unit_of(path: str) -> str:
    """Return the folder or file that a file stands or falls with: in the bin and among notes one level deeper."""
    parts = path.split("/")
    return "/".join(parts[: 3 if parts[0] in ("bin", "notes") else 2])
