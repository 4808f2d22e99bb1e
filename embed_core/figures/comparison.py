"""Two models side by side: how many neighbours do they share?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import LINE, axis, bars, note, side_of, titled, whole_step
from embed_core.figures.text import em
from embed_core.figures.theme import LONG, SMALL, Theme, faded
from embed_core.geometry import Comparison
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go


def _counts(comparison: Comparison) -> np.ndarray[Any, Any]:
    """Return how many words share 0, 1, … k neighbours."""
    shared = np.rint(np.asarray(comparison.overlap, dtype=float) * comparison.k).astype(int)
    return np.bincount(shared, minlength=comparison.k + 1)


def overlap_figure(comparison: Comparison, *, say: Say, theme: Theme, height: float = 340) -> go.Figure:
    """Draw how many words share how many of their k nearest words in both models, with the mean marked."""
    import plotly.graph_objects as go

    counts, k = _counts(comparison), comparison.k
    shares = 100.0 * counts / max(1, int(counts.sum()))
    mean = comparison.mean * k
    head = LINE * theme.size(LONG) + 8
    top = max(1.0, float(shares.max())) * 1.04
    layout = titled(
        theme,
        height=height + head,
        x=axis(theme, range=[-0.6, k + 0.6], tick0=0, dtick=whole_step(k, most=10)),
        y=axis(theme, grid=True, range=[0, top], nticks=6, rangemode="tozero"),
        x_title=say("figure-overlap-shared", k=k),
        y_title=say("figure-overlap-words"),
        head=head,
        left=em("100") * theme.size(SMALL) + 22,
    )
    layout["shapes"] = [
        {
            "type": "line", "x0": mean, "x1": mean, "y0": 0, "y1": 1, "xref": "x", "yref": "paper",
            "line": {"color": theme.ink, "width": 2.5, "dash": "dash"},
        }
    ]  # fmt: skip
    told = say("figure-overlap-mean", mean=f"{mean:.1f}", k=k, percent=round(100 * comparison.mean))
    font = {"size": theme.size(LONG), "color": theme.ink}
    side, lift = side_of((mean + 0.6) / (k + 1.2)), LINE * theme.size(LONG) / 2 + 2
    layout["annotations"].append(note(f"<b>{told}</b>", theme, xref="x", x=mean, xanchor=side, yshift=lift, font=font))
    hover = [
        say("figure-overlap-at", shared=i, k=k, words=int(n), percent=f"{p:.1f}")
        for i, (n, p) in enumerate(zip(counts, shares, strict=True))
    ]
    return go.Figure(data=[bars(range(k + 1), shares.tolist(), faded(theme.a, 0.6), hover)], layout=layout)


def overlap_table(comparison: Comparison, *, say: Say) -> list[dict[str, object]]:
    """Return the chart as rows: shared neighbours, words, and their share in percent."""
    counts = _counts(comparison)
    total = max(1, int(counts.sum()))
    return [
        {
            say("figure-column-shared"): shared,
            say("figure-column-words"): int(count),
            say("figure-column-percent"): round(100.0 * int(count) / total, 2),
        }
        for shared, count in enumerate(counts)
    ]
