"""How far training on moved the words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from embed_core.figures.ranked import Ranked, ranked_figure
from embed_core.figures.theme import Theme
from embed_core.language import Say
from embed_core.training import Moved

if TYPE_CHECKING:
    import plotly.graph_objects as go

SHOWN = 12


def moved_figure(moved: Moved, *, say: Say, theme: Theme) -> go.Figure:
    """Draw the words that turned most, each with the angle between its direction before and after."""
    rows = []
    for word, cosine in moved.farthest(SHOWN):
        degrees = _degrees(cosine)
        told = say("figure-moved-at", word=word, degrees=f"{degrees:.1f}", cosine=f"{cosine:.3f}")
        rows.append(Ranked(word, degrees, f"{degrees:.1f}°", told))
    return ranked_figure(rows, heads=(say("figure-column-word"), say("figure-moved-angle")), say=say, theme=theme)


def moved_table(moved: Moved, *, say: Say, most: int = 1000) -> list[dict[str, object]]:
    """Return the words that turned most as rows: word, cosine of before and after, angle, length of the step."""
    order = np.argsort(moved.cosines, kind="stable")[:most]
    return [
        {
            say("figure-column-word"): moved.words[row],
            say("figure-column-before-after"): round(float(moved.cosines[row]), 4),
            say("figure-column-turned"): round(_degrees(float(moved.cosines[row])), 2),
            say("figure-column-moved"): round(float(moved.distances[row]), 4),
        }
        for row in order.tolist()
    ]


def _degrees(cosine: float) -> float:
    return math.degrees(math.acos(min(1.0, max(-1.0, cosine))))
