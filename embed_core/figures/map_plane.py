"""Words on the plane of two axes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import LINE, axis, foot, note, titled
from embed_core.figures.map_axes import LABEL, pole, span_of
from embed_core.figures.spreading import GAP, beside, cut_to
from embed_core.figures.text import em, literal, signed
from embed_core.figures.theme import SMALL, Theme
from embed_core.geometry import AxisPlane
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

NARROWEST = 320.0  # px


def plane_figure(found: AxisPlane, *, say: Say, theme: Theme, height: float = 520) -> go.Figure:
    """Draw words by their positions on two axes; those farthest from the middle are named where there is room.

    Names are placed for the narrowest screen; on a wider one they only move apart.
    """
    import plotly.graph_objects as go

    (left, right), (low, high) = span_of(found.x), span_of(found.y)
    side = em("−0.00") * theme.size(SMALL) + 22
    x_title, y_title = _titles(found, say, shown=literal)
    layout = titled(
        theme,
        height=height,
        x=axis(theme, range=[left, right], nticks=6),
        y=axis(theme, grid=True, range=[low, high], nticks=6),
        x_title=x_title,
        y_title=y_title,
        left=side,
    )
    angle = "figure-plane-orthogonal" if found.orthogonal else "figure-plane-angle"
    foot(layout, say(angle, degrees=round(found.degrees)), theme)
    margin = layout["margin"]
    room = (NARROWEST - side - margin["r"], layout["height"] - margin["t"] - margin["b"])
    places = np.stack([(found.x - left) / (right - left), (found.y - low) / (high - low)], axis=1)
    names = [cut_to(word, LABEL) for word in found.words]
    widths = [em(name) * theme.size(SMALL) for name in names]
    sides = beside(places, widths, LINE * theme.size(SMALL), room=room, first=_farthest(places))
    own = [word in (*found.first.words, *found.second.words) for word in found.words]
    layout["annotations"] += _names(found, names, sides=sides, own=own, theme=theme)
    return go.Figure(data=[_dots(found, sides=sides, own=own, theme=theme)], layout=layout)


def _titles(found: AxisPlane, say: Say, *, shown: Any = str) -> tuple[str, str]:
    """Return what both axes are called, "from → to"."""
    first, second = (
        say(
            "figure-column-on-axis",
            start=shown(pole(each, 0, say, most=1)),
            end=shown(pole(each, 1, say, most=1)),
        )
        for each in (found.first, found.second)
    )
    return first, second


def _names(
    found: AxisPlane, names: Sequence[str], *, sides: Mapping[int, int], own: Sequence[bool], theme: Theme
) -> list[dict[str, Any]]:
    """Return the labels of the words that have room for one."""
    notes = []
    for at, side in sides.items():
        font = {"size": theme.size(SMALL), "color": theme.b if own[at] else theme.ink}
        anchor = {"xanchor": "left" if side > 0 else "right", "xshift": GAP * side}
        place = {"xref": "x", "yref": "y", "x": float(found.x[at]), "y": float(found.y[at])}
        notes.append(note(literal(names[at]), theme, **place, **anchor, font=font))
    return notes


def _dots(found: AxisPlane, *, sides: Mapping[int, int], own: Sequence[bool], theme: Theme) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "markers", "x": found.x.tolist(), "y": found.y.tolist(), "hoverinfo": "text",
        "hovertext": [
            f"{literal(word)}  ({signed(float(x), 2)}, {signed(float(y), 2)})"
            for word, x, y in zip(found.words, found.x, found.y, strict=True)
        ],
        "marker": {
            "size": [10 if each else 8 for each in own], "color": [theme.b if each else theme.a for each in own],
            "opacity": [1.0 if at in sides else 0.5 for at in range(len(own))],
        },
    }  # fmt: skip


def _farthest(places: np.ndarray[Any, Any]) -> list[int]:
    """Return all points, the farthest from the middle first."""
    if not len(places):
        return []
    away = np.hypot(*(places - np.median(places, axis=0)).T)
    return [int(at) for at in np.argsort(-away, kind="stable")]


def plane_table(found: AxisPlane, *, say: Say) -> list[dict[str, object]]:
    """Return the words as rows: word, and its position on each axis."""
    heads = list(_titles(found, say))
    if heads[0] == heads[1]:
        heads[1] += " (2)"
    return [
        {say("figure-column-word"): word, heads[0]: round(float(x), 4), heads[1]: round(float(y), 4)}
        for word, x, y in zip(found.words, found.x, found.y, strict=True)
    ]
