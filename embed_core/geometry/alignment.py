"""Turning one set of points onto another: orthogonal Procrustes (Schönemann 1966)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """The rotation or reflection that brings points nearest to others; lengths and angles stay as they are.

    `rotation` (d, d) is orthogonal: `points @ rotation` lie where the others are. `left` is the share of the
    points' squares that it leaves between them, ‖A·R − B‖² / (‖A‖² + ‖B‖²), 0 where they fall
    together, 1 where they have nothing to do with each other.
    """

    rotation: Array
    left: float

    def turn(self, points: Array) -> Array:
        """Return points (n, d) turned the same way, as they are typed."""
        return np.asarray(points @ self.rotation.astype(points.dtype))


def align(points: Array, onto: Array) -> Alignment:
    """Return how to turn `points` (n, d) about the origin so that they lie nearest to `onto`, row by row.

    R = U·Vᵀ of the singular value decomposition of AᵀB minimises ‖A·R − B‖ among all orthogonal
    matrices. Points are not moved or stretched: centre both first where that is wanted. Raises
    `ValueError` for other shapes.
    """
    if points.shape != onto.shape or points.ndim != 2:
        raise ValueError("points must be as many, and of as many dimensions, as those to align them with")
    first, second = np.asarray(points, np.float64), np.asarray(onto, np.float64)
    return align_products(first.T @ second, float((first**2).sum() + (second**2).sum()))


def align_products(products: Array, squares: float) -> Alignment:
    """Return how to turn points A onto others B of whom only the products AᵀB, (d, e) float64, are known.

    `squares` is ‖A‖² + ‖B‖². Where the dimensions differ, the space of fewer is laid into the other: the rotation
    is that of points filled up with zeros, without the columns that B lacks.
    """
    left, values, right = np.linalg.svd(products, full_matrices=False)
    rotation = left @ right
    rotation.flags.writeable = False
    rest = (squares - 2.0 * float(values.sum())) / squares if squares else 0.0
    return Alignment(rotation, max(0.0, rest))
