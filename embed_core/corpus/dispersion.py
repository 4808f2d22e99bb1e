"""Dispersion: is a word spread over the documents, or does it come in a few of them?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from embed_core.corpus.concordance import form_of
from embed_core.corpus.corpus import Corpus
from embed_core.corpus.index import Array, Places, places_of

TENTHS = 10


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What a corpus is divided into: its documents or, where it is one document, tenths of the text.

    `names` is empty for tenths. `starts` has each part's first place, `sizes` its tokens.
    """

    names: Sequence[str]
    starts: Array
    sizes: Array

    def counts(self, places: Array) -> Array:
        """Return how many of the places (ascending) lie in each part."""
        if len(places) < len(self.starts):
            inside = np.searchsorted(self.starts, places, side="right") - 1
            return np.bincount(inside, minlength=len(self.starts))
        return np.diff(np.searchsorted(places, self.starts), append=len(places))


@dataclass(frozen=True, slots=True, eq=False)
class ByDocument:
    """How often a word occurs in each part of a corpus; `parts` tells how large each is."""

    word: str
    counts: Array
    parts: Parts

    @property
    def rates(self) -> Array:
        """Return the counts for ten thousand tokens of each part."""
        rates: Array = 1e4 * self.counts / np.maximum(self.parts.sizes, 1)
        return rates

    @property
    def dispersion(self) -> float | None:
        """Return how unevenly the word is spread, as `uneven` does."""
        return uneven(self.counts, self.parts.sizes)


def parts_of(corpus: Corpus, index: Places) -> Parts:
    """Return the documents of a corpus; where there is only one, tenths of it at sentence ends."""
    if len(corpus.parts) > 1:
        names: Sequence[str] = corpus.parts.names
        starts = index.bounds[corpus.parts.starts]
    else:
        wanted = np.linspace(0, corpus.tokens, TENTHS, endpoint=False)
        names, starts = (), np.unique(index.bounds[np.searchsorted(index.bounds, wanted)])
        starts = starts[starts < max(1, corpus.tokens)]
    sizes = np.diff(starts, append=corpus.tokens)
    starts.flags.writeable = sizes.flags.writeable = False
    return Parts(names, starts, sizes)


def by_document(corpus: Corpus, word: str) -> ByDocument:
    """Return how often a word occurs in each document of a corpus, all 0 where it does not occur."""
    index = places_of(corpus)
    asked = form_of(corpus, word)
    places = index.of(index.row(asked)) if asked in corpus.counts else index.order[:0]
    parts = parts_of(corpus, index)
    counts = parts.counts(places)
    counts.flags.writeable = False
    return ByDocument(asked, counts, parts)


def uneven(counts: Array, sizes: Array) -> float | None:
    """Return Gries' deviation of proportions (2008), normalised by Lijffijt and Gries (2012).

    0: each part has its share of the word; 1: the smallest part has all of it. Half the sum of the differences
    between the word's shares and the parts' shares, over the most that it can be. Unlike Juilland's D it
    allows for parts of different sizes, and does not creep towards "even" as their number grows. None
    where there are fewer than two parts, or the word does not occur.
    """
    filled = sizes > 0
    total, tokens = float(counts.sum()), float(sizes.sum())
    if filled.sum() < 2 or not total:
        return None
    expected = sizes[filled] / tokens
    deviation = 0.5 * float(np.abs(counts[filled] / total - expected).sum())
    return min(1.0, deviation / (1.0 - float(expected.min())))
