"""Two axes make a plane."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry.axes.axis import Axis, cosines, frozen, known_rows
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
_PARALLEL = 1e-3


class AxesParallel(LabError):
    """Two axes point the same or the opposite way, so that nothing is left of one without the other."""

    message_id = "error-axes-parallel"


@dataclass(frozen=True, slots=True, eq=False)
class AxisPlane:
    """Words by their positions on two axes: `x` and `y` (n,) are cosines with their directions, −1 to 1.

    `degrees` is the angle between both axes as they were made, 0 to 180. Where `orthogonal`, y was
    measured with what is left of the second axis when the first is taken out of it; otherwise a word's x
    and y share what the axes share. `missing` words the model lacks.
    """

    first: Axis
    second: Axis
    words: tuple[str, ...]
    x: Array
    y: Array
    missing: tuple[str, ...]
    degrees: float
    orthogonal: bool


def axis_plane(
    model: WordVectors, axes: tuple[Axis, Axis], *, words: Sequence[str], orthogonal: bool = False
) -> AxisPlane:
    """Place words by two axes, as these are, or with the second one made orthogonal to the first (Gram-Schmidt).

    Raises `AxesParallel` where nothing would be left of the second.
    """
    first, second = axes
    cosine = float(np.clip(first.direction @ second.direction, -1.0, 1.0))
    way = second.direction
    if orthogonal:
        way = way - cosine * first.direction
        length = float(np.linalg.norm(way))
        if length < _PARALLEL:
            raise AxesParallel()
        way = way / length
    rows, missing = known_rows(model, tuple(dict.fromkeys(words)))
    x, y = (frozen(cosines(model, rows, each)) for each in (first.direction, way))
    kept = tuple(model.words[row] for row in rows)
    return AxisPlane(first, second, kept, x, y, missing, math.degrees(math.acos(cosine)), orthogonal)
