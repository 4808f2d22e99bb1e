"""Tables as text (CSV, TSV): each row a document, its other cells its meta data."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from embed_core.corpus.decoding import EmptyText
from embed_core.corpus.readers.choices import SEPARATORS, ReadingChoices
from embed_core.corpus.readers.coding import encoding_of
from embed_core.corpus.readers.columns import has_header, text_column
from embed_core.corpus.readers.documents import Document
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.notes import BadRows, Dialect, ReadingNotes
from embed_core.corpus.readers.records import record
from embed_core.corpus.readers.streams import LONGEST_LINE, decoded, rows_of

DELIMITERS = ",\t;|"
ONE_COLUMN = SEPARATORS["none"]
EACH_LINE = 50
"""So many characters a line counts for beside its own where a quote does not end: each takes its place in memory."""
_SAMPLE_ROWS = 200
_SAMPLE_CHARACTERS = 400_000
_Row = tuple[int, "list[str]"]


def rows(file: Input, choices: ReadingChoices, notes: ReadingNotes) -> Iterator[Document]:
    """Yield the rows of a table; its dialect is noted, recognised where it is not chosen.

    Rows with fewer or more cells than the table are noted as uneven and read as far as they go; lines
    above 10 million characters, and quotes that do not end before, are noted as broken. Raises
    `ColumnUnknown` and `NoTextColumn`.
    """
    encoding = encoding_of(file, notes)
    lines = rows_of(decoded(file, encoding, notes.counts))
    sample = _sample(lines)
    delimiter = SEPARATORS.get(choices.separator) or delimiter_of("".join(line for line in sample if line))
    broken, uneven = BadRows(), BadRows()
    table = _read(chain(sample, lines), delimiter, broken)
    first = list(islice(table, _SAMPLE_ROWS))
    cells = [row for _, row in first]
    if not cells:
        raise EmptyText(file.label)
    header = has_header(cells)
    width = Counter(map(len, cells)).most_common(1)[0][0]
    columns = _columns(cells[0] if header else [], width)
    at = text_column(columns, cells[header:], chosen=choices.column, name=file.label)
    notes.dialects[file.label] = Dialect(delimiter.strip(ONE_COLUMN), header, columns, columns[at])
    meta = {**file.meta, "file": file.name, "encoding": encoding}
    for number, (line, row) in enumerate(chain(first[header:], table), 1):
        if len(row) != len(columns):
            uneven.note(line)
            notes.uneven[file.label] = uneven
        if at < len(row):
            others = {column: cell for place, (column, cell) in enumerate(zip(columns, row)) if place != at and cell}
            yield from record(str(number), row[at], others, meta, notes)
        if broken.count:
            notes.broken[file.label] = broken
    if broken.count:
        notes.broken[file.label] = broken


def _sample(lines: Iterator[str | None]) -> list[str | None]:
    taken: list[str | None] = []
    length = 0
    for line in lines:
        taken.append(line)
        length += len(line or "")
        if len(taken) >= 4 * _SAMPLE_ROWS or length > _SAMPLE_CHARACTERS:
            break
    return taken


def _columns(header: list[str], width: int) -> tuple[str, ...]:
    """Return the names of the columns; those without a name are numbered."""
    names = [" ".join(cell.split()) for cell in header] or [""] * width
    return tuple(name or str(number) for number, name in enumerate(names, 1))


def delimiter_of(sample: str) -> str:
    """Return what separates the cells: the sign with which most rows have the same number of cells, above one.

    Where there is none such, the table has one column: then it is a sign that no text has.
    """
    best, best_share = ONE_COLUMN, 0.45
    lines = [f"{line}\n" for line in sample.split("\n") if line]
    for delimiter in DELIMITERS:
        table = [len(row) for _, row in islice(_read(lines, delimiter, BadRows()), 200)]
        width, often = Counter(table).most_common(1)[0] if table else (0, 0)
        share = often / len(table) if width > 1 else 0.0
        if share > best_share + 0.05:
            best, best_share = delimiter, share
    return best


def _read(lines: Iterable[str | None], delimiter: str, broken: BadRows) -> Iterator[_Row]:
    """Yield rows with the number of the line that they begin in; blank lines are none.

    Where a quote does not end, the lines that it swallowed are read again, each by itself, without quotes.
    """
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))
    feed = _Feed(lines, broken)
    while not feed.ended:
        begin = feed.number
        try:
            for row in csv.reader(feed, delimiter=delimiter):
                if row:
                    yield begin + 1, row
                begin = feed.number
                feed.forget()
        except (csv.Error, _Swallowed):
            broken.note(begin + 1)
            for offset, line in enumerate(feed.swallowed()):
                row = line.rstrip("\n").split(delimiter)
                if offset and any(row):
                    yield begin + 1 + offset, row


class _Swallowed(Exception):
    """A quote has swallowed more than a row may have."""


class _Feed:
    """Hands lines to the csv reader, and remembers those of the row that is being read."""

    def __init__(self, lines: Iterable[str | None], broken: BadRows) -> None:
        self._lines, self._broken = iter(lines), broken
        self._row: list[str] = []
        self._length = 0
        self.number = 0
        self.ended = False

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        for line in self._lines:
            self.number += 1
            if line is None:
                self._broken.note(self.number)
                continue
            self._row.append(line)
            self._length += len(line) + EACH_LINE
            if self._length > LONGEST_LINE and len(self._row) > 1:
                raise _Swallowed
            return line
        self.ended = True
        if len(self._row) > 200:
            raise _Swallowed
        raise StopIteration

    def forget(self) -> None:
        """Begin a row."""
        self._row, self._length = [], 0

    def swallowed(self) -> list[str]:
        """Return the lines of the row that failed, and begin another."""
        lines = self._row
        self.forget()
        return lines
