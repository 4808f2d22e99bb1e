"""How far did training on move the words? The answer after a continuation, or after given vectors were tuned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.training.continuing import CannotContinue
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
STILL = 0.999


@dataclass(frozen=True, slots=True, eq=False)
class Moved:
    """The words that two states of a model share, most frequent first, and how far each went.

    `cosines` (m,) between before and after: 1 is no turn at all. `distances` (m,): the length of the step,
    as a share of the vector before it. `new` words came, `gone` words are no longer there.
    """

    words: tuple[str, ...]
    cosines: Array
    distances: Array
    new: int
    gone: int

    @property
    def mean(self) -> float:
        """The mean cosine; 1 where there are no words in common."""
        return float(self.cosines.mean()) if len(self.words) else 1.0

    @property
    def still(self) -> float:
        """The share of the words that did not turn (cosine above 0.999)."""
        return float((self.cosines > STILL).mean()) if len(self.words) else 1.0

    def farthest(self, most: int = 10) -> list[tuple[str, float]]:
        """Return the words that turned most, with their cosines."""
        order = np.argsort(self.cosines, kind="stable")[:most]
        return [(self.words[row], float(self.cosines[row])) for row in order.tolist()]


def moved(before: WordVectors, after: WordVectors) -> Moved:
    """Compare two states of the same space, such as a model and its continuation, word by word.

    Raises `CannotContinue` ("other-dimensions") where they are not of one space.
    """
    if before.dimensions != after.dimensions:
        raise CannotContinue("other-dimensions", has=before.dimensions, asked=after.dimensions)
    was, now = before.all_rows(), after.all_rows()
    words = tuple(word for row, word in enumerate(after.words) if word in was and now[word] == row)
    old, new = ([rows[word] for word in words] for rows in (was, now))
    units = before.units[old].astype(np.float64), after.units[new].astype(np.float64)
    cosines = np.clip((units[0] * units[1]).sum(axis=1), -1.0, 1.0)
    first, then = before.matrix[old].astype(np.float64), after.matrix[new].astype(np.float64)
    lengths = np.linalg.norm(first, axis=1)
    steps = np.linalg.norm(then - first, axis=1)
    distances = np.divide(steps, lengths, out=np.zeros_like(steps), where=lengths > 0)
    for array in (cosines, distances):
        array.flags.writeable = False
    return Moved(words, cosines, distances, new=len(after) - len(words), gone=len(before) - len(words))
