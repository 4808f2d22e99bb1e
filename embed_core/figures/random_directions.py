"""The cosines of random vectors in more and more dimensions: drawn as bars, by their law as a line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import LINE, axis, bars, note
from embed_core.figures.drawing import plate
from embed_core.figures.text import number
from embed_core.figures.theme import LONG, SIDE, SMALL, Theme, faded
from embed_core.geometry import RandomDirections
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_BARS = 60
_PANEL = 96.0  # px a number of dimensions
_EDGE = 0.999


def random_directions_figure(
    found: Sequence[RandomDirections], value: float | None = None, *, say: Say, theme: Theme
) -> go.Figure:
    """Draw one row a number of dimensions, all on the same cosines; `value`, where given, is marked in each."""
    import plotly.graph_objects as go

    words = LINE * theme.size(LONG) + 6
    panel, head = _PANEL * theme.enlarged + words, 4.0
    bottom = LINE * (theme.size(SMALL) + theme.size(SIDE)) + 26
    height = head + panel * len(found) + bottom
    layout: dict[str, Any] = {
        **plate(theme, height),
        "margin": {"l": 12, "r": 12, "t": head, "b": bottom, "pad": 0, "autoexpand": False},
        "xaxis": axis(theme, range=[-1.02, 1.02], tickvals=[-1, -0.5, 0, 0.5, 1], ticktext=_ticks(), anchor="free",
                      position=0),
        "bargap": 0,
        "shapes": [],
        "annotations": [
            note(say("random-directions-axis"), theme, x=0.5, y=0, xanchor="center", yanchor="bottom",
                 yshift=-bottom + 4),
        ],
    }  # fmt: skip
    traces: list[dict[str, Any]] = []
    for place, each in enumerate(found):
        top, share = 1 - place / len(found), 1 / (panel * len(found))
        low, ceiling = max(0.0, 1 - (place + 1) / len(found)), top - words * share
        name = "" if place == 0 else str(place + 1)
        drawn, highest = _panel(each, f"y{name}", say=say, theme=theme)
        traces += drawn
        layout[f"yaxis{name}"] = axis(
            theme, range=[0, 1.04 * highest], visible=False, domain=[low, ceiling], anchor="x"
        )
        layout["annotations"] += _heads(each, top, words, say=say, theme=theme)
        layout["shapes"].append(_line(0, low, low, theme.line, 1.5, level=True))
        if value is not None and math.isfinite(value):
            layout["shapes"].append(_line(value, low, ceiling, theme.b, 2.5))
    return go.Figure(data=traces, layout=layout)


def _ticks() -> list[str]:
    return ["−1", "−0.5", "0", "0.5", "1"]


def _line(at: float, start: float, end: float, colour: str, width: float, *, level: bool = False) -> dict[str, Any]:
    """Return an upright line at a cosine, between two shares of the height; with `level`, a line across at `end`."""
    places = (
        {"xref": "paper", "x0": 0, "x1": 1, "y0": end, "y1": end}
        if level
        else {"xref": "x", "x0": at, "x1": at, "y0": start, "y1": end}
    )
    return {"type": "line", "yref": "paper", **places, "line": {"color": colour, "width": width}}


def _panel(each: RandomDirections, yaxis: str, *, say: Say, theme: Theme) -> tuple[list[dict[str, Any]], float]:
    """Return bars and curve of one row, and how high they reach."""
    reach = min(1.0, 5 / math.sqrt(each.dimensions))
    edges = np.linspace(-reach, reach, _BARS + 1)
    counts, _ = np.histogram(each.cosines, edges)
    heights = counts / (len(each.cosines) * (edges[1] - edges[0]))
    x = np.linspace(-min(reach, _EDGE), min(reach, _EDGE), 241)
    curve = each.density(x)
    highest = float(heights.max()) if each.dimensions < 4 else max(float(heights.max()), float(curve.max()))
    hover = [
        say("random-directions-at", low=f"{a:.3f}", high=f"{b:.3f}", pairs=int(n), dimensions=each.dimensions)
        for a, b, n in zip(edges[:-1], edges[1:], counts, strict=True)
    ]
    middles = ((edges[1:] + edges[:-1]) / 2).tolist()
    width = float(edges[1] - edges[0])
    drawn = bars(middles, heights.tolist(), faded(theme.a, 0.55), hover, width=width, xaxis="x", yaxis=yaxis)
    line = {
        "type": "scatter", "mode": "lines", "x": x.tolist(), "y": np.minimum(curve, 1.2 * highest).tolist(),
        "line": {"color": theme.ink, "width": 2}, "hoverinfo": "skip", "xaxis": "x", "yaxis": yaxis,
    }  # fmt: skip
    return [drawn, line], highest


def _heads(each: RandomDirections, top: float, height: float, *, say: Say, theme: Theme) -> list[dict[str, Any]]:
    at = {"y": top, "yanchor": "middle", "yshift": -height / 2}
    strong = {"size": theme.size(SIDE), "color": theme.ink}
    deviation = say(
        "random-directions-deviation", drawn=number(each.deviation, 3), expected=number(each.expected_deviation, 3)
    )
    return [
        note(f"<b>{say('random-directions-d', dimensions=str(each.dimensions))}</b>", theme, x=0, font=strong, **at),
        note(deviation, theme, x=1, xanchor="right", font={"size": theme.size(SMALL), "color": theme.muted}, **at),
    ]


def random_directions_table(found: Sequence[RandomDirections], *, say: Say) -> list[dict[str, object]]:
    """Return one row a number of dimensions: pairs, deviation drawn and by the law, share of nearly right angles."""
    return [
        {
            say("random-directions-column-d"): each.dimensions,
            say("random-directions-column-pairs"): len(each.cosines),
            say("random-directions-column-drawn"): round(each.deviation, 5),
            say("random-directions-column-law"): round(each.expected_deviation, 5),
            say("random-directions-column-near"): round(100 * each.within(0.1), 1),
        }
        for each in found
    ]
