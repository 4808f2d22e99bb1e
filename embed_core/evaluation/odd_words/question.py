"""One question: which of these words is the odd one?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.evaluation.lookup import own_rows
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
LEAST_WORDS, MOST_WORDS = 3, 50


class TooFewToTell(LabError):
    """Among fewer than three known words there is no odd one."""

    message_id = "error-too-few-to-tell"

    def __init__(self, known: int, *, missing: tuple[str, ...] = ()) -> None:
        super().__init__(known=known, missing=missing, lacking="yes" if missing else "no")


class TooManyToTell(LabError):
    """More words are asked at once than can be told apart by eye."""

    message_id = "error-too-many-to-tell"

    def __init__(self, words: int, most: int) -> None:
        super().__init__(words=words, most=most)


@dataclass(frozen=True, slots=True, eq=False)
class OddOneOut:
    """Words and all their cosines (n, n) float64; `missing` words were asked and are not in the model.

    `repeated` words stood before and count once.
    """

    words: tuple[str, ...]
    cosines: Array
    missing: tuple[str, ...] = ()
    repeated: int = 0

    @property
    def to_others(self) -> Array:
        """The mean cosine of each word to the others, (n,)."""
        n = len(self.words)
        return np.asarray((self.cosines.sum(axis=1) - np.diagonal(self.cosines)) / (n - 1))

    @property
    def to_mean(self) -> Array:
        """The cosine of each word to the mean of all unit vectors, (n,), by which gensim decides; NaN without one."""
        length = float(np.sqrt(max(0.0, float(self.cosines.sum()))))
        return np.asarray(self.cosines.sum(axis=1) / length if length > 1e-9 else np.full(len(self.words), np.nan))

    @property
    def order(self) -> tuple[int, ...]:
        """The places of the words, the odd one first."""
        return tuple(np.argsort(self.to_others, kind="stable").tolist())

    @property
    def odd(self) -> str:
        """The word that is least like the others."""
        return self.words[self.order[0]]

    @property
    def margin(self) -> float:
        """By how much the mean cosine of the odd one lies below that of the next word; near 0 is a toss-up."""
        first, second = self.order[:2]
        return float(self.to_others[second] - self.to_others[first])


def odd_one_out(model: WordVectors, words: Sequence[str]) -> OddOneOut:
    """Find the word with the lowest mean cosine to the others.

    gensim's `doesnt_match` takes the word farthest from the mean of the unit vectors. That is the same word: with S
    their sum, a word's mean cosine to the others is (S · u − 1) / (n − 1), its cosine to the mean S · u / |S|.
    A word that the model has only in lower case is taken so. Raises `TooFewToTell`, `TooManyToTell`.
    """
    asked = tuple(dict.fromkeys(words))
    if len(asked) > MOST_WORDS:
        raise TooManyToTell(len(asked), MOST_WORDS)
    rows = own_rows(model, asked)
    missing = tuple(word for word in asked if word not in rows)
    kept = {row: word for word, row in reversed(rows.items())}
    known = [word for word, row in rows.items() if kept[row] == word]
    if len(known) < LEAST_WORDS:
        raise TooFewToTell(len(known), missing=missing)
    units = model.units[[rows[word] for word in known]].astype(np.float64)
    cosines = units @ units.T
    cosines.flags.writeable = False
    return OddOneOut(tuple(known), cosines, missing, len(words) - len(missing) - len(known))
