"""Ways to look for the answer of a sum; each gives every word of the vocabulary a score."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np

from embed_core.errors import LabError, NotAChoice
from embed_core.geometry.neighbours import direction
from embed_core.geometry.sums.lrcos import class_likelihood
from embed_core.geometry.sums.terms import Term
from embed_core.vectors import WordVectors
from embed_core.vectors.units import products

Array = np.ndarray[Any, Any]
Pair = tuple[str, str]
NEVER_ZERO = 1e-6
"""What 3CosMul adds below the fraction (Levy and Goldberg 2014: ε = 0.001; this is gensim's)."""
_SAME, _NEAR = 1e-6, 0.1
"""Unit vectors (float32) nearer than the first are one point; nearer than the second, they are compared exactly."""


class NotThreeWords(LabError):
    """A way to answer needs the form b − a + c, each word counted once."""

    message_id = "error-not-three-words"

    def __init__(self, method: str) -> None:
        super().__init__(method=method)


class TooFewExamples(LabError):
    """LRCos needs more example pairs than there are."""

    message_id = "error-too-few-examples"

    def __init__(self, pairs: int, *, needed: int = 2) -> None:
        super().__init__(pairs=pairs, needed=needed)


def three_of(terms: Sequence[Term], method: str) -> tuple[str, str, str]:
    """Return a, b, c of b − a + c. Raises `NotThreeWords` for any other sum."""
    plus = [term.word for term in terms if term.weight == 1]
    minus = [term.word for term in terms if term.weight == -1]
    if len(terms) != 3 or len(plus) != 2 or len(minus) != 1:
        raise NotThreeWords(method)
    return minus[0], plus[0], plus[1]


def cos_add(model: WordVectors, terms: Sequence[Term], examples: Sequence[Pair]) -> Array:
    """Return 3CosAdd: the cosine of each word with the sum of unit vectors (Mikolov, Yih and Zweig 2013)."""
    total = np.zeros(model.dimensions)
    for term in terms:
        total += term.weight * direction(model, term.word).astype(float)
    return np.asarray(model.units @ (total / np.linalg.norm(total)).astype(np.float32))


def cos_mul(model: WordVectors, terms: Sequence[Term], examples: Sequence[Pair]) -> Array:
    """Return 3CosMul (Levy and Goldberg 2014, equation 4): a product instead of a sum, so that no term outweighs all.

    Cosines are shifted to 0…1, as the paper's footnote 7 and gensim do; a weight is an exponent.
    """
    above, below = np.ones(len(model)), np.ones(len(model))
    cosines = products(model.units, [direction(model, term.word) for term in terms])
    for term, cosine in zip(terms, cosines, strict=True):
        shifted = ((1 + cosine) / 2).astype(np.float64)
        part = np.clip(shifted, 0, None) ** abs(term.weight)
        if term.weight > 0:
            above *= part
        else:
            below *= part
    return np.asarray(above / (below + NEVER_ZERO))


def pair_direction(model: WordVectors, terms: Sequence[Term], examples: Sequence[Pair]) -> Array:
    """Return PairDirection (Levy and Goldberg 2014, equation 2): the cosine of the step c → word with the step a → b.

    Only the direction of the step counts, not how near its end lies; c itself has none (NaN). Raises `NotThreeWords`.
    """
    a, b, c = (direction(model, word).astype(np.float64) for word in three_of(terms, "direction"))
    step = b - a
    length = float(np.linalg.norm(step))
    onto_step, onto_c = products(model.units, [step.astype(np.float32), c.astype(np.float32)])
    along = onto_step.astype(np.float64) - float(c @ step)
    far = np.sqrt(np.maximum(2 - 2 * onto_c.astype(np.float64), 0))
    near = np.flatnonzero(far < _NEAR)  # where rounding in float32 would tell
    steps = model.units[near].astype(np.float64) - c
    far[near], along[near] = np.linalg.norm(steps, axis=1), steps @ step
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where((far < _SAME) | (length < _SAME), np.nan, along / (far * length)))


def lr_cos(model: WordVectors, terms: Sequence[Term], examples: Sequence[Pair]) -> Array:
    """Return LRCos (Drozd, Gladkova and Matsuoka 2016): how likely a word is of b's class, times its cosine with c.

    The class is learned by logistic regression from a : b and the example pairs; a pair with c in it is left out,
    since it may hold the answer. Raises `NotThreeWords`, `TooFewExamples`.
    """
    a, b, c = three_of(terms, "lrcos")
    pairs = [pair for pair in dict.fromkeys([(a, b), *examples]) if c not in pair]
    if len(pairs) < 2:
        raise TooFewExamples(len(pairs))
    return np.asarray(class_likelihood(model, pairs) * (model.units @ direction(model, c)))


def only_c(model: WordVectors, terms: Sequence[Term], examples: Sequence[Pair]) -> Array:
    """Return the cosine with c alone, without b − a: the baseline of Linzen (2016). Raises `NotThreeWords`."""
    *_, c = three_of(terms, "alone")
    return np.asarray(model.units @ direction(model, c))


Method = Callable[[WordVectors, Sequence[Term], Sequence[Pair]], Array]
METHODS: Mapping[str, Method] = MappingProxyType(
    {"add": cos_add, "mul": cos_mul, "direction": pair_direction, "lrcos": lr_cos, "alone": only_c}
)
"""Every way to answer a sum, the usual one first. A new one is a function and a row here."""


def scores_by(model: WordVectors, terms: Sequence[Term], *, method: str, examples: Sequence[Pair] = ()) -> Array:
    """Return the score of every word, (n,) float64; −∞ where a word has none. Raises `NotAChoice`, `WordUnknown`."""
    if method not in METHODS:
        raise NotAChoice("method", method, tuple(METHODS))
    scores = METHODS[method](model, terms, examples).astype(np.float64)
    without = ~(np.isfinite(scores) & model.directed)
    return np.where(without, -np.inf, scores)
