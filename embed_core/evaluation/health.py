"""What a model is worth before any question is asked of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from embed_core.evaluation.baseline import baseline
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

TRAINED = 0.5


@dataclass(frozen=True, slots=True)
class Health:
    """Figures of a model's health.

    `mean_cosine` and `deviation` are those of random pairs; `isotropy` is 1 minus the share of the
    unit vectors' second moment that lies in its first direction (Mu and Viswanath 2018): near 1,
    all directions are used; near 0, all words point the same way.
    """

    mean_cosine: float
    deviation: float
    isotropy: float
    remarks: tuple[Remark, ...]

    @property
    def trained_enough(self) -> bool:
        """Whether words have left the common direction: the mean random-pair cosine is at most 0.5."""
        return self.mean_cosine <= TRAINED


def health(model: WordVectors) -> Health:
    """Return the health of a model with what is to be said about it."""
    chance = baseline(model)
    units = model.units.astype(float)
    values = np.linalg.eigvalsh(units.T @ units / max(1, len(units)))
    total = float(values.sum())
    isotropy = 1.0 - float(values[-1]) / total if total else 0.0
    remarks = []
    if chance.mean > TRAINED:
        remarks.append(Remark("remark-not-trained-enough", {"mean": round(chance.mean, 2)}, "warning"))
    zero = int(model.directionless.sum())
    if zero:
        remarks.append(Remark("remark-zero-vectors", {"count": zero}, "warning"))
    return Health(chance.mean, chance.deviation, isotropy, tuple(remarks))
