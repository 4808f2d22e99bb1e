"""How likely each word is one of a class that some pairs show: the learned half of LRCos."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from embed_core.geometry.neighbours import direction
from embed_core.vectors import WordVectors
from embed_core.vectors.units import UnitRows

Array = np.ndarray[Any, Any]
AGAINST = 5
"""Random words for each pair that stand against the class, beside the pairs' first words."""


def class_likelihood(model: WordVectors, pairs: Sequence[tuple[str, str]], *, seed: int = 0) -> Array:
    """Return the likelihood, 0 to 1, that each word is of the class of the pairs' second words, (n,) float64.

    Raises `WordUnknown`, `NoDirection`.
    """
    for word in {word for pair in pairs for word in pair}:
        direction(model, word)
    rows = np.array([[model.row(word) for word in pair] for pair in pairs], np.int64)
    plane, lift = learned_class(model.units, rows, usable=model.directed, seed=seed)
    z = model.units @ plane + lift
    return np.asarray(1 / (1 + np.exp(-z.astype(np.float64))))


def learned_class(units: UnitRows, pairs: Array, *, usable: Array, seed: int = 0) -> tuple[Array, np.float32]:
    """Return the class of the second words of pairs (m, 2) of rows: plane (d,) and lift, float32.

    The likelihood of a unit row u is 1 / (1 + exp(−(plane · u + lift))). Logistic regression (scikit-learn's, L2
    with C = 1, both classes weighing alike): the second words against the first ones and random words, drawn with
    the seed from those that are `usable` (n,).
    """
    from sklearn.linear_model import LogisticRegression

    rows, labels = examples_of(pairs, usable=usable, seed=seed)
    learned = LogisticRegression(class_weight="balanced", max_iter=1000).fit(units[rows].astype(float), labels)
    return np.asarray(learned.coef_[0].astype(np.float32)), np.float32(learned.intercept_[0])


def examples_of(pairs: Array, *, usable: Array, seed: int) -> tuple[Array, Array]:
    """Return the rows that the class is learned from, and of each whether it is of the class (1) or not (0)."""
    inside = list(dict.fromkeys(pairs[:, 1].tolist()))
    outside = [row for row in dict.fromkeys(pairs[:, 0].tolist()) if row not in inside]
    free = usable.copy()
    free[[*inside, *outside]] = False
    drawn = np.random.default_rng(seed).permutation(np.flatnonzero(free))[: AGAINST * len(pairs)]
    rows = np.array([*inside, *outside, *drawn.tolist()], np.int64)
    return rows, (np.arange(len(rows)) < len(inside)).astype(int)
