"""Whether an axis can be believed: pairs held out, and positions under other seeds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import LINE, foot, level, note
from embed_core.figures.drawing import plate
from embed_core.figures.map_axes import outermost
from embed_core.figures.ranked import column_head, nothing
from embed_core.figures.spreading import cut_to
from embed_core.figures.text import em, literal, signed
from embed_core.figures.theme import SIDE, SMALL, Theme, faded
from embed_core.geometry import AxisCheck, AxisSpread
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_ROW = 32.0
_NAME = 6.6
MOST = 30


def held_out_figure(found: AxisCheck, *, say: Say, theme: Theme) -> go.Figure:
    """Draw each pair's gap on the axis made of the others; dashed lines stand one usual gap of random words away."""
    import plotly.graph_objects as go

    gaps = [each.gap for each in found.held_out]
    names = [f"{cut_to(each.pair[0], 4.0)} → {cut_to(each.pair[1], 4.0)}" for each in found.held_out]
    widest = max([abs(gap) for gap in gaps] + [1.15 * found.noise, 0.01]) * 1.05
    heads = (say("figure-held-out-pair"), say("figure-held-out-gap"))
    layout = rows_layout(
        names, [signed(gap, 2) for gap in gaps], heads=heads, span=(-widest, widest), say=say, theme=theme
    )
    layout["shapes"] = [
        {**level(at, theme, along="y"), "line": {"color": theme.line, "width": 1.5, "dash": "dash" if at else "solid"}}
        for at in (-found.noise, 0.0, found.noise)
    ]
    rows_foot(layout, say("figure-held-out-noise", noise=f"{found.noise:.2f}"), theme)
    drawn = {
        "type": "bar", "orientation": "h", "x": gaps, "y": list(range(len(gaps))), "width": 0.5, "textposition": "none",
        "marker": {"color": [theme.a if gap > 0 else theme.b for gap in gaps], "line": {"width": 0}},
        "hoverinfo": "text", "hovertext": [
            f"{literal(each.pair[0])} → {literal(each.pair[1])}  {signed(each.gap)}" for each in found.held_out
        ],
    }  # fmt: skip
    return go.Figure(data=[drawn], layout=layout)


def held_out_table(found: AxisCheck, *, say: Say) -> list[dict[str, object]]:
    """Return the self-check as rows: each pair with its gap, then the mean cosine of pairs and what chance gives."""
    rows: list[tuple[str, float]] = [(f"{each.pair[0]} → {each.pair[1]}", each.gap) for each in found.held_out]
    rows += [
        (say("figure-check-right"), found.share_right),
        (say("figure-check-noise"), found.noise),
        (say("figure-check-parallel"), found.parallel),
        (say("figure-check-chance"), found.chance),
        (say("figure-check-chance-high"), found.chance_high),
    ]
    return [
        {
            say("figure-column-quantity"): name,
            say("figure-column-value"): round(value, 4) if math.isfinite(value) else "–",
        }
        for name, value in rows
    ]


def spread_figure(found: AxisSpread, *, say: Say, theme: Theme, most: int = MOST) -> go.Figure:
    """Draw each word's positions in all models on a line from the lowest to the highest; the first model is filled."""
    import plotly.graph_objects as go

    shown = outermost(found.mean, most)[::-1] if len(found.words) else np.empty(0, int)
    values, deviation = found.values[:, shown], found.deviation[shown]
    names = [cut_to(found.words[at], _NAME) for at in shown]
    low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)
    spare = 0.05 * (high - low) or 0.1
    heads = (say("figure-column-word"), say("figure-column-between"))
    told = [f"{value:.2f}" for value in deviation]
    layout = rows_layout(names, told, heads=heads, span=(low - spare, high + spare), say=say, theme=theme)
    models = len(found.values)
    agreement = signed(found.agreement, 2) if math.isfinite(found.agreement) else "–"
    rows_foot(layout, say("figure-spread-models", models=models, agreement=agreement), theme)
    lines: dict[str, Any] = {"type": "scatter", "mode": "lines", "x": [], "y": [], "hoverinfo": "skip"}
    for line, column in enumerate(values.T):
        lines["x"] += [float(column.min()), float(column.max()), None]
        lines["y"] += [line, line, None]
    lines["line"] = {"color": theme.line, "width": 3}
    dots = [
        {
            "type": "scatter", "mode": "markers", "x": column.tolist(), "y": list(range(len(names))),
            "hoverinfo": "text",
            "hovertext": [f"{literal(name)}  {signed(float(x))}" for name, x in zip(names, column, strict=True)],
            "marker": {"size": 12 if model == 0 else 9, "color": theme.a if model == 0 else faded(theme.b, 0.75)},
        }
        for model, column in reversed(list(enumerate(values)))
    ]  # fmt: skip
    return go.Figure(data=[lines, *dots], layout=layout)


def spread_table(found: AxisSpread, *, say: Say) -> list[dict[str, object]]:
    """Return the words as rows: in this model, mean, standard deviation, lowest and highest of all models."""
    return [
        {
            say("figure-column-word"): word,
            say("figure-column-position"): round(float(column[0]), 4),
            say("figure-column-mean"): round(float(column.mean()), 4),
            say("figure-column-between"): round(float(wide), 4),
            say("figure-column-lowest"): round(float(column.min()), 4),
            say("figure-column-highest"): round(float(column.max()), 4),
        }
        for word, column, wide in zip(found.words, found.values.T, found.deviation, strict=True)
    ]


def rows_foot(layout: dict[str, Any], text: str, theme: Theme) -> None:
    """Write a note beneath rows, in the middle of the figure, not of the bars."""
    foot(layout, text, theme)
    layout["annotations"][-1]["xshift"] = (layout["margin"]["r"] - layout["margin"]["l"]) / 2


def rows_layout(
    names: list[str], told: list[str], *, heads: tuple[str, str], span: tuple[float, float], say: Say, theme: Theme
) -> dict[str, Any]:
    """Return the layout of a figure whose rows have a name at the left and a number at the right."""
    head, size = LINE * theme.size(SMALL) + 12, theme.size(SIDE)
    left = max([em(name) * size for name in names] + [em(heads[0]) * theme.size(SMALL)]) + 20
    right = max([em(text) * size for text in told] + [0.0]) + 16
    notes = [
        column_head(heads[0], theme, x=0, xshift=-left + 6, xanchor="left"),
        column_head(heads[1], theme, x=1, xshift=right - 6, xanchor="right"),
    ]
    font = {"size": size, "color": theme.ink}
    for line, (name, text) in enumerate(zip(names, told, strict=True)):
        notes.append(note(literal(name), theme, yref="y", y=line, x=0, xshift=-12, xanchor="right", font=font))
        notes.append(note(text, theme, yref="y", y=line, x=1, xshift=right - 6, xanchor="right", font=font))
    if not names:
        notes.append(nothing(say, theme))
    count = max(1, len(names))
    return {
        **plate(theme, head + _ROW * theme.enlarged * count + 12),
        "xaxis": {"visible": False, "fixedrange": True, "range": list(span)},
        "yaxis": {"visible": False, "fixedrange": True, "range": [count - 0.45, -0.55]},
        "margin": {"l": left, "r": right, "t": head, "b": 8, "pad": 0, "autoexpand": False},
        "annotations": notes,
    }
