"""Why random vectors are nearly orthogonal: the cosines of random directions, drawn and by their exact law."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import OutOfRange
from embed_core.geometry.nearest import blocks

Array = np.ndarray[Any, Any]
PAIRS = 5_000
MOST = 10_000
CELLS = 2**20


@dataclass(frozen=True, slots=True, eq=False)
class RandomDirections:
    """The cosines of pairs of random vectors of `dimensions` normal numbers each, sorted, (pairs,) float64."""

    dimensions: int
    cosines: Array

    @property
    def deviation(self) -> float:
        """How far the drawn cosines lie from 0: the root of their mean square."""
        return float(np.sqrt((self.cosines**2).mean()))

    @property
    def expected_deviation(self) -> float:
        """The same by the exact law: 1/√d."""
        return 1 / math.sqrt(self.dimensions)

    def within(self, cosine: float) -> float:
        """Return the share of the drawn pairs whose cosine lies between −cosine and +cosine, 0 to 1."""
        return float((np.abs(self.cosines) <= abs(cosine)).mean())

    def density(self, x: Array) -> Array:
        """Return the exact density at cosines x: (1 − x²)^((d−3)/2) over its integral, B(½, (d−1)/2).

        Of two dimensions it has no bound at ±1.
        """
        d = self.dimensions
        scale = math.lgamma(d / 2) - math.lgamma((d - 1) / 2) - math.log(math.pi) / 2
        with np.errstate(divide="ignore"):
            rest = np.log1p(-(np.asarray(x, np.float64) ** 2))
        if d == 3:  # 0 · log 0 at both ends
            return np.full(np.shape(x), 0.5)
        return np.asarray(np.exp(scale + (d - 3) / 2 * rest))


def random_directions(dimensions: int, *, pairs: int = PAIRS, seed: int = 0) -> RandomDirections:
    """Return the cosines of pairs of random vectors, drawn with a seed; 2 to 10,000 dimensions.

    Normal numbers have no preferred direction, so that these are uniform on the sphere.
    """
    if not 2 <= dimensions <= MOST:
        raise OutOfRange("dimensions", dimensions, 2, MOST)
    if not 1 <= pairs <= 1_000_000:
        raise OutOfRange("pairs", pairs, 1, 1_000_000)
    rng = np.random.default_rng((seed, dimensions))
    cosines = np.empty(pairs)
    for rows in blocks(pairs, 2 * dimensions, cells=CELLS):
        a, b = rng.standard_normal((2, rows.stop - rows.start, dimensions))
        dots = np.einsum("ij,ij->i", a, b)
        cosines[rows] = dots / np.sqrt(np.einsum("ij,ij->i", a, a) * np.einsum("ij,ij->i", b, b))
    np.clip(cosines, -1.0, 1.0, out=cosines)
    cosines.sort()
    cosines.flags.writeable = False
    return RandomDirections(dimensions, cosines)
