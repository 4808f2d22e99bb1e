"""The pair of files of TensorFlow's projector: rows of numbers between tabs, and a table with their words."""

from __future__ import annotations

from collections import Counter
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

LOOKED_AT, DAMAGED = 20, 10
"""Lines by which rows are told, and one in how many of them may be none."""


def matches(stream: Stream) -> bool:
    """Tell whether the first lines are numbers between tabs, and equally many; one in ten may be damaged."""
    return _dimensions(stream) > 0


def open_reading(stream: Stream, choices: ImportChoices) -> Reading:
    """Begin to read."""
    dimensions = _dimensions(stream)
    check_promise(stream.name, None, dimensions)
    return _Rows(stream.name, dimensions, None, choices, stream=stream)


def _dimensions(stream: Stream) -> int:
    """Return how many numbers the first lines have; 0 where they are no rows."""
    lines = whole_lines(stream)[:LOOKED_AT]
    if not lines or b"\t" not in lines[0]:
        return 0
    rows = [line.split(None, MOST_DIMENSIONS + 1) for line in lines]
    found = Counter(len(row) if all(map(is_number, row)) else 0 for row in rows)
    best, times = found.most_common(1)[0]
    return best if len(lines) - times <= len(lines) // DAMAGED else 0


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
            yield self._one_by_one(there) if rows is None else Block([], rows)

    def _one_by_one(self, lines: list[tuple[int, bytes]]) -> Block:
        """Return the lines that are rows; of the others, which are missing, or the error of the first."""
        rows, missing = [np.zeros((0, self.dimensions), np.float32)], []
        for place, (number, line) in enumerate(lines):
            row = parsed_rows([line], self.dimensions)
            if row is not None:
                rows.append(row)
            elif self.choices.lenient:
                missing.append(place)
            else:
                raise BadRow(self.name, number, found=len(line.split()), dimensions=self.dimensions)
        return Block([], np.concatenate(rows), damaged=len(missing), missing=missing)


def names(model: WordVectors) -> Sequence[str]:
    """Return a model's words as the table beside the rows holds them."""
    return without(model.words, NO_CELL)


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the rows of a model; their words are another file."""
    form = "\t".join(["%.9g"] * model.dimensions) + "\n"
    for rows in blocks_of(model.matrix):
        for part in np.array_split(rows, max(1, len(rows) // 256)):
            yield "".join([form % tuple(row) for row in part.tolist()]).encode("ascii")
