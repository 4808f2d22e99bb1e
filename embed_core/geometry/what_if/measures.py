"""Two vectors measured in every way at once: cosine, angle, dot product, distance, both lengths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from embed_core.geometry.cosine import CosineSteps, cosine_steps
from embed_core.geometry.what_if.surd import Surd

Array = np.ndarray[Any, Any]
Exact = Sequence[Fraction]
MEASURES = ("cosine", "degrees", "dot", "distance", "norm-a", "norm-b")
_WHOLE, _LONGEST = 2.0**53, 1000
_SAME = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Two vectors, (d,) float64 each, and their measures by the names of `MEASURES`.

    `exact` has the measures that are known without rounding; the angle never is among them.
    """

    a: Array
    b: Array
    values: Mapping[str, float]
    exact: Mapping[str, Surd]

    def latex(self, name: str) -> str:
        """Return a measure as one writes it where it is known exactly, "" otherwise."""
        found = self.exact.get(name)
        if found is None:
            return ""
        return found.latex_below if name == "cosine" else found.latex

    def same(self, other: Measured, name: str) -> bool:
        """Tell whether a measure is the same here and there: exactly where both are exact, else up to rounding."""
        if name in self.exact and name in other.exact:
            return self.exact[name] == other.exact[name]
        one, two = self.values[name], other.values[name]
        scale = max(abs(one), abs(two), {"cosine": 1.0, "degrees": 180.0}.get(name, 0.0))
        if name in ("dot", "distance"):
            lengths = [each.values["norm-a"] * each.values["norm-b"] for each in (self, other)]
            scale = max(scale, *lengths) if name == "dot" else max(scale, *map(_longest, (self, other)))
        return one == two or abs(one - two) <= _SAME * scale


def _longest(pair: Measured) -> float:
    return max(pair.values["norm-a"], pair.values["norm-b"])


def fractions(vector: Array) -> list[Fraction] | None:
    """Return a vector of whole numbers as fractions; None where a component is none, or too large to be surely one."""
    if len(vector) > _LONGEST or not (np.abs(vector) < _WHOLE).all() or not (vector == np.rint(vector)).all():
        return None
    return [Fraction(int(x)) for x in vector]


def measured(a: Array, b: Array) -> Measured:
    """Return the measures of two vectors, exact where all components are whole numbers.

    Raises what `cosine_steps` raises.
    """
    first, second = fractions(a), fractions(b)
    if first is not None and second is not None:
        return measured_exactly(first, second)
    return _rounded(cosine_steps(a, b))


def _rounded(steps: CosineSteps) -> Measured:
    found = (steps.cosine, steps.degrees, steps.dot, steps.distance, steps.norm_a, steps.norm_b)
    return Measured(steps.a, steps.b, dict(zip(MEASURES, found, strict=True)), {})


def measured_exactly(a: Exact, b: Exact) -> Measured:
    """Return the measures of two vectors of fractions; each is rounded once, at the end."""
    steps = cosine_steps([float(x) for x in a], [float(x) for x in b])
    square_a, square_b = (sum((x * x for x in vector), Fraction(0)) for vector in (a, b))
    dot = sum((x * y for x, y in zip(a, b, strict=True)), Fraction(0))
    exact = {
        "cosine": Surd.ratio(dot, square_a, square_b),
        "dot": Surd.of(dot),
        "distance": _root(sum(((x - y) ** 2 for x, y in zip(a, b, strict=True)), Fraction(0))),
        "norm-a": _root(square_a),
        "norm-b": _root(square_b),
    }
    values = {name: float(exact[name]) if name in exact else steps.degrees for name in MEASURES}
    values["dot"] = float(dot)
    if exact["cosine"].square in (0, 1):
        values["degrees"] = {1: 0.0, 0: 90.0, -1: 180.0}[exact["cosine"].sign]
    return Measured(steps.a, steps.b, values, exact)


def _root(square: Fraction) -> Surd:
    return Surd(int(square > 0), square)
