"""The lab's questions about rooms of lecturers, and about taking along what another workspace has."""

from __future__ import annotations

from dataclasses import dataclass

from embed_core.lab.lending import Lending
from embed_core.store import Card, NoMoreModels, NoMoreStorage, Room, Student
from embed_core.store.moving import kept_by, move_all


@dataclass(frozen=True, slots=True)
class StudentModel:
    """A finished model of a student in a room: under which name the student is there, and the model's card."""

    student: Student
    card: Card


class Sharing(Lending):
    """Who else reads what one makes. Nothing of it exists where one works alone."""

    def make_room_for_students(self, name: str) -> Room:
        """Open a room. Raises `EmptyName` or `RoomFull`."""
        self._refuse_alone()
        return self.store.rooms.make(name, owner=self.workspace)

    def my_rooms(self) -> tuple[Room, ...]:
        """Return the rooms that one leads, newest first."""
        return self.store.rooms.led(self.workspace)

    def close_room(self, room_id: str) -> None:
        """Close a room: its students are out of it. Raises `Missing`, for another's room too."""
        self.store.rooms.close(room_id, owner=self.workspace)

    def students(self, room_id: str) -> tuple[Student, ...]:
        """Return who is in a room that one leads. Raises `Missing`, for another's room too."""
        return self.store.rooms.students(self.store.rooms.get(room_id, owner=self.workspace).id)

    def room_models(self, room_id: str) -> tuple[StudentModel, ...]:
        """Return the finished models of the students in a room that one leads, by student, each one's newest first.

        Raises `Missing`, for another's room too.
        """
        inside = {student.workspace: student for student in self.students(room_id)}
        mine = [card for card in self._whole[0].models.cards() if card.owner in inside]
        order = list(inside)
        found = [StudentModel(inside[card.owner], self.store.models.card(card.id)) for card in mine]
        return tuple(sorted(found, key=lambda each: order.index(each.student.workspace)))

    def join_room(self, code: str, *, name: str) -> Room:
        """Let a lecturer see one's models, under a name. Raises `RoomUnknown`, `TooManyTries`, `EmptyName`."""
        self._refuse_alone()
        return self.store.rooms.join(code, name=name, workspace=self.workspace)

    def joined_rooms(self) -> tuple[tuple[Room, Student], ...]:
        """Return the rooms that one is in, with one's name there."""
        return self.store.rooms.joined(self.workspace)

    def leave_room(self, room_id: str) -> None:
        """Leave a room: the lecturer sees nothing of one any more. Raises `Missing`."""
        self.store.rooms.leave(room_id, workspace=self.workspace)

    def left_behind(self, workspace: str) -> int:
        """Return how many models and corpora another workspace of the same person has; 0 where it is this one."""
        return kept_by(self._whole[0], workspace) if workspace != self.workspace and self.settings.many else 0

    def take_along(self, workspace: str) -> int:
        """Make one's own what another workspace has, which the caller knows to be the same person's.

        Models, corpora, bin, notes, shares and rooms come along; jobs stay where they were asked for. What is more
        than one may have stays too, the oldest first, and `left_behind` counts it. Returns the number of models and
        corpora that came.
        """
        self._refuse_alone()

        def fits(kind: str, bytes: int) -> bool:
            try:
                self.make_room(models=int(kind == "model"), bytes=bytes)
            except (NoMoreModels, NoMoreStorage):
                return False
            return True

        return move_all(self._whole[0], workspace, self.workspace, fits=fits)
