"""What a set of similar words says of a model: do its cosines rise with the scores?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.evaluation.lookup import RESTRICT, rows_of
from embed_core.evaluation.similarities.pairs import SimilaritySet
from embed_core.geometry.correlation import Correlation, correlated, ranks
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
FEWEST = 3
"""Fewer covered pairs have no correlation worth the name."""
_NONE = Correlation(math.nan, math.nan, math.nan)


@dataclass(frozen=True, kw_only=True)
class PairOptions:
    """How a set is asked; the first three mean what they mean in gensim's `evaluate_word_pairs`.

    Only the `restrict_vocab` most frequent words are looked at (0: all). With `case_insensitive`, spellings that
    differ in case are one word. With `dummy4unknown`, a pair with a missing word counts with the cosine 0. The
    `seed` draws the intervals.
    """

    restrict_vocab: int = RESTRICT
    case_insensitive: bool = True
    dummy4unknown: bool = False
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Miss:
    """A pair, its score and its cosine, and the places that both give it, from 1 for the most alike."""

    pair: tuple[str, str]
    score: float
    cosine: float
    score_rank: float
    cosine_rank: float

    @property
    def difference(self) -> float:
        """By how many places the model puts the pair lower (less alike) than the set; negative: higher."""
        return self.cosine_rank - self.score_rank


@dataclass(frozen=True, slots=True, eq=False)
class SimilarityScore:
    """A model's cosines (n,) for the pairs of a set, NaN where a word is missing, and how they go with the scores.

    `spearman` and `pearson` carry their 95 % intervals, NaN where `undefined` says why: "few" (fewer than three
    pairs), "scores" or "cosines" (all the same). `missing` are the set's words that the model lacks.
    """

    set: SimilaritySet
    options: PairOptions
    cosines: Array
    spearman: Correlation
    pearson: Correlation
    undefined: str
    missing: tuple[str, ...]

    @property
    def covered(self) -> int:
        """How many pairs have both words in the model."""
        return int(np.isfinite(self.cosines).sum())

    @property
    def coverage(self) -> float:
        """The share of pairs whose words are both in the model, 0 to 1."""
        return self.covered / len(self.set)

    @property
    def used(self) -> Array:
        """The rows of the pairs that the correlations are of."""
        return np.flatnonzero(np.isfinite(self.cosines) | self.options.dummy4unknown)

    def by_pair(self) -> tuple[Miss, ...]:
        """Return every used pair, the worst miss first: that whose two places lie farthest apart."""
        rows = self.used
        scores, cosines = self.set.scores[rows], np.nan_to_num(self.cosines[rows])
        first, second = (ranks(-values) if len(rows) else values for values in (scores, cosines))
        order = np.argsort(-np.abs(second - first), kind="stable").tolist()
        return tuple(
            Miss(self.set.pairs[rows[at]], float(scores[at]), float(cosines[at]), float(first[at]), float(second[at]))
            for at in order
        )

    def uncovered(self) -> tuple[tuple[tuple[str, str], float], ...]:
        """Return the pairs with a missing word, with their scores."""
        rows = np.flatnonzero(~np.isfinite(self.cosines)).tolist()
        return tuple((self.set.pairs[row], float(self.set.scores[row])) for row in rows)


def evaluate_similarities(
    model: WordVectors, asked: SimilaritySet, *, options: PairOptions | None = None
) -> SimilarityScore:
    """Correlate a model's cosines with the scores of a set, as gensim's `evaluate_word_pairs` does.

    Spearman's (1904) correlation of ranks and Pearson's, with percentile intervals by the bootstrap over pairs (Efron
    and Tibshirani 1993, chapter 13). Words whose vector has no direction count as missing.
    """
    options = options or PairOptions()
    rows = rows_of(model, asked.words, restrict_vocab=options.restrict_vocab, case_insensitive=options.case_insensitive)
    cosines = _cosines(model, asked, rows)
    missing = tuple(word for word in asked.words if word not in rows)
    used = np.isfinite(cosines) | options.dummy4unknown
    scores, found = asked.scores[used], np.nan_to_num(cosines[used])
    undefined = _undefined(scores, found)
    rho, r = (_NONE, _NONE) if undefined else correlated(scores, found, seed=options.seed)
    return SimilarityScore(asked, options, cosines, rho, r, undefined, missing)


def _cosines(model: WordVectors, asked: SimilaritySet, rows: dict[str, int]) -> Array:
    """Return the cosine of each pair, (n,) float64; NaN where a word is missing."""
    known = [at for at, (a, b) in enumerate(asked.pairs) if a in rows and b in rows]
    cosines = np.full(len(asked), np.nan)
    if known:
        first, second = (model.units[[rows[asked.pairs[at][side]] for at in known]] for side in (0, 1))
        cosines[known] = np.clip((first.astype(np.float64) * second).sum(axis=1), -1.0, 1.0)
    cosines.flags.writeable = False
    return cosines


def _undefined(scores: Array, cosines: Array) -> str:
    if len(scores) < FEWEST:
        return "few"
    if np.ptp(scores) == 0:
        return "scores"
    return "cosines" if np.ptp(cosines) < 1e-9 else ""
