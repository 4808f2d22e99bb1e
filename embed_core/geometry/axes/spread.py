"""How wide an axis is: where the same words lie on it in models of other seeds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.axes.axis import Pair, cosines, frozen, known_rows, word_axis
from embed_core.geometry.correlation import spearman
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class AxisSpread:
    """Positions of words on the same axis in several models: `values` (models, n), cosines.

    The first row is the model's own. `missing` are the words that one of the models lacks; they are in none of the
    rows.
    """

    pairs: tuple[Pair, ...]
    words: tuple[str, ...]
    values: Array
    missing: tuple[str, ...]

    @property
    def mean(self) -> Array:
        """The mean position of each word, (n,)."""
        return np.asarray(self.values.mean(axis=0))

    @property
    def deviation(self) -> Array:
        """The standard deviation of each word's positions between models, (n,): what is narrower is noise."""
        return np.asarray(self.values.std(axis=0, ddof=1) if len(self.values) > 1 else 0.0 * self.values[0])

    @property
    def agreement(self) -> float:
        """The mean rank correlation of the words' order between the first model and each other one."""
        if len(self.values) < 2 or len(self.words) < 3:
            return float("nan")
        return float(np.mean([spearman(self.values[0], other) for other in self.values[1:]]))


def spread_along(
    model: WordVectors, others: Sequence[WordVectors], *, pairs: Sequence[Pair], words: Sequence[str]
) -> AxisSpread:
    """Make the same axis in a model and in others (its training with other seeds), and place words on each.

    Raises what `word_axis` raises, of any of the models.
    """
    models = (model, *others)
    axes = [word_axis(each, pairs) for each in models]
    asked = tuple(dict.fromkeys(words))
    lacking = {word for each in models for word in known_rows(each, asked)[1]}
    kept = tuple(word for word in asked if word not in lacking)
    rows = [known_rows(each, kept)[0] for each in models]
    values = np.stack([cosines(each, at, way.direction) for each, at, way in zip(models, rows, axes, strict=True)])
    return AxisSpread(axes[0].pairs, kept, frozen(values), tuple(word for word in asked if word in lacking))
