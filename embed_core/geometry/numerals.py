"""Numbers as one writes them by hand: as many digits as are wanted for the eye, nothing rounded beneath."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import isqrt

DIGITS = 3
MOST_DIGITS = 30
FULL = 15
"""A decimal that a person typed is written with all its digits, if they are not more."""
_STROKE = 10**6
_LONGEST = 10**12
Number = int | float | Decimal | Fraction


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is shown: LaTeX, and whether that is all of it (`exact`) or rounded."""

    latex: str
    exact: bool

    @property
    def factor(self) -> str:
        """The number where it is multiplied: in parentheses if it has a sign or a power of ten."""
        return self._enclosed if self.latex.startswith("-") or r"\times" in self.latex else self.latex

    @property
    def base(self) -> str:
        """The number where it is squared: a fraction is in parentheses too."""
        return self._enclosed if r"\frac" in self.latex else self.factor

    @property
    def _enclosed(self) -> str:
        return rf"\left({self.latex}\right)" if r"\frac" in self.latex else f"({self.latex})"


@dataclass(frozen=True, slots=True)
class Amount:
    """A real number in a calculation, nothing rounded: `value`, or if `rooted` the square root of it, with its sign.

    A number with a `stroke` is written as a fraction, where it is not whole; a `full` one with all the
    digits that a person typed. `exact` is False where it was rounded before it came here.
    """

    value: Fraction
    rooted: bool = False
    stroke: bool = False
    full: bool = False
    exact: bool = True

    @staticmethod
    def of(number: Number, *, full: bool = False) -> Amount:
        """Return a number as it is written: 0.1 is one tenth; a fraction keeps its stroke."""
        if isinstance(number, Fraction):
            return Amount(number, stroke=number.denominator != 1)
        return Amount(Fraction(repr(number)) if isinstance(number, float) else Fraction(number), full=full)

    def times(self, other: Amount) -> Amount:
        """Return the product."""
        if self.rooted or other.rooted:
            return self._kept(other, _collapsed(self._square * other._square))
        return self._kept(other, (self.value * other.value, False))

    def over(self, other: Amount) -> Amount:
        """Return the quotient."""
        if self.rooted or other.rooted:
            return self._kept(other, _collapsed(self._square / other._square))
        return self._kept(other, (self.value / other.value, False))

    def root(self) -> Amount:
        """Return the square root of a number that is none itself."""
        return self._kept(self, _collapsed(self.value))

    @property
    def _square(self) -> Fraction:
        """The square, with the sign of the number."""
        return self.value if self.rooted else self.value * abs(self.value)

    def _kept(self, other: Amount, found: tuple[Fraction, bool]) -> Amount:
        return Amount(*found, stroke=self.stroke or other.stroke, exact=self.exact and other.exact)

    def shown(self, digits: int = DIGITS) -> Numeral:
        """Return the number for the eye.

        Whole if it is, or as a fraction if it is written as one; else rounded to `digits` decimals, a half
        away from zero, or with a power of ten. The digits are those of the true value, however many.
        """
        size, sign = abs(self.value), "-" if self.value < 0 else ""
        if not self.rooted:
            if size.denominator == 1 and size < _LONGEST:
                return Numeral(f"{sign}{size}", self.exact)
            if self.stroke and max(size.numerator, size.denominator) < _STROKE:
                return Numeral(fraction(self.value), self.exact)
        power = _power(size, rooted=self.rooted)
        short = -7 <= power < 12 if self.full else -3 <= power < 6
        if self.full and self.exact:
            digits = max(digits, _needed(size, 0 if short else power))
        places = digits if short else digits - power
        counted = rounded(size, places, rooted=self.rooted)
        exact = self.exact and not self.rooted and counted == size * Fraction(10) ** places
        if short:
            return Numeral(sign + _decimal(counted, digits), exact)
        if counted == 10 ** (digits + 1):
            counted, power = 10**digits, power + 1
        return Numeral(rf"{sign}{_decimal(counted, digits)}\times10^{{{power}}}", exact)


def rounded(size: Fraction, places: int, *, rooted: bool = False) -> int:
    """Return the whole number nearest to size · 10^places, or to √size · 10^places; a half goes up."""
    if not rooted:
        return math.floor(size * Fraction(10) ** places + Fraction(1, 2))
    return (isqrt(math.floor(4 * size * Fraction(10) ** (2 * places))) + 1) // 2


def _collapsed(value: Fraction) -> tuple[Fraction, bool]:
    """Return √value without the root where it is a fraction, and whether the root is still there."""
    above, below = isqrt(abs(value.numerator)), isqrt(value.denominator)
    if above * above == abs(value.numerator) and below * below == value.denominator:
        return Fraction(above if value >= 0 else -above, below), False
    return value, True


def _power(size: Fraction, *, rooted: bool) -> int:
    """Return the power of ten of the first digit."""
    about = math.log10(size.numerator) - math.log10(size.denominator)
    power, ten = math.floor(about / 2 if rooted else about), Fraction(100 if rooted else 10)
    while ten**power > size:
        power -= 1
    while ten ** (power + 1) <= size:
        power += 1
    return power


def _needed(size: Fraction, power: int) -> int:
    """Return how many decimals size / 10^power has, or 0 if they are too many to be written."""
    scaled = size / Fraction(10) ** power
    return next((n for n in range(FULL + 1) if (scaled * 10**n).denominator == 1), 0)


def _decimal(counted: int, places: int) -> str:
    text = str(counted).rjust(places + 1, "0")
    whole, decimals = text[: len(text) - places], text[len(text) - places :]
    return f"{whole}.{decimals}".rstrip("0").rstrip(".")


def total(amounts: Sequence[Amount]) -> Amount:
    """Return the sum of numbers that are no roots."""
    value = sum((amount.value for amount in amounts), Fraction(0))
    return Amount(value, stroke=any(x.stroke for x in amounts), exact=all(x.exact for x in amounts))


def fraction(value: Fraction) -> str:
    """Return a fraction in LaTeX: \\frac{2}{3}, 1."""
    if value.denominator == 1:
        return str(value.numerator)
    sign = "-" if value < 0 else ""
    return rf"{sign}\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"
