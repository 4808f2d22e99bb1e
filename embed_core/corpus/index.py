"""Where each word of a corpus stands: the index that concordance, contexts and portrait look into."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from mmap import mmap
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

import numpy as np

from embed_core.corpus.corpus import Corpus
from embed_core.errors import Stopped

Array: TypeAlias = "np.ndarray[Any, Any]"
GoOn: TypeAlias = "Callable[[], bool]"
BLOCK = 1 << 22
"""Bytes of the stream that are numbered at a time."""
CHANGED = "the tokens are not those that were counted"


def always() -> bool:
    """Go on, whatever happens."""
    return True


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """The token stream as numbers, and of each word the places where it stands; all arrays are read-only.

    A place counts the tokens from 0. `numbers` (tokens,) has the row of each token's word, rows in the order of
    `Corpus.counts`; `order` (tokens,) has the places word by word, ascending within each; `offsets`
    (types + 1,) says where in it a word begins; `bounds` (sentences + 1,) has each sentence's first place.
    """

    words: tuple[str, ...]
    numbers: Array
    order: Array
    bounds: Array
    offsets: Array

    def row(self, word: str) -> int:
        """Return the row of a word. Raises `ValueError` where the corpus does not have it."""
        return self.words.index(word)

    def of(self, row: int) -> Array:
        """Return the places of a word, ascending."""
        found: Array = self.order[self.offsets[row] : self.offsets[row + 1]]
        return found

    def sentence_of(self, places: Array) -> Array:
        """Return the number of the sentence that each place stands in."""
        return np.searchsorted(self.bounds, places, side="right") - 1

    def limits_of(self, places: Array) -> tuple[Array, Array]:
        """Return of each place the first one of its sentence, and the one behind its last."""
        sentences = self.sentence_of(places)
        return self.bounds[sentences], self.bounds[sentences + 1]


@dataclass(slots=True, eq=False)
class Columns:
    """The arrays of an index that is being made: in memory, or mapped from a file."""

    numbers: Array
    order: Array
    bounds: Array

    @staticmethod
    def empty(corpus: Corpus) -> Columns:
        """Return arrays in memory that a corpus fits into."""
        tokens = corpus.tokens
        return Columns(
            np.empty(tokens, np.int32), np.empty(tokens, place_type(tokens)), np.empty(corpus.sentences + 1, np.int64)
        )


def place_type(tokens: int) -> type[np.integer[Any]]:
    """Return the type of number that a place needs."""
    return np.int32 if tokens < 2**31 else np.int64


def offsets_of(counts: Mapping[str, int]) -> Array:
    """Return where each word's places begin, from the counts."""
    return np.append(0, np.cumsum(np.fromiter(counts.values(), np.int64, len(counts))))


def fill(columns: Columns, corpus: Corpus, go_on: GoOn = always) -> None:
    """Read the stream once, in pieces, and write the index into its arrays.

    Raises `ValueError` where the stream has other tokens than were counted, `Stopped` where `go_on` says no.
    """
    rows = {word: row for row, word in enumerate(corpus.counts)}
    offsets = offsets_of(corpus.counts)
    free = offsets[:-1].copy()
    token = sentence = 0
    columns.bounds[0] = 0
    with corpus.stream.opened() as data:
        for numbers, ends in _numbered(data, rows):
            if not go_on():
                raise Stopped()
            if token + len(numbers) > corpus.tokens or sentence + len(ends) > corpus.sentences:
                raise ValueError(CHANGED)
            columns.numbers[token : token + len(numbers)] = numbers
            columns.bounds[sentence + 1 : sentence + len(ends) + 1] = token + ends
            order = _sorted(numbers)
            begins = np.flatnonzero(np.diff(numbers[order], prepend=-1))
            present, times = numbers[order[begins]], np.diff(begins, append=len(order))
            if (free[present] + times > offsets[present + 1]).any():
                raise ValueError(CHANGED)
            columns.order[np.repeat(free[present] - begins, times) + np.arange(len(order))] = token + order
            free[present] += times
            token, sentence = token + len(numbers), sentence + len(ends)
    if (token, sentence) != (corpus.tokens, corpus.sentences):
        raise ValueError(CHANGED)


def _sorted(numbers: Array) -> Array:
    """Return where each number stands, smallest first, equal ones in their order.

    Sixteen bits at a time, for which numpy counts instead of comparing.
    """
    order = np.argsort(numbers.astype(np.uint16), kind="stable")
    high = (numbers >> 16).astype(np.uint16)
    return order[np.argsort(high[order], kind="stable")] if high.any() else order


def _numbered(data: bytes | mmap, rows: Mapping[str, int]) -> Iterator[tuple[Array, Array]]:
    """Yield the stream in pieces: the row of each token, and behind which token each sentence ends."""
    at = 0
    while at < len(data):
        end = len(data) if at + BLOCK >= len(data) else data.rfind(b"\n", at, at + BLOCK) + 1
        if end <= at:
            end = data.find(b"\n", at) + 1 or len(data)
        piece = data[at:end]
        signs = np.frombuffer(piece, np.uint8)
        signs = signs[(signs == 32) | (signs == 10)]
        try:
            tokens = piece.decode("utf-8").replace("\n", " ").split(" ")[:-1]
            numbers = np.fromiter(map(rows.__getitem__, tokens), np.int32, len(tokens))
        except (KeyError, UnicodeDecodeError) as error:
            raise ValueError(CHANGED) from error
        if len(signs) != len(tokens):
            raise ValueError(CHANGED)
        yield numbers, np.flatnonzero(signs == 10) + 1
        at = end


def frozen(columns: Columns, corpus: Corpus) -> Places:
    """Return a finished index."""
    offsets = offsets_of(corpus.counts)
    for array in (columns.numbers, columns.order, columns.bounds, offsets):
        array.flags.writeable = False
    return Places(tuple(corpus.counts), columns.numbers, columns.order, columns.bounds, offsets)


_KEPT: WeakKeyDictionary[Corpus, tuple[object, Places]] = WeakKeyDictionary()
_LOCKS: WeakKeyDictionary[Corpus, threading.Lock] = WeakKeyDictionary()
_GUARD = threading.Lock()


def places_of(corpus: Corpus, *, go_on: GoOn = always) -> Places:
    """Return the index of a corpus.

    That of a stored corpus lies beside its tokens and is mapped; where it is missing or does not fit the
    tokens it is made anew (about a second for seven million tokens), so it is well to ask for it once when a
    corpus has been stored; the making stops (`Stopped`) where `go_on` says no. Raises `BrokenCorpus` where the
    stream has other tokens than were counted.
    """
    from embed_core.corpus.index_file import open_places, stamp_of

    with _GUARD:
        lock = _LOCKS.setdefault(corpus, threading.Lock())
    with lock:
        stamp = stamp_of(corpus)
        kept = _KEPT.get(corpus)
        if kept is None or kept[0] != stamp:
            kept = stamp, open_places(corpus, go_on)
            _KEPT[corpus] = kept
        return kept[1]
