"""One step of learning in plain formulas, for the lessons: every number on the way is kept.

The formulas are those of Mikolov et al. (2013) as word2vec.c and gensim compute them; a test compares a
step with gensim's compiled one. gensim looks the sigmoid up in a table, so that its results differ in the
third or fourth digit from exact ones; `table_sigmoid` is that table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Sigmoid = Callable[[float], float]
_ENTRIES, _REACH = 1000, 6
"""gensim's table: so many entries between −6 and 6."""


def sigmoid(x: float) -> float:
    """Return 1 / (1 + e⁻ˣ), without overflow."""
    return float(1 / (1 + np.exp(-x))) if x >= 0 else float(np.exp(x) / (1 + np.exp(x)))


def table_sigmoid(x: float) -> float:
    """Return the sigmoid as gensim has it: from a table, in whole steps of 83 places a unit."""
    place = int((x + _REACH) * (_ENTRIES // _REACH // 2))
    return sigmoid((place / _ENTRIES * 2 - 1) * _REACH)


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What one output word says in a step: `label` 1 for the true context, 0 for a negative sample.

    `before` and `after` are its output vector; `error` is label − σ(score).
    """

    label: int
    score: float
    probability: float
    before: Array
    after: Array

    @property
    def error(self) -> float:
        """How far the probability is from where it should be, with its sign."""
        return self.label - self.probability


@dataclass(frozen=True, slots=True, eq=False)
class SamplingStep:
    """A step with negative sampling: the input vector before and after, and what each output word told it."""

    before: Array
    after: Array
    told: tuple[Told, ...]
    alpha: float

    @property
    def loss(self) -> float:
        """−log σ(s) of the true context and −log σ(−s) of each negative one, before the step."""
        return -sum(float(np.log(t.probability if t.label else 1 - t.probability)) for t in self.told)


def sampling_step(
    vector: Sequence[float] | Array,
    outputs: Sequence[tuple[int, Sequence[float] | Array]],
    *,
    alpha: float,
    sigma: Sigmoid = sigmoid,
) -> SamplingStep:
    """Return one step for an input vector and its output vectors with their labels, true context first.

    Each output moves by α · error · input; the input moves by the sum of α · error · output, all errors
    taken before anything moved.
    """
    before = np.array(vector, np.float64)
    move, told = np.zeros_like(before), []
    for label, output in outputs:
        old = np.array(output, np.float64)
        score = float(before @ old)
        probability = sigma(score)
        gain = alpha * (label - probability)
        move += gain * old
        told.append(Told(label, score, probability, old, old + gain * before))
    return SamplingStep(before, before + move, tuple(told), alpha)


def softmax(scores: Sequence[float] | Array) -> Array:
    """Return the probabilities that scores give, (n,): e to the power of each, over their sum."""
    shifted = np.exp(np.asarray(scores, np.float64) - np.max(scores))
    return np.asarray(shifted / shifted.sum())


def softmax_cost(words: int, dimensions: int) -> int:
    """Return how many multiplications the scores of a softmax over all words take."""
    return words * dimensions


def sampling_cost(negatives: int, dimensions: int) -> int:
    """Return how many multiplications the scores of one true word and so many negatives take."""
    return (negatives + 1) * dimensions


def skip_gram_pairs(tokens: Sequence[str], window: int) -> tuple[tuple[str, str], ...]:
    """Return (centre, context) for each token and each one within `window` of it, from left to right."""
    return tuple(
        (centre, tokens[other])
        for at, centre in enumerate(tokens)
        for other in range(max(0, at - window), min(len(tokens), at + window + 1))
        if other != at
    )


def cbow_examples(tokens: Sequence[str], window: int) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return (contexts, centre) for each token that has a context."""
    found = []
    for at, centre in enumerate(tokens):
        around = (*tokens[max(0, at - window) : at], *tokens[at + 1 : at + window + 1])
        if around:
            found.append((around, centre))
    return tuple(found)


def gensim_step(
    vector: Sequence[float], true: Sequence[float], negative: Sequence[float], *, alpha: float
) -> tuple[Array, Array, Array]:
    """Return input, true and negative output vectors after the same step of gensim's compiled code (float32).

    A sentence of two words gives two pairs. The other word's input vector is zero, so that its pair moves nothing
    that is asked here; the noise table knows one word alone.
    """
    from embed_core.training.kernel import Network
    from embed_core.training.word2vec import Word2Vec

    size = len(vector)
    settings = Word2Vec(
        vector_size=size, window=1, min_count=1, negative=1, sample=0.0, algorithm="skip-gram", workers=1, epochs=1
    )
    network = Network(np.array([1, 1, 1]), settings, threads=1)
    network.vectors[:] = 0.0
    network.vectors[0] = vector
    assert network.contexts is not None
    network.contexts[:] = [[0.0] * size, list(true), list(negative)]
    network.cum_table = np.array([0, 0, 2**31 - 1], np.uint32)
    network.step([[1, 0]], alpha, network.memory())
    return network.vectors[0].copy(), network.contexts[1].copy(), network.contexts[2].copy()
