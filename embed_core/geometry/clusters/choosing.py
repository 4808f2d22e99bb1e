"""How many clusters? The number whose silhouette is best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import NotAChoice
from embed_core.geometry.clusters.clustering import MOST_CLUSTERS, check_count, usable
from embed_core.geometry.clusters.methods import Wish, cut, kmeans, tree
from embed_core.geometry.clusters.silhouette import silhouettes
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
COUNTS = tuple(range(2, 16))


@dataclass(frozen=True, slots=True)
class CountChoice:
    """The mean silhouette (by cosine) of each number of clusters that was tried."""

    counts: tuple[int, ...]
    silhouettes: tuple[float, ...]
    method: str
    words: int

    @property
    def best(self) -> int:
        """The number with the highest mean silhouette, the smallest of equals."""
        return self.counts[int(np.argmax(self.silhouettes))]


def choose_count(
    model: WordVectors,
    words: Sequence[str] | None = None,
    *,
    method: str = "k-means",
    counts: Sequence[int] = COUNTS,
    seed: int = 0,
    most: int = 2000,
) -> CountChoice:
    """Try numbers of clusters by "k-means" or "agglomerative" and tell the mean silhouette of each.

    Numbers above the words less one are passed over: clusters of one word each tell nothing. Raises what
    `cluster` raises.
    """
    if method not in ("k-means", "agglomerative"):
        raise NotAChoice("method", method, ("k-means", "agglomerative"))
    for count in counts:
        check_count(count, "count", low=2, high=MOST_CLUSTERS)
    wanted = sorted({int(count) for count in counts})
    _, rows, _ = usable(model, words, most=most, needed=1 + (wanted[0] if wanted else 2))
    units = model.units[rows]
    tried = tuple(count for count in wanted if count < len(units)) or (2,)
    if method == "agglomerative":
        labels = cut(tree(units), tried).T
    else:
        labels = np.stack([kmeans(units, Wish(count, 2, seed)) for count in tried])
    means = [float(np.nan_to_num(silhouettes(units, each)).mean()) for each in labels]
    return CountChoice(tried, tuple(means), method, len(units))
