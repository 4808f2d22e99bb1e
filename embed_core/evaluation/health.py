"""What a model is worth before any question is asked of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from embed_core.evaluation.baseline import TRAINED, random_cosines
from embed_core.evaluation.faults import Faults, faults
from embed_core.evaluation.findings import counted, findings
from embed_core.evaluation.hubness import Hubness, hubness
from embed_core.evaluation.isotropy import directions, structure
from embed_core.evaluation.stability import Stability, stability
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors
from embed_core.vectors.units import only

PAIRS = 100_000


@dataclass(frozen=True, slots=True, eq=False)
class Health:
    """Figures of a model's health.

    `mean_cosine` and `deviation` are those of random pairs. The next two look at how the unit vectors' second
    moment (their squares around zero) spreads over its principal directions, after Mu and Viswanath
    (2018): `isotropy` is the share that lies outside the first direction, near 1 where all directions
    are used, near 0 where all words point the same way; `directions` is how many equally strong
    directions would spread as much (Σλ)²/Σλ², from 1 to the dimensions of the model.

    `variance` (d,) has the share of variance (around the mean vector) in each principal component,
    largest first; `tokens` counts the corpus, `tokens_per_type` how often a word of the vocabulary occurs
    on average (None where that is not known); `structure`: see `isotropy.structure`. `hubness` and
    `structure` are None in a quick look, `stability` where no replicate was given.
    """

    mean_cosine: float
    deviation: float
    isotropy: float
    directions: float
    remarks: tuple[Remark, ...]
    words: int = 0
    dimensions: int = 0
    epochs: int = 0
    tokens: int | None = None
    tokens_per_type: float | None = None
    variance: np.ndarray[Any, Any] = field(default_factory=lambda: np.zeros(0))
    faults: Faults = field(default_factory=Faults)
    structure: float | None = None
    hubness: Hubness | None = None
    stability: Stability | None = None

    @property
    def trained_enough(self) -> bool:
        """Whether words have left the common direction: the mean random-pair cosine is at most 0.5."""
        return self.mean_cosine <= TRAINED

    def variance_in(self, components: int) -> float:
        """Return the share of variance in the first principal components, 0 to 1."""
        return float(self.variance[:components].sum())


def health(model: WordVectors, *, replicate: WordVectors | None = None, quick: bool = False, seed: int = 0) -> Health:
    """Return the health of a model with what is to be said about it, the gravest first.

    `replicate` is the same training with another seed: its neighbours tell what is noise. `quick` leaves
    out what looks for neighbours. The seed draws random pairs (100,000) and, of large models, samples:
    50,000 words for the directions; hubs and neighbours are looked for among the 10,000 most frequent
    words (with a replicate 50,000), so that time does not grow with the vocabulary. Of models of more than 64 MB
    it is a quarter of the former and a half of the latter. Raises
    `NoCommonWords` where the replicate has other words.
    """
    units = only(model.units, model.directed)
    chance = random_cosines(units, pairs=PAIRS, seed=seed)
    spread = directions(units, seed=seed)
    strongest, even = 1.0, 1.0
    if len(units):
        strongest, even = float(spread.moment[0]), 1.0 / float((spread.moment**2).sum())
    corpus = model.meta.corpus
    found = Health(
        mean_cosine=chance.mean,
        deviation=chance.deviation,
        isotropy=1.0 - strongest,
        directions=even,
        remarks=(),
        words=len(model),
        dimensions=model.dimensions,
        epochs=model.meta.epochs,
        tokens=None if corpus is None else corpus.tokens,
        tokens_per_type=float(model.counts.sum()) / len(model) if counted(model) else None,
        variance=spread.variance,
        faults=faults(model),
        structure=None if quick else structure(units, seed=seed),
        hubness=None if quick else hubness(model),
        stability=None if replicate is None else stability(model, replicate, seed=seed),
    )
    return replace(found, remarks=findings(model, found))
