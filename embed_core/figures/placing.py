"""What a drawing is made of where labels look for their places: strokes, blocks of text, spots, margins.

A figure is drawn at one scale on a phone and at another on a wall, while its type keeps its size.
So each thing is a point of the drawing plus a shift in px, and a place for a label is good only if
it is clear at every scale that occurs. All px are counted upwards, as in the drawing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Point = tuple[float, float]
Stroke = tuple[Point, Point, Point, Point, float]  # start and its shift, end and its shift, half the width

EDGE = 8.0  # px between a label and the edge of the figure


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where a label may begin: a point, a shift in px, and the direction in which it grows.

    `turn` is how far in degrees it may lean from that direction; `cost` says how gladly it is taken, and `far` what
    each px between label and thing costs beyond the first gap.
    """

    at: Point
    toward: Point
    shift: Point = (0.0, 0.0)
    turn: float = 180.0
    cost: float = 0.0
    gaps: tuple[float, ...] = (8.0, 16.0, 28.0, 46.0)
    far: float = 0.02

    @property
    def leans(self) -> tuple[int, ...]:
        """The directions that are tried, in degrees from `toward`."""
        return tuple(degrees for degrees in range(-165, 181, 15) if abs(degrees) <= self.turn)


@dataclass(frozen=True)
class Block:
    """The text of a label as a box in px, and the spots where it may stand.

    Where it names a line, `names` holds that line's ends and `others` those of lines that it does not
    name: it is not to stand nearer to one of these.
    """

    width: float
    height: float
    spots: tuple[Spot, ...]
    names: tuple[Point, Point] | None = None
    others: tuple[tuple[Point, Point], ...] = ()

    def resized(self, factor: float) -> Block:
        """Return the block with its type made larger or smaller."""
        return self if factor == 1.0 else replace(self, width=factor * self.width, height=factor * self.height)

    @cached_property
    def begins(self) -> Array:
        """The shift in px at which each offer begins, (n, 2): the foot of the line from label to thing."""
        return np.concatenate([np.tile(spot.shift, (len(spot.leans) * len(spot.gaps), 1)) for spot in self.spots])

    @cached_property
    def offers(self) -> tuple[Array, Array, Array]:
        """Every place that the spots allow: points (n, 2), shifts of the middle in px (n, 2), and costs (n,)."""
        points, shifts, costs = [], [], []
        for spot in self.spots:
            lean = np.radians(spot.leans)
            angle = math.atan2(spot.toward[1], spot.toward[0]) + lean
            ways = np.stack([np.cos(angle), np.sin(angle)], axis=1)
            beside = np.clip(1.5 * ways, -1, 1) * [self.width / 2, self.height / 2]
            for gap in spot.gaps:
                points.append(np.tile(spot.at, (len(lean), 1)))
                shifts.append(np.array(spot.shift) + gap * ways + beside)
                costs.append(spot.cost + 1.2 * (1 - np.cos(lean)) + spot.far * (gap - spot.gaps[0]))
        return np.concatenate(points).astype(float), np.concatenate(shifts), np.concatenate(costs)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label's middle stands: a point of the drawing and a shift in px."""

    at: Point
    shift: Point


@dataclass(frozen=True, slots=True)
class Margins:
    """The room in px that labels and lines take beyond the points of the drawing."""

    left: float = EDGE
    right: float = EDGE
    top: float = EDGE
    bottom: float = EDGE

    def sides(self) -> tuple[float, float, float, float]:
        """Return left, right, top, bottom."""
        return self.left, self.right, self.top, self.bottom


@dataclass(slots=True)
class Scene:
    """Everything that a label must not touch: strokes with ends, each a point plus a shift, and half widths in px."""

    ends: list[Stroke] = field(default_factory=list)

    def stroke(
        self, start: Point, end: Point, width: float, *, shift: Point = (0, 0), end_shift: Point | None = None
    ) -> None:
        """Add a straight stroke of a width in px."""
        self.ends.append((start, shift, end, shift if end_shift is None else end_shift, width / 2))

    def at(self, scales: Array) -> tuple[Array, Array, Array]:
        """Return starts and ends (scales, strokes, 2) in px, and half widths."""
        start, shift, end, end_shift = (
            np.array([row[i] for row in self.ends], dtype=float).reshape(-1, 2) for i in range(4)
        )
        half = np.array([row[4] for row in self.ends], dtype=float)
        grow = scales[:, None, None]
        return grow * start + shift, grow * end + end_shift, half


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Where all labels stand, with the margins and the height of the figure in px.

    `box` is the part of the drawing that is shown, `type_size` is what all type is multiplied by.
    `narrowest` is the width in px from which on all labels are clear; 0 where they are clear at no width.
    """

    places: tuple[Place, ...]
    box: tuple[Point, Point]
    margins: Margins
    height: float
    type_size: float
    narrowest: int
