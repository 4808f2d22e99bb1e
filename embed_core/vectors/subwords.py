"""Subwords: pieces of words with vectors of their own, which give an unseen word one (Bojanowski et al. 2017)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Guess:
    """What the spelling alone says of a word: the mean of the vectors of its known pieces, (d,) float32.

    It was never trained for this word. `unknown` names the pieces that no word of the vocabulary has; the
    fewer are known, the less it is worth. `<` and `>` mark the beginning and the end of the word.
    """

    word: str
    vector: Array
    known: tuple[str, ...]
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Subwords:
    """The vectors of the pieces of words, as fastText has them: shared by all pieces that fall into one bucket.

    `ids` (m,) the buckets that words of the vocabulary touch, ascending, of `buckets` there are;
    `vectors` (m, d) float32, one row each; `own` (n, d) float32 what each word has besides its pieces.
    A word's vector is the mean of its own and those of its pieces.
    """

    min_n: int
    max_n: int
    buckets: int
    ids: Array
    vectors: Array
    own: Array

    def __post_init__(self) -> None:
        for name, kind in (("ids", np.uint32), ("vectors", np.float32), ("own", np.float32)):
            array = np.asarray(getattr(self, name), kind)
            if array.flags.writeable:
                array = array.view()
                array.flags.writeable = False
            object.__setattr__(self, name, array)
        if self.vectors.ndim != 2 or self.own.ndim != 2 or self.own.shape[1] != self.vectors.shape[1]:
            raise ValueError("subwords and words must have equally many dimensions")
        if self.ids.shape != (len(self.vectors),) or np.any(np.diff(self.ids.astype(np.int64)) <= 0):
            raise ValueError("subwords need one bucket each, in ascending order")

    def guess(self, word: str) -> Guess | None:
        """Return what the spelling says of a word; None where none of its pieces is known."""
        pieces = ngrams(word, self.min_n, self.max_n)
        asked = np.array([bucket_of(piece, self.buckets) for piece in pieces], np.uint32)
        rows = np.searchsorted(self.ids, asked)
        there = rows < len(self.ids)
        there[there] = self.ids[rows[there]] == asked[there]
        if not there.any():
            return None
        total = np.zeros(self.vectors.shape[1], np.float32)
        for row in rows[there].tolist():  # one after the other, as gensim adds them: the same bits
            total += self.vectors[row]
        known = tuple(piece for piece, found in zip(pieces, there.tolist()) if found)
        unknown = tuple(piece for piece, found in zip(pieces, there.tolist()) if not found)
        return Guess(word, total / np.float32(len(known)), known, unknown)

    def facts(self) -> dict[str, int]:
        """Return the numbers that `of` needs beside the arrays, as JSON can hold them."""
        return {"min_n": self.min_n, "max_n": self.max_n, "buckets": self.buckets}

    @staticmethod
    def of(facts: Mapping[str, Any], *, ids: Array, vectors: Array, own: Array) -> Subwords:
        """Return the subwords that `facts` and the arrays describe. Raises `ValueError` where they do not fit."""
        return Subwords(int(facts["min_n"]), int(facts["max_n"]), int(facts["buckets"]), ids, vectors, own)


def ngrams(word: str, min_n: int, max_n: int) -> list[str]:
    """Return the pieces of `<word>` that have `min_n` to `max_n` characters, as fastText cuts them.

    A lone `<` or `>` is none.
    """
    marked = f"<{word}>"
    size = len(marked)
    return [
        marked[begin:end]
        for begin in range(size)
        for end in range(begin + min_n, min(begin + max_n, size) + 1)
        if end - begin > 1 or 0 < begin < size - 1
    ]


def bucket_of(piece: str, buckets: int) -> int:
    """Return the bucket of a piece: fastText's hash (FNV-1a over UTF-8, bytes taken as signed)."""
    code = 2166136261
    for byte in piece.encode("utf-8", "surrogatepass"):
        code = (code ^ (byte | 0xFFFFFF00 if byte > 127 else byte)) * 16777619 & 0xFFFFFFFF
    return code % buckets
