"""The lab's questions about axes: where words lie between two poles, and whether that can be believed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from embed_core import geometry
from embed_core.corpus import Source
from embed_core.lab.base import Base
from embed_core.suggestions import suggested_axes

Pairs = Sequence[tuple[str, str]]
SEEDS = 4
"""So many other seeds of a model are compared with it at most."""


class Axes(Base):
    """Axes made of pairs of words."""

    def suggested_axes(self, model_id: str) -> tuple[tuple[tuple[str, str], ...], ...]:
        """Return axes to begin with, at least one; each is its pairs."""
        model = self.model(model_id)
        return self._memory.get(("axes", model.identity), lambda: suggested_axes(model))

    def axis(self, model_id: str, pairs: Pairs) -> geometry.Axis:
        """Return the axis that leads from the first to the second words of the pairs."""
        model = self.model(model_id)
        return self._memory.get(("axis", model.identity, tuple(pairs)), lambda: geometry.word_axis(model, pairs))

    def positions(self, model_id: str, pairs: Pairs, words: Sequence[str]) -> geometry.Positions:
        """Return where words lie along an axis."""
        model, axis = self.model(model_id), self.axis(model_id, pairs)
        key = ("along", model.identity, tuple(pairs), tuple(words))
        return self._memory.get(key, lambda: geometry.along(model, axis, words=words))

    def axis_plane(
        self, model_id: str, first: Pairs, second: Pairs, *, words: Sequence[str], orthogonal: bool
    ) -> geometry.AxisPlane:
        """Return where words lie on the plane of two axes."""
        model, axes = self.model(model_id), (self.axis(model_id, first), self.axis(model_id, second))
        key = ("plane", model.identity, tuple(first), tuple(second), tuple(words), orthogonal)
        return self._memory.get(key, lambda: geometry.axis_plane(model, axes, words=words, orthogonal=orthogonal))

    def axis_check(self, model_id: str, pairs: Pairs) -> geometry.AxisCheck:
        """Return whether an axis can be believed."""
        model, axis = self.model(model_id), self.axis(model_id, pairs)
        return self._memory.get(("check", model.identity, tuple(pairs)), lambda: geometry.check_axis(model, axis))

    def other_seeds(self, model_id: str) -> tuple[str, ...]:
        """Return the models that repeat this one with other seeds, the newest first."""
        identity = self.model(model_id).identity
        same = [card.id for card in self.models() if card.extra.get("replicate_of") == identity]
        return tuple(same[:SEEDS])

    def axis_spread(self, model_id: str, pairs: Pairs, words: Sequence[str]) -> geometry.AxisSpread:
        """Return where words lie on the same axis in a model and in its other seeds."""
        model, others = self.model(model_id), [self.model(other) for other in self.other_seeds(model_id)]
        key = ("spread", model.identity, *(other.identity for other in others), tuple(pairs), tuple(words))
        return self._memory.get(key, lambda: geometry.spread_along(model, others, pairs=pairs, words=words))

    def word_numbers(self, upload: str, column: str = "") -> geometry.WordNumbers:
        """Return the words and numbers of a staged table."""
        name, path = self.store.uploads.files(upload)[0]
        source = Source(name, path=path)
        return self._memory.get(("numbers", upload, column), lambda: geometry.read_numbers(source, column=column))

    def axis_rating(self, model_id: str, pairs: Pairs, numbers: geometry.WordNumbers) -> geometry.AxisRating:
        """Return how far positions on an axis go with a person's numbers."""
        model, axis = self.model(model_id), self.axis(model_id, pairs)
        key = ("rating", model.identity, tuple(pairs), _digest(numbers))
        return self._memory.get(key, lambda: geometry.rate_axis(model, axis, numbers=numbers))


def _digest(numbers: geometry.WordNumbers) -> str:
    text = "\n".join(numbers.words).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text + numbers.values.tobytes()).hexdigest()
