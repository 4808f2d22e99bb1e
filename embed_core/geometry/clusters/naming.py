"""What a cluster is called: by the words that are most typical of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from embed_core.geometry.clusters.result import Clusters

TYPICAL = 8
NAMED_BY = 3


@dataclass(frozen=True, slots=True)
class Typical:
    """A word that is typical of its cluster.

    `nearness` is its cosine to the cluster's mean direction, `lead` how much that is more than its cosine to
    the mean direction of the next nearest cluster; both −1 to 1 (the lead to 2). `score` is their sum.
    """

    word: str
    nearness: float
    lead: float

    @property
    def score(self) -> float:
        """How typical the word is: near to the middle of its own cluster, and nearer than to any other."""
        return self.nearness + self.lead


@dataclass(frozen=True, slots=True)
class NamedCluster:
    """A cluster with its most typical words, best first; `name` a person gave, or it is the first of these."""

    label: int
    size: int
    silhouette: float
    typical: tuple[Typical, ...]
    given: str = ""

    def name(self, joint: str = " · ") -> str:
        """Return what the cluster is called: the given name, or its three most typical words."""
        return self.given or joint.join(each.word for each in self.typical[:NAMED_BY])


def name_clusters(found: Clusters, *, most: int = TYPICAL) -> tuple[NamedCluster, ...]:
    """Return each cluster with its most typical words, in the order of labels.

    Typical is what lies near the cluster's mean direction (typical of it) and nearer to it than to any other
    cluster's (specific to it): score = cos(w, own) + (cos(w, own) − max over others cos(w, other)). Of rare
    words neighbours are noise, so that words below the median count of their cluster name it only where
    there are too few others.
    """
    cosines = found.units @ found.centroids.astype(found.units.dtype).T
    named = []
    for label in range(found.count):
        rows = found.rows(label)
        own = cosines[rows, label].astype(float)
        others = np.delete(cosines[rows], label, axis=1).astype(float)
        lead = own - (others.max(axis=1) if others.shape[1] else 0.0)
        rare = (
            found.counts[rows] < np.median(found.counts[rows]) if len(rows) >= 2 * most else np.zeros(len(rows), bool)
        )
        order = np.lexsort((np.arange(len(rows)), -(own + lead), rare))[:most]
        typical = tuple(Typical(found.words[rows[i]], float(own[i]), float(lead[i])) for i in order)
        given = found.names[label] if found.names else ""
        named.append(NamedCluster(label, len(rows), found.silhouette_of(label), typical, given))
    return tuple(named)
