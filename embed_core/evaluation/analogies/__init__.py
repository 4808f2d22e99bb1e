"""Sets of analogies: where they come from, how a model answers them all, and what that says."""

from embed_core.evaluation.analogies.asking import BATCH_METHODS, SetOptions
from embed_core.evaluation.analogies.classes import class_count
from embed_core.evaluation.analogies.questions import AnalogySet, NoQuestions, collect
from embed_core.evaluation.analogies.reading import SETS, examples_for, known_set, read_set, set_for
from embed_core.evaluation.analogies.scoring import (
    Failure,
    SetScore,
    Tally,
    evaluate_analogies,
    score_of,
    wilson,
)
from embed_core.evaluation.analogies.seeds import SeedAnswers, seed_answers
from embed_core.evaluation.analogies.solving import Solved, cost, solve
from embed_core.evaluation.lines import BadLine

__all__ = [
    "BATCH_METHODS",
    "SETS",
    "AnalogySet",
    "BadLine",
    "Failure",
    "NoQuestions",
    "SeedAnswers",
    "SetOptions",
    "SetScore",
    "Solved",
    "Tally",
    "class_count",
    "collect",
    "cost",
    "evaluate_analogies",
    "examples_for",
    "known_set",
    "read_set",
    "score_of",
    "seed_answers",
    "set_for",
    "solve",
    "wilson",
]
