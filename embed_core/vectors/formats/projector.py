"""The pair of files of TensorFlow's projector: rows of numbers between tabs, and a table with their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from embed_core.vectors.formats.faults import BadRow
from embed_core.vectors.formats.inputs import CHUNK, Stream
from embed_core.vectors.formats.lines import is_number, parsed_rows, whole_lines
from embed_core.vectors.formats.reading import MOST_DIMENSIONS, Block, ImportChoices, Reading, check_promise
from embed_core.vectors.formats.spaces import NO_CELL, without
from embed_core.vectors.word_vectors import WordVectors, blocks_of

LOOKED_AT = 20


def matches(stream: Stream) -> bool:
    """Tell whether the first lines are numbers between tabs, and equally many."""
    lines = whole_lines(stream)[:LOOKED_AT]
    if not lines or b"\t" not in lines[0]:
        return False
    rows = [line.split(None, MOST_DIMENSIONS + 1) for line in lines]
    return len({len(row) for row in rows}) == 1 and all(is_number(each) for row in rows for each in row)


def open_reading(stream: Stream, choices: ImportChoices) -> Reading:
    """Begin to read."""
    dimensions = len(whole_lines(stream)[0].split())
    check_promise(stream.name, None, dimensions)
    return _Rows(stream.name, dimensions, None, choices, stream=stream)


@dataclass(slots=True)
class _Rows(Reading):
    def blocks(self, scratch: Path) -> Iterator[Block]:
        number = 1
        for lines in self.stream.lines(max(CHUNK // 4, 32 * self.dimensions)):
            there = [(number + place, line) for place, line in enumerate(lines) if line.strip()]
            number += len(lines)
            if not there:
                continue
            rows = parsed_rows([line for _, line in there], self.dimensions)
            if rows is None:
                self._complain(there)
            assert rows is not None
            yield Block([], rows)

    def _complain(self, lines: list[tuple[int, bytes]]) -> None:
        for number, line in lines:
            if parsed_rows([line], self.dimensions) is None:
                raise BadRow(self.name, number, found=len(line.split()), dimensions=self.dimensions)
        raise BadRow(self.name, lines[0][0], found=0, dimensions=self.dimensions)


def names(model: WordVectors) -> Sequence[str]:
    """Return a model's words as the table beside the rows holds them."""
    return without(model.words, NO_CELL)


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the rows of a model; their words are another file."""
    form = "\t".join(["%.9g"] * model.dimensions) + "\n"
    for rows in blocks_of(model.matrix):
        for part in np.array_split(rows, max(1, len(rows) // 256)):
            yield "".join([form % tuple(row) for row in part.tolist()]).encode("ascii")
