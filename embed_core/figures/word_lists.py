"""One word in several models: a list of neighbours each, the same word of adjacent lists joined by a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from embed_core.figures.charts import LINE, note
from embed_core.figures.drawing import plate
from embed_core.figures.spreading import cut_to
from embed_core.figures.text import em, literal
from embed_core.figures.theme import SIDE, SMALL, Theme
from embed_core.geometry.two_models import PlacedInAll, WordLists
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

ROW, GAP = 30.0, 124.0
"""Px from word to word, and between two lists: there the lines go, and the ranks that lie beyond."""
_WIDEST, _LEAST = 6.5, 3.0
_NO_LINE = {"type": "scatter", "x": [None], "y": [None], "hoverinfo": "skip"}


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the lists stand, in px from the left: how wide each is, and the whole."""

    wide: float
    gap: float
    count: int

    @property
    def whole(self) -> float:
        return self.count * self.wide + (self.count - 1) * self.gap

    def left(self, at: int) -> float:
        return at * (self.wide + self.gap)

    def right(self, at: int) -> float:
        return self.left(at) + self.wide


def word_lists_figure(found: WordLists, letters: Sequence[str], *, mark: str = "", say: Say, theme: Theme) -> go.Figure:
    """Draw a list for each model under its letter; a line joins a word that two adjacent lists name.

    Green climbs from left to right, orange falls, grey stays. Where the adjacent list lacks a word, its rank in that
    model stands in place of a line, or a dash where there is none. Words that all lists name are coloured, and `mark`
    is bold. The figure has a width of its own.
    """
    import plotly.graph_objects as go

    lists = [found.named(at) for at in range(len(letters))]
    rows = max(1, *(len(each) for each in lists))
    size, head = theme.size(SIDE), 2 * LINE * theme.size(SMALL) + 6
    widest = max([em(cut_to(each.word, _WIDEST)) for words in lists for each in words] + [_LEAST])
    places = _Places(widest * size + 40 * theme.enlarged, GAP * theme.enlarged, len(letters))
    shared = {each.word for each in found.shared}
    notes = [_head(letter, places.left(at), theme) for at, letter in enumerate(letters)]
    lines: list[dict[str, Any]] = []
    for at, words in enumerate(lists):
        for each in words:
            colour = theme.a if each.word in shared else theme.ink
            notes.append(_name(each, at, places.left(at), bold=each.word == mark, colour=colour, theme=theme))
            notes += _beyond(each, at, found, places, theme)
            if at + 1 < len(lists) and each.among(found.k)[at + 1]:
                lines.append(_line(each, at, places, letters, say=say, theme=theme))
    layout: dict[str, Any] = {
        **plate(theme, head + ROW * theme.enlarged * rows + 8),
        "width": places.whole,
        "xaxis": {"visible": False, "fixedrange": True, "range": [0, places.whole]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [rows + 0.6, 0.4]},
        "margin": {"l": 0, "r": 0, "t": head, "b": 4, "pad": 0, "autoexpand": False},
        "annotations": notes,
    }
    return go.Figure(data=lines or [_NO_LINE], layout=layout)


def _head(letter: str, x: float, theme: Theme) -> dict[str, Any]:
    font = {"size": theme.size(SIDE), "color": theme.muted}
    return note(f"<b>{literal(letter)}</b>", theme, xref="x", x=x, yanchor="bottom", yshift=4, font=font)


def _name(each: PlacedInAll, at: int, x: float, *, bold: bool, colour: str, theme: Theme) -> dict[str, Any]:
    shown = literal(cut_to(each.word, _WIDEST))
    text = f"{each.ranks[at]}  <b>{shown}</b>" if bold else f"{each.ranks[at]}  {shown}"
    font = {"size": theme.size(SIDE), "color": colour}
    return note(text, theme, xref="x", yref="y", x=x, y=each.ranks[at], font=font)


def _beyond(each: PlacedInAll, at: int, found: WordLists, places: _Places, theme: Theme) -> list[dict[str, Any]]:
    """Return the rank in the models at both sides where their lists lack the word; a dash where it has none."""
    told = []
    font: dict[str, Any] = {"size": theme.size(SMALL)}
    for side in (at - 1, at + 1):
        if not 0 <= side < places.count or each.among(found.k)[side]:
            continue
        rank = "–" if each.ranks[side] is None else f"{each.ranks[side]:,}"
        fell = side > at
        place: dict[str, Any] = {"xref": "x", "yref": "y", "y": each.ranks[at]}
        place |= (
            {"x": places.right(at) + 2, "xanchor": "left"} if fell else {"x": places.left(at) - 6, "xanchor": "right"}
        )
        colour = theme.b if fell else theme.c
        text = f"→ {rank}" if fell else f"{rank} →"
        told.append(note(text, theme, font=font | {"color": colour}, bgcolor=theme.paper, **place))
    return told


def _line(
    each: PlacedInAll, at: int, places: _Places, letters: Sequence[str], *, say: Say, theme: Theme
) -> dict[str, Any]:
    one, other = each.ranks[at] or 0, each.ranks[at + 1] or 0
    colour = theme.c if one > other else theme.b if one < other else theme.line
    seen = say.between(letters[at], letters[at + 1])
    ranks = {"rank_a": f"{one:,}", "rank_b": f"{other:,}"}
    cosines = {"cosine_a": f"{each.cosines[at]:.3f}", "cosine_b": f"{each.cosines[at + 1]:.3f}"}
    return {
        "type": "scatter", "mode": "lines+markers", "x": [places.right(at), places.left(at + 1) - 8],
        "y": [one, other], "line": {"color": colour, "width": 2.5}, "marker": {"size": 7, "color": colour},
        "hoverinfo": "text", "hovertext": seen("two-at", word=literal(each.word), **ranks, **cosines),
        "cliponaxis": False,
    }  # fmt: skip


def word_lists_table(found: WordLists, letters: Sequence[str], *, say: Say) -> list[dict[str, object]]:
    """Return the words of all lists as rows: rank and cosine in each model, and the count where a model has counts."""
    counted = [any(each.counts[at] is not None for each in found.placed) for at in range(len(letters))]
    rows = []
    for each in found.placed:
        row: dict[str, object] = {say("figure-column-word"): each.word}
        for letter, rank in zip(letters, each.ranks, strict=True):
            row[say("lists-column-rank", model=letter)] = rank
        for letter, cosine in zip(letters, each.cosines, strict=True):
            row[say("lists-column-cosine", model=letter)] = None if cosine is None else round(cosine, 4)
        for letter, count in (pair for pair, known in zip(zip(letters, each.counts), counted, strict=True) if known):
            row[say("lists-column-count", model=letter)] = count
        rows.append(row)
    return rows
