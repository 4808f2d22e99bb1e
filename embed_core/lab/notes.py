"""The lab's questions about notes: the groups, bookmarks and sets of questions of the workspace that asks."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from typing import Any

from embed_core.errors import LabError
from embed_core.geometry import Group, Question, parse_question, written_question
from embed_core.lab.base import Base
from embed_core.store import Note

GROUP, BOOKMARK, QUESTIONS = "group", "bookmark", "questions"


class Notes(Base):
    """What a person keeps beside the models. Nobody sees another workspace's notes."""

    def own_groups(self, model_id: str) -> tuple[tuple[Note, Group], ...]:
        """Return the groups that were kept for a model, the oldest first, so that colours stay when one is added."""
        found = []
        for note in reversed(self.store.notes.all(GROUP, workspace=self.workspace, model=model_id)):
            with contextlib.suppress(LabError):  # a file that another hand has changed
                found.append((note, Group.from_json(note.payload)))
        return tuple(found)

    def keep_group(self, model_id: str, group: Group) -> Note:
        """Keep a group of words of a model."""
        return self.store.notes.keep(
            GROUP, workspace=self.workspace, model=model_id, name=group.name, payload=group.to_json()
        )

    def change_group(self, note_id: str, group: Group) -> Note:
        """Give a kept group another name or other words."""
        return self.store.notes.change(note_id, workspace=self.workspace, name=group.name, payload=group.to_json())

    def own_questions(self) -> tuple[tuple[Note, tuple[Question, ...]], ...]:
        """Return the sets of questions that were kept, the oldest first."""
        found = []
        for note in reversed(self.store.notes.all(QUESTIONS, workspace=self.workspace)):
            questions: dict[Question, None] = {}
            lines = note.payload.get("lines")
            for line in map(str, lines if isinstance(lines, list) else ()):
                with contextlib.suppress(LabError):
                    questions[parse_question(line)] = None
            if questions:
                found.append((note, tuple(questions)))
        return tuple(found)

    def keep_questions(self, name: str, questions: Sequence[Question]) -> Note:
        """Keep a set of questions under a name; it belongs to no model."""
        payload = {"lines": [written_question(question) for question in questions]}
        return self.store.notes.keep(QUESTIONS, workspace=self.workspace, model="", name=name, payload=payload)

    def bookmarks(self) -> tuple[Note, ...]:
        """Return the bookmarks, the newest first."""
        return self.store.notes.all(BOOKMARK, workspace=self.workspace)

    def keep_bookmark(self, model_id: str, choices: Mapping[str, str], *, name: str, note: str = "") -> Note:
        """Keep a view: the choices that its address holds."""
        payload: dict[str, Any] = {"choices": dict(choices)}
        return self.store.notes.keep(
            BOOKMARK, workspace=self.workspace, model=model_id, name=name, note=note, payload=payload
        )

    def change_bookmark(self, note_id: str, *, name: str, note: str) -> Note:
        """Give a bookmark another name and another text."""
        return self.store.notes.change(note_id, workspace=self.workspace, name=name, note=note)

    def delete_note(self, note_id: str) -> Note:
        """Delete a group or bookmark; `restore_note` brings it back."""
        return self.store.notes.delete(note_id, workspace=self.workspace)

    def restore_note(self, note_id: str) -> Note:
        """Bring a deleted group or bookmark back."""
        return self.store.notes.restore(note_id, workspace=self.workspace)
