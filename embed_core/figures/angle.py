"""Two vectors in the plane that they span: the angle, and the cosine as a ratio of two lengths."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from embed_core.figures.arranging import NARROW
from embed_core.figures.drawing import ARROW, Drawing, Row, row
from embed_core.figures.placing import Point, Spot
from embed_core.figures.text import angle, equals, length, literal, number, rows, shorten
from embed_core.figures.theme import LONG, MAIN, NAME, SIDE, Theme
from embed_core.geometry import AnglePlane
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

MOST = 4.0  # the longer arrow is at most so many times the shorter; beyond, both are drawn out of scale
_DROP = 18.0  # px between b and the bar that measures the projection


def is_to_scale(plane: AnglePlane) -> bool:
    """Tell whether the figure of this plane shows both lengths as they are to one another."""
    first, second = (math.hypot(*(float(v) for v in tip)) for tip in (plane.tip_a, plane.tip_b))
    finite = math.isfinite(first) and math.isfinite(second) and min(first, second) > 0
    return finite and 1 / MOST <= first / second <= MOST


class _Shape:
    """The numbers of the drawing: the longer arrow has length 1, directions are exact."""

    def __init__(self, plane: AnglePlane) -> None:
        self.norm_a, self.norm_b = (math.hypot(*(float(v) for v in tip)) for tip in (plane.tip_a, plane.tip_b))
        self.turn = math.radians(plane.degrees)
        self.cosine = plane.cosine if abs(plane.cosine) > 1e-12 else 0.0
        self.degrees, self.exponent = plane.degrees, plane.exponent
        # The true lengths are these norms · 2^exponent, which is 0 unless they cannot be drawn as they are.
        finite = math.isfinite(self.norm_a) and math.isfinite(self.norm_b) and min(self.norm_a, self.norm_b) > 0
        ratio = self.norm_a / self.norm_b if finite else 1.0
        self.to_scale = is_to_scale(plane)
        ratio = min(MOST, max(1 / MOST, ratio))
        self.a, self.b = min(1.0, ratio), min(1.0, 1 / ratio)
        self.foot = self.a * self.cosine
        self.tip_a: Point = (self.foot, self.a * math.sin(self.turn))
        self.tip_b: Point = (self.b, 0.0)
        xs = (0.0, self.foot, self.b)
        least = (NARROW - 70) / (max(xs) - min(xs))  # px per unit on a narrow screen, about
        self.arc = min(50.0, max(24.0, 0.45 * min(self.a, self.b) * least))
        self.rises = self.tip_a[1] > 0.06
        self.apart = math.sin(self.turn) > 0.05 or self.cosine < 0


def angle_figure(
    plane: AnglePlane, names: tuple[str, str], *, say: Say, theme: Theme, height: float = 460
) -> go.Figure:
    """Draw a and b in their own plane, b along the x axis: angles are exact, equal scales on both axes.

    Green measures the projection of a on b: divided by the length of a it is the cosine. Vectors whose
    lengths differ by more than four times are drawn out of scale, which the figure says; the labels
    always carry the true lengths. `height` is the most that the figure may have, in px.
    """
    shape, drawing = _Shape(plane), Drawing(theme)
    _draw_angle(drawing, shape)
    _draw_projection(drawing, shape)
    # Nearly parallel arrows lie upon each other: the lower one is drawn broader, so that both are seen.
    drawing.arrow((0, 0), shape.tip_b, theme.b, width=ARROW if shape.apart else 1.9 * ARROW)
    drawing.arrow((0, 0), shape.tip_a, theme.a, width=ARROW if shape.apart else 0.7 * ARROW)
    drawing.label(_cosine_rows(say, theme, shape), _spots_of_cosine(shape))
    _name(drawing, say, (names[0], "a"), length(shape.norm_a, exponent=plane.exponent), theme.a, _spots_of_a(shape))
    _name(drawing, say, (names[1], "b"), length(shape.norm_b, exponent=plane.exponent), theme.b, _spots_of_b(shape))
    drawing.label(
        [row(say("figure-angle", value=angle(shape.degrees)), theme.size(MAIN), theme.ink)], _spots_of_angle(shape)
    )
    for name, tip in zip(names, (shape.tip_a, shape.tip_b), strict=True):
        drawing.dot(tip, theme.ink, size=30, seen=False, hover=literal(name))
    if not shape.to_scale:
        _mark_break(drawing, shape)
        drawing.foot(say("figure-not-to-scale"))
    return drawing.figure(height)


def _draw_angle(drawing: Drawing, shape: _Shape) -> None:
    if shape.turn < 0.02:
        return
    count = 2 + math.ceil(shape.turn / 0.06)
    sweep = [shape.turn * i / count for i in range(count + 1)]
    rim = [(shape.arc * math.cos(t), shape.arc * math.sin(t)) for t in sweep]
    drawing.path((0, 0), [(0.0, 0.0), *rim], drawing.theme.ink, fill=0.10, solid=False)
    drawing.path((0, 0), rim, drawing.theme.ink, width=2.5)


def _draw_projection(drawing: Drawing, shape: _Shape) -> None:
    theme, foot = drawing.theme, (shape.foot, 0.0)
    beyond = shape.foot > shape.b
    if shape.foot < 0 or beyond:
        drawing.line(shape.tip_b if beyond else (0.0, 0.0), foot, theme.line, width=1.5, dash="dot")
    if shape.rises:
        drawing.line(shape.tip_a, foot, theme.line, dash="dash")
        if abs(shape.foot) > 0.05:
            side = math.copysign(11.0, -shape.foot)
            drawing.path(foot, [(side, 0.0), (side, 11.0), (0.0, 11.0)], theme.line, width=1.5)
    if abs(shape.foot) > 1e-3:
        drawing.measure(0.0, shape.foot, theme.c, drop=_DROP)


def _name(drawing: Drawing, say: Say, name: tuple[str, str], norm: str, colour: str, spots: list[Spot]) -> None:
    theme = drawing.theme
    parts = rows(name[0])
    size = theme.size(NAME if len(parts) == 1 else LONG)
    lines = [row(literal(part), size, colour, bold=True, shown=part) for part in parts]
    lines.append(row(say("figure-norm", name=name[1], value=norm), theme.size(SIDE), theme.muted))
    drawing.label(lines, spots)


def _cosine_rows(say: Say, theme: Theme, shape: _Shape) -> list[Row]:
    head = say("figure-cosine", value=equals(shape.cosine))
    over, under = (number(v, exponent=shape.exponent) for v in (shape.norm_a * shape.cosine, shape.norm_a))
    told = say(
        "figure-ratio",
        over=f'<span style="color:{theme.c}">{over}</span>',
        under=f'<span style="color:{theme.a}">{under}</span>',
    )
    shown = say("figure-ratio", over=over, under=under)
    return [
        row(head, theme.size(MAIN), theme.c, bold=True),
        row(told, theme.size(SIDE), theme.muted, shown=shown),
    ]


def _spots_of_a(shape: _Shape) -> list[Spot]:
    outward = (math.cos(shape.turn), math.sin(shape.turn))
    above = (-math.sin(shape.turn), math.cos(shape.turn))
    lift = (outward[0] + 0.8 * above[0], outward[1] + 0.8 * above[1])
    middle = (0.62 * shape.tip_a[0], 0.62 * shape.tip_a[1])
    return [Spot(shape.tip_a, lift), Spot(middle, above, turn=30, cost=2.2)]


def _spots_of_b(shape: _Shape) -> list[Spot]:
    """Beside the tip, beneath the bar, or above b where the angle leaves room; never on the far side of a."""
    along = (0.8 * shape.b, 0.6 * shape.b, 0.4 * shape.b)
    spots = [Spot(shape.tip_b, (1.0, -0.8), turn=90 if shape.turn > 0.35 else 40)]
    under = (0.0, -_DROP)
    spots += [
        Spot((x, 0.0), (0.0, -1.0), shift=under, turn=15, cost=0.3 + 0.5 * n)
        for n, x in enumerate((shape.b, 0.9 * shape.b, *along))
    ]
    if shape.turn > 0.35:
        spots.append(Spot(shape.tip_b, (0.2, 1.0), turn=60, cost=1.3))
        spots += [Spot((x, 0.0), (0.0, 1.0), turn=15, cost=1.7 + 0.4 * n) for n, x in enumerate(along)]
    return spots


def _spots_of_angle(shape: _Shape) -> list[Spot]:
    """Between the arrows beyond the arc, else beside the arc on the far side of a, else behind the origin."""
    half, turn, arc = shape.turn / 2, shape.turn, shape.arc
    middle, above = (math.cos(half), math.sin(half)), (-math.sin(turn), math.cos(turn))
    rim = (0.8 * arc * math.cos(turn), 0.8 * arc * math.sin(turn))
    gaps = (8.0, 14.0, 20.0, 28.0, 38.0, 50.0, 64.0)
    return [
        Spot((0, 0), middle, shift=(arc * middle[0], arc * middle[1]), turn=45, gaps=gaps),
        Spot((0, 0), above, shift=rim, turn=45, cost=1.0),
        Spot((0.3 * shape.tip_a[0], 0.3 * shape.tip_a[1]), above, turn=30, cost=1.5),
        Spot((0, 0), (-middle[0], middle[1] + 0.1), turn=60, cost=1.8),
        Spot((0, 0), (-1.0, 0.2), turn=30, cost=2.4),
    ]


def _spots_of_cosine(shape: _Shape) -> list[Spot]:
    """Beneath the bar: at its middle, else nearer to one of its ends."""
    gaps = (6.0, 12.0, 20.0, 32.0, 48.0)
    return [
        Spot((part * shape.foot, 0.0), (0.0, -1.0), shift=(0.0, -_DROP), turn=30, gaps=gaps, cost=cost)
        for part, cost in ((0.5, 0.0), (0.38, 0.15), (0.62, 0.15), (0.25, 0.3), (0.75, 0.3), (0.0, 0.6), (1.0, 0.6))
    ]


def _mark_break(drawing: Drawing, shape: _Shape) -> None:
    tip, colour = (shape.tip_a, drawing.theme.a) if shape.a >= shape.b else (shape.tip_b, drawing.theme.b)
    at = (0.55 * tip[0], 0.55 * tip[1])
    along = math.atan2(tip[1], tip[0])
    for step in (-5.0, 5.0):
        ends = []
        for side in (-13.0, 13.0):
            x, y = step + 0.35 * side, side
            ends.append((x * math.cos(along) - y * math.sin(along), x * math.sin(along) + y * math.cos(along)))
        drawing.path(at, ends, colour, width=3)


def angle_table(plane: AnglePlane, names: tuple[str, str], *, say: Say) -> list[dict[str, object]]:
    """Return what the figure shows as rows: both lengths, the projection of a on b, the cosine, the angle.

    Values are numbers; where a length is beyond the floats, all are texts such as 1.15×10⁶⁰².
    """
    shape = _Shape(plane)
    lengths = [
        (say("figure-length-of", name=shorten(names[0])), shape.norm_a),
        (say("figure-length-of", name=shorten(names[1])), shape.norm_b),
        (say("figure-projection"), shape.norm_a * shape.cosine),
    ]
    angles = [(say("figure-cosine-name"), shape.cosine), (say("figure-angle-name"), shape.degrees)]
    told: list[tuple[str, object]] = [*lengths, *angles]
    if shape.exponent:
        told = [(name, number(value, exponent=shape.exponent)) for name, value in lengths]
        told += [(name, number(value)) for name, value in angles]
    return [{say("figure-column-quantity"): name, say("figure-column-value"): value} for name, value in told]
