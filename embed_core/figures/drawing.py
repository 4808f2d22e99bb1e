"""Drawings with equal scales: arrows, lines, points and labels that find their own places."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.arranging import arrange
from embed_core.figures.placing import Block, Point, Scene, Spot
from embed_core.figures.text import em
from embed_core.figures.theme import SMALL, TRANSPARENT, Theme, faded

if TYPE_CHECKING:
    import plotly.graph_objects as go

LEADING = 1.3
ARROW = 5.0
_HEAD = 5.0  # the length of an arrow's head, in widths of the arrow


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a label. `text` is plotly's: escape words by `literal` first. `width` is in em."""

    text: str
    width: float
    size: float
    colour: str
    bold: bool = False


def row(text: str, size: float, colour: str, *, bold: bool = False, shown: str | None = None) -> Row:
    """Return a line of a label; `shown` is what is seen of it where `text` carries tags or escapes."""
    width = em(text if shown is None else shown) * (1.0 if bold else 0.96)
    return Row(text, width, size, colour, bold)


@dataclass(slots=True)
class Drawing:
    """A figure in the making: what is drawn is at the same time what labels keep clear of."""

    theme: Theme
    scene: Scene = field(default_factory=Scene)
    _shapes: list[dict[str, Any]] = field(default_factory=list)
    _notes: list[dict[str, Any]] = field(default_factory=list)
    _traces: list[dict[str, Any]] = field(default_factory=list)
    _labels: list[tuple[tuple[Row, ...], Block]] = field(default_factory=list)
    _points: list[Point] = field(default_factory=list)
    _footer: tuple[str, ...] = ()

    def arrow(
        self, start: Point, end: Point, colour: str, *, width: float = ARROW, free: tuple[float, float] = (0, 0)
    ) -> None:
        """Draw an arrow; `free` px are left off at its start and end, for the markers that stand there."""
        self._points += [start, end]
        long = math.dist(start, end)
        if long < 1e-9:
            return
        self._notes.append(
            {
                "x": end[0], "y": end[1], "ax": start[0], "ay": start[1],
                "xref": "x", "yref": "y", "axref": "x", "ayref": "y",
                "text": "", "showarrow": True, "arrowhead": 2, "arrowsize": max(0.3, min(1.0, 5.5 / width)),
                "arrowwidth": width, "arrowcolor": colour, "startstandoff": free[0], "standoff": free[1],
            }
        )  # fmt: skip
        self.scene.stroke(start, end, width)
        head = _HEAD * min(width, 5.5)
        back = tuple(-head * (e - s) / long for s, e in zip(start, end, strict=True))
        self.scene.stroke(end, end, 0.8 * head, shift=(0.75 * back[0], 0.75 * back[1]), end_shift=(0.0, 0.0))

    def line(self, start: Point, end: Point, colour: str, *, width: float = 2, dash: str = "solid") -> None:
        """Draw a straight line without a head."""
        self._points += [start, end]
        self._shapes.append(
            {
                "type": "line", "x0": start[0], "y0": start[1], "x1": end[0], "y1": end[1],
                "xref": "x", "yref": "y", "layer": "below", "line": {"color": colour, "width": width, "dash": dash},
            }
        )  # fmt: skip
        self.scene.stroke(start, end, width)

    def path(
        self, at: Point, shifts: Sequence[Point], colour: str, *, width: float = 2, fill: float = 0, solid: bool = True
    ) -> None:
        """Draw a line of fixed size in px about a point. With `fill` > 0 its inside is filled that strongly."""
        steps = " ".join(f"{'L' if i else 'M'}{x:.2f},{y:.2f}" for i, (x, y) in enumerate(shifts))
        self._shapes.append(
            {
                "type": "path", "path": steps + (" Z" if fill else ""), "xref": "x", "yref": "y", "layer": "below",
                "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": at[0], "yanchor": at[1],
                "fillcolor": faded(colour, fill) if fill else TRANSPARENT,
                "line": {"color": colour, "width": width if solid else 0},
            }
        )  # fmt: skip
        few = [*shifts[:: max(1, len(shifts) // 8)], shifts[-1]]
        for one, two in pairwise(few):
            self.scene.stroke(at, at, width + 1, shift=one, end_shift=two)

    def measure(self, start: float, end: float, colour: str, *, drop: float, width: float = 4) -> None:
        """Draw a bar along the x axis, `drop` px below it, with ticks at both ends: a length that is measured."""
        for x, y, x1, y1 in ((start, 0.0, end, 0.0), (start, -6.0, start, 6.0), (end, -6.0, end, 6.0)):
            self._shapes.append(
                {
                    "type": "line", "x0": x, "x1": x1, "y0": y - drop, "y1": y1 - drop, "xref": "x", "yref": "y",
                    "ysizemode": "pixel", "yanchor": 0, "layer": "below", "line": {"color": colour, "width": width},
                }
            )  # fmt: skip
            self.scene.stroke((x, 0.0), (x1, 0.0), width, shift=(0.0, y - drop), end_shift=(0.0, y1 - drop))

    def dot(
        self,
        at: Point,
        colour: str,
        *,
        size: float = 14,
        symbol: str = "circle",
        hover: str = "",
        ring: bool = False,
        seen: bool = True,
    ) -> None:
        """Draw a marker of a size in px, filled or as a ring; `hover` is shown on it (escaped already)."""
        self._points.append(at)
        self._traces.append(
            {
                "type": "scatter", "x": [at[0]], "y": [at[1]], "mode": "markers", "cliponaxis": False,
                "marker": {
                    "size": size, "color": self.theme.paper if ring else colour, "symbol": symbol,
                    "opacity": 1 if seen else 0, "line": {"width": 3.5 if ring else 0, "color": colour},
                },
                "hoverinfo": "text" if hover else "skip", "hovertext": hover,
            }
        )  # fmt: skip
        if seen:
            self.scene.stroke(at, at, size + 2)

    def label(
        self,
        rows: Sequence[Row],
        spots: Sequence[Spot],
        *,
        names: tuple[Point, Point] | None = None,
        others: Sequence[tuple[Point, Point]] = (),
    ) -> None:
        """Write a label at the best of its spots; one that names a line stays nearer to it than to the others."""
        width = max(line.width * line.size for line in rows)
        height = LEADING * sum(line.size for line in rows)
        self._labels.append((tuple(rows), Block(width, height, tuple(spots), names, tuple(others))))

    def foot(self, text: str) -> None:
        """Write a note beneath the drawing."""
        self._footer = (*self._footer, text)

    def figure(self, height: float) -> go.Figure:
        """Place the labels and return the figure, at most `height` px high."""
        import plotly.graph_objects as go

        size = self.theme.size(SMALL)
        footer = (LEADING * size + 6) * len(self._footer)
        box = _box(self._points)
        layout = arrange(self.scene, [block for _, block in self._labels], box, height=height, footer=footer)
        notes = list(self._notes)
        for (rows, block), place in zip(self._labels, layout.places, strict=True):
            top = place.shift[1] + layout.type_size * block.height / 2
            for line in rows:
                line = replace(line, size=layout.type_size * line.size)
                top -= LEADING * line.size
                notes.append(_note(line, place.at, (place.shift[0], top + LEADING * line.size / 2)))
        for number, text in enumerate(reversed(self._footer)):
            lift = -layout.margins.bottom + 4 + LEADING * size * (number + 0.5)
            notes.append(_note(row(text, size, self.theme.muted), (0.5, 0.0), (0, lift), paper=True))
        axis = {"visible": False, "fixedrange": True, "zeroline": False, "showgrid": False}
        left, right, top, bottom = layout.margins.sides()
        return go.Figure(
            data=self._traces or [{"type": "scatter", "x": [None], "y": [None], "hoverinfo": "skip"}],
            layout={
                "shapes": self._shapes,
                "annotations": notes,
                "xaxis": {**axis, "range": [layout.box[0][0], layout.box[1][0]]},
                "yaxis": {**axis, "range": [layout.box[0][1], layout.box[1][1]], "scaleanchor": "x", "scaleratio": 1},
                "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 0, "autoexpand": False},
                **plate(self.theme, layout.height),
            },
        )


def plate(theme: Theme, height: float) -> dict[str, Any]:
    """Return the layout that all figures share: transparent ground, our type, no legend, nothing to drag."""
    return {
        "template": "none",
        "height": round(height),
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "paper_bgcolor": TRANSPARENT,
        "plot_bgcolor": TRANSPARENT,
        "font": {"family": theme.font, "size": theme.size(SMALL), "color": theme.ink},
        "hoverlabel": {
            "bgcolor": theme.paper,
            "bordercolor": theme.line,
            "font": {"family": theme.font, "size": theme.size(SMALL), "color": theme.ink},
        },
    }


def _note(line: Row, at: Point, shift: Point, *, paper: bool = False) -> dict[str, Any]:
    ref = "paper" if paper else ""
    return {
        "x": at[0], "y": at[1], "xref": ref or "x", "yref": ref or "y", "xshift": shift[0], "yshift": shift[1],
        "text": f"<b>{line.text}</b>" if line.bold else line.text, "showarrow": False,
        "xanchor": "center", "yanchor": "middle", "align": "center", "borderpad": 0,
        "font": {"size": line.size, "color": line.colour},
    }  # fmt: skip


def _box(points: Sequence[Point]) -> tuple[Point, Point]:
    low, high = np.min(points, axis=0), np.max(points, axis=0)
    spare = max(1e-6, 1e-3 * float((high - low).max()))
    flat = (high - low) < spare
    low, high = np.where(flat, low - spare / 2, low), np.where(flat, high + spare / 2, high)
    return (float(low[0]), float(low[1])), (float(high[0]), float(high[1]))
