"""Thousands of places of a word at once, as arrays: what a table of lines is drawn from, sentence and all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from embed_core.corpus.concordance import Selection, select_places
from embed_core.corpus.corpus import Corpus
from embed_core.corpus.index import Array, Places

MOST = 10_000
REACH = 40
LONG = 150
"""A line has its sentence, up to `LONG` tokens on each side, and its neighbours where that leaves room in `REACH`."""


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """The first places that a question leaves, in its order, with the text around them; all arrays are read-only.

    `tokens` has pieces of the stream, as rows of `words`; overlapping ones stand there once. Line i has its word at
    `tokens[at[i]]`, and around it `spans[i]`: how many tokens its sentence has before and after, then how
    many of the sentence before that and the one after. `sentences` and `documents` (n,) count from 0.
    """

    word: str
    total: int
    matched: int
    by_document: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    tokens: Array
    at: Array
    spans: Array
    sentences: Array
    documents: Array

    def __len__(self) -> int:
        return len(self.at)

    def around(self, line: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the tokens of a line's sentence before its word, and after it."""
        at, (left, right, _, _) = int(self.at[line]), self.spans[line].tolist()
        return self._told(at - left, at), self._told(at + 1, at + 1 + right)

    def beside(self, line: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the tokens of the sentence before a line's sentence, and of the one after, within reach."""
        at, (left, right, before, after) = int(self.at[line]), self.spans[line].tolist()
        end = at + 1 + right
        return self._told(at - left - before, at - left), self._told(end, end + after)

    def _told(self, begin: int, end: int) -> tuple[str, ...]:
        return tuple(self.words[row] for row in self.tokens[begin:end].tolist())


def concordance_lines(
    corpus: Corpus,
    word: str,
    *,
    most: int = MOST,
    window: int = 8,
    sort: str = "text",
    near: str = "",
    document: int | None = None,
) -> Lines:
    """Return at most `most` places of a word as `concordance` chooses and sorts them, in a form for thousands."""
    chosen = select_places(corpus, word, window=window, sort=sort, near=near, document=document)
    told = chosen.word, chosen.total, len(chosen.places), chosen.by_document
    places = chosen.places[: max(0, most)].astype(np.int64)
    if chosen.index is None or not len(places):
        nothing = np.zeros(0, np.int64)
        return Lines(*told, (), *_frozen(nothing, nothing, np.zeros((0, 4), np.int64), nothing, nothing))
    spans, sentences, documents = _spans(corpus, chosen, chosen.index, places)
    stream, at = _pieces(places, spans)
    rows, tokens = _numbered(chosen.index.numbers[stream], len(chosen.index.words))
    words = tuple(chosen.index.words[row] for row in rows.tolist())
    return Lines(*told, words, *_frozen(tokens, at, spans, sentences, documents))


def _spans(corpus: Corpus, chosen: Selection, index: Places, places: Array) -> tuple[Array, Array, Array]:
    """Return of each place how far its text reaches (n, 4), its sentence, its document."""
    sentences = index.sentence_of(places)
    documents = np.searchsorted(chosen.starts, places, side="right") - 1
    begins, ends = index.bounds[sentences], index.bounds[sentences + 1]
    limits = np.append(chosen.starts, corpus.tokens)
    earliest = np.maximum(limits[documents], index.bounds[np.maximum(sentences - 1, 0)])
    latest = np.minimum(limits[documents + 1], index.bounds[np.minimum(sentences + 2, corpus.sentences)])
    left, right = np.minimum(places - begins, LONG), np.minimum(ends - 1 - places, LONG)
    before = np.where(left < places - begins, 0, np.minimum(begins - earliest, np.maximum(REACH - left, 0)))
    after = np.where(right < ends - 1 - places, 0, np.minimum(latest - ends, np.maximum(REACH - right, 0)))
    return np.stack([left, right, before, after], axis=1), sentences, documents


def _pieces(places: Array, spans: Array) -> tuple[Array, Array]:
    """Return the places that all texts together need, each once and ascending, and where among them each word is."""
    order = np.argsort(places, kind="stable")
    first = (places - spans[:, 0] - spans[:, 2])[order]
    last = np.maximum.accumulate((places + 1 + spans[:, 1] + spans[:, 3])[order])
    opens = np.append(True, first[1:] > last[:-1])
    begins, ends = first[opens], last[np.append(opens[1:], True)]
    lengths = ends - begins
    offsets = np.cumsum(lengths) - lengths
    stream = np.repeat(begins - offsets, lengths) + np.arange(int(lengths.sum()))
    return stream, np.searchsorted(stream, places)


def _numbered(numbers: Array, types: int) -> tuple[Array, Array]:
    """Return which rows occur, most frequent words first, and the numbers counted among these alone."""
    there = np.zeros(types, bool)
    there[numbers] = True
    return np.flatnonzero(there), (np.cumsum(there) - 1)[numbers]


def _frozen(*arrays: Array) -> tuple[Array, ...]:
    for array in arrays:
        array.flags.writeable = False
    return arrays
