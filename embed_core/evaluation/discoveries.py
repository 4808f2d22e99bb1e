"""Which differences are larger than noise: p-values from noise that was seen, and a rate of false discoveries."""

from __future__ import annotations

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
FEW = 10
"""Where fewer values of the noise are as large, counting them says too little, and their tail is fitted."""
TAIL, MOST = 0.1, 250
"""The share of the noise that the tail is fitted to, and how many values at most."""


def exceedance(values: Array, noise: Array) -> Array:
    """Return for each value how probable noise as large or larger is, (n,), from `noise` (m,) that was seen.

    (1 + how many are as large) / (1 + m) where at least `FEW` are. Beyond, no such count can be small enough to
    tell one word among thousands, and a generalised Pareto distribution fitted to the largest values takes over
    (Knijnenburg et al. 2009, by the probability-weighted moments of Hosking & Wallis 1987). It is never given an
    end, so that no value is impossible. Noise without spread leaves the count.
    """
    ordered = np.sort(np.asarray(noise, np.float64))
    values, m = np.asarray(values, np.float64), len(noise)
    if not m:
        return np.ones(len(values))
    larger = m - np.searchsorted(ordered, values, side="left")
    counted = (larger + 1.0) / (m + 1.0)
    most = min(MOST, int(TAIL * m))
    if most < FEW:
        return np.asarray(counted)
    start = float(ordered[-most - 1])
    fitted = most / m * _beyond(values - start, ordered[-most:] - start)
    return np.where((larger < FEW) & (values > start), np.clip(fitted, np.finfo(float).tiny, 1.0), counted)


def _beyond(values: Array, excesses: Array) -> Array:
    """Return the chance that a generalised Pareto variable with these sample values, ascending, is as large."""
    n = len(excesses)
    mean = float(excesses.mean())
    falling = float((excesses * (n - np.arange(1, n + 1) + 0.35) / n).mean())
    spread = mean - 2.0 * falling
    if mean <= 0:
        return np.full(len(values), 1.0 / (n + 1))
    shape = max(0.0, 2.0 - mean / spread) if spread > 0 else 0.0
    scale = mean * (1.0 - shape)
    if shape < 1e-6:
        return np.asarray(np.exp(-np.maximum(values, 0.0) / scale))
    return np.asarray((1.0 + shape * np.maximum(values, 0.0) / scale) ** (-1.0 / shape))


def adjusted(p: Array) -> Array:
    """Return p-values adjusted for how many were asked, (n,), after Benjamini & Hochberg (1995).

    Where those up to q are called different, at most a share q of these calls is expected to be false.
    """
    p = np.asarray(p, np.float64)
    n = len(p)
    order = np.argsort(p, kind="stable")
    scaled = p[order] * n / np.arange(1, n + 1)
    found = np.empty(n)
    found[order] = np.minimum(1.0, np.minimum.accumulate(scaled[::-1])[::-1])
    return found
