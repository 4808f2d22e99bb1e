"""The angle of an exact cosine, to any number of digits."""

from __future__ import annotations

from fractions import Fraction

from embed_core.geometry.exact import ExactCosine

_MORE = 12


def degrees_of(exact: ExactCosine, digits: int) -> Fraction:
    """Return the angle in degrees, right to that many digits behind its first, and a few more.

    It is taken from sine and cosine (atan2), so that angles near 0 and 180° keep their digits.
    """
    from mpmath import libmp  # functions of numbers alone: no precision is set that another thread shares

    bits = int((digits + _MORE) * 3.33)
    sine, cosine = (_root(square, bits) for square in (exact.sine_squared, exact.squared))
    angle = libmp.mpf_atan2(sine, libmp.mpf_neg(cosine) if exact.dot < 0 else cosine, bits)
    turn = libmp.mpf_div(libmp.mpf_mul(angle, libmp.from_int(180), bits), libmp.mpf_pi(bits), bits)
    sign, mantissa, power = (int(part) for part in turn[:3])
    return Fraction(-mantissa if sign else mantissa) * Fraction(2) ** power


def _root(square: Fraction, bits: int) -> tuple[int, int, int, int]:
    from mpmath import libmp

    ratio = libmp.from_rational(square.numerator, square.denominator, bits + 4)
    root: tuple[int, int, int, int] = libmp.mpf_sqrt(ratio, bits)
    return root
