"""The evidence: the sentences in which a word occurs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from embed_core.corpus.corpus import Corpus
from embed_core.corpus.index import Array, Places, places_of
from embed_core.errors import NotAChoice

SORTS = ("text", "left", "right")
DEPTH = 3
"""So many tokens beside the word decide the order of its places."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the word stands, with the tokens to its left and right.

    `sentence` and `document` count from 0.
    """

    left: tuple[str, ...]
    word: str
    right: tuple[str, ...]
    sentence: int
    document: int = 0


@dataclass(frozen=True, slots=True)
class Concordance:
    """Where a word occurs: `total` counts all places, `hits` has those of one page.

    `matched` counts the places that `near` and `document` leave. `by_document` has (document, places) for each
    document with a place that `near` leaves, in the order of the text, whichever document was chosen.
    """

    word: str
    total: int
    hits: tuple[Hit, ...]
    matched: int = 0
    by_document: tuple[tuple[int, int], ...] = ()


def concordance(
    corpus: Corpus,
    word: str,
    *,
    limit: int = 20,
    window: int = 8,
    offset: int = 0,
    sort: str = "text",
    near: str = "",
    document: int | None = None,
) -> Concordance:
    """Return the places of a word from the `offset`-th on, at most `limit`, with `window` tokens on each side.

    The word is taken as the corpus has it (see `form_of`), letter by letter. `sort` is "text", "left" or
    "right": by the first token on that side, then the second and third, in the order of their code points, in
    which Han characters follow their radicals; where the sentence ends, that comes first. `near` keeps the
    places that have this word within `window` tokens of the same sentence, `document` those of one
    document. Raises `NotAChoice` for another order, `BrokenCorpus` where the stored tokens were changed.
    """
    chosen = select_places(corpus, word, window=window, sort=sort, near=near, document=document)
    if chosen.index is None:
        return Concordance(chosen.word, 0, ())
    page = chosen.places[max(0, offset) : max(0, offset) + max(0, limit)]
    hits = tuple(hits_at(chosen.index, page, window, chosen.starts))
    return Concordance(chosen.word, chosen.total, hits, len(chosen.places), chosen.by_document)


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """The places of a word that a question leaves, in its order; what there is to say of them is looked up later.

    `starts` has the first place of each document. `index` is None where the corpus lacks the word.
    """

    word: str
    total: int
    index: Places | None
    places: Array
    starts: Array
    by_document: tuple[tuple[int, int], ...] = ()


def select_places(
    corpus: Corpus, word: str, *, window: int, sort: str, near: str = "", document: int | None = None
) -> Selection:
    """Return the places that `concordance` shows, all of them. Raises what it raises."""
    if sort not in SORTS:
        raise NotAChoice("sort", sort, SORTS)
    asked = form_of(corpus, word)
    total = int(corpus.counts.get(asked, 0))
    if not total:
        return Selection(asked, 0, None, np.zeros(0, np.int64), np.zeros(0, np.int64))
    index = places_of(corpus)
    found = index.of(index.row(asked))
    if near.strip():
        other = form_of(corpus, near)
        row = index.row(other) if other in corpus.counts else None
        found = found[beside(index, found, row, window)]
    starts = index.bounds[corpus.parts.starts]
    by_document = _by_document(found, starts)
    if document is not None:
        found = _within(found, np.append(starts, corpus.tokens), document)
    if sort != "text":
        found = found[_order(index, found, sort)]
    return Selection(asked, total, index, found, starts, by_document)


def form_of(corpus: Corpus, word: str) -> str:
    """Return a word as the corpus writes it: composed, without outer spaces, in lower case where it stands so.

    Inner spaces are the underscores of words of one's own; full-width letters stay unless the corpus folds
    them. Where no such form occurs, it is the word as typed.
    """
    asked = " ".join(unicodedata.normalize("NFC", word).split())
    if asked in corpus.counts:
        return asked
    joined = asked.replace(" ", "_")
    if corpus.segmentation.fold_width:
        joined = "".join(chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" else c for c in joined)
    forms = (joined.lower(), joined) if corpus.segmentation.lower else (joined,)
    return next((form for form in forms if form in corpus.counts), asked)


def beside(index: Places, places: Array, row: int | None, window: int) -> Array:
    """Return of each place whether a word stands within `window` tokens of it in its sentence (bool)."""
    if row is None or not len(places):
        return np.zeros(len(places), bool)
    others = index.of(row)
    begins, ends = index.limits_of(places)
    first = np.searchsorted(others, np.maximum(begins, places - window))
    last = np.searchsorted(others, np.minimum(ends, places + window + 1))
    itself = index.numbers[places] == row
    near: Array = last - first > itself
    return near


def _by_document(found: Array, starts: Array) -> tuple[tuple[int, int], ...]:
    which, times = np.unique(np.searchsorted(starts, found, side="right") - 1, return_counts=True)
    return tuple(zip(which.tolist(), times.tolist(), strict=True))


def _within(found: Array, limits: Array, document: int) -> Array:
    if not 0 <= document < len(limits) - 1:
        return found[:0]
    first, last = np.searchsorted(found, limits[[document, document + 1]])
    return found[first:last]


def _order(index: Places, found: Array, side: str) -> Array:
    """Return the order of places by the tokens on one side; equal ones stay in the order of the text."""
    begins, ends = index.limits_of(found)
    beside_them = []
    for distance in range(1, DEPTH + 1):
        at = found - distance if side == "left" else found + distance
        inside = (at >= begins) & (at < ends)
        beside_them.append(np.where(inside, index.numbers[np.where(inside, at, 0)], -1))
    there = np.zeros(len(index.words) + 1, bool)
    for tokens in beside_them:
        there[tokens] = True
    rows = np.flatnonzero(there[:-1])
    by_letters = sorted(rows.tolist(), key=index.words.__getitem__)
    rank = np.full(len(there), -1, np.int64)
    rank[by_letters] = np.arange(len(rows))
    keys = [rank[tokens] for tokens in beside_them]
    order: Array = np.lexsort(keys[::-1])
    return order


def hits_at(index: Places, places: Array, window: int, starts: Array) -> Iterable[Hit]:
    """Yield what stands at places; `starts` has the first place of each document."""
    if not len(places):
        return
    sentences = index.sentence_of(places)
    begins, ends = index.bounds[sentences], index.bounds[sentences + 1]
    first = np.maximum(begins, places - max(0, window)).tolist()
    last = np.minimum(ends, places + max(0, window) + 1).tolist()
    documents = (np.searchsorted(starts, places, side="right") - 1).tolist()
    word_of, numbers = index.words.__getitem__, index.numbers
    for at, sentence, begin, end, document in zip(places.tolist(), sentences.tolist(), first, last, documents):
        tokens = tuple(map(word_of, numbers[begin:end].tolist()))
        middle = at - begin
        yield Hit(tokens[:middle], tokens[middle], tokens[middle + 1 :], sentence, document)
