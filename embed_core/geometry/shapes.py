"""Pictures of sums: the exact plane of an analogy, and the path of any other sum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Parallelogram:
    """a, b, c and b − a + c in the plane that they span; the answer is projected on it.

    `points` has the keys a, b, c, target, answer, each (2,). `gap` is the distance from the answer
    to the target in the whole space, `off_plane` the answer's distance from the plane (unit vectors).
    """

    points: Mapping[str, Array]
    gap: float
    off_plane: float


def _frame(first: Array, second: Array) -> Array:
    basis = np.zeros((2, len(first)))
    length = np.linalg.norm(first)
    other = np.linalg.norm(second)
    if length > 1e-12:
        basis[0] = first / length
    elif other > 1e-12:
        basis[0] = second / other
    rest = second - (second @ basis[0]) * basis[0]
    if np.linalg.norm(rest) > 1e-9 * max(1.0, float(other)):
        basis[1] = rest / np.linalg.norm(rest)
    return basis


def parallelogram(model: WordVectors, a: str, b: str, c: str, answer: str) -> Parallelogram:
    """Return the picture of a : b = c : answer, on unit vectors, with a at the origin and b on the x axis."""
    at = {name: model.units[model.row(word)].astype(float) for name, word in zip("abc", (a, b, c), strict=True)}
    at["target"] = at["b"] - at["a"] + at["c"]
    at["answer"] = model.units[model.row(answer)].astype(float)
    basis = _frame(at["b"] - at["a"], at["c"] - at["a"])
    points = {name: basis @ (vector - at["a"]) for name, vector in at.items()}
    beside = at["answer"] - at["a"] - points["answer"] @ basis
    return Parallelogram(points, float(np.linalg.norm(at["answer"] - at["target"])), float(np.linalg.norm(beside)))


@dataclass(frozen=True, slots=True, eq=False)
class SumPath:
    """A sum drawn head to tail: `points` (m + 1, 2) from the origin, one step a word, and the answer's place.

    `signs` has +1 or −1 a step; `shown` is the share of the path's extent that the plane shows, 0 to 1.
    """

    points: Array
    words: tuple[str, ...]
    signs: tuple[int, ...]
    answer: str
    answer_at: Array
    shown: float


def sum_path(model: WordVectors, positive: Sequence[str], negative: Sequence[str], answer: str) -> SumPath:
    """Return the path of a sum of unit vectors in the plane through the origin that shows it best.

    The answer is drawn at the sum's length, since only its direction matters.
    """
    words = (*positive, *negative)
    signs = (*(1 for _ in positive), *(-1 for _ in negative))
    steps = np.array([s * model.units[model.row(w)].astype(float) for w, s in zip(words, signs, strict=True)])
    path = np.vstack([np.zeros(model.dimensions), np.cumsum(steps, axis=0)])
    goal = model.units[model.row(answer)].astype(float) * np.linalg.norm(path[-1])
    whole = np.vstack([path, goal])
    _, values, basis = np.linalg.svd(whole, full_matrices=False)
    two = np.zeros((2, model.dimensions))
    two[: min(2, len(basis))] = basis[:2]
    total = float((values**2).sum())
    shown = float((values[:2] ** 2).sum()) / total if total else 1.0
    flat = whole @ two.T
    return SumPath(flat[:-1], words, signs, answer, flat[-1], shown)
