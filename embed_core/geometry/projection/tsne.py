"""t-SNE: words drift until near ones are near (van der Maaten and Hinton 2008); openTSNE does the descent."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from embed_core.errors import OutOfRange
from embed_core.geometry.nearest import nearest_rows
from embed_core.geometry.projection.frames import Array, Frame, Placed, Request, frozen
from embed_core.geometry.projection.pca import principal
from embed_core.remarks import Remark

PERPLEXITY = 30.0
PHASES = ((100, 12.0), (250, 1.0))
"""Steps, and how much the words' attraction is exaggerated in them."""
MOMENTUM = 0.8
EVERY = 5
_STEADY = 7
"""Decimals kept of what the descent starts from: the last bits differ with the number of threads, and t-SNE
would make another map of them."""


def usable_perplexity(wanted: float, words: int) -> float:
    """Return the perplexity to use: at most a third of the other words, cut to one decimal.

    Raises `OutOfRange` below 1, the perplexity of a single neighbour.
    """
    if not isinstance(wanted, (int, float)) or not math.isfinite(wanted) or wanted < 1:
        raise OutOfRange("perplexity", str(wanted), 1, max(1, (words - 1) // 3))
    return min(float(wanted), max(1.0, math.floor(10 * (words - 1) / 3) / 10))


def tsne(request: Request) -> Placed:
    """Place rows by t-SNE, from their principal components on; `on_frame` sees every fifth step.

    Neighbours are exact. The seed decides the small disorder at the start; the same seed gives the same
    map to the bit. One thread does the descent: a second wins a third of the time on an idle machine
    and loses it many times over beside a training. When it is stopped, the last frame is the map.
    """
    wanted = PERPLEXITY if request.perplexity is None else request.perplexity
    used = usable_perplexity(wanted, len(request.units))
    remarks = []
    if used < wanted:
        remarks.append(Remark("remark-perplexity", {"wanted": wanted, "used": used, "words": len(request.units)}))
    coordinates, stopped = _descend(request, used)
    if stopped:
        remarks.append(Remark("remark-stopped-early"))
    return Placed(frozen(coordinates), perplexity=used, remarks=tuple(remarks))


def _descend(request: Request, perplexity: float) -> tuple[Array, bool]:
    from openTSNE import OptimizationInterrupt, TSNEEmbedding

    watcher = _Watcher(request)
    embedding = TSNEEmbedding(
        _start(request),
        _affinities(request.units, perplexity),
        negative_gradient_method="bh",
        n_jobs=1,
        random_state=request.seed,
        callbacks=watcher,
        callbacks_every_iters=EVERY,
    )
    for steps, exaggeration in PHASES:
        try:
            embedding.optimize(
                steps, exaggeration=exaggeration, momentum=MOMENTUM, inplace=True, propagate_exception=True
            )
        except OptimizationInterrupt:
            return watcher.latest, True
        watcher.done += steps
    return np.asarray(embedding), False


class _Watcher:
    """Turns openTSNE's callback into frames, and a no into a stop."""

    def __init__(self, request: Request) -> None:
        self.on_frame = request.on_frame
        self.done = 0
        self.latest: Array = np.empty(0)

    def __call__(self, iteration: int, error: float, embedding: Array) -> bool:
        if self.on_frame is None:
            return False
        self.latest = frozen(embedding)
        steps = sum(steps for steps, _ in PHASES)
        return self.on_frame(Frame(self.done + iteration, steps, self.latest, float(error))) is False


def _start(request: Request) -> Array:
    """Return the principal components, made small as t-SNE needs it, with a disorder of a hundredth of that."""
    flat, _ = principal(request.units, request.dimensions)
    disorder = np.random.default_rng(request.seed).normal(scale=1e-6, size=flat.shape)
    return np.ascontiguousarray(np.round(flat / flat[:, 0].std() * 1e-4 + disorder, _STEADY + 4))


def _affinities(units: Array, perplexity: float) -> Any:
    from openTSNE.affinity import PerplexityBasedNN
    from openTSNE.nearest_neighbors import PrecomputedNeighbors

    where, cosines = nearest_rows(units.astype(np.float64), min(len(units) - 1, int(3 * perplexity)))
    cosines = np.round(cosines, _STEADY)
    order = np.lexsort((where, -cosines))
    where, cosines = (np.take_along_axis(array, order, axis=1) for array in (where, cosines))
    distances = np.sqrt(np.maximum(0.0, 2.0 - 2.0 * cosines))
    return PerplexityBasedNN(perplexity=perplexity, knn_index=PrecomputedNeighbors(where, distances))
