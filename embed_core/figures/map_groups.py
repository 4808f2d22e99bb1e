"""Clusters: what they are called, how large they are, how well they hold together, and how many to make."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import LINE, axis, foot, note, titled, told, told_head, whole_step
from embed_core.figures.drawing import plate
from embed_core.figures.ranked import column_head, nothing
from embed_core.figures.text import em, literal, number, shorten, signed
from embed_core.figures.theme import SIDE, SMALL, Theme
from embed_core.geometry import Clusters, CountChoice, NamedCluster, name_clusters
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_ROW = 50.0  # px of a cluster: its name, and its bar beneath
_TYPICAL = 6


def clusters_figure(found: Clusters, *, say: Say, theme: Theme) -> go.Figure:
    """Draw the clusters as rows in their colours: mark, name and size, and beneath the mean silhouette as a bar."""
    import plotly.graph_objects as go

    named = name_clusters(found)
    head, left = LINE * theme.size(SMALL) + 12, theme.size(SIDE)
    values = [each.silhouette if math.isfinite(each.silhouette) else 0.0 for each in named]
    low, high = min([0.0, *values]), max([0.05, *values]) * 1.02
    room = em("−0.000") * theme.size(SIDE) + 16
    notes = [
        column_head(say("figure-clusters-words"), theme, x=0, xshift=6 - left, xanchor="left"),
        column_head(say("figure-clusters-silhouette"), theme, x=1, xshift=room - 6, xanchor="right"),
    ]
    for line, each in enumerate(named):
        notes += _row(each, line, room=room, say=say, theme=theme)
    if not named:
        notes.append(nothing(say, theme))
    layout: dict[str, Any] = {
        **plate(theme, head + _ROW * theme.enlarged * max(1, len(named)) + 12),
        "xaxis": {"visible": False, "fixedrange": True, "range": [low, high]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [max(1, len(named)) - 0.5, -0.5]},
        "margin": {"l": left, "r": room, "t": head, "b": 8, "pad": 0, "autoexpand": False},
        "annotations": notes,
    }
    return go.Figure(data=[*_bars(named, values, say, theme), _marks(named, theme, low)], layout=layout)


def _name(each: NamedCluster, say: Say) -> str:
    """Return what a cluster is called, short enough for a phone."""
    name, words = "", [shorten(item.word) for item in each.typical]
    if each.given:
        return shorten(each.given)
    for word in words[:3]:
        longer = f"{name} · {word}" if name else word
        if name and em(longer) > 11:
            break
        name = longer
    return name


def _row(each: NamedCluster, line: int, *, room: float, say: Say, theme: Theme) -> list[dict[str, Any]]:
    text = say("figure-clusters-row", number=each.label + 1, name=literal(_name(each, say)), size=each.size)
    shown = signed(each.silhouette, 2) if math.isfinite(each.silhouette) else "–"
    font = {"size": theme.size(SIDE), "color": theme.ink}
    above = {"yref": "y", "y": line - 0.14, "yanchor": "middle", "font": font}
    beside = {
        "yref": "y",
        "y": line + 0.27,
        "yanchor": "middle",
        "font": {"size": theme.size(SMALL), "color": theme.muted},
    }
    return [
        note(text, theme, x=0, xshift=theme.size(SIDE) * 0.8, xanchor="left", **above),
        note(shown, theme, x=1, xshift=room - 6, xanchor="right", **beside),
    ]


def _bars(named: tuple[NamedCluster, ...], values: list[float], say: Say, theme: Theme) -> list[dict[str, Any]]:
    hover = [
        say(
            "figure-clusters-at",
            name=literal(_name(each, say)),
            size=each.size,
            silhouette=number(each.silhouette, 3),
        )
        for each in named
    ]
    colours = [theme.group_mark(each.label)[0] for each in named]
    return [
        {
            "type": "bar", "orientation": "h", "x": values, "y": [line + 0.27 for line in range(len(named))],
            "width": 0.16, "marker": {"color": colours, "line": {"width": 0}}, "hoverinfo": "text",
            "hovertext": hover, "textposition": "none",
        }
    ]  # fmt: skip


def _marks(named: tuple[NamedCluster, ...], theme: Theme, low: float) -> dict[str, Any]:
    marks = [theme.group_mark(each.label) for each in named]
    size = theme.size(SIDE) * 0.8
    return {
        "type": "scatter", "mode": "markers", "x": [low] * len(named), "cliponaxis": False, "hoverinfo": "skip",
        "y": [line - 0.14 for line in range(len(named))],
        "marker": {
            "size": size, "symbol": [symbol for _, symbol in marks], "color": [colour for colour, _ in marks],
            "line": {"width": 2 if any(s.endswith("thin") for _, s in marks) else 0,
                                     "color": [colour for colour, _ in marks]},
        },
    }  # fmt: skip


def clusters_table(found: Clusters, *, say: Say) -> list[dict[str, object]]:
    """Return the clusters as rows: number, name, words, mean silhouette, typical words."""
    return [
        {
            say("figure-column-cluster"): each.label + 1,
            say("figure-column-cluster-name"): each.name(),
            say("figure-column-cluster-words"): each.size,
            say("figure-column-silhouette-mean"): _value(each.silhouette),
            say("figure-column-typical"): say.join([item.word for item in each.typical]),
        }
        for each in name_clusters(found)
    ]


def _value(value: float) -> float | str:
    return round(value, 3) if math.isfinite(value) else "–"


def count_figure(found: CountChoice, *, say: Say, theme: Theme, height: float = 320) -> go.Figure:
    """Draw the mean silhouette by the number of clusters, with the best one marked."""
    import plotly.graph_objects as go

    values = np.asarray(found.silhouettes)
    spare = max(0.01, 0.12 * float(np.ptp(values)))
    low, high = min(0.0, float(values.min()) - spare), float(values.max()) + spare
    first, last = found.counts[0], found.counts[-1]
    layout = titled(
        theme,
        height=height,
        head=told_head(theme),
        x=axis(theme, range=[first - 0.5, last + 0.5], tick0=0, dtick=whole_step(last - first, most=8)),
        y=axis(theme, grid=True, range=[low, high], nticks=6),
        x_title=say("figure-count-axis"),
        y_title=say("figure-count-silhouette"),
        left=em("−0.00") * theme.size(SMALL) + 22,
    )
    layout["annotations"].append(told(say("figure-count-best", best=found.best), theme))
    foot(layout, say("figure-count-words", words=found.words), theme)
    hover = [
        say("figure-count-at", count=count, silhouette=number(value, 3))
        for count, value in zip(found.counts, found.silhouettes, strict=True)
    ]
    best = [count == found.best for count in found.counts]
    line = {
        "type": "scatter", "mode": "lines+markers", "x": list(found.counts), "y": values.tolist(),
        "line": {"color": theme.a, "width": 2.5},
        "marker": {"size": [15 if b else 9 for b in best], "color": [theme.b if b else theme.a for b in best]},
        "hoverinfo": "text", "hovertext": hover,
    }  # fmt: skip
    return go.Figure(data=[line], layout=layout)


def count_table(found: CountChoice, *, say: Say) -> list[dict[str, object]]:
    """Return the numbers of clusters that were tried as rows, with their mean silhouettes."""
    return [
        {say("figure-column-clusters"): count, say("figure-column-silhouette-mean"): round(value, 4)}
        for count, value in zip(found.counts, found.silhouettes, strict=True)
    ]
