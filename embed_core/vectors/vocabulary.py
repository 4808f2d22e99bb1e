"""Words as one block of bytes: a million of them open at once, and take no more memory than their letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import index
from typing import Any, SupportsIndex, TypeAlias, overload

import numpy as np

Array = np.ndarray[Any, Any]
SMALL = 1 << 20
"""Bytes of words up to which they are kept as a tuple, which is quicker to walk through."""
_BREAK = ord("\n")
_PIECE = 1 << 16


class Words(Sequence[str]):
    """Words as they stand in `words.txt`, UTF-8, one a line; decoded when asked for.

    It answers as a tuple of the same words does: a slice is a tuple, and it equals such a tuple. Raises
    `UnicodeDecodeError` where the bytes are no text.
    """

    def __init__(self, written: bytes) -> None:
        written.decode("utf-8")  # whoever asks for a word later must not meet this error
        self.written = written
        breaks = np.flatnonzero(np.frombuffer(written, np.uint8) == _BREAK)
        self._ends = np.append(breaks, len(written)).astype(np.int32 if len(written) < 2**31 else np.int64)

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, at: SupportsIndex) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...
    def __getitem__(self, at: SupportsIndex | slice) -> str | tuple[str, ...]:
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self))
            if step == 1:
                return tuple(self._text(start, stop).split("\n")) if start < stop else ()
            return tuple(self[row] for row in range(start, stop, step))
        row = index(at)
        row += len(self) if row < 0 else 0
        if not 0 <= row < len(self):
            raise IndexError("no such word")
        return self.bytes_of(row).decode("utf-8")

    def bytes_of(self, row: int) -> bytes:
        """Return a word's UTF-8."""
        return self.written[int(self._ends[row - 1]) + 1 if row else 0 : int(self._ends[row])]

    def _text(self, start: int, stop: int) -> str:
        return self.written[int(self._ends[start - 1]) + 1 if start else 0 : int(self._ends[stop - 1])].decode("utf-8")

    def __iter__(self) -> Iterator[str]:
        pieces = range(0, len(self), _PIECE)
        return chain.from_iterable(self[start : start + _PIECE] for start in pieces)

    def __reversed__(self) -> Iterator[str]:
        pieces = range((len(self) - 1) // _PIECE * _PIECE, -1, -_PIECE)
        return chain.from_iterable(reversed(self[start : start + _PIECE]) for start in pieces)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Words):
            return self.written == other.written
        return isinstance(other, tuple) and len(other) == len(self) and all(a == b for a, b in zip(self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __contains__(self, word: object) -> bool:
        return word in self.rows

    def __repr__(self) -> str:
        return f"Words({len(self)})"

    @cached_property
    def rows(self) -> WordIndex:
        """The row of each word."""
        return WordIndex(self)


class WordIndex(Mapping[str, int]):
    """The row of each word, of the first one where a word stands twice: 12 bytes a word, made at the first question.

    Hashes in order, searched by halving; a word is found only where its bytes agree too.
    """

    def __init__(self, words: Words) -> None:
        self._words = words

    @cached_property
    def _places(self) -> tuple[Array, Array]:
        words = self._words
        hashes = np.empty(len(words), np.int64)
        for start in range(0, len(words), _PIECE):
            stop = min(start + _PIECE, len(words))
            piece = words.written[int(words._ends[start - 1]) + 1 if start else 0 : int(words._ends[stop - 1])]
            hashes[start:stop] = np.fromiter(map(hash, piece.split(b"\n")), np.int64, stop - start)
        order = np.argsort(hashes, kind="stable").astype(np.int32 if len(words) < 2**31 else np.int64)
        return hashes[order], order

    def __getitem__(self, word: str) -> int:
        if isinstance(word, str):
            hashes, rows = self._places
            wanted = word.encode("utf-8", "surrogatepass")
            number = hash(wanted)
            place = int(np.searchsorted(hashes, number))
            while place < len(hashes) and hashes[place] == number:
                if self._words.bytes_of(int(rows[place])) == wanted:
                    return int(rows[place])
                place += 1
        raise KeyError(word)

    def __len__(self) -> int:
        return len(self._words) if self._distinct else len(dict.fromkeys(self._words))

    def __iter__(self) -> Iterator[str]:
        return iter(self._words) if self._distinct else iter(dict.fromkeys(self._words))

    @cached_property
    def _distinct(self) -> bool:
        hashes, _ = self._places
        return not bool((hashes[1:] == hashes[:-1]).any())


Vocabulary: TypeAlias = "tuple[str, ...] | Words"
"""The words of a model: a tuple, or what answers as one."""


def read_words(written: bytes) -> Vocabulary:
    """Return the words of a text of one word a line. Raises `UnicodeDecodeError`."""
    return tuple(written.decode("utf-8").split("\n")) if len(written) <= SMALL else Words(written)
