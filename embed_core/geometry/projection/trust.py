"""How far a map can be believed: trustworthiness (Venna and Kaski 2001), exact, in blocks."""

from __future__ import annotations

from typing import Any

import numpy as np

from embed_core.geometry.nearest import blocks, largest

Array = np.ndarray[Any, Any]
CELLS = 2**20
"""Distances held at a time (8 MB): each is looked at k times."""


def trustworthiness(original: Array, mapped: Array, *, k: int = 10) -> float:
    """Return the share of map neighbours that are neighbours in the original space, weighted by rank, 0 to 1.

    `original` (n, d) and `mapped` (n, 2 or 3); Euclidean distance in both (unit rows: the order of
    cosines). k is lowered where there are too few points. Equal to scikit-learn's but for rounding and
    ties.
    """
    n = len(original)
    k = min(k, (n - 1) // 2)
    if k < 1:
        return 1.0
    near, far = _Nearness(mapped), _Nearness(original)
    penalty = 0
    for rows in blocks(n, n, cells=CELLS):
        neighbours = largest(near.of(rows), k)
        values = far.of(rows)
        reached = np.take_along_axis(values, neighbours, axis=1)
        for column in range(k):
            nearer = np.count_nonzero(values > reached[:, column : column + 1], axis=1)
            penalty += int(np.maximum(nearer + 1 - k, 0).sum())
    return 1.0 - penalty * 2.0 / (n * k * (2.0 * n - 3.0 * k - 1.0))


class _Nearness:
    """Minus the squared distances of points, up to a constant of the row; a point is not near itself."""

    def __init__(self, points: Array) -> None:
        self.points = points.astype(np.float64) - points.mean(axis=0, dtype=np.float64)
        self.squares = (self.points**2).sum(axis=1)

    def of(self, rows: slice) -> Array:
        values = 2.0 * self.points[rows] @ self.points.T - self.squares
        values[np.arange(len(values)), np.arange(rows.start, rows.stop)] = -np.inf
        return np.asarray(values)
