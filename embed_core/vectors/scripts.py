"""A model read in one script: simplified and traditional spellings of a word as one."""

from __future__ import annotations

import numpy as np

from embed_core.corpus.conversion import converter
from embed_core.vectors.word_vectors import WordVectors


def in_script(model: WordVectors, script: str) -> WordVectors:
    """Return a model with its words in "simplified" or "traditional" characters ("none": as it is).

    Where two words become one, the more frequent one gives the vector, and their occurrences are added up.
    """
    if script == "none":
        return model
    convert = converter(script)
    written = convert("\n".join(model.words)).split("\n")
    if len(written) != len(model):
        written = [convert(word) for word in model.words]
    place: dict[str, int] = {}
    for word in written:
        place.setdefault(word, len(place))
    belongs = np.array([place[word] for word in written], np.int64)
    first = np.unique(belongs, return_index=True)[1]
    counts = np.bincount(belongs, weights=model.counts).astype(np.int64)
    order = np.argsort(-counts, kind="stable")
    words = tuple(place)
    return WordVectors(tuple(words[at] for at in order), counts[order], model.matrix[first[order]], model.meta)
