"""Two models on one map: turned onto each other over the words that they share, then projected together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import NotAChoice
from embed_core.geometry.alignment import align_products
from embed_core.geometry.comparison import common_rows
from embed_core.geometry.projection.frames import OnFrame, Request
from embed_core.geometry.projection.project import FEWEST, PROJECTIONS, TooFewWords
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class TwoMaps:
    """Words at their places in two models, in one coordinate system: `at_a` and `at_b` (n, 2 or 3) float32.

    `residual` (n,) is how far each word is from itself in the space, 0 to 2, after the turn (see `Shifts`).
    `explained` has the share of variance of each axis (PCA of both models' rows together).
    """

    words: tuple[str, ...]
    at_a: Array
    at_b: Array
    residual: Array
    method: str
    explained: Array | None = None
    remarks: tuple[Remark, ...] = ()


def two_maps(
    a: WordVectors,
    b: WordVectors,
    *,
    most: int = 400,
    method: str = "pca",
    dimensions: int = 2,
    seed: int = 0,
    on_frame: OnFrame | None = None,
) -> TwoMaps:
    """Put the `most` most frequent common words of two models on two maps that can be laid over each other.

    The directions of one model are turned onto those of the other as near as a rotation over all common words can
    (orthogonal Procrustes); then both are projected as one set of points. A space of fewer dimensions is laid into
    the other. Raises `NoCommonWords`, `TooFewWords`, `NotAChoice`.
    """
    if method not in PROJECTIONS:
        raise NotAChoice("method", method, tuple(PROJECTIONS))
    words, rows = common_rows(a, b)
    if len(words) < FEWEST:
        raise TooFewWords(len(words), FEWEST)
    first, second = (model.units[at] for model, at in zip((a, b), rows, strict=True))
    if a.dimensions <= b.dimensions:
        first = _turned(first, second)
    else:
        second = _turned(second, first)
    shown = slice(0, max(FEWEST, most))
    first, second, words = first[shown], second[shown], words[shown]
    both = np.ascontiguousarray(np.concatenate([first, second]), np.float32)
    placed = PROJECTIONS[method](Request(both, dimensions, seed, None, on_frame, 1.0))
    at_a, at_b = placed.coordinates[: len(words)], placed.coordinates[len(words) :]
    residual = np.sqrt(((first - second) ** 2).sum(axis=1))
    residual.flags.writeable = False
    return TwoMaps(words, at_a, at_b, residual, method, placed.explained, placed.remarks)


def _turned(points: Array, onto: Array) -> Array:
    products = points.astype(np.float64).T @ onto.astype(np.float64)
    return align_products(products, 2.0 * len(points)).turn(points)
