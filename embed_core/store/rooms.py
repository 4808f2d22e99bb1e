"""Rooms: a lecturer gives out a code, students come in under a name, and while they are in, their models can be read.

A room is a folder, `rooms/<id>/`, with `room.json` and one file a student. The code lets nobody read anything.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from embed_core.errors import LabError
from embed_core.store.disk import told_disk_errors, write_json
from embed_core.store.names import EmptyName, Missing, checked_id, clean_name, new_id
from embed_core.store.slips import Slips, names_in
from embed_core.store.tries import Tries

LETTERS = "abcdefghjkmnpqrstuvwxyz"
"""Letters of a code: none of them is easily taken for another."""
LENGTH = 8
MOST_ROOMS = 20
MOST_STUDENTS = 1000
LONGEST_NAME = 60
_ROOM = "room.json"


class RoomUnknown(LabError):
    """No room has this code."""

    message_id = "error-room-unknown"


class RoomFull(LabError):
    """A room, or the list of a lecturer's rooms, is full."""

    message_id = "error-room-full"

    def __init__(self, most: int, *, rooms: bool = False) -> None:
        super().__init__(most=most)
        if rooms:
            self.identifier = "error-too-many-rooms"


@dataclass(frozen=True, slots=True)
class Room:
    """A room: `owner` is the lecturer's workspace, `moment` when it was made, ISO 8601 in UTC."""

    id: str
    owner: str
    name: str
    code: str
    moment: str


@dataclass(frozen=True, slots=True)
class Student:
    """Who is in a room, under which name, since when."""

    workspace: str
    name: str
    moment: str


class Rooms:
    """The rooms of one home."""

    def __init__(self, folder: Path, *, clock: Callable[[], str], tries: Tries | None = None) -> None:
        self.folder, self._clock, self._tries, self._slips = folder, clock, tries or Tries(), Slips()

    def make(self, name: str, *, owner: str) -> Room:
        """Make a room. Raises `EmptyName` or `RoomFull`."""
        cleaned = clean_name(name)
        if not cleaned:
            raise EmptyName()
        if len(self.led(owner)) >= MOST_ROOMS:
            raise RoomFull(MOST_ROOMS, rooms=True)
        taken = {room.code for room in self._all()}
        code = next(code for code in iter(_new_code, None) if code not in taken)
        id = new_id("room")
        with told_disk_errors(self.folder.parent):
            (self.folder / id).mkdir(parents=True)
            told = {"schema": 1, "owner": owner, "name": cleaned, "code": code, "moment": self._clock()}
            write_json(self.folder / id / _ROOM, told)
        return self.get(id, owner=owner)

    def led(self, owner: str) -> tuple[Room, ...]:
        """Return the rooms of a lecturer, newest first."""
        return tuple(room for room in self._all() if room.owner == owner)

    def get(self, id: str, *, owner: str) -> Room:
        """Return a room of a lecturer. Raises `Missing`, for another's rooms too."""
        room = self._at(checked_id("room", id))
        if room is None or room.owner != owner:
            raise Missing("room", id)
        return room

    def close(self, id: str, *, owner: str) -> None:
        """Close a room: all are out of it. Raises `Missing`."""
        place = self.folder / self.get(id, owner=owner).id
        (place / _ROOM).unlink(missing_ok=True)
        shutil.rmtree(place, ignore_errors=True)

    def join(self, code: str, *, name: str, workspace: str) -> Room:
        """Let a student in under a name. Raises `RoomUnknown`, `TooManyTries`, `EmptyName` or `RoomFull`."""
        cleaned = clean_name(name)[:LONGEST_NAME].strip()
        if not cleaned:
            raise EmptyName()
        self._tries.refuse(workspace)
        plain = "".join(c for c in code[:100].lower() if c.isalpha())
        room = next((room for room in self._all() if secrets.compare_digest(room.code.encode(), plain.encode())), None)
        if room is None:
            self._tries.wrong(workspace)
            raise RoomUnknown()
        inside = self.students(room.id)
        if len(inside) >= MOST_STUDENTS and workspace not in {student.workspace for student in inside}:
            raise RoomFull(MOST_STUDENTS)
        with told_disk_errors(self.folder.parent):
            told = {"schema": 1, "name": cleaned, "moment": self._clock()}
            write_json(self.folder / room.id / f"{workspace}.json", told)
        return room

    def leave(self, id: str, *, workspace: str) -> None:
        """Let a student out. Raises `Missing` where the student is in no such room."""
        place = self._seat(checked_id("room", id), workspace)
        if not place.is_file():
            raise Missing("room", id)
        place.unlink(missing_ok=True)

    def joined(self, workspace: str) -> tuple[tuple[Room, Student], ...]:
        """Return the rooms in which a student is, newest first, with the name there."""
        found = ((room, self._slips.read(self._seat(room.id, workspace))) for room in self._all())
        return tuple((room, _student(workspace, data)) for room, data in found if data)

    def students(self, id: str) -> tuple[Student, ...]:
        """Return who is in a room, by name."""
        folder = self.folder / checked_id("room", id)
        found = (_student(who, data) for who, data in self._slips.all(folder) if f"{who}.json" != _ROOM)
        return tuple(sorted(found, key=lambda student: (student.name, student.moment)))

    def opened(self, lecturer: str, student: str) -> bool:
        """Tell whether a student is in a room of this lecturer."""
        return any(self._slips.read(self._seat(room.id, student)) for room in self.led(lecturer))

    def _seat(self, id: str, workspace: str) -> Path:
        return self.folder / id / f"{workspace}.json"

    def _all(self) -> list[Room]:
        found = [room for name in names_in(self.folder) if (room := self._at(name)) is not None]
        return sorted(found, key=lambda room: (room.moment, room.id), reverse=True)

    def _at(self, id: str) -> Room | None:
        data = self._slips.read(f"{self.folder}/{id}/{_ROOM}")
        return _room(id, data) if data else None


def _new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def _room(id: str, data: Mapping[str, Any]) -> Room | None:
    texts = [data.get(name) for name in ("owner", "name", "code", "moment")]
    return Room(id, *map(str, texts)) if all(isinstance(text, str) for text in texts) else None


def _student(workspace: str, data: Mapping[str, Any]) -> Student:
    return Student(workspace, str(data.get("name", "")), str(data.get("moment", "")))
