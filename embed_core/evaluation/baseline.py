"""What chance gives: the cosines of random pairs of a model's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.neighbours import with_direction
from embed_core.vectors import WordVectors
from embed_core.vectors.units import UnitRows

BLOCK = 5_000
TRAINED = 0.5
"""Random pairs with a higher mean cosine have not left the direction that all words share."""
GLANCE = 2_000
"""Pairs that tell at a glance on which side of it a model is: their mean is within 0.02 of that of all."""


@dataclass(frozen=True, slots=True, eq=False)
class Baseline:
    """The cosines of random pairs, sorted, float32: what a cosine of this model is to be compared with."""

    cosines: np.ndarray[Any, Any]

    @property
    def mean(self) -> float:
        """The mean cosine of two random words."""
        return float(self.cosines.mean(dtype=float))

    @property
    def deviation(self) -> float:
        """The standard deviation of the cosines."""
        return float(self.cosines.std(dtype=float))

    @property
    def trained_enough(self) -> bool:
        """Whether words have left the common direction: the mean cosine is at most 0.5."""
        return self.mean <= TRAINED

    def percentile(self, value: float) -> float:
        """Return the percentage of random pairs with a cosine below `value`, 0 to 100."""
        return 100.0 * float(np.searchsorted(self.cosines, value, side="left")) / len(self.cosines)

    def at(self, percent: float) -> float:
        """Return the cosine that `percent` of random pairs (0 to 100) stay below."""
        return float(np.percentile(self.cosines, percent))


def baseline(model: WordVectors, *, pairs: int = 100_000, seed: int = 0) -> Baseline:
    """Return the cosines of random pairs of different words, drawn with a seed; each word is as likely as any.

    Words without a direction are not drawn. Of a model with fewer than two others, nothing differs
    from anything: the only cosine is 1.
    """
    return random_cosines(model.units, pairs=pairs, seed=seed)


def glance(model: WordVectors, *, pairs: int = GLANCE, seed: int = 0) -> Baseline:
    """Return the cosines of a few random pairs, as `baseline` does, without reading more than their rows."""
    rng, n = np.random.default_rng(seed), len(model)
    if n < 2:
        return Baseline(np.ones(1, np.float32))
    first = rng.integers(n, size=pairs)
    second = (first + rng.integers(1, n, size=pairs)) % n
    usable = with_direction(model.units[first]) & with_direction(model.units[second])
    return pair_cosines(model.units, first[usable], second[usable])


def random_cosines(units: UnitRows, *, pairs: int, seed: int = 0) -> Baseline:
    """Return the cosines of random pairs of different rows of unit vectors (n, d), as `baseline` does of a model."""
    usable = np.flatnonzero(with_direction(units))
    n = len(usable)
    if n < 2:
        return Baseline(np.ones(1, np.float32))
    rng = np.random.default_rng(seed)
    first = rng.integers(n, size=max(1, pairs))
    second = (first + rng.integers(1, n, size=len(first))) % n
    return pair_cosines(units, usable[first], usable[second])


def pair_cosines(units: UnitRows, first: np.ndarray[Any, Any], second: np.ndarray[Any, Any]) -> Baseline:
    """Return the cosines of pairs of rows of unit vectors (n, d); of no pair at all, the only cosine is 1."""
    if not len(first):
        return Baseline(np.ones(1, np.float32))
    cosines = np.empty(len(first), np.float32)
    for start in range(0, len(first), BLOCK):
        rows = slice(start, start + BLOCK)
        cosines[rows] = np.einsum("ij,ij->i", units[first[rows]], units[second[rows]])
    np.clip(cosines, -1.0, 1.0, out=cosines)
    cosines.sort()
    cosines.flags.writeable = False
    return Baseline(cosines)
