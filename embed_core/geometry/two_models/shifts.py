"""How differently two models use each word that they share: by neighbours, by similarities, by place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import Stopped
from embed_core.geometry.alignment import Alignment, align_products
from embed_core.geometry.comparison import common_rows, left_over, shared_of
from embed_core.geometry.nearest import blocks, nearest_rows
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
MEASURES = ("residual", "second-order", "overlap")
CELLS = 2**23
"""Numbers that a step holds at a time beside the two models (32 MB)."""
OnStep = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Shifts:
    """What became of each common word from one model to another, most frequent in the first model first.

    `counts_a` and `counts_b` say how often each word occurs. `overlap` (n,) is the share of its k nearest common
    words that both models name, 0 to 1. `second_order` (n,) is the cosine of its similarities to all of
    these in the one model and in the other, −1 to 1 (Hamilton, Leskovec & Jurafsky 2016, "Cultural shift or
    linguistic drift?"). `residual` (n,) is its distance, 0 to 2, from itself when the directions of the first model
    have been turned onto those of the second as near as a rotation can (orthogonal Procrustes over the common words;
    Hamilton, Leskovec & Jurafsky 2016, "Diachronic word embeddings"). `left` is what that leaves of all. `only_a` and
    `only_b` count the words of one model alone, `undirected` those of both that have no direction in one of them.
    """

    words: tuple[str, ...]
    counts_a: Array
    counts_b: Array
    overlap: Array
    second_order: Array
    residual: Array
    left: float
    only_a: int
    only_b: int
    k: int
    undirected: int = 0

    @property
    def mean(self) -> float:
        """The mean overlap over all words."""
        return float(self.overlap.mean())

    def difference(self, measure: str) -> Array:
        """Return how far apart the two models are on each word by one of `MEASURES`, (n,); 0 where they agree."""
        if measure == "residual":
            return self.residual
        return np.asarray(1.0 - (self.overlap if measure == "overlap" else self.second_order))


def shifts(
    a: WordVectors,
    b: WordVectors,
    *,
    k: int = 10,
    within: WordVectors | None = None,
    on_step: OnStep | None = None,
) -> Shifts:
    """Compare two models word by word, exactly, among the words that they share (and that `within` has as well).

    Both may have any number of dimensions. `on_step` is told how many words are done and of how many, and ends the
    work by returning False: `Stopped` is raised. A k above what is shared is lowered. Raises `NoCommonWords`.
    """
    words, rows = common_rows(a, b, *(() if within is None else (within,)))
    first, second = (model.units[at] for model, at in zip((a, b), rows, strict=False))
    k = max(1, min(k, len(words) - 1))
    overlap, second_order = np.empty(len(words), np.float32), np.empty(len(words), np.float32)
    for part in blocks(len(words), 2 * k * (first.shape[1] + second.shape[1]), cells=CELLS):
        if on_step is not None and not on_step(part.start, len(words)):
            raise Stopped()
        asked = np.arange(part.start, part.stop)
        near = [nearest_rows(units, k, rows=asked)[0] for units in (first, second)]
        overlap[part] = shared_of(near[0], near[1]) / k
        second_order[part] = _second_order((first, second), asked, near)
    turned = _aligned(first, second)
    found = (overlap, second_order, _residual(first, second, turned))
    counts = [model.counts[at] for model, at in zip((a, b), rows, strict=False)]
    for array in (*found, *counts):
        array.flags.writeable = False
    only_a, only_b, undirected = left_over(a, b)
    return Shifts(words, counts[0], counts[1], *found, turned.left, only_a, only_b, k, undirected)


def _second_order(models: tuple[Array, Array], asked: Array, near: list[Array]) -> Array:
    """Return the cosines of the similarities of some rows to the union of both neighbourhoods, (n,)."""
    union = np.concatenate(near, axis=1)
    again = (near[1][:, :, None] == near[0][:, None, :]).any(axis=2)
    once = np.concatenate([np.ones(near[0].shape, bool), ~again], axis=1)
    a, b = (np.einsum("nd,nmd->nm", units[asked], units[union]) * once for units in models)
    lengths = np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1))
    products = (a * b).sum(axis=1)
    return np.asarray(np.clip(np.divide(products, lengths, out=np.zeros_like(products), where=lengths > 0), -1.0, 1.0))


def _aligned(first: Array, second: Array) -> Alignment:
    """Return the turn of one set of unit rows onto another, without holding either in double precision."""
    products = np.zeros((first.shape[1], second.shape[1]))
    for part in blocks(len(first), first.shape[1] + second.shape[1], cells=CELLS // 2):
        products += first[part].astype(np.float64).T @ second[part].astype(np.float64)
    return align_products(products, 2.0 * len(first))


def _residual(first: Array, second: Array, turned: Alignment) -> Array:
    """Return how far each unit row, turned, is from its counterpart, (n,); a space of fewer dimensions lies in it."""
    cosines = np.empty(len(first), np.float32)
    for part in blocks(len(first), first.shape[1] + second.shape[1], cells=CELLS):
        cosines[part] = (turned.turn(first[part]) * second[part]).sum(axis=1)
    return np.asarray(np.sqrt(np.maximum(0.0, 2.0 - 2.0 * cosines)))
