"""What a model's figures mean for who uses it, and what to change. The bounds were measured: see each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from embed_core.errors import LabError
from embed_core.parameters import from_json
from embed_core.remarks import Remark
from embed_core.training import TRAINERS
from embed_core.vectors import WordVectors

if TYPE_CHECKING:
    from embed_core.evaluation.health import Health

FEW_TOKENS = 100_000
FEW_WORDS = 100
RARE = 5
"""Words that occur less often have neighbours by chance: their stability between seeds is that of noise."""
CONCENTRATED = 0.3
"""Share of the variance in one component. Trained well on a novel 0.02 to 0.11, too little 0.26 to 0.44."""
HUBS = 5.0
"""Skewness of N_10. Models of a novel, trained well or too little, have 2 to 4; random points off centre 5 and more."""
UNSTABLE = 0.4
"""Share of the ten nearest that two seeds share. Models of a novel: 0.50 to 0.64 trained well, 0.1 too little."""
NO_STRUCTURE = 0.05
"""Trained vectors have 0.2 to 0.8, random numbers at most 0.02."""
FALLING = 0.02
"""Share of its loss that GloVe loses in an epoch while it learns: 5 to 25 % in the first ten, 1 to 2 % when it fits."""
FEWEST = 200
"""Words below which hubs and principal components say little."""


def findings(model: WordVectors, health: Health) -> tuple[Remark, ...]:
    """Return what is to be said of a model, the gravest first within each part of the card."""
    parts = (_training(model, health), _text(model), _vectors(health), _space(health), _seeds(health))
    found = [remark for part in parts for remark in part]
    return tuple(sorted(found, key=lambda remark: remark.level != "warning"))


def _training(model: WordVectors, health: Health) -> Iterator[Remark]:
    for remark in model.meta.remarks:
        yield Remark(remark.identifier, remark.parameters, remark.level, "training")
    if not health.trained_enough:
        told = {"mean": round(health.mean_cosine, 2)}
        more = _steps_missing(model)
        if more:
            told |= {"epochs": model.meta.epochs, "more": more}
            yield Remark("remark-too-few-epochs", told, "warning", "spread")
        else:
            yield Remark("remark-not-trained-enough", told, "warning", "spread")
    elif more := fit_missing(model):
        told = {"epochs": model.meta.epochs, "loss": round(model.meta.losses[-1], 3), "more": more}
        yield Remark("remark-loss-still-falls", told, "warning", "training")
    if model.meta.stopped and not model.meta.exploded:
        yield Remark("remark-training-stopped", {"epochs": model.meta.epochs}, about="training")


def _steps_missing(model: WordVectors) -> int:
    """Return how many epochs more Word2Vec or FastText will take, roughly; 0 where that is not known."""
    from embed_core.training.forecast import enough_epochs

    trainer = TRAINERS.get(model.meta.trainer)
    if trainer is None or trainer.id not in ("word2vec", "fasttext") or not counted(model):
        return 0
    try:
        settings = from_json(trainer.settings, model.meta.settings)
    except LabError:  # as another version or another program wrote them
        return 0
    return max(0, enough_epochs(settings, model.counts.astype(float)) - model.meta.epochs)


def fit_missing(model: WordVectors) -> int:
    """Return how many epochs more GloVe, whose loss still falls, will take, roughly; 0 where it fits.

    Its vectors point every way from the beginning, so that no cosine tells how far it is.
    """
    from embed_core.training.forecast import epochs_to_fit

    losses, meta = model.meta.losses, model.meta
    if meta.trainer != "glove" or not losses or meta.exploded:
        return 0
    try:
        enough = epochs_to_fit(from_json(TRAINERS["glove"].settings, meta.settings))
    except LabError:  # as another version or another program wrote them
        return 0
    settled = len(losses) > 1 and losses[-1] > (1 - FALLING) * losses[-2]
    return 0 if settled or meta.epochs >= 0.75 * enough else enough - meta.epochs


def _text(model: WordVectors) -> Iterator[Remark]:
    corpus = model.meta.corpus
    if corpus is not None and not corpus.synthetic and corpus.tokens < FEW_TOKENS:
        yield Remark("remark-few-tokens", {"tokens": corpus.tokens}, about="text")
    if len(model) < FEW_WORDS:
        yield Remark("remark-few-words", {"words": len(model)}, about="text")
    elif counted(model) and float(np.median(model.counts)) < RARE:
        told = {"count": int(np.median(model.counts)), "better": RARE}
        yield Remark("remark-rare-words", told, about="text")


def _vectors(health: Health) -> Iterator[Remark]:
    found = health.faults
    counts = (
        ("remark-zero-vectors", found.zeros),
        ("remark-broken-vectors", found.broken),
        ("remark-duplicate-vectors", found.duplicates),
    )
    for identifier, count in counts:
        if count:
            yield Remark(identifier, {"count": count}, "warning", "vectors")


def _space(health: Health) -> Iterator[Remark]:
    if health.structure is not None and health.structure < NO_STRUCTURE:
        yield Remark("remark-no-structure", {}, "warning", "spread")
        return
    if health.words < FEWEST or not health.trained_enough:
        return
    first = health.variance_in(1)
    if first > max(CONCENTRATED, 5 / health.dimensions):
        told = {"percent": round(100 * first), "even": round(100 / health.dimensions, 1)}
        yield Remark("remark-one-direction", told, "warning", "directions")
    if health.hubness is not None and health.hubness.skewness > HUBS:
        hubs = health.hubness.hubs(3)
        percent = round(100 * health.hubness.largest, 1)
        named = {"word": hubs[0][0], "hubs": [word for word, _ in hubs], "percent": percent, "k": health.hubness.k}
        yield Remark("remark-hubs", named, "warning", "hubs")


def _seeds(health: Health) -> Iterator[Remark]:
    found = health.stability
    if found is None:
        return
    told = {"k": found.k, "shared": round(found.mean * found.k, 1)}
    if found.mean < UNSTABLE:
        yield Remark("remark-unstable", told, "warning", "stability")
        return
    worst = min(found.bands, key=lambda band: band.mean)
    if worst.mean < UNSTABLE:
        told |= {"shared": round(worst.mean * found.k, 1), "most": worst.most, "least": worst.least}
        yield Remark("remark-unstable-band", told, about="stability")


def counted(model: WordVectors) -> bool:
    """Tell whether a model knows how often its words occur (vectors from elsewhere often do not)."""
    return model.counted
