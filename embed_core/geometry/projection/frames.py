"""What a projection is asked, what it says on its way, and what it hands over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.remarks import Remark

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A projection on its way: `step` of `steps`, the coordinates (n, dimensions) float32, the KL divergence."""

    step: int
    steps: int
    coordinates: Array
    error: float


OnFrame = Callable[[Frame], "bool | None"]
"""Who watches; an answer of False stops the projection."""


@dataclass(frozen=True, slots=True)
class Halted:
    """A descent that was stopped: after `step` of `steps`, with this exaggeration in the steps behind the first."""

    step: int
    steps: int
    exaggeration: float


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """What is to be put on a map: unit rows (n, d), in `dimensions` (2 or 3) of the map.

    A method uses what it needs: `perplexity` None is the usual one; a method without chance has no use
    for the seed, one without steps none for `on_frame`. `exaggeration` is how much words draw one another
    beyond what they should, `start` (n, dimensions) where a settled map goes on from, `halted` where that was stopped
    on the same way: then only the steps that are left are taken.
    """

    units: Array
    dimensions: int
    seed: int = 0
    perplexity: float | None = None
    on_frame: OnFrame | None = None
    exaggeration: float = 1.0
    start: Array | None = None
    halted: Halted | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Where a method put the rows: coordinates (n, dimensions), and what it says of them."""

    coordinates: Array
    explained: Array | None = None
    perplexity: float | None = None
    remarks: tuple[Remark, ...] = ()
    halted: Halted | None = None


def frozen(array: Array) -> Array:
    """Return a copy in float32 that cannot be written."""
    array = np.array(array, np.float32, order="C")
    array.flags.writeable = False
    return array
