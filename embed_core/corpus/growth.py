"""Heaps' law: how the vocabulary grows while a text is read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from embed_core.corpus.index import Array, Places

STEPS = 100
FEWEST = 1000
"""Tokens below which no law is fitted."""


@dataclass(frozen=True, slots=True, eq=False)
class Growth:
    """Heaps' curve: after `tokens[i]` tokens, `types[i]` different words had been met.

    Where a law is fitted, types ≈ k · tokens^beta, and `misfit` is by what share the curve lies off it on
    average (root mean square of the logarithms, as a factor minus 1). `fitted_from` is the first token count that
    took part. A text of fewer than 1000 tokens has none of these.
    """

    tokens: Array
    types: Array
    k: float | None = None
    beta: float | None = None
    misfit: float | None = None
    fitted_from: int = 0

    def at(self, tokens: Array) -> Array:
        """Return the types that the law gives for so many tokens."""
        assert self.k is not None
        types: Array = self.k * np.asarray(tokens, float) ** self.beta
        return types


def growth_of(index: Places) -> Growth:
    """Return Heaps' curve of a text in its order, and the law fitted to it.

    The law is a straight line by least squares through the logarithms (Heaps 1978; Manning, Raghavan and
    Schütze 2008, section 5.1.1), at a hundred points that lie evenly in the text: it speaks of the bulk of the
    text, not of its first thousand words, of which nearly all are new whatever the text. The points of
    one curve depend on each other, so a standard error would pretend too much; the misfit is told instead.
    """
    total = len(index.numbers)
    if not total:
        return Growth(_fixed([]), _fixed([]))
    first = np.sort(index.order[index.offsets[:-1]])
    tokens = np.unique(np.concatenate([np.linspace(1, total, STEPS), np.geomspace(1, total, STEPS)]).round())
    tokens = tokens.astype(np.int64)
    types = np.searchsorted(first, tokens)
    if total < FEWEST:
        return Growth(_fixed(tokens), _fixed(types))
    at = np.linspace(total / STEPS, total, STEPS).astype(np.int64)
    x, y = np.log(at), np.log(np.searchsorted(first, at))
    beta, log_k = np.polyfit(x, y, 1)
    off = float(np.sqrt(np.mean((y - beta * x - log_k) ** 2)))
    return Growth(_fixed(tokens), _fixed(types), float(np.exp(log_k)), float(beta), float(np.expm1(off)), int(at[0]))


def _fixed(values: object) -> Array:
    array: Array = np.array(values, np.int64)
    array.flags.writeable = False
    return array
