"""The odd one out: one question with every number, and whole sets."""

from embed_core.evaluation.odd_words.question import OddOneOut, TooFewToTell, TooManyToTell, odd_one_out
from embed_core.evaluation.odd_words.scoring import OddAnswer, OddScore, evaluate_odd
from embed_core.evaluation.odd_words.sets import (
    ODD_SETS,
    NoOddQuestions,
    OddSet,
    collect_odd,
    known_odd_set,
    odd_example,
    odd_set_for,
    read_odd_set,
)

__all__ = [
    "ODD_SETS",
    "NoOddQuestions",
    "OddAnswer",
    "OddOneOut",
    "OddScore",
    "OddSet",
    "TooFewToTell",
    "TooManyToTell",
    "collect_odd",
    "evaluate_odd",
    "known_odd_set",
    "odd_example",
    "odd_one_out",
    "odd_set_for",
    "read_odd_set",
]
