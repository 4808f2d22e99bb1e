"""Before and after a change: each measure as two bars, so that one sees which stay."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from embed_core.figures.charts import LINE, bars, note
from embed_core.figures.drawing import plate
from embed_core.figures.text import angle, em, length, number
from embed_core.figures.theme import LONG, SIDE, SMALL, Theme, faded
from embed_core.geometry import Measured, WhatIf
from embed_core.geometry.what_if import MEASURES
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

SIGNS = {"cosine": "cos θ", "dot": "a·b", "distance": "‖a−b‖", "norm-a": "‖a‖", "norm-b": "‖b‖"}
_ROW = 58.0  # px a measure with its two bars
_BAR = 0.3
_RESIDUE = 1e-14


def what_if_figure(found: WhatIf, *, say: Say, theme: Theme) -> go.Figure:
    """Draw each measure before (blue) and after (orange), each row at a scale of its own, from its zero.

    The row says whether the measure stays. Where nothing is left to measure afterwards, only what was is drawn.
    """
    import plotly.graph_objects as go

    names = list(SIGNS)
    sides = [(found.before, faded(theme.a, 0.6), -0.17), (found.after, theme.b, 0.17)]
    shown = [(pair, colour, shift) for pair, colour, shift in sides if pair is not None]
    shares = [[_share(found, pair, name) for name in names] for pair, _, _ in shown]
    low = min([0.0, *(share for row in shares for share in row)])
    texts = [[told(pair, name) for name in names] for pair, _, _ in shown]
    head = LINE * theme.size(SMALL) + 14
    verdicts = [say("what-if-stays"), say("what-if-changes")]
    left = max([em(SIGNS[name]) * theme.size(LONG) for name in names] + [em(t) * theme.size(SMALL) for t in verdicts])
    right = max(em(text) for row in texts for text in row) * theme.size(SIDE) + 16
    layout: dict[str, Any] = {
        **plate(theme, head + _ROW * theme.enlarged * len(names) + 8),
        "barmode": "overlay",
        "xaxis": {"visible": False, "fixedrange": True, "range": [1.03 * low, 1.03]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [len(names) - 0.5, -0.5]},
        "margin": {"l": left + 22, "r": right, "t": head, "b": 8, "pad": 0, "autoexpand": False},
        "shapes": [
            {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "xref": "x", "yref": "paper",
             "line": {"color": theme.line, "width": 1.5}},
        ],
        "annotations": _legend(say, theme, left + 22, both=found.after is not None),
    }  # fmt: skip
    for line, name in enumerate(names):
        layout["annotations"] += _names(found, name, line, say=say, theme=theme)
        for (_, colour, shift), row in zip(shown, texts, strict=True):
            font = {"size": theme.size(SIDE), "color": theme.ink if colour == theme.b else theme.muted}
            at = {"yref": "y", "y": line + shift, "x": 1, "xshift": right - 6, "xanchor": "right", "font": font}
            layout["annotations"].append(note(row[line], theme, **at))
    drawn = [
        bars(row, [line + shift for line in range(len(names))], colour, texts[number], orientation="h", width=_BAR)
        for number, ((_, colour, shift), row) in enumerate(zip(shown, shares, strict=True))
    ]
    return go.Figure(data=drawn, layout=layout)


def told(pair: Measured, name: str) -> str:
    """Return the number of a measure for the eye; a dot product that rounding alone has left is about 0."""
    value = pair.values[name]
    if name == "dot" and 0 < abs(value) <= _RESIDUE * pair.values["norm-a"] * pair.values["norm-b"]:
        return "≈ 0"
    return f"{angle(value)}°" if name == "degrees" else length(value).removeprefix("= ")


def _share(found: WhatIf, pair: Measured, name: str) -> float:
    """Return a measure as a share of the larger of the two, −1 to 1; a cosine as it is."""
    value = pair.values[name]
    if name == "cosine":
        return value
    both = [abs(each.values[name]) for each in (found.before, found.after) if each is not None]
    most = max(both)
    if not most:
        return 0.0
    return math.copysign(1.0, value) if math.isinf(value) else value / most


def _names(found: WhatIf, name: str, line: int, *, say: Say, theme: Theme) -> list[dict[str, Any]]:
    at = {"yref": "y", "y": line, "x": 0, "xshift": -12, "xanchor": "right"}
    names = [
        note(SIGNS[name], theme, yshift=9 * theme.enlarged, font={"size": theme.size(LONG), "color": theme.ink}, **at)
    ]
    if found.after is not None:
        same = found.before.same(found.after, name)
        colour = theme.c if same else theme.muted
        text = say("what-if-stays" if same else "what-if-changes")
        names.append(
            note(text, theme, yshift=-13 * theme.enlarged, font={"size": theme.size(SMALL), "color": colour}, **at)
        )
    return names


def _legend(say: Say, theme: Theme, left: float, *, both: bool) -> list[dict[str, Any]]:
    size = theme.size(SMALL)
    before, after = say("what-if-before"), say("what-if-after")
    at = {"y": 1, "yanchor": "bottom", "yshift": 6}
    first = note(f"■ {before}", theme, x=0, font={"size": size, "color": theme.a}, **at)
    second = {"xshift": (em(before) + 2.4) * size, "font": {"size": size, "color": theme.b}}
    return [first, note(f"■ {after}", theme, x=0, **second, **at)] if both else [first]


def what_if_table(found: WhatIf, *, say: Say) -> list[dict[str, object]]:
    """Return every measure as a row: before, after, and whether it stays.

    A column has numbers, or texts where one of its numbers is too large for one or undefined: a table's column is of
    one kind.
    """
    before = _column(found.before)
    after = _column(found.after) if found.after is not None else {}
    rows: list[dict[str, object]] = []
    for name in MEASURES:
        row: dict[str, object] = {
            say("what-if-measure"): say(f"what-if-measure-{name}"),
            say("what-if-before"): before[name],
        }
        if found.after is not None:
            row[say("what-if-after")] = after[name]
            row[say("what-if-verdict")] = say(
                "what-if-stays" if found.before.same(found.after, name) else "what-if-changes"
            )
        rows.append(row)
    return rows


def _column(pair: Measured) -> dict[str, float | str]:
    """Return the measures of a pair by their names: all of them numbers, or all of them texts."""
    values = {name: pair.values[name] for name in MEASURES}
    if all(map(math.isfinite, values.values())):
        return {name: float(f"{value:.10g}") for name, value in values.items()}
    return {name: number(value) for name, value in values.items()}
