"""Numbers as one writes them by hand: few digits for the eye, every digit kept for the next step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_UP, Context, Decimal, Inexact
from fractions import Fraction

DIGITS = 3
_CARRIED = 60
_LONGEST = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is shown: LaTeX, and whether that is all of it (`exact`) or rounded."""

    latex: str
    exact: bool

    @property
    def factor(self) -> str:
        """The number where it is multiplied or squared: in parentheses if it has a sign or a power of ten."""
        return f"({self.latex})" if self.latex.startswith("-") or "\\" in self.latex else self.latex


@dataclass(frozen=True, slots=True)
class Amount:
    """A number on its way through a calculation, to 60 digits; `exact` tells whether none was lost."""

    value: Decimal
    exact: bool = True

    @staticmethod
    def of(value: float | int) -> Amount:
        """Return a number as it is written: 0.1 is one tenth."""
        return Amount(Decimal(repr(value)) if isinstance(value, float) else Decimal(value))

    @staticmethod
    def ratio(value: Fraction) -> Amount:
        """Return a fraction as a decimal number."""
        return Amount.of(value.numerator).over(Amount.of(value.denominator))

    @staticmethod
    def binary(value: float, exponent: int) -> Amount:
        """Return value · 2^exponent, which may lie far beyond a float; it counts as rounded."""
        context = _fresh()
        return Amount(context.multiply(Decimal(value), context.power(Decimal(2), exponent)), exact=False)

    def times(self, other: Amount) -> Amount:
        """Return the product."""
        return _kept(self, other, value=_fresh().multiply(self.value, other.value))

    def over(self, other: Amount) -> Amount:
        """Return the quotient."""
        context = _fresh()
        return _kept(self, other, value=context.divide(self.value, other.value), lost=bool(context.flags[Inexact]))

    def root(self) -> Amount:
        """Return the square root."""
        context = _fresh()
        return _kept(self, value=context.sqrt(self.value), lost=bool(context.flags[Inexact]))

    def shown(self, digits: int = DIGITS) -> Numeral:
        """Return the number for the eye: whole if it is, else rounded to `digits` decimals, or with a power of ten."""
        value, size = self.value, self.value.copy_abs()
        if not value:
            return Numeral("0", self.exact)
        if size < _LONGEST and value == value.to_integral_value():
            return Numeral(f"{value:.0f}", self.exact)
        if size >= 1_000_000 or size < Decimal("0.001"):
            rounded = _fresh(digits + 1).plus(value)
            mantissa, _, exponent = f"{rounded:.{digits}e}".partition("e")
            latex = rf"{_trimmed(mantissa)}\times10^{{{int(exponent)}}}"
        else:
            rounded = _fresh().quantize(value, Decimal(1).scaleb(-digits))
            latex = _trimmed(f"{rounded:f}")
        return Numeral(latex, self.exact and rounded == value)


def _fresh(digits: int = _CARRIED) -> Context:
    return Context(prec=digits, rounding=ROUND_HALF_UP, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])


def _kept(*origins: Amount, value: Decimal, lost: bool = False) -> Amount:
    return Amount(value, not lost and all(origin.exact for origin in origins))


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def total(amounts: Sequence[Amount]) -> Amount:
    """Return the sum."""
    context, value = _fresh(), Decimal(0)
    for amount in amounts:
        value = context.add(value, amount.value)
    return _kept(*amounts, value=value, lost=bool(context.flags[Inexact]))


def fraction(value: Fraction) -> str:
    """Return a fraction in LaTeX: \\frac{2}{3}, 1."""
    if value.denominator == 1:
        return str(value.numerator)
    sign = "-" if value < 0 else ""
    return rf"{sign}\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"
