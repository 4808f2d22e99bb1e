"""The same in Python: the lines that give, in a notebook, what a page shows."""

from embed_core.recipes.axes import axis_check, axis_plane, axis_rating, axis_spread, some_words, word_axis
from embed_core.recipes.maps import belief, clusters, own_groups, projection, resumed
from embed_core.recipes.questions import (
    analogy,
    comparison,
    cosine_of_vectors,
    cosine_of_words,
    guess,
    moved,
    neighbours,
    plane_of,
)
from embed_core.recipes.texts import (
    by_document,
    concordance,
    phrases,
    phrases_of_text,
    portrait,
    shared_contexts,
    training,
)

__all__ = [
    "analogy",
    "axis_check",
    "axis_plane",
    "axis_rating",
    "axis_spread",
    "belief",
    "by_document",
    "clusters",
    "comparison",
    "concordance",
    "cosine_of_vectors",
    "cosine_of_words",
    "guess",
    "moved",
    "neighbours",
    "own_groups",
    "phrases",
    "phrases_of_text",
    "plane_of",
    "portrait",
    "projection",
    "resumed",
    "shared_contexts",
    "some_words",
    "training",
    "word_axis",
]
