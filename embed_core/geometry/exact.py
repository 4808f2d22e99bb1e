"""Whole numbers stay whole: √14 and 10/(3√14) as one writes them on a board."""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt
from typing import Any

import numpy as np

_LARGEST = 2**53
_TRIED = 10_000


@dataclass(frozen=True, slots=True)
class Root:
    """The square root of a whole number, simplified: factor · √radicand."""

    square: int
    factor: int
    radicand: int

    @property
    def latex(self) -> str:
        """The root as one writes it: 3, √14, 2√3."""
        if self.radicand == 1:
            return str(self.factor)
        return (str(self.factor) if self.factor != 1 else "") + rf"\sqrt{{{self.radicand}}}"


@dataclass(frozen=True, slots=True)
class ExactCosine:
    """The cosine of two vectors of whole numbers: dot / (√square_a · √square_b), nothing rounded."""

    dot: int
    norm_a: Root
    norm_b: Root

    @property
    def denominator(self) -> Root:
        """The product of both norms, simplified."""
        both = simplified(self.norm_a.radicand * self.norm_b.radicand)
        factor = self.norm_a.factor * self.norm_b.factor * both.factor
        return Root(self.norm_a.square * self.norm_b.square, factor, both.radicand)

    @property
    def latex(self) -> str:
        """The fraction as on the board, not reduced: 10/(3√14)."""
        return rf"\frac{{{self.dot}}}{{{self.denominator.latex}}}"


def simplified(square: int) -> Root:
    """Return √square with square factors taken out (factors up to 10,000 are tried)."""
    whole = isqrt(square)
    if whole * whole == square:
        return Root(square, whole, 1)
    factor, rest, candidate = 1, square, 2
    while candidate * candidate <= rest and candidate <= _TRIED:
        while rest % (candidate * candidate) == 0:
            rest //= candidate * candidate
            factor *= candidate
        candidate += 1
    return Root(square, factor, rest)


def exact_cosine(a: np.ndarray[Any, Any], b: np.ndarray[Any, Any]) -> ExactCosine | None:
    """Return the exact form, or None where a component is no whole number or too large to be one."""
    for vector in (a, b):
        if len(vector) > 1000 or not (np.abs(vector) < _LARGEST).all() or not (vector == np.rint(vector)).all():
            return None
    first, second = ([int(x) for x in vector] for vector in (a, b))
    return ExactCosine(
        sum(x * y for x, y in zip(first, second, strict=True)),
        simplified(sum(x * x for x in first)),
        simplified(sum(y * y for y in second)),
    )
