"""The ways to a map: principal components at once, t-SNE step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
EXAGGERATED, SETTLING, EVERY = 100, 250, 5


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A projection on its way: `step` of `steps`, the coordinates (n, dimensions), the KL divergence."""

    step: int
    steps: int
    coordinates: Array
    error: float


OnFrame = Callable[[Frame], "bool | None"]


def principal(units: Array, dimensions: int) -> tuple[Array, Array]:
    """Return coordinates (n, dimensions) and the share of variance of each axis, 0 to 1 (Pearson 1901).

    Through covariance and its eigenvectors: milliseconds at 10,000 × 100. The sign of an axis is
    fixed by its largest loading, so that the same vectors give the same picture.
    """
    centred = units - units.mean(axis=0)
    covariance = centred.T.astype(float) @ centred.astype(float) / max(1, len(units) - 1)
    values, axes = np.linalg.eigh(covariance)
    values, axes = values[::-1].clip(min=0), axes[:, ::-1]
    axes = axes[:, :dimensions]
    axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
    coordinates = centred @ axes
    if coordinates.shape[1] < dimensions:
        coordinates = np.pad(coordinates, ((0, 0), (0, dimensions - coordinates.shape[1])))
    total = float(values.sum())
    return coordinates.astype(np.float32), values[:dimensions] / total if total else values[:dimensions]


class _Halt(Exception):
    """The person said stop."""


def tsne(units: Array, start: Array, *, perplexity: float, seed: int, on_frame: OnFrame | None) -> tuple[Array, bool]:
    """Return t-SNE coordinates that begin at `start` (van der Maaten and Hinton 2008), and whether it was stopped.

    Neighbours are exact; openTSNE does the descent. `on_frame` watches every few steps.
    """
    from openTSNE import TSNEEmbedding
    from openTSNE.affinity import PerplexityBasedNN

    dimensions = start.shape[1]
    affinities = PerplexityBasedNN(
        units, perplexity=perplexity, metric="euclidean", method="exact", n_jobs=1, random_state=seed
    )
    begin = start / max(float(start[:, 0].std()), 1e-12) * 1e-4
    steps = EXAGGERATED + SETTLING
    done = 0
    latest: list[Array] = [np.asarray(begin, np.float32)]

    def frame(iteration: int, error: float, embedding: Array) -> bool:
        latest[0] = np.asarray(embedding, np.float32).copy()
        if on_frame is None:
            return False
        return on_frame(Frame(done + iteration, steps, latest[0], float(error))) is False

    embedding = TSNEEmbedding(
        begin,
        affinities,
        negative_gradient_method="bh",
        n_jobs=1,
        random_state=seed,
        callbacks=frame,
        callbacks_every_iters=EVERY,
        n_interpolation_points=3 if dimensions < 3 else 1,
    )
    for count, exaggeration, momentum in ((EXAGGERATED, 12, 0.5), (SETTLING, 1, 0.8)):
        from openTSNE import OptimizationInterrupt

        try:
            embedding.optimize(
                n_iter=count, exaggeration=exaggeration, momentum=momentum, inplace=True, propagate_exception=True
            )
        except OptimizationInterrupt:
            return latest[0], True
        done += count
    return np.asarray(embedding, np.float32), False
