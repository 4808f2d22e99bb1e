"""Hubs: words that stand among the nearest of very many others (Radovanović, Nanopoulos and Ivanović 2010)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.nearest import nearest_rows
from embed_core.geometry.neighbours import with_direction
from embed_core.vectors import WordVectors
from embed_core.vectors.units import WHOLE

MOST = 10_000
"""Words looked at: the most frequent. Half as many in a model of more than 64 MB, where each takes longer."""


@dataclass(frozen=True, slots=True, eq=False)
class Hubness:
    """How often each word is among the k nearest of the others (its k-occurrence, N_k).

    `words` n names, `counts` (n,) their k-occurrences, k on average. `k` is the one used, 0 where there is
    nothing to be near to.
    """

    words: tuple[str, ...]
    counts: np.ndarray[Any, Any]
    k: int

    @property
    def skewness(self) -> float:
        """The skewness of the k-occurrences: near 0 where all words are alike, large where some are hubs."""
        counts = self.counts.astype(float)
        spread = float(counts.std()) if len(counts) else 0.0
        return float(((counts - counts.mean()) ** 3).mean()) / spread**3 if spread else 0.0

    @property
    def largest(self) -> float:
        """The share of the words that have the largest hub among their k nearest, 0 to 1."""
        return float(self.counts.max()) / (len(self.words) - 1) if len(self.words) > 1 else 0.0

    def hubs(self, most: int = 5) -> tuple[tuple[str, int], ...]:
        """Return the words with the largest k-occurrences, largest first, the more frequent first where equal."""
        rows = np.argsort(-self.counts, kind="stable")[:most]
        return tuple((self.words[row], int(self.counts[row])) for row in rows)

    @property
    def never(self) -> int:
        """How many words are among the k nearest of no other."""
        return int((self.counts == 0).sum())


def hubness(model: WordVectors, *, k: int = 10) -> Hubness:
    """Return the k-occurrences, exact, among the `MOST` most frequent words that have a direction."""
    most = MOST if model.matrix.nbytes <= WHOLE else MOST // 2
    rows = np.flatnonzero(with_direction(model.units[:most]))
    k = min(k, max(0, len(rows) - 1))
    counts = np.zeros(len(rows), np.int64)
    if k:
        near, _ = nearest_rows(model.units[rows], k)
        counts = np.bincount(near.ravel(), minlength=len(rows))
    counts.flags.writeable = False
    return Hubness(tuple(model.words[row] for row in rows.tolist()), counts, k)
