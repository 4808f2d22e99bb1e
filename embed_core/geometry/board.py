"""The steps of a cosine as one writes them on a board, in LaTeX, without a word of any language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from embed_core.geometry.cosine import Array, CosineSteps
from embed_core.geometry.exact import ExactCosine, Root
from embed_core.geometry.inner import inner, scaled
from embed_core.geometry.numerals import Amount, Numeral, fraction, total

SHOWN = 6
WIDE = 48
"""A sum with more terms than `SHOWN`, or whose terms have more letters than `WIDE`, is abridged."""
WRITTEN = 1000
"""Vectors of more dimensions are multiplied in floating point."""
LARGEST = 10**12
"""Whole numbers above are written with a power of ten, like all others."""
_ESCAPES = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_KNOWN = {Fraction(0): 90, Fraction(1, 4): 60, Fraction(1, 2): 45, Fraction(3, 4): 30, Fraction(1): 0}
"""The angles whose cosine, squared, is this fraction."""


@dataclass(frozen=True, slots=True)
class BoardStep:
    """One step: the general formula, the numbers put in, the result; written one after the other.

    `identifier` is "products", "norm-a", "norm-b", "fraction" or "angle".
    """

    identifier: str
    general: str
    substituted: str
    result: str


@dataclass(frozen=True, slots=True)
class _Part:
    latex: str
    exact: bool = True


def board(steps: CosineSteps, names: tuple[str, str] = ("a", "b")) -> tuple[BoardStep, ...]:
    """Return the five steps: products, both norms, fraction, angle.

    Whole numbers stay exact (√14); others are rounded for the eye, and = is only written where nothing
    was. A number that was rounded is never used in the next step.
    """
    a, b = map(_name, names)
    first, second = _ends(steps.a), _ends(steps.b)
    products = [x.times(y) for x, y in zip(first, second, strict=True)]
    dot, square_a, square_b = _dot(steps.a, steps.b), _dot(steps.a, steps.a), _dot(steps.b, steps.b)
    exact = steps.exact
    if exact is not None and max(abs(exact.dot), exact.norm_a.square, exact.norm_b.square) > LARGEST:
        exact = None
    pairs = zip(_shown(first), _shown(second), strict=True)
    terms = [_Part(rf"{x.factor}\times{y.factor}", x.exact and y.exact) for x, y in pairs]
    parts = [_sum(terms), _sum(_plain(*products)), *_plain(dot)]
    below = rf"\lVert {a}\rVert\,\lVert {b}\rVert"
    value = _value(steps, exact, dot.over(square_a.root().times(square_b.root())))
    return (
        _step("products", rf"{a}\cdot {b}=\textstyle\sum_i a_i b_i", parts),
        _norm("a", a, first, square_a, exact.norm_a if exact else None),
        _norm("b", b, second, square_b, exact.norm_b if exact else None),
        _step(
            "fraction",
            rf"\cos\theta=\frac{{{a}\cdot {b}}}{{{below}}}",
            _exact_fraction(exact, square_a, square_b, value)
            if exact
            else _fraction(dot, square_a.root(), square_b.root(), value),
        ),
        _step("angle", r"\theta", _angle(steps, exact, value)),
    )


def _step(identifier: str, general: str, parts: Sequence[_Part]) -> BoardStep:
    written, before = [], _Part("")
    for part in parts:
        if part == before:
            continue
        sign = "=" if part.exact and before.exact else r"\approx" + ("" if part.latex.startswith("\\") else " ")
        written.append(sign + part.latex)
        before = part
    return BoardStep(identifier, general, written[0], "".join(written[1:]))


def _name(name: str) -> str:
    """Return a one-letter name as a vector is written, any other as text in which nothing is a command."""
    if re.fullmatch("[A-Za-z]", name):
        return rf"\mathbf{{{name}}}"
    text = re.sub(r"[\\~^{}$&#_%]", lambda found: _ESCAPES.get(found[0], f"\\{found[0]}"), name)
    return rf"\text{{{text}}}"


def _ends(vector: Array) -> list[Amount]:
    """Return the components that may be shown: of a very long vector only those at its ends."""
    components = vector if len(vector) <= 2 * SHOWN else np.concatenate([vector[:SHOWN], vector[-SHOWN:]])
    return [Amount.of(x) for x in components.tolist()]


def _dot(first: Array, second: Array) -> Amount:
    if len(first) > WRITTEN:
        (a, up), (b, more) = scaled(first), scaled(second)
        return Amount.binary(inner(a, b), up + more)
    return total([Amount.of(x).times(Amount.of(y)) for x, y in zip(first.tolist(), second.tolist(), strict=True)])


def _shown(amounts: Sequence[Amount]) -> list[Numeral]:
    return [amount.shown() for amount in amounts]


def _plain(*amounts: Amount) -> list[_Part]:
    return [_Part(number.latex, number.exact) for number in _shown(amounts)]


def _sum(terms: Sequence[_Part]) -> _Part:
    shown, gap = list(terms), len(terms) > SHOWN or sum(len(_bare(term.latex)) for term in terms) > WIDE
    if gap and len(terms) > 3:
        shown = [*terms[:2], _Part(r"\cdots"), terms[-1]]
    text = shown[0].latex
    for term in shown[1:]:
        text += term.latex if term.latex.startswith("-") else f"+{term.latex}"
    return _Part(text, all(term.exact for term in shown))


def _bare(latex: str) -> str:
    return re.sub(r"\\[a-z]+|[{}]", "×", latex)


def _norm(letter: str, name: str, vector: Sequence[Amount], square: Amount, root: Root | None) -> BoardStep:
    squares = _sum([_Part(f"{x.factor}^2", x.exact) for x in _shown(vector)])
    numbers = _sum(_plain(*(x.times(x) for x in vector)))
    parts = [_under(squares), _under(numbers), *map(_under, _plain(square))]
    if root is None:
        parts += _plain(square.root())
    elif root.factor != 1 or root.radicand == 1:
        parts.append(_Part(root.latex))
    return _step(f"norm-{letter}", rf"\lVert {name}\rVert=\sqrt{{\textstyle\sum_i {letter}_i^2}}", parts)


def _under(part: _Part) -> _Part:
    return _Part(rf"\sqrt{{{part.latex}}}", part.exact)


def _value(steps: CosineSteps, exact: ExactCosine | None, quotient: Amount) -> Amount:
    """Return the cosine; where it is a fraction or a whole number, without what the roots left over."""
    if exact is not None and exact.value is not None:
        return Amount.ratio(exact.value)
    if steps.degrees in (0.0, 90.0, 180.0):
        return Amount.of(round(steps.cosine))
    return quotient


def _exact_fraction(exact: ExactCosine, square_a: Amount, square_b: Amount, value: Amount) -> list[_Part]:
    roots, parts = (exact.norm_a, exact.norm_b), []
    if 1 not in (root.square for root in roots) and (roots[0].radicand == 1) == (roots[1].radicand == 1):
        below = rf"{roots[0].latex}\times{roots[1].latex}"
        parts.append(_Part(rf"\frac{{{exact.dot}}}{{{below}}}"))
    parts.append(_Part(exact.latex))
    known = exact.value
    if known is None:
        below = square_a.root().times(square_b.root()).shown().latex
        return [*parts, _Part(rf"\frac{{{exact.dot}}}{{{below}}}", False), _told(value)]
    if fraction(known) != exact.latex:
        parts.append(_Part(fraction(known)))
    return parts if known.denominator == 1 else [*parts, _told(Amount.ratio(known))]


def _fraction(dot: Amount, norm_a: Amount, norm_b: Amount, value: Amount) -> list[_Part]:
    above, first, second, below = (amount.shown() for amount in (dot, norm_a, norm_b, norm_a.times(norm_b)))
    return [
        _Part(
            rf"\frac{{{above.latex}}}{{{first.factor}\times{second.factor}}}",
            above.exact and first.exact and second.exact,
        ),
        _Part(rf"\frac{{{above.latex}}}{{{below.latex}}}", above.exact and below.exact),
        _told(value),
    ]


def _told(value: Amount) -> _Part:
    """Return a cosine with three decimals, or as many as it takes to tell it from 1 and −1."""
    number = _until(value, range(3, 16), unlike=("1", "-1"))
    return _Part(number.latex, number.exact)


def _until(value: Amount, digits: range, *, unlike: tuple[str, ...]) -> Numeral:
    """Return a number with as few digits as tell it from some others."""
    shown = (value.shown(count) for count in digits)
    return next((n for n in shown if n.exact or n.latex not in unlike), value.shown(digits[0]))


def _angle(steps: CosineSteps, exact: ExactCosine | None, value: Amount) -> list[_Part]:
    known = _KNOWN.get(exact.squared) if exact else None
    if steps.degrees in (0.0, 90.0, 180.0):
        known = abs(round(steps.degrees) - 180) if steps.cosine < 0 else round(steps.degrees)
    if known is None:
        turn = Amount(Amount.of(steps.degrees).value, exact=False)
        degrees = _until(turn, range(1, 13), unlike=("0", "180")).factor
        return [_Part(rf"\arccos({_told(value).latex})"), _Part(rf"{degrees}^\circ", False)]
    told = _told(value)
    inside = rf"({told.latex})" if told.exact or exact is None else rf"\left({exact.latex}\right)"
    return [_Part(rf"\arccos{inside}"), _Part(rf"{180 - known if steps.cosine < 0 else known}^\circ")]
