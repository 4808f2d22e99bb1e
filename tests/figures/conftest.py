"""Reads a finished figure as a browser lays it out, knowing nothing of how it was made."""

import html
import re
from dataclasses import dataclass
from itertools import combinations, pairwise
from types import SimpleNamespace

import numpy as np
import pytest


@dataclass
class Page:
    """A drawing at one width: boxes of text, strokes and their half widths, all in px from the top left."""

    texts: list  # (what is read, x0, y0, x1, y1)
    strokes: list  # (start, end, half width)
    width: float
    height: float
    scale: float

    def crossed(self):
        """Texts that a stroke touches, and the stroke."""
        return [(t[0], s) for t in self.texts for s in self.strokes if touches(t[1:], s)]

    def overlapping(self):
        return [
            (a[0], b[0])
            for a, b in combinations(self.texts, 2)
            if min(a[3], b[3]) - max(a[1], b[1]) > 0 and min(a[4], b[4]) - max(a[2], b[2]) > 0
        ]

    def outside(self):
        return [t for t in self.texts if t[1] < 0 or t[2] < 0 or t[3] > self.width or t[4] > self.height]


def touches(box, stroke):
    """Whether points along a stroke, one a px, come into a box."""
    (start, end, half), (x0, y0, x1, y1) = stroke, box
    low, high = np.minimum(start, end) - half, np.maximum(start, end) + half
    if high[0] <= x0 or high[1] <= y0 or low[0] >= x1 or low[1] >= y1:
        return False
    steps = int(max(2, np.hypot(*(np.array(end) - start))))
    points = np.linspace(start, end, steps + 1)
    inside = (points[:, 0] > x0 - half) & (points[:, 0] < x1 + half)
    inside &= (points[:, 1] > y0 - half) & (points[:, 1] < y1 + half)
    return bool(inside.any())


def read(text):
    """What a person reads of a text of plotly."""
    return html.unescape(re.sub(r"<[^>]*>", "", text))


def box(text, size, x, y):
    """The ink of a centred text: Han are as wide as high, other letters 0.57 of it on average."""
    width = size * sum(
        1.0 if "\u2e80" <= c <= "\uffef" else 0.3 if c in " .,'ilj" else 0.4 if c in "tfr" else 0.57 for c in text
    )
    return x - width / 2, y - 0.42 * size, x + width / 2, y + 0.42 * size


def lay_out(figure, width):
    """Lay a figure with equal scales out on a page of this width in px."""
    layout = figure.to_dict()["layout"]
    margin, height = layout["margin"], layout["height"]
    (x0, x1), (y0, y1) = layout["xaxis"]["range"], layout["yaxis"]["range"]
    across, up = width - margin["l"] - margin["r"], height - margin["t"] - margin["b"]
    assert across > 0 and up > 0
    scale = min(across / (x1 - x0), up / (y1 - y0))
    middle = margin["l"] + across / 2, margin["t"] + up / 2

    def px(x, y, dx=0.0, dy=0.0):
        left = middle[0] + (x - (x0 + x1) / 2) * scale + dx
        return np.array([left, middle[1] - (y - (y0 + y1) / 2) * scale - dy])

    texts, strokes = [], []
    for note in layout.get("annotations", ()):
        if note["showarrow"]:
            start, end = px(note["ax"], note["ay"]), px(note["x"], note["y"])
            along = (end - start) / max(1e-9, np.hypot(*(end - start)))
            strokes.append(
                (start + along * note["startstandoff"], end - along * note["standoff"], note["arrowwidth"] / 2)
            )
            continue
        if note["xref"] == "paper":
            at = margin["l"] + note["x"] * across + note["xshift"], height - margin["b"] - note["yshift"]
        else:
            at = px(note["x"], note["y"], note["xshift"], note["yshift"])
        said = read(note["text"])
        texts.append((said, *box(said, note["font"]["size"], *at)))
    for shape in layout.get("shapes", ()):
        half = shape["line"]["width"] / 2
        if shape["type"] == "path":
            points = [tuple(map(float, p.split(","))) for p in re.findall(r"[-\d.]+,[-\d.]+", shape["path"])]
            points = [px(shape["xanchor"], shape["yanchor"], *p) for p in points]
            strokes += [(a, b, half) for a, b in pairwise(points)]
        elif shape.get("ysizemode") == "pixel":
            ends = [px(shape[f"x{i}"], shape["yanchor"], 0, shape[f"y{i}"]) for i in (0, 1)]
            strokes.append((*ends, half))
        else:
            strokes.append((px(shape["x0"], shape["y0"]), px(shape["x1"], shape["y1"]), half))
    for trace in figure.to_dict()["data"]:
        if trace.get("marker", {}).get("opacity"):
            at = px(trace["x"][0], trace["y"][0])
            strokes.append((at, at, trace["marker"]["size"] / 2))
    return Page(texts, strokes, width, height, scale)


@pytest.fixture(scope="session")
def page():
    """Functions that read figures: `page.lay_out(figure, width)` and `page.read(text)`."""
    return SimpleNamespace(lay_out=lay_out, read=read)
