"""Taking an archive in: each thing checked and published by itself, so that what does not fit stops nothing else.

Whatever belongs together follows: a model's groups and bookmarks belong to it under the identifier that it has now.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from embed_core.archive.errors import Unfit
from embed_core.archive.manifest import SCHEMA, Item, Part
from embed_core.archive.packing import Watch
from embed_core.archive.parcels import NOTE
from embed_core.archive.reading import Opened, opened
from embed_core.archive.report import Arrival, Report
from embed_core.archive.soundness import check_corpus, check_model, sound_extra
from embed_core.errors import LabError, Stopped
from embed_core.store import (
    NOTE_KINDS,
    DiskReserved,
    EmptyName,
    NoMoreModels,
    NoMoreStorage,
    NotesFull,
    NoteTooLarge,
    Store,
    TooManyNotes,
)
from embed_core.store.names import clean_name
from embed_core.store.notes import LARGEST_NOTE
from embed_core.store.shelf import Shelf

_NAMED = re.compile(r"\b[cmn]-[0-9a-f]{12}\b")


def _on(done: int, total: int) -> bool:
    """Go on."""
    return True


class _Same(Exception):
    """The content is on the shelf already."""

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self.id = id


@dataclass(slots=True)
class Reached:
    """How far the taking in is; `told` gets the bytes that are done, and how many there are, and answers for a stop."""

    total: int
    told: Watch
    done: int = 0

    def went(self, more: int = 0) -> bool:
        """Count bytes that were unpacked."""
        self.done += more
        return self.told(min(self.done, self.total), self.total)


@dataclass(slots=True)
class _Journey:
    store: Store
    workspace: str
    trainers: Collection[str]
    archive: Opened
    reached: Reached
    now: dict[str, str] = field(default_factory=dict)


def bring_archive(
    store: Store,
    name: str,
    path: Path,
    *,
    workspace: str,
    trainers: Collection[str],
    watch: Watch = _on,
    free: int | None = None,
) -> Report:
    """Take in all of an archive that fits, and return what became of each thing.

    `workspace` gets the notes, `trainers` are those that this version knows, `watch` is told how many bytes are done
    and how many there are. Told to stop, it ends behind the last thing that is whole, and the others are not in the
    report. Raises what `reading.opened` raises, and what the disk raises.
    """
    with opened(name, path, free=free) as archive:
        manifest = archive.manifest
        found = [_unfit(each.kind, each.id, each.name, each.why) for each in manifest.unread]
        there = _Journey(store, workspace, trainers, archive, Reached(manifest.size, watch))
        try:
            for kind in ("corpus", "model", "note"):
                for item in manifest.of(kind):
                    found.append(_arrival(item, there))
        except Stopped:
            pass
        return Report(tuple(found), archive.ignored, manifest.program, manifest.schema > SCHEMA)


def _arrival(item: Item, there: _Journey) -> Arrival:
    """Take in one thing, and return what became of it. Raises `Stopped`, and what the disk raises."""
    if not there.reached.went():
        raise Stopped()
    before = there.reached.done
    try:
        there.archive.lacks(item)
        id, name, outcome = _noted(item, there) if item.kind == "note" else _shelved(item, there)
        there.now[item.id] = id
        return Arrival(item.kind, item.id, id, name, outcome)
    except Unfit as why:
        return _unfit(item.kind, item.id, item.name, why)
    finally:
        there.reached.done = before + item.bytes


def _unfit(kind: str, id: str, name: str, why: Unfit) -> Arrival:
    return Arrival(kind, id, "", clean_name(name), "unfit", why.reason, why.file)


def _shelved(item: Item, there: _Journey) -> tuple[str, str, str]:
    """Put a model or corpus on its shelf. Raises `Unfit`."""
    shelf = there.store.corpora if item.kind == "corpus" else there.store.models

    def write(folder: Path) -> None:
        if not there.archive.unpack(item, folder, there.reached.went):
            raise Stopped()
        identity = _checked(item, folder, there)
        if (same := _same(shelf, identity, item, there)) is not None:
            raise _Same(same)
        there.store.allowed.refuse(models=int(item.kind == "model"), bytes=item.bytes, written=True)

    try:
        card = shelf.publish(
            write,
            name=item.name,
            wished=item.id,
            note=item.note[:2000],
            extra=sound_extra(item.kind, item.extra),
            needed=item.bytes,
        )
    except _Same as same:
        return same.id, shelf.card(same.id).name, "here"
    except (NoMoreModels, NoMoreStorage) as error:
        raise Unfit("limit") from error
    except DiskReserved as error:
        raise Unfit("reserve") from error
    return card.id, card.name, "new"


def _checked(item: Item, folder: Path, there: _Journey) -> str:
    if item.kind == "corpus":
        return check_corpus(folder, go_on=there.reached.went)
    return check_model(folder, trainers=there.trainers)


def _same(shelf: Shelf, identity: str, item: Item, there: _Journey) -> str | None:
    """Return what has this very content, if it is on the shelf and one's own, and is not another thing of the archive.

    Two things of an archive may be equal, as two runs with one seed are: each is found again as itself, first by its
    identifier and then by its name.
    """
    equal = (each for each in there.archive.manifest.of(item.kind) if each.identity == identity)
    taken = {*there.now.values(), *(each.id for each in equal if each.id != item.id)}
    mine = [card for card in shelf.cards() if not card.shared and card.id not in taken]
    same = [card for card in mine if card.meta.get("identity") == identity]
    best = min(same, key=lambda card: (card.id != item.id, card.name != item.name), default=None)
    return best.id if best is not None else None


def _noted(item: Item, there: _Journey) -> tuple[str, str, str]:
    """Keep a note. Raises `Unfit`."""
    told = _note_in(item, there.archive)
    model = there.now.get(told["model"], told["model"])
    if model and not _is_here(there.store, model):
        raise Unfit("no-model", file=NOTE)
    notes = there.store.notes
    try:
        payload = _followed(told["payload"], there.now)
    except RecursionError as error:
        raise Unfit("broken", file=NOTE) from error
    for kept in notes.all(told["kind"], workspace=there.workspace, model=model):
        if kept.name == told["name"] and dict(kept.payload) == payload and kept.id not in there.now.values():
            return kept.id, kept.name, "here"
    try:
        made = notes.keep(
            told["kind"],
            workspace=there.workspace,
            model=model,
            name=told["name"],
            note=told["note"],
            payload=payload,
        )
    except (TooManyNotes, NotesFull, NoteTooLarge) as error:
        raise Unfit("no-room", file=NOTE) from error
    except (EmptyName, ValueError, RecursionError) as error:
        raise Unfit("broken", file=NOTE) from error
    return made.id, made.name, "new"


def _note_in(item: Item, archive: Opened) -> dict[str, Any]:
    part: Part | None = next(iter(item.files), None)
    if part is None or part.size > LARGEST_NOTE:
        raise Unfit("size" if part else "missing", file=NOTE)
    data = b"".join(archive.pieces(item, part))
    try:
        told = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Unfit("unreadable", file=NOTE) from error
    texts = ("kind", "model", "name", "note")
    if not isinstance(told, dict) or not all(isinstance(told.get(name), str) for name in texts):
        raise Unfit("broken", file=NOTE)
    if not isinstance(told.get("payload"), dict):
        raise Unfit("broken", file=NOTE)
    if told["kind"] not in NOTE_KINDS:
        raise Unfit("newer", file=NOTE)
    return told


def _is_here(store: Store, model: str) -> bool:
    try:
        store.models.card(model)
    except LabError:
        return False
    return True


def _followed(data: Any, now: Mapping[str, str]) -> Any:
    """Return what a note holds with every identifier that has changed as it is now."""
    if isinstance(data, str):
        return _NAMED.sub(lambda found: now.get(found.group(), found.group()), data)
    if isinstance(data, dict):
        return {key: _followed(value, now) for key, value in data.items()}
    if isinstance(data, list):
        return [_followed(value, now) for value in data]
    return data
