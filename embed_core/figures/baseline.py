"""The picture of chance: cosines of random pairs, and where one pair stands among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from embed_core.evaluation import Baseline
from embed_core.figures.parts import stage
from embed_core.figures.theme import Theme
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

BINS = 60


def _histogram(chance: Baseline) -> tuple[list[float], list[int]]:
    counts, edges = np.histogram(chance.cosines, bins=BINS)
    return ((edges[:-1] + edges[1:]) / 2).tolist(), counts.tolist()


def baseline_figure(chance: Baseline, value: float, *, say: Say, theme: Theme, height: int = 300) -> go.Figure:
    """Draw the histogram of random pairs with a mark at one pair's cosine."""
    middles, counts = _histogram(chance)
    figure = stage(theme, height=height)
    figure.add_bar(x=middles, y=counts, marker={"color": theme.a}, hovertemplate="%{x:.2f}: %{y}<extra></extra>")
    figure.add_vline(x=value, line={"color": theme.accent, "width": 3})
    figure.add_annotation(
        x=value, y=1, yref="paper", yanchor="bottom", text=f"{value:.3f}", showarrow=False, font={"color": theme.accent}
    )
    figure.update_layout(bargap=0.05, margin={"t": 28})
    figure.update_xaxes(title=say("figure-cosine-axis"), gridcolor=theme.line)
    figure.update_yaxes(title=say("figure-pairs"), gridcolor=theme.line)
    return figure


def baseline_table(chance: Baseline, *, say: Say) -> list[dict[str, object]]:
    """Return the histogram's numbers."""
    return [
        {say("figure-cosine-axis"): round(m, 3), say("figure-pairs"): c}
        for m, c in zip(*_histogram(chance), strict=True)
    ]
