"""t-SNE: words drift until near ones are near (van der Maaten and Hinton 2008); openTSNE does the descent.

What makes it quick, with no loss of trust (measured on three models, see `tsne`): each word is drawn by its nearest
words alike instead of by a Gaussian about it (Böhm, Berens and Kobak 2022), repulsion is summed coarsely, and
words that lie near one another lie near one another in memory too.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from embed_core.errors import OutOfRange
from embed_core.geometry.nearest import blocks, nearest_rows
from embed_core.geometry.projection.frames import Array, Frame, Halted, Placed, Request, frozen
from embed_core.geometry.projection.pca import principal
from embed_core.remarks import Remark

PERPLEXITY = 15.0
EARLY, EARLY_PULL = 50, 12.0
"""First steps, and how much the words' attraction is exaggerated in them: groups find together."""
LATE = 150
MOMENTUM = 0.8
"""More of it (0.9) ends at the same divergence, and at less trust: by 0.003 to 0.014."""
COARSE = 1.0
"""The angle under which far words are summed as one (theta of Barnes and Hut)."""
STRONGEST = 12.0
_FRAME_WORK = {2: 20_000, 3: 20_000}
"""Words times steps that a frame may take, by dimensions: less than a tenth of a second on one core."""
_STEADY = 7
"""Decimals kept of what the descent starts from: the last bits differ with the number of threads, and t-SNE
would make another map of them."""
_BEGUN = 0.5
"""A map of a smaller spread was stopped in its first steps: groups have not found together yet."""
_SPARE = 8
"""Neighbours looked at beyond those taken: which of equal ones are taken is then not left to chance."""
_ORDERED_BY = 4
"""Principal components that say which words lie near one another in memory."""


def usable_perplexity(wanted: float, words: int) -> float:
    """Return the perplexity to use: a whole number of neighbours, at most a third of the other words.

    Raises `OutOfRange` below 1, the perplexity of a single neighbour.
    """
    if not isinstance(wanted, (int, float)) or not math.isfinite(wanted) or wanted < 1:
        raise OutOfRange("perplexity", str(wanted), 1, max(1, (words - 1) // 3))
    return float(min(round(wanted), max(1, (words - 1) // 3)))


def usable_exaggeration(wanted: float) -> float:
    """Return how much attraction is exaggerated to the end. Raises `OutOfRange` outside 1 to 12."""
    if isinstance(wanted, bool) or not isinstance(wanted, (int, float)) or not 1 <= wanted <= STRONGEST:
        raise OutOfRange("exaggeration", str(wanted), 1, int(STRONGEST))
    return float(wanted)


def tsne(request: Request) -> Placed:
    """Place rows by t-SNE, from their principal components on, or from `start` where the request has it.

    Each row is drawn by its nearest rows, exact, by cosine: as many as the perplexity says, all alike (the perplexity
    of k equal chances is k). Attraction is exaggerated in the first steps, and by `exaggeration` to the end:
    above 1, groups stand closer and farther apart. What goes on from a map that has left its first steps has none.
    `on_frame` sees every fifth step, of many words more. The seed decides the small disorder at the start; the
    same seed gives the same map to the bit. One thread does the descent: a second wins a third of the
    time on an idle machine and loses it many times over beside a training. When it is stopped, the last frame is
    the map.
    """
    wanted = PERPLEXITY if request.perplexity is None else request.perplexity
    used = usable_perplexity(wanted, len(request.units))
    usable_exaggeration(request.exaggeration)
    remarks = []
    if used < round(wanted):
        remarks.append(Remark("remark-perplexity", {"wanted": wanted, "used": used, "words": len(request.units)}))
    coordinates, halted = _descend(request, used)
    if halted:
        remarks.append(Remark("remark-stopped-early"))
    return Placed(frozen(coordinates), perplexity=used, remarks=tuple(remarks), halted=halted)


def phases(request: Request) -> tuple[tuple[int, float], ...]:
    """Return the descent's phases, of a stopped one those that are left: steps, and how attraction is exaggerated."""
    late = (LATE, float(request.exaggeration))
    if request.halted:
        left = request.halted.steps - request.halted.step
        parts = ((left - LATE, max(EARLY_PULL, late[1])), (min(left, LATE), late[1]))
        return tuple(part for part in parts if part[0] > 0)
    begun = request.start is not None and float(request.start.std()) > _BEGUN
    return (late,) if begun else ((EARLY, max(EARLY_PULL, late[1])), late)


def steps_between_frames(words: int, dimensions: int) -> int:
    """Return after how many steps a frame is told: five, and fewer of many words, so that frames stay frequent."""
    return max(1, min(5, _FRAME_WORK[dimensions] // max(1, words)))


def _descend(request: Request, perplexity: float) -> tuple[Array, Halted | None]:
    from openTSNE import OptimizationInterrupt, TSNEEmbedding

    parts = phases(request)
    order = _by_place(request.units)
    done = request.halted.step if request.halted else 0
    steps_in_all = done + sum(steps for steps, _ in parts)
    watcher = _Watcher(request, done, steps_in_all, np.argsort(order))
    embedding = TSNEEmbedding(
        _start(request)[order],
        _affinities(request.units[order], perplexity),
        negative_gradient_method="bh",
        theta=COARSE,
        n_jobs=1,
        random_state=request.seed,
        callbacks=None if request.on_frame is None else watcher,
        callbacks_every_iters=steps_between_frames(len(request.units), request.dimensions),
    )
    for steps, exaggeration in parts:
        try:
            embedding.optimize(
                steps, exaggeration=exaggeration, momentum=MOMENTUM, inplace=True, propagate_exception=True
            )
        except OptimizationInterrupt:
            return watcher.latest, Halted(watcher.step, steps_in_all, float(request.exaggeration))
        watcher.done += steps
    return np.asarray(embedding)[watcher.back], None


class _Watcher:
    """Turns openTSNE's callback into frames in the words' own order (`back`), and a no into a stop."""

    def __init__(self, request: Request, done: int, steps: int, back: Array) -> None:
        self.on_frame = request.on_frame
        self.steps, self.done, self.step, self.back = steps, done, done, back
        self.latest: Array = np.empty(0)

    def __call__(self, iteration: int, error: float, embedding: Array) -> bool:
        if self.on_frame is None:
            return False
        self.latest, self.step = frozen(embedding[self.back]), self.done + iteration
        return self.on_frame(Frame(self.step, self.steps, self.latest, float(error))) is False


def _by_place(units: Array) -> Array:
    """Return the rows, (n,), in an order in which near ones are near: the leaves of a k-d tree.

    The tree of the descent is then walked along what the processor has at hand: up to a tenth of the time.
    """
    from scipy.spatial import cKDTree

    flat, _ = principal(units, min(_ORDERED_BY, units.shape[1]))
    return np.asarray(cKDTree(np.round(flat, _STEADY), leafsize=4).indices, np.int64)


def _start(request: Request) -> Array:
    """Return where the descent begins, rounded.

    That is `start` as it stands, or the principal components, made small as t-SNE needs it, with a disorder of a
    hundredth of that.
    """
    if request.start is not None:
        return np.ascontiguousarray(np.round(request.start.astype(np.float64), _STEADY))
    flat, _ = principal(request.units, request.dimensions)
    disorder = np.random.default_rng(request.seed).normal(scale=1e-6, size=flat.shape)
    return np.ascontiguousarray(np.round(flat / flat[:, 0].std() * 1e-4 + disorder, _STEADY + 4))


def _affinities(units: Array, perplexity: float) -> Any:
    from openTSNE.affinity import Uniform
    from openTSNE.nearest_neighbors import PrecomputedNeighbors

    k = min(len(units) - 1, int(perplexity))
    where, _ = nearest_rows(units, min(len(units) - 1, k + _SPARE))
    cosines = np.round(_cosines(units.astype(np.float64), where), _STEADY)
    order = np.lexsort((where, -cosines))[:, :k]
    where, cosines = (np.take_along_axis(array, order, axis=1) for array in (where, cosines))
    distances = np.sqrt(np.maximum(0.0, 2.0 - 2.0 * cosines))
    return Uniform(k_neighbors=k, knn_index=PrecomputedNeighbors(where, distances), symmetrize="mean")


def _cosines(units: Array, where: Array) -> Array:
    """Return the cosines of each row with the rows named for it, (n, k), in the precision of the rows."""
    found = np.empty(where.shape, units.dtype)
    for rows in blocks(len(units), where.shape[1] * units.shape[1]):
        found[rows] = np.einsum("id,ikd->ik", units[rows], units[where[rows]])
    return found
