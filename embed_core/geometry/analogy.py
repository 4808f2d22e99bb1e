"""Sums of words: 国王 − 男人 + 女人 (3CosAdd; Mikolov, Yih and Zweig 2013)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.neighbours import Array, direction, ranked
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

_CANCELLED = 1e-6
"""A sum of unit vectors (float32) shorter than this is what rounding left over."""


class NothingLeft(LabError):
    """The words of a sum cancel, or there are none, so that there is no direction to look in."""

    message_id = "error-nothing-left"

    def __init__(self, words: Sequence[str] = ()) -> None:
        super().__init__(words=tuple(words))
        if not words:
            self.identifier = "error-no-words"


@dataclass(frozen=True, slots=True)
class Answer:
    """A word near the sum: its cosine to it, and its count. `is_input` marks a word that was itself put in."""

    word: str
    cosine: float
    count: int
    is_input: bool


@dataclass(frozen=True, slots=True, eq=False)
class Analogy:
    """A sum of words and the words nearest to it, best first; inputs stand in the list where they rank.

    `target` is the sum at length 1, (d,) float64.
    """

    positive: tuple[str, ...]
    negative: tuple[str, ...]
    target: Array
    answers: tuple[Answer, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def best(self) -> Answer | None:
        """The nearest word that was not put in; None where the vocabulary holds no other."""
        return next((answer for answer in self.answers if not answer.is_input), None)


def sum_vector(model: WordVectors, positive: Sequence[str], negative: Sequence[str]) -> Array:
    """Return the sum of the unit vectors, (d,) float64, negative ones taken away.

    Raises `WordUnknown`, `NoDirection`.
    """
    total = np.zeros(model.dimensions)
    for words, sign in ((positive, 1.0), (negative, -1.0)):
        for word in words:
            total += sign * direction(model, word).astype(float)
    return total


def analogy(model: WordVectors, positive: Sequence[str], negative: Sequence[str] = (), *, k: int = 10) -> Analogy:
    """Return the k best answers to a sum of words, and the inputs that rank among them.

    The answers are those of gensim's `most_similar`; the inputs that it hides are kept and marked.
    A word that stands on both sides is remarked. Raises `WordUnknown`, `NoDirection`, or
    `NothingLeft` when all words cancel.
    """
    positive, negative = ([given] if isinstance(given, str) else list(given) for given in (positive, negative))
    both = [word for word in dict.fromkeys(positive) if word in negative]
    total = sum_vector(model, positive, negative)
    length = float(np.linalg.norm(total))
    if length < _CANCELLED:
        raise NothingLeft((*positive, *negative))
    target = total / length
    target.flags.writeable = False
    inputs = {model.row(word) for word in (*positive, *negative)}
    answers, found = [], 0
    for row, cosine in ranked(model, target, k=k + len(inputs)):
        if found >= k:
            break
        found += row not in inputs
        answers.append(Answer(model.words[row], cosine, int(model.counts[row]), row in inputs))
    remarks = tuple(Remark("remark-cancels", {"word": word}) for word in both)
    return Analogy(tuple(positive), tuple(negative), target, tuple(answers), remarks)
