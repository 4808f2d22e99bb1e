"""The manifest of an archive: what it holds, file by file, with sizes and checksums."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from embed_core.archive.errors import ArchiveDamaged, NotAnArchive, Unfit

FORMAT, SCHEMA = "embedding-lab-archive", 1
PROGRAM = "0.1.0"
MANIFEST = "manifest.json"
LARGEST = 32 << 20
"""Bytes of a manifest: a hundred thousand files need a quarter of it."""
MOST_FILES = 100_000
KINDS = ("corpus", "model", "note")
FOLDERS = {"corpus": "corpora", "model": "models", "note": "notes"}
_ID = {
    "corpus": re.compile(r"c-[0-9a-f]{12}"),
    "model": re.compile(r"m-[0-9a-f]{12}"),
    "note": re.compile(r"n-[0-9a-f]{12}"),
}
_FILES = {
    "corpus": re.compile(
        r"tokens\.txt|counts\.tsv|documents\.jsonl|documents\.bin|meta\.json|original/(?:[0-9]{4,6}|names\.json)"
    ),
    "model": re.compile(
        r"(?:vectors|contexts|counts|own|subwords|subword-ids|state-[a-z-]{1,40})\.npy|words\.txt|film\.npz|meta\.json"
    ),
    "note": re.compile(r"note\.json"),
}
"""Whatever a thing of this kind may consist of: a name that is none of these never reaches the disk."""
_SHA = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Part:
    """One file of an item: its path there, its size in bytes, its SHA-256 in hexadecimal digits."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Item:
    """A corpus, a model or a note in an archive, under the identifier and the name that it had.

    `identity` is the hash of its content as the store knows it, "" for a note; `extra` is what its card holds besides.
    """

    kind: str
    id: str
    name: str
    created: str
    note: str = ""
    identity: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[Part, ...] = ()

    @property
    def bytes(self) -> int:
        """All its files together."""
        return sum(part.size for part in self.files)

    def entry(self, path: str) -> str:
        """Return the name in the archive of one of its files."""
        return f"{FOLDERS[self.kind]}/{self.id}/{path}"

    def to_json(self) -> dict[str, Any]:
        """Return the item as it stands in the manifest."""
        told = {name: getattr(self, name) for name in ("kind", "id", "name", "created", "note", "identity")}
        files = [{"path": part.path, "bytes": part.size, "sha256": part.sha256} for part in self.files]
        return told | {"extra": dict(self.extra), "files": files}

    @staticmethod
    def from_json(data: Any) -> Item:
        """Return an item that a manifest names. Raises `Unfit` where it can be none of ours."""
        if not isinstance(data, dict):
            raise Unfit("manifest")
        kind = data.get("kind")
        if kind not in KINDS:
            raise Unfit("newer" if isinstance(kind, str) else "manifest")
        id, name, created, note, identity = texts = [
            data.get(each, "") for each in ("id", "name", "created", "note", "identity")
        ]
        extra, files = data.get("extra", {}), data.get("files")
        if not all(isinstance(text, str) for text in texts) or not isinstance(extra, dict):
            raise Unfit("manifest")
        if not _ID[kind].fullmatch(id) or not isinstance(files, list):
            raise Unfit("manifest")
        parts = tuple(_part(kind, each) for each in files)
        if len({part.path for part in parts}) != len(parts):
            raise Unfit("manifest")
        return Item(kind, id, name, created, note, identity, extra, parts)


@dataclass(frozen=True, slots=True)
class Unread:
    """An item that a manifest names and that can't be used: what can be told of it, and why."""

    kind: str
    id: str
    name: str
    why: Unfit


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive holds. `schema` above `SCHEMA` tells that a newer version wrote it."""

    items: tuple[Item, ...]
    created: str = ""
    program: str = PROGRAM
    schema: int = SCHEMA
    unread: tuple[Unread, ...] = ()

    def of(self, kind: str) -> tuple[Item, ...]:
        """Return the items of a kind, in their order."""
        return tuple(item for item in self.items if item.kind == kind)

    @property
    def size(self) -> int:
        """Bytes of all files of all items together."""
        return sum(item.bytes for item in self.items)

    def to_bytes(self) -> bytes:
        """Return the file `manifest.json`."""
        told = {"format": FORMAT, "schema": self.schema, "program": self.program, "created": self.created}
        text = json.dumps(told | {"items": [item.to_json() for item in self.items]}, ensure_ascii=False, indent=1)
        return text.encode("utf-8", "ignore")


def read_manifest(data: bytes, *, name: str) -> Manifest:
    """Return what a manifest says; an item that is none of ours stands in `unread`.

    Raises `NotAnArchive` where it is another's, `ArchiveDamaged` where it can't be read.
    """
    try:
        told = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise ArchiveDamaged(name) from None
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise NotAnArchive(name)
    schema, rows = told.get("schema"), told.get("items")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1 or not isinstance(rows, list):
        raise ArchiveDamaged(name)
    items: list[Item] = []
    unread: list[Unread] = []
    seen: set[tuple[str, str]] = set()
    for row in rows:
        try:
            item = Item.from_json(row)
            if (item.kind, item.id) in seen:
                raise Unfit("manifest")
            seen.add((item.kind, item.id))
            items.append(item)
        except Unfit as why:
            unread.append(Unread(_text(row, "kind"), _text(row, "id"), _text(row, "name"), why))
    if len(rows) > MOST_FILES or sum(len(item.files) for item in items) > MOST_FILES:
        raise ArchiveDamaged(name)
    created, program = _text(told, "created"), _text(told, "program")
    return Manifest(tuple(items), created, program, schema, tuple(unread))


def fits(kind: str, path: str) -> bool:
    """Tell whether a thing of this kind can have a file of this name."""
    return _FILES[kind].fullmatch(path) is not None


def _part(kind: str, data: Any) -> Part:
    if not isinstance(data, dict):
        raise Unfit("manifest")
    path, size, digest = data.get("path"), data.get("bytes"), data.get("sha256")
    if not isinstance(path, str) or not isinstance(size, int) or isinstance(size, bool) or size < 0:
        raise Unfit("manifest")
    if not isinstance(digest, str) or not _SHA.fullmatch(digest):
        raise Unfit("manifest")
    if not fits(kind, path):
        raise Unfit("file", file=path[:80])
    return Part(path, size, digest)


def _text(data: Any, key: str) -> str:
    """Return a text of at most 120 characters; "" where there is none."""
    found = data.get(key) if isinstance(data, dict) else None
    return found[:120] if isinstance(found, str) else ""
