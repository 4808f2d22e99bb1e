"""The company that two words keep: what stands near both, and what near one only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from embed_core.corpus import Frame, Hit, SharedContexts
from embed_core.errors import NotAChoice
from embed_core.figures.charts import LINE, bars, note, wrapped
from embed_core.figures.drawing import plate
from embed_core.figures.ranked import column_head, nothing
from embed_core.figures.text import em, literal, plain, shorten
from embed_core.figures.theme import LONG, SIDE, SMALL, Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

KINDS = ("shared", "frames", "only_a", "only_b")
SLOT = "___"
EDGE = "|"
_ROW = 32.0


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    count_a: int
    count_b: int
    weight: float
    examples: tuple[Hit | None, Hit | None]


def shared_contexts_figure(
    found: SharedContexts, *, kind: str = "shared", say: Say, theme: Theme, most: int = 12
) -> go.Figure:
    """Draw contexts as bars to both sides: how often each stands near the first word, and near the second.

    Both are counted for a hundred places of the word, so that a frequent and a rare one can be compared. `kind`
    is "shared", "frames", "only_a" or "only_b". The order is that of `SharedContexts`: the surest first.
    """
    import plotly.graph_objects as go

    rows = _rows(found, kind)[:most]
    rates = [[100 * n / max(1, places) for n in numbers] for numbers, places in zip(_counts(rows), _places(found))]
    highest = max([*rates[0], *rates[1], 1.0])
    size, head = theme.size(SIDE), LINE * theme.size(LONG) + 10
    left = max([em(shorten(row.name)) * size for row in rows] + [3 * size]) + 20
    title = wrapped(_title(found, kind, say), 320.0 / theme.size(SMALL))
    bottom = LINE * theme.size(SMALL) * len(title) + 10
    layout: dict[str, Any] = {
        **plate(theme, head + _ROW * theme.enlarged * max(1, len(rows)) + bottom),
        "barmode": "overlay",
        "xaxis": {"visible": False, "fixedrange": True, "range": [-1.3 * highest, 1.3 * highest]},
        "yaxis": {"visible": False, "fixedrange": True, "range": [max(1, len(rows)) - 0.45, -0.55]},
        "margin": {"l": left, "r": 10, "t": head, "b": bottom, "pad": 0, "autoexpand": False},
        "annotations": [*_heads(found, theme), _below(title, left, bottom, theme)],
        "shapes": [
            {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "xref": "x", "yref": "paper",
             "line": {"color": theme.line, "width": 1.5}},
        ] if rows else [],
    }  # fmt: skip
    for line, row in enumerate(rows):
        layout["annotations"] += _texts(line, row, rates[0][line], rates[1][line], theme)
    if not rows:
        layout["annotations"].append(nothing(say, theme))
    hover = [_told(found, row, say) for row in rows]
    lines = list(range(len(rows)))
    drawn = [
        bars([sign * rate for rate in side], lines, faded(colour, 0.65), hover, orientation="h", width=0.62)
        for sign, side, colour in ((-1, rates[0], theme.a), (1, rates[1], theme.b))
    ]
    return go.Figure(data=drawn, layout=layout)


def _rows(found: SharedContexts, kind: str) -> list[_Row]:
    if kind not in KINDS:
        raise NotAChoice("kind", kind, KINDS)
    if kind == "frames":
        return [_Row(frame_text(f), f.count_a, f.count_b, f.weight, (f.example_a, f.example_b)) for f in found.frames]
    return [_Row(c.word, c.count_a, c.count_b, c.weight, (c.example_a, c.example_b)) for c in getattr(found, kind)]


def frame_text(frame: Frame) -> str:
    """Return a frame as one writes it: 养了一只___, ___ sleeps on; | is the edge of the sentence."""
    left, right = _joined(frame.left), _joined(frame.right)
    if frame.at_edge:
        left, right = left or EDGE, right or EDGE
    return _joined([part for part in (left, SLOT, right) if part])


def _joined(tokens: Sequence[str]) -> str:
    """Return tokens side by side, with spaces unless all are of a script that is written without."""
    letters = (c for token in tokens for c in token if c.isalnum())
    return ("" if all(east_asian_width(c) in "WF" for c in letters) else " ").join(tokens)


def _counts(rows: Sequence[_Row]) -> tuple[list[int], list[int]]:
    return [row.count_a for row in rows], [row.count_b for row in rows]


def _places(found: SharedContexts) -> tuple[int, int]:
    return found.count_a, found.count_b


def _title(found: SharedContexts, kind: str, say: Say) -> str:
    if kind == "frames":
        return say("figure-frames-axis")
    return say("figure-contexts-axis", window=found.window)


def _heads(found: SharedContexts, theme: Theme) -> list[dict[str, Any]]:
    """Return the two words above their sides, each in the colour of its bars."""
    heads = []
    for word, share, colour in ((found.a, 0.25, theme.a), (found.b, 0.75, theme.b)):
        font = {"size": theme.size(LONG), "color": colour}
        head = note(f"<b>{literal(shorten(word))}</b>", theme, x=share, xanchor="center", yanchor="bottom", yshift=4)
        heads.append({**head, "font": font})
    return heads


def _below(lines: Sequence[str], left: float, bottom: float, theme: Theme) -> dict[str, Any]:
    at = {"x": 0, "xanchor": "left", "xshift": -left + 8, "y": 0, "yshift": -bottom + 2}
    return {**column_head("<br>".join(lines), theme), **at}


def _texts(line: int, row: _Row, rate_a: float, rate_b: float, theme: Theme) -> list[dict[str, Any]]:
    """Return the name of a row at the left edge, and its numbers at the ends of its bars."""
    font = {"size": theme.size(SIDE), "color": theme.ink}
    name = note(literal(shorten(row.name)), theme, yref="y", y=line, x=0, xshift=-12, xanchor="right", font=font)
    small = {"size": theme.size(SMALL), "color": theme.muted}
    ends = [
        note(_rate(rate), theme, xref="x", yref="y", y=line, x=sign * rate, xshift=5 * sign, xanchor=side, font=small)
        for rate, sign, side in ((rate_a, -1, "right"), (rate_b, 1, "left"))
    ]
    return [name, *ends]


def _rate(rate: float) -> str:
    return f"{rate:.0f}" if rate >= 10 or not rate else f"{rate:.1f}"


def _told(found: SharedContexts, row: _Row, say: Say) -> str:
    named = {"context": literal(row.name), "a": literal(found.a), "b": literal(found.b)}
    return say("figure-contexts-at", **named, count_a=row.count_a, count_b=row.count_b, weight=f"{row.weight:.1f}")


def shared_contexts_table(found: SharedContexts, *, kind: str = "shared", say: Say) -> list[dict[str, object]]:
    """Return the contexts as rows: how often near each word, how surely, and a sentence for each."""
    names = plain(found.a), plain(found.b) + (" (2)" if found.a == found.b else "")
    return [
        {
            say("figure-column-slot" if kind == "frames" else "figure-column-context"): row.name,
            say("figure-column-near", word=names[0]): row.count_a,
            say("figure-column-near", word=names[1]): row.count_b,
            say("figure-column-weight"): round(row.weight, 2),
            say("figure-column-example", word=names[0]): _sentence(row.examples[0]),
            say("figure-column-example", word=names[1]): _sentence(row.examples[1]),
        }
        for row in _rows(found, kind)
    ]


def _sentence(hit: Hit | None) -> str:
    return _joined([*hit.left, hit.word, *hit.right]) if hit else ""
