"""What if one of two vectors were longer, turned, noisy? The same measures before and after."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import numpy as np

from embed_core.errors import LabError, NotAChoice, OutOfRange
from embed_core.geometry.cosine import CosineSteps, NotNumbers, ZeroVector, cosine_steps
from embed_core.geometry.inner import inner, scaled
from embed_core.geometry.what_if.measures import Exact, Measured, fractions, measured, measured_exactly
from embed_core.remarks import Remark

Array = np.ndarray[Any, Any]
RANGES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"factor": (0, 1000), "degrees": (-360, 360), "amount": (0, 10), "seed": (0, 2**31 - 1)}
)
_QUARTERS = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}
_FLAT = 1e-12
"""A vector whose components differ by less than this share of the largest one is constant but for rounding."""


class NoPlane(LabError):
    """Vectors of one dimension lie on a line: there is nothing to turn them in."""

    message_id = "error-no-plane"


@dataclass(frozen=True, slots=True)
class Change:
    """How much: the factor of a length, the angle of a turn in degrees, the noise as a share of a's length."""

    factor: Fraction
    degrees: float
    amount: float
    seed: int


@dataclass(frozen=True, slots=True, eq=False)
class WhatIf:
    """Two vectors before and after a change of the kind `kind`.

    `after` is None where a vector has become all zeros, so that no angle is left, or left the range of a float;
    a remark then says which.
    """

    kind: str
    before: Measured
    after: Measured | None
    remarks: tuple[Remark, ...] = ()


Floats = tuple[Array, Array]
Exacts = tuple[Exact, Exact]


def _never(_a: Exact, _b: Exact, _change: Change) -> Exacts | None:
    return None


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to change two vectors, and the same for vectors of fractions: None where it would have to round."""

    floats: Callable[[CosineSteps, Change], Floats]
    exact: Callable[[Exact, Exact, Change], Exacts | None] = _never


def what_if(
    a: Sequence[float] | Array,
    b: Sequence[float] | Array,
    *,
    kind: str,
    factor: float | Fraction = 2,
    degrees: float = 30.0,
    amount: float = 0.5,
    seed: int = 0,
) -> WhatIf:
    """Return the measures of two vectors before and after a change; `kind` is one of `WHAT_IFS`.

    "length" makes a `factor` times as long (0 to 1000), "negate" turns it round, "turn-both" and "turn-one" turn
    both or a alone by `degrees` in the plane that both span, "orthogonal" takes from b what lies along a
    (Gram–Schmidt), "noise" adds to a normal noise of `amount` times its length (0 to 10), "centre" takes from both
    their own mean. Vectors of whole numbers stay exact wherever the change is. Raises what `cosine_steps` raises,
    `NotAChoice`, `OutOfRange`.
    """
    if kind not in WHAT_IFS:
        raise NotAChoice("what-if", kind, tuple(WHAT_IFS))
    given = {"factor": factor, "degrees": degrees, "amount": amount, "seed": seed}
    for name, (low, high) in RANGES.items():
        if not low <= given[name] <= high:
            raise OutOfRange(name, str(given[name]), low, high)
    steps = cosine_steps(a, b)
    change = Change(_plain(factor), float(degrees), float(amount), int(seed))
    before = measured(steps.a, steps.b)
    try:
        after = _changed(steps, WHAT_IFS[kind], change)
    except ZeroVector as error:
        gone = str(error.parameters["side"])
        return WhatIf(kind, before, None, (Remark("remark-what-if-zero", {"side": gone, "kind": kind}, "warning"),))
    except NotNumbers:
        return WhatIf(kind, before, None, (Remark("remark-what-if-too-large", {}, "warning"),))
    return WhatIf(kind, before, after)


def _plain(factor: float | Fraction) -> Fraction:
    """Return a factor as the fraction that one means by it: 0.1 is a tenth."""
    short = Fraction(factor).limit_denominator(10**6)
    return short if float(short) == float(factor) else Fraction(factor)


def _changed(steps: CosineSteps, kind: Kind, change: Change) -> Measured:
    first, second = fractions(steps.a), fractions(steps.b)
    exact = kind.exact(first, second, change) if first is not None and second is not None else None
    if exact is not None:
        return measured_exactly(*exact)
    with np.errstate(over="ignore"):
        return measured(*kind.floats(steps, change))


def _longer(steps: CosineSteps, change: Change) -> Floats:
    return steps.a * float(change.factor), steps.b


def _orthogonal(steps: CosineSteps, _change: Change) -> Floats:
    """Gram and Schmidt, twice over (Kahan and Parlett: twice is enough)."""
    if abs(steps.cosine) == 1:
        return steps.a, np.zeros_like(steps.b)
    along, (rest, exponent) = steps.units[0], scaled(steps.b)
    for _ in range(2):
        rest = rest - inner(rest, along) * along
    return steps.a, np.ldexp(rest, exponent)


def _exactly_orthogonal(a: Exact, b: Exact, _change: Change) -> Exacts:
    share = _dot(a, b) / _dot(a, a)
    return a, [y - share * x for x, y in zip(a, b, strict=True)]


def _dot(a: Exact, b: Exact) -> Fraction:
    return sum((x * y for x, y in zip(a, b, strict=True)), Fraction(0))


def _noisy(steps: CosineSteps, change: Change) -> Floats:
    drawn = np.random.default_rng(change.seed).normal(size=len(steps.a)) / math.sqrt(len(steps.a))
    at_scale, exponent = scaled(steps.a)
    length = math.sqrt(inner(at_scale, at_scale))
    return np.ldexp(at_scale + change.amount * length * drawn, exponent), steps.b


def _centred(steps: CosineSteps, _change: Change) -> Floats:
    return _without_mean(steps.a), _without_mean(steps.b)


def _without_mean(vector: Array) -> Array:
    at_scale, exponent = scaled(vector)
    centred = at_scale - math.fsum(at_scale.tolist()) / len(vector)
    if np.abs(centred).max() < _FLAT:
        return np.zeros_like(vector)
    return np.asarray(np.ldexp(centred, exponent))


def _exactly_centred(a: Exact, b: Exact, _change: Change) -> Exacts:
    first, second = ([x - sum(v, Fraction(0)) / len(v) for x in v] for v in (a, b))
    return first, second


def _turned(vector: Array, plane: tuple[Array, Array], degrees: float) -> Array:
    """Return a vector of the plane turned in it by an angle, from the first of its two axes to the second."""
    at_scale, exponent = scaled(vector)
    cosine, sine = _quarters(degrees) or (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
    x, y = (inner(at_scale, each) for each in plane)
    return np.asarray(np.ldexp((x * cosine - y * sine) * plane[0] + (x * sine + y * cosine) * plane[1], exponent))


def _quarters(degrees: float) -> tuple[int, int] | None:
    return _QUARTERS.get(int(degrees % 360)) if degrees % 360 in _QUARTERS else None


def _plane(steps: CosineSteps) -> tuple[Array, Array]:
    """Return two axes of the plane that both vectors span; of two dimensions the usual ones."""
    along, other = steps.units
    if len(along) == 2:
        return np.array([1.0, 0.0]), np.array([0.0, 1.0])
    if abs(steps.cosine) == 1:  # any plane through both: the one of the axis that is farthest from them
        other = np.zeros_like(along)
        other[np.abs(along).argmin()] = 1.0
    for _ in range(2):
        other = other - inner(other, along) * along
    return along, other / math.sqrt(inner(other, other))


def _turned_both(steps: CosineSteps, change: Change) -> Floats:
    plane = _needs_two(steps)
    return _turned(steps.a, plane, change.degrees), _turned(steps.b, plane, change.degrees)


def _turned_one(steps: CosineSteps, change: Change) -> Floats:
    return _turned(steps.a, _needs_two(steps), change.degrees), steps.b


def _needs_two(steps: CosineSteps) -> tuple[Array, Array]:
    if len(steps.a) < 2:
        raise NoPlane()
    return _plane(steps)


def _quarter_turned(vector: Exact, degrees: float) -> Exact | None:
    """Return a vector of two dimensions after a turn by quarters; None for any other."""
    quarters = _quarters(degrees)
    if len(vector) != 2 or quarters is None:
        return None
    (cosine, sine), (x, y) = quarters, vector
    return [x * cosine - y * sine, x * sine + y * cosine]


def _both_by_quarters(a: Exact, b: Exact, change: Change) -> Exacts | None:
    first, second = (_quarter_turned(vector, change.degrees) for vector in (a, b))
    return None if first is None or second is None else (first, second)


def _one_by_quarters(a: Exact, b: Exact, change: Change) -> Exacts | None:
    first = _quarter_turned(a, change.degrees)
    return None if first is None else (first, b)


WHAT_IFS: Mapping[str, Kind] = MappingProxyType(
    {
        "length": Kind(_longer, lambda a, b, change: ([change.factor * x for x in a], b)),
        "negate": Kind(lambda steps, _: (-steps.a, steps.b), lambda a, b, _: ([-x for x in a], b)),
        "turn-both": Kind(_turned_both, _both_by_quarters),
        "turn-one": Kind(_turned_one, _one_by_quarters),
        "orthogonal": Kind(_orthogonal, _exactly_orthogonal),
        "noise": Kind(_noisy),
        "centre": Kind(_centred, _exactly_centred),
    }
)
"""Every change that can be tried. A new one is a row here and its words in the catalogue."""
