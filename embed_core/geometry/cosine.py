"""The cosine of two vectors, with every number on the way to it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.exact import ExactCosine, Written, exact_cosine
from embed_core.geometry.inner import inner, scaled, unscaled

Array = np.ndarray[Any, Any]
Numbers = Sequence[float | Decimal | Fraction] | Array
MOST_DIMENSIONS = 1_000_000
ENDS = 20
"""Of a vector of more than a thousand written numbers, so many at each end are kept."""
_LONG = 1000
PARALLEL = 1e-15
"""Unit vectors whose difference is shorter than this differ by rounding alone."""


class ZeroVector(LabError):
    """A vector of zeros has no direction, so it has no angle."""

    message_id = "error-zero-vector"

    def __init__(self, side: str) -> None:
        super().__init__(side=side)


class DifferentLengths(LabError):
    """Two vectors have different numbers of dimensions."""

    message_id = "error-different-lengths"

    def __init__(self, first: int, second: int) -> None:
        super().__init__(first=first, second=second)


class NotNumbers(LabError):
    """Something among the numbers of a vector is none; with an empty part, there was nothing at all."""

    message_id = "error-not-numbers"

    def __init__(self, part: str) -> None:
        super().__init__(part=part if len(part) <= 60 else f"{part[:59]}…")
        if not part:
            self.identifier = "error-no-numbers"


class TooManyDimensions(LabError):
    """A vector has more dimensions than can be worked with."""

    message_id = "error-too-many-dimensions"

    def __init__(self, dimensions: int) -> None:
        super().__init__(dimensions=dimensions, most=MOST_DIMENSIONS)


@dataclass(frozen=True, eq=False)
class CosineSteps:
    """The cosine of two vectors, with every number on the way to it.

    `a`, `b` and `products` are (d,) float64. The cosine is computed at a scale of its own: components of
    1e308 do not overflow in it and those of 1e-308 do not vanish. `dot`, the norms and `products`
    are what a float can hold of the true numbers: infinite above 1.8e308. `written` are the components
    of both as decimals and fractions, where they were given so (of very long vectors those at both ends):
    cosine and angle are then those of these.
    """

    a: Array
    b: Array
    products: Array
    norm_a: float
    norm_b: float
    written: tuple[tuple[Written, ...], tuple[Written, ...]] | None = None
    summed: ExactCosine | None = None

    @cached_property
    def dot(self) -> float:
        """The dot product: the sum of the products, rounded once."""
        (first, up), (second, more) = scaled(self.a), scaled(self.b)
        return unscaled(inner(first, second), up + more)

    @cached_property
    def units(self) -> tuple[Array, Array]:
        """Both vectors at length 1, (d,) float64."""
        return _unit(self.a), _unit(self.b)

    @cached_property
    def _chords(self) -> tuple[float, float]:
        u, v = self.units
        return math.sqrt(inner(u - v, u - v)), math.sqrt(inner(u + v, u + v))

    @cached_property
    def cosine(self) -> float:
        """From −1 to 1; exactly 1 and −1 for parallel and opposite vectors, exactly 0 for orthogonal ones."""
        if self.written is not None:
            return (1 if self.rational.dot > 0 else -1) * _root(self.rational.squared)
        apart, together = self._chords
        if min(apart, together) < PARALLEL:
            return 1.0 if apart < together else -1.0
        (first, _), (second, _) = scaled(self.a), scaled(self.b)
        norms = math.sqrt(inner(first, first)) * math.sqrt(inner(second, second))
        return min(1.0, max(-1.0, inner(first, second) / norms))

    @property
    def degrees(self) -> float:
        """The angle from 0 to 180°, by Kahan's formula, which is right near both ends as well."""
        if self.written is not None:
            sine = _root(self.rational.sine_squared)
            return 90.0 if not self.rational.dot else math.degrees(math.atan2(sine, self.cosine))
        apart, together = self._chords
        if min(apart, together) < PARALLEL:
            return 0.0 if apart < together else 180.0
        return 90.0 if self.cosine == 0 else math.degrees(2 * math.atan2(apart, together))

    @property
    def distance(self) -> float:
        """The Euclidean distance between the tips."""
        return float(math.dist(self.a.tolist(), self.b.tolist()))

    @cached_property
    def rational(self) -> ExactCosine:
        """The same without rounding; a float counts as the shortest decimal that means it, 0.1 as one tenth."""
        if self.summed is not None:
            return self.summed
        first, second = ([Decimal(repr(x)) for x in vector.tolist()] for vector in (self.a, self.b))
        return exact_cosine(first, second)

    @property
    def exact(self) -> ExactCosine | None:
        """The exact form as one writes it, where all components are whole numbers or fractions."""
        return self.rational if self.rational.form != "decimal" else None


def _root(value: Fraction) -> float:
    """Return √value, however near to 0."""
    half = (value.numerator.bit_length() - value.denominator.bit_length()) // 2 if value else 0
    return math.ldexp(math.sqrt(value / Fraction(4) ** half), half)


def _unit(vector: Array) -> Array:
    at_scale, _ = scaled(vector)
    return at_scale / math.sqrt(inner(at_scale, at_scale))


def _norm(vector: Array) -> float:
    at_scale, exponent = scaled(vector)
    return unscaled(math.sqrt(inner(at_scale, at_scale)), exponent)


def _unusable(values: Any) -> Iterator[str]:
    """Name the parts of a vector that are no finite numbers; what is no vector at all is named whole."""
    if np.ndim(values) != 1:
        yield str(values)
        return
    for value in values:
        try:
            if not math.isfinite(float(value)):
                yield str(value)
        except (TypeError, ValueError, OverflowError):
            yield str(value)


def _checked(values: Numbers) -> Array:
    try:
        array = np.array(values, dtype=np.float64)
    except (TypeError, ValueError, OverflowError) as error:
        try:
            part = next(_unusable(values), str(values))
        except ValueError:  # rows of different lengths
            part = str(values)
        raise NotNumbers(part) from error
    if array.size > MOST_DIMENSIONS:
        raise TooManyDimensions(array.size)
    if array.ndim != 1 or not np.isfinite(array).all():
        raise NotNumbers(next(_unusable(array)))
    if not array.size:
        raise NotNumbers("")
    array.flags.writeable = False
    return array


def _written(a: Numbers, b: Numbers) -> tuple[tuple[Written, ...], tuple[Written, ...]] | None:
    """Return the components as they were written, where one of them was given as a decimal or a fraction."""
    lists = [vector.tolist() if isinstance(vector, np.ndarray) else vector for vector in (a, b)]
    if not any(type(x) in (Decimal, Fraction) for vector in lists for x in vector):
        return None
    first, second = (tuple(_as_written(x) for x in vector) for vector in lists)
    return first, second


def _ends(numbers: tuple[Written, ...]) -> tuple[Written, ...]:
    return numbers if len(numbers) <= _LONG else (*numbers[:ENDS], *numbers[-ENDS:])


def _as_written(number: float | Decimal | Fraction) -> Written:
    return number if isinstance(number, (Decimal, Fraction)) else Decimal(str(number))


def cosine_steps(a: Numbers, b: Numbers) -> CosineSteps:
    """Return the steps of cos θ = (a·b) / (‖a‖‖b‖). Decimals and Fractions stay what they are.

    Raises `NotNumbers` with the part that is none, `TooManyDimensions`, `DifferentLengths`, or
    `ZeroVector` with the side ("a" or "b") that has no direction.
    """
    first, second = _checked(a), _checked(b)
    if len(first) != len(second):
        raise DifferentLengths(len(first), len(second))
    for side, vector in (("a", first), ("b", second)):
        if not vector.any():
            raise ZeroVector(side)
    with np.errstate(over="ignore", under="ignore"):
        products = first * second
    products.flags.writeable = False
    steps = CosineSteps(first, second, products, _norm(first), _norm(second))
    if (written := _written(a, b)) is None:
        return steps
    return replace(steps, written=(_ends(written[0]), _ends(written[1])), summed=exact_cosine(*written))


@dataclass(frozen=True, slots=True, eq=False)
class Contributions:
    """What the dimensions add to the cosine: the largest parts, largest first, and the rest as one sum.

    `indices` count from 0; `values` and `rest` add up to `total`, the cosine.
    """

    indices: Array
    values: Array
    rest: float
    total: float


def contributions(steps: CosineSteps, *, top: int = 10) -> Contributions:
    """Return how the cosine adds up over the dimensions, with the `top` largest parts named."""
    u, v = steps.units
    parts = u * v
    order = np.argsort(-np.abs(parts), kind="stable")[: max(0, top)]
    values = parts[order]
    rest = 0.0 if len(order) == len(parts) else steps.cosine - math.fsum(values.tolist())
    for array in (order, values):
        array.flags.writeable = False
    return Contributions(order, values, rest, steps.cosine)
