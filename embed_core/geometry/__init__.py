"""Geometry: what can be computed and shown of word vectors."""

from embed_core.geometry.analogy import Analogy, Answer, NothingLeft, analogy
from embed_core.geometry.board import BoardStep, board
from embed_core.geometry.comparison import Comparison, NoCommonWords, compare
from embed_core.geometry.cosine import (
    Contributions,
    CosineSteps,
    DifferentLengths,
    NotNumbers,
    TooManyDimensions,
    ZeroVector,
    contributions,
    cosine_steps,
)
from embed_core.geometry.exact import ExactCosine, Root
from embed_core.geometry.neighbours import Neighbour, NoDirection, neighbourhood, neighbours
from embed_core.geometry.planes import AnglePlane, angle_plane
from embed_core.geometry.projection import (
    PROJECTIONS,
    AllAlike,
    Frame,
    Projection,
    TooFewWords,
    project,
    trustworthiness,
)
from embed_core.geometry.questions import (
    Named,
    NotAQuestion,
    Question,
    QuestionAnswer,
    answer,
    parse_question,
    question_sets,
    questions_for,
)
from embed_core.geometry.shapes import Parallelogram, SumPath, parallelogram, sum_path
from embed_core.geometry.typed import MixedSeparators, parse_vector

__all__ = [
    "PROJECTIONS",
    "AllAlike",
    "Analogy",
    "AnglePlane",
    "Answer",
    "BoardStep",
    "Comparison",
    "Contributions",
    "CosineSteps",
    "DifferentLengths",
    "ExactCosine",
    "Frame",
    "MixedSeparators",
    "Named",
    "Neighbour",
    "NoCommonWords",
    "NoDirection",
    "NotAQuestion",
    "NotNumbers",
    "NothingLeft",
    "Parallelogram",
    "Projection",
    "Question",
    "QuestionAnswer",
    "Root",
    "SumPath",
    "TooFewWords",
    "TooManyDimensions",
    "ZeroVector",
    "analogy",
    "angle_plane",
    "answer",
    "board",
    "compare",
    "contributions",
    "cosine_steps",
    "neighbourhood",
    "neighbours",
    "parallelogram",
    "parse_question",
    "parse_vector",
    "project",
    "question_sets",
    "questions_for",
    "sum_path",
    "trustworthiness",
]
