"""Vectors that cannot be right: zeros, what is no number, and the same vector twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Faults:
    """How many words have a vector of zeros, one with values that are no numbers, or one that another word has too."""

    zeros: int = 0
    broken: int = 0
    duplicates: int = 0


def faults(model: WordVectors) -> Faults:
    """Count the words whose vectors cannot be right."""
    usable = model.directed
    lost = np.flatnonzero(~usable)
    broken = int((~np.isfinite(model.matrix[lost]).all(axis=1)).sum())
    return Faults(len(lost) - broken, broken, _duplicates(model.matrix, np.flatnonzero(usable)))


def _duplicates(matrix: Array, rows: Array) -> int:
    """Count the rows that stand twice or more; only those whose first two numbers agree are compared whole."""
    first = np.ascontiguousarray(matrix[rows, :2]) + np.float32(0)  # −0 becomes 0
    keys = first.view(np.uint64 if first.shape[1] == 2 else np.uint32).ravel()
    _, where, often = np.unique(keys, return_inverse=True, return_counts=True)
    likely = rows[often[where] > 1]
    whole = np.ascontiguousarray(matrix[likely]) + np.float32(0)
    if not whole.size:
        return 0
    _, often = np.unique(whole.view(np.dtype((np.void, whole.shape[1] * 4))).ravel(), return_counts=True)
    return int(often[often > 1].sum())
