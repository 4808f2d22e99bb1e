"""What a model is worth before any question is asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.evaluation.baseline import baseline
from embed_core.geometry.nearest import blocks
from embed_core.geometry.neighbours import with_direction
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

TRAINED = 0.5
"""Random pairs with a higher mean cosine have not left the direction that all words share."""
FEW_TOKENS = 100_000
FEW_WORDS = 100


@dataclass(frozen=True, slots=True)
class Health:
    """Figures of a model's health.

    `mean_cosine` and `deviation` are those of random pairs. The other two look at how the unit vectors' second
    moment (their squares around zero) spreads over its principal directions, after Mu and Viswanath
    (2018): `isotropy` is the share that lies outside the first direction, near 1 where all directions
    are used, near 0 where all words point the same way; `directions` is how many equally strong
    directions would spread as much (Σλ)²/Σλ², from 1 to the dimensions of the model.
    """

    mean_cosine: float
    deviation: float
    isotropy: float
    directions: float
    remarks: tuple[Remark, ...]

    @property
    def trained_enough(self) -> bool:
        """Whether words have left the common direction: the mean random-pair cosine is at most 0.5."""
        return self.mean_cosine <= TRAINED


def health(model: WordVectors, *, seed: int = 0) -> Health:
    """Return the health of a model with what is to be said about it; the seed draws the random pairs."""
    chance = baseline(model, seed=seed)
    usable = with_direction(model.units)
    shares = _spread(model.units, usable)
    strongest, even = (float(shares[-1]), 1.0 / float((shares**2).sum())) if usable.any() else (1.0, 1.0)
    remarks = (*_of_training(model, chance.mean), *_of_vectors(model, usable))
    return Health(chance.mean, chance.deviation, 1.0 - strongest, even, remarks)


def _spread(units: np.ndarray[Any, Any], usable: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return the shares of the second moment in its principal directions, weakest first; they sum to 1."""
    moment = np.zeros((units.shape[1], units.shape[1]))
    for rows in blocks(len(units), units.shape[1]):
        kept = units[rows][usable[rows]].astype(np.float64)
        moment += kept.T @ kept
    values = np.linalg.eigvalsh(moment).clip(min=0)
    return np.asarray(values / max(float(values.sum()), np.finfo(float).tiny))


def _of_training(model: WordVectors, mean: float) -> list[Remark]:
    remarks = []
    if mean > TRAINED:
        remarks.append(Remark("remark-not-trained-enough", {"mean": round(mean, 2)}, "warning"))
    corpus = model.meta.corpus
    if corpus is not None and not corpus.synthetic and corpus.tokens < FEW_TOKENS:
        remarks.append(Remark("remark-few-tokens", {"tokens": corpus.tokens}))
    if len(model) < FEW_WORDS:
        remarks.append(Remark("remark-few-words", {"words": len(model)}))
    if model.meta.stopped:
        remarks.append(Remark("remark-training-stopped", {"epochs": model.meta.epochs}))
    return remarks


def _of_vectors(model: WordVectors, usable: np.ndarray[Any, Any]) -> list[Remark]:
    lost = np.flatnonzero(~usable)
    broken = int((~np.isfinite(model.matrix[lost]).all(axis=1)).sum())
    counted = (("remark-zero-vectors", len(lost) - broken), ("remark-broken-vectors", broken))
    return [Remark(identifier, {"count": count}, "warning") for identifier, count in counted if count]
