"""Where every word of a model stands, seen from one of its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.neighbours import with_direction
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Ranks:
    """The cosines (n,) of all words of a model to one, −∞ where there is none; None where the model lacks the word."""

    model: WordVectors
    cosines: Array | None

    @staticmethod
    def of(model: WordVectors, word: str) -> Ranks:
        """Look at a model from one word; without cosines where it lacks the word, or a direction of it."""
        row = model.index.get(word)
        if row is None or not with_direction(model.units[row][None, :])[0]:
            return Ranks(model, None)
        cosines = np.where(model.directed, model.units @ model.units[row], -np.inf)
        cosines[row] = -np.inf
        return Ranks(model, cosines)

    def nearest(self, k: int) -> list[str]:
        """Return the k nearest words, nearest first; ties in the order of the vocabulary."""
        if self.cosines is None:
            return []
        order = np.argsort(-self.cosines, kind="stable")[:k]
        return [self.model.words[row] for row in order if np.isfinite(self.cosines[row])]

    def _row(self, word: str) -> int | None:
        row = self.model.index.get(word)
        return row if row is not None and self.cosines is not None and np.isfinite(self.cosines[row]) else None

    def rank(self, word: str) -> int | None:
        """Return the exact rank of a word, from 1; None where it has none."""
        row = self._row(word)
        if row is None or self.cosines is None:
            return None
        own = self.cosines[row]
        return 1 + int((self.cosines > own).sum()) + int((self.cosines[:row] == own).sum())

    def cosine(self, word: str) -> float | None:
        """Return the cosine of a word, −1 to 1; None where it has none."""
        row = self._row(word)
        return None if row is None or self.cosines is None else float(np.clip(self.cosines[row], -1.0, 1.0))

    def count(self, word: str) -> int | None:
        """Return how often a word occurs: 0 where the model lacks it, None where it came without counts."""
        if not self.model.counted:
            return None
        row = self.model.index.get(word)
        return 0 if row is None else int(self.model.counts[row])
