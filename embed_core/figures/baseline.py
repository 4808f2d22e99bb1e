"""What a cosine is to be compared with: the cosines of random pairs of words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.evaluation import Baseline
from embed_core.figures.charts import LINE, axis, bars, note, side_of, titled
from embed_core.figures.text import equals
from embed_core.figures.theme import LONG, SIDE, Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_BARS = 64
_ROW = 0.05  # the width of a row of the table, in cosine


def _values(baseline: Baseline) -> np.ndarray[Any, Any]:
    values = np.asarray(baseline.cosines, dtype=float)
    values = values[np.isfinite(values)]
    return values if len(values) else np.zeros(1)


def _edges(values: np.ndarray[Any, Any], value: float | None) -> np.ndarray[Any, Any]:
    """Return edges of equal bars over all cosines; where a value is marked, it is one of them."""
    low, high = float(values.min()), float(values.max())
    width = max((high - low) / _BARS, 1e-3)
    anchor = value if value is not None and low < value < high else low
    first, last = math.floor((low - anchor) / width), math.ceil((high - anchor) / width)
    return anchor + width * np.arange(first, max(last, first + 1) + 1)


def baseline_figure(
    baseline: Baseline, value: float | None = None, *, say: Say, theme: Theme, height: float = 340
) -> go.Figure:
    """Draw the cosines of random pairs and, where `value` is given, mark it: pairs above it are orange."""
    import plotly.graph_objects as go

    value = value if value is not None and math.isfinite(value) else None
    values = _values(baseline)
    edges = _edges(values, value)
    counts, _ = np.histogram(values, edges)
    middles = (edges[:-1] + edges[1:]) / 2
    ends = [float(edges[0]), float(edges[-1]), *([value] if value is not None else [])]
    spare = 0.06 * (max(ends) - min(ends))
    low, high = min(ends) - spare, max(ends) + spare
    head = LINE * (2 * theme.size(LONG) + (theme.size(SIDE) if value is not None else 0.0))
    layout = titled(
        theme,
        height=height + head,
        x=axis(theme, range=[low, high], nticks=6),
        y=axis(theme, range=[0, 1.03 * float(counts.max())], visible=False),
        x_title=say("figure-baseline-cosine"),
        y_title=say("figure-baseline-pairs"),
        head=head,
        left=14.0,
    )
    layout["bargap"] = 0
    inside = layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]
    layout["shapes"], notes = _marks(baseline, value, (low, high), inside, say=say, theme=theme)
    layout["annotations"] += notes
    above = middles > value if value is not None else np.zeros(len(middles), bool)
    colours = [theme.b if up else faded(theme.a, 0.6) for up in above]
    hover = [
        say("figure-baseline-at", low=f"{a:.3f}", high=f"{b:.3f}", pairs=int(n))
        for a, b, n in zip(edges[:-1], edges[1:], counts, strict=True)
    ]
    width = 0.88 * float(edges[1] - edges[0])
    return go.Figure(data=[bars(middles.tolist(), counts.tolist(), colours, hover, width=width)], layout=layout)


def _marks(
    baseline: Baseline, value: float | None, ends: tuple[float, float], inside: float, *, say: Say, theme: Theme
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return lines and texts: the mean in the lowest row of the head, the value above it."""
    row = LINE * theme.size(LONG)
    mean = baseline.mean
    share = (mean - ends[0]) / (ends[1] - ends[0])
    beside = "left" if share < 0.3 or (value is not None and value < mean and share < 0.7) else "right"
    told = say("figure-baseline-mean", mean=f"{mean:.2f}")
    texts = [
        note(told, theme, xref="x", x=mean, xanchor=beside, yshift=row / 2, xshift=-6 if beside == "right" else 6,
             font={"size": theme.size(SIDE), "color": theme.ink}),
    ]  # fmt: skip
    lines = [_line(mean, theme.ink, inside, row, dash="dash")]
    if value is not None:
        anchor = side_of((value - ends[0]) / (ends[1] - ends[0]))
        percent = math.floor(10 * baseline.percentile(value)) / 10
        head = f"<b>{say('figure-cosine', value=equals(value))}</b>"
        under = say("figure-baseline-above", percent=f"{percent:g}")
        side = LINE * theme.size(SIDE)
        texts += [
            note(head, theme, xref="x", x=value, xanchor=anchor, yshift=1.5 * row + side,
                 font={"size": theme.size(LONG), "color": theme.b}),
            note(under, theme, xref="x", x=value, xanchor=anchor, yshift=row + side / 2,
                 font={"size": theme.size(SIDE), "color": theme.ink}),
        ]  # fmt: skip
        lines.append(_line(value, theme.b, inside, row - 2))
    return lines, texts


def _line(at: float, colour: str, inside: float, above: float, *, dash: str = "solid") -> dict[str, Any]:
    """Return an upright line, `inside` px within the axes and `above` px beyond them."""
    return {
        "type": "line", "xref": "x", "x0": at, "x1": at, "yref": "paper", "ysizemode": "pixel", "yanchor": 1,
        "y0": -inside, "y1": above,
        "line": {"color": colour, "width": 3 if dash == "solid" else 2, "dash": dash},
    }  # fmt: skip


def baseline_table(baseline: Baseline, value: float | None = None, *, say: Say) -> list[dict[str, object]]:
    """Return the cosines of random pairs in rows of 0.05, with the percentage of pairs below each row's upper end.

    Where `value` is given, a last row says how many pairs lie below it.
    """
    values = _values(baseline)
    first, last = math.floor(values.min() / _ROW + 1e-9), math.floor(values.max() / _ROW + 1e-9) + 1
    edges = np.round(_ROW * np.arange(first, last + 1), 10)
    counts = np.histogram(values, edges)[0]
    below = np.cumsum(counts) / len(values)
    table: list[dict[str, object]] = [
        {
            say("figure-column-from"): float(low),
            say("figure-column-to"): float(high),
            say("figure-column-pairs"): int(count),
            say("figure-column-below"): round(100.0 * float(share), 2),
        }
        for low, high, count, share in zip(edges[:-1], edges[1:], counts, below, strict=True)
    ]
    if value is not None:
        table.append(
            {
                say("figure-column-from"): float(value),
                say("figure-column-to"): float(value),
                say("figure-column-pairs"): int((values == value).sum()),
                say("figure-column-below"): round(baseline.percentile(value), 2),
            }
        )
    return table
