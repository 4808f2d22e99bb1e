"""Clusters against categories: which words of a kind came together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.figures.charts import foot, note
from embed_core.figures.drawing import plate
from embed_core.figures.spreading import cut_to
from embed_core.figures.text import em, literal
from embed_core.figures.theme import SMALL, Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from embed_core.evaluation import Categorisation

_NAME, _CELL, _SLANT = 5.6, 30.0, 60


def categories_figure(found: Categorisation, *, say: Say, theme: Theme) -> go.Figure:
    """Draw how many words of each category (across) lie in each cluster (down); a whole cluster is deepest in colour.

    Clusters stand in the order of the category that they hold most of, so that a perfect clustering is a diagonal.
    """
    import plotly.graph_objects as go

    table = found.table
    order = np.lexsort((-table.max(axis=1), table.argmax(axis=1)))
    table = table[order]
    k, kinds = table.shape
    size = theme.size(SMALL) if max(k, kinds) <= 20 else max(10.0, theme.size(SMALL) * 20 / max(k, kinds))
    across = [literal(cut_to(name, _NAME)) for name in found.categories]
    down = [str(int(at) + 1) for at in order]
    top = max([em(cut_to(name, _NAME)) * size for name in found.categories]) + 8
    side = max([em(name) * size for name in down]) + 12
    shares = table / np.maximum(1, table.sum(axis=1, keepdims=True))
    font = {"size": size, "color": theme.ink}
    plain = {"showgrid": False, "zeroline": False, "showline": False, "ticks": "", "tickfont": font, "fixedrange": True}
    ticks = {"tickvals": list(range(kinds)), "ticktext": across, "side": "top", "tickangle": -_SLANT}
    layout: dict[str, Any] = {
        **plate(theme, 0.87 * top + size + _CELL * theme.enlarged * k + 8),
        "xaxis": {**plain, **ticks, "range": [-0.5, kinds - 0.5], "ticklabeloverflow": "allow"},
        "yaxis": {**plain, "tickvals": list(range(k)), "ticktext": down, "range": [k - 0.5, -0.5]},
        "margin": {
            "l": side, "r": 0.5 * top + 4, "t": 0.87 * top + size, "b": 8, "pad": 2, "autoexpand": False
        },
        "annotations": _counts(table, size, theme),
    }  # fmt: skip
    cells = {
        "type": "heatmap", "z": shares.tolist(), "zmin": 0, "zmax": 1, "showscale": False, "xgap": 1, "ygap": 1,
        "colorscale": [[0, faded(theme.a, 0.0)], [1, faded(theme.a, 0.75)]], "hoverinfo": "text",
        "hovertext": _hover(found, order, down),
    }  # fmt: skip
    foot(layout, say("figure-categories-foot"), theme)
    return go.Figure(data=[cells], layout=layout)


def _counts(table: np.ndarray[Any, Any], size: float, theme: Theme) -> list[dict[str, Any]]:
    font = {"size": size, "color": theme.ink}
    place = {"xref": "x", "yref": "y", "xanchor": "center"}
    cells = zip(*np.nonzero(table), strict=True)
    return [note(str(int(table[row, at])), theme, **place, x=int(at), y=int(row), font=font) for row, at in cells]


def _hover(found: Categorisation, order: np.ndarray[Any, Any], down: list[str]) -> list[list[str]]:
    """Return what is shown on each cell: the cluster, the category, and the words there."""
    words: dict[tuple[int, int], list[str]] = {}
    for word, label, of in zip(found.clusters.words, found.clusters.labels.tolist(), found.gold.tolist(), strict=True):
        words.setdefault((label, of), []).append(word)
    kinds = [literal(name) for name in found.categories]
    told = []
    for label, name in zip(order.tolist(), down, strict=True):
        rows = [(kind, words.get((label, at), [])) for at, kind in enumerate(kinds)]
        told.append([f"{kind} · {name}  {literal(' '.join(those[:12]))}" for kind, those in rows])
    return told


def categories_table(found: Categorisation, *, say: Say) -> list[dict[str, object]]:
    """Return the clusters as rows: number, category of most of its words, their share, how many of each category."""
    heads = [say("figure-categories-cluster"), say("figure-categories-most"), say("figure-categories-share")]
    names = [f"{name} " if name in heads else name for name in found.categories]
    return [
        {
            heads[0]: number + 1,
            heads[1]: of,
            heads[2]: round(float(row.max() / max(1, row.sum())), 3),
            **{name: int(count) for name, count in zip(names, row, strict=True)},
        }
        for number, (of, row) in enumerate(zip(found.named, found.table, strict=True))
    ]


def misplaced_table(found: Categorisation, *, say: Say) -> list[dict[str, object]]:
    """Return the words that lie in a cluster of another category as rows."""
    return [
        {
            say("figure-column-word"): each.word,
            say("figure-set-category"): each.category,
            say("figure-categories-cluster"): each.cluster + 1,
            say("figure-categories-most"): each.of,
        }
        for each in found.misplaced()
    ]
