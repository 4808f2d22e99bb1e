"""How far a map can be believed: what it shows near is near (trustworthiness), what is near it shows near.

Venna and Kaski 2001, exact or on a sample of words, in blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.nearest import blocks, largest

Array = np.ndarray[Any, Any]
CELLS = 2**20
"""Distances held at a time (8 MB): each is looked at k times."""
WHOLE = 10_000
"""Up to so many words all are asked; of more, as many as keep the work the same."""


def trustworthiness(original: Array, mapped: Array, *, k: int = 10, rows: Array | None = None) -> float:
    """Return the share of map neighbours that are neighbours in the original space, weighted by rank, 0 to 1.

    `original` (n, d) and `mapped` (n, 2 or 3); Euclidean distance in both (unit rows: the order of
    cosines). k is lowered where there are too few points. Equal to scikit-learn's but for rounding and
    ties. With `rows`, only these are asked: an estimate where they are a sample.
    """
    n, k = len(original), usable_k(len(original), k)
    if k < 1:
        return 1.0
    near, far = _Nearness(mapped), _Nearness(original)
    penalty = asked = 0
    for block in _blocks(n, rows):
        penalty += int(_intruders(far.of(block), largest(near.of(block), k)).sum())
        asked += len(block)
    return _share(penalty, n, k, asked)


def continuity(original: Array, mapped: Array, *, k: int = 10, rows: Array | None = None) -> float:
    """Return the share of true neighbours that the map keeps near, weighted by rank on the map, 0 to 1.

    Trustworthiness with the roles of both spaces exchanged: it falls where the map tears neighbours apart.
    """
    return trustworthiness(mapped, original, k=k, rows=rows)


@dataclass(frozen=True, slots=True, eq=False)
class Trust:
    """Trustworthiness and continuity of a map at `k`; `kept` (n,) is each word's share of true neighbours kept.

    `kept` is NaN for words that were not asked; `asked` (m,) are the rows of those that were.
    """

    k: int
    trustworthiness: float
    continuity: float
    kept: Array
    asked: Array


def trust(original: Array, mapped: Array, *, k: int = 10, seed: int = 0, whole: int = WHOLE) -> Trust:
    """Return all three figures in one pass over the distances.

    Above `whole` words (about 3 s at 10,000) a sample is asked that makes as many comparisons: it is drawn with
    the seed, and each of its words is compared with all words.
    """
    n, k = len(original), usable_k(len(original), k)
    rows = sample(n, whole=whole, seed=seed)
    kept = np.full(n, np.nan, np.float32)
    if k < 1:
        kept[rows] = 1.0
        return Trust(0, 1.0, 1.0, _frozen(kept), _frozen(rows))
    near, far = _Nearness(mapped), _Nearness(original)
    false = lost = 0
    for block in _blocks(n, rows):
        on_map, truly = near.of(block), far.of(block)
        shown, true = largest(on_map, k), largest(truly, k)
        false += int(_intruders(truly, shown).sum())
        lost += int(_intruders(on_map, true).sum())
        both = np.sort(np.concatenate([shown, true], axis=1), axis=1)
        kept[block] = (both[:, 1:] == both[:, :-1]).sum(axis=1) / k
    trusted, continued = (_share(penalty, n, k, len(rows)) for penalty in (false, lost))
    return Trust(k, trusted, continued, _frozen(kept), _frozen(rows))


def sample(words: int, *, whole: int = WHOLE, seed: int = 0) -> Array:
    """Return the rows to ask: all up to `whole`, and above it so many that the comparisons stay as many, sorted."""
    if words <= whole:
        return np.arange(words)
    size = max(1, whole * whole // words)
    return np.sort(np.random.default_rng(seed).permutation(words)[:size])


def usable_k(words: int, k: int) -> int:
    """Return the number of neighbours to ask for: at most half of the other words, so that chance gives less than 1."""
    return min(k, (words - 1) // 2)


def _share(penalty: int, n: int, k: int, asked: int) -> float:
    return 1.0 - penalty * 2.0 / (asked * k * (2.0 * n - 3.0 * k - 1.0))


def _blocks(n: int, rows: Array | None) -> Iterator[Array]:
    asked = np.arange(n) if rows is None else np.asarray(rows)
    for block in blocks(len(asked), n, cells=CELLS):
        yield asked[block]


def _intruders(values: Array, neighbours: Array) -> Array:
    """Return by how many places each neighbour (rows, k) misses the k nearest by `values` (rows, n)."""
    k = neighbours.shape[1]
    reached = np.take_along_axis(values, neighbours, axis=1)
    misses = np.empty(neighbours.shape, np.int64)
    for column in range(k):
        misses[:, column] = np.count_nonzero(values > reached[:, column : column + 1], axis=1)
    return np.asarray(np.maximum(misses + 1 - k, 0))


def _frozen(array: Array) -> Array:
    array.flags.writeable = False
    return array


class _Nearness:
    """Minus the squared distances of points, up to a constant of the row; a point is not near itself."""

    def __init__(self, points: Array) -> None:
        self.points = points.astype(np.float64) - points.mean(axis=0, dtype=np.float64)
        self.squares = (self.points**2).sum(axis=1)

    def of(self, rows: Array) -> Array:
        values = 2.0 * self.points[rows] @ self.points.T - self.squares
        values[np.arange(len(values)), rows] = -np.inf
        return np.asarray(values)
