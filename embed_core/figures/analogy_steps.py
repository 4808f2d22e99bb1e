"""An analogy step by step, as a film that a person starts: begin at b, take the step a → c, land, look around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from embed_core.figures.analogy import mark_corners, point, sum_rows, word_rows
from embed_core.figures.charts import LINE
from embed_core.figures.drawing import Drawing
from embed_core.figures.placing import Point
from embed_core.figures.spreading import cut_to
from embed_core.figures.text import literal
from embed_core.figures.theme import SIDE, SMALL, TRANSPARENT, Theme
from embed_core.geometry import Parallelogram
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_FREE = 9.0  # px that an arrow leaves to the marker it points at
FRAMES = 10
"""Pictures of each movement."""
_PACE, _REST = 45, 700  # milliseconds of a picture, and of a step that stands
STAGES = ("begin", "step", "land", "look")
_STARS = 7
_NAME = 3.2  # em of a word beside the slider: three of them fit on a phone


def analogy_steps_figure(
    shape: Parallelogram,
    names: tuple[str, str, str, str],
    *,
    say: Say,
    theme: Theme,
    height: float = 460,
) -> go.Figure:
    """Draw a : b = c : answer in the exact plane of a, b, c, with a button that plays it and a slider of its steps.

    The picture stands complete until it is played. The words near the sum are projected on the plane too; they appear
    with the last step, and their names are shown on them. `height` is of the picture without its controls.
    """
    drawing = Drawing(theme)
    at = {key: point(value) for key, value in shape.points.items()}
    for start, end in (("a", "b"), ("c", "target")):
        drawing.line(at[start], at[end], theme.line, dash="dash")
    drawing.line(at["target"], at["answer"], theme.c, width=2.5, dash="dot")
    for word, place in shape.near:
        drawing.dot(point(place), theme.muted, size=_STARS, hover=literal(word))
    drawing.arrow(at["a"], at["c"], theme.a, free=(_FREE - 2, _FREE))
    drawing.arrow(at["b"], at["target"], theme.a, free=(_FREE - 2, _FREE + 2))
    mark_corners(drawing, at, names)
    drawing.dot(at["b"], theme.accent, size=26, symbol="circle-open", seen=False)
    figure = drawing.figure(height)
    rows = (len(word_rows(theme, names[3], theme.c)), len(sum_rows(theme, names)))
    parts = _Parts(figure, at, near=len(shape.near), rows=rows, theme=theme)
    figure.frames = [_frame(name, parts.at(stage, share)) for name, stage, share in _moments()]
    _add_controls(figure, names, say=say, theme=theme)
    return figure


def _moments() -> list[tuple[str, str, float]]:
    """Return the film: the name of each picture, its step, and how far the movement of that step has come."""
    moves = [(f"step {number}", "step", number / FRAMES) for number in range(1, FRAMES)]
    return [("begin", "begin", 1.0), *moves, ("step", "step", 1.0), ("land", "land", 1.0), ("look", "look", 1.0)]


class _Parts:
    """The finished picture taken apart: what of it stands at each step."""

    def __init__(
        self, figure: go.Figure, at: dict[str, Point], *, near: int, rows: tuple[int, int], theme: Theme
    ) -> None:
        made = figure.to_dict()
        self.place, self.near, self.theme = at, near, theme
        self.notes: list[dict[str, Any]] = list(made["layout"].get("annotations", ()))
        self.shapes: list[dict[str, Any]] = list(made["layout"].get("shapes", ()))
        self.traces: list[dict[str, Any]] = list(made["data"])
        count, (answer, total) = len(self.notes), rows  # the labels of the answer and of the sum come last
        self.arrows = {number for number, note in enumerate(self.notes) if note["showarrow"]}
        self.last, self.sums = set(range(count - total - answer, count - total)), set(range(count - total, count))

    def at(self, stage: str, share: float) -> dict[str, Any]:
        """Return data and layout of a step; what is not there yet is unseen: a film takes nothing away."""
        number = STAGES.index(stage)
        hidden = (self.last if number < 3 else set()) | (self.sums if number < 2 else set())
        hidden |= self.arrows if number == 0 else set()
        notes = [{**note, "visible": place not in hidden} for place, note in enumerate(self.notes)]
        if stage == "step" and share < 1:
            notes = self._moving(notes, share)
        begins = [2] * (len(self.shapes) - 1) + [3]  # dashed lines with the landing, the gap with the look around
        shapes = [{**shape, "visible": number >= begin} for shape, begin in zip(self.shapes, begins, strict=True)]
        return {"data": self._data(number, share), "layout": {"annotations": notes, "shapes": shapes}}

    def _moving(self, notes: list[dict[str, Any]], share: float) -> list[dict[str, Any]]:
        """Return the two arrows as far as they have grown."""
        moved = []
        for note in notes:
            if note["showarrow"]:
                x, y = (note["ax"] + share * (note["x"] - note["ax"]), note["ay"] + share * (note["y"] - note["ay"]))
                note = {**note, "x": x, "y": y, "standoff": 0}
            moved.append(note)
        return moved

    def _data(self, number: int, share: float) -> list[dict[str, Any]]:
        """Return where each mark is; one that is not there yet has no place. The last is the ring that travels."""
        target, answer, ring = range(self.near + 3, self.near + 6)
        gone = {*range(self.near), answer} if number < 3 else set()
        gone |= {target} if number < 2 else set()
        data: list[dict[str, Any]] = []
        for place, trace in enumerate(self.traces):
            x, y = (None, None) if place in gone else (trace["x"][0], trace["y"][0])
            data.append({"type": "scatter", "x": [x], "y": [y]})
        start, end = self.place["b"], self.place["target"]
        part = 0.0 if number == 0 else share
        where = (start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1]))
        data[ring] = {
            "type": "scatter", "x": [where[0]], "y": [where[1]],
            "marker": {"size": 26, "color": self.theme.accent, "symbol": "circle-open", "opacity": number < 3,
                       "line": {"width": 3.5, "color": self.theme.accent}},
        }  # fmt: skip
        return data


def _frame(name: str, parts: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "data": parts["data"], "layout": parts["layout"], "traces": list(range(len(parts["data"])))}


def _add_controls(figure: go.Figure, names: tuple[str, str, str, str], *, say: Say, theme: Theme) -> None:
    """Put a button that plays the film, and a slider of its steps, beneath the picture."""
    size = theme.size(SIDE)
    room = 2 * LINE * size + 58
    bottom, height = float(figure.layout.margin.b), float(figure.layout.height)
    inner = height - float(figure.layout.margin.t) - bottom
    a, b, c, answer = (literal(cut_to(name, _NAME)) for name in names)
    font = {"size": size, "color": theme.ink, "family": theme.font}
    told = {"a": a, "b": b, "c": c, "answer": answer, "total": f"{b} − {a} + {c}"}
    steps = [
        {"label": say(f"figure-analogy-{stage}", **told), "method": "animate", "args": [[stage], _quiet(0)]}
        for stage in STAGES
    ]
    figure.update_layout(
        height=round(height + room),
        margin_b=bottom + room,
        sliders=[
            {
                "active": len(STAGES) - 1, "steps": steps, "x": 0, "xanchor": "left", "len": 1,
                "y": -(bottom + 4) / inner, "yanchor": "top", "pad": {"l": 96 * theme.enlarged, "r": 12},
                "currentvalue": {"prefix": "", "xanchor": "left", "offset": 12, "font": font},
                "font": {"size": 1, "color": TRANSPARENT}, "ticklen": 0, "minorticklen": 0,
                "bgcolor": theme.line, "bordercolor": theme.line, "activebgcolor": theme.accent,
            }
        ],
        updatemenus=[
            {
                "type": "buttons", "direction": "left", "showactive": False, "x": 0, "xanchor": "left",
                "y": -(bottom + 8) / inner, "yanchor": "top", "pad": {"l": 2, "t": 14 * theme.enlarged},
                "font": {**font, "size": theme.size(SMALL)}, "bgcolor": theme.paper, "bordercolor": theme.line,
                "buttons": [{"label": say("figure-analogy-play"), "method": "animate", "args": _played()}],
            }
        ],
    )  # fmt: skip


def _played() -> list[Any]:
    """Return what plays the film: each step stands for a while, the movement does not."""
    film = [name for name, _, _ in _moments()]
    frames = [_quiet(_PACE if " " in name else _REST)["frame"] for name in film]
    return [film, {**_quiet(0), "frame": frames}]


def _quiet(duration: int) -> dict[str, Any]:
    return {
        "mode": "immediate",
        "frame": {"duration": duration, "redraw": True},
        "transition": {"duration": 0},
    }
