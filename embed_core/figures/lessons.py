"""The pictures of the lessons, by the name under which a lesson asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from embed_core.figures.analogy import parallelogram_figure
from embed_core.figures.angle import angle_figure
from embed_core.figures.charts import bars, note
from embed_core.figures.drawing import Drawing, plate, row
from embed_core.figures.lesson_film import film_figure
from embed_core.figures.placing import Point, Spot
from embed_core.figures.text import em, literal, number, shorten
from embed_core.figures.theme import LONG, MAIN, SIDE, Theme
from embed_core.geometry import angle_plane, parallelogram
from embed_core.language import Say
from embed_core.vectors import WordVectors

if TYPE_CHECKING:
    import plotly.graph_objects as go

_ROW = 38.0  # px a bar with its row


def _angle(data: tuple[Sequence[float], Sequence[float]], *, say: Say, theme: Theme) -> go.Figure:
    return angle_figure(angle_plane(*data), ("a", "b"), say=say, theme=theme, height=380 * theme.enlarged)


def bars_figure(data: Sequence[tuple[str, float]], *, say: Say, theme: Theme) -> go.Figure:
    """Draw named values as bars from 0, each with its number; the largest in the first colour."""
    import plotly.graph_objects as go

    names, values = [shorten(name) for name, _ in data], [float(value) for _, value in data]
    size = theme.size(SIDE)
    left, right = max(map(em, names)) * size + 22, em("−0.000") * size + 22
    high, low = max(*values, 0.0), min(*values, 0.0)
    colours = [theme.a if value == max(values) else theme.line for value in values]
    rows = range(len(values))
    hover = [f"{literal(name)}: {number(value)}" for name, value in data]
    width = (high - low) or 1.0
    layout: dict[str, Any] = {
        **plate(theme, _ROW * theme.enlarged * len(values) + 24),
        "xaxis": {"visible": False, "fixedrange": True, "range": [low - 0.02 * width, high + 0.02 * width]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [len(values) - 0.4, -0.6]},
        "margin": {"l": left, "r": right, "t": 6, "b": 6, "pad": 0, "autoexpand": False},
        "annotations": [],
    }
    for line, (name, value) in enumerate(zip(names, values, strict=True)):
        font = {"size": size, "color": theme.ink}
        layout["annotations"] += [
            note(literal(name), theme, yref="y", y=line, x=0, xshift=-12, xanchor="right", font=font),
            note(number(value), theme, yref="y", y=line, x=1, xshift=right - 8, xanchor="right", font=font),
        ]
    return go.Figure(data=[bars(values, rows, colours, hover, orientation="h", width=0.62)], layout=layout)


def moves_figure(data: Mapping[str, Any], *, say: Say, theme: Theme) -> go.Figure:
    """Draw vectors of the plane as arrows, before a step thin and after it thick.

    `data["moves"]` has name, before, after and role ("a", "b" or "c": the theme's colours).
    """
    drawing = Drawing(theme)
    drawing.dot((0.0, 0.0), theme.line, size=7)
    for name, before, after, role in data["moves"]:
        colour = {"a": theme.a, "b": theme.b, "c": theme.c}[role]
        start, end = _point(before), _point(after)
        drawing.line((0.0, 0.0), start, colour, width=2, dash="dot")
        drawing.arrow((0.0, 0.0), end, colour)
        drawing.label([row(literal(shorten(name)), theme.size(MAIN), colour, bold=True)], _around(end))
    return drawing.figure(400 * theme.enlarged)


def words_figure(data: Sequence[tuple[str, Sequence[float], str]], *, say: Say, theme: Theme) -> go.Figure:
    """Draw words as points of a small map; the role "a" or "b" gives two of them a colour, "" is quiet."""
    drawing = Drawing(theme)
    for name, point, role in data:
        at, colour = _point(point), {"a": theme.a, "b": theme.b}.get(role, theme.muted)
        drawing.dot(at, colour, size=13 if role else 8, hover=literal(name))
        drawing.label(
            [row(literal(shorten(name)), theme.size(LONG if role else SIDE), colour, bold=bool(role))], _around(at)
        )
    return drawing.figure(320)


def _point(value: Sequence[float]) -> Point:
    return float(value[0]), float(value[1])


def _around(at: Point) -> list[Spot]:
    """Return the place for a name: beyond the tip, or where there is room about it."""
    return [Spot(at, at if at != (0.0, 0.0) else (0.0, 1.0))]


def _parallelogram(data: tuple[WordVectors, str, str, str, str], *, say: Say, theme: Theme) -> go.Figure:
    """Draw a − b + c in the plane of its points; the data has the model, then b, a, c and the answer."""
    model, *names = data
    b, a, c, answer = names
    shape = parallelogram(model, b, a, c, answer)
    return parallelogram_figure(shape, (b, a, c, answer), say=say, theme=theme)


FIGURES: dict[str, Callable[..., Any]] = {
    "angle": _angle,
    "bars": bars_figure,
    "moves": moves_figure,
    "words": words_figure,
    "film": film_figure,
    "parallelogram": _parallelogram,
}
