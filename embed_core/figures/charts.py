"""What charts with axes share: ground, ticks and titles that are read without turning the head."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

from embed_core.figures.drawing import plate
from embed_core.figures.text import em
from embed_core.figures.theme import LONG, SIDE, SMALL, Theme

LINE = 1.3  # the height of a row of type, in its sizes
_PIECES = re.compile(r"[\u3400-\u9fff][，。、；：）”]*\s*|[^\s\u3400-\u9fff]+\s*")


def axis(theme: Theme, *, grid: bool = False, **more: Any) -> dict[str, Any]:
    """Return an axis that stays where it is, with ticks of our size and, if wanted, quiet grid lines."""
    return {
        "fixedrange": True,
        "showgrid": grid,
        "gridcolor": theme.soft,
        "zeroline": False,
        "showline": not grid,
        "linecolor": theme.line,
        "linewidth": 1.5,
        "ticks": "" if grid else "outside",
        "tickcolor": theme.line,
        "ticklen": 5,
        "tickfont": {"size": theme.size(SMALL), "color": theme.muted},
        "automargin": False,
        **more,
    }


def note(text: str, theme: Theme, **more: Any) -> dict[str, Any]:
    """Return a text of the chart, by default at the top left, in the quiet colour."""
    return {
        "text": text,
        "showarrow": False,
        "borderpad": 0,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "middle",
        "align": "left",
        "font": {"size": theme.size(SIDE), "color": theme.muted},
        **more,
    }


def bars(x: Sequence[float], y: Sequence[float], colours: Any, hover: Sequence[str], **more: Any) -> dict[str, Any]:
    """Return bars without outlines, each with what is shown on it."""
    return {
        "type": "bar",
        "x": list(x),
        "y": list(y),
        "marker": {"color": colours, "line": {"width": 0}},
        "hoverinfo": "text",
        "hovertext": list(hover),
        "textposition": "none",
        **more,
    }


def titled(
    theme: Theme,
    *,
    height: float,
    x: Mapping[str, Any],
    y: Mapping[str, Any],
    x_title: str,
    y_title: str,
    head: float = 0.0,
    left: float = 12.0,
    right: float = 18.0,
) -> dict[str, Any]:
    """Return the layout of a chart whose titles lie level: that of y above its axis, that of x beneath.

    `head` px stay free between the title of y and the axes, `left` and `right` are the side margins.
    """
    size = theme.size(SIDE)
    lines = wrapped(x_title, 320.0 / size)
    top = LINE * size + 14 + head
    bottom = theme.size(SMALL) * LINE + 14 + LINE * size * len(lines) + 8
    below = note(
        "<br>".join(lines),
        theme,
        x=0.5,
        y=0,
        xanchor="center",
        yanchor="bottom",
        align="center",
        yshift=-bottom + 4,
    )
    above = note(y_title, theme, xshift=-left + 8, yshift=top - 6 - LINE * size / 2)
    return {
        **plate(theme, height),
        "xaxis": dict(x),
        "yaxis": dict(y),
        "annotations": [above, below],
        "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 0, "autoexpand": False},
        "bargap": 0.12,
    }


def told(text: str, theme: Theme) -> dict[str, Any]:
    """Return the number that a chart is about, at the right above its axes (`told_head` px of `head`)."""
    font = {"size": theme.size(LONG), "color": theme.ink}
    return note(f"<b>{text}</b>", theme, x=1, xanchor="right", yshift=LINE * theme.size(LONG) / 2 + 2, font=font)


def told_head(theme: Theme) -> float:
    """Return the room in px that `told` needs."""
    return LINE * theme.size(LONG) + 4


def foot(layout: dict[str, Any], text: str, theme: Theme) -> None:
    """Write a quiet note beneath the title of x; the figure becomes so much higher."""
    size = theme.size(SMALL)
    lines = wrapped(text, 320.0 / size)
    more = LINE * size * len(lines) + 6
    layout["height"] += round(more)
    layout["margin"]["b"] += more
    font = {"size": size, "color": theme.muted}
    at = {"x": 0.5, "y": 0, "xanchor": "center", "yanchor": "bottom", "align": "center"}
    layout["annotations"].append(note("<br>".join(lines), theme, yshift=4 - layout["margin"]["b"], font=font, **at))


def level(value: float, theme: Theme, *, along: str = "x") -> dict[str, Any]:
    """Return a dashed line across a chart at a value of y, or up through it at a value of x (`along` "y")."""
    ends = {"x0": 0, "x1": 1, "y0": value, "y1": value, "xref": "paper", "yref": "y"}
    if along == "y":
        ends = {"y0": 0, "y1": 1, "x0": value, "x1": value, "yref": "paper", "xref": "x"}
    return {"type": "line", **ends, "line": {"color": theme.ink, "width": 2, "dash": "dash"}}


def powers(highest: float) -> dict[str, Any]:
    """Return the ticks of a logarithmic axis from 1 on: powers of ten, written out."""
    values = [10**power for power in range(math.ceil(math.log10(max(10.0, highest))) + 1)]
    return {"type": "log", "tickvals": values, "ticktext": [f"{value:,}" for value in values]}


def wrapped(text: str, most: float) -> list[str]:
    """Return a text of the catalogue in as many rows as a width in em asks for: broken at spaces and beside Han."""
    lines = [""]
    for piece in _PIECES.findall(text):
        if lines[-1] and em((lines[-1] + piece).rstrip()) > most:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def side_of(share: float) -> str:
    """Return how a text hangs on a mark at a share 0 to 1 of the width, so that it stays within a narrow figure."""
    return "left" if share < 0.34 else "right" if share > 0.66 else "center"


def whole_step(span: float, *, most: int = 8) -> int:
    """Return a whole step of 1, 2, 5, 10, … that gives at most so many ticks."""
    step, power = max(1.0, span / most), 1
    while True:
        for factor in (1, 2, 5):
            if factor * power >= step - 1e-9:
                return factor * power
        power *= 10


def finite(value: float | None) -> bool:
    """Tell whether a value can be drawn."""
    return value is not None and math.isfinite(value)
