"""Lesson 14: twelve questions drawn from the exercises of all other lessons; a seed draws the same everywhere."""

from __future__ import annotations

from collections.abc import Iterable

from embed_core.lessons.lesson import Lesson, Same, mixed, seeded
from embed_core.lessons.material import Material
from embed_core.lessons.task import Task

ID = "self-test"
QUESTIONS = 12
APART = 10_000
"""So far the seeds of papers stand from those of the lessons' own exercises."""


def draw(lessons: Iterable[Lesson], material: Material, seed: int) -> tuple[Task, ...]:
    """Return twelve different exercises of these lessons, in the lessons' order, with numbers of the seed.

    They are other numbers than those that the lessons themselves show for it.
    """
    drawn = [task for lesson in lessons for task in lesson.exercises(material, APART + seed)]
    chosen = set(mixed(range(len(drawn)), seeded(ID, seed))[:QUESTIONS])
    return tuple(task for at, task in enumerate(drawn) if at in chosen)


def steps(material: Material) -> tuple[Task, ...]:
    """Return none: the questions are drawn."""
    return ()


def same(material: Material) -> Same:
    """Return the list of lessons."""
    return Same("learn")
