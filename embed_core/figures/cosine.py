"""The cosine in pictures: the angle of two vectors, and which dimensions add up to it."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from embed_core.figures.angle import angle_figure, angle_table, is_to_scale
from embed_core.figures.charts import LINE, bars, note
from embed_core.figures.drawing import plate
from embed_core.figures.text import em, number, signed
from embed_core.figures.theme import LONG, SIDE, SMALL, Theme
from embed_core.geometry import Contributions
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["angle_figure", "angle_table", "contributions_figure", "contributions_table", "is_to_scale"]

_ROW = 34.0  # px a bar with its row
_NOTHING = 1e-12


def _parts(contributions: Contributions, say: Say) -> list[tuple[str, float]]:
    """Return the rows before the total: dimensions (counted from 1) and, if it is anything, the rest."""
    parts = [
        (str(int(index) + 1), float(value))
        for index, value in zip(contributions.indices, contributions.values, strict=True)
    ]
    if abs(contributions.rest) > _NOTHING:
        parts.append((say("figure-rest"), float(contributions.rest)))
    return parts


def contributions_figure(
    contributions: Contributions, *, say: Say, theme: Theme, height: float | None = None
) -> go.Figure:
    """Draw the parts of a cosine as steps that add up to it: blue adds, orange takes away, green is the sum.

    Each bar begins where the one above ended. The height follows the number of rows unless given.
    """
    import plotly.graph_objects as go

    parts, total = _parts(contributions, say), contributions.total
    starts = list(accumulate((value for _, value in parts), initial=0.0))
    rows, last = len(parts) + 1, say("figure-cosine-name")
    head = LINE * theme.size(SMALL) + 14
    left = max(em(name) for name in [last, *(name for name, _ in parts)]) * theme.size(LONG) + 18
    right = em("+0.000") * theme.size(LONG) + 16
    low, high = min(*starts, total, 0.0), max(*starts, total, 0.0)
    spare = 0.03 * (high - low) or 0.1
    layout: dict[str, Any] = {
        **plate(theme, height or head + _ROW * theme.enlarged * rows + 14),
        "xaxis": {"visible": False, "fixedrange": True, "range": [low - spare, high + spare]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [rows - 0.35, -0.55]},
        "margin": {"l": left, "r": right, "t": head, "b": 8, "pad": 0, "autoexpand": False},
        "shapes": _joints(starts, theme, rows),
        "annotations": [
            _head(say("figure-column-dimension"), theme, x=0, xshift=-left + 6, xanchor="left"),
            _head(say("figure-column-adds"), theme, x=1, xshift=right - 6, xanchor="right"),
        ],
    }
    cells = [(name, signed(value), theme.ink, theme.size(SIDE)) for name, value in parts]
    shown = signed(total).removeprefix("+")
    cells.append((f"<b>{last}</b>", f"<b>{shown}</b>", theme.c, theme.size(LONG)))
    for line, cell in enumerate(cells):
        layout["annotations"] += _ends(theme, line, cell, right)
    return go.Figure(data=[_steps([value for _, value in parts], starts, total, theme)], layout=layout)


def _steps(values: list[float], starts: list[float], total: float, theme: Theme) -> dict[str, Any]:
    """Return the bars: each of the parts from where the last one ended, and the whole from 0."""
    hover = [f"{signed(v, 4)} → {number(s, 4)}" for v, s in zip(values, starts[1:], strict=True)]
    return bars(
        [*values, total],
        range(len(values) + 1),
        [*(theme.a if value >= 0 else theme.b for value in values), theme.c],
        [*hover, number(total, 4)],
        orientation="h",
        base=[*starts[:-1], 0.0],
        width=[*(0.6 for _ in values), 0.78],
    )


def _head(text: str, theme: Theme, **more: Any) -> dict[str, Any]:
    font = {"size": theme.size(SMALL), "color": theme.muted}
    return note(text, theme, y=1, yanchor="bottom", yshift=4, font=font, **more)


def _ends(theme: Theme, line: int, cell: tuple[str, str, str, float], right: float) -> list[dict[str, Any]]:
    """Return name and number of a row, in columns at both edges, where no bar comes."""
    name, value, colour, size = cell
    font = {"size": size, "color": colour}
    return [
        note(name, theme, yref="y", y=line, x=0, xshift=-12, xanchor="right", font=font),
        note(value, theme, yref="y", y=line, x=1, xshift=right - 6, xanchor="right", font=font),
    ]


def _joints(starts: list[float], theme: Theme, rows: int) -> list[dict[str, Any]]:
    """Return the line of zero, and the thin lines that lead from the end of each bar to the next."""
    joint = {"type": "line", "xref": "x", "yref": "y", "layer": "below", "line": {"color": theme.line, "width": 1.5}}
    lines = [{**joint, "x0": 0, "x1": 0, "y0": -0.5, "y1": rows - 0.4}]
    for line, at in enumerate(starts[1:]):
        lines.append({**joint, "x0": at, "x1": at, "y0": line - 0.3, "y1": line + 1.3})
    return lines


def contributions_table(contributions: Contributions, *, say: Say) -> list[dict[str, object]]:
    """Return the figure as rows: dimension (counted from 1), what it adds, the sum so far; last, the cosine."""
    table: list[dict[str, object]] = []
    total = 0.0
    for name, value in _parts(contributions, say):
        total += value
        table.append(
            {
                say("figure-column-dimension"): name,
                say("figure-column-adds"): round(value, 6),
                say("figure-column-so-far"): round(total, 6),
            }
        )
    table.append(
        {
            say("figure-column-dimension"): say("figure-cosine-name"),
            say("figure-column-adds"): round(contributions.total, 6),
            say("figure-column-so-far"): round(contributions.total, 6),
        }
    )
    return table
