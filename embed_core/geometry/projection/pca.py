"""Principal components: the directions in which words differ most, at once (Pearson 1901)."""

from __future__ import annotations

import numpy as np

from embed_core.geometry.nearest import blocks
from embed_core.geometry.projection.frames import Array, Placed, Request, frozen

_FLAT = 1e-12
"""An axis with less than this share of the variance holds rounding alone."""


def pca(request: Request) -> Placed:
    """Place rows on their principal components."""
    coordinates, explained = principal(request.units, request.dimensions)
    return Placed(frozen(coordinates), explained)


def principal(units: Array, dimensions: int) -> tuple[Array, Array]:
    """Return coordinates (n, dimensions) and the share of variance of each axis, 0 to 1, both float64.

    Through the covariance and its eigenvectors: milliseconds at 10,000 × 100. Rows are centred. The sign of
    an axis is fixed by its largest loading, so that the same vectors give the same picture; axes
    beyond what the rows span are 0.
    """
    mean = units.mean(axis=0, dtype=np.float64)
    covariance = np.zeros((units.shape[1], units.shape[1]))
    for rows in blocks(len(units), units.shape[1]):
        centred = units[rows].astype(np.float64) - mean
        covariance += centred.T @ centred
    values, vectors = np.linalg.eigh(covariance)
    values, vectors = values[::-1].clip(min=0), vectors[:, ::-1][:, :dimensions]
    shares = values / max(float(values.sum()), np.finfo(float).tiny)
    vectors = vectors * np.sign(vectors[np.abs(vectors).argmax(axis=0), np.arange(vectors.shape[1])])
    explained, coordinates = np.zeros(dimensions), np.zeros((len(units), dimensions))
    kept = min(dimensions, int((shares > _FLAT).sum()))
    explained[:kept] = shares[:kept]
    coordinates[:, :kept] = units @ vectors[:, :kept] - mean @ vectors[:, :kept]
    explained.flags.writeable = False
    return coordinates, explained
