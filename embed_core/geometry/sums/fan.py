"""Many pairs at once: every difference as an arrow from one origin. Are they parallel?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.neighbours import direction, with_direction
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
Pair = tuple[str, str]
_SAME = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Fan:
    """The differences of pairs of unit vectors, drawn from one origin.

    `ends` (m, 2) are their tips in the plane through the origin that shows them best, the mean to the right;
    `shown` is the share of their squared lengths that this plane shows, `cosines` (m, m) those of the whole space.
    `missing` words are not in the model or have no direction, `alike` are pairs without a difference; neither is drawn.
    """

    pairs: tuple[Pair, ...]
    ends: Array
    lengths: Array
    cosines: Array
    shown: float
    missing: tuple[str, ...]
    alike: tuple[Pair, ...]

    @property
    def parallel(self) -> float:
        """The mean cosine of any two different pairs, −1 to 1; NaN of fewer than two."""
        m = len(self.pairs)
        return float((self.cosines.sum() - np.trace(self.cosines)) / (m * (m - 1))) if m > 1 else float("nan")

    def with_others(self) -> Array:
        """Return of each pair the mean cosine with the others, (m,); NaN where there is no other."""
        m = len(self.pairs)
        if m < 2:
            return np.full(m, np.nan)
        return np.asarray((self.cosines.sum(axis=1) - np.diag(self.cosines)) / (m - 1))


def fan(model: WordVectors, pairs: Sequence[Pair]) -> Fan:
    """Return the differences of all pairs that the model has; words that it lacks are named."""
    asked = tuple(dict.fromkeys((str(first), str(second)) for first, second in pairs))
    missing = tuple(dict.fromkeys(word for pair in asked for word in pair if not _usable(model, word)))
    known, alike, steps = [], [], []
    for pair in asked:
        if set(pair) & set(missing):
            continue
        step = direction(model, pair[1]).astype(float) - direction(model, pair[0]).astype(float)
        if np.linalg.norm(step) < _SAME:
            alike.append(pair)
        else:
            known.append(pair)
            steps.append(step)
    rows = np.array(steps).reshape(-1, model.dimensions)
    lengths = np.linalg.norm(rows, axis=1)
    units = rows / lengths[:, None] if len(rows) else rows
    ends, shown = _flat(rows)
    cosines = np.clip(units @ units.T, -1.0, 1.0)
    return Fan(tuple(known), _frozen(ends), _frozen(lengths), _frozen(cosines), shown, missing, tuple(alike))


def _usable(model: WordVectors, word: str) -> bool:
    row = model.index.get(word)
    return row is not None and bool(with_direction(model.units[row : row + 1])[0])


def _flat(rows: Array) -> tuple[Array, float]:
    """Return tips in the best plane through the origin, turned so that their mean points right, and what it shows."""
    if not len(rows):
        return np.zeros((0, 2)), 1.0
    _, values, axes = np.linalg.svd(rows, full_matrices=False)
    flat = np.zeros((len(rows), 2))
    flat[:, : min(2, len(axes))] = rows @ axes[:2].T
    mean = flat.mean(axis=0)
    length = float(np.linalg.norm(mean))
    x, y = mean / length if length > _SAME else (1.0, 0.0)
    flat = flat @ np.array([[x, -y], [y, x]])
    return flat, min(1.0, float((values[:2] ** 2).sum() / (values**2).sum()))


def _frozen(array: Array) -> Array:
    array = np.array(array)
    array.flags.writeable = False
    return array
