"""All cosines of a few words at once, in an order in which like words stand together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.neighbours import neighbours, with_direction
from embed_core.geometry.word_choice import Missing, WordChoice, choose_listed
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
MOST = 40
"""Words that a matrix takes: more cells than 1600 are read by nobody."""
_FLAT = 1e-9


class TooFewToCompare(LabError):
    """A matrix needs two words that have a direction."""

    message_id = "error-too-few-to-compare"

    def __init__(self, words: int) -> None:
        super().__init__(words=words)


@dataclass(frozen=True, slots=True, eq=False)
class WordMatrix:
    """The cosines of n words with each other, (n, n) float64 with ones on the diagonal, in the order of `words`.

    Like words stand side by side. `missing` are not in the model, `without` have no direction.
    """

    words: tuple[str, ...]
    cosines: Array
    missing: tuple[Missing, ...] = ()
    without: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


def word_matrix(model: WordVectors, words: Sequence[str] | str) -> WordMatrix:
    """Return the cosines of up to `MOST` words, or of a list as people paste it, ordered by clustering.

    Average linkage on 1 − cosine, the leaves ordered so that neighbours are as near as the tree allows (Bar-Joseph,
    Gifford and Jaakkola 2001). Of more words the first ones are taken, with a remark. Raises `TooFewToCompare`.
    """
    found = choose_listed(model, words) if isinstance(words, str) else _listed(model, words)
    remarks = found.remarks
    taken = found.words[:MOST]
    if len(found.words) > MOST:
        remarks = (*remarks, Remark("remark-matrix-limited", {"asked": len(found.words), "most": MOST}))
    rows = np.array([model.row(word) for word in taken], int)
    kept = with_direction(model.units[rows]) if len(rows) else np.empty(0, bool)
    without = tuple(word for word, has in zip(taken, kept, strict=True) if not has)
    if kept.sum() < 2:
        raise TooFewToCompare(int(kept.sum()))
    units = model.units[rows[kept]].astype(np.float64)
    units /= np.linalg.norm(units, axis=1, keepdims=True)
    cosines = np.clip(units @ units.T, -1.0, 1.0)
    np.fill_diagonal(cosines, 1.0)
    order = _ordered(cosines)
    cosines = cosines[np.ix_(order, order)]
    cosines.flags.writeable = False
    names = [word for word, has in zip(taken, kept, strict=True) if has]
    return WordMatrix(tuple(names[at] for at in order), cosines, found.missing, without, remarks)


def _listed(model: WordVectors, words: Sequence[str]) -> WordChoice:
    once = tuple(dict.fromkeys(words))
    missing = tuple(Missing(word, model.alike(word, most=3)) for word in once if word not in model)
    return WordChoice(tuple(word for word in once if word in model), missing)


def _ordered(cosines: Array) -> Array:
    from scipy.cluster.hierarchy import leaves_list, linkage
    from scipy.spatial.distance import squareform

    apart = squareform(1.0 - cosines, checks=False)
    apart = np.where(apart < _FLAT, 0.0, apart)
    order: Array = leaves_list(linkage(apart, method="average", optimal_ordering=True))
    return order


def words_around(model: WordVectors, words: Sequence[str], *, each: int = 6) -> tuple[str, ...]:
    """Return words to begin a matrix with: some words and their nearest, in turn, each once, at most `MOST`.

    Words that the model lacks, and those without a direction, are passed over.
    """
    known = [word for word in dict.fromkeys(words) if word in model]
    given = [word for word in known if with_direction(model.units[[model.row(word)]])[0]]
    near = [[found.word for found in neighbours(model, word, k=each)] for word in given]
    mixed = [word for turn in zip(*near, strict=False) for word in turn]
    return tuple(dict.fromkeys([*given, *mixed]))[:MOST]
