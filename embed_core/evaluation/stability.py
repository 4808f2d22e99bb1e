"""Would another seed have found the same neighbours? What changes with it is noise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry import NoCommonWords, neighbours
from embed_core.geometry.nearest import nearest_rows
from embed_core.geometry.neighbours import with_direction
from embed_core.vectors import WordVectors

EDGES = (100, 300, 1000, 3000, 10_000, 30_000)
"""Where bands of frequency end: the 100 most frequent words, the next 200, …"""
ASKED = 300
"""Words of a band that are asked."""
AMONG = 50_000
"""Words (the most frequent of both models) that neighbours are looked for among."""


@dataclass(frozen=True, slots=True)
class Band:
    """Words of like frequency: ranks `first` to `last` (from 1), which occur `most` to `least` times.

    `mean` is the share of neighbours that both models name, over the `asked` words that were asked.
    """

    first: int
    last: int
    most: int
    least: int
    asked: int
    mean: float


@dataclass(frozen=True, slots=True)
class Stability:
    """The share of the `k` nearest words that two models both name, 0 to 1, by frequency, most frequent first.

    `words` is the number of words that neighbours were looked for among.
    """

    bands: tuple[Band, ...]
    k: int
    words: int

    @property
    def mean(self) -> float:
        """The mean over the vocabulary: each band counts as much as it has words."""
        sizes = [band.last - band.first + 1 for band in self.bands]
        return float(np.average([band.mean for band in self.bands], weights=sizes))

    @property
    def chance(self) -> float:
        """The share that two lists drawn at random would have in common."""
        return self.k / max(1, self.words - 1)


def stability(model: WordVectors, replicate: WordVectors, *, k: int = 10, seed: int = 0) -> Stability:
    """Compare the neighbours of a model with those of its replicate: the same training with another seed.

    Both are restricted to the `AMONG` most frequent words of the model that both have, in the model's order;
    at most `ASKED` words of a band are asked, drawn with the seed. Raises `NoCommonWords`.
    """
    known = replicate.all_rows()
    both = list(islice((word for word in model.words if word in known), AMONG))
    rows = [np.array([each[word] for word in both], int) for each in (model.index, known)]
    units = [each.units[at] for each, at in zip((model, replicate), rows, strict=True)]
    kept = np.flatnonzero(with_direction(units[0]) & with_direction(units[1])) if both else np.empty(0, int)
    if len(kept) < 2:
        raise NoCommonWords.between(model, replicate)
    counts, units = model.counts[rows[0][kept]], [each[kept] for each in units]
    k = min(k, len(kept) - 1)
    rng = np.random.default_rng(seed)
    ends = [*(edge for edge in EDGES if edge < len(kept)), len(kept)]
    bands = []
    for first, last in zip([0, *ends], ends):
        asked = first + np.sort(rng.permutation(last - first)[:ASKED])
        near = np.sort(np.concatenate([nearest_rows(each, k, rows=asked)[0] for each in units], axis=1), axis=1)
        shared = float((near[:, 1:] == near[:, :-1]).sum()) / near[:, :k].size
        bands.append(Band(first + 1, last, int(counts[first]), int(counts[last - 1]), len(asked), shared))
    return Stability(tuple(bands), k, len(kept))


def also_found(other: WordVectors, word: str, near: Sequence[str]) -> dict[str, bool] | None:
    """Return of each neighbour of a word whether another model has it among its own as many nearest.

    None where the other model lacks the word or its direction.
    """
    try:
        found = {each.word for each in neighbours(other, word, k=len(near))}
    except LabError:
        return None
    return {each: each in found for each in near}
