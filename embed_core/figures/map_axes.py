"""Words along an axis as a ruled line, and beside a person's own numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import LINE, axis, foot, note, titled, told, told_head
from embed_core.figures.drawing import plate
from embed_core.figures.spreading import cut_to, spread_out
from embed_core.figures.text import em, literal, number, signed
from embed_core.figures.theme import SIDE, SMALL, Theme
from embed_core.geometry import Axis, AxisRating, Positions
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

MOST = 40
LABEL = 6.6  # em of the widest label beside the line on a phone
_NEAR, _FAR = 9.0, 34.0  # px from the line to where a leader begins and ends


def pole(found: Axis, end: int, say: Say, *, most: int = 2) -> str:
    """Return what stands at an end of an axis: the first (end 0) or second (1) words of its first pairs."""
    words = list(dict.fromkeys(pair[end] for pair in found.pairs))
    return say.join([cut_to(word, LABEL) for word in words[:most]]) + ("…" if len(words) > most else "")


def outermost(values: np.ndarray[Any, Any], most: int) -> np.ndarray[Any, Any]:
    """Return which values to show, lowest first: all, or as many of the lowest as of the highest."""
    order = np.argsort(values, kind="stable")
    return (
        order if len(order) <= most else np.concatenate([order[: most // 2], order[len(order) - (most - most // 2) :]])
    )


def positions_figure(found: Positions, *, say: Say, theme: Theme, most: int = MOST) -> go.Figure:
    """Draw words along an upright line, each label beside its place with a leader where it had to move.

    Labels stand on both sides in turn and are moved as little as keeps them apart, so that none overlap at any
    width. Of more than `most` words the outermost are drawn; a note says so.
    """
    import plotly.graph_objects as go

    shown = outermost(found.values, most)
    size, step = theme.size(SMALL), LINE * theme.size(SMALL)
    tall = max(260.0, step * (len(shown) / 2 + 1))
    head = LINE * theme.size(SIDE) + 16
    values = found.values[shown]
    low, high = span_of(values)
    layout: dict[str, Any] = {
        **plate(theme, tall + 2 * head),
        "xaxis": {"visible": False, "fixedrange": True, "range": [-1, 1]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [low, high]},
        "margin": {"l": 8, "r": 8, "t": head, "b": head, "pad": 0, "autoexpand": False},
        "annotations": _ends(found.axis, head, say, theme),
        "shapes": [_stroke(0, low, 0, high, theme.line, 3), *_ticks(low, high, theme)],
    }
    if low < found.usual < high:
        layout["shapes"].append(_stroke(-_FAR, found.usual, _FAR, found.usual, theme.ink, 2, dash="dash"))
    for side in (0, 1):
        rows = shown[side::2]
        places = spread_out((found.values[rows] - low) / (high - low) * tall, step, (0.0, tall))
        for place, at in zip(places, rows, strict=True):
            end = low + place / tall * (high - low)
            _label(layout, found, int(at), end, side=1 if side else -1, size=size, theme=theme)
    foot(layout, _note_below(found, len(shown), say), theme)
    if not len(shown):
        layout["annotations"].append(note(say("figure-nothing"), theme, x=0.5, y=0.5, xanchor="center"))
    return go.Figure(data=[_dots(found, shown, theme)], layout=layout)


def span_of(values: np.ndarray[Any, Any]) -> tuple[float, float]:
    """Return the lowest and highest value with a little room beyond; −1 and 1 where there is none."""
    if not len(values):
        return -1.0, 1.0
    low, high = float(values.min()), float(values.max())
    spare = max(0.01, 0.03 * (high - low))
    return low - spare, high + spare


def _stroke(
    x0: float, y0: float, x1: float, y1: float, colour: str, width: float, *, dash: str = "solid"
) -> dict[str, Any]:
    """Return a line whose ends lie px beside the axis, at values of it."""
    return {
        "type": "line", "xref": "x", "yref": "y", "xsizemode": "pixel", "xanchor": 0, "x0": x0, "x1": x1,
        "y0": y0, "y1": y1, "layer": "below", "line": {"color": colour, "width": width, "dash": dash},
    }  # fmt: skip


def _ticks(low: float, high: float, theme: Theme) -> list[dict[str, Any]]:
    step = 0.1 if high - low < 1 else 0.2
    marks = range(math.ceil(low / step), math.floor(high / step) + 1)
    return [
        _stroke(-6 if mark else -10, mark * step, 6 if mark else 10, mark * step, theme.line, 1.5) for mark in marks
    ]


def _ends(found: Axis, head: float, say: Say, theme: Theme) -> list[dict[str, Any]]:
    font = {"size": theme.size(SIDE), "color": theme.ink}
    lift = head / 2 + 4
    return [
        note(f"<b>{literal(pole(found, 1, say))}</b>", theme, x=0.5, y=1, yshift=lift, xanchor="center", font=font),
        note(f"<b>{literal(pole(found, 0, say))}</b>", theme, x=0.5, y=0, yshift=-lift, xanchor="center", font=font),
    ]


def _label(
    layout: dict[str, Any], found: Positions, at: int, end: float, *, side: int, size: float, theme: Theme
) -> None:
    own = found.words[at] in found.axis.words
    value = float(found.values[at])
    layout["shapes"].append(_stroke(side * _NEAR, value, side * _FAR, end, theme.line, 1))
    font = {"size": size, "color": theme.b if own else theme.ink}
    aside = {"xref": "x", "x": 0, "xshift": side * (_FAR + 5), "xanchor": "left" if side > 0 else "right"}
    layout["annotations"].append(
        note(literal(cut_to(found.words[at], LABEL)), theme, **aside, yref="y", y=end, font=font)
    )


def _dots(found: Positions, shown: np.ndarray[Any, Any], theme: Theme) -> dict[str, Any]:
    own = [found.words[at] in found.axis.words for at in shown]
    return {
        "type": "scatter", "mode": "markers", "cliponaxis": False, "x": [0] * len(shown),
        "y": [float(found.values[at]) for at in shown], "hoverinfo": "text",
        "hovertext": [f"{literal(found.words[at])}  {signed(float(found.values[at]))}" for at in shown],
        "marker": {"size": 9, "color": [theme.b if o else theme.a for o in own], "opacity": 0.85},
    }  # fmt: skip


def _note_below(found: Positions, shown: int, say: Say) -> str:
    usual = signed(found.usual, 2)
    if shown < len(found.words):
        return say("figure-positions-outermost", shown=shown, words=len(found.words), usual=usual)
    return say("figure-positions-all", words=shown, usual=usual)


def positions_table(found: Positions, *, say: Say) -> list[dict[str, object]]:
    """Return all words as rows, from the beginning of the axis to its end: word, cosine, deviations, known counts."""
    standard = found.standard()
    return [
        {
            say("figure-column-word"): found.words[at],
            say("figure-column-position"): round(float(found.values[at]), 4),
            say("figure-column-deviations"): round(float(standard[at]), 2),
            **({say("figure-column-count"): int(found.counts[at])} if found.counted else {}),
        }
        for at in np.argsort(found.values, kind="stable")
    ]


def rating_figure(found: AxisRating, *, say: Say, theme: Theme, height: float = 380) -> go.Figure:
    """Draw words by a person's number and their position on the axis, with the rank correlation and its interval."""
    import plotly.graph_objects as go

    (left, right), (low, high) = _wide(found.numbers), _wide(found.positions)
    layout = titled(
        theme,
        height=height,
        head=told_head(theme),
        x=axis(theme, range=[left, right], nticks=7),
        y=axis(theme, grid=True, range=[low, high], nticks=6),
        x_title=say("figure-rating-number"),
        y_title=say(
            "figure-rating-position",
            start=literal(pole(found.axis, 0, say, most=1)),
            end=literal(pole(found.axis, 1, say, most=1)),
        ),
        left=em("−0.00") * theme.size(SMALL) + 22,
    )
    layout["annotations"].append(told(say("figure-rating-told", rho=signed(found.spearman.value, 2)), theme))
    r = found.pearson
    below = {"low": signed(found.spearman.low, 2), "high": signed(found.spearman.high, 2), "words": found.count}
    foot(layout, say("figure-rating-interval", r=signed(r.value, 2), **below), theme)
    dots = {
        "type": "scatter", "mode": "markers", "x": found.numbers.tolist(), "y": found.positions.tolist(),
        "marker": {"size": 10, "color": theme.a, "opacity": 0.75}, "hoverinfo": "text",
        "hovertext": [
            say("figure-rating-at", word=literal(word), number=number(float(own), 3), position=signed(float(at), 2))
            for word, own, at in zip(found.words, found.numbers, found.positions, strict=True)
        ],
    }  # fmt: skip
    return go.Figure(data=[dots], layout=layout)


def _wide(values: np.ndarray[Any, Any]) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    spare = 0.06 * (high - low) or 0.5
    return low - spare, high + spare


def rating_table(found: AxisRating, *, say: Say) -> list[dict[str, object]]:
    """Return the words as rows: word, the person's number, its position on the axis."""
    return [
        {
            say("figure-column-word"): word,
            say("figure-column-number"): round(float(own), 6),
            say("figure-column-position"): round(float(at), 4),
        }
        for word, own, at in zip(found.words, found.numbers, found.positions, strict=True)
    ]
