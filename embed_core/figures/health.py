"""The health card: how directions are used, which words are hubs, what another seed would find."""

from __future__ import annotations

import math
from collections.abc import Collection
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.evaluation import Band, Health, Hubness, Stability
from embed_core.figures.charts import LINE, axis, bars, note, titled, whole_step
from embed_core.figures.text import em, literal, shorten
from embed_core.figures.theme import LONG, SIDE, SMALL, Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

COMPONENTS = 10
_BARS = 48
_HUBS = 5


def directions_figure(health: Health, *, say: Say, theme: Theme, height: float = 320) -> go.Figure:
    """Draw the share of variance in each of the first ten principal components, with the even share as a line."""
    import plotly.graph_objects as go

    shares = 100.0 * np.asarray(health.variance[:COMPONENTS])
    even = 100.0 / max(1, health.dimensions)
    top = max(1.3 * even, float(shares.max(initial=0.0)), 1.0) * 1.03
    layout = titled(
        theme,
        height=height,
        head=_head(theme),
        x=axis(theme, range=[0.4, len(shares) + 0.6], tick0=1, dtick=1),
        y=axis(theme, grid=True, range=[0, top], nticks=6, rangemode="tozero"),
        x_title=say("figure-directions-axis"),
        y_title=say("figure-directions-part"),
        left=em("100") * theme.size(SMALL) + 22,
    )
    layout["shapes"] = [_level(even, theme)]
    layout["annotations"].append(_told(say("figure-directions-even", percent=f"{even:.1f}"), theme))
    hover = [
        say("figure-directions-at", name=str(number), percent=f"{share:.1f}", even=f"{even:.1f}")
        for number, share in enumerate(shares, start=1)
    ]
    numbers = list(range(1, len(shares) + 1))
    return go.Figure(data=[bars(numbers, shares.tolist(), faded(theme.a, 0.6), hover)], layout=layout)


def directions_table(health: Health, *, say: Say) -> list[dict[str, object]]:
    """Return the shares of variance as rows: component, share, and all up to it together, in percent."""
    shares = 100.0 * np.asarray(health.variance[:COMPONENTS])
    return [
        {
            say("figure-column-component"): number,
            say("figure-column-share"): round(float(share), 2),
            say("figure-column-together"): round(float(together), 2),
        }
        for number, (share, together) in enumerate(zip(shares, np.cumsum(shares), strict=True), start=1)
    ]


def hubs_figure(hubness: Hubness, *, say: Say, theme: Theme, height: float = 340) -> go.Figure:
    """Draw how many words are how often among the k nearest of others; the largest hubs are named."""
    import plotly.graph_objects as go

    edges, counts = _occurrences(hubness)
    hubs = [(word, count) for word, count in hubness.hubs(_HUBS) if count >= 3 * hubness.k]
    top = math.log10(max(2.0, float(counts.max(initial=1)))) + 0.08
    layout = titled(
        theme,
        height=height,
        head=_head(theme),
        x=axis(theme, range=[-0.5 - 0.02 * edges[-1], edges[-1] + 0.02 * edges[-1]], dtick=whole_step(edges[-1])),
        y=axis(theme, grid=True, type="log", range=[-0.3, max(0.6, top)], dtick=1),
        x_title=say("figure-hubs-axis", k=hubness.k),
        y_title=say("figure-hubs-words"),
        left=em("10000") * theme.size(SMALL) + 22,
    )
    skewness = f"{hubness.skewness:.1f}"
    layout["annotations"].append(_told(say("figure-hubs-mean", mean=hubness.k, skewness=skewness), theme))
    for number, (word, count) in enumerate(hubs):
        text = say("figure-hubs-hub", word=literal(shorten(word)), count=count)
        drop, font = -LINE * theme.size(SIDE) * (number + 0.6), {"size": theme.size(SIDE), "color": theme.b}
        layout["annotations"].append(note(text, theme, x=1, xanchor="right", yshift=drop, font=font))
    first = min((count for _, count in hubs), default=math.inf)
    colours = [theme.b if high > first else faded(theme.a, 0.6) for high in edges[1:]]
    hover = [
        say("figure-hubs-at", low=int(low), high=int(high) - 1, words=int(count))
        for (low, high), count in zip(pairwise(edges), counts, strict=True)
    ]
    middles = [(low + high - 1) / 2 for low, high in pairwise(edges)]
    width = 0.88 * float(edges[1] - edges[0])
    drawn = bars(middles, [int(n) if n else None for n in counts], colours, hover, width=width)  # type: ignore[misc]
    return go.Figure(data=[drawn], layout=layout)


def _occurrences(hubness: Hubness) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return whole edges of equal bars over all k-occurrences, and how many words fall between two of them."""
    highest = int(hubness.counts.max(initial=0))
    width = max(1, math.ceil((highest + 1) / _BARS))
    edges = np.arange(0, highest + width + 1, width)
    return edges, np.histogram(hubness.counts, edges)[0]


def hubs_table(hubness: Hubness, *, say: Say, most: int = 50) -> list[dict[str, object]]:
    """Return the largest hubs as rows: word, and how often it is among the nearest of others."""
    return [
        {say("figure-column-word"): word, say("figure-column-occurrence"): count} for word, count in hubness.hubs(most)
    ]


def stability_figure(stability: Stability, *, say: Say, theme: Theme, height: float = 320) -> go.Figure:
    """Draw how many of the k nearest another seed finds too, by how often words occur, with the mean marked."""
    import plotly.graph_objects as go

    shared = [band.mean * stability.k for band in stability.bands]
    mean = stability.mean * stability.k
    layout = titled(
        theme,
        height=height,
        head=_head(theme),
        x=axis(
            theme,
            range=[-0.6, len(shared) - 0.4],
            tickvals=list(range(len(shared))),
            ticktext=[_occurs(band) for band in stability.bands],
            tickangle=0,
        ),
        y=axis(theme, grid=True, range=[0, stability.k], nticks=6),
        x_title=say("figure-stability-axis"),
        y_title=say("figure-stability-shared", k=stability.k),
        left=em("100") * theme.size(SMALL) + 22,
    )
    layout["shapes"] = [_level(mean, theme)]
    layout["annotations"].append(_told(say("figure-stability-mean", mean=f"{mean:.1f}", k=stability.k), theme))
    hover = [_band_told(band, stability.k, say) for band in stability.bands]
    return go.Figure(data=[bars(range(len(shared)), shared, faded(theme.a, 0.6), hover)], layout=layout)


def _band_told(band: Band, k: int, say: Say) -> str:
    ranks = {"first": band.first, "last": band.last, "least": band.least, "most": band.most}
    return say("figure-stability-at", **ranks, shared=f"{band.mean * k:.1f}", k=k)


def _occurs(band: Band) -> str:
    return f"{band.least:,}" if band.least == band.most else f"{band.least:,}–{band.most:,}"


def stability_table(stability: Stability, *, say: Say) -> list[dict[str, object]]:
    """Return the bands as rows: ranks, occurrences, words asked, and the mean number of shared neighbours."""
    return [
        {
            say("figure-column-ranks"): f"{band.first:,}–{band.last:,}",
            say("figure-column-occurs"): _occurs(band),
            say("figure-column-asked"): band.asked,
            say("figure-column-shared-mean"): round(band.mean * stability.k, 2),
        }
        for band in stability.bands
    ]


def health_table(health: Health, *, say: Say, rows: Collection[str] = ()) -> list[dict[str, object]]:
    """Return the figures of the card as rows: what it is, its value, what it means. What is not known is left out.

    `rows` names those that are wanted; all of them by default.
    """
    found = health.faults
    values: dict[str, float | int | None] = {
        "tokens": health.tokens,
        "tokens-per-type": health.tokens_per_type,
        "epochs": health.epochs or None,
        "mean-cosine": health.mean_cosine,
        "deviation": health.deviation,
        "variance-1": health.variance_in(1),
        "variance-3": health.variance_in(3),
        "variance-10": health.variance_in(10) if health.dimensions > COMPONENTS else None,
        "hubness": None if health.hubness is None else health.hubness.skewness,
        "structure": health.structure,
        "faults": found.zeros + found.broken + found.duplicates,
        "stability": None if health.stability is None else health.stability.mean,
    }
    even = f"{COMPONENTS / max(1, health.dimensions):.2f}"
    return [
        {
            say("figure-column-quantity"): say(f"health-row-{name}"),
            say("figure-column-value"): value if isinstance(value, int) else round(value, 3),
            say("figure-column-meaning"): say(f"health-meaning-{name}", dimensions=health.dimensions, even=even),
        }
        for name, value in values.items()
        if value is not None and (not rows or name in rows)
    ]


def _head(theme: Theme) -> float:
    return LINE * theme.size(LONG) + 4


def _told(text: str, theme: Theme) -> dict[str, Any]:
    """Return the number that a chart is about, at the right above its axes."""
    font = {"size": theme.size(LONG), "color": theme.ink}
    lift = LINE * theme.size(LONG) / 2 + 2
    return note(f"<b>{text}</b>", theme, x=1, xanchor="right", yshift=lift, font=font)


def _level(value: float, theme: Theme) -> dict[str, Any]:
    """Return a dashed line across the chart at a height."""
    line = {"color": theme.ink, "width": 2, "dash": "dash"}
    return {"type": "line", "x0": 0, "x1": 1, "y0": value, "y1": value, "xref": "paper", "yref": "y", "line": line}
