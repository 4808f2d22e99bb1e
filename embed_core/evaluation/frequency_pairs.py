"""What chance gives among words of like frequency: pairs from the two bands in which the words asked lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.evaluation.baseline import Baseline, pair_cosines
from embed_core.geometry.neighbours import direction
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
LEAST = 50
"""Words of a band at least."""


@dataclass(frozen=True, slots=True)
class FrequencyBand:
    """Words of like frequency: ranks `first` to `last` from 1, which occur `most` down to `least` times."""

    first: int
    last: int
    most: int
    least: int

    @property
    def words(self) -> int:
        """How many words the band has."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True, eq=False)
class LikeFrequency:
    """The cosines of pairs with a word of the first word's band and one of the second's.

    `bands` are all of the model. `possible` counts the pairs there are; where they are fewer than were to be drawn,
    `baseline` has each of them once (`whole`), otherwise pairs drawn with a seed.
    """

    baseline: Baseline
    first: FrequencyBand
    second: FrequencyBand
    bands: tuple[FrequencyBand, ...]
    possible: int
    whole: bool


def frequency_bands(counts: Array, *, least: int = LEAST) -> tuple[FrequencyBand, ...]:
    """Cut words, most frequent first, into bands of like frequency.

    From the most frequent down, a band goes on until it has `least` words and the next one occurs less than half as
    often as its first; words that occur equally often stay together, and a last band that is too small joins the
    one before.
    """
    bands: list[FrequencyBand] = []
    start, n = 0, len(counts)
    down = -np.asarray(counts, np.int64)
    while start < n:
        half = int(np.searchsorted(down, -(int(counts[start]) / 2), side="right"))
        end = max(half, min(n, start + least))
        end = int(np.searchsorted(down, down[end - 1], side="right"))
        bands.append(FrequencyBand(start + 1, end, int(counts[start]), int(counts[end - 1])))
        start = end
    if len(bands) > 1 and bands[-1].words < least:
        last, before = bands.pop(), bands.pop()
        bands.append(FrequencyBand(before.first, last.last, before.most, last.least))
    return tuple(bands)


def like_frequency(
    model: WordVectors, first: str, second: str, *, pairs: int = 100_000, seed: int = 0
) -> LikeFrequency:
    """Return the cosines of pairs as frequent as the one asked; words without a direction are not drawn.

    Raises `WordUnknown`, `NoDirection`.
    """
    for word in (first, second):
        direction(model, word)
    order = np.argsort(-model.counts, kind="stable")
    bands = frequency_bands(model.counts[order])
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(1, len(order) + 1)
    one, two = (_band(bands, int(place[model.row(word)])) for word in (first, second))
    usable = model.directed[order]
    rows = [order[band.first - 1 : band.last][usable[band.first - 1 : band.last]] for band in (one, two)]
    left, right, possible = _pairs(rows[0], rows[1], same=one == two, most=pairs, seed=seed)
    return LikeFrequency(pair_cosines(model.units, left, right), one, two, bands, possible, possible <= pairs)


def _band(bands: tuple[FrequencyBand, ...], rank: int) -> FrequencyBand:
    return next(band for band in bands if rank <= band.last)


def _pairs(first: Array, second: Array, *, same: bool, most: int, seed: int) -> tuple[Array, Array, int]:
    """Return rows of pairs of two different words, and how many such pairs there are."""
    m, n = len(first), len(second)
    possible = n * (n - 1) // 2 if same else m * n
    if possible <= most:
        if same:
            up, down = np.triu_indices(n, 1)
            return first[up], first[down], possible
        return np.repeat(first, n), np.tile(second, m), possible
    rng = np.random.default_rng(seed)
    left = rng.integers(m, size=most)
    right = (left + rng.integers(1, n, size=most)) % n if same else rng.integers(n, size=most)
    return first[left], second[right], possible
