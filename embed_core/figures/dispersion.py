"""How words are spread over the documents of a corpus."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from embed_core.corpus import ByDocument, FrequentWord, Portrait
from embed_core.figures.charts import axis, bars, level, titled, told, told_head, whole_step
from embed_core.figures.ranked import Ranked, ranked_figure
from embed_core.figures.text import em, literal, shorten
from embed_core.figures.theme import SMALL, Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_BARS = 100
MOST_ROWS = 2000


def dispersion_figure(portrait: Portrait, *, say: Say, theme: Theme, most: int = 15) -> go.Figure:
    """Draw, of the 200 most frequent words, those that are spread most unevenly; 1 is all in one document."""
    rows = [
        Ranked(
            word.word,
            word.dispersion or 0.0,
            f"{word.dispersion:.2f}",
            say(
                "figure-dispersion-tenths-at" if portrait.tenths else "figure-dispersion-at",
                word=literal(word.word),
                count=word.count,
                parts=word.parts,
                all=portrait.parts,
            ),
        )
        for word in _uneven(portrait)[:most]
    ]
    return ranked_figure(
        rows, heads=(say("figure-column-word"), say("figure-dispersion-value")), top=1.0, say=say, theme=theme
    )


def _uneven(portrait: Portrait) -> list[FrequentWord]:
    known = [word for word in portrait.frequent if word.dispersion is not None]
    return sorted(known, key=lambda word: -(word.dispersion or 0.0))


def dispersion_table(portrait: Portrait, *, say: Say) -> list[dict[str, object]]:
    """Return the frequent words as rows, most uneven first: count, documents (or tenths), dispersion."""
    parts = say("figure-column-tenths" if portrait.tenths else "figure-column-documents")
    return [
        {
            say("figure-column-word"): word.word,
            say("figure-column-count"): word.count,
            parts: word.parts,
            say("figure-column-dispersion"): round(word.dispersion or 0.0, 4),
        }
        for word in _uneven(portrait)
    ]


def by_document_figure(found: ByDocument, *, say: Say, theme: Theme, height: float = 320) -> go.Figure:
    """Draw how often a word comes in each document for ten thousand tokens, with its rate in the whole as a line.

    More than a hundred documents are drawn in runs of neighbours; a corpus of one document in tenths.
    """
    import plotly.graph_objects as go

    parts, run = len(found.counts), max(1, math.ceil(len(found.counts) / _BARS))
    begins = np.arange(0, parts, run)
    counts, sizes = (np.add.reduceat(values, begins) for values in (found.counts, found.parts.sizes))
    rates = 1e4 * counts / np.maximum(sizes, 1)
    whole = 1e4 * float(counts.sum()) / max(1.0, float(sizes.sum()))
    layout = titled(
        theme,
        height=height,
        head=told_head(theme),
        x=axis(theme, range=[0.4, parts + 0.6], dtick=whole_step(parts), tick0=0),
        y=axis(theme, grid=True, range=[0, 1.04 * max(1.0, float(rates.max(initial=0)))], nticks=6),
        x_title=say("figure-by-document-document" if found.parts.names else "figure-by-document-tenth"),
        y_title=say("figure-by-document-rate"),
        left=em("0000") * theme.size(SMALL) + 22,
    )
    word, there = literal(shorten(found.word)), int((found.counts > 0).sum())
    main = say("figure-by-document-told", word=word, count=int(counts.sum()), parts=there, all=parts)
    layout["annotations"].append(told(main, theme))
    layout["shapes"] = [level(whole, theme)]
    hover = [
        say("figure-by-document-at", name=_named(found, int(b), run, say), count=int(n), rate=f"{rate:.1f}")
        for b, n, rate in zip(begins, counts, rates, strict=True)
    ]
    middles = [float(begin) + 1 + (min(run, parts - begin) - 1) / 2 for begin in begins.tolist()]
    drawn = bars(middles, rates.tolist(), faded(theme.a, 0.6), hover, width=0.85 * run)
    return go.Figure(data=[drawn], layout=layout)


def _named(found: ByDocument, begin: int, run: int, say: Say) -> str:
    end = min(begin + run, len(found.counts))
    if not found.parts.names:
        return say("figure-tenth", number=begin + 1)
    name = literal(shorten(found.parts.names[begin]))
    return name if end - begin == 1 else f"{name} – {literal(shorten(found.parts.names[end - 1]))}"


def by_document_table(found: ByDocument, *, say: Say) -> list[dict[str, object]]:
    """Return the documents that have the word as rows, in the order of the text, at most 2000 of them."""
    there = np.flatnonzero(found.counts)[:MOST_ROWS]
    names = found.parts.names
    return [
        {
            say("figure-column-document"): names[part] if names else say("figure-tenth", number=part + 1),
            say("figure-column-count"): int(found.counts[part]),
            say("figure-column-tokens"): int(found.parts.sizes[part]),
            say("figure-by-document-rate"): round(float(found.rates[part]), 2),
        }
        for part in there.tolist()
    ]
