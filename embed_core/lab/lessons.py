"""The lab's questions about lessons: what they work on, their steps, and the answers once they are asked for."""

from __future__ import annotations

from embed_core import lessons
from embed_core.jobs import TEACHING
from embed_core.lab.base import Base


class Lessons(Base):
    """Lessons on the built-in corpora and models."""

    def material(self, language: str) -> lessons.Material:
        """Return what the lessons of a language work on."""
        id = next(id for id, spoken in TEACHING.items() if spoken == language)
        return lessons.Material(language, self.corpus(id), self.model(id), self.model(f"{id}-short"))

    def lesson(self, lesson_id: str, language: str) -> tuple[lessons.Task, ...]:
        """Return the steps of a lesson."""
        material = self.material(language)
        key = ("lesson", lesson_id, material.identity)
        return self._memory.get(key, lambda: lessons.LESSONS[lesson_id].steps(material))

    def exercises(self, lesson_id: str, language: str, *, seed: int) -> tuple[lessons.Task, ...]:
        """Return the exercises of a lesson, with the numbers of a seed."""
        material = self.material(language)
        key = ("exercises", lesson_id, material.identity, seed)
        return self._memory.get(key, lambda: lessons.LESSONS[lesson_id].exercises(material, seed))

    def same(self, lesson_id: str, language: str) -> lessons.Same:
        """Return the real page with the data of a lesson."""
        return lessons.LESSONS[lesson_id].same(self.material(language))

    def solution(self, task: lessons.Task, language: str) -> lessons.Solution:
        """Return the answer to a task, computed when it is first asked for."""
        key = ("solution", task.id, repr(sorted(task.question.given.items())), self.material(language).identity)
        return self._memory.get(key, task.solve)
