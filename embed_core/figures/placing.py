"""Where labels may stand: beside what they name, and clear of every line, at any width of the page.

A figure is drawn at one scale on a phone and at another on a wall, while its type keeps its size.
So each thing is a point of the drawing plus a shift in px, and a place for a label is good only if
it is clear at every scale that occurs. All px are counted upwards, as in the drawing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Point = tuple[float, float]

NARROW, USUAL, WIDE = 320, 640, 1400  # the widths in px that a place must be good for
CLEAR = 4.0  # px between a label and any line
EDGE = 8.0  # px between a label and the edge of the figure
_STEP = 1.08
_HIT = 1000.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where a label may begin: a point, a shift in px, and the direction in which it grows.

    `turn` is how far in degrees it may lean from that direction; `cost` says how gladly it is taken.
    """

    at: Point
    toward: Point
    shift: Point = (0.0, 0.0)
    turn: float = 180.0
    cost: float = 0.0
    gaps: tuple[float, ...] = (8.0, 14.0, 22.0, 34.0, 50.0)


@dataclass(frozen=True, slots=True)
class Block:
    """The text of a label as a box in px, and the spots where it may stand."""

    width: float
    height: float
    spots: tuple[Spot, ...]


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

    def widest(self, other: Margins) -> Margins:
        """Return margins that hold what either holds."""
        return Margins(*(max(p, q) for p, q in zip(self.sides(), other.sides(), strict=True)))

    def sides(self) -> tuple[float, float, float, float]:
        """Return left, right, top, bottom."""
        return self.left, self.right, self.top, self.bottom


@dataclass(slots=True)
class Scene:
    """Everything that a label must not touch: strokes with ends, each a point plus a shift, and half widths in px."""

    ends: list[tuple[Point, Point, Point, Point, float]] = field(default_factory=list)

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
    """Where all labels stand, with the margins and the height of the figure in px. `clear` is False if any is crossed."""

    places: tuple[Place, ...]
    margins: Margins
    height: float
    clear: bool


class _Trial:
    """One round: scales and strokes are fixed, and every label is put where it costs least."""

    def __init__(self, scene: Scene, blocks: Sequence[Block], box: tuple[Point, Point], scales: Array) -> None:
        self.blocks, self.scales, self.box = blocks, scales, np.array(box, dtype=float)
        self.starts, self.ends, self.half = scene.at(scales)
        self.boxes: list[Array | None] = [None] * len(blocks)  # centres (scales, 2) of what stands already
        self.places: list[Place] = [Place((0.0, 0.0), (0.0, 0.0))] * len(blocks)
        self.costs = [0.0] * len(blocks)
        self.offers = [_offers(block) for block in blocks]

    def put(self, which: int) -> None:
        """Put one label where it costs least, given the others."""
        block, (points, shifts, costs) = self.blocks[which], self.offers[which]
        half = np.array([block.width, block.height]) / 2
        centres = self.scales[:, None, None] * points + shifts
        cost = costs + _HIT * self._strokes_hit(centres, half)
        for other, middle in enumerate(self.boxes):
            if middle is not None and other != which:
                apart = np.array([self.blocks[other].width, self.blocks[other].height]) / 2 + half + CLEAR
                cost = cost + _HIT * (np.abs(centres - middle[:, None]) < apart).all(axis=2).any(axis=0)
        cost = cost + self._beyond_cost(centres, half)
        best = int(np.argmin(cost))
        self.boxes[which], self.costs[which] = centres[:, best], float(cost[best])
        self.places[which] = Place(tuple(points[best].tolist()), tuple(shifts[best].tolist()))

    def _strokes_hit(self, centres: Array, half: Array) -> Array:
        if not len(self.half):
            return np.zeros(centres.shape[1])
        reach = half + (self.half + CLEAR)[:, None]
        start = self.starts[:, None] - centres[:, :, None]
        along = (self.ends - self.starts)[:, None]
        along = np.where(np.abs(along) < 1e-9, 1e-9, along)
        one, two = (-reach - start) / along, (reach - start) / along
        enter = np.maximum(np.minimum(one, two).max(axis=3), 0.0)
        leave = np.minimum(np.maximum(one, two).min(axis=3), 1.0)
        return np.asarray((enter <= leave).any(axis=0).sum(axis=1), dtype=float)

    def _beyond_cost(self, centres: Array, half: Array) -> Array:
        low, high = (self.scales[:, None, None] * edge for edge in self.box)
        over = np.maximum(np.maximum(low - centres + half, centres + half - high), 0.0).max(axis=0)
        return np.asarray(0.00012 * over[:, 0] ** 2 + 0.003 * over.sum(axis=1))

    def needed(self) -> Margins:
        """Return the margins that labels and strokes ask for."""
        low, high = (self.scales[:, None] * edge for edge in self.box)
        over_low, over_high = np.zeros(2), np.zeros(2)
        if len(self.half):
            pad = self.half[:, None]
            over_low = (low[:, None] - np.minimum(self.starts, self.ends) + pad).max(axis=(0, 1))
            over_high = (np.maximum(self.starts, self.ends) + pad - high[:, None]).max(axis=(0, 1))
        for block, middle in zip(self.blocks, self.boxes, strict=True):
            if middle is not None:
                half = np.array([block.width, block.height]) / 2
                over_low = np.maximum(over_low, (low - middle + half).max(axis=0))
                over_high = np.maximum(over_high, (middle + half - high).max(axis=0))
        left, bottom = (max(0.0, float(v)) + EDGE for v in over_low)
        right, top = (max(0.0, float(v)) + EDGE for v in over_high)
        return Margins(left, right, top, bottom)


def _offers(block: Block) -> tuple[Array, Array, Array]:
    points, shifts, costs = [], [], []
    for spot in block.spots:
        toward = math.atan2(spot.toward[1], spot.toward[0])
        lean = np.radians([d for d in range(-165, 181, 15) if abs(d) <= spot.turn])
        for gap in spot.gaps:
            ways = np.stack([np.cos(toward + lean), np.sin(toward + lean)], axis=1)
            beside = np.clip(1.5 * ways, -1, 1) * [block.width / 2, block.height / 2]
            points.append(np.tile(spot.at, (len(lean), 1)))
            shifts.append(np.array(spot.shift) + gap * ways + beside)
            costs.append(spot.cost + 1.2 * (1 - np.cos(lean)) + 0.02 * (gap - spot.gaps[0]))
    return np.concatenate(points).astype(float), np.concatenate(shifts), np.concatenate(costs)


def _scale(width: float, height: float, margins: Margins, extent: Point) -> float:
    across = max(40.0, width - margins.left - margins.right) / extent[0]
    up = max(40.0, height - margins.top - margins.bottom) / extent[1]
    return min(across, up)


def arrange(
    scene: Scene, blocks: Sequence[Block], box: tuple[Point, Point], *, height: float, footer: float = 0.0
) -> Layout:
    """Return a place for each label, clear of all strokes and labels at every width from 320 to 1400 px.

    `box` holds the corners of the drawing, `height` is the most that the figure may have; it has less
    where the drawing is flat. Earlier blocks choose first. `footer` px stay free at the foot.
    """
    extent = (max(box[1][0] - box[0][0], 1e-9), max(box[1][1] - box[0][1], 1e-9))
    floor = Margins(bottom=EDGE + footer)
    margins, tall, trial = Margins(40, 40, 40, 40 + footer), height, None
    for turn in range(7):
        usual = _scale(USUAL, height, margins, extent)
        tall = min(height, usual * extent[1] + margins.top + margins.bottom)
        low, high = (_scale(width, tall, margins, extent) for width in (NARROW, WIDE))
        count = 1 + math.ceil(math.log(max(high / low, 1.0)) / math.log(_STEP))
        trial = _Trial(scene, blocks, box, np.geomspace(low, high, count) if count > 1 else np.array([low]))
        for _ in range(3):
            for which in range(len(blocks)):
                trial.put(which)
        needed = trial.needed()
        needed = Margins(needed.left, needed.right, needed.top, needed.bottom + footer).widest(floor)
        if turn > 1 and needed.widest(margins) == margins:
            break
        margins = needed if turn < 2 else needed.widest(margins)
    assert trial is not None
    clear = max(trial.costs, default=0.0) < _HIT
    return Layout(tuple(trial.places), margins, tall, clear)
