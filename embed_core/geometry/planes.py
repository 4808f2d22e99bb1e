"""The plane that two vectors span, in which lengths and angle are those of the whole space."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from embed_core.geometry.cosine import Array, cosine_steps
from embed_core.geometry.inner import inner, scaled, unscaled

_DRAWABLE = 300
"""Lengths from 2⁻³⁰⁰ to 2³⁰⁰ are drawn as they are."""


@dataclass(frozen=True, slots=True, eq=False)
class AnglePlane:
    """Two vectors in the plane that they span, b along the x axis, a above it; each point is (2,).

    `foot` is where the perpendicular from a's tip meets the line of b. Vectors too long or too short to be
    drawn (about 1e90 and 1e-90) are both divided by 2 to the power of `exponent`, which is 0 for all others.
    """

    tip_a: Array
    tip_b: Array
    foot: Array
    degrees: float
    cosine: float
    exponent: int = 0


def angle_plane(a: Sequence[float] | Array, b: Sequence[float] | Array) -> AnglePlane:
    """Return both vectors in their own plane. Raises what `cosine_steps` raises."""
    steps = cosine_steps(a, b)
    (first, up_a), (second, up_b) = scaled(steps.a), scaled(steps.b)
    longest = max(up_a, up_b)
    shift = 0 if abs(longest) < _DRAWABLE else longest
    length_a = unscaled(math.sqrt(inner(first, first)), up_a - shift)
    length_b = unscaled(math.sqrt(inner(second, second)), up_b - shift)
    height = 0.0 if steps.degrees in (0.0, 180.0) else length_a * math.sin(math.radians(steps.degrees))
    points = [(length_a * steps.cosine, height), (length_b, 0.0), (length_a * steps.cosine, 0.0)]
    tip_a, tip_b, foot = (np.array(point) for point in points)
    for point in (tip_a, tip_b, foot):
        point.flags.writeable = False
    return AnglePlane(tip_a, tip_b, foot, steps.degrees, steps.cosine, shift)
