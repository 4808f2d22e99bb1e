"""The picture of a sum of words: the parallelogram in its exact plane, or the path of any other sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from embed_core.figures.parts import arrow, geometric, label, line, stage
from embed_core.figures.text import literal
from embed_core.figures.theme import Theme
from embed_core.geometry import Parallelogram, SumPath
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go


def parallelogram_figure(
    shape: Parallelogram, names: tuple[str, str, str, str], *, say: Say, theme: Theme, height: int = 460
) -> go.Figure:
    """Draw a → b, the same step from c to the sum, and how far the answer is from it."""
    figure = stage(theme, height=height)
    at = {name: np.asarray(point) for name, point in shape.points.items()}
    centre = (at["a"] + at["target"]) / 2
    arrow(figure, at["a"], at["b"], theme.a)
    arrow(figure, at["c"], at["target"], theme.a)
    line(figure, [at["a"], at["c"]], theme.soft, dash="dash")
    line(figure, [at["b"], at["target"]], theme.soft, dash="dash")
    line(figure, [at["target"], at["answer"]], theme.b, width=2.5, dash="dot")
    marks = (("a", theme.a, "circle", 13), ("b", theme.a, "circle", 13), ("c", theme.a, "circle", 13))
    for name, colour, symbol, size in (
        *marks,
        ("target", theme.c, "circle-open", 17),
        ("answer", theme.b, "diamond", 17),
    ):
        figure.add_scatter(
            x=[at[name][0]],
            y=[at[name][1]],
            mode="markers",
            hoverinfo="skip",
            marker={"size": size, "color": colour, "symbol": symbol, "line": {"width": 3, "color": colour}},
        )
    a, b, c, answer = (f"<b>{literal(name)}</b>" for name in names)
    for name, text in (("a", a), ("b", b), ("c", c)):
        label(figure, at[name], text, theme.ink, size=22, away=at[name] - centre)
    label(figure, at["answer"], answer, theme.b, size=22, away=at["answer"] - at["target"])
    total = say("figure-sum-of", a=literal(names[0]), b=literal(names[1]), c=literal(names[2]))
    label(figure, at["target"], total, theme.c, size=18, away=at["target"] - centre)
    return geometric(figure, list(at.values()), pad=0.24)


def sum_path_figure(path: SumPath, *, say: Say, theme: Theme, height: int = 460) -> go.Figure:
    """Draw the words of a sum head to tail, and the answer near its end."""
    figure = stage(theme, height=height)
    for number, (word, sign) in enumerate(zip(path.words, path.signs, strict=True)):
        start, end = path.points[number], path.points[number + 1]
        colour = theme.a if sign > 0 else theme.b
        arrow(figure, start, end, colour)
        step = end - start
        middle = (start + end) / 2
        label(figure, middle, f"{'+' if sign > 0 else '−'} {literal(word)}", colour, size=20, away=(-step[1], step[0]))
    line(figure, [path.points[0], path.points[-1]], theme.c, dash="dash")
    figure.add_scatter(
        x=[path.answer_at[0]],
        y=[path.answer_at[1]],
        mode="markers",
        hoverinfo="skip",
        marker={"size": 17, "color": theme.c, "symbol": "diamond"},
    )
    label(figure, path.answer_at, f"<b>{literal(path.answer)}</b>", theme.c, size=22, away=path.answer_at)
    return geometric(figure, [*path.points, path.answer_at], pad=0.24)
