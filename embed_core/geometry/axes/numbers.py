"""A person's own numbers for words, from a table: tolerant, and honest about the rows it could not use."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.corpus import Source
from embed_core.corpus.readers.choices import ReadingChoices
from embed_core.corpus.readers.errors import ColumnUnknown
from embed_core.corpus.readers.inputs import opened
from embed_core.corpus.readers.notes import BadRows, ReadingNotes
from embed_core.corpus.readers.tables import rows
from embed_core.corpus.sources import shown
from embed_core.errors import LabError

MOST_ROWS = 200_000
_LOOKED_AT = 200
_SIGNS = str.maketrans(dict.fromkeys("−–—﹣", "-"))


class NoNumberColumn(LabError):
    """A table has no column of numbers beside its words."""

    message_id = "error-no-number-column"

    def __init__(self, name: str, *, columns: tuple[str, ...]) -> None:
        super().__init__(name=name, columns=columns)


@dataclass(frozen=True, slots=True, eq=False)
class WordNumbers:
    """Words with a number each: `values` (n,) float64, in the order of the table; a word twice counts once, the first.

    `bad` are rows without a word or without a number, by their row in the table (from 1, without the header),
    `repeated` the rows left out since their word stood before. `column` is the column of numbers that was read,
    `columns` are all of them. Above 200,000 rows the rest is not read (`cut`).
    """

    words: tuple[str, ...]
    values: np.ndarray[Any, Any]
    bad: BadRows
    repeated: int
    word_column: str
    column: str
    columns: tuple[str, ...]
    cut: bool = False


_Row = tuple[int, "dict[str, str]"]


def read_numbers(source: Source | Path, *, column: str = "", word_column: str = "") -> WordNumbers:
    """Read a table of words and numbers (CSV, TSV; any usual separator and encoding, with or without a header).

    The words are the first column that holds no numbers, the numbers the first other one of which at least half
    of the cells are numbers, unless columns are named. Numbers may have a decimal comma where that does not
    separate cells. Raises `NoNumberColumn`, `ColumnUnknown`, `NoTextColumn`, `EmptyText`, `NotText`, `NoFile`.
    """
    columns, text_column, table = _table(source, "", most=_LOOKED_AT)
    names = _names(columns, table)
    label = shown(source.name)
    word_at = _chosen(word_column, names, label) or next(
        (each for each in columns if not _is_numeric(each, table)), text_column
    )
    columns, word_at, table = _table(source, word_at, most=MOST_ROWS + 1)
    names = _names(columns, table)
    others = {each: name for each, name in names.items() if each != word_at}
    number_at = _chosen(column, others, label) or next((each for each in others if _is_numeric(each, table)), "")
    if not number_at:
        raise NoNumberColumn(label, columns=tuple(names.values())[:50])
    if any(name != each for each, name in names.items()):
        table = [(row - 1, cells) for row, cells in table if row > 1]
    words, bad, repeated = _collected(table[:MOST_ROWS], word_at, number_at)
    values = np.array(list(words.values()), np.float64)
    values.flags.writeable = False
    told = tuple(names.values())
    cut = len(table) > MOST_ROWS
    return WordNumbers(tuple(words), values, bad, repeated, names[word_at], names[number_at], told, cut)


def _table(source: Source | Path, column: str, *, most: int) -> tuple[tuple[str, ...], str, list[_Row]]:
    """Return the columns of a table, the one taken for text, and its first rows: number and cells by column."""
    notes, table = ReadingNotes(), []
    with opened(source) as file:
        for document in rows(file, ReadingChoices(column=column), notes):
            dialect = notes.dialects[file.label]
            cells = {each: document.meta[each] for each in dialect.columns if each in document.meta}
            table.append((int(document.name), {**cells, dialect.column: "".join(document.blocks).strip()}))
            if len(table) == most:
                break
        dialect = notes.dialects[file.label]
    return dialect.columns, dialect.column, table


def _names(columns: Sequence[str], table: Sequence[_Row]) -> dict[str, str]:
    """Return what each column is called: where they are numbered, and the first row holds no number, by that row."""
    numbered = list(columns) == [str(number) for number in range(1, len(columns) + 1)]
    first = table[0][1] if table and table[0][0] == 1 else {}
    named = numbered and len(first) == len(columns) and all(parse_number(cell) is None for cell in first.values())
    return {each: first[each] if named else each for each in columns}


def _chosen(wanted: str, names: Mapping[str, str], table: str) -> str:
    """Return the column that goes by a name, "" where none is wanted. Raises `ColumnUnknown`."""
    found = next((each for each, name in names.items() if wanted in (each, name)), "") if wanted else ""
    if wanted and not found:
        raise ColumnUnknown(table, wanted, columns=tuple(names.values())[:50])
    return found


def _is_numeric(column: str, table: Sequence[_Row]) -> bool:
    """Tell whether at least half of the filled cells of a column are numbers."""
    cells = [parse_number(cells[column]) for _, cells in table[:_LOOKED_AT] if column in cells]
    return bool(cells) and 2 * sum(value is not None for value in cells) >= len(cells)


def _collected(table: Sequence[_Row], word_at: str, number_at: str) -> tuple[dict[str, float], BadRows, int]:
    """Return each word with its first number, the rows that lack one of both, and how many words came again."""
    words: dict[str, float] = {}
    bad, repeated, last = BadRows(), 0, 0
    for row, cells in table:
        for lost in range(last + 1, row):  # rows without a word never come
            bad.note(lost)
        last, value = row, parse_number(cells.get(number_at, ""))
        if value is None:
            bad.note(row)
        elif cells[word_at] in words:
            repeated += 1
        else:
            words[cells[word_at]] = value
    return words, bad, repeated


def parse_number(text: str) -> float | None:
    """Return a number as people write it ("3.5", "3,5", "−2", "４０", "12 %"), or None."""
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS).strip().removesuffix("%").strip()
    if "," in plain and "." not in plain and plain.count(",") == 1:
        plain = plain.replace(",", ".")
    try:
        value = float(plain) if "_" not in plain else math.nan
    except ValueError:
        return None
    return value if math.isfinite(value) else None
