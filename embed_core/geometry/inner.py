"""Sums of products without drift, overflow or underflow: the ground under every cosine."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
_SPLITTER = 2.0**27 + 1


def scaled(vector: Array) -> tuple[Array, int]:
    """Return the vector divided by a power of two, and its exponent; the largest component then lies in [½, 1).

    Nothing is rounded, except components so much smaller than the largest that they cannot count.
    """
    _, exponent = math.frexp(float(np.abs(vector).max()))
    return np.asarray(np.ldexp(vector, -exponent)), exponent


def unscaled(value: float, exponent: int) -> float:
    """Return value · 2^exponent; beyond the range of a float it is infinite."""
    try:
        return math.ldexp(value, exponent)
    except OverflowError:
        return math.copysign(math.inf, value)


def inner(first: Array, second: Array) -> float:
    """Return the dot product of two scaled vectors, rounded once.

    Each product is split into what a float holds and what it drops (Dekker 1971), and all parts are
    added exactly (`math.fsum`, Shewchuk 1997).
    """
    products = first * second
    (high_a, low_a), (high_b, low_b) = _halves(first), _halves(second)
    dropped = ((high_a * high_b - products) + high_a * low_b + low_a * high_b) + low_a * low_b
    return math.fsum([*products.tolist(), *dropped.tolist()])


def _halves(vector: Array) -> tuple[Array, Array]:
    shifted = _SPLITTER * vector
    high = shifted - (shifted - vector)
    return high, vector - high
