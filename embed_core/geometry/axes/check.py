"""Can an axis be believed? Are its pairs parallel, and does it sort pairs that it was not made of?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.analogy import NothingLeft
from embed_core.geometry.axes.axis import USUAL, Axis, Pair, cosines, mean_direction
from embed_core.geometry.neighbours import with_direction
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
DRAWS = 1000
HIGH = 95
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class HeldOut:
    """A pair judged by the axis of all the others: `gap` is how much farther along its second word lies, −2 to 2."""

    pair: Pair
    gap: float

    @property
    def right(self) -> bool:
        """Whether the axis of the others puts the pair's words in their order."""
        return self.gap > 0


@dataclass(frozen=True, slots=True)
class AxisCheck:
    """How far an axis can be believed.

    `parallel` is the mean cosine between the pairs' differences (NaN of one pair); as many random pairs of this
    model give `chance` on average, and stay below `chance_high` in 95 of 100 draws; `percentile` is the
    percentage of draws below `parallel`. `noise` is the standard deviation of the gap between two random
    words along this axis. `held_out` is empty of a single pair.
    """

    parallel: float
    chance: float
    chance_high: float
    percentile: float
    held_out: tuple[HeldOut, ...]
    noise: float

    @property
    def share_right(self) -> float:
        """The share of held-out pairs in their order, 0 to 1 (0.5 by chance); NaN of a single pair."""
        return sum(each.right for each in self.held_out) / len(self.held_out) if self.held_out else float("nan")

    @property
    def mean_gap(self) -> float:
        """The mean signed gap of held-out pairs; NaN of a single pair."""
        return float(np.mean([each.gap for each in self.held_out])) if self.held_out else float("nan")


def check_axis(model: WordVectors, axis: Axis, *, draws: int = DRAWS, seed: int = 0) -> AxisCheck:
    """Check an axis: parallel pairs against random ones, each pair against the axis of the others.

    Random pairs are drawn with the seed from the `USUAL` most frequent words.
    """
    rows = np.flatnonzero(with_direction(model.units[:USUAL]))
    rng = np.random.default_rng(seed)
    m, parallel = len(axis.pairs), axis.parallel
    random = _random_parallels(model, rows, m, draws, rng) if m > 1 else np.empty(0)
    chance, high, percentile = (np.nan,) * 3
    if len(random):
        chance, high = float(random.mean()), float(np.percentile(random, HIGH))
        percentile = 100.0 * float((random < parallel).mean())
    first, second = _random_pairs(len(rows), draws, rng)
    places = cosines(model, rows, axis.direction)
    noise = float(np.std(places[second] - places[first])) if len(rows) > 1 else 0.0
    return AxisCheck(parallel, chance, high, percentile, _held_out(model, axis), noise)


def _random_pairs(n: int, size: int, rng: np.random.Generator) -> tuple[Array, Array]:
    if n < 2:
        return np.empty(0, int), np.empty(0, int)
    first = rng.integers(n, size=size)
    return first, (first + rng.integers(1, n, size=size)) % n


def _random_parallels(model: WordVectors, rows: Array, pairs: int, draws: int, rng: np.random.Generator) -> Array:
    """Return the mean cosine between differences of so many random pairs, for each draw."""
    values = []
    for _ in range(draws):
        first, second = _random_pairs(len(rows), pairs, rng)
        differences = (model.units[rows[second]] - model.units[rows[first]]).astype(np.float64)
        lengths = np.linalg.norm(differences, axis=1, keepdims=True)
        if len(lengths) and lengths.min() > _TINY:
            total = (differences / lengths).sum(axis=0)
            values.append((total @ total - pairs) / (pairs * (pairs - 1)))
    return np.array(values)


def _held_out(model: WordVectors, axis: Axis) -> tuple[HeldOut, ...]:
    """Return each pair judged by the others; one whose others cancel out has no gap."""
    if len(axis.pairs) < 2:
        return ()
    judged = []
    for left_out, pair in enumerate(axis.pairs):
        try:
            way = mean_direction(np.delete(axis.differences, left_out, axis=0))
        except NothingLeft:
            judged.append(HeldOut(pair, 0.0))
            continue
        first, second = cosines(model, np.array([model.row(word) for word in pair]), way)
        judged.append(HeldOut(pair, float(second - first)))
    return tuple(judged)
