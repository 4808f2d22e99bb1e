"""Sets of similar words: where they come from, and how far a model's cosines go with their scores."""

from embed_core.evaluation.similarities.pairs import NoScoredPairs, SimilaritySet, collect_pairs
from embed_core.evaluation.similarities.reading import (
    SIMILARITIES,
    known_similarities,
    read_similarities,
    similarities_for,
)
from embed_core.evaluation.similarities.scoring import (
    FEWEST,
    Miss,
    PairOptions,
    SimilarityScore,
    evaluate_similarities,
)

__all__ = [
    "FEWEST",
    "SIMILARITIES",
    "Miss",
    "NoScoredPairs",
    "PairOptions",
    "SimilarityScore",
    "SimilaritySet",
    "collect_pairs",
    "evaluate_similarities",
    "known_similarities",
    "read_similarities",
    "similarities_for",
]
