"""The nearest words of a word: exact, by cosine, over the whole vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.cosine import DifferentLengths, NotNumbers, ZeroVector
from embed_core.vectors import WordVectors
from embed_core.vectors.units import products, slack
from embed_core.vectors.units import with_direction as with_direction

if TYPE_CHECKING:
    from embed_core.geometry.near_index import NearIndex

Array = np.ndarray[Any, Any]
_ROWS = 4096
_TOGETHER = 16
"""Words whose cosines with all others are computed at a time."""


class NoDirection(LabError):
    """A word's vector is all zeros or holds what is no number, so nothing is near it."""

    message_id = "error-no-direction"

    def __init__(self, word: str) -> None:
        super().__init__(word=word)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word near another: its cosine to it, from −1 to 1, and how often it occurs in the corpus."""

    word: str
    cosine: float
    count: int


def direction(model: WordVectors, word: str) -> Array:
    """Return the unit vector of a word, (d,) float32. Raises `WordUnknown`, `NoDirection`."""
    unit_row = model.units[model.row(word)]
    if not with_direction(unit_row[None, :])[0]:
        raise NoDirection(word)
    return np.asarray(unit_row)


def ranked(
    model: WordVectors, target: Array, *, k: int, without: Iterable[int] = (), min_count: int = 0
) -> list[tuple[int, float]]:
    """Return the k rows nearest to a unit vector, best first; rows without a direction are left out."""
    target = np.asarray(target, np.float32)
    return _ranked(model, model.units @ target, target, k=k, without=without, min_count=min_count)


def _ranked(
    model: WordVectors, cosines: Array, target: Array, *, k: int, without: Iterable[int], min_count: int = 0
) -> list[tuple[int, float]]:
    """Do the rest of `ranked` with the cosines of all words, which are written into."""
    barred = ~model.directed
    barred[list(without)] = True
    if min_count > 0:
        barred |= model.counts < min_count
    cosines[barred] = -np.inf
    most = min(k, len(model) - int(np.count_nonzero(barred)))
    if most <= 0:
        return []
    best, found = best_of(model, cosines, target, most)
    return list(zip(best.tolist(), np.clip(found.astype(np.float64), -1.0, 1.0).tolist(), strict=True))


def best_of(model: WordVectors, cosines: Array, target: Array, most: int) -> tuple[Array, Array]:
    """Return the rows of the highest cosines with a target (d,), best first, ties in their order; and these cosines.

    `cosines` (n,) has −∞ for rows that are left out, and at least `most` others. All that could be among the best are
    computed once more, row by row in float64, and rounded once: what rounding does to the many decides nothing about
    the few, and equal vectors have equal cosines.
    """
    least = np.partition(cosines, len(cosines) - most)[len(cosines) - most]
    best = np.flatnonzero(cosines >= least - 2 * slack(model.dimensions))
    found = cosines_of(model, target, best)
    order = np.lexsort((best, -found))[:most]
    return best[order], found[order]


def cosines_of(model: WordVectors, target: Array, rows: Array) -> Array:
    """Return the cosines of some rows with a unit vector (d,), each summed in float64 and rounded to float32."""
    found = np.empty(len(rows), np.float32)
    for start in range(0, len(rows), _ROWS):
        block = slice(start, start + _ROWS)
        found[block] = (model.units[rows[block]].astype(np.float64) * target).sum(axis=1)
    return found


def neighbours(
    model: WordVectors,
    word: str | Array | Sequence[float],
    *,
    k: int = 10,
    min_count: int = 0,
    exclude: Iterable[str] = (),
    index: NearIndex | None = None,
) -> list[Neighbour]:
    """Return the k words nearest to a word (itself left out) or to a vector, by cosine, best first.

    Words that occur less than `min_count` times, those to `exclude` and those without a direction are
    left out; a k above what remains gives all of it. With an `index` of this model only words that it names are looked
    at, quicker and nearly as well (`index.facts.recall`); where `min_count` leaves words out, all are.

    Raises `WordUnknown`, `NoDirection`; of a vector `NotNumbers`, `ZeroVector`, `DifferentLengths`.
    """
    without = {model.row(other) for other in exclude if other in model}
    if isinstance(word, str):
        target = direction(model, word)
        without.add(model.row(word))
    else:
        target = _unit(word, model.dimensions)
    found = None
    if index is not None and min_count <= int(model.counts.min()):
        found = index.ranked(model, target, k=k, without=without)
    if found is None:
        found = ranked(model, target, k=k, without=without, min_count=min_count)
    return [Neighbour(model.words[row], cosine, int(model.counts[row])) for row, cosine in found]


def _unit(vector: Array | Sequence[float], dimensions: int) -> Array:
    array = np.asarray(vector, np.float64)
    if array.shape != (dimensions,):
        raise DifferentLengths(array.size, dimensions)
    if not np.isfinite(array).all():
        raise NotNumbers(str(array[~np.isfinite(array)][0]))
    if not array.any():
        raise ZeroVector("a")
    array = array / np.abs(array).max()
    return np.asarray(array / np.linalg.norm(array))


def neighbourhood(model: WordVectors, word: str, k: int = 15) -> list[str]:
    """Return a word, its k nearest, and theirs: what to draw around it. The word comes first, then by nearness."""
    near = ranked(model, direction(model, word), k=k, without=[model.row(word)])
    rows = [model.row(word), *(row for row, _ in near)]
    for start in range(0, len(near), _TOGETHER):
        some = [row for row, _ in near[start : start + _TOGETHER]]
        targets = [model.units[row] for row in some]
        for row, target, cosines in zip(some, targets, products(model.units, targets), strict=True):
            rows += [other for other, _ in _ranked(model, cosines, target, k=k, without=[row])]
    return [model.words[row] for row in dict.fromkeys(rows)]
