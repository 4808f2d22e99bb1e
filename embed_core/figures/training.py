"""The picture of learning: the probe loss by epoch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from embed_core.figures.parts import stage
from embed_core.figures.theme import Theme
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go


def loss_figure(losses: Sequence[float], *, say: Say, theme: Theme, height: int = 240) -> go.Figure:
    """Draw the probe loss after each epoch."""
    figure = stage(theme, height=height)
    figure.add_scatter(
        x=list(range(1, len(losses) + 1)),
        y=list(losses),
        mode="lines+markers",
        line={"color": theme.a, "width": 2.5},
        marker={"size": 6},
        hovertemplate="%{x}: %{y:.3f}<extra></extra>",
    )
    figure.update_xaxes(title=say("figure-epoch"), gridcolor=theme.line, zeroline=False, rangemode="tozero")
    figure.update_yaxes(title=say("figure-loss"), gridcolor=theme.line, zeroline=False)
    return figure


def loss_table(losses: Sequence[float], *, say: Say) -> list[dict[str, object]]:
    """Return the loss of each epoch."""
    return [{say("figure-epoch"): n, say("figure-loss"): round(v, 5)} for n, v in enumerate(losses, start=1)]
