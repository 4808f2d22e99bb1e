"""Do two rows of numbers rise together? Pearson's and Spearman's correlation, with an interval by the bootstrap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.nearest import blocks

Array = np.ndarray[Any, Any]
RESAMPLES = 2000
LEVEL = 0.95
CELLS = 2**18
_FLAT = 1e-20
"""A sum of squares around the mean below this share of that around zero is rounding."""


@dataclass(frozen=True, slots=True)
class Correlation:
    """A correlation from −1 to 1 with its 95 % interval; NaN where one side does not vary or too few are left."""

    value: float
    low: float
    high: float


def ranks(values: Array) -> Array:
    """Return the ranks of values along the last axis, from 1; equal values share the mean of their ranks."""
    from scipy.stats import rankdata

    return np.asarray(rankdata(values, axis=-1))


def pearson(first: Array, second: Array) -> Array:
    """Return the product-moment correlation along the last axis; NaN where one side does not vary."""
    a, b = (np.asarray(x, np.float64) for x in (first, second))
    flat = (np.ptp(a, axis=-1) == 0) | (np.ptp(b, axis=-1) == 0)
    a, b = a - a.mean(axis=-1, keepdims=True), b - b.mean(axis=-1, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        value = (a * b).sum(axis=-1) / np.sqrt((a * a).sum(axis=-1) * (b * b).sum(axis=-1))
    return np.where(flat, np.nan, np.clip(value, -1.0, 1.0))


def spearman(first: Array, second: Array) -> Array:
    """Return the correlation of ranks along the last axis (Spearman 1904)."""
    return pearson(ranks(np.asarray(first)), ranks(np.asarray(second)))


def correlated(
    first: Array, second: Array, *, seed: int = 0, resamples: int = RESAMPLES
) -> tuple[Correlation, Correlation]:
    """Return Spearman's and Pearson's correlation of (n,) numbers with their 95 % intervals.

    Percentile bootstrap (Efron 1979): pairs are drawn again with replacement, with the seed. Draws in which a
    side does not vary are left out. Each draw weighs the pairs, so that its ranks need no sorting.
    """
    first, second = np.asarray(first, np.float64), np.asarray(second, np.float64)
    n, draw = len(first), np.random.default_rng(seed)
    sides = _Side.of(first), _Side.of(second)
    again: tuple[list[Array], list[Array]] = ([], [])
    for rows in blocks(resamples, n, cells=CELLS):
        often = _drawn(draw, rows.stop - rows.start, n)
        again[0].append(_weighted(often, *(side.ranks(often) for side in sides)))
        again[1].append(_weighted(often, first[None] - first.mean(), second[None] - second.mean()))
    found = []
    for value, values in zip((spearman(first, second), pearson(first, second)), again, strict=True):
        spread = np.concatenate(values)
        spread = spread[np.isfinite(spread)]
        ends = np.quantile(spread, [(1 - LEVEL) / 2, (1 + LEVEL) / 2]) if len(spread) else [np.nan, np.nan]
        found.append(Correlation(float(value), float(ends[0]), float(ends[1])))
    return found[0], found[1]


def _drawn(draw: np.random.Generator, resamples: int, n: int) -> Array:
    """Return how often each of n pairs comes in each of some resamples of n pairs, (resamples, n)."""
    drawn = draw.integers(n, size=(resamples, n))
    drawn += n * np.arange(resamples)[:, None]
    return np.bincount(drawn.ravel(), minlength=resamples * n).reshape(resamples, n).astype(np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """Numbers in their order: equal ones are a group, `places` (n,) says of each number in which one it is."""

    order: Array
    starts: Array
    places: Array

    @staticmethod
    def of(values: Array) -> _Side:
        """Sort numbers, once for all resamples."""
        order = np.argsort(values, kind="stable")
        begins = np.diff(values[order], prepend=np.nan) != 0
        places = np.empty(len(values), np.int64)
        places[order] = np.cumsum(begins) - 1
        return _Side(order, np.flatnonzero(begins), places)

    def ranks(self, often: Array) -> Array:
        """Return the rank of each number among those of a resample, equal ones sharing the mean, (resamples, n)."""
        sizes = np.add.reduceat(often[:, self.order], self.starts, axis=1)
        middle = np.cumsum(sizes, axis=1) - (sizes - 1) / 2
        return np.asarray(middle[:, self.places])


def _weighted(often: Array, first: Array, second: Array) -> Array:
    """Return the product-moment correlation of each row with weights, (resamples,); NaN where a side is constant."""
    total = often.sum(axis=1, keepdims=True)
    a = first - (often * first).sum(axis=1, keepdims=True) / total
    b = second - (often * second).sum(axis=1, keepdims=True) / total
    squares = [(often * x * x).sum(axis=1) for x in (a, b)]
    scales = [(often * x * x).sum(axis=1) for x in (first, second)]
    flat = (squares[0] <= _FLAT * scales[0]) | (squares[1] <= _FLAT * scales[1])
    with np.errstate(invalid="ignore", divide="ignore"):
        value = (often * a * b).sum(axis=1) / np.sqrt(squares[0] * squares[1])
    return np.where(flat, np.nan, np.clip(value, -1.0, 1.0))
