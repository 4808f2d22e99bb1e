"""Zipf's law: how the counts of a corpus's words are spread, and the power law that fits them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from embed_core.corpus.index import Array

ENOUGH = 50
"""So many types a fit rests on at least (Clauset, Shalizi and Newman 2009, section 3.4)."""
CUTS = 64
_EXPONENTS = (1.01, 8.0)
_TERMS = 12


@dataclass(frozen=True, slots=True, eq=False)
class Spectrum:
    """How many types occur how often: `types[i]` of them occur `counts[i]` times each; counts ascend."""

    counts: Array
    types: Array

    @staticmethod
    def of(counts: Iterable[int]) -> Spectrum:
        """Return the spectrum of the counts of all types."""
        return _spectrum(*np.unique(np.fromiter(counts, np.int64), return_counts=True))

    @property
    def ranks(self) -> Array:
        """Return the rank of the last word with each count; the most frequent word has rank 1."""
        ranks: Array = np.cumsum(self.types[::-1])[::-1]
        return ranks

    def lost(self, min_count: int) -> tuple[int, int]:
        """Return how many types and tokens occur less often than `min_count` times."""
        rare = self.counts < min_count
        return int(self.types[rare].sum()), int((self.types * self.counts)[rare].sum())


def _spectrum(counts: Array, types: Array) -> Spectrum:
    counts, types = counts.astype(np.int64), types.astype(np.int64)
    counts.flags.writeable = types.flags.writeable = False
    return Spectrum(counts, types)


@dataclass(frozen=True, slots=True)
class ZipfFit:
    """A discrete power law of the counts, P(n) ∝ n^−β for n ≥ `least`, and what follows of it for the ranks.

    `beta` is the maximum-likelihood estimate and `beta_error` its standard error (Clauset, Shalizi and Newman
    2009, equations 3.5 and 3.6); `least` is the count that gives the smallest Kolmogorov–Smirnov `distance`
    between the law and the words that it is fitted to (section 3.3). `types` is how many those are.
    """

    beta: float
    beta_error: float
    least: int
    distance: float
    types: int

    @property
    def exponent(self) -> float:
        """Return Zipf's exponent: the count of the word of rank r falls as r^−exponent, exponent = 1/(β − 1)."""
        return 1.0 / (self.beta - 1.0)

    @property
    def error(self) -> float:
        """Return the standard error of Zipf's exponent, carried over from β's."""
        return self.beta_error / (self.beta - 1.0) ** 2

    def rank(self, counts: Array) -> Array:
        """Return the rank that the law gives to the last word with each count (≥ `least`)."""
        ranks: Array = self.types * zeta(self.beta, counts) / zeta(self.beta, np.array([self.least]))
        return ranks


def fit_zipf(spectrum: Spectrum) -> ZipfFit | None:
    """Fit a power law to the counts; None for fewer than `ENOUGH` types, or where all counts are one.

    The line is not drawn through the plot of ranks by least squares: there each point depends on all before it,
    and the many rare words outweigh the rest, so the slope comes out wrong and its error meaningless. Counts of
    types are the sounder data (Moreno-Sánchez, Font-Clos and Corral 2016). Words below the cut are not
    described by the law, and it is not claimed that another law could not fit better.
    """
    behind = spectrum.ranks
    cuts = np.flatnonzero(behind >= ENOUGH)
    cuts = cuts[cuts < len(behind) - 1]
    if not len(cuts):
        return None
    cuts = cuts[np.unique(np.geomspace(1, len(cuts), CUTS).astype(int)) - 1]
    fits = [_fit_from(spectrum, int(cut)) for cut in cuts]
    return min((fit for fit in fits if fit is not None), key=lambda fit: fit.distance, default=None)


def _fit_from(spectrum: Spectrum, cut: int) -> ZipfFit | None:
    counts, types = spectrum.counts[cut:], spectrum.types[cut:]
    least, number = counts[:1], int(types.sum())
    mean = float(types @ np.log(counts)) / number
    low, high = _EXPONENTS
    while high - low > 1e-9:
        beta = (low + high) / 2
        low, high = (beta, high) if _slope(beta, least) > mean else (low, beta)
    beta = (low + high) / 2
    spread = -(_slope(beta + 1e-4, least) - _slope(beta - 1e-4, least)) / 2e-4
    if spread <= 0 or beta - _EXPONENTS[0] < 1e-6 or _EXPONENTS[1] - beta < 1e-6:
        return None
    seen = np.cumsum(types[::-1])[::-1] / number
    distance = float(np.abs(seen - zeta(beta, counts) / zeta(beta, least)).max())
    return ZipfFit(beta, float(1.0 / np.sqrt(number * spread)), int(least[0]), distance, number)


def _slope(beta: float, least: Array) -> float:
    """Return the mean of ln n that a power law from `least` on has: −d ln ζ(β, least)/dβ."""
    step = 1e-5
    return float(-(np.log(zeta(beta + step, least)) - np.log(zeta(beta - step, least)))[0] / (2 * step))


def zeta(beta: float, least: Array) -> Array:
    """Return Hurwitz's zeta function, the sum of n^−β for n = least, least + 1, … (by Euler and Maclaurin)."""
    begin = np.asarray(least, float)
    head = ((begin[..., None] + np.arange(_TERMS)) ** -beta).sum(axis=-1)
    far = begin + _TERMS
    tail = far ** (1 - beta) / (beta - 1) + far**-beta / 2 + beta * far ** (-beta - 1) / 12
    tail -= beta * (beta + 1) * (beta + 2) * far ** (-beta - 3) / 720
    total: Array = head + tail
    return total
