"""How well a word sits in its cluster: Rousseeuw's silhouette (1987), by cosine, exact at any number of words."""

from __future__ import annotations

from typing import Any

import numpy as np

from embed_core.geometry.nearest import blocks

Array = np.ndarray[Any, Any]


def silhouettes(units: Array, labels: Array) -> Array:
    """Return the silhouette of each row, (n,) float64, −1 to 1; 0 in a cluster of one, NaN for label −1.

    `units` (n, d) are unit rows, `labels` (n,) count clusters from 0. With the distance 1 − cosine, the mean distance
    to a cluster is 1 − u · (sum of its rows) / size, so that no pair is ever looked at: n × clusters products
    give what scikit-learn's `silhouette_samples(metric="cosine")` gives. Of fewer than two clusters all are NaN.
    """
    labels = np.asarray(labels)
    count = int(labels.max(initial=-1)) + 1
    values = np.full(len(units), np.nan)
    if count < 2:
        return values
    members = np.flatnonzero(labels >= 0)
    sizes = np.bincount(labels[members], minlength=count).astype(np.float64)
    sums = np.zeros((count, units.shape[1]))
    np.add.at(sums, labels[members], units[members].astype(np.float64))
    for part in blocks(len(members), count + units.shape[1]):
        rows = members[part]
        own, at = labels[rows], np.arange(len(rows))
        mine = units[rows].astype(np.float64)
        distances = sizes - mine @ sums.T  # summed over each cluster
        distances[at, own] -= 1.0 - (mine * mine).sum(axis=1)  # a row's distance to itself, but for rounding 0
        within = distances[at, own] / np.maximum(sizes[own] - 1, 1)
        with np.errstate(divide="ignore", invalid="ignore"):
            others = distances / sizes
        others[:, sizes == 0] = np.inf
        others[at, own] = np.inf
        beyond = others.min(axis=1)
        larger = np.maximum(within, beyond)
        usable = (sizes[own] > 1) & np.isfinite(beyond) & (larger > 0)
        values[rows] = np.where(usable, (beyond - within) / np.where(larger > 0, larger, 1.0), 0.0)
    return np.asarray(np.clip(values, -1.0, 1.0))
