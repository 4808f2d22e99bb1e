"""What a folder on a shelf says of itself: its card, or why it cannot be used."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from embed_core.errors import LabError
from embed_core.remarks import Remark
from embed_core.store.disk import read_json, write_json
from embed_core.store.names import is_builtin

LABEL = "label.json"
OWNER = "owner.json"
"""Who made a folder, once more: where its label cannot be read, its owner is told so, and not the operator alone."""
META = "meta.json"
REBUILT = ("places.bin",)
BESIDE = (LABEL, OWNER, *REBUILT)
"""What lies in a folder beside its content."""
Signature = tuple[tuple[int, int, int], ...]
NEEDED = {
    "model": ("vectors.npy", "words.txt", "counts.npy", META),
    "corpus": ("tokens.txt", "counts.tsv", META),
}


class Damaged(LabError):
    """A folder of the data folder lacks a file, or one of its files was changed."""

    message_id = "error-damaged-model"

    def __init__(self, kind: str, id: str, file: str) -> None:
        super().__init__(kind=kind, id=id, file=file)
        self.identifier = f"error-damaged-{kind}"


@dataclass(frozen=True, slots=True)
class Card:
    """One model or corpus of a shelf. `created` is ISO 8601 in UTC, `meta` what its room wrote into meta.json.

    `owner` is the workspace that made it, "" where that was done alone; `shared` tells that whoever looks is another,
    who does not see the `note`.
    """

    id: str
    kind: str
    name: str
    created: str
    bytes: int
    meta: Mapping[str, Any]
    builtin: bool
    note: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
    owner: str = ""
    shared: bool = False

    @property
    def own(self) -> bool:
        """Tell whether whoever looks may rename it, delete it and share it."""
        return not self.builtin and not self.shared


@dataclass(frozen=True, slots=True)
class Broken:
    """A folder that was set aside: `reason` is the file at fault, `remark` the sentence about it."""

    id: str
    kind: str
    reason: str
    remark: Remark


class Faulty(Exception):
    """What is wrong with a folder, told to the shelf alone: the file at fault and the sentence about it."""

    def __init__(self, file: str, remark: str) -> None:
        super().__init__(file, remark)
        self.file, self.remark = file, remark


def read_card(kind: str, folder: Path) -> tuple[Card, dict[str, int]]:
    """Return the card of a folder and the sizes that its files had when it was published."""
    label = _json(folder, LABEL)
    meta = _json(folder, META)
    try:
        sizes = {str(name): int(size) for name, size in label["files"].items()}
        card = Card(
            id=folder.name,
            kind=kind,
            name=str(label["name"]),
            created=str(label["created"]),
            bytes=sum(sizes.values()),
            meta=meta,
            builtin=is_builtin(folder.name),
            note=str(label.get("note", "")),
            extra=dict(label.get("extra", {})),
            owner=str(label.get("owner", "")),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Faulty(LABEL, "remark-broken-unreadable") from None
    return card, sizes


def check_files(kind: str, folder: Path, sizes: Mapping[str, int]) -> None:
    """Raise `Faulty` where a file is missing or no longer as long as it was."""
    for name in NEEDED[kind]:
        if name not in sizes:
            raise Faulty(name, "remark-broken-missing")
    place = os.fspath(folder)
    for name, size in sizes.items():
        try:
            found = os.stat(f"{place}/{name}").st_size  # noqa: PTH116 - called thousands of times for one list
        except OSError:
            raise Faulty(name, "remark-broken-missing") from None
        if found != size:
            raise Faulty(name, "remark-broken-changed")


def sizes_of(folder: Path) -> dict[str, int]:
    """Return the size of every file in a folder, by its path there; not of what can be made anew at any time."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in BESIDE)
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in files}


def write_label(folder: Path, label: Mapping[str, Any]) -> None:
    """Label a folder that is about to appear, and note its owner, where it has one, once more."""
    write_json(folder / LABEL, label)
    if label["owner"]:
        write_json(folder / OWNER, {"owner": label["owner"]})


def owner_of(folder: Path | str, read: Callable[[str], Mapping[str, Any] | None]) -> str | None:
    """Return whose a folder is, by its label or where that cannot be read by `OWNER`; None where neither can.

    `read` returns what stands in a file, None where it cannot be read.
    """
    place = os.fspath(folder)
    told = read(f"{place}/{LABEL}")
    if told is None:
        told = read(f"{place}/{OWNER}")
    return None if told is None else str(told.get("owner", ""))


def signature(folder: Path) -> Signature:
    """Return what changes whenever a folder's label or meta.json is written anew; () where one is missing."""
    try:
        seen = [(folder / name).stat() for name in (LABEL, META)]
    except OSError:
        return ()
    return tuple((s.st_ino, s.st_mtime_ns, s.st_size) for s in seen)


def _json(folder: Path, name: str) -> dict[str, Any]:
    try:
        return read_json(folder / name)
    except FileNotFoundError:
        raise Faulty(name, "remark-broken-missing") from None
    except (OSError, ValueError):
        raise Faulty(name, "remark-broken-unreadable") from None
