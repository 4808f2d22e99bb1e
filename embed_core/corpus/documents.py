"""The documents of a corpus: their names, where each begins, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any

import numpy as np

from embed_core.corpus.listing import Column, Listing, Roll, line_of

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, eq=False)
class Documents:
    """The documents in the order of the text, each a run of sentences.

    `starts` has the number of each document's first sentence, ascending (int64, read-only); a document
    without a sentence has the start of the next. `meta` has what its source told of each (the other columns of a
    table, a chapter's book, …). `sentences` is how many sentences all documents have. Where there is a `listing`,
    names and meta data are read from it when they are asked for: a table can have a million rows.
    """

    names: Sequence[str]
    starts: np.ndarray[Any, Any]
    meta: Sequence[Mapping[str, str]]
    sentences: int
    listing: Listing | None = None

    def __post_init__(self) -> None:
        starts = np.array(self.starts, dtype=np.int64)
        starts.flags.writeable = False
        object.__setattr__(self, "starts", starts)
        if not len(self.names) == len(starts) == len(self.meta):
            raise ValueError("names, starts and meta differ in length")
        ends = np.append(starts, self.sentences)
        if ends[0] != 0 or (np.diff(ends) < 0).any():
            raise ValueError("starts do not rise from 0 to the number of sentences")

    def __len__(self) -> int:
        return len(self.names)

    def document_of(self, sentence: int) -> int:
        """Return the index of the document that a sentence stands in. Raises `IndexError` where there is none."""
        if not 0 <= sentence < self.sentences:
            raise IndexError(sentence)
        return int(np.searchsorted(self.starts, sentence, side="right")) - 1

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield of each document its first sentence and the one behind its last."""
        return pairwise([*self.starts.tolist(), self.sentences])

    @staticmethod
    def whole(name: str, sentences: int) -> Documents:
        """Return one document that spans everything."""
        return Documents((name,), np.zeros(1, np.int64), (NOTHING,), sentences)

    @staticmethod
    def of(starts: np.ndarray[Any, Any], listing: Listing, sentences: int) -> Documents:
        """Return the documents of a listing, given where each begins."""
        names, meta = Column(listing, "name", ""), Column(listing, "meta", NOTHING)
        return Documents(names, starts, meta, sentences, listing)

    def lines(self) -> Iterator[bytes]:
        """Yield the documents as lines of JSON; `from_rows` reads them back."""
        for name, start, meta in zip(self.names, self.starts.tolist(), self.meta):
            yield line_of(name, start, meta)

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield each document as JSON can hold it."""
        for name, start, meta in zip(self.names, self.starts.tolist(), self.meta):
            yield {"name": name, "start": start} | ({"meta": dict(meta)} if meta else {})

    @staticmethod
    def from_rows(rows: Iterable[Mapping[str, Any]], sentences: int) -> Documents:
        """Return the documents that `rows` wrote. Raises `KeyError`, `TypeError`, `ValueError` for others."""
        roll = Roll()
        for row in rows:
            known = {str(k): str(v) for k, v in dict(row.get("meta", {})).items()}
            roll.add(str(row["name"]), int(row["start"]), known)
        return Documents.of(*roll.finish(), sentences)
