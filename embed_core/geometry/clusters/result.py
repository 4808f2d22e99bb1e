"""What a clustering hands over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.clusters.silhouette import silhouettes
from embed_core.remarks import Remark

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """Words in clusters: `labels` (n,) count them from 0, the largest first; −1 is a word of none.

    `units` (n, d) are the words' unit vectors, `counts` (n,) how often they occur (where that is known: `counted`),
    `silhouettes` (n,) how well each
    sits in its cluster (NaN where that is not defined), `centroids` (clusters, d) the clusters' mean directions at
    length 1. `names` are those that a person gave; empty otherwise.
    """

    words: tuple[str, ...]
    labels: Array
    method: str
    units: Array
    counts: Array
    silhouettes: Array
    centroids: Array
    names: tuple[str, ...] = ()
    seed: int = 0
    remarks: tuple[Remark, ...] = ()
    counted: bool = True

    @property
    def count(self) -> int:
        """How many clusters there are."""
        return len(self.centroids)

    @property
    def sizes(self) -> Array:
        """How many words each cluster has, (clusters,)."""
        return np.bincount(self.labels[self.labels >= 0], minlength=self.count)

    @property
    def silhouette(self) -> float:
        """The mean silhouette of all words that are in a cluster; NaN with fewer than two clusters."""
        return _mean(self.silhouettes)

    def rows(self, label: int) -> Array:
        """Return the rows of the words of a cluster, in the order of `words`; of −1, those of none."""
        return np.flatnonzero(self.labels == label)

    def members(self, label: int) -> tuple[str, ...]:
        """Return the words of a cluster, in the order of `words`."""
        return tuple(self.words[row] for row in self.rows(label))

    def nearest_first(self, label: int) -> tuple[str, ...]:
        """Return the words of a cluster, those nearest to its mean direction first."""
        rows = self.rows(label)
        cosines = self.units[rows] @ self.centroids[label].astype(self.units.dtype)
        return tuple(self.words[row] for row in rows[np.argsort(-cosines, kind="stable")])

    def silhouette_of(self, label: int) -> float:
        """Return the mean silhouette of a cluster; NaN where it is not defined."""
        return _mean(self.silhouettes[self.rows(label)])


def _mean(values: Array) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else float("nan")


def by_size(labels: Array) -> Array:
    """Return labels numbered by the sizes of their clusters, largest first, then by first row; −1 stays."""
    labels = np.asarray(labels)
    kinds, first, sizes = np.unique(labels, return_index=True, return_counts=True)
    real = kinds >= 0
    order = np.lexsort((first[real], -sizes[real]))
    renamed = {int(kind): place for place, kind in enumerate(kinds[real][order])}
    return np.array([renamed.get(int(label), -1) for label in labels], np.int64)


def assemble(
    words: tuple[str, ...],
    labels: Array,
    method: str,
    *,
    units: Array,
    counts: Array,
    names: tuple[str, ...] = (),
    seed: int = 0,
    remarks: tuple[Remark, ...] = (),
    counted: bool = True,
) -> Clusters:
    """Return the result for words with labels: silhouettes and centroids are computed here."""
    count = int(labels.max(initial=-1)) + 1
    centroids = np.zeros((count, units.shape[1]))
    inside = labels >= 0
    np.add.at(centroids, labels[inside], units[inside].astype(np.float64))
    lengths = np.linalg.norm(centroids, axis=1, keepdims=True)
    centroids = np.divide(centroids, lengths, out=np.zeros_like(centroids), where=lengths > 1e-9)
    values = silhouettes(units, labels)
    for array in (labels, counts, values, centroids):
        array.flags.writeable = False
    return Clusters(words, labels, method, units, counts, values, centroids, names, seed, remarks, counted)
