"""The ways to find clusters. Adding one is a function and a row."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.projection.pca import components

Array = np.ndarray[Any, Any]
MOST_IN_A_TREE = 5000
"""Words that the agglomerative way takes: it holds the distance of each pair (100 MB at 5,000)."""
DENSITY_AXES = 10
"""Principal components in which HDBSCAN looks for density: among 100 dimensions nearly every word is alone."""
_MANY = 5000


class TooManyToGroup(LabError):
    """There are more words than this way of clustering can take."""

    message_id = "error-too-many-to-group"

    def __init__(self, words: int, most: int) -> None:
        super().__init__(words=words, most=most)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a clustering is asked: `count` clusters, or clusters of at least `smallest` words (HDBSCAN)."""

    count: int
    smallest: int
    seed: int


def kmeans(units: Array, wish: Wish) -> Array:
    """Return labels by k-means on unit vectors: near centroids by cosine (Dhillon and Modha 2001, in effect).

    The best of four starts, of one above 5,000 words, drawn with the seed (k-means++).
    """
    from sklearn.cluster import KMeans
    from threadpoolctl import threadpool_limits

    rows = np.ascontiguousarray(units, np.float64)
    starts = 4 if len(rows) <= _MANY else 1
    with warnings.catch_warnings(), threadpool_limits(1):  # threads that wait for each other are ten times as slow
        warnings.simplefilter("ignore")  # fewer different vectors than clusters: said by who counts them
        found = KMeans(wish.count, n_init=starts, random_state=wish.seed).fit(rows)
    return np.asarray(found.labels_, np.int64)


def agglomerative(units: Array, wish: Wish) -> Array:
    """Return labels by joining the two clusters with the least mean distance (1 − cosine) again and again."""
    return np.asarray(cut(tree(units), (wish.count,))[:, 0], np.int64)


def tree(units: Array) -> Array:
    """Return the whole tree of joins (average linkage by cosine), (n − 1, 4), as scipy writes it."""
    from scipy.cluster.hierarchy import linkage
    from scipy.spatial.distance import squareform

    if len(units) > MOST_IN_A_TREE:
        raise TooManyToGroup(len(units), MOST_IN_A_TREE)
    rows = np.ascontiguousarray(units, np.float64)
    distances = np.maximum(0.0, 1.0 - rows @ rows.T)
    np.fill_diagonal(distances, 0.0)
    condensed = squareform(distances, checks=False)
    del distances
    return np.asarray(linkage(condensed, "average"))


def cut(joins: Array, counts: tuple[int, ...]) -> Array:
    """Return labels (n, len(counts)): the tree cut where so many clusters are left."""
    from scipy.cluster.hierarchy import cut_tree

    return np.asarray(cut_tree(joins, n_clusters=list(counts)))


def hdbscan(units: Array, wish: Wish) -> Array:
    """Return labels by density (Campello, Moulavi and Sander 2013); −1 for words in no dense place.

    Looked for on the first `DENSITY_AXES` principal components: a second at 10,000 words instead of 17.
    """
    from sklearn.cluster import HDBSCAN

    places = components(units).place(units, min(DENSITY_AXES, units.shape[1]))
    smallest = min(wish.smallest, len(units))
    return np.asarray(HDBSCAN(min_cluster_size=smallest, copy=True).fit(places).labels_, np.int64)


CLUSTERINGS: Mapping[str, Callable[[Array, Wish], Array]] = MappingProxyType(
    {"k-means": kmeans, "agglomerative": agglomerative, "hdbscan": hdbscan}
)
"""Every way to clusters, by name: from unit rows and a wish to a label for each row."""
