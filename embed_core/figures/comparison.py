"""The picture of two models' agreement: how many words share how many neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from embed_core.figures.parts import stage
from embed_core.figures.theme import Theme
from embed_core.geometry import Comparison
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go


def overlap_figure(found: Comparison, *, say: Say, theme: Theme, height: int = 320) -> go.Figure:
    """Draw how many words have 0, 1, … k shared neighbours, with the mean."""
    shared = np.rint(found.overlap * found.k).astype(int)
    figure = stage(theme, height=height)
    figure.add_bar(
        x=list(range(found.k + 1)),
        y=np.bincount(shared, minlength=found.k + 1),
        marker={"color": theme.a},
        hovertemplate="%{x}: %{y}<extra></extra>",
    )
    figure.add_vline(x=found.mean * found.k, line={"color": theme.accent, "width": 2, "dash": "dash"})
    figure.update_xaxes(title=say("figure-shared", k=found.k), dtick=1)
    figure.update_yaxes(title=say("figure-words"), gridcolor=theme.line)
    return figure


def overlap_table(found: Comparison, *, say: Say) -> list[dict[str, object]]:
    """Return each word's overlap, lowest first: the words on which the models differ most."""
    order = np.argsort(found.overlap, kind="stable")
    return [
        {say("figure-word"): found.words[i], say("figure-overlap"): round(float(found.overlap[i]), 3)} for i in order
    ]
