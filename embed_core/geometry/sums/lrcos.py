"""How likely each word is one of a class that some pairs show: the learned half of LRCos."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from embed_core.geometry.neighbours import direction
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
AGAINST = 5
"""Random words for each pair that stand against the class, beside the pairs' first words."""


def class_likelihood(model: WordVectors, pairs: Sequence[tuple[str, str]], *, seed: int = 0) -> Array:
    """Return the likelihood, 0 to 1, that each word is of the class of the pairs' second words, (n,) float64.

    Logistic regression (scikit-learn's, L2 with C = 1, both classes weighing alike) on unit vectors: the second
    words against the first ones and random words, drawn with the seed. Raises `WordUnknown`, `NoDirection`.
    """
    from sklearn.linear_model import LogisticRegression

    rows, labels = examples_of(model, pairs, seed=seed)
    learned = LogisticRegression(class_weight="balanced", max_iter=1000).fit(model.units[rows].astype(float), labels)
    z = model.units @ learned.coef_[0].astype(np.float32) + np.float32(learned.intercept_[0])
    return np.asarray(1 / (1 + np.exp(-z.astype(np.float64))))


def examples_of(model: WordVectors, pairs: Sequence[tuple[str, str]], *, seed: int) -> tuple[Array, Array]:
    """Return the rows that the class is learned from, and of each whether it is of the class (1) or not (0)."""
    for word in {word for pair in pairs for word in pair}:
        direction(model, word)
    inside = list(dict.fromkeys(model.row(second) for _, second in pairs))
    outside = [row for row in dict.fromkeys(model.row(first) for first, _ in pairs) if row not in inside]
    others = np.setdiff1d(np.flatnonzero(model.directed), [*inside, *outside])
    drawn = np.random.default_rng(seed).permutation(others)[: AGAINST * len(pairs)]
    rows = np.array([*inside, *outside, *drawn.tolist()], int)
    return rows, (np.arange(len(rows)) < len(inside)).astype(int)
