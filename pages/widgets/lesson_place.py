"""Where one stands in the lessons: which lesson, which step, which numbers; all of it in the address."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from embed_core.lessons import LESSONS, Lesson
from pages.widgets import address

LARGEST = 9999
"""The largest seed of exercises that an address may name."""


@dataclass(frozen=True, slots=True)
class Place:
    """A lesson and its step from 1 on; the step after the last has the exercises, whose numbers come from `draw`.

    Without a lesson it is the list; `unknown` is the text of an address that names none.
    """

    lesson: Lesson | None = None
    step: int = 1
    draw: int = 1
    unknown: str = ""
    handout: bool = False

    @property
    def head(self) -> str:
        """The messages that the page is headed with."""
        return f"lesson-{self.lesson.id}" if self.lesson else "learn"


def find_place() -> Place:
    """Return where the address, or the last choice, leads.

    Who arrives without numbers gets some by chance, which the address names from then on: a link that is passed on
    keeps them.
    """
    text = address.chosen("lesson")
    number, lessons = _whole(text, most=len(LESSONS)), list(LESSONS.values())
    if number is None:
        address.leave("lesson")
        return Place(unknown=text)
    _forget_of_others()
    follows = address.named("step") or not address.named("lesson")
    step = _whole(address.chosen("step"), most=LARGEST) if follows else None
    draw = _whole(address.chosen("draw"), most=LARGEST) or secrets.randbelow(LARGEST) + 1
    place = Place(lessons[number - 1], step or 1, draw, handout=address.chosen("handout") == "1")
    address.keep("lesson", str(number))
    address.keep("draw", str(draw))
    if place.handout:
        address.keep("handout", "1")
    return place


def _forget_of_others() -> None:
    """Let a link begin with what it names: neither the handout nor the numbers of an earlier view are kept."""
    for name in ("draw", "handout"):
        if address.adopted() and not address.named(name):
            address.change(name, "")


def _whole(text: str, *, most: int) -> int | None:
    """Return a whole number from 1 to `most`, None for any other text."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= most else None


def number_of(lesson: Lesson) -> int:
    """Return the number of a lesson, from 1 on."""
    return list(LESSONS).index(lesson.id) + 1


def lead_to(lesson: Lesson | None, step: int = 1, **more: str) -> None:
    """Go to a step of a lesson, or to the list; the next run draws it."""
    address.change("lesson", str(number_of(lesson)) if lesson else "")
    address.change("step", str(step) if lesson else "")
    for name in ("draw", "handout"):
        address.change(name, more.get(name, address.chosen(name) if name == "draw" and lesson else ""))
