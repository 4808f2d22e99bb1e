"""Does an axis say what a person's own numbers say?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.axes.axis import Axis, cosines, frozen, known_rows
from embed_core.geometry.axes.numbers import WordNumbers
from embed_core.geometry.correlation import RESAMPLES, Correlation, correlated
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
FEWEST = 4


class TooFewNumbers(LabError):
    """Too few words with numbers are in the model to correlate anything, or all numbers are the same.

    Words that the axis is made of do not count: there were `of_axis` of them.
    """

    message_id = "error-too-few-numbers"

    def __init__(self, found: int, needed: int, *, of_axis: int = 0) -> None:
        super().__init__(found=found, needed=needed, left=of_axis)


@dataclass(frozen=True, slots=True, eq=False)
class AxisRating:
    """Words by their position on an axis and a person's number: `positions` and `numbers` (n,).

    `spearman` and `pearson` carry their 95 % intervals; `missing` words the model lacks. `of_axis` are those
    words that the axis itself was made of: they are left out of the correlation, since they would flatter it.
    """

    axis: Axis
    words: tuple[str, ...]
    positions: Array
    numbers: Array
    spearman: Correlation
    pearson: Correlation
    missing: tuple[str, ...]
    of_axis: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many words the correlation is of."""
        return len(self.words)


def rate_axis(
    model: WordVectors, axis: Axis, *, numbers: WordNumbers, seed: int = 0, resamples: int = RESAMPLES
) -> AxisRating:
    """Correlate words' positions on an axis with a person's numbers, with a bootstrap interval drawn with the seed.

    A word that the model has only in lower case is taken so. Raises `TooFewNumbers`.
    """
    named = dict.fromkeys(axis.words)
    words, values, missing, of_axis = [], [], [], []
    for word, value in zip(numbers.words, numbers.values.tolist(), strict=True):
        found = next((form for form in (word, word.lower()) if len(known_rows(model, (form,))[0])), None)
        if found is None:
            missing.append(word)
        elif found in named:
            of_axis.append(found)
        elif found not in words:
            words.append(found)
            values.append(value)
    if len(words) < FEWEST or len(set(values)) < 2:
        raise TooFewNumbers(len(words), FEWEST, of_axis=len(of_axis))
    rows, _ = known_rows(model, words)
    positions, own = cosines(model, rows, axis.direction), np.array(values)
    rho, r = correlated(positions, own, seed=seed, resamples=resamples)
    return AxisRating(axis, tuple(words), frozen(positions), frozen(own), rho, r, tuple(missing), tuple(of_axis))
