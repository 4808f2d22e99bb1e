"""Two ranked lists of words side by side, the same word joined by a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from embed_core.figures.charts import LINE, note
from embed_core.figures.drawing import plate
from embed_core.figures.spreading import cut_to
from embed_core.figures.text import em, literal
from embed_core.figures.theme import SIDE, SMALL, Theme

if TYPE_CHECKING:
    import plotly.graph_objects as go

_ROW = 30.0
_WIDEST = 6.5
_NO_LINE = {"type": "scatter", "x": [None], "y": [None], "hoverinfo": "skip"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A word with its place in the left and in the right list, from 1, or None where a list lacks it; and its hover."""

    word: str
    left: int | None
    right: int | None
    told: str


def joined_lists(
    entries: Sequence[Entry], heads: tuple[str, str], *, mark: str = "", top: int = 10, theme: Theme
) -> go.Figure:
    """Draw the first `top` words of two lists, the same word joined by a line: green climbs, orange falls, grey stays.

    Where the other place lies beyond the first `top`, its number stands in place of a line, or a dash where there is
    none. `mark` is written bold.
    """
    import plotly.graph_objects as go

    left = [each for each in entries if _within(each.left, top)]
    right = [each for each in entries if _within(each.right, top)]
    rows = max([1, *(each.left or 0 for each in left), *(each.right or 0 for each in right)])
    size, head = theme.size(SIDE), 2 * LINE * theme.size(SMALL) + 6
    widest = max([em(cut_to(each.word, _WIDEST)) for each in (*left, *right)] + [3.0]) * size + 42
    small = {"size": theme.size(SMALL), "color": theme.muted}
    lifted: dict[str, Any] = {"y": 1, "yanchor": "bottom", "yshift": 4, "font": small}
    layout: dict[str, Any] = {
        **plate(theme, head + _ROW * theme.enlarged * rows + 8),
        "xaxis": {"visible": False, "fixedrange": True, "range": [0, 1]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [rows + 0.6, 0.4]},
        "margin": {"l": widest, "r": widest, "t": head, "b": 4, "pad": 0, "autoexpand": False},
        "annotations": [
            note(heads[0], theme, xanchor="right", xshift=-6, x=0, **lifted),
            note(heads[1], theme, x=1, xshift=6, **lifted),
        ],
    }
    for side, names in ((-1, left), (1, right)):
        for each in names:
            place, other = (each.left, each.right)[::-side]
            layout["annotations"].append(_name(each.word, place or 0, side, mark=mark, theme=theme))
            if not _within(other, top):
                layout["annotations"].append(_beyond(place or 0, other, side, theme=theme))
    both = [each for each in left if _within(each.right, top)]
    return go.Figure(data=[_line(each, theme) for each in both] or [_NO_LINE], layout=layout)


def _within(place: int | None, top: int) -> bool:
    return place is not None and place <= top


def _name(word: str, place: int, side: int, *, mark: str, theme: Theme) -> dict[str, Any]:
    shown = literal(cut_to(word, _WIDEST))
    text = f"<b>{shown}</b>" if word == mark else shown
    font = {"size": theme.size(SIDE), "color": theme.ink}
    text = f"{text}  {place}" if side < 0 else f"{place}  {text}"
    at = {"yref": "y", "y": place, "x": 0 if side < 0 else 1, "xshift": 6 * side}
    return note(text, theme, xanchor="right" if side < 0 else "left", font=font, **at)


def _beyond(place: int, other: int | None, side: int, *, theme: Theme) -> dict[str, Any]:
    """Return the place that a word comes from or falls to, where it is beyond those drawn; a dash for none."""
    told = "–" if other is None else f"{other:,}"
    text = f"→ {told}" if side < 0 else f"{told} →"
    font = {"size": theme.size(SMALL), "color": theme.b if side < 0 else theme.c}
    at = {"yref": "y", "y": place, "x": 0 if side < 0 else 1, "xshift": -6 * side}
    return note(text, theme, xanchor="left" if side < 0 else "right", font=font, bgcolor=theme.paper, **at)


def _line(each: Entry, theme: Theme) -> dict[str, Any]:
    moved = (each.left or 0) - (each.right or 0)
    colour = theme.c if moved > 0 else theme.b if moved < 0 else theme.line
    return {
        "type": "scatter", "mode": "lines+markers", "x": [0.02, 0.98], "y": [each.left, each.right],
        "line": {"color": colour, "width": 2.5}, "marker": {"size": 7, "color": colour},
        "hoverinfo": "text", "hovertext": each.told, "cliponaxis": False,
    }  # fmt: skip
