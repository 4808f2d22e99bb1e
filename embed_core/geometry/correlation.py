"""Do two rows of numbers rise together? Pearson's and Spearman's correlation, with an interval by the bootstrap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.nearest import blocks

Array = np.ndarray[Any, Any]
RESAMPLES = 2000
LEVEL = 0.95
CELLS = 2**20


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
    side does not vary are left out.
    """
    first, second = np.asarray(first, np.float64), np.asarray(second, np.float64)
    n = len(first)
    drawn = np.random.default_rng(seed).integers(n, size=(resamples, n))
    found = []
    measures: tuple[Callable[[Array, Array], Array], ...] = (spearman, pearson)
    for measure in measures:
        again = [measure(first[drawn[rows]], second[drawn[rows]]) for rows in blocks(resamples, n, cells=CELLS)]
        spread = np.concatenate(again)
        spread = spread[np.isfinite(spread)]
        ends = np.quantile(spread, [(1 - LEVEL) / 2, (1 + LEVEL) / 2]) if len(spread) else [np.nan, np.nan]
        found.append(Correlation(float(measure(first, second)), float(ends[0]), float(ends[1])))
    return found[0], found[1]
