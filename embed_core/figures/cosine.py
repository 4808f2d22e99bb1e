"""The picture of a cosine: the angle in its plane, and the dimensions that add up to it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from embed_core.figures.parts import arrow, geometric, label, line, stage
from embed_core.figures.text import literal
from embed_core.figures.theme import Theme
from embed_core.geometry import AnglePlane, Contributions
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go


def angle_figure(plane: AnglePlane, names: tuple[str, str], *, say: Say, theme: Theme, height: int = 460) -> go.Figure:
    """Draw both vectors in the plane that they span, the arc of their angle and the projection of a on b."""
    figure = stage(theme, height=height)
    lengths = float(np.linalg.norm(plane.tip_a)), float(plane.tip_b[0])
    largest = max(lengths)
    shown = [max(length / largest, 0.12) for length in lengths]
    turn = math.radians(plane.degrees)
    tip_a = np.array([math.cos(turn), math.sin(turn)]) * shown[0]
    tip_b, foot = np.array([shown[1], 0.0]), np.array([math.cos(turn) * shown[0], 0.0])
    radius = 0.3 * min(shown)
    sweep = np.linspace(0, turn, 60)
    arc = radius * np.column_stack([np.cos(sweep), np.sin(sweep)])
    figure.add_scatter(
        x=[0, *arc[:, 0], 0],
        y=[0, *arc[:, 1], 0],
        fill="toself",
        mode="lines",
        hoverinfo="skip",
        line={"color": theme.c, "width": 2.5},
        fillcolor=_faint(theme.c),
    )
    if 1.0 < plane.degrees < 179.0:
        line(figure, [tip_a, foot], theme.soft, dash="dash")
        line(figure, [(0, 0), foot], theme.c, width=9)
    arrow(figure, (0, 0), tip_b, theme.b)
    arrow(figure, (0, 0), tip_a, theme.a)
    flat = plane.degrees < 12
    label(figure, tip_a, f"<b>{literal(names[0])}</b>", theme.a, size=24, away=(0, 1) if flat else tip_a)
    label(figure, tip_b, f"<b>{literal(names[1])}</b>", theme.b, size=24, away=(0, -1))
    angle = say("figure-angle", degrees=f"{plane.degrees:.1f}".removesuffix(".0"))
    label(figure, (0, 0), angle, theme.ink, size=22, away=(-0.2, -1) if plane.degrees < 120 else (0, -1))
    return geometric(figure, [(0, -0.16), tip_a, tip_b, foot, (0, 0.05)])


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.16)"


def contributions_figure(parts: Contributions, *, say: Say, theme: Theme, height: int = 380) -> go.Figure:
    """Draw bars that add up to the cosine: the largest products, and the rest as one."""
    import plotly.graph_objects as go

    figure = stage(theme, height=height)
    names = [say("figure-dimension", number=int(i) + 1) for i in parts.indices] + [
        say("figure-rest"),
        say("figure-sum"),
    ]
    figure.add_trace(
        go.Waterfall(
            orientation="h",
            y=names,
            x=[*parts.values.tolist(), parts.rest, parts.total],
            measure=["relative"] * (len(names) - 1) + ["total"],
            increasing={"marker": {"color": theme.a}},
            decreasing={"marker": {"color": theme.b}},
            totals={"marker": {"color": theme.c}},
            connector={"line": {"color": theme.line}},
            hovertemplate="%{y}: %{delta:.4f}<extra></extra>",
        )
    )
    figure.update_yaxes(autorange="reversed")
    figure.update_xaxes(gridcolor=theme.line, zerolinecolor=theme.soft)
    return figure


def contributions_table(parts: Contributions, *, say: Say) -> list[dict[str, object]]:
    """Return the numbers of the bars."""
    rows: list[dict[str, object]] = [
        {say("figure-part"): say("figure-dimension", number=int(i) + 1), say("figure-share"): round(float(v), 6)}
        for i, v in zip(parts.indices, parts.values, strict=True)
    ]
    rows.append({say("figure-part"): say("figure-rest"), say("figure-share"): round(parts.rest, 6)})
    return [*rows, {say("figure-part"): say("figure-sum"), say("figure-share"): round(parts.total, 6)}]
