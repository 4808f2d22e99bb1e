"""The terms of a sum: words with the weight that each counts for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from embed_core.errors import LabError

HEAVIEST = 1000.0
Word = str | tuple[str, float]
Given = Word | Sequence[Word]
"""A word, a word with its weight, or several of them."""


class BadWeight(LabError):
    """The weight of a word in a sum is no number that can be used."""

    message_id = "error-bad-weight"

    def __init__(self, word: str, weight: object) -> None:
        super().__init__(word=word, weight=str(weight)[:20], most=int(HEAVIEST))


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a sum; `weight` is below zero where the word is taken away."""

    word: str
    weight: float


def read_terms(positive: Given, negative: Given = ()) -> tuple[Term, ...]:
    """Return the terms of a sum: positive words first, each with its weight (1 where none is given).

    Of a word that is taken away the weight says how much of it: ("男人", 0.5) on the negative side is −0.5 男人.
    Raises `BadWeight` for what is not finite, below 0 or above 1000.
    """
    terms = []
    for given, sign in ((positive, 1.0), (negative, -1.0)):
        for word, weight in map(_weighted, _listed(given)):
            if not math.isfinite(weight) or not 0 <= weight <= HEAVIEST:
                raise BadWeight(word, weight)
            terms.append(Term(word, sign * weight))
    return tuple(terms)


def _listed(given: Given) -> list[Word]:
    alone = isinstance(given, tuple) and len(given) == 2 and not isinstance(given[1], (str, tuple))
    return [cast(Word, given)] if alone or isinstance(given, str) else list(cast("Sequence[Word]", given))


def _weighted(word: Word) -> tuple[str, float]:
    if isinstance(word, str):
        return word, 1.0
    name, weight = word
    try:
        return str(name), float(weight)
    except (TypeError, ValueError):
        raise BadWeight(str(name), weight) from None
