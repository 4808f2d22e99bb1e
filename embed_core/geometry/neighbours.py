"""The nearest words of a word: exact, by cosine, over the whole vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.vectors import WordVectors


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word near another: its cosine to it, from −1 to 1, and how often it occurs in the corpus."""

    word: str
    cosine: float
    count: int


def unit(vector: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return a vector at length 1; zero stays zero."""
    norm = float(np.linalg.norm(vector))
    return np.asarray(vector / norm if norm > 0 else vector, np.float32)


def ranked(
    model: WordVectors, target: np.ndarray[Any, Any], *, k: int, without: Iterable[int] = (), min_count: int = 0
) -> list[tuple[int, float]]:
    """Return the k rows nearest to a unit vector, best first; rows of zeros have no direction and are left out."""
    cosines = model.units @ target
    barred = model.directionless.copy()
    barred[list(without)] = True
    if min_count:
        barred |= model.counts < min_count
    cosines = np.where(barred, -np.inf, cosines)
    most = min(k, int((~barred).sum()))
    if most <= 0:
        return []
    best = np.argpartition(-cosines, most - 1)[:most]
    best = best[np.lexsort((best, -cosines[best]))]
    return [(int(row), float(np.clip(cosines[row], -1.0, 1.0))) for row in best]


def neighbours(
    model: WordVectors,
    word: str | np.ndarray[Any, Any] | Sequence[float],
    *,
    k: int = 10,
    min_count: int = 0,
    exclude: Iterable[str] = (),
) -> list[Neighbour]:
    """Return the k words nearest to a word (itself left out) or to a vector, by cosine, best first.

    A k above the vocabulary gives all there are. Raises `WordUnknown`.
    """
    without = {model.row(other) for other in exclude if other in model}
    if isinstance(word, str):
        row = model.row(word)
        without.add(row)
        target = model.units[row]
    else:
        target = unit(np.asarray(word, np.float64))
    found = ranked(model, target, k=k, without=without, min_count=min_count)
    return [Neighbour(model.words[row], cosine, int(model.counts[row])) for row, cosine in found]


def neighbourhood(model: WordVectors, word: str, k: int = 15) -> list[str]:
    """Return a word, its k nearest, and theirs: what to draw around it. The word comes first."""
    first = [n.word for n in neighbours(model, word, k=k)]
    second = [n.word for near in first for n in neighbours(model, near, k=k)]
    return list(dict.fromkeys([word, *first, *second]))
