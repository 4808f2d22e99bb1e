"""The lab's questions about other people: what is shared, what was shared with one, and the rooms of lecturers."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from embed_core.errors import LabError
from embed_core.lab.limits import Limits
from embed_core.store import Card, Missing, NotYours, Received, Room, Share, Student
from embed_core.store.moving import kept_by, move_all
from embed_core.store.originals import ORIGINAL


@dataclass(frozen=True, slots=True)
class StudentModel:
    """A finished model of a student in a room: under which name the student is there, and the model's card."""

    student: Student
    card: Card


class Sharing(Limits):
    """What people let one another read. Nothing of it exists where one works alone."""

    def share(
        self,
        model_id: str,
        *,
        also: Sequence[str] = (),
        with_corpus: bool = False,
        page: str = "",
        choices: Mapping[str, str] | None = None,
    ) -> tuple[str, Share]:
        """Let whoever has the code that is returned read a model, and those that a view `also` shows.

        `with_corpus`: also the texts that they learned from, as far as these are one's own. The code is told this
        once. With `page` and `choices` it opens a view. Raises `NotYours`, `TooManyShares`.
        """
        self._refuse_alone()
        models = tuple(dict.fromkeys((model_id, *also)))
        if not all(self.store.models.card(id).own for id in models):
            raise NotYours()
        learned = [self.corpus_of(id) for id in models] if with_corpus else []
        corpora = [id for id in dict.fromkeys(learned) if id and self.store.corpora.card(id).own]
        self._forget_dangling()
        return self.store.shares.make(owner=self.workspace, models=models, corpora=corpora, page=page, choices=choices)

    def shared_by_me(self) -> tuple[tuple[Share, Card], ...]:
        """Return what one shares, newest first; not what one has deleted."""
        found = []
        for share in self.store.shares.given(self.workspace):
            with contextlib.suppress(LabError):
                found.append((share, self.store.models.card(share.models[0])))
        return tuple(found)

    def withdraw(self, key: str) -> None:
        """Share something no longer. Raises `Missing`."""
        self.store.shares.withdraw(key, owner=self.workspace)

    def accept(self, code: str) -> Share:
        """Put in the code of a share: from now on the workspace reads what it is for. Raises `Missing`.

        A code of what was deleted is as one that never was.
        """
        self._refuse_alone()
        share = self.store.shares.find(code)
        try:
            name = self._whole[0].models.card(share.models[0]).name
        except LabError:
            raise Missing("share", "") from None
        self.store.shares.accept(share, workspace=self.workspace, name=name)
        return share

    def shared_with_me(self) -> tuple[Received, ...]:
        """Return what one has put a code in for, newest first; `share` is None where it is shared no longer."""
        return tuple(
            each
            if each.share is not None and self._is_here(each.share)
            else Received(each.key, each.name, each.moment, None)
            for each in self.store.shares.received(self.workspace)
        )

    def strike(self, key: str) -> None:
        """Take something off the list of what was shared with one."""
        self.store.shares.strike(key, workspace=self.workspace)

    def take_copy(self, card: Card) -> Card:
        """Make what one may read one's own, a corpus without its uploaded files. Raises what `make_room` raises."""
        self._refuse_alone()
        shelf = self._shelf(card)
        found = shelf.card(card.id)
        self.make_room(models=int(found.kind == "model"), bytes=found.bytes)
        return shelf.copy(card.id, without=(ORIGINAL,))

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

        Models, corpora, bin, notes, shares and rooms come along; jobs stay where they were asked for. Returns the
        number of models and corpora.
        """
        self._refuse_alone()
        return move_all(self._whole[0], workspace, self.workspace)

    def _forget_dangling(self) -> None:
        """Withdraw what one shares of models that are gone for good, so that it does not count."""
        for share in self.store.shares.given(self.workspace):
            try:
                self.store.models.card(share.models[0])
            except Missing:
                self.withdraw(share.key)
            except LabError:
                continue  # in the bin, or damaged: it may come back

    def _refuse_alone(self) -> None:
        if not self.settings.many or not self.workspace:
            raise Missing("share", "")

    def _is_here(self, share: Share) -> bool:
        try:
            self.store.models.card(share.models[0])
        except LabError:
            return False
        return True
