"""Many pairs as arrows from one origin: parallel ones lie upon each other."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from embed_core.figures.analogy import word_rows
from embed_core.figures.drawing import Drawing, row
from embed_core.figures.placing import Spot
from embed_core.figures.spreading import cut_to
from embed_core.figures.text import literal, signed
from embed_core.figures.theme import SIDE, Theme, faded
from embed_core.geometry import Fan
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

NAMED = 8
"""Arrows of so many pairs have a name in the drawing; those of more are told on their tips."""
_GAPS = (6.0, 12.0, 22.0, 38.0, 60.0, 90.0)


def fan_figure(found: Fan, *, say: Say, theme: Theme, height: float = 420) -> go.Figure:
    """Draw each pair's difference from one origin, in the plane that shows them best; the first pair is green."""
    drawing = Drawing(theme)
    origin = (0.0, 0.0)
    tips = [(float(x), float(y)) for x, y in found.ends]
    width = 4.0 if len(tips) <= NAMED else 2.5
    for number, tip in enumerate(tips):
        drawing.arrow(origin, tip, theme.c if number == 0 else faded(theme.a, 0.75), width=width)
    drawing.dot(origin, theme.ink, size=9)
    others = found.with_others()
    for number, (pair, tip) in enumerate(zip(found.pairs, tips, strict=True)):
        told = f"{literal(pair[0])} → {literal(pair[1])}"
        if math.isfinite(others[number]):
            told += f"  {signed(float(others[number]), 2)}"
        drawing.dot(tip, theme.a, size=16, seen=False, hover=told)
        if len(tips) <= NAMED:
            text = f"{cut_to(pair[0], 5.0)} → {cut_to(pair[1], 5.0)}"
            line = row(literal(text), theme.size(SIDE), theme.c if number == 0 else theme.ink, shown=text)
            drawing.label([line], [_outside(tip)], names=(origin, tip))
    if not tips:
        drawing.label(word_rows(theme, say("figure-nothing"), theme.muted), [Spot(origin, (0.0, 1.0), gaps=_GAPS)])
    return drawing.figure(height)


def _outside(tip: tuple[float, float]) -> Spot:
    long = math.hypot(*tip)
    toward = (tip[0] / long, tip[1] / long) if long > 1e-9 else (0.0, 1.0)
    return Spot(tip, toward, gaps=_GAPS)


def fan_table(found: Fan, *, say: Say) -> list[dict[str, object]]:
    """Return the pairs as rows: length of the difference, mean cosine with the others, its tip in the plane."""
    return [
        {
            say("figure-column-pair"): f"{first} → {second}",
            say("figure-column-others"): round(float(other), 4) if math.isfinite(other) else None,
            say("figure-column-length"): round(float(length), 4),
            "x": round(float(x), 4),
            "y": round(float(y), 4),
        }
        for (first, second), other, length, (x, y) in zip(
            found.pairs, found.with_others().tolist(), found.lengths.tolist(), found.ends.tolist(), strict=True
        )
    ]
