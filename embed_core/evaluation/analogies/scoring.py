"""What a set says of a model: accuracy by category with its interval, coverage, and the failures."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from embed_core.evaluation.analogies.asking import SetOptions
from embed_core.evaluation.analogies.questions import AnalogySet, Asked
from embed_core.evaluation.analogies.solving import NEVER, UNTAUGHT, Solved, missing_words, solve
from embed_core.vectors import WordVectors
from embed_core.vectors.vocabulary import Vocabulary

TOPS = (1, 5, 10)
Z95 = 1.959963984540054


def wilson(right: int, asked: int, *, z: float = Z95) -> tuple[float, float]:
    """Return Wilson's interval (1927), which holds the true share in 95 of 100 cases; 0 and 1 of nothing."""
    if asked <= 0:
        return 0.0, 1.0
    share, squared = right / asked, z * z / asked
    middle = (share + squared / 2) / (1 + squared)
    half = z / (1 + squared) * math.sqrt(share * (1 - share) / asked + squared / (4 * asked))
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Tally:
    """How a category went: of `questions`, `asked` were asked; `right` holds how many had the word in the top 1, 5, 10.

    `covered` questions had all words in the vocabulary. Where missing words count as wrong, all are asked, but for
    those whose category has too few pairs to learn from.
    """

    category: str
    questions: int
    covered: int
    asked: int
    right: tuple[int, ...]

    @property
    def accuracy(self) -> float:
        """The share answered right at first, 0 to 1; NaN where none was asked."""
        return self.share(0)

    def share(self, top: int) -> float:
        """The share with the expected word among the first 1, 5 or 10 (`top` 0, 1, 2); NaN where none was asked."""
        return self.right[top] / self.asked if self.asked else float("nan")

    @property
    def interval(self) -> tuple[float, float]:
        """The Wilson interval of the accuracy."""
        return wilson(self.right[0], self.asked)

    @property
    def coverage(self) -> float:
        """The share of questions whose words are all in the vocabulary."""
        return self.covered / self.questions if self.questions else 0.0


@dataclass(frozen=True, slots=True)
class Failure:
    """A question that was answered wrong; `rank` is the expected word's, 0 where it was itself put in."""

    category: str
    asked: Asked
    given: str
    rank: int


@dataclass(frozen=True, slots=True, eq=False)
class SetScore:
    """A model's answers to a set. `missing` are the set's words that the model lacks."""

    set: AnalogySet
    options: SetOptions
    solved: Solved
    words: Vocabulary
    missing: tuple[str, ...]

    def tally(self, category: int | None = None) -> Tally:
        """Return how a category went, by its place, or all of them together."""
        inside = slice(None) if category is None else self.set.category == category
        ranks = self.solved.ranks[inside]
        covered, untaught = int((ranks != 0).sum()), int((ranks == UNTAUGHT).sum())
        asked = (len(ranks) if self.options.dummy4unknown else covered) - untaught
        right = tuple(int(((ranks > 0) & (ranks <= top)).sum()) for top in TOPS)
        return Tally("" if category is None else self.set.categories[category], len(ranks), covered, asked, right)

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """How each category went, in the order of the set."""
        return tuple(self.tally(at) for at in range(len(self.set.categories)))

    @property
    def accuracy(self) -> float:
        """The share answered right at first, over all questions asked; NaN where none was."""
        return self.tally().accuracy

    @property
    def never(self) -> int:
        """Questions whose expected word was itself put in, so that no rule can give it."""
        return int((self.solved.ranks == NEVER).sum())

    @property
    def untaught(self) -> int:
        """Questions that were not asked, since their category has too few other pairs to learn from (LRCos)."""
        return int((self.solved.ranks == UNTAUGHT).sum())

    def failures(self) -> Iterator[Failure]:
        """Yield the questions that were answered wrong, in the order of the set; those not covered are none of them."""
        for at in np.flatnonzero(self.solved.ranks > 1).tolist():
            rank, given = int(self.solved.ranks[at]), int(self.solved.given[at])
            word = self.words[given] if given >= 0 else ""
            category = self.set.categories[int(self.set.category[at])]
            yield Failure(category, self.set.questions[at], word, 0 if rank == NEVER else rank)

    def uncovered(self) -> Iterator[tuple[str, Asked]]:
        """Yield the questions with a missing word, with their categories."""
        for at in np.flatnonzero(self.solved.ranks == 0).tolist():
            yield self.set.categories[int(self.set.category[at])], self.set.questions[at]


def score_of(model: WordVectors, asked: AnalogySet, options: SetOptions, solved: Solved) -> SetScore:
    """Return the score that belongs to answers."""
    return SetScore(asked, options, solved, model.words, missing_words(model, asked, options))


def evaluate_analogies(model: WordVectors, asked: AnalogySet, *, options: SetOptions | None = None) -> SetScore:
    """Ask a model a whole set of analogies."""
    options = options or SetOptions()
    return score_of(model, asked, options, solve(model, asked, options))
