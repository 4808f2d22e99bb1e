"""Pictures of sums: the exact plane of an analogy, and the path of any other sum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from embed_core.geometry.neighbours import Array, direction
from embed_core.geometry.sums.terms import Given, read_terms
from embed_core.vectors import WordVectors

_SAME = 1e-6
"""Unit vectors (float32) that differ by less are one point: what is left is rounding, not a direction."""


@dataclass(frozen=True, slots=True, eq=False)
class Parallelogram:
    """a, b, c and b − a + c in the plane that they span; the answer is projected on it.

    `points` has the keys a, b, c, target, answer, each (2,). `gap` is the distance from the answer
    to the target in the whole space, `off_plane` the answer's distance from the plane (unit vectors).
    `near` are other words with their places, projected too.
    """

    points: Mapping[str, Array]
    gap: float
    off_plane: float
    near: tuple[tuple[str, Array], ...] = ()


def _frame(first: Array, second: Array) -> Array:
    """Return two orthogonal axes, (2, d), the first along `first`; an axis that they do not give is zero."""
    basis = np.zeros((2, len(first)))
    if np.linalg.norm(first) <= _SAME:
        first = second
    if np.linalg.norm(first) <= _SAME:
        return basis
    basis[0] = first / np.linalg.norm(first)
    beside = second - (second @ basis[0]) * basis[0]
    if np.linalg.norm(beside) > _SAME:
        basis[1] = beside / np.linalg.norm(beside)
    return basis


def parallelogram(
    model: WordVectors, a: str, b: str, c: str, answer: str, *, near: Sequence[str] = ()
) -> Parallelogram:
    """Return the picture of a : b = c : answer on unit vectors: a at the origin, b on the x axis, c above it.

    Where a and b are one point, c is on the x axis; where all three are on a line, so is the picture.
    Raises `WordUnknown`, `NoDirection`.
    """
    words = {"a": a, "b": b, "c": c, "answer": answer}
    at = {name: direction(model, word).astype(float) for name, word in words.items()}
    at["target"] = at["b"] - at["a"] + at["c"]
    basis = _frame(at["b"] - at["a"], at["c"] - at["a"])
    points = {name: _frozen(basis @ (at[name] - at["a"])) for name in ("a", "b", "c", "target", "answer")}
    beside = at["answer"] - at["a"] - points["answer"] @ basis
    gap = float(np.linalg.norm(at["answer"] - at["target"]))
    others = tuple((word, _frozen(basis @ (direction(model, word).astype(float) - at["a"]))) for word in near)
    return Parallelogram(points, gap, float(np.linalg.norm(beside)), others)


@dataclass(frozen=True, slots=True, eq=False)
class SumPath:
    """A sum drawn head to tail: `points` (m + 1, 2) from the origin, one step a word, and the answer's place.

    `signs` has +1 or −1 a step; `shown` is the share of the path's extent that the plane shows, 0 to 1. `weights` say
    how long each step is, where not all are of length 1.
    """

    points: Array
    words: tuple[str, ...]
    signs: tuple[int, ...]
    answer: str
    answer_at: Array
    shown: float
    weights: tuple[float, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """The words, each with its weight before it where it is not 1: "0.5 男人"."""
        weights = self.weights or (1.0,) * len(self.words)
        return tuple(w if x == 1 else f"{x:g} {w}" for w, x in zip(self.words, weights, strict=True))


def sum_path(model: WordVectors, positive: Given, negative: Given, answer: str) -> SumPath:
    """Return the path of a sum of unit vectors in the plane through the origin that shows it best.

    The sum points to the right; the answer is drawn at the sum's length, since only its direction
    matters. Words may have weights, as in `analogy`. Raises `WordUnknown`, `NoDirection`, `BadWeight`.
    """
    terms = [term for term in read_terms(positive, negative) if term.weight]
    words, signs = tuple(term.word for term in terms), tuple(1 if term.weight > 0 else -1 for term in terms)
    steps = np.array([term.weight * direction(model, term.word).astype(float) for term in terms])
    path = np.vstack([np.zeros(model.dimensions), np.cumsum(steps.reshape(-1, model.dimensions), axis=0)])
    goal = direction(model, answer).astype(float) * np.linalg.norm(path[-1])
    whole = np.vstack([path, goal])
    _, values, axes = np.linalg.svd(whole, full_matrices=False)
    flat = np.zeros((len(whole), 2))
    flat[:, : min(2, len(axes))] = whole @ axes[:2].T
    flat = flat @ _turned(flat)
    total = float((values**2).sum())
    shown = float((values[:2] ** 2).sum()) / total if total else 1.0
    weights = tuple(abs(term.weight) for term in terms)
    weights = weights if any(weight != 1 for weight in weights) else ()
    return SumPath(_frozen(flat[:-1]), words, signs, answer, _frozen(flat[-1]), min(1.0, shown), weights)


def _turned(flat: Array) -> Array:
    """Return the rotation (2, 2) that takes the end of a path to the right and its highest point above the axis."""
    end = flat[-2]
    length = float(np.linalg.norm(end))
    x, y = end / length if length > _SAME else (1.0, 0.0)
    turn = np.array([[x, -y], [y, x]])
    heights = (flat @ turn)[:, 1]
    if heights[np.abs(heights).argmax()] < 0:
        turn[:, 1] *= -1
    return turn


def _frozen(array: Array) -> Array:
    array = np.array(array)
    array.flags.writeable = False
    return array
