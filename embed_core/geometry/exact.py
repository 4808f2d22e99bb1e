"""Whole numbers, decimals and fractions stay what they are: √14 and 10/(3√14) as one writes them on a board."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from math import isqrt
from typing import Literal

_TRIED = 10_000
_WRITTEN = 1000
_LONG = Context(prec=60, Emax=MAX_EMAX, Emin=MIN_EMIN)
_WHOLE = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
Written = Decimal | Fraction
"""A number as it was written: whole or decimal, or with a stroke."""


@dataclass(frozen=True, slots=True)
class Root:
    """A square root, √square, simplified: factor · √radicand, the radicand whole and as small as it can be."""

    square: Fraction
    factor: Fraction
    radicand: int

    @property
    def latex(self) -> str:
        """The root as one writes it: 3, √14, 2√3, √5/6."""
        if self.radicand == 1:
            return _over(str(self.factor.numerator), self.factor.denominator)
        return _over(times_root(self.factor.numerator, self.radicand), self.factor.denominator)


def times_root(factor: int, radicand: int) -> str:
    """Return factor · √radicand in LaTeX."""
    root = rf"\sqrt{{{radicand}}}" if radicand != 1 else ""
    return (str(factor) if factor != 1 or not root else "") + root


def _over(above: str, below: int) -> str:
    return above if below == 1 else rf"\frac{{{above}}}{{{below}}}"


@dataclass(frozen=True, slots=True)
class ExactCosine:
    """The cosine of two vectors as dot / (√square_a · √square_b), nothing rounded.

    `form` tells how the components are written: all "whole", some as a "fraction", or else "decimal".
    `rounded` is True only where more than a thousand numbers have strokes: then 60 digits of each were added.
    """

    dot: Fraction
    square_a: Fraction
    square_b: Fraction
    form: Literal["whole", "fraction", "decimal"]
    rounded: bool = False

    @property
    def norm_a(self) -> Root:
        """The length of a."""
        return simplified(self.square_a)

    @property
    def norm_b(self) -> Root:
        """The length of b."""
        return simplified(self.square_b)

    @property
    def denominator(self) -> Root:
        """The product of both norms, simplified."""
        a, b = self.norm_a, self.norm_b
        both = simplified(Fraction(a.radicand * b.radicand))
        return Root(self.square_a * self.square_b, a.factor * b.factor * both.factor, both.radicand)

    @property
    def value(self) -> Fraction | None:
        """The cosine as a fraction in lowest terms, or None where it is irrational."""
        above, below = isqrt(self.squared.numerator), isqrt(self.squared.denominator)
        if above**2 != self.squared.numerator or below**2 != self.squared.denominator:
            return None
        return Fraction(above if self.dot > 0 else -above, below)

    @property
    def squared(self) -> Fraction:
        """The square of the cosine, which is always a fraction."""
        return self.dot**2 / (self.square_a * self.square_b)

    @property
    def sine_squared(self) -> Fraction:
        """The square of the sine: small angles are all in it, where the cosine is 1 but for the last digits."""
        return 1 - self.squared

    @property
    def latex(self) -> str:
        """The fraction as on the board: 10/(3√14); that of whole numbers is not reduced."""
        below = self.denominator
        if self.form == "whole":
            return rf"\frac{{{self.dot}}}{{{below.latex}}}"
        ratio = self.dot / below.factor
        sign, above = "-" if ratio < 0 else "", abs(ratio.numerator)
        root = times_root(ratio.denominator, below.radicand)
        return sign + (str(above) if root == "1" else rf"\frac{{{above}}}{{{root}}}")


@lru_cache(maxsize=256)
def simplified(square: int | Fraction) -> Root:
    """Return √square with square factors taken out: all of them up to 10¹², above that the ones easily found."""
    square = Fraction(square)
    factor, left, rest, candidate = 1, 1, square.numerator * square.denominator, 2
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
        factor, rest = factor * whole, 1
    return Root(square, Fraction(factor, square.denominator), left * rest)


def exact_cosine(a: Sequence[Written], b: Sequence[Written]) -> ExactCosine:
    """Return the exact form of the cosine of two vectors of one length, however large their numbers are."""
    strokes = any(type(x) is not Decimal for vector in (a, b) for x in vector)
    rounded = strokes and len(a) > _WRITTEN
    if rounded:
        a, b = ([_decimal(x) for x in vector] for vector in (a, b))
    form: Literal["whole", "fraction", "decimal"] = "decimal"
    if strokes:
        form = "fraction"
    elif all(x == x.to_integral_value() for vector in (a, b) for x in vector if type(x) is Decimal):
        form = "whole"
    return ExactCosine(_inner(a, b), _inner(a, a), _inner(b, b), form, rounded)


def _decimal(number: Written) -> Decimal:
    if isinstance(number, Decimal):
        return number
    return _LONG.divide(Decimal(number.numerator), Decimal(number.denominator))


def _inner(a: Sequence[Written], b: Sequence[Written]) -> Fraction:
    """Return the dot product; a decimal context as large as can be loses no digit of products and sums."""
    decimals, fractions = Decimal(0), Fraction(0)
    for x, y in zip(a, b, strict=True):
        if type(x) is Decimal and type(y) is Decimal:
            decimals = _WHOLE.fma(x, y, decimals)
        else:
            fractions += Fraction(x) * Fraction(y)
    return fractions + Fraction(decimals)
