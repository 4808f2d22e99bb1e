"""Sums of words as pictures: the parallelogram of an analogy, and the path of any other sum."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from embed_core.figures.drawing import Drawing, Row, row
from embed_core.figures.placing import Point, Spot
from embed_core.figures.text import em, literal, number, rows, shorten
from embed_core.figures.theme import LONG, MAIN, NAME, SIDE, Theme, faded
from embed_core.geometry import Parallelogram, SumPath
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_SUM_WIDTH = 230.0  # px; a longer sum is written in two or three rows
_GAPS = (8.0, 16.0, 28.0, 46.0, 72.0)
_CLOSE = 0.1
"""What a px costs between the answer and its mark: small marks around it leave no doubt which is named."""
_FREE = 9.0  # px that an arrow leaves to the marker it points at


def parallelogram_figure(
    shape: Parallelogram, names: tuple[str, str, str, str], *, say: Say, theme: Theme, height: float = 460
) -> go.Figure:
    """Draw a : b = c : answer, the words given in this order, in the plane of a, b and c, on equal scales.

    Both blue arrows are the same vector b − a. Where the second ends is the sum (green ring); the answer
    (green diamond) is drawn where it falls on the plane, and the dotted line is the gap as far as the
    plane shows it. Orange is the word that is taken away. `height` is the most that the figure may have.
    """
    drawing = Drawing(theme)
    at = {key: point(value) for key, value in shape.points.items()}
    for start, end in (("a", "c"), ("b", "target")):
        drawing.line(at[start], at[end], theme.line, dash="dash")
    drawing.line(at["target"], at["answer"], theme.c, width=2.5, dash="dot")
    drawing.arrow(at["a"], at["b"], theme.a, free=(_FREE - 2, _FREE))
    drawing.arrow(at["c"], at["target"], theme.a, free=(_FREE - 2, _FREE + 2))
    mark_corners(drawing, at, names)
    return drawing.figure(height)


def mark_corners(drawing: Drawing, at: Mapping[str, Point], names: tuple[str, str, str, str]) -> None:
    """Mark and name a, b, c, the sum (ring) and the answer (diamond) of a parallelogram, away from its middle."""
    theme, middle = drawing.theme, point(np.mean([at[key] for key in ("a", "b", "c", "target")], axis=0))
    for key, name, colour in zip("abc", names, (theme.b, theme.a, theme.a), strict=False):
        drawing.dot(at[key], colour, hover=literal(name))
        drawing.label(word_rows(theme, name, theme.ink), [away(at[key], middle)])
    drawing.dot(at["target"], theme.c, size=16, ring=True, hover=sum_text(names))
    drawing.dot(at["answer"], theme.c, size=17, symbol="diamond", hover=literal(names[3]))
    beside = replace(away(at["answer"], at["target"], middle), far=_CLOSE)
    drawing.label(word_rows(theme, names[3], theme.c), [beside])
    drawing.label(sum_rows(theme, names), [away(at["target"], middle, at["answer"])])


def point(value: object) -> Point:
    """Return a place of a picture as a drawing takes it."""
    x, y = (float(v) for v in np.asarray(value, dtype=float))
    return x, y


def away(at: Point, *others: Point) -> Spot:
    """Return a spot that grows away from the first of the other points that lies elsewhere."""
    for other in others:
        long = math.dist(at, other)
        if long > 1e-9:
            return Spot(at, ((at[0] - other[0]) / long, (at[1] - other[1]) / long), gaps=_GAPS)
    return Spot(at, (0.0, 1.0), gaps=_GAPS)


def word_rows(theme: Theme, name: str, colour: str) -> list[Row]:
    """Write a word in one row or two."""
    parts = rows(name)
    size = theme.size(NAME if len(parts) == 1 else LONG)
    return [row(literal(part), size, colour, bold=True, shown=part) for part in parts]


def sum_rows(theme: Theme, names: tuple[str, ...]) -> list[Row]:
    """Write b − a + c, in as many rows as its width asks for."""
    a, b, c = (shorten(name) for name in names[:3])
    size = theme.size(LONG)
    for lines in ([f"{b} − {a} + {c}"], [f"{b} − {a}", f"+ {c}"], [b, f"− {a}", f"+ {c}"]):
        if max(em(line) for line in lines) * size <= theme.size(_SUM_WIDTH):
            break
    return [row(literal(line), size, theme.c, shown=line) for line in lines]


def sum_text(names: tuple[str, ...]) -> str:
    """Return b − a + c, to be shown on a mark."""
    a, b, c = (literal(name) for name in names[:3])
    return f"{b} − {a} + {c}"


def parallelogram_table(shape: Parallelogram, names: tuple[str, str, str, str], *, say: Say) -> list[dict[str, object]]:
    """Return the points of the figure as rows: the word or the sum, its part, and where it lies in the plane."""
    a, b, c, answer = names
    told = {"a": a, "b": b, "c": c, "target": f"{b} − {a} + {c}", "answer": answer}
    parts = {key: say(f"figure-part-{key}") for key in told}
    return [
        {
            say("figure-column-word"): told[key],
            say("figure-column-part"): parts[key],
            "x": float(shape.points[key][0]),
            "y": float(shape.points[key][1]),
        }
        for key in told
    ]


def sum_path_figure(path: SumPath, *, say: Say, theme: Theme, height: float = 460) -> go.Figure:
    """Draw a sum of words head to tail: blue what is added, orange what is taken away, green what comes out.

    The ring is the sum, the diamond the answer in its direction; both are seen in the plane that shows
    the path best. `height` is the most that the figure may have, in px.
    """
    drawing = Drawing(theme)
    points = [point(each) for each in path.points]
    end, answer = points[-1], point(path.answer_at)
    middle = point(np.mean(points, axis=0))
    if len(points) > 2:
        drawing.line(points[0], end, faded(theme.c, 0.55), width=3)
    drawing.line(end, answer, theme.c, width=2.5, dash="dot")
    steps = list(zip(points[:-1], points[1:], path.signs, path.named, strict=True))
    for number_, (start, stop, sign, _) in enumerate(steps, start=1):
        last = number_ == len(steps)
        drawing.arrow(start, stop, theme.a if sign > 0 else theme.b, free=(0, _FREE + 2 if last else 0))
    drawing.dot(points[0], theme.ink, size=10)
    drawing.dot(end, theme.c, size=16, ring=True, hover=literal(_written(path)))
    drawing.dot(answer, theme.c, size=17, symbol="diamond", hover=literal(path.answer))
    drawing.label(word_rows(theme, path.answer, theme.c), [away(answer, end, middle)])
    for start, stop, sign, word in steps:
        spots = _beside(start, stop, middle)
        half = ((start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2)
        drawing.dot(half, theme.ink, size=26, seen=False, hover=literal(f"{_sign(sign)} {word}"))
        others = [(one, two) for one, two, _, _ in steps if (one, two) != (start, stop)]
        lines = _step_rows(theme, sign, word, crowded=len(steps) > 5)
        drawing.label(lines, spots, names=(start, stop), others=others)
    return drawing.figure(height)


def _sign(sign: int) -> str:
    return "+" if sign > 0 else "−"


def _written(path: SumPath) -> str:
    text = " ".join(f"{_sign(sign)} {word}" for sign, word in zip(path.signs, path.named, strict=True))
    return text.removeprefix("+ ")


def _step_rows(theme: Theme, sign: int, word: str, *, crowded: bool) -> list[Row]:
    size = theme.size(SIDE if crowded else MAIN)
    first, *others = rows(word)
    colour = theme.a if sign > 0 else theme.b
    return [row(literal(part), size, colour, bold=True, shown=part) for part in (f"{_sign(sign)} {first}", *others)]


def _beside(start: Point, stop: Point, middle: Point) -> list[Spot]:
    """Return spots along both sides of an arrow, the outer side first."""
    along = (stop[0] - start[0], stop[1] - start[1])
    half = ((start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2)
    side = (-along[1], along[0])
    outward = (half[0] - middle[0]) * side[0] + (half[1] - middle[1]) * side[1] >= 0
    spots = []
    for part, cost in ((0.5, 0.0), (0.35, 0.15), (0.65, 0.15), (0.8, 0.4), (0.2, 0.4)):
        at = (start[0] + part * along[0], start[1] + part * along[1])
        for sign, more in ((1.0, 0.0), (-1.0, 0.5)):
            turned = sign if outward else -sign
            toward = (turned * side[0], turned * side[1]) if math.hypot(*side) > 1e-9 else (0.0, turned)
            spots.append(Spot(at, toward, turn=75, cost=cost + more, gaps=(8.0, 16.0, 28.0, 46.0, 70.0)))
    return spots


def sum_path_table(path: SumPath, *, say: Say) -> list[dict[str, object]]:
    """Return the path as rows: sign and word of each step and where it ends, then the answer."""
    names = [f"{_sign(sign)} {word}" for sign, word in zip(path.signs, path.named, strict=True)]
    places = [*path.points[1:], path.answer_at]
    return [
        {
            say("figure-column-step"): step,
            "x": float(place[0]),
            "y": float(place[1]),
            say("figure-column-length"): number(math.hypot(float(place[0]), float(place[1]))),
        }
        for step, place in zip([*names, say("figure-answer", word=path.answer)], places, strict=True)
    ]
