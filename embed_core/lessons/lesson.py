"""A lesson: steps that ask before they show, two exercises with numbers of a seed, and a way into the real pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from embed_core.lessons.material import Material
from embed_core.lessons.task import Task

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Same:
    """The address of a real page with the data of the lesson."""

    page: str
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson, by the same interface as all others.

    `steps` gives its screens, `exercises` two tasks whose numbers come from a seed, `same` the real page. Where it
    `is_test`, there are more tasks, one a screen, and the answers are told at the end.
    """

    id: str
    steps: Callable[[Material], tuple[Task, ...]]
    exercises: Callable[[Material, int], tuple[Task, ...]]
    same: Callable[[Material], Same]
    is_test: bool = False


def seeded(lesson: str, seed: int) -> Random:
    """Return the random numbers of a lesson's exercises; one seed gives the same everywhere."""
    return Random(f"{lesson} {seed}")


def mixed(options: Sequence[T], random: Random) -> tuple[T, ...]:
    """Return options in an order that says nothing of the answer."""
    left = list(options)
    return tuple(left.pop(int(random.random() * len(left))) for _ in range(len(left)))


def whole(random: Random, low: int, high: int) -> int:
    """Return a whole number between both ends, included; the same on every platform and version of Python."""
    return low + int(random.random() * (high - low + 1))


def some_of(options: Sequence[T], random: Random, *, count: int) -> tuple[T, ...]:
    """Return so many different ones of some options."""
    return mixed(options, random)[:count]
