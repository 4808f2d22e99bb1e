"""Pairs of words by what people say and what a model says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import LINE, axis, foot, note, titled, told, told_head
from embed_core.figures.spreading import DOT, GAP, cut_to
from embed_core.figures.text import em, literal, number, signed
from embed_core.figures.theme import SMALL, Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from embed_core.evaluation import SimilarityScore
    from embed_core.evaluation.similarities import Miss

NAMED = 8
"""So many of the worst misses are named, where there is room."""
_NARROWEST, _WORD = 320.0, 4.6  # px of a phone's figure; em of a word in a label


def similarities_figure(found: SimilarityScore, *, say: Say, theme: Theme, height: float = 420) -> go.Figure:
    """Draw each pair by its score and its cosine; the worst misses, by the places that both give them, are named.

    Pairs that the model puts nearer than the set does are drawn in the first colour, those that it puts farther in
    the second; the others are faint.
    """
    import plotly.graph_objects as go

    pairs = found.by_pair()
    (left, right), (low, high) = _wide([p.score for p in pairs]), _wide([p.cosine for p in pairs])
    side = em("−0.00") * theme.size(SMALL) + 22
    layout = titled(
        theme,
        height=height,
        head=told_head(theme),
        x=axis(theme, range=[left, right], nticks=7),
        y=axis(theme, grid=True, range=[low, high], nticks=6),
        x_title=say("figure-similar-score"),
        y_title=say("figure-similar-cosine"),
        left=side,
    )
    layout["annotations"].append(told(say("figure-similar-told", rho=_told(found.spearman.value)), theme))
    foot(layout, say("figure-similar-foot"), theme)
    margin = layout["margin"]
    room = (_NARROWEST - side - margin["r"], layout["height"] - margin["t"] - margin["b"])
    layout["annotations"] += _names(pairs, (left, right, low, high), room, theme)
    return go.Figure(data=[_dots(pairs, say, theme)], layout=layout)


def _names(
    pairs: Sequence[Miss], span: tuple[float, float, float, float], room: tuple[float, float], theme: Theme
) -> list[dict[str, Any]]:
    """Return the labels of the worst misses that have room for one, beside faint points rather than over them."""
    left, right, low, high = span
    missed = [p for p in pairs[:NAMED] if p.difference]
    if not missed:
        return []
    places = np.array([((p.score - left) / (right - left), (p.cosine - low) / (high - low)) for p in pairs])
    names = [f"{cut_to(p.pair[0], _WORD)} – {cut_to(p.pair[1], _WORD)}" for p in missed]
    widths = [em(name) * theme.size(SMALL) for name in names]
    height = LINE * theme.size(SMALL)
    notes = []
    for at, (side, lift) in _placed(places * room, widths, height, room).items():
        font = {"size": theme.size(SMALL), "color": theme.ink}
        place = {"xref": "x", "yref": "y", "x": missed[at].score, "y": missed[at].cosine}
        shift = {"xshift": GAP * side, "yshift": lift * height}
        anchor = {"xanchor": "left" if side > 0 else "right", "bgcolor": faded(theme.paper, 0.7)}
        notes.append(note(literal(names[at]), theme, **place, **shift, **anchor, font=font))
    return notes


def _placed(
    places: np.ndarray[Any, Any], widths: Sequence[float], height: float, room: tuple[float, float]
) -> dict[int, tuple[int, float]]:
    """Return on which side of its point, and how many lines above it, each label stands that has room for itself.

    The first rows of `places` (points, 2) are those that are named. Labels touch neither one another nor a named point,
    but for the first: it is written in any case. The other points are left free where that can be.
    """
    named = places[: len(widths)]
    boxes: list[tuple[float, float, float]] = []
    found: dict[int, tuple[int, float]] = {}
    for at, (x, y) in enumerate(named.tolist()):
        inside = []
        for lift in (0.0, 0.8, -0.8):
            for side in (1, -1):
                low = x + GAP if side > 0 else x - GAP - widths[at]
                box = (low, low + widths[at], y + lift * height)
                if low < 0 or box[1] > room[0] or not 0 < box[2] < room[1]:
                    continue
                inside.append(((side, lift), box))
        alone, free = (
            [each for each in inside if _clear(each[1], boxes, np.delete(dots, at, axis=0), height)]
            for dots in (places, named)
        )
        for choice, box in (alone or free or (inside if not at else []))[:1]:
            found[at] = choice
            boxes.append(box)
    return found


def _clear(
    box: tuple[float, float, float], boxes: Sequence[tuple[float, float, float]], dots: Any, height: float
) -> bool:
    """Tell whether a label touches neither others nor points. A box is its left and right end and its middle."""
    low, high, middle = box
    touched = (np.abs(dots[:, 1] - middle) < 0.62 * height) & (dots[:, 0] > low - DOT) & (dots[:, 0] < high + DOT)
    return not touched.any() and not any(
        abs(y - middle) < height and x0 < high + DOT and low < x1 + DOT for x0, x1, y in boxes
    )


def _dots(pairs: Sequence[Miss], say: Say, theme: Theme) -> dict[str, Any]:
    faint = faded(theme.muted, 0.4)
    colours = [theme.a if p.difference < 0 else theme.b if p.difference else faint for p in pairs[:NAMED]]
    colours += [faint] * (len(pairs) - len(colours))
    hover = [
        say(
            "figure-similar-at",
            first=literal(p.pair[0]),
            second=literal(p.pair[1]),
            score=number(p.score, 2),
            cosine=signed(p.cosine, 2),
            human=number(p.score_rank, 1),
            model=number(p.cosine_rank, 1),
        )
        for p in pairs
    ]
    return {
        "type": "scatter", "mode": "markers", "x": [p.score for p in pairs][::-1],
        "y": [p.cosine for p in pairs][::-1], "hoverinfo": "text", "hovertext": hover[::-1],
        "marker": {
            "size": [11 if at < NAMED else 8 for at in range(len(pairs))][::-1], "color": colours[::-1],
            "line": {"width": 0},
        },
    }  # fmt: skip


def _wide(values: Sequence[float]) -> tuple[float, float]:
    if not values:
        return 0.0, 1.0
    spare = 0.06 * (max(values) - min(values)) or 0.5
    return min(values) - spare, max(values) + spare


def _told(value: float) -> str:
    return signed(value, 2) if math.isfinite(value) else "–"


def similarities_table(found: SimilarityScore, *, say: Say) -> list[dict[str, object]]:
    """Return the pairs as rows, the worst miss first: score, cosine, the place that each gives, and the difference."""
    return [
        {
            say("figure-column-first"): p.pair[0],
            say("figure-column-second"): p.pair[1],
            say("figure-column-score"): p.score,
            say("figure-column-cosine-of"): round(p.cosine, 4),
            say("figure-column-score-rank"): p.score_rank,
            say("figure-column-cosine-rank"): p.cosine_rank,
            say("figure-column-rank-difference"): p.difference,
        }
        for p in found.by_pair()
    ]


def lacking_table(found: SimilarityScore, *, say: Say) -> list[dict[str, object]]:
    """Return the pairs that could not be asked as rows, with the words that the model lacks."""
    missing = set(found.missing)
    return [
        {
            say("figure-column-first"): pair[0],
            say("figure-column-second"): pair[1],
            say("figure-column-score"): score,
            say("figure-set-lacks"): say.join([word for word in dict.fromkeys(pair) if word in missing]),
        }
        for pair, score in found.uncovered()
    ]
