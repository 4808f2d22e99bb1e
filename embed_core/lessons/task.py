"""What a lesson asks: a question that holds no answer, and a way to the answer once the person has committed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from embed_core.errors import LabError
from embed_core.lessons.numbers import read_number, read_percent

NOTHING: Mapping[str, Any] = {}
EXACT = 1e-9


class NothingAnswered(LabError):
    """An answer was handed in empty."""

    message_id = "error-nothing-answered"


@dataclass(frozen=True, slots=True)
class Named:
    """A text of a table or figure that the catalogue has, with its numbers."""

    identifier: str
    numbers: Mapping[str, Any] = field(default_factory=dict)


Cell = str | int | float | Named
"""A word of a corpus (shown letter by letter), a number, or a text of the catalogue."""


@dataclass(frozen=True, slots=True)
class Formula:
    """Formulas, one a line, in LaTeX without a word of any language."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A small table; `marked` rows are the ones to look at, decimals are shown with so many `digits`."""

    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    marked: tuple[int, ...] = ()
    digits: int = 3


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A figure by the name of what draws it, and the result that it draws."""

    kind: str
    data: Any


Show = Formula | Table | Picture


@dataclass(frozen=True, slots=True)
class Question:
    """What the person is asked and told before. It holds no answer.

    `id` is the stem of its messages; `given` are the numbers in them. Without `options` a number is asked for,
    which is right within `tolerance`; in per cent where `percent` is set. Options are words, letter by letter,
    where `words` is set, otherwise the names of messages (`<id>-<option>`).
    """

    id: str
    given: Mapping[str, Any] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    words: bool = False
    tolerance: float = EXACT
    percent: bool = False

    @property
    def kind(self) -> str:
        """Whether it asks for a "choice" or a "number"."""
        return "choice" if self.options else "number"

    def read(self, text: str) -> str | float:
        """Return what the person answered. Raises `NothingAnswered`, and `NotNumbers` for a text that is none."""
        if not text.strip():
            raise NothingAnswered()
        if not self.options:
            return read_percent(text) if self.percent else read_number(text)
        if text not in self.options:
            raise NothingAnswered()
        return text


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """The computed answer, the numbers of the sentence that tells it, and what is shown, `wide` or not."""

    answer: str | float
    found: Mapping[str, Any] = field(default_factory=dict)
    shows: tuple[Show, ...] = ()
    wide: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """A step of a lesson, or an exercise: what stands there before, the question, and the way to its answer.

    One that is `measured` is answered by the clock: it is solved again for each person.
    """

    question: Question
    solve: Callable[[], Solution]
    before: tuple[Show, ...] = ()
    measured: bool = False

    @property
    def id(self) -> str:
        """The stem of its messages."""
        return self.question.id


def is_right(question: Question, solution: Solution, answered: str | float) -> bool:
    """Tell whether an answer is right: the same option, or a number within the tolerance."""
    if isinstance(answered, str) or isinstance(solution.answer, str):
        return answered == solution.answer
    return abs(answered - solution.answer) <= question.tolerance + EXACT * max(1.0, abs(solution.answer))


def number(
    id: str,
    solve: Callable[[], Solution],
    *,
    given: Mapping[str, Any] = NOTHING,
    tolerance: float = EXACT,
    percent: bool = False,
    before: Sequence[Show] = (),
) -> Task:
    """Return a task that asks for a number, in per cent or plain."""
    return Task(Question(id, dict(given), tolerance=tolerance, percent=percent), solve, tuple(before))


def choice(
    id: str,
    solve: Callable[[], Solution],
    options: Sequence[str],
    *,
    given: Mapping[str, Any] = NOTHING,
    words: bool = False,
    before: Sequence[Show] = (),
    measured: bool = False,
) -> Task:
    """Return a task that asks to choose."""
    return Task(Question(id, dict(given), tuple(options), words), solve, tuple(before), measured)
