"""Whether the first line of a list of words is a title: what such lines say, and what stands below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

NAMES = ("word", "words", "token", "tokens", "term", "terms", "词", "词语", "单词")
"""What the column of the words is called where a table says so plainly."""
LABELS = ("label", "name")
"""What it may be called too, where the first column only numbers the rows."""
COUNTS = ("count", "counts", "frequency", "freq", "n", "词频", "频次", "次数")
IDS = ("id", "index", "no", "nr", "#", "序号", "编号")
TITLES = (*NAMES, *LABELS)
"""What a single column is called where its first line is no word."""
LOOKED_AT = 1000
"""Rows of a table by which it is told what a column holds; a glance sees as many."""
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
SHOWN = 60
"""Characters of a line, or of a file's name, that a sentence shows."""


def is_table(lines: Sequence[str]) -> bool:
    """Tell whether a list is a table between tabs; its title may be without them."""
    return any("\t" in line for line in lines[:2])


def may_be_title(lines: Sequence[str]) -> bool:
    """Tell whether the first line can be a title.

    In a table it can, but where it has a number over a column of numbers: then it is a row as the others. A single
    column has one where that is called like words.
    """
    if not is_table(lines):
        return bool(lines) and lines[0].strip().lower() in TITLES
    title, rows = _cut(lines)
    return not any(_is_number(cell) and _holds_numbers(rows, place) for place, cell in enumerate(title))


def is_plain_title(lines: Sequence[str]) -> bool:
    """Tell whether a title cannot be a word: two columns are called so, or one of numbers is called by a text."""
    title, rows = _cut(lines)
    called = [cell for cell in title if cell.lower() in (*TITLES, *COUNTS, *IDS)]
    texts = (place for place, cell in enumerate(title) if cell and not _is_number(cell))
    return len(called) > 1 or (len(title) > 1 and any(_holds_numbers(rows, place) for place in texts))


def shown(title: str) -> str:
    """Return a title as a sentence can hold it."""
    return title.replace("\t", "  ").strip()[:SHOWN]


def _cut(lines: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """Return the cells of the first line, and those of the rows below it, without what only parts them."""
    cells = [[cell.strip() for cell in line.split("\t")] for line in lines[: LOOKED_AT + 1]]
    return cells[0], cells[1:]


def _holds_numbers(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Tell whether a column has numbers in it, and nothing else; a row can be without."""
    cells = [row[column] for row in rows if column < len(row) and row[column]]
    return bool(cells) and all(map(_is_number, cells))


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None
