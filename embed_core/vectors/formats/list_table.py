"""The lines of a list of words: a word each, a word and its count, or a table between tabs, titled or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

NAMES = ("word", "words", "token", "tokens", "term", "terms", "词", "词语", "单词")
"""What the column of the words is called where a table says so plainly."""
LABELS = ("label", "name")
"""What it may be called too, where the first column only numbers the rows."""
COUNTS = ("count", "counts", "frequency", "freq", "n", "词频", "频次", "次数")
IDS = ("id", "index", "no", "nr", "#", "序号", "编号")
TITLES = (*NAMES, *LABELS)
"""What a single column is called where its first line is no word."""
_LOOKED_AT = 1000
"""Rows of a table by which it is told whether a column only numbers them; a glance sees as many."""


@dataclass(slots=True)
class WordList:
    """Words, and their counts where they are known."""

    words: list[str]
    counts: list[int] | None = None


def listed(lines: list[str], *, titled: bool | None) -> WordList:
    """Return the words of lines. `titled`: the first is a title and no word.

    None where nobody knows how many rows there are: then a table has a title and a single column none, as in
    TensorFlow's projector (the documentation of its metadata file).
    """
    table = any("\t" in line for line in lines[:2])
    if table if titled is None else titled:
        title, lines = lines[:1], lines[1:]
    else:
        title = []
    return _table(lines, title[0].split("\t") if title else []) if table else _plain(lines)


def _plain(lines: list[str]) -> WordList:
    """Return one word a line; where each line ends with a whole number, as word2vec's vocabulary has it, its count."""
    pairs = [line.rsplit(" ", 1) for line in lines]
    if lines and all(len(pair) == 2 and _is_count(pair[1]) for pair in pairs):
        return WordList([word for word, _ in pairs], [int(count) for _, count in pairs])
    return WordList(lines)


def _table(lines: list[str], title: Sequence[str]) -> WordList:
    names = [cell.strip().lower() for cell in title]
    rows = [line.split("\t") for line in lines]
    column = _word_column(rows[:_LOOKED_AT], names)
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
