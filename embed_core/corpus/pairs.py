"""Words that follow one another, counted with numpy on the numbers of an index; pairs are joined, and counted again.

Connector words (of, the, 之) stand between the two words of a pair, and begin or end none.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from embed_core.corpus.index import Array, Places

Words: TypeAlias = tuple[str, ...]
APART = -1
"""Between two items that no pair may join: a sentence ends, a punctuation mark, or too many connectors stand there."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """The words of a corpus in a line, without its connectors.

    `items` (n,) has the number of each, `between` (n − 1,) a code of the connectors that stand behind it, 0 for none
    and `APART` where no pair is. An item below len(words) is one of `words`, the others are of `joined`. `codes` has
    the connectors of each code; `tokens` counts words and connectors, but no punctuation marks.
    """

    items: Array
    between: Array
    words: Words
    joined: tuple[Words, ...]
    codes: tuple[Words, ...]
    tokens: int

    @property
    def size(self) -> int:
        """How many different items there may be."""
        return len(self.words) + len(self.joined)

    def named(self, item: int) -> Words:
        """Return the words of an item."""
        return (self.words[item],) if item < len(self.words) else self.joined[item - len(self.words)]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs that occur often enough: their two items, the code between, how often together, and how often each."""

    first: Array
    second: Array
    code: Array
    together: Array
    apart: Array
    keys: Array

    def chosen(self, which: Array) -> Pairs:
        """Return some of the pairs, in their order."""
        first, second, code = self.first[which], self.second[which], self.code[which]
        return Pairs(first, second, code, self.together[which], self.apart[:, which], self.keys[which])


def line_of(places: Places, connectors: Collection[str], *, most: int) -> Line:
    """Return the words of the first sentences of a corpus, about `most` tokens of them."""
    sentences = max(1, int(np.searchsorted(places.bounds, most, side="right")) - 1)
    bounds = places.bounds[: sentences + 1]
    numbers = places.numbers[: bounds[-1]]
    rows = [row for row, word in enumerate(map(str.lower, places.words)) if word in connectors]
    told = tuple(places.words[row] for row in rows)
    wide = len(told) + 1
    mark = np.array([not (word.isalnum() or any(map(str.isalnum, word))) for word in places.words])
    code_of = np.zeros(len(places.words), np.int32)
    code_of[rows] = np.arange(1, wide)
    codes = code_of[numbers]
    at = np.flatnonzero(codes == 0)
    items = numbers[at]
    behind = np.diff(at) - 1
    sentence = np.repeat(np.arange(sentences, dtype=np.int32), np.diff(bounds))[at]
    held = np.append(codes, [0, 0])
    between = np.where(behind > 0, held[at[:-1] + 1], 0)
    between = np.where(behind > 1, between * wide + held[at[:-1] + 2], between)
    marked = mark[items]
    apart = (sentence[:-1] != sentence[1:]) | marked[:-1] | marked[1:] | (behind > 2)
    return Line(
        items.astype(np.int64),
        np.where(apart, APART, between),
        places.words,
        (),
        _codes(told),
        len(numbers) - int(marked.sum()),
    )


def _codes(connectors: Words) -> tuple[Words, ...]:
    """Return what each code says: nothing, one connector, or two."""
    two = (((first, second) if second else ()) for first in connectors for second in ("", *connectors))
    return ((), *((word,) for word in connectors), *two)


def pairs_of(line: Line, min_count: int) -> Pairs:
    """Count the pairs of a line; where items were joined before, only pairs that have one of these."""
    size, wide, single = line.size, len(line.codes), len(line.words)
    counts = np.bincount(line.items, minlength=size)
    often = counts >= min_count
    first, second = line.items[:-1], line.items[1:]
    asked = (line.between != APART) & often[first] & often[second]
    if line.joined:
        asked &= (first >= single) | (second >= single)
    keys, together = np.unique(_keys(line, asked), return_counts=True)
    enough = together >= min_count
    keys, together = keys[enough], together[enough]
    both, code = np.divmod(keys, wide)
    a, b = np.divmod(both, size)
    return Pairs(a, b, code, together, np.stack((counts[a], counts[b])), keys)


def _keys(line: Line, where: Array) -> Array:
    """Return one number for each pair: its items, and what stands between them."""
    keys: Array = line.items[:-1][where] * line.size + line.items[1:][where]
    return keys * len(line.codes) + line.between[where]


def name_of(line: Line, pairs: Pairs, number: int) -> tuple[Words, Words, Words]:
    """Return the words of a pair: those of its first item, the connectors, those of its second."""
    between = line.codes[int(pairs.code[number])]
    return line.named(int(pairs.first[number])), between, line.named(int(pairs.second[number]))


def joined(line: Line, pairs: Pairs) -> Line:
    """Return the line with each of these pairs as one item, found from left to right."""
    where = np.flatnonzero(line.between != APART)
    keys = _keys(line, where)
    found = np.searchsorted(pairs.keys, keys)
    known = found < len(pairs.keys)
    known[known] = pairs.keys[found[known]] == keys[known]
    where, found = where[known], found[known]
    taken = _every_other(where)
    where, found = where[taken], found[taken]
    items = line.items.copy()
    items[where] = line.size + found
    names = (name_of(line, pairs, number) for number in range(len(pairs.keys)))
    more = tuple((*first, *inner, *second) for first, inner, second in names)
    lost = len(where) + int(_lengths(line.codes)[line.between[where]].sum())
    return Line(
        np.delete(items, where + 1),
        np.delete(line.between, where),
        line.words,
        line.joined + more,
        line.codes,
        line.tokens - lost,
    )


def _every_other(where: Array) -> Array:
    """Return which of these places, ascending, are taken from left to right where neighbours exclude each other."""
    number = np.arange(len(where))
    begins = np.append(True, np.diff(where) != 1)[: len(where)]
    run = np.maximum.accumulate(np.where(begins, number, 0))
    taken: Array = (number - run) % 2 == 0
    return taken


def _lengths(codes: tuple[Words, ...]) -> Array:
    return np.fromiter(map(len, codes), np.int64, len(codes))
