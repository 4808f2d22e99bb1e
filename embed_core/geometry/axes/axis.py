"""An axis from pairs of words, and where words lie along it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.analogy import NothingLeft
from embed_core.geometry.neighbours import direction, with_direction
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
Pair = tuple[str, str]
USUAL = 10_000
"""The most frequent words that tell what is usual on an axis."""
_SAME = 1e-6
_ARROW = re.compile(r"\s*(?:→|⟶|⇒|➔|->|=>|—>|>|～|~|：|:)\s*")
_BETWEEN = re.compile(r"[,，;；、\n\r]+")


class MissingPairs(LabError):
    """There is no pair of words to make an axis of."""

    message_id = "error-no-pairs"


class PairAlike(LabError):
    """Both words of a pair point the same way, so that no axis leads from one to the other."""

    message_id = "error-pair-alike"

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first=first, second=second)


class NotAPair(LabError):
    """What a person typed is no pair of words."""

    message_id = "error-not-a-pair"

    def __init__(self, text: str) -> None:
        super().__init__(text=text[:60])


@dataclass(frozen=True, slots=True, eq=False)
class Axis:
    """A direction in a model's space, from the first words of `pairs` to the second ones.

    `direction` (d,) and the rows of `differences` (pairs, d) are of length 1, float64.
    """

    pairs: tuple[Pair, ...]
    direction: Array
    differences: Array

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the pairs, each once."""
        return tuple(dict.fromkeys(word for pair in self.pairs for word in pair))

    @property
    def parallel(self) -> float:
        """The mean cosine between the differences of any two pairs, −1 to 1; NaN of a single pair."""
        return mean_cosine(self.differences)


def mean_cosine(rows: Array) -> float:
    """Return the mean cosine of any two different unit rows (m, d): (‖sum‖² − m) / (m (m − 1))."""
    m = len(rows)
    if m < 2:
        return float("nan")
    total = rows.sum(axis=0)
    return float((total @ total - m) / (m * (m - 1)))


def parse_pairs(text: str) -> tuple[Pair, ...]:
    """Return the pairs that a person typed: "男人→女人, 少→老", "man -> woman; king > queen", one a line.

    An empty text has none. Raises `NotAPair` with the part that is none.
    """
    pairs = []
    for part in filter(str.strip, _BETWEEN.split(text)):
        words = [word.strip() for word in _ARROW.split(part.strip())]
        if len(words) != 2 or not all(words):
            raise NotAPair(part.strip())
        pairs.append((words[0], words[1]))
    return tuple(dict.fromkeys(pairs))


def parse_words(text: str) -> tuple[str, ...]:
    """Return the words of a list that a person typed, each once: parted by commas or lines, else by spaces."""
    parts = _BETWEEN.split(text) if _BETWEEN.search(text.strip()) else text.split()
    return tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


def word_axis(model: WordVectors, pairs: Sequence[Pair]) -> Axis:
    """Return the axis that leads from the first to the second words of some pairs.

    The differences of the words' unit vectors are brought to length 1, so that each pair counts alike, averaged,
    and brought to length 1 again (Kozlowski, Taddy and Evans 2019; Bolukbasi et al. 2016 for one pair). Raises
    `MissingPairs`, `PairAlike`, `NothingLeft` where pairs cancel out, `WordUnknown`, `NoDirection`.
    """
    chosen = tuple(dict.fromkeys((str(first), str(second)) for first, second in pairs))
    if not chosen:
        raise MissingPairs()
    differences = np.stack([_difference(model, pair) for pair in chosen])
    return Axis(chosen, mean_direction(differences), frozen(differences))


def _difference(model: WordVectors, pair: Pair) -> Array:
    first, second = (direction(model, word).astype(np.float64) for word in pair)
    difference = second - first
    length = float(np.linalg.norm(difference))
    if length < _SAME:
        raise PairAlike(*pair)
    return np.asarray(difference / length)


def mean_direction(differences: Array) -> Array:
    """Return the mean of unit rows at length 1. Raises `NothingLeft` where they cancel out."""
    mean = differences.mean(axis=0)
    length = float(np.linalg.norm(mean))
    if length < _SAME:
        raise NothingLeft()
    return frozen(mean / length)


def frozen(array: Array) -> Array:
    """Return an array that cannot be written."""
    array = np.asarray(array)
    array.flags.writeable = False
    return array


@dataclass(frozen=True, slots=True, eq=False)
class Positions:
    """Where words lie along an axis: `values` (n,) are their cosines with its direction, −1 to 1.

    `counts` (n,) is how often they occur, where that is known (`counted`); `missing` words the model lacks, or they
    have no direction. `usual` and `deviation` are mean and standard deviation over the model's most frequent words: 0
    is not always the middle.
    """

    axis: Axis
    words: tuple[str, ...]
    values: Array
    counts: Array
    missing: tuple[str, ...]
    usual: float
    deviation: float
    counted: bool = True

    def standard(self) -> Array:
        """Return the positions in standard deviations from what is usual, (n,)."""
        return np.asarray((self.values - self.usual) / self.deviation if self.deviation else 0.0 * self.values)

    def ends(self, most: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the words nearest to the beginning and to the end of the axis, the outermost first."""
        order = np.argsort(self.values, kind="stable")
        low = order[: min(most, len(order) // 2)]
        high = order[::-1][: min(most, len(order) - len(order) // 2)]
        return tuple(self.words[i] for i in low), tuple(self.words[i] for i in high)


def along(model: WordVectors, axis: Axis, *, words: Sequence[str]) -> Positions:
    """Project words on an axis: the cosine of each with the axis's direction.

    The cosine, not the length of the projection: a frequent word with a long vector does not lie farther out. Words
    that the model lacks are listed, not refused.
    """
    asked = tuple(dict.fromkeys(words))
    rows, missing = known_rows(model, asked)
    values = cosines(model, rows, axis.direction)
    usual = cosines(model, np.flatnonzero(with_direction(model.units[:USUAL])), axis.direction)
    mean, deviation = (float(usual.mean()), float(usual.std())) if len(usual) else (0.0, 0.0)
    kept = tuple(model.words[row] for row in rows)
    return Positions(
        axis, kept, frozen(values), frozen(model.counts[rows].copy()), missing, mean, deviation, model.counted
    )


def known_rows(model: WordVectors, words: Sequence[str]) -> tuple[Array, tuple[str, ...]]:
    """Return the rows of those words that the model has with a direction, and the words that it lacks."""
    rows, missing = [], []
    for word in words:
        row = model.index.get(word)
        if row is None or not with_direction(model.units[row : row + 1])[0]:
            missing.append(word)
        else:
            rows.append(row)
    return np.array(rows, int), tuple(missing)


def cosines(model: WordVectors, rows: Array, way: Array) -> Array:
    """Return the cosines of some rows of a model with a direction of length 1, (n,) float64, −1 to 1."""
    return np.asarray(np.clip(model.units[rows].astype(np.float64) @ way, -1.0, 1.0))
