"""The result of a self-test as a table: on the screen, and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from embed_core.language import Say


@dataclass(frozen=True, slots=True)
class Row:
    """A question with both answers, in Markdown, and whether the person's was right."""

    asked: str
    given: str
    answer: str
    right: bool


def result_table(rows: Sequence[Row], say: Say) -> str:
    """Return all questions with the person's answers and the right ones, in Markdown."""
    names = ("learn-column-asked", "learn-column-given", "learn-column-right", "learn-column-mark")
    lines = [f"| | {' | '.join(say(name) for name in names)} |", "|--:|:--|:--|:--|:--|"]
    for number, row in enumerate(rows, start=1):
        mark = say("learn-test-right" if row.right else "learn-test-wrong")
        lines.append(f"| {number} | {row.asked} | {row.given} | {row.answer} | {mark} |")
    return "\n".join(lines)
