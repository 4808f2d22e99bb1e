"""Which directions a model uses, and whether its words lie anywhere else than chance would put them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.geometry.nearest import blocks, nearest_rows
from embed_core.vectors.units import UnitRows, Units

Array = np.ndarray[Any, Any]
ROWS = 50_000
"""Words whose directions are looked at; a quarter of them in a model of more than 64 MB."""
ASKED, AMONG = 1000, 10_000
"""Words whose nearest one is looked for, and the words (the most frequent) that it is looked for among."""


@dataclass(frozen=True, slots=True, eq=False)
class Directions:
    """How unit vectors spread over their principal directions.

    `moment` (d,) are the shares of the second moment (squares around zero), `variance` (d,) those of the
    variance (squares around the mean vector); both fall and sum to 1, or are 0 where nothing varies.
    """

    moment: Array
    variance: Array


def directions(units: UnitRows, *, seed: int = 0) -> Directions:
    """Return how unit rows (n, d) spread; of more than `ROWS` (a quarter, where the model is large) some are drawn."""
    drawn: Any = slice(None)
    most = ROWS // 4 if isinstance(units, Units) else ROWS
    if len(units) > most:
        drawn = np.sort(np.random.default_rng(seed).choice(len(units), most, replace=False))
    units = units[drawn]
    moment = np.zeros((units.shape[1], units.shape[1]))
    for rows in blocks(len(units), units.shape[1]):
        kept = units[rows].astype(np.float64)
        moment += kept.T @ kept
    moment /= max(1, len(units))
    mean = units.mean(axis=0, dtype=np.float64) if len(units) else np.zeros(units.shape[1])
    return Directions(_shares(moment), _shares(moment - np.outer(mean, mean)))


def _shares(moment: Array) -> Array:
    values = np.linalg.eigvalsh(moment)[::-1].clip(min=0)
    total = float(values.sum())
    shares = values / total if total > 1e-12 else np.zeros(len(values))
    shares.flags.writeable = False
    return np.asarray(shares)


def structure(units: UnitRows, *, seed: int = 0) -> float | None:
    """Return how much nearer a word's nearest word is than chance would have it, 0 (not at all) to 1.

    1 − d/d₀, where d is the mean cosine distance to the nearest word and d₀ the same after the numbers of each
    dimension have been dealt to the words anew. Vectors of random numbers give 0 within a few hundredths,
    trained ones 0.2 to 0.8. At most `ASKED` words, drawn with the seed, look among the first `AMONG`
    rows. None where fewer than 50 unit rows are given, or all point the same way.
    """
    units = units[:AMONG]
    if len(units) < 50:
        return None
    rng = np.random.default_rng(seed)
    asked = np.sort(rng.permutation(len(units))[:ASKED])
    dealt = rng.permuted(units, axis=0)
    dealt /= np.maximum(np.linalg.norm(dealt, axis=1, keepdims=True), np.finfo(np.float32).tiny)
    found, chance = (1.0 - float(nearest_rows(rows, 1, rows=asked)[1].mean()) for rows in (units, dealt))
    return max(0.0, 1.0 - found / chance) if chance > 1e-6 else None
