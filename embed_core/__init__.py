"""Embedding Lab's library: from a text to word vectors, their geometry and its explanation.

What is exported here is promised. A name is loaded when it is first used, so that importing the
library costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from embed_core.corpus import (
        Corpus,
        Segmentation,
        Source,
        concordance,
        open_corpus,
        portrait,
        read_corpus,
        sample,
        shared_contexts,
        suggest_phrases,
        teaching_corpus,
    )
    from embed_core.errors import LabError
    from embed_core.evaluation import (
        SetOptions,
        baseline,
        evaluate_analogies,
        health,
        hubness,
        judge,
        known_set,
        like_frequency,
        read_set,
    )
    from embed_core.geometry import (
        Group,
        along,
        analogy,
        belief,
        check_axis,
        choose_count,
        cluster,
        compare,
        contributions,
        cosine_steps,
        csls,
        csls_neighbours,
        fan,
        name_clusters,
        neighbours,
        place,
        project,
        random_directions,
        rate_axis,
        read_numbers,
        resume,
        rotated,
        shepard,
        what_if,
        word_axis,
        word_matrix,
    )
    from embed_core.geometry.near_index import build_index, open_index
    from embed_core.geometry.two_models import shifts, two_lists, two_maps
    from embed_core.training import PPMI, FastText, FineTune, GloVe, Word2Vec, moved, train
    from embed_core.vectors import WordVectors, open_model

_ROOMS = {
    "corpus": (
        "Corpus",
        "Segmentation",
        "Source",
        "concordance",
        "open_corpus",
        "portrait",
        "read_corpus",
        "sample",
        "shared_contexts",
        "suggest_phrases",
        "teaching_corpus",
    ),
    "errors": ("LabError",),
    "evaluation": (
        "SetOptions",
        "baseline",
        "evaluate_analogies",
        "health",
        "hubness",
        "judge",
        "known_set",
        "like_frequency",
        "read_set",
    ),
    "geometry": (
        "Group",
        "along",
        "analogy",
        "belief",
        "check_axis",
        "choose_count",
        "cluster",
        "compare",
        "contributions",
        "cosine_steps",
        "csls",
        "csls_neighbours",
        "fan",
        "name_clusters",
        "neighbours",
        "place",
        "project",
        "random_directions",
        "rate_axis",
        "read_numbers",
        "resume",
        "rotated",
        "shepard",
        "what_if",
        "word_axis",
        "word_matrix",
    ),
    "geometry.near_index": ("build_index", "open_index"),
    "geometry.two_models": ("shifts", "two_lists", "two_maps"),
    "training": ("PPMI", "FastText", "FineTune", "GloVe", "Word2Vec", "moved", "train"),
    "vectors": ("WordVectors", "open_model"),
}
_HOME = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "PPMI",
    "Corpus",
    "FastText",
    "FineTune",
    "GloVe",
    "Group",
    "LabError",
    "Segmentation",
    "SetOptions",
    "Source",
    "Word2Vec",
    "WordVectors",
    "along",
    "analogy",
    "baseline",
    "belief",
    "build_index",
    "check_axis",
    "choose_count",
    "cluster",
    "compare",
    "concordance",
    "contributions",
    "cosine_steps",
    "csls",
    "csls_neighbours",
    "evaluate_analogies",
    "fan",
    "health",
    "hubness",
    "judge",
    "known_set",
    "like_frequency",
    "moved",
    "name_clusters",
    "neighbours",
    "open_corpus",
    "open_index",
    "open_model",
    "place",
    "portrait",
    "project",
    "random_directions",
    "rate_axis",
    "read_corpus",
    "read_numbers",
    "read_set",
    "resume",
    "rotated",
    "sample",
    "shared_contexts",
    "shepard",
    "shifts",
    "suggest_phrases",
    "teaching_corpus",
    "train",
    "two_lists",
    "two_maps",
    "what_if",
    "word_axis",
    "word_matrix",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
