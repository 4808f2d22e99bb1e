"""What two words have in common: the words and the frames that both stand in, with the sentences."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from embed_core.corpus.association import SURE, attraction, contrast
from embed_core.corpus.concordance import Hit, beside, form_of, hits_at
from embed_core.corpus.corpus import Corpus
from embed_core.corpus.cut import LONGEST
from embed_core.corpus.frames import Frame, shared_frames
from embed_core.corpus.index import Array, Places, places_of
from embed_core.remarks import Remark

FEW = 10
_BLOCK = 1 << 20
_FIRST = 1024


@dataclass(frozen=True, slots=True)
class Context:
    """A word that stands near two words, or near one of them: how often near each, and where first.

    `weight` is a log-likelihood ratio (Dunning 1993; above 3.84 chance is no explanation). Of a shared context
    it is the smaller of the two that say how surely each word draws it; of one that only one word has,
    how surely the two words differ in it.
    """

    word: str
    count_a: int
    count_b: int
    weight: float
    example_a: Hit | None
    example_b: Hit | None


@dataclass(frozen=True, slots=True, eq=False)
class SharedContexts:
    """The contexts of two words within `window` tokens.

    `count_a` and `count_b` say how often the words occur, `together` how often the first has the second near
    it, `drawn_a`, `drawn_b` and `drawn_both` how many contexts each draws surely (p < 0.05), and both.
    `only_a` has what the first draws and the second meets no more often than by chance. `frames` are what
    stands directly around both (see `Frame`). The two words themselves count as no context.
    """

    a: str
    b: str
    window: int
    count_a: int
    count_b: int
    together: int
    drawn_a: int
    drawn_b: int
    drawn_both: int
    shared: tuple[Context, ...]
    only_a: tuple[Context, ...]
    only_b: tuple[Context, ...]
    frames: tuple[Frame, ...]
    remarks: tuple[Remark, ...] = ()


def shared_contexts(corpus: Corpus, a: str, b: str, *, window: int = 5, most: int = 20) -> SharedContexts:
    """Return the contexts that two words share and those that only one has, at most `most` of each kind.

    Each token within `window` of a word in its sentence is a trial; a word is drawn where it comes up surely
    more often than its share of the corpus. What words share in this sense is what Word2Vec and PPMI learn
    their nearness from. A word that the corpus lacks, and two that are one, are told in the remarks.
    """
    a, b, window = form_of(corpus, a), form_of(corpus, b), max(0, min(window, LONGEST))
    remarks = _remarks(corpus, a, b)
    numbers = int(corpus.counts.get(a, 0)), int(corpus.counts.get(b, 0))
    if not all(numbers):
        return SharedContexts(a, b, window, *numbers, 0, 0, 0, 0, (), (), (), (), remarks)
    index = places_of(corpus)
    rows = index.row(a), index.row(b)
    near = _Near(corpus, index, rows, window)
    drawn_a, drawn_b = (weights >= SURE for weights in near.weights)
    differ = contrast(near.counts[0], near.trials[0], near.counts[1], near.trials[1])
    both = drawn_a & drawn_b
    together = int(beside(index, index.of(rows[0]), rows[1], window).sum())
    return SharedContexts(
        a,
        b,
        window,
        *numbers,
        together,
        int(drawn_a.sum()),
        int(drawn_b.sum()),
        int(both.sum()),
        near.best(np.where(both, np.minimum(*near.weights), 0.0), most),
        near.best(np.where(drawn_a & (near.weights[1] <= 0), differ, 0.0), most),
        near.best(np.where(drawn_b & (near.weights[0] <= 0), -differ, 0.0), most),
        shared_frames(corpus, index, rows, most=most),
        remarks,
    )


def _remarks(corpus: Corpus, a: str, b: str) -> tuple[Remark, ...]:
    found = []
    for word in dict.fromkeys((a, b)):
        count = int(corpus.counts.get(word, 0))
        if not count:
            found.append(Remark("remark-not-in-corpus", {"word": word}, "warning"))
        elif count < FEW:
            found.append(Remark("remark-few-places", {"word": word, "count": count}, "warning"))
    if a == b and a in corpus.counts:
        found.append(Remark("remark-same-word-twice", {"word": a}))
    return tuple(found)


class _Near:
    """What stands near two words: how often each word of the corpus does, and how surely it is drawn."""

    def __init__(self, corpus: Corpus, index: Places, rows: tuple[int, int], window: int) -> None:
        self._index, self._rows, self._window = index, rows, window
        self._starts = index.bounds[corpus.parts.starts]
        self.counts = tuple(_counted(index, index.of(row), window) for row in rows)
        self.trials = tuple(float(max(1, counts.sum())) for counts in self.counts)
        rates = np.diff(index.offsets) / max(1, corpus.tokens)
        self.weights = tuple(attraction(c, n, rates) for c, n in zip(self.counts, self.trials, strict=True))
        for array in (*self.counts, *self.weights):
            array[list(rows)] = 0

    def best(self, weights: Array, most: int) -> tuple[Context, ...]:
        """Return the contexts with the largest weights above 0, each with a place beside either word."""
        rows = np.flatnonzero(weights > 0)
        rows = rows[np.argsort(-weights[rows], kind="stable")[: max(0, most)]]
        examples = [[self._example(side, row) for row in rows.tolist()] for side in (0, 1)]
        return tuple(
            Context(
                self._index.words[row], int(self.counts[0][row]), int(self.counts[1][row]), float(weights[row]), x, y
            )
            for row, x, y in zip(rows.tolist(), *examples)
        )

    def _example(self, side: int, row: int) -> Hit | None:
        """Return the first place of a word beside which a context stands."""
        if not self.counts[side][row]:
            return None
        places = self._index.of(self._rows[side])
        for begin in range(0, len(places), _FIRST):
            some = places[begin : begin + _FIRST]
            found = np.flatnonzero(beside(self._index, some, row, self._window))
            if len(found):
                return next(iter(hits_at(self._index, some[found[:1]], max(8, self._window), self._starts)))
        return None


def _counted(index: Places, places: Array, window: int) -> Array:
    """Return how often each word stands within `window` tokens of places, in the same sentence."""
    counts = np.zeros(len(index.words), np.int64)
    steps = [step for step in range(-window, window + 1) if step]
    block = _BLOCK // max(1, len(steps))
    for begin in range(0, len(places), block):
        some = places[begin : begin + block]
        first, last = index.limits_of(some)
        inside = [at[(at >= first) & (at < last)] for at in (some + step for step in steps)]
        if inside:
            counts += np.bincount(index.numbers[np.concatenate(inside)], minlength=len(counts))
    return counts
