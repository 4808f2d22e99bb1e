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
_WIDEST = 8.0


def csls_figure(found: CslsNeighbours, *, mark: str = "", say: Say, theme: Theme, top: int = 10) -> go.Figure:
    """Draw the nearest by cosine at the left, by CSLS at the right, the same word joined by a line.

    Green climbs, orange falls, grey keeps its place; a line that ends at the edge leads to a word beyond the first
    `top`. `mark` is written bold.
    """
    import plotly.graph_objects as go

    left = [each for each in found.found if each.by_cosine <= top]
    right = [each for each in found.found if each.by_csls <= top]
    rows = max(1, len(right))
    size, head = theme.size(SIDE), 2 * LINE * theme.size(SMALL) + 6
    widest = max([em(cut_to(each.word, _WIDEST)) for each in found.found[: 2 * top]] + [3.0]) * size + 34
    layout: dict[str, Any] = {
        **plate(theme, head + _ROW * theme.enlarged * rows + 26),
        "xaxis": {"visible": False, "fixedrange": True, "range": [0, 1]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [rows + 1.1, 0.4]},
        "margin": {"l": widest, "r": widest, "t": head, "b": 4, "pad": 0, "autoexpand": False},
        "annotations": [
            note(say("csls-by-cosine"), theme, xanchor="right", xshift=-6, x=0, y=1, yanchor="bottom", yshift=4,
                 font={"size": theme.size(SMALL), "color": theme.muted}),
            note(say("csls-by-csls"), theme, x=1, xshift=6, y=1, yanchor="bottom", yshift=4,
                 font={"size": theme.size(SMALL), "color": theme.muted}),
        ],
    }  # fmt: skip
    for each in left:
        layout["annotations"].append(_name(each, each.by_cosine, -1, mark=mark, theme=theme))
    for each in right:
        layout["annotations"].append(_name(each, each.by_csls, 1, mark=mark, theme=theme))
    both = {each.word: each for each in (*left, *right)}
    return go.Figure(data=[_line(each, rows, say=say, theme=theme) for each in both.values()], layout=layout)


def _name(each: CslsNeighbour, place: int, side: int, *, mark: str, theme: Theme) -> dict[str, Any]:
    word = literal(cut_to(each.word, _WIDEST))
    text = f"<b>{word}</b>" if each.word == mark else word
    font = {"size": theme.size(SIDE), "color": theme.ink}
    text = f"{text}  {place}" if side < 0 else f"{place}  {text}"
    at = {"yref": "y", "y": place, "x": 0 if side < 0 else 1, "xshift": 6 * side}
    return note(text, theme, xanchor="right" if side < 0 else "left", font=font, **at)


def _line(each: CslsNeighbour, rows: int, *, say: Say, theme: Theme) -> dict[str, Any]:
    start, end = (min(place, rows + 1) for place in (each.by_cosine, each.by_csls))
    moved = each.by_cosine - each.by_csls
    colour = theme.c if moved > 0 else theme.b if moved < 0 else theme.line
    told = say(
        "csls-at", word=literal(each.word), cosine=f"{each.cosine:.3f}", csls=f"{each.csls:.3f}",
        crowd=f"{each.crowd:.3f}", by_cosine=each.by_cosine, by_csls=each.by_csls,
    )  # fmt: skip
    return {
        "type": "scatter", "mode": "lines+markers", "x": [0.02, 0.98], "y": [start, end],
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
