"""Two models side by side: do they give the same words the same neighbours?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.vectors import WordVectors

BLOCK = 512


class NoCommonWords(LabError):
    """Two models have no words in common."""

    message_id = "error-no-common-words"

    def __init__(self, first: tuple[str, ...], second: tuple[str, ...]) -> None:
        super().__init__(first=first, second=second)


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """How far two models agree. `overlap` (n,) is the share of a word's k nearest that both have, 0 to 1."""

    words: tuple[str, ...]
    overlap: np.ndarray[Any, Any]
    only_a: int
    only_b: int
    k: int

    @property
    def mean(self) -> float:
        """The mean overlap over all common words."""
        return float(self.overlap.mean())


def compare(a: WordVectors, b: WordVectors, *, k: int = 10, words: Sequence[str] | None = None) -> Comparison:
    """Compare the neighbourhoods of two models over their common words (both restricted to them).

    Raises `NoCommonWords` with a look at both vocabularies.
    """
    common = [w for w in (words if words is not None else a.words) if w in a and w in b]
    if len(common) < 2:
        raise NoCommonWords(a.words[:5], b.words[:5])
    most = min(k, len(common) - 1)
    first, second = (model.units[[model.row(w) for w in common]] for model in (a, b))
    overlap = np.empty(len(common))
    for start in range(0, len(common), BLOCK):
        rows = slice(start, min(start + BLOCK, len(common)))
        near = np.concatenate([_nearest(first, rows, most), _nearest(second, rows, most)], axis=1)
        near.sort(axis=1)
        overlap[rows] = (near[:, 1:] == near[:, :-1]).sum(axis=1) / most
    overlap.flags.writeable = False
    return Comparison(tuple(common), overlap, len(a) - len(common), len(b) - len(common), most)


def _nearest(units: np.ndarray[Any, Any], rows: slice, k: int) -> np.ndarray[Any, Any]:
    cosines = units[rows] @ units.T
    cosines[np.arange(len(cosines)), np.arange(rows.start, rows.stop)] = -np.inf
    return np.argpartition(-cosines, k - 1, axis=1)[:, :k]
