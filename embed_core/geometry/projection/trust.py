"""How far a map can be believed: trustworthiness (Venna and Kaski 2001), exact, in blocks."""

from __future__ import annotations

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
BLOCK = 512


def _distances(points: Array, rows: slice) -> Array:
    squares = (points**2).sum(axis=1)
    far = squares[rows, None] + squares[None, :] - 2 * points[rows] @ points.T
    far[np.arange(far.shape[0]), np.arange(rows.start, rows.stop)] = np.inf
    return np.asarray(far)


def trustworthiness(original: Array, mapped: Array, *, k: int = 10) -> float:
    """Return the share of map neighbours that are neighbours in the original space, weighted by rank, 0 to 1.

    `original` (n, d) and `mapped` (n, 2 or 3); Euclidean distance in both (unit rows: the order of
    cosines). k is lowered where there are too few points. Equal to scikit-learn's to rounding.
    """
    n = len(original)
    k = min(k, (n - 1) // 2)
    if k < 1:
        return 1.0
    first, second = original.astype(np.float64), mapped.astype(np.float64)
    penalty = 0.0
    for start in range(0, n, BLOCK):
        rows = slice(start, min(start + BLOCK, n))
        near = np.argpartition(_distances(second, rows), k - 1, axis=1)[:, :k]
        far = _distances(first, rows)
        for column in range(k):
            reach = np.take_along_axis(far, near[:, column : column + 1], axis=1)
            rank = (far < reach).sum(axis=1) + 1
            penalty += float(np.maximum(rank - k, 0).sum())
    return 1.0 - penalty * 2.0 / (n * k * (2.0 * n - 3.0 * k - 1.0))
