"""Square roots of fractions, kept whole: what is exact before a change stays exact after it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from embed_core.geometry.exact import simplified


@dataclass(frozen=True, slots=True)
class Surd:
    """The number sign · √square; every dot product, length and cosine of vectors of fractions is one."""

    sign: int
    square: Fraction

    @staticmethod
    def of(value: Fraction) -> Surd:
        """Return a fraction as a surd."""
        return Surd((value > 0) - (value < 0), value * value)

    @staticmethod
    def ratio(above: Fraction, *squares: Fraction) -> Surd:
        """Return a fraction over the roots of others: a·b / (√a² √b²)."""
        return Surd((above > 0) - (above < 0), above * above / math.prod(squares))

    def __float__(self) -> float:
        return self.sign * math.sqrt(self.square)

    @property
    def latex(self) -> str:
        """As lengths are written, the root above the line: √14, 2√3, √14/2."""
        if not self.sign:
            return "0"
        root = simplified(self.square.numerator * self.square.denominator)
        share = Fraction(root.factor, self.square.denominator)
        return self._line(_times(share.numerator, root.radicand), _times(share.denominator, 1))

    @property
    def latex_below(self) -> str:
        """As cosines are written, the root below the line: 10/(3√14). The same number is always written the same."""
        if not self.sign:
            return "0"
        above, below = simplified(self.square.numerator), simplified(self.square.denominator)
        root = simplified(above.radicand * below.radicand)
        share = Fraction(above.factor * above.radicand, below.factor * root.factor)
        return self._line(_times(share.numerator, 1), _times(share.denominator, root.radicand))

    def _line(self, above: str, below: str) -> str:
        text = above if below == "1" else rf"\frac{{{above}}}{{{below}}}"
        return f"-{text}" if self.sign < 0 else text


def _times(factor: int, radicand: int) -> str:
    if radicand == 1:
        return str(factor)
    return ("" if factor == 1 else str(factor)) + rf"\sqrt{{{radicand}}}"
