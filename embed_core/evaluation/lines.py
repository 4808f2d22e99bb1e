"""The lines of a set that a person wrote: decoded, cut into cells, and what was wrong with those that are of no use."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from embed_core.corpus import Source
from embed_core.corpus.readers.coding import encoding_of
from embed_core.corpus.readers.inputs import opened
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import decoded
from embed_core.corpus.sources import shown

LARGEST_FILE = 20_000_000
MOST_BAD = 200
"""So many bad lines are told one by one; the rest is counted."""
LONGEST = 200
"""Characters of a word; what is longer is none."""
_SIGNS = (("\t", "\t"), (",", ",，、"), (";", ";；"))


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be used, by its number in the file, from 1.

    `reason` is a short name of what is wrong, `found` a number that goes with it, `text` how the line begins.
    """

    line: int
    reason: str
    found: int = 0
    text: str = ""


@dataclass(slots=True)
class BadLines:
    """Bad lines as they are met: the first ones told, all counted."""

    told: list[BadLine] = field(default_factory=list)
    count: int = 0

    def note(self, bad: BadLine) -> None:
        """Note a bad line."""
        self.count += 1
        if len(self.told) < MOST_BAD:
            self.told.append(bad)


def read_lines(source: Source | Path) -> tuple[str, list[str]]:
    """Return the name of a person's file and its lines, in whatever encoding and with whatever line ends.

    Raises `EmptyText`, `NotText`, `NoFile`.
    """
    notes = ReadingNotes()
    with opened(source) as file:
        encoding = encoding_of(file, notes)
        text = "".join(decoded(file, encoding, notes.counts))[:LARGEST_FILE]
        label = shown(file.name)
    return label, text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def cells_of(line: str, least: int) -> list[str]:
    """Return the cells of a line: between tabs, commas or semicolons where that gives `least`, else between spaces."""
    for sign, forms in _SIGNS:
        if sum(line.count(form) for form in forms) >= least - 1:
            plain = line if sign == "\t" else re.sub(f"[{forms}]", sign, line)
            try:
                return [" ".join(cell.split()) for cell in next(csv.reader([plain], delimiter=sign))]
            except (csv.Error, StopIteration):
                return [" ".join(cell.split()) for cell in plain.split(sign)]
    return line.split()


def filled(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines that are neither empty nor a comment (#), with their numbers from 1."""
    for number, line in enumerate(lines, 1):
        text = line.rstrip()
        if text and not text.lstrip().startswith("#"):
            yield number, text
