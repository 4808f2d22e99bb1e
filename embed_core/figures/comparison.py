"""Two models side by side: how many neighbours do they share?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import LINE, axis, bars, note, side_of, titled, whole_step
from embed_core.figures.text import em
from embed_core.figures.theme import LONG, SIDE, SMALL, Theme, faded
from embed_core.geometry import Comparison
from embed_core.geometry.two_models import Shifts
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go


def _counts(comparison: Comparison | Shifts) -> np.ndarray[Any, Any]:
    """Return how many words share 0, 1, … k neighbours."""
    shared = np.rint(np.asarray(comparison.overlap, dtype=float) * comparison.k).astype(int)
    return np.bincount(shared, minlength=comparison.k + 1)


def _shares(comparison: Comparison | Shifts) -> np.ndarray[Any, Any]:
    """Return what percentage of words shares 0, 1, … k neighbours."""
    counts = _counts(comparison)
    return np.asarray(100.0 * counts / max(1, int(counts.sum())))


def overlap_figure(
    comparison: Comparison | Shifts,
    *,
    noise: Mapping[str, Shifts] | None = None,
    say: Say,
    theme: Theme,
    height: float = 340,
) -> go.Figure:
    """Draw how many words share how many of their k nearest words in both models, with the mean marked.

    `noise` has the same between a side, "a" or "b", and its replicate: a line each.
    """
    import plotly.graph_objects as go

    noise = noise or {}
    counts, k = _counts(comparison), comparison.k
    shares = _shares(comparison)
    mean = comparison.mean * k
    head = LINE * theme.size(LONG) + 8 + noise_head(noise, theme)
    top = max(1.0, float(shares.max()), *(float(_shares(each).max()) for each in noise.values())) * 1.04
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
    layout["annotations"] += noise_notes(noise, say=say, theme=theme, above=LINE * theme.size(LONG) + 8)
    lines = []
    for side, each in noise.items():
        at = [shared * k / each.k for shared in range(each.k + 1)]
        seen = [say("figure-overlap-noise-at", side=side, shared=i, k=each.k, percent=f"{p:.1f}")
                for i, p in enumerate(_shares(each))]  # fmt: skip
        lines.append(noise_line(side, at, _shares(each).tolist(), seen, theme))
    data = [bars(range(k + 1), shares.tolist(), faded(theme.a, 0.6), hover), *lines]
    return go.Figure(data=data, layout=layout)


COLOURS = {"a": "b", "b": "c"}
"""The colour of the theme in which the noise of each side is drawn."""


def noise_line(side: str, x: Sequence[float], y: Sequence[float], hover: Sequence[str], theme: Theme) -> dict[str, Any]:
    """Return the line that draws what another seed of a side gives."""
    colour = getattr(theme, COLOURS[side])
    dash, symbol = ("solid", "circle") if side == "a" else ("dot", "diamond")
    return {
        "type": "scatter", "mode": "lines+markers", "x": list(x), "y": list(y),
        "line": {"color": colour, "width": 2.5, "dash": dash}, "marker": {"size": 8, "color": colour, "symbol": symbol},
        "hoverinfo": "text", "hovertext": list(hover),
    }  # fmt: skip


def noise_head(noise: Mapping[str, object], theme: Theme) -> float:
    """Return the room in px that `noise_notes` need above the axes."""
    return LINE * theme.size(SIDE) * len(noise)


def noise_notes(noise: Mapping[str, object], *, say: Say, theme: Theme, above: float) -> list[dict[str, Any]]:
    """Return a line of text for each side whose noise is drawn, in its colour, `above` px over the axes."""
    size = theme.size(SIDE)
    return [
        note(
            say(f"figure-noise-{side}"),
            theme,
            x=1,
            xanchor="right",
            yshift=above + LINE * size * (number + 0.5),
            font={"size": size, "color": getattr(theme, COLOURS[side])},
        )
        for number, side in enumerate(noise)
    ]


def overlap_table(comparison: Comparison | Shifts, *, say: Say) -> list[dict[str, object]]:
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
