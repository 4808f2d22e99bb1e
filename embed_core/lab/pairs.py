"""The lab's questions about two words, or a few, and what their cosines are to be compared with."""

from __future__ import annotations

from collections.abc import Sequence

from embed_core import evaluation, geometry
from embed_core.lab.base import Base
from embed_core.suggestions import suggestions


class Pairs(Base):
    """Words compared with each other."""

    def like_frequency(self, model_id: str, first: str, second: str) -> evaluation.LikeFrequency:
        """Return the cosines of random pairs as frequent as these two words."""
        model = self.model(model_id)
        key = ("like frequency", model.identity, first, second)
        return self._memory.get(key, lambda: evaluation.like_frequency(model, first, second))

    def csls(self, model_id: str, word: str) -> geometry.CslsNeighbours:
        """Return the words around a word by CSLS."""
        model = self.model(model_id)
        return self._memory.get(("csls", model.identity, word), lambda: geometry.csls_neighbours(model, word))

    def csls_of(self, model_id: str, first: str, second: str) -> geometry.Csls:
        """Return the CSLS of two words."""
        model = self.model(model_id)
        key = ("csls of", model.identity, first, second)
        return self._memory.get(key, lambda: geometry.csls(model, first, second))

    def hubness(self, model_id: str) -> evaluation.Hubness:
        """Return how often each word of a model is among the nearest of others."""
        model = self.model(model_id)
        return self._memory.get(("hubness", model.identity), lambda: evaluation.hubness(model))

    def words_around(self, model_id: str, words: Sequence[str]) -> tuple[str, ...]:
        """Return words to begin a matrix with: some words, well-known ones beside them, and the nearest of each."""
        model = self.model(model_id)
        known = suggestions(model)
        seeds = tuple(dict.fromkeys((*words, *known.positive, *known.negative)))
        key = ("around", model.identity, seeds)
        return self._memory.get(key, lambda: geometry.words_around(model, seeds, each=4))

    def word_matrix(self, model_id: str, words: str | tuple[str, ...]) -> geometry.WordMatrix:
        """Return all cosines of some words, or of a list as people paste it."""
        model = self.model(model_id)
        return self._memory.get(("matrix", model.identity, words), lambda: geometry.word_matrix(model, words))

    def random_directions(self, dimensions: int, *, seed: int = 0) -> geometry.RandomDirections:
        """Return the cosines of random vectors of so many dimensions."""
        key = ("directions", dimensions, seed)
        return self._memory.get(key, lambda: geometry.random_directions(dimensions, seed=seed))
