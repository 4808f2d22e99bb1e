"""Two maps of the same words: what they have in common, and what is only an accident of one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from embed_core.geometry.correlation import spearman
from embed_core.geometry.nearest import nearest_places
from embed_core.geometry.projection.project import Projection
from embed_core.geometry.projection.trust import usable_k


@dataclass(frozen=True, slots=True)
class MapsAlike:
    """How alike two maps are, over the words on both.

    `neighbours` is the mean share of a word's `k` nearest on one map that are among its k nearest on the other, 0 to 1;
    `distances` the rank correlation of the distances of pairs of words, −1 to 1, NaN where one map has no distances.
    """

    words: int
    k: int
    neighbours: float
    distances: float


def maps_alike(first: Projection, second: Projection, *, k: int = 10, pairs: int = 20_000, seed: int = 0) -> MapsAlike:
    """Compare two maps of the same words, of any method; turned, mirrored or enlarged ones are alike."""
    at = {word: row for row, word in enumerate(second.words)}
    rows = [(row, at[word]) for row, word in enumerate(first.words) if word in at]
    n = len(rows)
    k = usable_k(n, k)
    if k < 1:
        return MapsAlike(n, 0, 1.0, float("nan"))
    here, there = np.array(rows).T
    one, other = first.coordinates[here].astype(np.float64), second.coordinates[there].astype(np.float64)
    both = np.sort(np.concatenate([nearest_places(one, k), nearest_places(other, k)], axis=1), axis=1)
    shared = float((both[:, 1:] == both[:, :-1]).sum() / (n * k))
    rng = np.random.default_rng(seed)
    a = rng.integers(n, size=pairs)
    b = (a + rng.integers(1, n, size=pairs)) % n
    apart = [np.linalg.norm(places[a] - places[b], axis=1) for places in (one, other)]
    return MapsAlike(n, k, shared, float(spearman(*apart)))
