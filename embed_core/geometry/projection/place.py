"""New words on a map that stands: they find their places, and no other word moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from embed_core.geometry.nearest import blocks, largest
from embed_core.geometry.neighbours import with_direction
from embed_core.geometry.projection.frames import frozen
from embed_core.geometry.projection.pca import components
from embed_core.geometry.projection.project import Projection
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
PERPLEXITY = 5.0
STEPS = 250
_MOMENTUM = ((50, 0.5), (200, 0.8))
_PULL = 1.5
_RATE, _LONGEST = 0.1, 0.25


def place(chart: Projection, model: WordVectors, *, words: Sequence[str]) -> Projection:
    """Add words of a model to a map; coordinates of the words that are there stay as they are, to the bit.

    On a PCA they stand exactly where the map's own components put them. On any other map each begins at the median of
    its nearest words there, by cosine, and descends t-SNE's divergence by itself while all others are held
    (Poličar, Stražar and Zupan 2023, openTSNE's `transform`). New words do not see one another, nor words that
    were added before, so that the order of adding does not matter. Words that are on the map already are passed
    over, those without a direction are left out and remarked. Raises `WordUnknown`.
    """
    there = set(chart.words)
    asked = [word for word in dict.fromkeys(words) if word not in there]
    rows = np.array([model.row(word) for word in asked], int)
    kept = with_direction(model.units[rows]) if len(rows) else np.empty(0, bool)
    rows = rows[kept]
    remarks = chart.remarks
    if lost := len(asked) - len(rows):
        remarks = (*remarks, Remark("remark-left-out", {"count": lost}))
    if not len(rows):
        return replace(chart, remarks=remarks)
    fitted = chart.fitted_words
    base, units = chart.units[:fitted], model.units[rows]
    if chart.method == "pca":
        places = _on_components(base, chart.coordinates[:fitted], units)
    else:
        places = _descended(base, chart.coordinates[:fitted], units)
    together = np.concatenate([chart.units, units])
    together.flags.writeable = False
    coordinates = frozen(np.concatenate([chart.coordinates, places.astype(np.float32)]))
    chosen = (*chart.words, *(model.words[row] for row in rows))
    return replace(
        chart, words=chosen, coordinates=coordinates, units=together, fitted=fitted, remarks=remarks, halted=None
    )


def _on_components(base: Array, coordinates: Array, units: Array) -> Array:
    """Return where rows lie on the components of `base`, each turned as the map has it (words may have been taken off).

    Float64, (m, dimensions).
    """
    found = components(base)
    dimensions = coordinates.shape[1]
    turned = (found.place(base, dimensions) * coordinates).sum(axis=0) < 0
    return np.asarray(found.place(units, dimensions) * np.where(turned, -1.0, 1.0))


def _nearest(base: Array, units: Array, k: int) -> tuple[Array, Array]:
    """Return the k rows of `base` nearest to each of `units` and their distances, nearest first, both (m, k)."""
    where, cosines = np.empty((len(units), k), np.int64), np.empty((len(units), k))
    for rows in blocks(len(units), len(base)):
        values = units[rows].astype(np.float64) @ base.T.astype(np.float64)
        found = largest(values, k)
        reached = np.take_along_axis(values, found, axis=1)
        order = np.lexsort((found, -reached))
        where[rows] = np.take_along_axis(found, order, axis=1)
        cosines[rows] = np.take_along_axis(reached, order, axis=1)
    return where, np.sqrt(np.maximum(0.0, 2.0 - 2.0 * cosines))


def _descended(base: Array, coordinates: Array, units: Array) -> Array:
    """Return where words settle on a map that is held, (m, dimensions) float64."""
    from openTSNE import PartialTSNEEmbedding, TSNEEmbedding
    from openTSNE.affinity import PrecomputedAffinities, joint_probabilities_nn
    from scipy.sparse import identity

    n = len(base)
    perplexity = min(PERPLEXITY, max(1.0, (n - 1) / 3))
    k = min(n, max(2, round(3 * perplexity)))
    where, distances = _nearest(base, units, k)
    held = np.ascontiguousarray(coordinates, np.float64)
    start = np.median(held[where[:, : max(1, min(k, 10))]], axis=1)
    likely = joint_probabilities_nn(
        where, distances, [perplexity], symmetrize=False, normalization="point-wise", n_reference_samples=n
    )
    moving = PartialTSNEEmbedding(
        np.ascontiguousarray(start),
        TSNEEmbedding(held, PrecomputedAffinities(identity(n, format="csr")), negative_gradient_method="bh"),
        likely,
        negative_gradient_method="bh",
        n_jobs=1,
    )
    for steps, momentum in _MOMENTUM:
        moving.optimize(
            steps, exaggeration=_PULL, momentum=momentum, learning_rate=_RATE, max_grad_norm=_LONGEST, inplace=True
        )
    return np.asarray(moving)
