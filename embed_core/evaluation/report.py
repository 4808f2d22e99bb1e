"""Everything that is known of one model's worth: what it is, its health, and what it reaches on sets."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from embed_core.errors import LabError
from embed_core.evaluation.analogies import SETS, SetOptions, SetScore, evaluate_analogies, known_set
from embed_core.evaluation.categories import CATEGORY_SETS, Categorisation, evaluate_categories, known_categories
from embed_core.evaluation.health import Health, health
from embed_core.evaluation.odd_words import ODD_SETS, OddScore, evaluate_odd, known_odd_set
from embed_core.evaluation.similarities import SIMILARITIES, SimilarityScore, evaluate_similarities, known_similarities
from embed_core.geometry.correlation import Correlation
from embed_core.vectors import WordVectors

SCHEMA = 1
WORST = 20


@dataclass(frozen=True, slots=True, eq=False)
class ModelReport:
    """A model's facts, its health, and its scores on sets of which it covers something.

    `facts` are plain values by name (trainer, settings, corpus, tokens, words, dimensions, seconds, bytes). `untold`
    names the sets of which the model covers too little to say anything, by kind.
    """

    facts: Mapping[str, Any]
    health: Health
    similarities: tuple[SimilarityScore, ...] = ()
    analogies: tuple[SetScore, ...] = ()
    odd: tuple[OddScore, ...] = ()
    categories: tuple[Categorisation, ...] = ()
    untold: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return the report as JSON can hold it, in no language; what is not defined is null."""
        return {
            "schema": SCHEMA,
            "facts": dict(self.facts),
            "health": _health(self.health),
            "similarities": [_similarity(found) for found in self.similarities],
            "analogies": [_analogies(found) for found in self.analogies],
            "odd_one_out": [_odd(found) for found in self.odd],
            "categories": [_categories(found) for found in self.categories],
            "untold": {kind: list(names) for kind, names in self.untold.items()},
        }


def evaluation_report(
    model: WordVectors,
    *,
    facts: Mapping[str, Any] | None = None,
    checked: Health | None = None,
    analogies: Iterable[SetScore] | None = None,
    more: Sequence[SimilarityScore | OddScore | Categorisation] = (),
) -> ModelReport:
    """Evaluate a model on every set at hand. Sets of which it covers too little are named as untold.

    `facts` are taken from the model where they are not given, `checked` is its health where that is known already,
    and `analogies` are answers that are known already (else all sets are asked: seconds for a large model). `more`
    are scores on a person's own sets, which come first.
    """
    pairs = [evaluate_similarities(model, known_similarities(name)) for name in _at_hand(SIMILARITIES)]
    odd = [evaluate_odd(model, known_odd_set(name)) for name in ODD_SETS]
    if analogies is None:
        analogies = [evaluate_analogies(model, known_set(name), options=SetOptions()) for name in _at_hand(SETS)]
    asked = tuple(analogies)
    grouped = {name: _categorised(model, name) for name in CATEGORY_SETS}
    untold = {
        "similarities": tuple(found.set.name for found in pairs if found.undefined),
        "analogies": tuple(found.set.name for found in asked if not found.tally().asked),
        "odd_one_out": tuple(found.set.name for found in odd if not found.asked),
        "categories": tuple(name for name, found in grouped.items() if found is None),
    }
    known = [each for each in grouped.values() if each is not None]
    return ModelReport(
        dict(facts) if facts is not None else facts_of(model),
        checked or health(model),
        _those(more, SimilarityScore, [found for found in pairs if not found.undefined]),
        tuple(found for found in asked if found.tally().asked),
        _those(more, OddScore, [found for found in odd if found.asked]),
        _those(more, Categorisation, known),
        {kind: names for kind, names in untold.items() if names},
    )


def facts_of(model: WordVectors) -> dict[str, Any]:
    """Return what a model says of itself: trainer, settings, corpus, tokens, words, dimensions, seconds."""
    meta = model.meta
    told: dict[str, Any] = {"trainer": meta.trainer, **meta.settings, "epochs": meta.epochs, "seed": meta.seed}
    if meta.corpus:
        told |= {"corpus": meta.corpus.name, "tokens": meta.corpus.tokens}
    return told | {"words": len(model), "dimensions": model.dimensions, "seconds": round(meta.seconds, 1)}


def _those(more: Sequence[Any], kind: type, found: Sequence[Any]) -> tuple[Any, ...]:
    return (*(each for each in more if isinstance(each, kind)), *found)


def _at_hand(names: Sequence[str]) -> list[str]:
    """Return the sets that can be read: those that gensim carries are not everywhere."""
    found = []
    for name in names:
        try:
            (known_similarities if name in SIMILARITIES else known_set)(name)
        except LabError:
            continue
        found.append(name)
    return found


def _categorised(model: WordVectors, name: str) -> Categorisation | None:
    try:
        return evaluate_categories(model, known_categories(name))
    except LabError:
        return None


def _number(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else float(value)


def _correlation(found: Correlation) -> dict[str, float | None]:
    return {"value": _number(found.value), "low": _number(found.low), "high": _number(found.high)}


def _health(found: Health) -> dict[str, Any]:
    return {
        "mean_cosine": _number(found.mean_cosine),
        "deviation": _number(found.deviation),
        "trained_enough": bool(found.trained_enough),
        "isotropy": _number(found.isotropy),
        "directions": _number(found.directions),
        "structure": _number(found.structure),
        "hubness": None if found.hubness is None else _number(found.hubness.skewness),
        "stability": None if found.stability is None else _number(found.stability.mean),
        "remarks": [remark.to_json() for remark in found.remarks],
    }


def _set(found: Any) -> dict[str, Any]:
    asked = found.set
    return {
        "set": asked.name,
        "identity": asked.identity,
        "bad_lines": asked.bad_count,
        "repeated": asked.repeated,
        "missing": list(found.missing),
    }


def _similarity(found: SimilarityScore) -> dict[str, Any]:
    worst = [
        {"pair": list(p.pair), "score": p.score, "cosine": _number(p.cosine), "places": [p.score_rank, p.cosine_rank]}
        for p in found.by_pair()[:WORST]
    ]
    return _set(found) | {
        "pairs": len(found.set),
        "covered": found.covered,
        "undefined": found.undefined or None,
        "spearman": _correlation(found.spearman),
        "pearson": _correlation(found.pearson),
        "worst": worst,
    }


def _analogies(found: SetScore) -> dict[str, Any]:
    tallies = [
        {
            "category": tally.category,
            "questions": tally.questions,
            "covered": tally.covered,
            "asked": tally.asked,
            "right": list(tally.right),
            "accuracy": _number(tally.accuracy),
            "interval": list(tally.interval) if tally.asked else None,
        }
        for tally in (found.tally(), *found.tallies)
    ]
    return _set(found) | {"all": tallies[0], "categories": tallies[1:]}


def _odd(found: OddScore) -> dict[str, Any]:
    wrong = [{"words": list(each.words), "given": each.given} for each in found.failures()]
    return _set(found) | {
        "questions": len(found.set),
        "asked": found.asked,
        "right": found.right,
        "accuracy": _number(found.accuracy),
        "interval": list(found.interval) if found.asked else None,
        "chance": _number(found.chance),
        "wrong": wrong,
    }


def _categories(found: Categorisation) -> dict[str, Any]:
    return _set(found) | {
        "words": len(found.set),
        "covered": len(found.gold),
        "method": found.clusters.method,
        "purity": found.purity,
        "chance": found.chance_mean,
        "chance_95": found.chance_high,
        "categories": list(found.categories),
        "table": found.table.tolist(),
        "misplaced": [[each.word, each.category, each.of] for each in found.misplaced()],
    }
