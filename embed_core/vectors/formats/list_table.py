"""The lines of a list of words: a word each, a word and its count, or a table between tabs, titled or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from embed_core.vectors.formats.list_title import (
    COUNTS,
    IDS,
    LABELS,
    LOOKED_AT,
    NAMES,
    is_plain_title,
    is_table,
    may_be_title,
)


@dataclass(slots=True)
class WordList:
    """Words, and their counts where they are known. `title`: the line above them that might have been a word."""

    words: list[str]
    counts: list[int] | None = None
    title: str = ""


def listed(lines: list[str], *, titled: bool | None) -> WordList:
    """Return the words of lines. `titled`: the first is a title and no word.

    None where nobody knows how many rows there are: then a table has a title where it can have one, and a single
    column none, as in TensorFlow's projector (the documentation of its metadata file).
    """
    table = is_table(lines)
    if not (table and may_be_title(lines) if titled is None else titled):
        return _table(lines, []) if table else _plain(lines)
    found = _table(lines[1:], lines[0].split("\t")) if table else _plain(lines[1:])
    found.title = "" if is_plain_title(lines) else lines[0]
    return found


def _plain(lines: list[str]) -> WordList:
    """Return one word a line; where each line ends with a whole number, as word2vec's vocabulary has it, its count."""
    pairs = [line.rsplit(" ", 1) for line in lines]
    if lines and all(len(pair) == 2 and _is_count(pair[1]) for pair in pairs):
        return WordList([word for word, _ in pairs], [int(count) for _, count in pairs])
    return WordList(lines)


def _table(lines: list[str], title: Sequence[str]) -> WordList:
    names = [cell.strip().lower() for cell in title]
    rows = [line.split("\t") for line in lines]
    column = _word_column(rows[:LOOKED_AT], names)
    counted = next((place for place, name in enumerate(names) if name in COUNTS and place != column), -1)
    counts = _cells(rows, counted) if counted >= 0 else []
    right = bool(counts) and all(map(_is_count, counts))
    return WordList(_cells(rows, column), [int(cell) for cell in counts] if right else None)


def _word_column(rows: Sequence[Sequence[str]], names: Sequence[str]) -> int:
    """Return the column of the words: the one that is called so, else the first that does not only number the rows."""
    plain = next((place for place, name in enumerate(names) if name in NAMES), None)
    if plain is not None:
        return plain
    width = max(map(len, (*rows, names)), default=1)
    numbering = [(names[place : place + 1] or [""])[0] in IDS or _numbers(rows, place) for place in range(width)]
    if not numbering[0]:
        return 0
    label = next((place for place, name in enumerate(names) if name in LABELS), None)
    return label if label is not None else next((n for n, only in enumerate(numbering) if not only), 0)


def _numbers(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Tell whether a column counts the rows from 0 or 1 on."""
    cells = _cells(rows, column)
    return len(cells) > 1 and any(cells == [str(n) for n in range(begin, begin + len(cells))] for begin in (0, 1))


def _cells(rows: Sequence[Sequence[str]], column: int) -> list[str]:
    return [row[column] if column < len(row) else "" for row in rows]


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 18
