"""Two models side by side: do they give the same words the same neighbours?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.nearest import nearest_rows
from embed_core.geometry.neighbours import with_direction
from embed_core.vectors import WordVectors


class NoCommonWords(LabError):
    """Two models have no words in common, or only one, or none of those that were asked for."""

    message_id = "error-no-common-words"

    def __init__(self, first: tuple[str, ...], second: tuple[str, ...]) -> None:
        super().__init__(first=first, second=second)


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """How far two models agree, word by word.

    `overlap` (n,) is the share of a word's k nearest that both models name, 0 to 1. `only_a` and
    `only_b` count the words that one model has and the other lacks. `k` is the number used.
    """

    words: tuple[str, ...]
    overlap: np.ndarray[Any, Any]
    only_a: int
    only_b: int
    k: int

    @property
    def mean(self) -> float:
        """The mean overlap over all words compared."""
        return float(self.overlap.mean())


def compare(a: WordVectors, b: WordVectors, *, k: int = 10, words: Sequence[str] | None = None) -> Comparison:
    """Compare the neighbourhoods of two models, both restricted to the vocabulary that they share.

    With `words`, only the overlap of these is computed (those that are shared; the others are passed
    over), still among all shared words. Words without a direction in either model are left out. A k
    above what is shared is lowered. Raises `NoCommonWords` with the beginnings of both vocabularies.
    """
    both = [word for word in a.words if word in b.index]
    first, second = (model.units[[model.row(word) for word in both]] for model in (a, b))
    kept = np.flatnonzero(with_direction(first) & with_direction(second)) if both else np.empty(0, int)
    common = {both[row]: place for place, row in enumerate(kept)}
    asked = tuple(common) if words is None else tuple(word for word in dict.fromkeys(words) if word in common)
    if len(common) < 2 or not asked:
        raise NoCommonWords(a.words[:5], b.words[:5])
    most = max(1, min(k, len(common) - 1))
    rows = np.array([common[word] for word in asked])
    near = [nearest_rows(units[kept], most, rows=rows)[0] for units in (first, second)]
    together = np.sort(np.concatenate(near, axis=1), axis=1)
    overlap = (together[:, 1:] == together[:, :-1]).sum(axis=1) / most
    overlap.flags.writeable = False
    return Comparison(asked, overlap, len(a) - len(both), len(b) - len(both), most)
