"""CSLS: a cosine from which the crowdedness of both words is taken off (Conneau et al. 2018)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import OutOfRange
from embed_core.geometry.nearest import nearest_rows
from embed_core.geometry.neighbours import direction, ranked
from embed_core.vectors import WordVectors
from embed_core.vectors.units import only

Array = np.ndarray[Any, Any]
K = 10
CANDIDATES, FEWEST = 1000, 50
WORK = 6 * 10**9
"""Products for which time is taken: of a large model fewer candidates are ranked anew, but never less than `FEWEST`."""
"""Words that are ranked anew by CSLS: the nearest by cosine."""


@dataclass(frozen=True, slots=True)
class Csls:
    """2 cos − r(x) − r(y) of two words; r is the mean cosine of a word to its k nearest, itself left out.

    Around a hub everything is near: its r is large, and so its CSLS falls behind its cosine. `k` is the one used.
    """

    cosine: float
    first: float
    second: float
    k: int

    @property
    def value(self) -> float:
        """The CSLS, from −4 to 4; 0 for two words as near to each other as to their nearest on average."""
        return 2 * self.cosine - self.first - self.second


@dataclass(frozen=True, slots=True)
class CslsNeighbour:
    """A word near another, with its places among the neighbours by cosine and by CSLS, both from 1.

    `crowd` is its r, the mean cosine of its own k nearest.
    """

    word: str
    cosine: float
    csls: float
    crowd: float
    by_cosine: int
    by_csls: int


@dataclass(frozen=True, slots=True, eq=False)
class CslsNeighbours:
    """The candidates around a word, nearest by CSLS first; `whole` where they are all words of the model."""

    word: str
    found: tuple[CslsNeighbour, ...]
    k: int
    whole: bool

    def of(self, word: str) -> CslsNeighbour | None:
        """Return the entry of a word, None where it is not among the candidates."""
        return next((each for each in self.found if each.word == word), None)


def _crowds(model: WordVectors, rows: Array, k: int) -> tuple[Array, int]:
    """Return the mean cosine of each of some rows to its k nearest, (len(rows),), and the k that could be had."""
    if k < 1:
        raise OutOfRange("k", k, 1, len(model))
    usable = np.flatnonzero(model.directed)
    k = min(k, len(usable) - 1)
    if k < 1:
        return np.zeros(len(rows)), 0
    whole = len(usable) == len(model)
    units = only(model.units, model.directed)
    _, cosines = nearest_rows(units, k, rows=rows if whole else np.searchsorted(usable, rows))
    return cosines.mean(axis=1, dtype=float), k


def csls(model: WordVectors, first: str, second: str, *, k: int = K) -> Csls:
    """Return the CSLS of two words of one model. A k above what there is gives all words there are.

    Raises `WordUnknown`, `NoDirection`, `OutOfRange`.
    """
    for word in (first, second):
        direction(model, word)
    (one, two), used = _crowds(model, np.array([model.row(first), model.row(second)]), k)
    return Csls(model.similarity(first, second), float(one), float(two), used)


def csls_neighbours(model: WordVectors, word: str, *, k: int = K, candidates: int | None = None) -> CslsNeighbours:
    """Return the words around a word by CSLS: exactly where `candidates` reaches all words, else among the nearest.

    Where no number is given it is `CANDIDATES`, or what a large model allows (`WORK`).

    Raises `WordUnknown`, `NoDirection`, `OutOfRange`.
    """
    if candidates is None:
        candidates = min(CANDIDATES, max(FEWEST, WORK // max(1, model.matrix.size)))
    near = ranked(model, direction(model, word), k=candidates, without=[model.row(word)])
    rows = np.array([model.row(word), *(row for row, _ in near)], int)
    crowds, used = _crowds(model, rows, k)
    scores = np.array([2 * cosine - crowds[0] - crowd for (_, cosine), crowd in zip(near, crowds[1:], strict=True)])
    order = np.argsort(-scores, kind="stable")
    found = [
        CslsNeighbour(
            model.words[near[at][0]], near[at][1], float(scores[at]), float(crowds[1 + at]), int(at) + 1, place
        )
        for place, at in enumerate(order, start=1)
    ]
    return CslsNeighbours(word, tuple(found), used, len(near) < candidates or len(near) >= len(model) - 1)
