"""Notes: small things that a person keeps beside the models: groups of words, bookmarks, sets of questions.

A note is one JSON file, `notes/<workspace>/<id>.json`. Only the workspace that wrote a note finds it: no identifier
leads into another's folder.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from embed_core.errors import LabError, NotAChoice
from embed_core.store.disk import read_json, sizes_below, sync, told_disk_errors, write_json
from embed_core.store.names import EmptyName, Missing, checked_id, clean_name, new_id

NOTE_KINDS = ("group", "bookmark", "questions")
MOST_NOTES = 500
LARGEST_NOTE = 2_000_000
"""Bytes of a note's file."""
ROOM = 20_000_000
"""Bytes of all notes of a workspace: each of them is read when they are listed."""
LONGEST_NOTE = 2000
MOST_DELETED = 100
_SCHEMA = 1
_WORKSPACE = re.compile(r"[0-9a-z]{1,32}")
_NOBODY = "own"


class TooManyNotes(LabError):
    """A workspace has as many notes as it can have."""

    message_id = "error-too-many-notes"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class NoteTooLarge(LabError):
    """What is to be kept is larger than a note can be."""

    message_id = "error-note-too-large"

    def __init__(self, most: int) -> None:
        super().__init__(megabytes=most / 1e6)


class NotesFull(LabError):
    """A workspace's notes are as large as they can be together."""

    message_id = "error-notes-full"

    def __init__(self, most: int) -> None:
        super().__init__(megabytes=most / 1e6)


@dataclass(frozen=True, slots=True)
class Note:
    """Something kept: a `kind`, the model it belongs to, a name, a text, and what it holds as JSON.

    `moment` is when it was made, ISO 8601 in UTC.
    """

    id: str
    kind: str
    model: str
    workspace: str
    name: str
    note: str
    payload: Mapping[str, Any]
    moment: str

    def to_json(self) -> dict[str, Any]:
        """Return the note as it stands in its file."""
        kept = {name: getattr(self, name) for name in ("kind", "model", "workspace", "name", "note", "moment")}
        return {"schema": _SCHEMA, **kept, "payload": dict(self.payload)}


class Notes:
    """The notes of one home, each in the folder of its workspace; deleted ones wait in the bin."""

    def __init__(self, folder: Path, *, bin: Path, clock: Callable[[], str]) -> None:
        self.folder, self._bin, self._clock = folder, bin, clock

    def all(self, kind: str, *, workspace: str, model: str | None = None) -> tuple[Note, ...]:
        """Return the notes of a kind that a workspace has, newest first; damaged files are passed over."""
        found = (note for note in self._read(workspace) if note.kind == kind and model in (None, note.model))
        return tuple(sorted(found, key=lambda note: (note.moment, note.id), reverse=True))

    def get(self, id: str, *, workspace: str) -> Note:
        """Return a note. Raises `Missing`, for another workspace's notes too."""
        note = _opened(self._place(id, workspace), workspace)
        if note is None:
            raise Missing("note", id)
        return note

    def keep(
        self, kind: str, *, workspace: str, model: str, name: str, note: str = "", payload: Mapping[str, Any]
    ) -> Note:
        """Write a new note. Raises `EmptyName`, `TooManyNotes`, `NoteTooLarge`, `NotesFull`."""
        if kind not in NOTE_KINDS:
            raise NotAChoice("kind", kind, NOTE_KINDS)
        if sum(1 for _ in self._mine(workspace).glob("*.json")) >= MOST_NOTES:
            raise TooManyNotes(MOST_NOTES)
        made = Note(new_id("note"), kind, model, workspace, name, note, payload, self._clock())
        return self._write(made)

    def change(
        self,
        id: str,
        *,
        workspace: str,
        name: str | None = None,
        note: str | None = None,
        payload: Mapping[str, Any] | None = None,
    ) -> Note:
        """Change what is given of a note, and return it as it is now. Raises what `get` and `keep` raise."""
        before = self.get(id, workspace=workspace)
        after = replace(
            before,
            name=before.name if name is None else name,
            note=before.note if note is None else note,
            payload=before.payload if payload is None else payload,
        )
        return self._write(after)

    def delete(self, id: str, *, workspace: str) -> Note:
        """Put a note into the bin and return it; of a workspace's deleted notes the last hundred are kept there."""
        note, away = self.get(id, workspace=workspace), self._bin / _checked(workspace)
        with told_disk_errors(self.folder.parent):
            away.mkdir(parents=True, exist_ok=True)
            source, target = self._place(id, workspace), away / f"{id}.json"
            source.replace(target)
            target.touch()
            sync(away)
            sync(source.parent)
            for old in sorted(away.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)[:-MOST_DELETED]:
                old.unlink(missing_ok=True)
        return note

    def restore(self, id: str, *, workspace: str) -> Note:
        """Bring a deleted note back. Raises `Missing`."""
        place = self._place(id, workspace)
        with told_disk_errors(self.folder.parent), contextlib.suppress(FileNotFoundError):
            place.parent.mkdir(parents=True, exist_ok=True)
            (self._bin / _checked(workspace) / place.name).replace(place)
            sync(place.parent)
        return self.get(id, workspace=workspace)

    def _mine(self, workspace: str) -> Path:
        return self.folder / _checked(workspace)

    def _place(self, id: str, workspace: str) -> Path:
        return self._mine(workspace) / f"{checked_id('note', id)}.json"

    def _read(self, workspace: str) -> Iterator[Note]:
        for path in self._mine(workspace).glob("*.json"):
            note = _opened(path, workspace)
            if note is not None:
                yield note

    def _write(self, note: Note) -> Note:
        name, text = clean_name(note.name), note.note.strip()[:LONGEST_NOTE]
        if not name:
            raise EmptyName()
        whole = replace(note, name=name, note=text)
        written = json.dumps(whole.to_json(), ensure_ascii=False, indent=1).encode("utf-8", "ignore")
        if len(written) > LARGEST_NOTE:
            raise NoteTooLarge(LARGEST_NOTE)
        place = self._place(note.id, note.workspace)
        others = sum(size for path, size in sizes_below(place.parent) if path != str(place))
        if others + len(written) > ROOM:
            raise NotesFull(ROOM)
        with told_disk_errors(self.folder.parent):
            place.parent.mkdir(parents=True, exist_ok=True)
            write_json(place, json.loads(written))  # half a character, which no file can hold, is left out
        return self.get(note.id, workspace=note.workspace)


def _checked(workspace: str) -> str:
    """Return the name of a workspace's folder; whoever works without one (a notebook) has a folder too."""
    name = workspace or _NOBODY
    if not _WORKSPACE.fullmatch(name):
        raise Missing("note", workspace)
    return name


def _opened(path: Path, workspace: str) -> Note | None:
    """Return the note in a file, or None where it can't be read as one of this workspace."""
    try:
        id = checked_id("note", path.stem)
        if path.stat().st_size > LARGEST_NOTE:
            return None
        data = read_json(path)
        texts = {name: data[name] for name in ("kind", "model", "workspace", "name", "note", "moment")}
        payload = data["payload"]
    except (OSError, ValueError, KeyError, RecursionError, Missing):
        return None
    whole = all(isinstance(text, str) for text in texts.values()) and isinstance(payload, dict)
    if not whole or data.get("schema") != _SCHEMA or texts["kind"] not in NOTE_KINDS or texts["workspace"] != workspace:
        return None
    return Note(id=id, payload=payload, **texts)
