"""Sums of words: 国王 − 男人 + 女人, and what can honestly be said of the answer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.neighbours import Array, best_of, cosines_of, direction
from embed_core.geometry.sums.methods import scores_by
from embed_core.geometry.sums.terms import Given, Term, read_terms
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

_CANCELLED = 1e-6
"""A sum of unit vectors (float32) shorter than this, for each unit of weight, is what rounding left over."""


class NothingLeft(LabError):
    """The words of a sum cancel, or there are none, so that there is no direction to look in."""

    message_id = "error-nothing-left"

    def __init__(self, words: Sequence[str] = ()) -> None:
        super().__init__(words=tuple(words))
        if not words:
            self.identifier = "error-no-words"


@dataclass(frozen=True, slots=True)
class Answer:
    """A word near the sum: its cosine to it, its count, its score by the method (3CosAdd: the cosine) and its rank.

    `is_input` marks a word that was itself put in; ranks count from 1 and count inputs too.
    """

    word: str
    cosine: float
    count: int
    is_input: bool
    score: float
    rank: int


@dataclass(frozen=True, slots=True, eq=False)
class Analogy:
    """A sum of words and the words nearest to it, best first; inputs stand in the list where they rank.

    `target` is the sum at length 1, (d,) float64. `inputs` are all words that were put in, the nearest first, also
    those that rank below the list.
    """

    terms: tuple[Term, ...]
    target: Array
    answers: tuple[Answer, ...]
    inputs: tuple[Answer, ...]
    method: str
    remarks: tuple[Remark, ...] = ()

    @property
    def positive(self) -> tuple[str, ...]:
        """The words that are added."""
        return tuple(term.word for term in self.terms if math.copysign(1, term.weight) > 0)

    @property
    def negative(self) -> tuple[str, ...]:
        """The words that are taken away."""
        return tuple(term.word for term in self.terms if math.copysign(1, term.weight) < 0)

    @property
    def best(self) -> Answer | None:
        """The nearest word that was not put in; None where the vocabulary holds no other."""
        return next((answer for answer in self.answers if not answer.is_input), None)

    @property
    def margin(self) -> float:
        """By how much the best word's score is above that of the second, inputs left out; NaN without a second."""
        others = [answer.score for answer in self.answers if not answer.is_input]
        return others[0] - others[1] if len(others) > 1 else float("nan")

    def rank_of(self, word: str) -> int | None:
        """Return the rank of a word among the words that were not put in, from 1; None where it is not listed."""
        others = [answer.word for answer in self.answers if not answer.is_input]
        return others.index(word) + 1 if word in others else None


def sum_vector(model: WordVectors, terms: Sequence[Term]) -> Array:
    """Return the weighted sum of unit vectors, (d,) float64. Raises `WordUnknown`, `NoDirection`."""
    total = np.zeros(model.dimensions)
    for term in terms:
        total += term.weight * direction(model, term.word).astype(float)
    return total


def analogy(
    model: WordVectors,
    positive: Given,
    negative: Given = (),
    *,
    k: int = 10,
    method: str = "add",
    examples: Sequence[tuple[str, str]] = (),
) -> Analogy:
    """Return the k best answers to a sum of words, and the inputs that rank among them.

    A word may come with its weight: ("男人", 0.5). The answers of "add" and "mul" are those of gensim's
    `most_similar` and `most_similar_cosmul`; the inputs that it hides are kept and marked. "direction", "lrcos"
    (which learns from `examples`, pairs like a : b) and "alone" (c without b − a) need the form b − a + c.
    A word on both sides, or of weight 0, is remarked. Raises `WordUnknown`, `NoDirection`, `BadWeight`,
    `NotThreeWords`, `TooFewExamples`, or `NothingLeft` when all words cancel.
    """
    terms = read_terms(positive, negative)
    total = sum_vector(model, terms)
    length = float(np.linalg.norm(total))
    if length < _CANCELLED * max(1e-9, sum(abs(term.weight) for term in terms)):
        raise NothingLeft([term.word for term in terms])
    target = total / length
    target.flags.writeable = False
    scores = scores_by(model, terms, method=method, examples=examples)
    rows = list(dict.fromkeys(model.row(term.word) for term in terms))
    order = _best(model, scores, k + len(rows), target if method == "add" else None)
    listed = _cut(order, set(rows), k)
    shown = np.array([*dict.fromkeys([*listed, *rows])], int)
    near = scores[shown] if method == "add" else cosines_of(model, target.astype(np.float32), shown)
    cosines = dict(zip(shown.tolist(), np.clip(near, -1.0, 1.0).tolist(), strict=True))
    ranks = {row: at for at, row in enumerate(order, 1)}

    def told(row: int) -> Answer:
        rank = ranks.get(row) or 1 + int((scores > scores[row]).sum())
        score = float(np.clip(scores[row], -1.0, 1.0)) if method == "add" else float(scores[row])
        return Answer(model.words[row], cosines[row], int(model.counts[row]), row in rows, score, rank)

    inputs = sorted((told(row) for row in rows if np.isfinite(scores[row])), key=lambda answer: answer.rank)
    return Analogy(terms, target, tuple(map(told, listed)), tuple(inputs), method, _remarks(terms))


def _best(model: WordVectors, scores: Array, most: int, target: Array | None) -> list[int]:
    """Return the rows with the highest scores, best first, ties in the order of the vocabulary.

    Scores that are cosines with a `target` are put right where they were rounded before the vectors had length 1.
    """
    most = min(most, int((scores > -np.inf).sum()))
    if most <= 0:
        return []
    if target is not None:
        best, found = best_of(model, scores, target.astype(np.float32), most)
        scores[best] = found
        return [int(row) for row in best]
    best = np.argpartition(-scores, most - 1)[:most]
    return [int(row) for row in best[np.lexsort((best, -scores[best]))]]


def _cut(order: Sequence[int], inputs: set[int], k: int) -> list[int]:
    """Return the beginning of a ranking that holds k words beside the inputs."""
    listed, found = [], 0
    for row in order:
        if found >= k:
            break
        found += row not in inputs
        listed.append(row)
    return listed


def _remarks(terms: Sequence[Term]) -> tuple[Remark, ...]:
    added = {term.word for term in terms if term.weight > 0}
    taken = {term.word for term in terms if term.weight < 0}
    words = list(dict.fromkeys(term.word for term in terms))
    net = {word: sum(term.weight for term in terms if term.word == word) for word in words}
    both = [word for word in words if word in added and word in taken]
    idle = [word for word in words if word not in added and word not in taken]
    return (
        *(Remark("remark-cancels" if abs(net[w]) < 1e-9 else "remark-both-sides", {"word": w}) for w in both),
        *(Remark("remark-no-weight", {"word": word}) for word in idle),
    )
