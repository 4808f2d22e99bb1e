"""The portrait of a corpus: frequent words, sentence lengths, what a minimal count leaves out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.corpus import MIN_COUNTS, Portrait
from embed_core.figures.charts import axis, bars, level, note, titled, told, told_head, whole_step
from embed_core.figures.ranked import Ranked, ranked_figure
from embed_core.figures.text import em, literal, number
from embed_core.figures.theme import SIDE, SMALL, Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_BARS = 60


def frequent_figure(portrait: Portrait, *, say: Say, theme: Theme, most: int = 15) -> go.Figure:
    """Draw the most frequent words with their counts as bars."""
    rows = [
        Ranked(
            word.word,
            word.count,
            f"{word.count:,}",
            say(
                "figure-frequent-at", word=literal(word.word), count=word.count, percent=_percent(word.count, portrait)
            ),
        )
        for word in portrait.frequent[:most]
    ]
    heads = say("figure-column-word"), say("figure-column-count")
    return ranked_figure(rows, heads=heads, say=say, theme=theme)


def _percent(count: int, portrait: Portrait) -> str:
    return f"{100 * count / max(1, portrait.tokens):.2f}"


def frequent_table(portrait: Portrait, *, say: Say) -> list[dict[str, object]]:
    """Return the 200 most frequent words as rows: rank, word, count, share of all tokens in percent."""
    return [
        {
            say("figure-column-word-rank"): rank,
            say("figure-column-word"): word.word,
            say("figure-column-count"): word.count,
            say("figure-column-token-percent"): float(_percent(word.count, portrait)),
        }
        for rank, word in enumerate(portrait.frequent, start=1)
    ]


def lengths_figure(portrait: Portrait, *, say: Say, theme: Theme, height: float = 340) -> go.Figure:
    """Draw how many sentences have how many tokens, the mean marked; the longest hundredth is one bar."""
    import plotly.graph_objects as go

    edges, counts = _binned(portrait)
    width = edges[1] - edges[0]
    last, top = edges[-1] + width, max(1, *counts)
    layout = titled(
        theme,
        height=height,
        head=told_head(theme),
        x=axis(theme, range=[edges[0] - 0.5 - 0.02 * last, last - 0.5 + 0.02 * last], dtick=whole_step(last), tick0=0),
        y=axis(theme, grid=True, range=[0, 1.04 * top], dtick=whole_step(top, most=6)),
        x_title=say("figure-lengths-tokens"),
        y_title=say("figure-lengths-sentences"),
        left=em("00.0k") * theme.size(SMALL) + 20,
    )
    mean, median = portrait.mean_length, portrait.median_length
    main = say("figure-lengths-told", mean=f"{mean:.1f}", median=number(median, 1))
    layout["annotations"].append(told(main, theme))
    layout["shapes"] = [level(mean, theme, along="y")] if portrait.sentences else []
    hover = [_bar_told(low, low + width - 1, n, low == edges[-1], say) for low, n in zip(edges, counts, strict=True)]
    colours = [faded(theme.a, 0.6)] * (len(edges) - 1) + [faded(theme.muted, 0.6)]
    middles = [low + (width - 1) / 2 for low in edges]
    return go.Figure(data=[bars(middles, counts, colours, hover, width=0.88 * width)], layout=layout)


def _binned(portrait: Portrait) -> tuple[list[int], list[int]]:
    """Return where each bar begins, and how many sentences it has; the last has all that are longer."""
    lengths = portrait.lengths
    if not portrait.sentences:
        return [1, 2], [0, 0]
    most = int(np.searchsorted(np.cumsum(lengths), 0.99 * portrait.sentences)) + 1
    width = math.ceil(most / _BARS)
    edges = list(range(1, most + width, width))
    counts = [int(lengths[low : low + width].sum()) for low in edges[:-1]]
    return edges, [*counts, int(lengths[edges[-1] :].sum())]


def _bar_told(low: int, high: int, sentences: int, is_last: bool, say: Say) -> str:
    if is_last:
        return say("figure-lengths-more-at", low=low, sentences=sentences)
    if low == high:
        return say("figure-lengths-at-one", low=low, sentences=sentences)
    return say("figure-lengths-at", low=low, high=high, sentences=sentences)


def lengths_table(portrait: Portrait, *, say: Say) -> list[dict[str, object]]:
    """Return the sentence lengths that occur as rows: tokens, and how many sentences have so many."""
    return [
        {say("figure-column-tokens"): length, say("figure-column-sentences"): int(portrait.lengths[length])}
        for length in np.flatnonzero(portrait.lengths).tolist()
    ]


def lost_figure(
    portrait: Portrait, min_count: int | None = None, *, say: Say, theme: Theme, height: float = 340
) -> go.Figure:
    """Draw which share of types (orange) and tokens (blue) each minimal count to 50 leaves out; one may be marked."""
    import plotly.graph_objects as go

    marked = min_count if min_count in MIN_COUNTS else None
    shares = 100 * np.array([portrait.lost(least) for least in MIN_COUNTS]).T
    layout = titled(
        theme,
        height=height,
        head=told_head(theme) if marked else 0.0,
        x=axis(theme, range=[0, MIN_COUNTS[-1] + 0.5], tickvals=[1, *range(10, MIN_COUNTS[-1] + 1, 10)]),
        y=axis(theme, grid=True, range=[0, 104], tickvals=list(range(0, 101, 20))),
        x_title=say("figure-lost-min-count"),
        y_title=say("figure-lost-share"),
        left=em("100") * theme.size(SMALL) + 22,
        right=max(em(say(f"figure-lost-{name}")) for name in ("types", "tokens")) * theme.size(SIDE) + 20,
    )
    if marked:
        layout["shapes"] = [level(marked, theme, along="y")]
        types, tokens = (f"{100 * share:.1f}" for share in portrait.lost(marked))
        main = told(say("figure-lost-told", tokens=tokens, types=types), theme)
        layout["annotations"].append({**main, "xshift": layout["margin"]["r"] - 8})
    drawn = []
    for name, values, colour in zip(("types", "tokens"), shares, (theme.b, theme.a), strict=True):
        drawn.append(_line(values, [_lost_told(portrait, least, say) for least in MIN_COUNTS], colour))
        font = {"size": theme.size(SIDE), "color": colour}
        end = {"x": MIN_COUNTS[-1], "y": float(values[-1]), "xshift": 8}
        layout["annotations"].append(note(say(f"figure-lost-{name}"), theme, xref="x", yref="y", font=font, **end))
    _apart(layout["annotations"][-2:])
    return go.Figure(data=drawn, layout=layout)


def _apart(names: list[dict[str, Any]]) -> None:
    """Move the names of two lines, the upper first, so far apart that both can be read within the axes."""
    upper, lower = names
    missing = 12.0 - (upper["y"] - lower["y"])
    if missing > 0:
        lower["y"] = min(max(lower["y"] - missing / 2, 4.0), 88.0)
        upper["y"] = lower["y"] + 12.0


def _lost_told(portrait: Portrait, least: int, say: Say) -> str:
    types, tokens = (f"{100 * share:.1f}" for share in portrait.lost(least))
    return say("figure-lost-at", least=least, types=types, tokens=tokens)


def _line(values: np.ndarray[Any, Any], hover: list[str], colour: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": list(MIN_COUNTS),
        "y": values.tolist(),
        "mode": "lines",
        "line": {"color": colour, "width": 3.5},
        "hoverinfo": "text",
        "hovertext": hover,
        "cliponaxis": False,
    }


def lost_table(portrait: Portrait, *, say: Say) -> list[dict[str, object]]:
    """Return as rows what each minimal count from 1 to 50 leaves out, as numbers and in percent."""
    table: list[dict[str, object]] = []
    for least in MIN_COUNTS:
        (types, tokens), shares = portrait.spectrum.lost(least), portrait.lost(least)
        table.append(
            {
                say("figure-column-min-count"): least,
                say("figure-column-types-lost"): types,
                say("figure-column-types-lost-percent"): round(100 * shares[0], 2),
                say("figure-column-tokens-lost"): tokens,
                say("figure-column-tokens-lost-percent"): round(100 * shares[1], 2),
            }
        )
    return table
