"""The search for places: each label beside what it names, clear of every line, at any width of the page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from embed_core.figures.placing import EDGE, Array, Block, Layout, Margins, Place, Point, Scene, Stroke

NARROW, USUAL, WIDE = 320, 640, 1400  # the widths in px that a place must be good for
TRIES = ((320, 1.0), (320, 0.86), (320, 0.74), (400, 0.86), (520, 0.74))  # narrowest width and size of type
CLEAR = 4.0  # px between a label and any line
BESIDE = 230.0  # px that labels may take at both sides together, so that a drawing remains on every screen
STEP = 1.1  # between two scales that are tried
PRICE = 4.0  # what a drawing of half the size costs, in the coin of the spots
MISTAKEN = 1.5  # what a label costs that stands nearer to a line which it does not name
CUT_OFF = 3.0  # what a label costs with a stroke between it and its thing
HIT = 1000.0  # what a label costs that is crossed
SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)  # of a narrow screen, for the drawing without its labels


class _Trial:
    """One round: scales and strokes are fixed, and every label is put where it costs least."""

    def __init__(self, scene: Scene, blocks: Sequence[Block], box: tuple[Point, Point], scales: Array) -> None:
        self.blocks, self.scales = blocks, scales
        self.low, self.high = (scales[:, None] * np.array(edge) for edge in box)
        self.starts, self.ends, self.half = scene.at(scales)
        self.halves = [np.array([block.width, block.height]) / 2 for block in blocks]
        self.offers = [block.offers for block in blocks]
        self.offsets = [block.begins for block in blocks]
        self.centres = [scales[:, None, None] * points + shifts for points, shifts, _ in self.offers]
        self.alone = [self._alone(which) for which in range(len(blocks))]
        self.fixed: list[Array] = []
        self.chosen: list[int] = []
        self.cost = math.inf  # HIT and more where a label is crossed

    def settle(self, left: float, right: float) -> None:
        """Put each label where it costs least given the others and the room at both sides; keep it if it is better."""
        self.fixed = [cost + HIT * ((over[:, 0] > left) | (over[:, 1] > right)) for cost, over in self.alone]
        forward = list(range(len(self.fixed)))
        for order in (forward, forward[::-1], sorted(forward, key=lambda i: -self.halves[i][0])):
            before = self.chosen, self.cost
            self.chosen = [-1] * len(order)
            costs = [0.0] * len(order)
            for _ in range(4):
                last = list(self.chosen)
                for which in order:
                    costs[which] = self._put(which)
                if self.chosen == last:
                    break
            self.cost = sum(costs)
            if self.cost >= before[1]:
                self.chosen, self.cost = before
            if self.cost < HIT:
                break

    def _put(self, which: int) -> float:
        cost = self.fixed[which]
        for other, stands in enumerate(self.chosen):
            if stands >= 0 and other != which:
                apart = np.abs(self.centres[which] - self.centres[other][:, stands, None])
                reach = self.halves[other] + self.halves[which] + CLEAR
                hit = (apart[..., 0] < reach[0]) & (apart[..., 1] < reach[1])
                cost = cost + HIT * hit.any(axis=0)
        self.chosen[which] = int(np.argmin(cost))
        return float(cost[self.chosen[which]])

    def _alone(self, which: int) -> tuple[Array, Array]:
        """Return what each offer of a label costs by itself, and the room in px that it takes at both sides."""
        centres, half = self.centres[which], self.halves[which]
        below = np.maximum(self.low[:, None] - centres + half, 0.0).max(axis=0)
        above = np.maximum(centres + half - self.high[:, None], 0.0).max(axis=0)
        sides = np.stack([below[:, 0], above[:, 0]], axis=1)
        cost = self.offers[which][2] + HIT * self._strokes_hit(centres, half) + MISTAKEN * self._mistaken(which)
        cost = cost + CUT_OFF * self._cut_off(which)
        return cost + 0.002 * (sides.sum(axis=1) + below[:, 1] + above[:, 1]), sides

    def _mistaken(self, which: int) -> Array:
        """Tell of each offer whether the label would stand nearer to a line that it does not name."""
        block, centres = self.blocks[which], self.centres[which]
        if block.names is None or not block.others:
            return np.zeros(centres.shape[1])
        own = self._distances(centres, block.names)
        nearer = [(self._distances(centres, line) < own).any(axis=0) for line in block.others]
        return np.asarray(np.any(nearer, axis=0), dtype=float)

    def _cut_off(self, which: int) -> Array:
        """Tell of each offer whether a stroke lies between the label and the point where it begins."""
        points, shifts, _ = self.offers[which]
        origin = self.offsets[which]
        cut = np.zeros(len(points), bool)
        for scale in (0, -1):
            begin = self.scales[scale] * points + origin
            reach = shifts - origin
            for number, thick in enumerate(self.half):
                start, end = self.starts[scale, number], self.ends[scale, number]
                along = end - start
                # Solve begin + t · reach = start + u · along for each offer.
                cross = reach[:, 0] * along[1] - reach[:, 1] * along[0]
                cross = np.where(np.abs(cross) < 1e-9, 1e-9, cross)
                gap = start - begin
                t = (gap[:, 0] * along[1] - gap[:, 1] * along[0]) / cross
                u = (gap[:, 0] * reach[:, 1] - gap[:, 1] * reach[:, 0]) / cross
                far = t * np.linalg.norm(reach, axis=1) > thick + CLEAR + 8.0
                cut |= far & (t < 1) & (u >= 0) & (u <= 1)
        return cut.astype(float)

    def _distances(self, centres: Array, line: tuple[Point, Point]) -> Array:
        start, end = (self.scales[:, None, None] * np.array(point) for point in line)
        along = end - start
        part = ((centres - start) * along).sum(axis=2) / np.maximum((along * along).sum(axis=2), 1e-9)
        return np.asarray(np.linalg.norm(centres - start - np.clip(part, 0, 1)[..., None] * along, axis=2))

    def _strokes_hit(self, centres: Array, half: Array) -> Array:
        hits = np.zeros(centres.shape[1])
        for number, thick in enumerate(self.half):
            enter, leave = np.zeros(()), np.ones(())
            for axis in (0, 1):
                reach = half[axis] + thick + CLEAR
                start = self.starts[:, number, axis, None] - centres[..., axis]
                along = (self.ends - self.starts)[:, number, axis, None]
                along = np.where(np.abs(along) < 1e-9, 1e-9, along)
                one, two = (-reach - start) / along, (reach - start) / along
                enter = np.maximum(enter, np.minimum(one, two))
                leave = np.minimum(leave, np.maximum(one, two))
            hits += (enter <= leave).any(axis=0)
        return hits

    def needed(self) -> Margins:
        """Return the margins that the labels ask for."""
        over_low, over_high = np.zeros(2), np.zeros(2)
        for centres, half, stands in zip(self.centres, self.halves, self.chosen, strict=True):
            over_low = np.maximum(over_low, (self.low - centres[:, stands] + half).max(axis=0))
            over_high = np.maximum(over_high, (centres[:, stands] + half - self.high).max(axis=0))
        left, bottom = (float(v) + EDGE for v in over_low)
        right, top = (float(v) + EDGE for v in over_high)
        return Margins(left, right, top, bottom)

    def places(self) -> tuple[Place, ...]:
        """Return where the labels stand."""
        found = []
        for (points, shifts, _), stands in zip(self.offers, self.chosen, strict=True):
            (x, y), (dx, dy) = points[stands].tolist(), shifts[stands].tolist()
            found.append(Place((x, y), (dx, dy)))
        return tuple(found)


def _widened(box: tuple[Point, Point], scene: Scene, scale: float) -> tuple[Point, Point]:
    """Return the box with room for what strokes of a fixed size in px take beyond it: they are cut off there."""
    starts, ends, half = scene.at(np.array([scale]))
    if not len(half):
        return box
    pad = half[:, None] + 1.0
    low = np.minimum(box[0], ((np.minimum(starts, ends)[0] - pad) / scale).min(axis=0)).tolist()
    high = np.maximum(box[1], ((np.maximum(starts, ends)[0] + pad) / scale).max(axis=0)).tolist()
    return (low[0], low[1]), (high[0], high[1])


def arrange(
    scene: Scene, blocks: Sequence[Block], box: tuple[Point, Point], *, height: float, footer: float = 0.0
) -> Layout:
    """Return a place for each label, clear of all strokes and labels at every width from 320 to 1400 px.

    `box` holds the corners of the drawing, `height` is the most that the figure may have (more only
    where labels alone need it); it has less where the drawing is flat. `footer` px stay free at the foot.
    Labels and drawing share the narrow screen: shares are tried from the largest down, and the best sum
    of size and places is taken. Where nothing is clear, smaller type and wider screens are tried.
    """
    return _arranged(tuple(scene.ends), tuple(blocks), box, height, footer)


@lru_cache(maxsize=64)
def _arranged(
    strokes: tuple[Stroke, ...], blocks: tuple[Block, ...], box: tuple[Point, Point], height: float, footer: float
) -> Layout:
    """Arrange, and remember it: a page draws the same figure again at every click."""
    scene = Scene(list(strokes))
    best = _best(scene, blocks, box, height, footer, TRIES[0])
    for attempt in TRIES[1:]:
        if best.narrowest:
            break
        best = _best(scene, blocks, box, height, footer, attempt)
    return best


def _best(
    scene: Scene,
    blocks: Sequence[Block],
    box: tuple[Point, Point],
    height: float,
    footer: float,
    attempt: tuple[int, float],
) -> Layout:
    narrow, type_size = attempt
    frame = _Frame(scene, [block.resized(type_size) for block in blocks], box, height, footer, narrow, type_size)
    best: tuple[float, Layout] | None = None
    for share in (share for share in SHARES if (1 - share) * narrow <= BESIDE):
        price = PRICE * (1 / share - 1)
        if best is not None and best[1].narrowest and best[0] <= price:
            break
        cost, layout = frame.attempt(share)
        if best is None or cost + price < best[0]:
            best = (cost + price, layout)
    assert best is not None
    return best[1]


@dataclass(slots=True)
class _Frame:
    """A drawing with its labels on screens from a narrowest width on; `top` and `bottom` are the room found so far."""

    scene: Scene
    blocks: Sequence[Block]
    box: tuple[Point, Point]
    height: float
    footer: float
    narrow: int
    type_size: float
    top: float = 50.0
    bottom: float = 50.0

    def attempt(self, share: float) -> tuple[float, Layout]:
        """Place all labels where the drawing itself takes a share of the narrow screen; return what that costs."""
        low = share * (self.narrow - 2 * EDGE) / (self.box[1][0] - self.box[0][0])
        for _ in range(4):
            open_height = max(40.0, self.height - self.top - self.bottom)
            low = min(low, open_height / (self.box[1][1] - self.box[0][1]))
            wide = _widened(self.box, self.scene, low)
            across, up = wide[1][0] - wide[0][0], wide[1][1] - wide[0][1]
            low = min(low, (self.narrow - 2 * EDGE) / across)
            usual = min((USUAL - self.narrow + low * across) / across, open_height / up)
            low = min(low, usual)
            high = max(low, min((WIDE - 2 * EDGE) / across, usual))
            scales = np.geomspace(low, high, 1 + math.ceil(math.log(high / low) / math.log(STEP)))
            spare = self.narrow - low * across
            trial = _Trial(self.scene, self.blocks, wide, scales)
            for part in (0.5, 0.25, 0.75, 0.0, 1.0):
                trial.settle(part * spare - EDGE, (1 - part) * spare - EDGE)
            left, right, top, bottom = trial.needed().sides()
            fits = top <= self.top and bottom + self.footer <= self.bottom
            if fits:
                break
            self.top, self.bottom = max(self.top, top), max(self.bottom, bottom + self.footer)
        clear = fits and trial.cost < HIT
        margins = Margins(left, right, self.top, self.bottom)
        tall = usual * up + self.top + self.bottom
        narrowest = self.narrow if clear else 0
        layout = Layout(trial.places(), wide, margins, tall, self.type_size, narrowest)
        return trial.cost + (0.0 if clear else HIT), layout
