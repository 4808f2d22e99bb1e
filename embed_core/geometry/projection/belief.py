"""How far to believe a map: as a whole, word by word, pair by pair, and what PCA leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.correlation import spearman
from embed_core.geometry.nearest import nearest_places, nearest_rows
from embed_core.geometry.projection.pca import components
from embed_core.geometry.projection.project import Projection
from embed_core.geometry.projection.trust import WHOLE, trust, usable_k
from embed_core.remarks import Remark

Array = np.ndarray[Any, Any]
PAIRS = 20_000
COMPONENTS = 50


@dataclass(frozen=True, slots=True, eq=False)
class Belief:
    """What a map keeps of the neighbourhoods of the original space (cosine), at `k` neighbours.

    `trustworthiness` falls where words are shown near that are not, `continuity` where near words are torn apart;
    both 0 to 1. `kept` (n,) float32 is, of each word, the share of its true k nearest that are among its k
    nearest on the map, NaN where it was not asked. `asked` words of all were.
    """

    words: tuple[str, ...]
    k: int
    trustworthiness: float
    continuity: float
    kept: Array
    asked: int
    remarks: tuple[Remark, ...] = ()

    @property
    def mean_kept(self) -> float:
        """The mean share of true neighbours kept, over the words that were asked."""
        return float(np.nanmean(self.kept, dtype=float))

    @property
    def chance(self) -> float:
        """The share that a map at random would keep."""
        return self.k / max(1, len(self.words) - 1)


def belief(chart: Projection, *, k: int = 10, seed: int = 0, whole: int = WHOLE) -> Belief:
    """Tell how far a map can be believed (Venna and Kaski 2001), in the neighbourhoods that it was made of.

    Above `whole` words a sample of words is asked, drawn with the seed; a remark says so. `kept_shares` asks all.
    """
    found = trust(chart.units, chart.coordinates, k=k, seed=seed, whole=whole)
    asked, n = len(found.asked), len(chart.words)
    remarks = (Remark("remark-belief-sample", {"asked": asked, "words": n}),) if asked < n else ()
    return Belief(chart.words, found.k, found.trustworthiness, found.continuity, found.kept, asked, remarks)


def kept_shares(chart: Projection, *, k: int = 10) -> Array:
    """Return each word's share of its true k nearest that are among its k nearest on the map, (n,) float32.

    Exact for every word: under 1 s at 10,000 words, a quarter of a minute at 50,000.
    """
    n, k = len(chart.words), usable_k(len(chart.words), k)
    if k < 1:
        return np.ones(n, np.float32)
    true, _ = nearest_rows(chart.units, k)
    shown = nearest_places(chart.coordinates.astype(np.float64), k)
    both = np.sort(np.concatenate([shown, true], axis=1), axis=1)
    kept = np.asarray((both[:, 1:] == both[:, :-1]).sum(axis=1) / k, np.float32)
    kept.flags.writeable = False
    return kept


@dataclass(frozen=True, slots=True, eq=False)
class Shepard:
    """Pairs of words: how far apart they are, and how far apart the map shows them (Shepard 1962).

    `original` (m,) is 1 − cosine, 0 to 2; `shown` (m,) is the distance on the map, in its own unit; `spearman` is
    their rank correlation, −1 to 1, NaN where one does not vary. `possible` pairs there are in all.
    """

    original: Array
    shown: Array
    spearman: float
    possible: int


def shepard(chart: Projection, *, pairs: int = PAIRS, seed: int = 0) -> Shepard:
    """Compare distances on a map with distances in the original space: all pairs, or `pairs` drawn with the seed."""
    n = len(chart.words)
    possible = n * (n - 1) // 2
    if possible <= pairs:
        first, second = np.triu_indices(n, 1)
    else:
        rng = np.random.default_rng(seed)
        first = rng.integers(n, size=max(1, pairs))
        second = (first + rng.integers(1, n, size=len(first))) % n
    original = np.empty(len(first), np.float64)
    for begin in range(0, len(first), 5000):
        part = slice(begin, begin + 5000)
        original[part] = np.einsum("ij,ij->i", chart.units[first[part]], chart.units[second[part]], dtype=np.float64)
    original = 1.0 - np.clip(original, -1.0, 1.0)
    places = chart.coordinates.astype(np.float64)
    shown = np.linalg.norm(places[first] - places[second], axis=1)
    rho = float(spearman(original, shown)) if len(first) > 1 else float("nan")
    for array in (original, shown):
        array.flags.writeable = False
    return Shepard(original, shown, rho, possible)


@dataclass(frozen=True, slots=True, eq=False)
class Variance:
    """The share of the words' variance in each principal component, 0 to 1, largest first; of `dimensions` in all."""

    shares: Array
    dimensions: int

    def together(self, count: int) -> float:
        """Return the share of the first `count` components together."""
        return float(self.shares[:count].sum())


def explained_variance(chart: Projection, *, most: int = COMPONENTS) -> Variance:
    """Return what PCA of the words of a map explains by component, at most `most` of them; any method's map will do."""
    shares = components(chart.units).shares[:most].copy()
    shares.flags.writeable = False
    return Variance(shares, int(chart.units.shape[1]))
