"""Neighbours by cosine and by CSLS: which words climb once crowds are taken off, and which fall."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from embed_core.figures.charts import LINE, note
from embed_core.figures.drawing import plate
from embed_core.figures.spreading import cut_to
from embed_core.figures.text import em, literal
from embed_core.figures.theme import SIDE, SMALL, Theme
from embed_core.geometry import CslsNeighbour, CslsNeighbours
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_ROW = 30.0
_WIDEST = 6.5
_NO_LINE = {"type": "scatter", "x": [None], "y": [None], "hoverinfo": "skip"}


def csls_figure(found: CslsNeighbours, *, mark: str = "", say: Say, theme: Theme, top: int = 10) -> go.Figure:
    """Draw the nearest by cosine at the left, by CSLS at the right, the same word joined by a line.

    Green climbs, orange falls, grey keeps its place. Where the other place lies beyond the first `top`, its number
    stands in place of a line. `mark` is written bold.
    """
    import plotly.graph_objects as go

    left = [each for each in found.found if each.by_cosine <= top]
    right = [each for each in found.found if each.by_csls <= top]
    rows = max(1, len(right))
    size, head = theme.size(SIDE), 2 * LINE * theme.size(SMALL) + 6
    widest = max([em(cut_to(each.word, _WIDEST)) for each in (*left, *right)] + [3.0]) * size + 42
    layout: dict[str, Any] = {
        **plate(theme, head + _ROW * theme.enlarged * rows + 8),
        "xaxis": {"visible": False, "fixedrange": True, "range": [0, 1]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [rows + 0.6, 0.4]},
        "margin": {"l": widest, "r": widest, "t": head, "b": 4, "pad": 0, "autoexpand": False},
        "annotations": [
            note(say("csls-by-cosine"), theme, xanchor="right", xshift=-6, x=0, y=1, yanchor="bottom", yshift=4,
                 font={"size": theme.size(SMALL), "color": theme.muted}),
            note(say("csls-by-csls"), theme, x=1, xshift=6, y=1, yanchor="bottom", yshift=4,
                 font={"size": theme.size(SMALL), "color": theme.muted}),
        ],
    }  # fmt: skip
    for side, names in ((-1, left), (1, right)):
        for each in names:
            place, other = (each.by_cosine, each.by_csls)[::-side]
            layout["annotations"].append(_name(each, place, side, mark=mark, theme=theme))
            if other > top:
                layout["annotations"].append(_beyond(place, other, side, theme=theme))
    both = [each for each in left if each.by_csls <= top]
    return go.Figure(data=[_line(each, say=say, theme=theme) for each in both] or [_NO_LINE], layout=layout)


def _name(each: CslsNeighbour, place: int, side: int, *, mark: str, theme: Theme) -> dict[str, Any]:
    word = literal(cut_to(each.word, _WIDEST))
    text = f"<b>{word}</b>" if each.word == mark else word
    font = {"size": theme.size(SIDE), "color": theme.ink}
    text = f"{text}  {place}" if side < 0 else f"{place}  {text}"
    at = {"yref": "y", "y": place, "x": 0 if side < 0 else 1, "xshift": 6 * side}
    return note(text, theme, xanchor="right" if side < 0 else "left", font=font, **at)


def _beyond(place: int, other: int, side: int, *, theme: Theme) -> dict[str, Any]:
    """Return the place that a word comes from or falls to, where it is beyond those drawn."""
    text = f"→ {other:,}" if side < 0 else f"{other:,} →"
    font = {"size": theme.size(SMALL), "color": theme.b if side < 0 else theme.c}
    at = {"yref": "y", "y": place, "x": 0 if side < 0 else 1, "xshift": -6 * side}
    return note(text, theme, xanchor="left" if side < 0 else "right", font=font, bgcolor=theme.paper, **at)


def _line(each: CslsNeighbour, *, say: Say, theme: Theme) -> dict[str, Any]:
    moved = each.by_cosine - each.by_csls
    colour = theme.c if moved > 0 else theme.b if moved < 0 else theme.line
    told = say(
        "csls-at", word=literal(each.word), cosine=f"{each.cosine:.3f}", csls=f"{each.csls:.3f}",
        crowd=f"{each.crowd:.3f}", by_cosine=each.by_cosine, by_csls=each.by_csls,
    )  # fmt: skip
    return {
        "type": "scatter", "mode": "lines+markers", "x": [0.02, 0.98], "y": [each.by_cosine, each.by_csls],
        "line": {"color": colour, "width": 2.5}, "marker": {"size": 7, "color": colour},
        "hoverinfo": "text", "hovertext": told, "cliponaxis": False,
    }  # fmt: skip


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
