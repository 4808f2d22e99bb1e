"""Sums of words: 国王 − 男人 + 女人 (3CosAdd; Mikolov, Yih, Zweig 2013)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.neighbours import ranked, unit
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors


class NothingLeft(LabError):
    """The words of a sum cancel, so that there is no direction left to look in."""

    message_id = "error-nothing-left"


@dataclass(frozen=True, slots=True)
class Answer:
    """A word near the sum. `is_input` marks a word that was itself put in."""

    word: str
    cosine: float
    count: int
    is_input: bool


@dataclass(frozen=True, slots=True, eq=False)
class Analogy:
    """A sum of words and the words nearest to it; inputs stand in the list where they rank."""

    positive: tuple[str, ...]
    negative: tuple[str, ...]
    target: np.ndarray[Any, Any]
    answers: tuple[Answer, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def best(self) -> Answer | None:
        """The nearest word that was not put in."""
        return next((answer for answer in self.answers if not answer.is_input), None)


def sum_vector(model: WordVectors, positive: Sequence[str], negative: Sequence[str]) -> np.ndarray[Any, Any]:
    """Return the sum of the unit vectors, (d,) float64, negative ones taken away."""
    total = np.zeros(model.dimensions)
    for words, sign in ((positive, 1.0), (negative, -1.0)):
        for word in words:
            total += sign * model.units[model.row(word)].astype(float)
    return total


def analogy(model: WordVectors, positive: Sequence[str], negative: Sequence[str] = (), *, k: int = 10) -> Analogy:
    """Return the k best answers to a sum of words, and the inputs that rank among them.

    The answers are those of gensim's `most_similar`; the inputs that it hides are kept and marked.
    Raises `WordUnknown`, or `NothingLeft` when all words cancel.
    """
    remarks = tuple(Remark("remark-cancels", {"word": word}) for word in dict.fromkeys(positive) if word in negative)
    total = sum_vector(model, positive, negative)
    if np.linalg.norm(total) < 1e-6:
        raise NothingLeft()
    target = unit(total)
    inputs = {model.row(word) for word in (*positive, *negative)}
    answers, found = [], 0
    for row, cosine in ranked(model, target, k=k + len(inputs)):
        if found >= k:
            break
        found += row not in inputs
        answers.append(Answer(model.words[row], cosine, int(model.counts[row]), row in inputs))
    return Analogy(tuple(positive), tuple(negative), target, tuple(answers), remarks)
