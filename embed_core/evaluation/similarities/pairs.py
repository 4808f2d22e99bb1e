"""A set of word pairs with a score each, and what was wrong with the lines that are none."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.evaluation.lines import LONGEST, BadLine, BadLines, cells_of, filled
from embed_core.geometry.axes.numbers import parse_number

Array = np.ndarray[Any, Any]
MOST_PAIRS = 10_000
_LOOKED_AT = 200
_Row = tuple[int, list[str], str]


class NoScoredPairs(LabError):
    """A file holds no pair of words with a score."""

    message_id = "error-no-scored-pairs"

    def __init__(self, name: str, *, bad: int = 0) -> None:
        super().__init__(name=name, bad=bad)


@dataclass(frozen=True)
class SimilaritySet:
    """Pairs of words and how alike they are said to be: `scores` (n,) float64, higher is more alike.

    `bad_count` lines were left out, the first of them told in `bad`: "cells" (`found` cells, too few), "number" (no
    score where it should be), "empty" (a cell without a word) or "long". `repeated` pairs stood before, in either
    order, and count again, as in gensim. `column` is the heading of the scores, where there is one; `place` their
    column, from 1. With `cut`, the rest of the file was not read.
    """

    name: str
    pairs: tuple[tuple[str, str], ...]
    scores: Array
    bad: tuple[BadLine, ...] = ()
    bad_count: int = 0
    repeated: int = 0
    column: str = ""
    place: int = 3
    cut: bool = False

    def __len__(self) -> int:
        return len(self.pairs)

    @cached_property
    def identity(self) -> str:
        """A hash of pairs and scores: the same set, the same identity, whatever it is called."""
        lines = (f"{a}\t{b}\t{score!r}" for (a, b), score in zip(self.pairs, self.scores.tolist(), strict=True))
        return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words of the pairs, each once."""
        return tuple(dict.fromkeys(word for pair in self.pairs for word in pair))


def collect_pairs(lines: Iterable[str], name: str) -> SimilaritySet:
    """Read lines of two words and a number, with tabs, commas, semicolons or spaces between. Raises `NoScoredPairs`.

    Lines that begin with # are comments. Where a table has more columns, the first one after the words counts in
    which at least half of the cells are numbers. A first line with a word in place of the number is a heading.
    """
    rows = [(number, cells_of(text, 3), text) for number, text in filled(lines)]
    place = _score_place(rows)
    heading = ""
    if rows and len(rows) > 1 and len(rows[0][1]) > place and parse_number(rows[0][1][place]) is None:
        heading, rows = rows[0][1][place], rows[1:]
    notes, pairs, scores = BadLines(), [], []
    for number, cells, text in rows[:MOST_PAIRS]:
        bad = _fault(number, cells, place, text)
        if bad is not None:
            notes.note(bad)
            continue
        pairs.append((cells[0], cells[1]))
        scores.append(parse_number(cells[place]))
    if not pairs:
        raise NoScoredPairs(name, bad=notes.count)
    values = np.array(scores, np.float64)
    values.flags.writeable = False
    repeated = len(pairs) - len({frozenset(pair) for pair in pairs})
    cut = len(rows) > MOST_PAIRS
    return SimilaritySet(name, tuple(pairs), values, tuple(notes.told), notes.count, repeated, heading, place + 1, cut)


def _score_place(rows: Sequence[_Row]) -> int:
    """Return the first column, from the third on, that mostly holds numbers; the third where none does."""
    looked = rows[:_LOOKED_AT]
    if not looked:
        return 2
    width = Counter(len(cells) for _, cells, _ in looked).most_common(1)[0][0]
    for place in range(2, width):
        there = [parse_number(cells[place]) for _, cells, _ in looked if len(cells) > place]
        if 2 * sum(value is not None for value in there) >= len(there):
            return place
    return 2


def _fault(number: int, cells: list[str], place: int, text: str) -> BadLine | None:
    if len(cells) <= place:
        return BadLine(number, "cells", len(cells), text[:60])
    if not cells[0] or not cells[1]:
        return BadLine(number, "empty", 0, text[:60])
    if max(len(cells[0]), len(cells[1])) > LONGEST:
        return BadLine(number, "long", 0, text[:60])
    if parse_number(cells[place]) is None:
        return BadLine(number, "number", 0, text[:60])
    return None
