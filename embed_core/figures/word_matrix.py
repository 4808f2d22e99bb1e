"""All cosines of a few words as a square of colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import LINE, note
from embed_core.figures.drawing import plate
from embed_core.figures.spreading import cut_to
from embed_core.figures.text import em, literal, number
from embed_core.figures.theme import SMALL, TRANSPARENT, Theme
from embed_core.geometry import WordMatrix
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

WIDEST = 5.2
"""The widest word beside the square, in em; longer ones are cut there and whole in what is shown on a cell."""
_RAMP, _LEAST = 14.0, 0.05
_SLANT = 60


def scale_of(matrix: WordMatrix, centre: float) -> float:
    """Return how far the colours reach from `centre` to both sides: as far as the cosines of different words do."""
    off = matrix.cosines[~np.eye(len(matrix.words), dtype=bool)]
    return max(_LEAST, float(np.abs(off - centre).max()))


def matrix_figure(
    matrix: WordMatrix, centre: float = 0.0, *, pair: tuple[str, str] | None = None, say: Say, theme: Theme
) -> go.Figure:
    """Draw the cosines: blue above `centre` (what two random words have), orange below; the diagonal stays blank.

    An invisible point lies in each cell, which can be chosen by a click. The cells of `pair` are framed.
    """
    import plotly.graph_objects as go

    n, reach = len(matrix.words), scale_of(matrix, centre)
    size = theme.size(SMALL) if n <= 24 else max(10.0, theme.size(SMALL) * 24 / n)
    names = [cut_to(word, WIDEST) for word in matrix.words]
    side = max(em(name) for name in names) * size + 10
    foot = LINE * theme.size(SMALL) * 2 + _RAMP + 26
    height = 620 * theme.enlarged
    ticks = {"tickvals": list(range(n)), "ticktext": [literal(name) for name in names], "fixedrange": True}
    font = {"size": size, "color": theme.ink}
    plain = {"showgrid": False, "zeroline": False, "showline": False, "ticks": "", "tickfont": font}
    layout: dict[str, Any] = {
        **plate(theme, height),
        "clickmode": "event+select",
        "hoverdistance": -1,
        "xaxis": {
            **ticks,
            **plain,
            "side": "top",
            "ticklabeloverflow": "allow",
            "range": [-0.5, n - 0.5],
            "tickangle": -_SLANT,
        },
        "yaxis": {**ticks, **plain, "range": [n - 0.5, -0.5]},
        "margin": {"l": side, "r": 0.5 * side + 4, "t": 0.87 * side + size, "b": foot, "pad": 2, "autoexpand": False},
        "annotations": _ramp_notes(centre, reach, foot, say=say, theme=theme),
        "shapes": _frames(matrix, pair, theme),
    }
    return go.Figure(data=[_cells(matrix, centre, reach, theme), _points(matrix, say=say)], layout=layout)


def _cells(matrix: WordMatrix, centre: float, reach: float, theme: Theme) -> dict[str, Any]:
    n = len(matrix.words)
    values = [[None if i == j else float(matrix.cosines[i, j]) for j in range(n)] for i in range(n)]
    bar = {
        "orientation": "h", "thickness": _RAMP, "len": 0.8, "lenmode": "fraction", "x": 0.5, "xanchor": "center",
        "y": 0, "yanchor": "top", "ypad": 8, "xpad": 0, "outlinewidth": 0, "ticks": "",
        "tickvals": [centre - reach, centre, centre + reach],
        "ticktext": [number(centre - reach, 2), number(centre, 2), number(centre + reach, 2)],
        "tickfont": {"size": theme.size(SMALL), "color": theme.muted},
    }  # fmt: skip
    return {
        "type": "heatmap", "z": values, "zmin": centre - reach, "zmax": centre + reach, "hoverinfo": "skip",
        "colorscale": [[0, theme.b], [0.5, theme.paper], [1, theme.a]], "xgap": 1, "ygap": 1,
        "showscale": True, "colorbar": bar,
    }  # fmt: skip


def _points(matrix: WordMatrix, *, say: Say) -> dict[str, Any]:
    """Return an unseen point a cell: plotly tells of clicks on points only."""
    n = len(matrix.words)
    cells = [(i, j) for i in range(n) for j in range(n)]
    words = [literal(word) for word in matrix.words]
    hover = [
        say("matrix-at", first=words[i], second=words[j], value=number(float(matrix.cosines[i, j]), 3))
        if i != j
        else words[i]
        for i, j in cells
    ]
    return {
        "type": "scatter", "mode": "markers", "x": [j for _, j in cells], "y": [i for i, _ in cells],
        "marker": {"symbol": "square", "size": 12, "opacity": 0, "color": TRANSPARENT},
        "selected": {"marker": {"opacity": 0}}, "unselected": {"marker": {"opacity": 0}},
        "hoverinfo": "text", "hovertext": hover,
    }  # fmt: skip


def _ramp_notes(centre: float, reach: float, foot: float, *, say: Say, theme: Theme) -> list[dict[str, Any]]:
    font = {"size": theme.size(SMALL), "color": theme.muted}
    text = say("matrix-ramp", centre=number(centre, 2))
    return [
        note(text, theme, x=0.5, y=0, xanchor="center", yanchor="bottom", yshift=-foot + 2, font=font),
    ]


def _frames(matrix: WordMatrix, pair: tuple[str, str] | None, theme: Theme) -> list[dict[str, Any]]:
    if pair is None or pair[0] == pair[1] or not set(pair) <= set(matrix.words):
        return []
    one, two = (matrix.words.index(word) for word in pair)
    return [
        {"type": "rect", "x0": x - 0.5, "x1": x + 0.5, "y0": y - 0.5, "y1": y + 0.5,
         "line": {"color": theme.ink, "width": 2.5}}
        for x, y in ((one, two), (two, one))
    ]  # fmt: skip


def chosen_pair(matrix: WordMatrix, x: float, y: float) -> tuple[str, str] | None:
    """Return the two words of a cell that was clicked, None where there is no such cell."""
    row, column = round(y), round(x)
    n = len(matrix.words)
    if not (0 <= row < n and 0 <= column < n) or row == column:
        return None
    return matrix.words[row], matrix.words[column]


def matrix_table(matrix: WordMatrix, *, say: Say) -> list[dict[str, object]]:
    """Return the matrix as rows: a word, and its cosine to each."""
    names = matrix.words
    head = say("figure-column-word")
    return [
        {head: word} | {_column(name, head): round(float(value), 4) for name, value in zip(names, row, strict=True)}
        for word, row in zip(names, matrix.cosines, strict=True)
    ]


def _column(name: str, head: str) -> str:
    """Return a word as the name of a column; one that is called as the first column gets a sign."""
    return f"{name} " if name == head else name
