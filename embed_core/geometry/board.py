"""The steps of a cosine as one writes them on a board, in LaTeX, without a word of any language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from embed_core.geometry.angles import degrees_of
from embed_core.geometry.chalk import SHOWN, Part, added, chained, part, plain, under_root, until, vector_name
from embed_core.geometry.cosine import CosineSteps
from embed_core.geometry.exact import ExactCosine, Root
from embed_core.geometry.numerals import DIGITS, MOST_DIGITS, Amount, Numeral, fraction

LARGEST = 10**12
"""Whole numbers above are written with a power of ten, like all others."""
_KNOWN = {Fraction(0): 90, Fraction(1, 4): 60, Fraction(1, 2): 45, Fraction(3, 4): 30, Fraction(1): 0}
"""The angles whose cosine, squared, is this fraction."""
_FURTHER = 13


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
class BoardAnswer:
    """What the board ends with: the cosine and the angle in degrees, as they are written there."""

    cosine: Numeral
    degrees: Numeral


class _Numbers:
    """Everything that the board writes, none of it rounded, and how many digits are wanted."""

    def __init__(self, steps: CosineSteps, digits: int) -> None:
        self.digits = min(max(digits, DIGITS), MOST_DIGITS)
        self.steps, self.exact = steps, steps.rational
        self.first, self.second = _ends(steps, 0), _ends(steps, 1)
        self.dot = self._derived(self.exact.dot)
        self.square_a, self.square_b = self._derived(self.exact.square_a), self._derived(self.exact.square_b)
        self.norm_a, self.norm_b = self.square_a.root(), self.square_b.root()
        self.below = self.square_a.times(self.square_b).root()
        self.form = self.exact if _is_short(self.exact) else None
        self.value = self._value()

    def _derived(self, value: Fraction) -> Amount:
        """Return a number that was computed: among fractions it is written as one."""
        return Amount(value, stroke=self.exact.form == "fraction", exact=not self.exact.rounded)

    def times(self, one: Amount, other: Amount) -> Amount:
        return self._derived(one.value * other.value)

    def _value(self) -> Amount:
        """Return the cosine; where it is a fraction or a whole number, without its root."""
        if self.steps.written is None and self.steps.degrees in (0.0, 90.0, 180.0):
            return Amount(Fraction(round(self.steps.cosine)))  # what floats have lost decides nothing
        known = self.exact.value
        if known is not None:
            return Amount(known, exact=not self.exact.rounded)
        return Amount(self.exact.squared * (1 if self.dot.value > 0 else -1), rooted=True)

    @property
    def known(self) -> int | None:
        """The angle in degrees, where it is a whole number that one knows."""
        value = self.value.value
        about = _KNOWN.get(abs(value) if self.value.rooted else value**2)
        if about is None:
            return None
        return 180 - about if value < 0 else about

    def told(self) -> Numeral:
        """Return the cosine with the digits wanted, or as many as it takes to tell it from 1 and −1."""
        return until(self.value, range(self.digits, self.digits + _FURTHER), unlike=("1", "-1"))

    def degrees(self) -> Numeral:
        """Return the angle, two decimals fewer than the cosine; more where it would look like 0 or 180."""
        if self.known is not None:
            return Numeral(str(self.known), True)
        least = max(1, self.digits - 2)
        turn = Amount(degrees_of(self.exact, least + 2 * _FURTHER), exact=False)
        return until(turn, range(least, least + _FURTHER), unlike=("0", "180"))


def board(steps: CosineSteps, names: tuple[str, str] = ("a", "b"), *, digits: int = DIGITS) -> tuple[BoardStep, ...]:
    """Return the five steps: products, both norms, fraction, angle.

    Whole numbers stay exact (√14), and so do decimals and fractions that were typed; roots are rounded
    for the eye to `digits` decimals (3 to 30), and = is only written where nothing was. A number that was
    rounded is never used in the next step.
    """
    a, b = map(vector_name, names)
    all_of = _Numbers(steps, digits)
    below = rf"\lVert {a}\rVert\,\lVert {b}\rVert"
    return (
        _step("products", rf"{a}\cdot {b}=\textstyle\sum_i a_i b_i", _products(all_of)),
        _norm("a", a, all_of, all_of.first, all_of.square_a),
        _norm("b", b, all_of, all_of.second, all_of.square_b),
        _step("fraction", rf"\cos\theta=\frac{{{a}\cdot {b}}}{{{below}}}", _fraction(all_of)),
        _step("angle", r"\theta", _angle(all_of)),
    )


def board_answer(steps: CosineSteps, *, digits: int = DIGITS) -> BoardAnswer:
    """Return the cosine and the angle as they stand at the end of the board with as many digits."""
    all_of = _Numbers(steps, digits)
    return BoardAnswer(all_of.told(), all_of.degrees())


def _is_short(exact: ExactCosine) -> bool:
    """Tell whether the exact form is one that a person would write."""
    if exact.form == "decimal" or exact.rounded:
        return False
    sizes = [abs(exact.dot), exact.square_a, exact.square_b]
    if exact.form == "whole":
        return max(sizes) <= LARGEST
    return all(size.numerator * size.denominator <= LARGEST for size in sizes)


def _step(identifier: str, general: str, parts: Sequence[Part]) -> BoardStep:
    return BoardStep(identifier, general, *chained(parts))


def _ends(steps: CosineSteps, side: int) -> list[Amount]:
    """Return the components that may be shown: of a very long vector only those at its ends."""
    if steps.written is not None:
        written = steps.written[side]
        kept = written if len(written) <= 2 * SHOWN else (*written[:SHOWN], *written[-SHOWN:])
        return [Amount.of(x, full=True) for x in kept]
    vector = (steps.a, steps.b)[side]
    parts = [vector] if len(vector) <= 2 * SHOWN else [vector[:SHOWN], vector[-SHOWN:]]
    return [Amount.of(x) for ends in parts for x in ends.tolist()]


def _products(numbers: _Numbers) -> list[Part]:
    digits, terms = numbers.digits, []
    for one, other in zip(numbers.first, numbers.second, strict=True):
        x, y = one.shown(digits), other.shown(digits)
        terms.append(Part(rf"{x.factor}\times{y.factor}", x.exact and y.exact))
    products = [numbers.times(x, y) for x, y in zip(numbers.first, numbers.second, strict=True)]
    return [added(terms), added(plain(products, digits)), part(numbers.dot.shown(digits))]


def _norm(letter: str, name: str, numbers: _Numbers, vector: Sequence[Amount], square: Amount) -> BoardStep:
    digits = numbers.digits
    shown = [x.shown(digits) for x in vector]
    squares = added([Part(f"{x.base}^2", x.exact) for x in shown])
    terms = added(plain([numbers.times(x, x) for x in vector], digits))
    parts = [under_root(inside) for inside in (squares, terms, part(square.shown(digits)))]
    root = _root(numbers, letter)
    if root is None:
        parts.append(part(square.root().shown(digits)))
    elif root.latex != parts[-1].latex:
        parts.append(Part(root.latex))
    return _step(f"norm-{letter}", rf"\lVert {name}\rVert=\sqrt{{\textstyle\sum_i {letter}_i^2}}", parts)


def _root(numbers: _Numbers, letter: str) -> Root | None:
    if numbers.form is None:
        return None
    return numbers.form.norm_a if letter == "a" else numbers.form.norm_b


def _fraction(numbers: _Numbers) -> list[Part]:
    return _rounded_fraction(numbers) if numbers.form is None else _exact_fraction(numbers, numbers.form)


def _exact_fraction(numbers: _Numbers, exact: ExactCosine) -> list[Part]:
    roots, parts = (exact.norm_a, exact.norm_b), []
    both = rf"{roots[0].latex}\times{roots[1].latex}"
    if exact.form == "fraction":
        parts.append(Part(rf"{fraction(exact.dot)}\div\left({both}\right)"))
    elif all(root.square != 1 for root in roots) and (roots[0].radicand == 1) == (roots[1].radicand == 1):
        parts.append(Part(rf"\frac{{{exact.dot}}}{{{both}}}"))
    parts.append(Part(exact.latex))
    known = exact.value
    if known is None:
        parts += _divided(numbers, exact)
    elif fraction(known) != exact.latex:
        parts.append(Part(fraction(known)))
    return parts if known is not None and known.denominator == 1 else [*parts, part(numbers.told())]


def _divided(numbers: _Numbers, exact: ExactCosine) -> list[Part]:
    """Return 10/11.225: the fraction with its root as a decimal."""
    above, below = exact.dot, numbers.below
    if exact.form == "fraction":
        ratio = exact.dot / exact.denominator.factor
        above, square = Fraction(ratio.numerator), ratio.denominator**2 * exact.denominator.radicand
        below = Amount(Fraction(square), rooted=True)
    return [Part(rf"\frac{{{above}}}{{{below.shown(numbers.digits).latex}}}", False)]


def _rounded_fraction(numbers: _Numbers) -> list[Part]:
    amounts = (numbers.dot, numbers.norm_a, numbers.norm_b, numbers.below)
    above, first, second, below = (amount.shown(numbers.digits) for amount in amounts)
    return [
        Part(
            rf"\frac{{{above.latex}}}{{{first.factor}\times{second.factor}}}",
            above.exact and first.exact and second.exact,
        ),
        Part(rf"\frac{{{above.latex}}}{{{below.latex}}}", above.exact and below.exact),
        part(numbers.told()),
    ]


def _angle(numbers: _Numbers) -> list[Part]:
    told, degrees = numbers.told(), numbers.degrees()
    if numbers.known is None:
        return [Part(rf"\arccos({told.latex})"), Part(rf"{degrees.factor}^\circ", False)]
    inside = told.latex
    if not told.exact:
        inside = numbers.form.latex if numbers.form else _half_root(numbers.value)
    return [Part(rf"\arccos{_enclosed(inside)}"), Part(rf"{degrees.factor}^\circ")]


def _half_root(value: Amount) -> str:
    """Return √2/2 or √3/2, which are the cosines of angles that one knows."""
    sign = "-" if value.value < 0 else ""
    return rf"{sign}\frac{{\sqrt{{{int(abs(value.value) * 4)}}}}}{{2}}"


def _enclosed(latex: str) -> str:
    return rf"\left({latex}\right)" if r"\frac" in latex else f"({latex})"
