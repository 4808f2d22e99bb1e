"""What several figures are made of: arrows, labels, an empty stage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.theme import Theme

if TYPE_CHECKING:
    import plotly.graph_objects as go


def stage(theme: Theme, *, height: int) -> go.Figure:
    """Return an empty figure in the colours of the page."""
    import plotly.graph_objects as go

    figure = go.Figure()
    clear = "rgba(0,0,0,0)"
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        showlegend=False,
        dragmode=False,
        paper_bgcolor=clear,
        plot_bgcolor=clear,
        font={"family": theme.font, "color": theme.ink, "size": 16},
    )
    return figure


def geometric(figure: go.Figure, points: Iterable[Any], *, pad: float = 0.18) -> go.Figure:
    """Give both axes the same scale and room for all points and their labels; hide them."""
    array = np.asarray(list(points), float)
    low, high = array.min(axis=0), array.max(axis=0)
    room = pad * max(float((high - low).max()), 1e-9)
    figure.update_xaxes(visible=False, range=[low[0] - room, high[0] + room])
    figure.update_yaxes(visible=False, range=[low[1] - room, high[1] + room], scaleanchor="x")
    return figure


def arrow(figure: go.Figure, start: Any, end: Any, colour: str, *, width: float = 4) -> None:
    """Draw an arrow between two points."""
    figure.add_annotation(
        x=float(end[0]),
        y=float(end[1]),
        ax=float(start[0]),
        ay=float(start[1]),
        xref="x",
        yref="y",
        axref="x",
        ayref="y",
        showarrow=True,
        arrowhead=2,
        arrowwidth=width,
        arrowcolor=colour,
        text="",
    )


def line(figure: go.Figure, points: Any, colour: str, *, width: float = 2, dash: str = "solid") -> None:
    """Draw a line through points."""
    array = np.asarray(points, float)
    figure.add_scatter(
        x=array[:, 0],
        y=array[:, 1],
        mode="lines",
        hoverinfo="skip",
        line={"color": colour, "width": width, "dash": dash},
    )


def label(figure: go.Figure, at: Any, text: str, colour: str, *, size: int = 20, away: Any = (0.0, 1.0)) -> None:
    """Write a label beside a point, in the direction `away` from what is drawn there."""
    direction = np.asarray(away, float)
    length = float(np.linalg.norm(direction))
    direction = direction / length if length > 0 else np.array([0.0, 1.0])
    side = "left" if direction[0] > 0.35 else "right" if direction[0] < -0.35 else "center"
    height = "bottom" if direction[1] > 0.35 else "top" if direction[1] < -0.35 else "middle"
    figure.add_annotation(
        x=float(at[0]),
        y=float(at[1]),
        text=text,
        showarrow=False,
        xanchor=side,
        yanchor=height,
        xshift=12 * direction[0],
        yshift=10 * direction[1],
        font={"size": size, "color": colour},
    )
