"""How often a model finds the odd one, and how often chance would."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from embed_core.evaluation.analogies.scoring import wilson
from embed_core.evaluation.lookup import own_rows
from embed_core.evaluation.odd_words.question import OddOneOut
from embed_core.evaluation.odd_words.sets import OddSet
from embed_core.vectors import WordVectors


@dataclass(frozen=True, slots=True)
class OddAnswer:
    """A question and the word that the model found odd; `margin` is how far it lies below the next."""

    words: tuple[str, ...]
    given: str
    margin: float

    @property
    def right(self) -> bool:
        """Whether the odd one was found: the last of the words."""
        return self.given == self.words[-1]


@dataclass(frozen=True, slots=True, eq=False)
class OddScore:
    """A model's answers to the questions whose words it all has; `missing` are the set's words that it lacks."""

    set: OddSet
    answers: tuple[OddAnswer, ...]
    missing: tuple[str, ...]

    @property
    def asked(self) -> int:
        """How many questions have all their words in the model."""
        return len(self.answers)

    @property
    def right(self) -> int:
        """How many of them were answered right."""
        return sum(answer.right for answer in self.answers)

    @property
    def coverage(self) -> float:
        """The share of questions that were asked, 0 to 1."""
        return self.asked / len(self.set)

    @property
    def accuracy(self) -> float:
        """The share answered right, 0 to 1; NaN where none was asked."""
        return self.right / self.asked if self.asked else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval of the accuracy."""
        return wilson(self.right, self.asked)

    @property
    def chance(self) -> float:
        """The share that guessing would answer right: the mean of one over the number of words; NaN of none."""
        return float(np.mean([1 / len(answer.words) for answer in self.answers])) if self.answers else math.nan

    def failures(self) -> tuple[OddAnswer, ...]:
        """Return the questions answered wrong, in the order of the set."""
        return tuple(answer for answer in self.answers if not answer.right)

    def uncovered(self) -> tuple[tuple[str, ...], ...]:
        """Return the questions with a missing word."""
        lacking = set(self.missing)
        return tuple(words for words in self.set.questions if lacking.intersection(words))


def evaluate_odd(model: WordVectors, asked: OddSet) -> OddScore:
    """Ask a model a whole set of questions for the odd one; see `odd_one_out` for the method.

    A question with a missing word is not asked. Words that the model has only in lower case are taken so.
    """
    rows = own_rows(model, asked.words)
    answers = []
    for words in asked.questions:
        if all(word in rows for word in words):
            units = model.units[[rows[word] for word in words]].astype(np.float64)
            found = OddOneOut(words, units @ units.T)
            answers.append(OddAnswer(words, found.odd, found.margin))
    return OddScore(asked, tuple(answers), tuple(word for word in asked.words if word not in rows))
