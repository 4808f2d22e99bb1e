"""LRCos for a whole set: for each word asked about, the class that the other pairs of its category show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.evaluation.analogies.questions import AnalogySet
from embed_core.geometry.sums.lrcos import AGAINST, learned_class
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
FEWEST = 2
"""Pairs that are needed to learn from, as for a single question."""


@dataclass(frozen=True, slots=True, eq=False)
class Classes:
    """Classes as planes (m, d) and lifts (m,) float32; `of` (n,) is the place of each question's class, or −1."""

    planes: Array
    lifts: Array
    of: Array

    def likelihood(self, at: Array, units: Array) -> Array:
        """Return how likely some words (k, d) are of the classes at some places (j,), (j, k) float32."""
        return _logistic(self.planes[at] @ units.T + self.lifts[at, None])

    def likelihood_of_each(self, at: Array, units: Array) -> Array:
        """Return how likely each of some words (k, d) is of the class at its place (k,), (k,) float32."""
        return _logistic(np.einsum("ij,ij->i", self.planes[at], units) + self.lifts[at])


def _logistic(z: Array) -> Array:
    np.clip(z, -80, 80, out=z)
    np.negative(z, out=z)
    np.exp(z, out=z)
    z += 1
    return np.reciprocal(z, out=z)


def learned_classes(model: WordVectors, asked: AnalogySet, quads: Array, *, step: Callable[[], None]) -> Classes:
    """Learn the class of each question from the other pairs of its category (Drozd, Gladkova and Matsuoka 2016).

    `quads` (n, 4) holds the rows of the questions' words, −1 where one is missing. A question a : b = c : d learns from
    all known pairs of its category without c in them: its own pair (c, d) is left out. So all questions of a category
    about the same c learn the same; that class is fitted once, and `step` is called after it. Where fewer than two
    pairs are left, or a word is missing, the question has no class (−1).
    """
    usable = model.directed
    of = np.full(len(quads), -1, np.int64)
    known = np.asarray((quads >= 0).all(axis=1))
    planes: list[Array] = []
    lifts: list[np.float32] = []
    for category in range(len(asked.categories)):
        rows = np.flatnonzero(asked.category == category)
        pairs = _pairs(quads[rows])
        mine = rows[known[rows]]
        for c in dict.fromkeys(quads[mine, 2].tolist()):
            others = pairs[(pairs != c).all(axis=1)]
            if len(others) >= FEWEST:
                plane, lift = learned_class(model.units, others, usable=usable)
                of[mine[quads[mine, 2] == c]] = len(planes)
                planes.append(plane)
                lifts.append(lift)
            step()
    stacked = np.array(planes, np.float32).reshape(len(planes), model.dimensions)
    return Classes(stacked, np.array(lifts, np.float32), of)


def _pairs(quads: Array) -> Array:
    """Return the pairs of some questions whose words are known, each once, in the order in which they are asked."""
    pairs = quads.reshape(-1, 2)
    pairs = pairs[(pairs >= 0).all(axis=1)]
    return pairs[np.sort(np.unique(pairs, axis=0, return_index=True)[1])]


def class_count(asked: AnalogySet) -> int:
    """Return how many classes a set asks for at most: one for each word asked about in a category."""
    return len({(at, question[2]) for at, question in zip(asked.category.tolist(), asked.questions, strict=True)})


def learning_seconds(asked: AnalogySet, dimensions: int) -> float:
    """Return about how many seconds the classes of a set take to learn, on the slow side."""
    pairs = [len(asked.pairs_of(category)) for category in asked.categories]
    asks = np.bincount(
        [at for at, _ in {(at, q[2]) for at, q in zip(asked.category.tolist(), asked.questions, strict=True)}],
        minlength=len(pairs),
    )
    return float(sum(n * (0.004 + 4e-7 * (2 + AGAINST) * m * dimensions / 4) for n, m in zip(asks, pairs, strict=True)))
