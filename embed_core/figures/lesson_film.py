"""A film of vectors in the plane: step by step, played or moved by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import cycle
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.drawing import plate
from embed_core.figures.text import literal, number, shorten
from embed_core.figures.theme import MAIN, SIDE, SMALL, Theme
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_SIDES = ("middle right", "middle left", "top center", "bottom right", "bottom left")
"""Where each name stands beside its tip: words that come together keep theirs apart."""
PAUSE = 60
"""Milliseconds that a frame stands when the film is played."""


def film_figure(data: Mapping[str, Any], *, say: Say, theme: Theme) -> go.Figure:
    """Draw the frames (t, n, 2) of n named vectors, with the number that each frame has.

    `data` has "names", "frames", "values" (t,), "told" (the message that tells a value) and "roles" ("a", "b" or
    "" for each name). The last frame is drawn; the slider and the button go through all.
    """
    import plotly.graph_objects as go

    names, frames, values = data["names"], np.asarray(data["frames"], float), [float(v) for v in data["values"]]
    reach = 1.12 * float(np.abs(frames).max())
    axis = {"visible": False, "fixedrange": True, "zeroline": False, "range": [-reach, reach]}
    last = len(frames) - 1
    drawn = list(zip(names, data["roles"], cycle(_SIDES)))
    layout: dict[str, Any] = {
        **plate(theme, 480 * theme.enlarged),
        "xaxis": axis,
        "yaxis": {**axis, "scaleanchor": "x"},
        "margin": {"l": 10, "r": 10, "t": 10, "b": 140 * theme.enlarged, "pad": 0},
        "sliders": [_slider(values, say, theme, told=data["told"], active=last)],
        "updatemenus": [_button(say, theme)],
    }
    film = [
        go.Frame(name=str(at), data=[_arrow(*what, tip, theme) for what, tip in zip(drawn, frame, strict=True)])
        for at, frame in enumerate(frames)
    ]
    return go.Figure(data=film[last].data, layout=layout, frames=film)


def _arrow(name: str, role: str, side: str, tip: Sequence[float], theme: Theme) -> dict[str, Any]:
    colour = {"a": theme.a, "b": theme.b, "c": theme.c}.get(role, theme.muted)
    shown = literal(shorten(name))
    return {
        "type": "scatter",
        "x": [0.0, float(tip[0])],
        "y": [0.0, float(tip[1])],
        "mode": "lines+markers+text",
        "text": ["", f"<b>{shown}</b>"],
        "textposition": side,
        "textfont": {"size": theme.size(MAIN if role else SIDE), "color": colour},
        "line": {"color": colour, "width": 4 if role else 2.5},
        "marker": {"size": [0, 11 if role else 8], "color": colour, "opacity": 1},
        "cliponaxis": False,
        "hoverinfo": "text",
        "hovertext": ["", f"{shown}: ({number(tip[0])}, {number(tip[1])})"],
    }


def _animate() -> dict[str, Any]:
    return {
        "mode": "immediate",
        "fromcurrent": False,
        "frame": {"duration": PAUSE, "redraw": False},
        "transition": {"duration": 0},
    }


def _slider(values: Sequence[float], say: Say, theme: Theme, *, told: str, active: int) -> dict[str, Any]:
    steps = [
        {"method": "animate", "label": say(told, step=at, value=value), "args": [[str(at)], _animate()]}
        for at, value in enumerate(values)
    ]
    return {
        "active": active,
        "steps": steps,
        "x": 0,
        "len": 1,
        "y": 0,
        "pad": {"t": 34, "b": 0},
        "currentvalue": {"xanchor": "left", "font": {"size": theme.size(SIDE), "color": theme.ink}},
        "font": {"size": 1, "color": "rgba(0,0,0,0)"},
        "ticklen": 0,
        "minorticklen": 0,
        "bgcolor": theme.soft,
        "bordercolor": theme.line,
        "activebgcolor": theme.accent,
    }


def _button(say: Say, theme: Theme) -> dict[str, Any]:
    return {
        "type": "buttons",
        "direction": "left",
        "showactive": False,
        "x": 0,
        "xanchor": "left",
        "y": 0,
        "yanchor": "top",
        "pad": {"t": 96 * theme.enlarged},
        "bgcolor": theme.paper,
        "bordercolor": theme.line,
        "font": {"size": theme.size(SMALL), "color": theme.ink},
        "buttons": [{"label": say("film-play"), "method": "animate", "args": [None, _animate()]}],
    }
