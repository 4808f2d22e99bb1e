"""Which words differ between two models more than another seed would make them differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.evaluation.discoveries import adjusted, exceedance
from embed_core.evaluation.frequency_pairs import FrequencyBand, frequency_bands
from embed_core.geometry.two_models import Shifts

Array = np.ndarray[Any, Any]
LEAST = 200
"""Words of a band at least: so many values of noise has a word's difference to stand out of."""
SIDES = ("a", "b")
RATE = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """Which words of a comparison really differ, by one measure and one rate of false discoveries.

    `p` (n,) is how probable a word's difference or a larger one is where only the seed changes, among words of like
    frequency; of two sides that have a replicate, the less favourable. `adjusted` (n,) takes account of how many
    words were asked (Benjamini & Hochberg 1995). `sides` names whose replicates were looked at: "a", "b".
    """

    words: tuple[str, ...]
    p: Array
    adjusted: Array
    measure: str
    rate: float
    sides: tuple[str, ...]

    @property
    def changed(self) -> Array:
        """The words called different, (n,) bool: a share `rate` of these calls is expected to be false, at most."""
        return np.asarray(self.adjusted <= self.rate)


def judge(found: Shifts, noise: Mapping[str, Shifts], *, measure: str = "residual", rate: float = RATE) -> Verdict:
    """Judge each word of a comparison by what another seed does to words of like frequency.

    `noise` has, under "a" and "b", the comparison of each side with its replicate among the same words; one of them
    at least. A word that a replicate lacks is not called different.
    """
    sides = tuple(side for side in SIDES if side in noise)
    if not sides:
        raise ValueError("a verdict needs a replicate of one of the models")
    values = found.difference(measure)
    p = np.max([_against(found.words, values, noise[side], measure) for side in sides], axis=0)
    fair = adjusted(p)
    for array in (p, fair):
        array.flags.writeable = False
    return Verdict(found.words, p, fair, measure, rate, sides)


def by_difference(found: Shifts, verdict: Verdict | None, *, measure: str = "residual") -> Array:
    """Return the words of a comparison, (n,) int, the least explained by chance first, then the most different.

    Without a verdict only the difference counts.
    """
    apart = -np.asarray(found.difference(measure), np.float64)
    if verdict is None:
        return np.argsort(apart, kind="stable")
    return np.lexsort((apart, verdict.p, ~verdict.changed))


def _against(words: tuple[str, ...], values: Array, noise: Shifts, measure: str) -> Array:
    """Return the p-value of each word against the noise of those as frequent in the model that has the replicate."""
    place = {word: at for at, word in enumerate(noise.words)}
    at = np.array([place.get(word, -1) for word in words])
    seen, p = noise.difference(measure), np.ones(len(words))
    order = np.argsort(-noise.counts_a, kind="stable")
    band_of = np.empty(len(order), np.int64)
    bands = frequency_bands(noise.counts_a[order], least=LEAST)
    for number, band in enumerate(bands):
        band_of[order[band.first - 1 : band.last]] = number
    for number in range(len(bands)):
        asked = np.flatnonzero((at >= 0) & (band_of[at] == number))
        p[asked] = exceedance(values[asked], seen[band_of == number])
    return p


@dataclass(frozen=True, slots=True)
class AgreementBand:
    """Words of like frequency in the first model: how far they agree on the mean, and how far a replicate does.

    `overlap` is the mean share of neighbours that both models name; `noise` the same of each side with its replicate,
    where there is one. `changed` words of the band were called different; None without a verdict.
    """

    band: FrequencyBand
    overlap: float
    noise: Mapping[str, float]
    changed: int | None


def agreement_by_frequency(
    found: Shifts, noise: Mapping[str, Shifts], *, verdict: Verdict | None = None
) -> tuple[AgreementBand, ...]:
    """Return how far two models agree on frequent and on rare words, beside what another seed leaves.

    Empty where the first model came without counts (each word counted 1): nobody knows which words are frequent.
    """
    if int(found.counts_a.max(initial=0)) <= 1:
        return ()
    order = np.argsort(-found.counts_a, kind="stable")
    known = {side: dict(zip(each.words, each.overlap.tolist(), strict=True)) for side, each in noise.items()}
    bands = []
    for band in frequency_bands(found.counts_a[order], least=LEAST):
        rows = order[band.first - 1 : band.last]
        names = [found.words[row] for row in rows]
        seeds = {side: [shared[name] for name in names if name in shared] for side, shared in known.items()}
        bands.append(
            AgreementBand(
                band,
                float(found.overlap[rows].mean()),
                {side: float(np.mean(shares)) for side, shares in seeds.items() if shares},
                None if verdict is None else int(verdict.changed[rows].sum()),
            )
        )
    return tuple(bands)
