"""How far to believe a map: distances kept, neighbours kept, and what each component explains."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import axis, bars, foot, level, titled, told, told_head, whole_step
from embed_core.figures.text import em, number
from embed_core.figures.theme import SMALL, Theme, faded
from embed_core.geometry import Belief, Shepard, Variance
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_CELLS = 40
_BANDS = 10


def shepard_figure(found: Shepard, *, say: Say, theme: Theme, height: float = 360) -> go.Figure:
    """Draw pairs by their two distances, the denser the darker, with the median on the map as a line."""
    import plotly.graph_objects as go

    (low, high), (near, far) = (_range(values) for values in (found.original, found.shown))
    grid, across, up = np.histogram2d(found.original, found.shown, bins=_CELLS, range=((low, high), (near, far)))
    layout = titled(
        theme,
        height=height,
        head=told_head(theme),
        x=axis(theme, range=[low, high], nticks=6),
        y=axis(theme, grid=True, range=[near, far], nticks=5),
        x_title=say("figure-shepard-original"),
        y_title=say("figure-shepard-shown"),
        left=em(number(far, 2)) * theme.size(SMALL) + 24,
    )
    rho = found.spearman
    text = say("figure-shepard-rho", rho=number(rho, 2)) if math.isfinite(rho) else say("figure-shepard-no-rho")
    layout["annotations"].append(told(text, theme))
    if len(found.original) < found.possible:
        foot(layout, say("figure-shepard-sample", pairs=len(found.original), possible=found.possible), theme)
    cells = {
        "type": "heatmap", "x": _middles(across), "y": _middles(up),
        "z": [[math.sqrt(n) if n else None for n in row] for row in grid.T.tolist()],
        "zmin": 0, "colorscale": [[0, faded(theme.a, 0.08)], [1, theme.a]], "showscale": False,
        "hoverinfo": "text", "hovertext": _cell_texts(grid, across, up, say),
    }  # fmt: skip
    bands = _bands(found)
    medians = {
        "type": "scatter", "mode": "lines", "x": [(b[0] + b[1]) / 2 for b in bands], "y": [b[3] for b in bands],
        "line": {"color": theme.b, "width": 3}, "hoverinfo": "skip",
    }  # fmt: skip
    return go.Figure(data=[cells, medians], layout=layout)


def _range(values: np.ndarray[Any, Any]) -> tuple[float, float]:
    low, high = float(values.min(initial=np.inf)), float(values.max(initial=-np.inf))
    if not low < high:
        middle = low if math.isfinite(low) else 0.0
        return middle - 0.5, middle + 0.5
    return low, high


def _middles(edges: np.ndarray[Any, Any]) -> list[float]:
    return ((edges[1:] + edges[:-1]) / 2).tolist()  # type: ignore[no-any-return]


def _cell_texts(grid: Any, across: Any, up: Any, say: Say) -> list[list[str]]:
    xs, ys = [f"{x:.2f}" for x in across], [number(float(y), 2) for y in up]
    return [
        [
            say("figure-shepard-at", low=xs[i], high=xs[i + 1], near=ys[j], far=ys[j + 1], pairs=int(grid[i, j]))
            if grid[i, j]
            else ""
            for i in range(len(xs) - 1)
        ]
        for j in range(len(ys) - 1)
    ]


def _bands(found: Shepard) -> list[tuple[float, float, int, float]]:
    """Return tenths of the pairs by original distance: from, to, pairs, median distance on the map."""
    order = np.argsort(found.original, kind="stable")
    parts = [part for part in np.array_split(order, _BANDS) if len(part)]
    return [
        (
            float(found.original[part[0]]),
            float(found.original[part[-1]]),
            len(part),
            float(np.median(found.shown[part])),
        )
        for part in parts
    ]


def shepard_table(found: Shepard, *, say: Say) -> list[dict[str, object]]:
    """Return ten equal parts of the pairs, by original distance, as rows: from, to, pairs, median on the map."""
    return [
        {
            say("figure-column-original-from"): round(low, 3),
            say("figure-column-original-to"): round(high, 3),
            say("figure-column-pairs-count"): pairs,
            say("figure-column-median-shown"): round(median, 3),
        }
        for low, high, pairs, median in _bands(found)
    ]


def variance_figure(found: Variance, *, say: Say, theme: Theme, height: float = 340) -> go.Figure:
    """Draw the share of variance of each principal component as bars, and all so far together as a line."""
    import plotly.graph_objects as go

    shares = 100.0 * np.asarray(found.shares)
    together = np.cumsum(shares)
    room = em("100") * theme.size(SMALL) + 24
    top = max(1.0, float(shares.max(initial=0.0))) * 1.06
    numbers = list(range(1, len(shares) + 1))
    layout = titled(
        theme,
        height=height,
        head=told_head(theme),
        x=axis(theme, range=[0.3, len(shares) + 0.7], tick0=0, dtick=whole_step(len(shares), most=6), tickangle=0),
        y=axis(theme, grid=True, range=[0, top], nticks=6, rangemode="tozero"),
        x_title=say("figure-variance-axis"),
        y_title=say("figure-variance-part"),
        left=room,
        right=room,
    )
    ticks = {"size": theme.size(SMALL), "color": theme.b}
    layout["yaxis2"] = axis(theme, overlaying="y", side="right", range=[0, 106], dtick=25, tickfont=ticks)
    layout["annotations"].append(told(say("figure-variance-two", two=f"{100 * found.together(2):.1f}"), theme))
    foot(layout, say("figure-variance-line"), theme)
    hover = [
        say("figure-variance-at", name=str(at), percent=f"{share:.1f}", together=f"{so_far:.1f}")
        for at, share, so_far in zip(numbers, shares, together, strict=True)
    ]
    line = {
        "type": "scatter", "mode": "lines+markers" if len(numbers) < 25 else "lines", "x": numbers,
        "y": together.tolist(), "yaxis": "y2", "line": {"color": theme.b, "width": 3},
        "hoverinfo": "text", "hovertext": hover,
    }  # fmt: skip
    return go.Figure(data=[bars(numbers, shares.tolist(), faded(theme.a, 0.6), hover), line], layout=layout)


def variance_table(found: Variance, *, say: Say) -> list[dict[str, object]]:
    """Return the components as rows: number, share of variance, all up to it together, in percent."""
    shares = 100.0 * np.asarray(found.shares)
    return [
        {
            say("figure-column-component"): at,
            say("figure-column-share"): round(float(share), 2),
            say("figure-column-together"): round(float(together), 2),
        }
        for at, (share, together) in enumerate(zip(shares, np.cumsum(shares), strict=True), start=1)
    ]


def _kept_counts(found: Belief) -> np.ndarray[Any, Any]:
    """Return how many words keep 0, 1, … k of their true neighbours."""
    kept = np.asarray(found.kept, float)
    kept = np.rint(kept[np.isfinite(kept)] * max(1, found.k)).astype(int)
    return np.bincount(kept, minlength=max(1, found.k) + 1)


def kept_figure(found: Belief, *, say: Say, theme: Theme, height: float = 340) -> go.Figure:
    """Draw how many words keep how many of their true k nearest on the map, with the mean marked."""
    import plotly.graph_objects as go

    counts, k = _kept_counts(found), max(1, found.k)
    shares = 100.0 * counts / max(1, int(counts.sum()))
    mean = found.mean_kept * k
    layout = titled(
        theme,
        height=height,
        head=told_head(theme),
        x=axis(theme, range=[-0.6, k + 0.6], tick0=0, dtick=whole_step(k, most=10)),
        y=axis(theme, grid=True, range=[0, max(1.0, float(shares.max())) * 1.04], nticks=6, rangemode="tozero"),
        x_title=say("figure-kept-axis", k=k),
        y_title=say("figure-kept-words"),
        left=em("100") * theme.size(SMALL) + 22,
    )
    layout["shapes"] = [level(mean, theme, along="y")]
    layout["annotations"].append(told(say("figure-kept-mean", mean=f"{mean:.1f}", k=k), theme))
    chance = number(found.chance * k, 2)
    if found.asked < len(found.words):
        foot(layout, say("figure-kept-sample", asked=found.asked, words=len(found.words), chance=chance), theme)
    else:
        foot(layout, say("figure-kept-chance", chance=chance), theme)
    hover = [
        say("figure-kept-at", kept=at, k=k, words=int(n), percent=f"{share:.1f}")
        for at, (n, share) in enumerate(zip(counts, shares, strict=True))
    ]
    return go.Figure(data=[bars(range(k + 1), shares.tolist(), faded(theme.a, 0.6), hover)], layout=layout)


def kept_table(found: Belief, *, say: Say) -> list[dict[str, object]]:
    """Return the chart as rows: neighbours kept, words, their share in percent."""
    counts = _kept_counts(found)
    total = max(1, int(counts.sum()))
    return [
        {
            say("figure-column-kept"): kept,
            say("figure-column-words"): int(count),
            say("figure-column-percent"): round(100.0 * int(count) / total, 2),
        }
        for kept, count in enumerate(counts)
    ]
