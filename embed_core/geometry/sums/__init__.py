"""Sums of words: their terms, and the ways in which the literature looks for what comes out."""

from embed_core.geometry.sums.fan import Fan, fan
from embed_core.geometry.sums.methods import METHODS, NotThreeWords, TooFewExamples, scores_by
from embed_core.geometry.sums.terms import BadWeight, Given, Term, read_terms

__all__ = [
    "METHODS",
    "BadWeight",
    "Fan",
    "Given",
    "NotThreeWords",
    "Term",
    "TooFewExamples",
    "fan",
    "read_terms",
    "scores_by",
]
