"""Words in rows, each with a bar: how much, beside its name and its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from embed_core.figures.charts import LINE, bars, note
from embed_core.figures.drawing import plate
from embed_core.figures.text import em, literal, shorten
from embed_core.figures.theme import SIDE, SMALL, Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_ROW = 32.0  # px a bar with its row


@dataclass(frozen=True, slots=True)
class Ranked:
    """One row: a word as it is, the length of its bar, its number as text, what is shown on it."""

    word: str
    value: float
    shown: str
    hover: str


def ranked_figure(
    rows: Sequence[Ranked], *, heads: tuple[str, str], top: float | None = None, say: Say, theme: Theme
) -> go.Figure:
    """Draw rows from the top down; `heads` name the columns of words and numbers, `top` ends the scale."""
    import plotly.graph_objects as go

    head = LINE * theme.size(SMALL) + 12
    size = theme.size(SIDE)
    names = [literal(shorten(row.word)) for row in rows]
    left = max([em(shorten(row.word)) * size for row in rows] + [em(heads[0]) * theme.size(SMALL)]) + 20
    right = max([em(row.shown) * size for row in rows] + [0.0]) + 16
    highest = top or max([row.value for row in rows] + [0.0]) or 1.0
    notes = [
        column_head(heads[0], theme, x=0, xshift=-left + 6, xanchor="left"),
        column_head(heads[1], theme, x=1, xshift=right - 6, xanchor="right"),
    ]
    font = {"size": size, "color": theme.ink}
    for line, (name, row) in enumerate(zip(names, rows, strict=True)):
        notes.append(note(name, theme, yref="y", y=line, x=0, xshift=-12, xanchor="right", font=font))
        notes.append(note(row.shown, theme, yref="y", y=line, x=1, xshift=right - 6, xanchor="right", font=font))
    if not rows:
        notes.append(nothing(say, theme))
    layout: dict[str, Any] = {
        **plate(theme, head + _ROW * theme.enlarged * max(1, len(rows)) + 12),
        "xaxis": {"visible": False, "fixedrange": True, "range": [0, highest]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [max(1, len(rows)) - 0.45, -0.55]},
        "margin": {"l": left, "r": right, "t": head, "b": 8, "pad": 0, "autoexpand": False},
        "annotations": notes,
    }
    values, lines = [row.value for row in rows], list(range(len(rows)))
    drawn = bars(values, lines, faded(theme.a, 0.6), [row.hover for row in rows], orientation="h", width=0.62)
    return go.Figure(data=[drawn], layout=layout)


def nothing(say: Say, theme: Theme) -> dict[str, Any]:
    """Return what stands in place of rows where there are none."""
    font = {"size": theme.size(SIDE), "color": theme.muted}
    return note(say("figure-nothing"), theme, x=0.5, y=0.5, xanchor="center", font=font)


def column_head(text: str, theme: Theme, **more: Any) -> dict[str, Any]:
    """Return the quiet name of a column, above the rows."""
    font = {"size": theme.size(SMALL), "color": theme.muted}
    return note(text, theme, y=1, yanchor="bottom", yshift=4, font=font, **more)
