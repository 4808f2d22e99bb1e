"""Two laws of words: how often the r-th word comes (Zipf), how many words a text has met (Heaps)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.corpus import Portrait, ZipfFit
from embed_core.figures.charts import axis, foot, note, powers, titled, told, told_head, whole_step
from embed_core.figures.text import em, literal, number, shorten
from embed_core.figures.theme import SIDE, SMALL, Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_POINTS = 300
_NAMED = (1, 5, 25, 125)
_LABEL = 0.5  # decades above the most frequent word, for its name


def zipf_figure(portrait: Portrait, *, say: Say, theme: Theme, height: float = 400) -> go.Figure:
    """Draw counts by rank, both logarithmic, a point for each count; some words are named, the law is a line."""
    import plotly.graph_objects as go

    ranks, counts = _points(portrait)
    highest, fit = float(counts.max(initial=1)), portrait.zipf
    x, y = powers(portrait.types), powers(highest)
    layout = titled(
        theme,
        height=height,
        head=told_head(theme),
        x=axis(theme, range=[-0.1, math.log10(max(10, portrait.types)) + 0.1], **x),
        y=axis(theme, grid=True, range=[-0.12, math.log10(max(10.0, highest)) + _LABEL], **y),
        x_title=say("figure-zipf-rank"),
        y_title=say("figure-zipf-count"),
        left=max(em(text) for text in y["ticktext"]) * theme.size(SMALL) + 20,
        right=em("0,000") * theme.size(SMALL),
    )
    hover = [_point_told(portrait, int(rank), int(count), say) for rank, count in zip(ranks, counts, strict=True)]
    drawn = [_scatter(ranks, counts, "markers", theme, hover=hover)]
    if fit is not None:
        drawn.append(_law(fit, highest, theme))
        _tell_fit(layout, fit, say, theme)
    font = {"size": theme.size(SIDE), "color": theme.ink}
    for rank in _NAMED:
        if rank <= min(len(portrait.frequent), portrait.types // 10):
            word = portrait.frequent[rank - 1]
            at = {"x": math.log10(rank), "y": math.log10(word.count), "xshift": 7, "yshift": 9}
            named = note(literal(shorten(word.word)), theme, xref="x", yref="y", yanchor="bottom", font=font, **at)
            layout["annotations"].append(named)
    return go.Figure(data=drawn, layout=layout)


def _points(portrait: Portrait) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return rank and count of the last word of each count, at most 300 that lie evenly on the logarithmic scale."""
    ranks, counts = portrait.spectrum.ranks[::-1], portrait.spectrum.counts[::-1]
    if len(ranks) > _POINTS:
        wanted = np.searchsorted(ranks, np.geomspace(1, ranks[-1], _POINTS))
        kept = np.unique(np.minimum(wanted, len(ranks) - 1))
        ranks, counts = ranks[kept], counts[kept]
    return ranks, counts


def _point_told(portrait: Portrait, rank: int, count: int, say: Say) -> str:
    if rank <= len(portrait.frequent):
        return say("figure-zipf-word-at", rank=rank, word=literal(portrait.frequent[rank - 1].word), count=count)
    return say("figure-zipf-at", rank=rank, count=count)


def _law(fit: ZipfFit, highest: float, theme: Theme) -> dict[str, Any]:
    counts = np.geomspace(fit.least, max(highest, fit.least + 1), 60)
    ranks = fit.rank(counts)
    shown = ranks >= 0.9
    return _scatter(ranks[shown], counts[shown], "lines", theme)


def _tell_fit(layout: dict[str, Any], fit: ZipfFit, say: Say, theme: Theme) -> None:
    digits = max(1, min(4, math.ceil(-math.log10(max(fit.error, 1e-9)))))
    main = say("figure-zipf-told", exponent=f"{fit.exponent:.{digits}f}", error=f"{fit.error:.{digits}f}")
    layout["annotations"].append(told(main, theme))
    foot(layout, say("figure-zipf-fit", least=fit.least, percent=f"{100 * fit.distance:.1f}"), theme)


def _scatter(x: Any, y: Any, mode: str, theme: Theme, *, hover: list[str] | None = None) -> dict[str, Any]:
    """Return what was counted as blue points or a blue line, and without `hover` a law as a dashed orange line."""
    return {
        "type": "scatter",
        "x": np.asarray(x).tolist(),
        "y": np.asarray(y).tolist(),
        "mode": mode,
        "cliponaxis": hover is None,
        "marker": {"color": faded(theme.a, 0.7), "size": 7, "line": {"width": 0}},
        "line": {"color": theme.a, "width": 3.5} if hover else {"color": theme.b, "width": 3, "dash": "dash"},
        "hoverinfo": "text" if hover else "skip",
        "hovertext": hover,
    }


def zipf_table(portrait: Portrait, *, say: Say) -> list[dict[str, object]]:
    """Return the most frequent words as rows, then the points of the figure; with the rank that the law gives."""
    named = [(rank, word.word, word.count) for rank, word in enumerate(portrait.frequent, start=1)]
    ranks, counts = _points(portrait)
    points = [(int(r), "", int(n)) for r, n in zip(ranks, counts, strict=True) if r > len(named)]
    fit = portrait.zipf
    return [
        {
            say("figure-column-word-rank"): rank,
            say("figure-column-word"): word,
            say("figure-column-count"): count,
            say("figure-column-law-rank"): round(float(fit.rank(np.array([count]))[0]), 1)
            if fit is not None and count >= fit.least
            else None,
        }
        for rank, word, count in [*named, *points]
    ]


def heaps_figure(portrait: Portrait, *, say: Say, theme: Theme, height: float = 360) -> go.Figure:
    """Draw how many different words had been met after so many tokens; the fitted law is a dashed line."""
    import plotly.graph_objects as go

    growth = portrait.growth
    top = 1.05 * max(4.0, float(portrait.types))
    layout = titled(
        theme,
        height=height,
        head=told_head(theme),
        x=axis(theme, range=[0, portrait.tokens or 1], dtick=whole_step(portrait.tokens, most=4), tickformat="~s"),
        y=axis(theme, grid=True, range=[0, top], dtick=whole_step(top, most=6), tickformat="~s"),
        x_title=say("figure-heaps-tokens"),
        y_title=say("figure-heaps-types"),
        left=em("100k") * theme.size(SMALL) + 22,
        right=em("000k") * theme.size(SMALL) / 2 + 12,
    )
    hover = [
        say("figure-heaps-at", tokens=int(n), types=int(v)) for n, v in zip(growth.tokens, growth.types, strict=True)
    ]
    drawn = [_scatter(growth.tokens, growth.types, "lines", theme, hover=hover)]
    if growth.k is not None and growth.beta is not None and growth.misfit is not None:
        at = np.linspace(growth.fitted_from, portrait.tokens, 80)
        drawn.append(_scatter(at, growth.at(at), "lines", theme))
        main = say("figure-heaps-told", beta=f"{growth.beta:.2f}", k=number(growth.k, 2))
        layout["annotations"].append(told(main, theme))
        foot(layout, say("figure-heaps-fit", percent=f"{100 * growth.misfit:.1f}"), theme)
    return go.Figure(data=drawn, layout=layout)


def heaps_table(portrait: Portrait, *, say: Say) -> list[dict[str, object]]:
    """Return the curve as rows: tokens, different words, and what the law gives."""
    growth = portrait.growth
    return [
        {
            say("figure-column-tokens"): int(tokens),
            say("figure-column-types"): int(types),
            say("figure-column-law-types"): round(float(growth.at(tokens)), 1)
            if growth.k is not None and tokens >= growth.fitted_from
            else None,
        }
        for tokens, types in zip(growth.tokens, growth.types, strict=True)
    ]
