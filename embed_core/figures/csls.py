"""Neighbours by cosine and by CSLS: which words climb once crowds are taken off, and which fall."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from embed_core.figures.joined_lists import Entry, joined_lists
from embed_core.figures.text import literal
from embed_core.figures.theme import Theme
from embed_core.geometry import CslsNeighbour, CslsNeighbours
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go


def csls_figure(found: CslsNeighbours, *, mark: str = "", say: Say, theme: Theme, top: int = 10) -> go.Figure:
    """Draw the nearest by cosine at the left, by CSLS at the right, the same word joined by a line.

    Green climbs, orange falls, grey keeps its place. Where the other place lies beyond the first `top`, its number
    stands in place of a line. `mark` is written bold.
    """
    heads = (say("csls-by-cosine"), say("csls-by-csls"))
    entries = [Entry(each.word, each.by_cosine, each.by_csls, _told(each, say)) for each in found.found]
    return joined_lists(entries, heads, mark=mark, top=top, theme=theme)


def _told(each: CslsNeighbour, say: Say) -> str:
    return say(
        "csls-at", word=literal(each.word), cosine=f"{each.cosine:.3f}", csls=f"{each.csls:.3f}",
        crowd=f"{each.crowd:.3f}", by_cosine=each.by_cosine, by_csls=each.by_csls,
    )  # fmt: skip


def csls_table(
    found: CslsNeighbours, occurrences: Mapping[str, int] | None = None, *, say: Say, top: int = 20
) -> list[dict[str, object]]:
    """Return the nearest by CSLS and by cosine as rows; `occurrences` has how often a word is among others' nearest."""
    rows: list[dict[str, object]] = []
    for each in found.found:
        if min(each.by_cosine, each.by_csls) > top:
            continue
        row: dict[str, object] = {
            say("figure-column-word"): each.word,
            say("csls-column-cosine"): round(each.cosine, 4),
            say("csls-column-crowd"): round(each.crowd, 4),
            say("csls-column-csls"): round(each.csls, 4),
            say("csls-column-by-cosine"): each.by_cosine,
            say("csls-column-by-csls"): each.by_csls,
        }
        if occurrences is not None:
            row[say("csls-column-hub", k=found.k)] = occurrences.get(each.word)
        rows.append(row)
    return rows
