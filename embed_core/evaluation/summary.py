"""A model's evaluation in four numbers, on the sets of ours in its language."""

from __future__ import annotations

import math
from dataclasses import dataclass

from embed_core.errors import LabError, NotAChoice
from embed_core.evaluation.analogies import SETS, evaluate_analogies, known_set, set_for
from embed_core.evaluation.categories import evaluate_categories, known_categories
from embed_core.evaluation.odd_words import evaluate_odd, known_odd_set
from embed_core.evaluation.similarities import evaluate_similarities, known_similarities
from embed_core.vectors import WordVectors

LANGUAGES = tuple(name.removeprefix("teaching-") for name in SETS if name.startswith("teaching-"))


@dataclass(frozen=True, slots=True)
class Measured:
    """One number of an evaluation. NaN stands for what is not defined: `value` where too little is covered.

    `low` and `high` are the ends of its 95 % interval, `chance` is what guessing gives. `covered` of the set's
    `of` pairs, questions or words could be asked.
    """

    value: float
    low: float
    high: float
    chance: float
    covered: int
    of: int

    @property
    def coverage(self) -> float:
        """The share that could be asked, 0 to 1."""
        return self.covered / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class EvaluationSummary:
    """What a model reaches on the sets of ours in one `language` ("zh", "en").

    `similarity` is Spearman's correlation (−1 to 1), `analogies` and `odd` are shares answered right (0 to 1), `purity`
    is that of clusters against categories (0 to 1, without an interval). Compare models in one language only.
    """

    language: str
    similarity: Measured
    analogies: Measured
    odd: Measured
    purity: Measured


def summary(model: WordVectors, *, language: str = "") -> EvaluationSummary:
    """Evaluate a model on the sets of ours in a language, or in the one that it has most words of.

    Raises `NotAChoice`.
    """
    language = language or set_for(model).removeprefix("teaching-")
    if language not in LANGUAGES:
        raise NotAChoice("language", language, LANGUAGES)
    name = f"teaching-{language}"
    pairs = evaluate_similarities(model, known_similarities(name))
    asked = evaluate_analogies(model, known_set(name)).tally()
    odd = evaluate_odd(model, known_odd_set(name))
    rho, nan = pairs.spearman, math.nan
    return EvaluationSummary(
        language,
        Measured(rho.value, rho.low, rho.high, 0.0, pairs.covered, len(pairs.set)),
        Measured(asked.accuracy, *(asked.interval if asked.asked else (nan, nan)), nan, asked.covered, asked.questions),
        Measured(odd.accuracy, *(odd.interval if odd.asked else (nan, nan)), odd.chance, odd.asked, len(odd.set)),
        _purity(model, name),
    )


def _purity(model: WordVectors, name: str) -> Measured:
    asked = known_categories(name)
    try:
        found = evaluate_categories(model, asked)
    except LabError:
        covered = sum(word in model or word.lower() in model for word in asked.words)
        return Measured(math.nan, math.nan, math.nan, math.nan, covered, len(asked))
    return Measured(found.purity, math.nan, math.nan, found.chance_mean, len(found.gold), len(asked))
