"""Whole numbers stay whole: √14 and 10/(3√14) as one writes them on a board."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import isqrt
from typing import Any

import numpy as np

_LARGEST = 2**53
_TRIED = 10_000
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Root:
    """The square root of a whole number, √square, simplified: factor · √radicand."""

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
    def value(self) -> Fraction | None:
        """The cosine as a fraction in lowest terms, or None where it is irrational."""
        below = self.denominator
        if self.dot == 0:
            return Fraction(0)
        return Fraction(self.dot, below.factor) if below.radicand == 1 else None

    @property
    def squared(self) -> Fraction:
        """The square of the cosine, which is always a fraction."""
        return Fraction(self.dot**2, self.norm_a.square * self.norm_b.square)

    @property
    def latex(self) -> str:
        """The fraction as on the board, not reduced: 10/(3√14)."""
        return rf"\frac{{{self.dot}}}{{{self.denominator.latex}}}"


def simplified(square: int) -> Root:
    """Return √square with square factors taken out: all of them up to 10¹², above that the ones easily found."""
    factor, left, rest, candidate = 1, 1, square, 2
    while candidate**3 <= rest and candidate <= _TRIED:
        times = 0
        while rest % candidate == 0:
            rest //= candidate
            times += 1
        factor *= candidate ** (times // 2)
        left *= candidate ** (times % 2)
        candidate += 1
    whole = isqrt(rest)  # what is left has at most two prime factors: a square, or nothing to take out
    if whole * whole == rest:
        return Root(square, factor * whole, left)
    return Root(square, factor, left * rest)


def exact_cosine(a: np.ndarray[Any, Any], b: np.ndarray[Any, Any]) -> ExactCosine | None:
    """Return the exact form, or None where a component is no whole number, or too large to be surely one."""
    for vector in (a, b):
        if len(vector) > _LONGEST or not (np.abs(vector) < _LARGEST).all() or not (vector == np.rint(vector)).all():
            return None
    first, second = ([int(x) for x in vector] for vector in (a, b))
    return ExactCosine(
        sum(x * y for x, y in zip(first, second, strict=True)),
        simplified(sum(x * x for x in first)),
        simplified(sum(y * y for y in second)),
    )
