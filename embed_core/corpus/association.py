"""How surely more often than by chance: the log-likelihood ratio of Dunning (1993).

Twice the logarithm of how much better the counts are explained with a rate of their own than with a common
one. Unlike pointwise mutual information it can be trusted for small counts: a single meeting of two rare words
weighs little. By chance alone it exceeds 3.84 in one case of twenty, 10.83 in one of a thousand (χ², one
degree of freedom).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from embed_core.corpus.index import Array

SURE = 3.84
"""Above this, chance is no explanation (p < 0.05)."""


def attraction(times: Array, trials: float, rates: Array) -> Array:
    """Return how surely something came more often in so many trials than at its usual rate; below 0 for less often."""
    times, expected = np.asarray(times, float), trials * np.asarray(rates, float)
    ratio = 2.0 * (_term(times, expected) + _term(trials - times, trials - expected))
    signed: Array = np.where(times >= expected, 1.0, -1.0) * np.maximum(ratio, 0.0)
    return signed


def contrast(times_a: Array, trials_a: float, times_b: Array, trials_b: float) -> Array:
    """Return how surely something came at a higher rate in the first trials than in the second; below 0 for lower."""
    common = (np.asarray(times_a) + times_b) / max(trials_a + trials_b, 1.0)
    first, second = attraction(times_a, trials_a, common), attraction(times_b, trials_b, common)
    signed: Array = np.where(first < 0, -1.0, 1.0) * (np.abs(first) + np.abs(second))
    return signed


def _term(seen: Array, expected: Array) -> Array:
    """Return seen · ln(seen / expected), 0 where nothing was seen."""
    with np.errstate(divide="ignore", invalid="ignore"):
        value: np.ndarray[Any, Any] = np.where((seen > 0) & (expected > 0), seen * np.log(seen / expected), 0.0)
    return value
