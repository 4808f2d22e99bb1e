"""The cosine of two vectors, with every number on the way to it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.exact import ExactCosine, exact_cosine

Array = np.ndarray[Any, Any]
MOST_DIMENSIONS = 1_000_000


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
    """Something is not a list of numbers."""

    message_id = "error-not-numbers"

    def __init__(self, part: str) -> None:
        super().__init__(part=part[:60])


@dataclass(frozen=True, eq=False)
class CosineSteps:
    """The cosine of two vectors, with every number on the way to it.

    `a`, `b` and `products` are (d,) float64. Norms are computed at a scale of their own, so that
    components of 1e308 do not overflow and those of 1e-308 do not vanish.
    """

    a: Array
    b: Array
    products: Array
    norm_a: float
    norm_b: float

    @property
    def dot(self) -> float:
        """The dot product, the sum of the products."""
        return math.fsum(self.products.tolist())

    @cached_property
    def _units(self) -> tuple[Array, Array]:
        return _unit(self.a), _unit(self.b)

    @cached_property
    def _chord(self) -> tuple[float, float]:
        u, v = self._units
        return float(np.linalg.norm(u - v)), float(np.linalg.norm(u + v))

    @property
    def cosine(self) -> float:
        """From −1 to 1; exactly 1 and −1 for parallel and opposite vectors."""
        apart, together = self._chord
        if apart < 1e-15 * 8:
            return 1.0
        if together < 1e-15 * 8:
            return -1.0
        u, v = self._units
        return min(1.0, max(-1.0, math.fsum((u * v).tolist())))

    @property
    def degrees(self) -> float:
        """The angle from 0 to 180°, by Kahan's formula, which is right near both ends as well."""
        apart, together = self._chord
        if self.cosine in (1.0, -1.0):
            return 0.0 if self.cosine > 0 else 180.0
        return math.degrees(2 * math.atan2(apart, together))

    @property
    def distance(self) -> float:
        """The Euclidean distance between the tips."""
        return float(math.dist(self.a.tolist(), self.b.tolist()))

    @cached_property
    def exact(self) -> ExactCosine | None:
        """The same without rounding, where all components are whole numbers."""
        return exact_cosine(self.a, self.b)


def _unit(vector: Array) -> Array:
    scaled = np.ldexp(vector, -int(np.frexp(np.abs(vector).max())[1]))
    return np.asarray(scaled / np.linalg.norm(scaled))


def _checked(values: Sequence[float] | Array) -> Array:
    try:
        array = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError, OverflowError) as error:
        raise NotNumbers(str(values)) from error
    if array.ndim != 1 or array.size == 0 or array.size > MOST_DIMENSIONS or not np.isfinite(array).all():
        raise NotNumbers(str(values))
    array = array.copy()
    array.flags.writeable = False
    return array


def cosine_steps(a: Sequence[float] | Array, b: Sequence[float] | Array) -> CosineSteps:
    """Return the steps of cos θ = (a·b) / (‖a‖‖b‖).

    Raises `NotNumbers`, `DifferentLengths`, or `ZeroVector` with the side that has no direction.
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
    return CosineSteps(first, second, products, math.hypot(*first.tolist()), math.hypot(*second.tolist()))


@dataclass(frozen=True, slots=True, eq=False)
class Contributions:
    """What the dimensions add to the cosine: the largest parts, largest first, and the rest as one sum."""

    indices: Array
    values: Array
    rest: float
    total: float


def contributions(steps: CosineSteps, *, top: int = 10) -> Contributions:
    """Return how the cosine adds up over the dimensions (indices count from 0)."""
    parts = _unit(steps.a) * _unit(steps.b)
    order = np.argsort(-np.abs(parts), kind="stable")[:top]
    values = parts[order]
    return Contributions(order, values, steps.cosine - float(values.sum()), steps.cosine)


@dataclass(frozen=True, slots=True, eq=False)
class AnglePlane:
    """Two vectors in the plane that they span, b along the x axis: lengths and angle are those of the space."""

    tip_a: Array
    tip_b: Array
    foot: Array
    degrees: float
    cosine: float


def angle_plane(a: Sequence[float] | Array, b: Sequence[float] | Array) -> AnglePlane:
    """Return both vectors in their own plane; `foot` is the projection of a on b."""
    steps = cosine_steps(a, b)
    turn = math.radians(steps.degrees)
    tip_a = np.array([steps.norm_a * steps.cosine, steps.norm_a * math.sin(turn)])
    foot = np.array([tip_a[0], 0.0])
    return AnglePlane(tip_a, np.array([steps.norm_b, 0.0]), foot, steps.degrees, steps.cosine)
