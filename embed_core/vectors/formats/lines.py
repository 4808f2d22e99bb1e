"""Lines of a word and its numbers, as word2vec, GloVe and fastText write them in their texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.vectors.formats.faults import BadRow, CutShort, MoreThanPromised
from embed_core.vectors.formats.inputs import CHUNK, Stream
from embed_core.vectors.formats.reading import (
    LONGEST_WORD,
    MOST_DIMENSIONS,
    Array,
    Block,
    Decoder,
    Reading,
    block_of,
)
from embed_core.vectors.word_vectors import WordVectors, blocks_of

_HEADER = re.compile(rb"[ \t]*(\d{1,25})[ \t]+(\d{1,25})[ \t\r]*\n")
_NUMBER = re.compile(rb"[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|nan|inf|infinity)", re.IGNORECASE)
HEAD = 1 << 17


def header(head: bytes) -> tuple[int, int, int] | None:
    """Return the numbers of words and dimensions that a first line tells, and its length; None where it is none."""
    found = _HEADER.match(head[:200])
    return (int(found[1]), int(found[2]), found.end()) if found else None


def is_number(text: bytes) -> bool:
    """Tell whether a piece of a line is a number."""
    return _NUMBER.fullmatch(text) is not None


def whole_lines(stream: Stream, skip: int = 0) -> list[bytes]:
    """Return the lines at the beginning of a stream that are there whole, from a byte on; the last may be cut off."""
    head = stream.peek(HEAD)
    lines = head[skip:].split(b"\n")
    if len(lines) == 1 and len(head) == HEAD:
        lines = stream.peek(32 * HEAD)[skip:].split(b"\n")
        head = b""
    return [line for line in (lines[:-1] if len(head) == HEAD or len(lines) > 1 else lines) if line.strip()]


def numbers_at_end(line: bytes) -> int:
    """Return how many pieces at the end of a line are numbers; the first piece is a word whatever it looks like."""
    found = 0
    for piece in reversed(line.rsplit(None, MOST_DIMENSIONS + 1)[1:]):
        if not is_number(piece):
            break
        found += 1
    return found


@dataclass(slots=True)
class LineReading(Reading):
    """A text of lines. `line` is the number of the next line in the file, counted from 1."""

    line: int = 1

    def blocks(self, scratch: Path) -> Iterator[Block]:
        """Yield the words. Raises `BadRow`, `BadWord`, `CutShort`, `MoreThanPromised`."""
        decoder, done = Decoder(self.name, self.choices), 0
        for lines in self.stream.lines(max(CHUNK // 4, 32 * self.dimensions)):
            numbered = [(self.line + place, line) for place, line in enumerate(lines) if line.strip()]
            self.line += len(lines)
            if self.words is not None and done + len(numbered) > self.words:
                beyond = numbered[self.words - done][0]
                numbered = numbered[: self.words - done]
                if not self.choices.lenient:
                    yield from self._taken(decoder, numbered)
                    raise MoreThanPromised(self.name, promised=self.words, line=beyond)
            done += len(numbered)
            if numbered:
                yield from self._taken(decoder, numbered)
        if self.words is not None and done < self.words and not self.choices.lenient:
            raise CutShort(self.name, promised=self.words, found=done, byte=self.stream.at)

    def _taken(self, decoder: Decoder, numbered: Sequence[tuple[int, bytes]]) -> Iterator[Block]:
        """Yield what these lines hold; where one is no row, what stands before it first, then the error."""
        lines = [line for _, line in numbered]
        words, values = _split(lines, self.dimensions)
        rows = parsed_rows(values, self.dimensions) if None not in words else None
        if rows is not None:
            yield block_of(decoder, [word for word in words if word is not None], rows)
            return
        kept, found, bad = self._one_by_one(numbered)
        yield block_of(decoder, kept, found, damaged=0 if bad else len(lines) - len(kept))
        if bad is not None:
            number, line = bad
            raise BadRow(self.name, number, found=numbers_at_end(line), dimensions=self.dimensions)

    def _one_by_one(self, numbered: Sequence[tuple[int, bytes]]) -> tuple[list[bytes], Array, tuple[int, bytes] | None]:
        """Return words and rows, and the first line that is none, unless these are passed over."""
        kept, rows = [], [np.zeros((0, self.dimensions), np.float32)]
        for number, line in numbered:
            pieces = line.rsplit(None, self.dimensions)
            row = parsed_rows([b" ".join(pieces[1:])], self.dimensions) if len(pieces) == self.dimensions + 1 else None
            if row is not None and len(pieces[0]) <= LONGEST_WORD:
                kept.append(pieces[0])
                rows.append(row)
            elif not self.choices.lenient:
                return kept, np.concatenate(rows), (number, line)
        return kept, np.concatenate(rows), None


def _split(lines: Iterable[bytes], dimensions: int) -> tuple[list[bytes | None], list[bytes]]:
    """Return the words and, for each, its numbers as they are written; None for a line that is too short.

    A word may hold spaces: the numbers are counted from the end.
    """
    words: list[bytes | None] = []
    values = []
    for line in lines:
        bare = line.rstrip()
        if bare.count(b" ") == dimensions:
            word, _, numbers = bare.partition(b" ")
        else:
            pieces = bare.rsplit(None, dimensions)
            if len(pieces) != dimensions + 1:
                words.append(None)
                continue
            word, numbers = pieces[0], b" ".join(pieces[1:])
        words.append(word if len(word) <= LONGEST_WORD else None)
        values.append(numbers)
    return words, values


def parsed_rows(values: Sequence[bytes], dimensions: int) -> Array | None:
    """Return rows of numbers, (k, dimensions) float32; None where one of them is none."""
    if not all(values):
        return None
    try:
        rows = np.loadtxt(values, np.float32, comments=None, ndmin=2, encoding="latin-1")
    except (ValueError, OverflowError):
        return None
    return rows if rows.shape == (len(values), dimensions) else None


def text_rows(model: WordVectors, *, words: Iterable[str] | None = None, between: str = " ", after: str = "") -> Any:
    """Yield the model as lines of bytes: nine digits a number, which are enough to give each float32 back to the bit.

    `words` stand in the place of the model's own.
    """
    form = between + between.join(["%.9g"] * model.dimensions) + after + "\n"
    names = iter(model.words if words is None else words)
    for rows in blocks_of(model.matrix):
        for begin in range(0, len(rows), 256):
            lines = [next(names) + form % tuple(row) for row in rows[begin : begin + 256].tolist()]
            yield "".join(lines).encode("utf-8")
