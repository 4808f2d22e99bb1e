"""The picture beside the board: two vectors in their plane or in space, and its twin as figure, table and Python."""

from __future__ import annotations

import streamlit as st

from embed_core import geometry, recipes
from embed_core.figures.cosine import angle_figure, angle_table, is_to_scale
from embed_core.geometry import AnglePlane
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.angle_picture import angle_picture, move_from
from pages.widgets.board import STEPS, chosen_digits, revealed
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart, show_python, show_table, to_csv
from pages.widgets.sides import Sides

_KEY, _PLANE = "angle picture", "plane as computed"
HEIGHT = 430
_SIZES = (1e-6, 1e9)
"""Lengths that the picture draws; others are left to the figure, which leaves its scale where it must."""


def show_picture(say: Say, sides: Sides) -> None:
    """Draw both vectors with arc and angle; of the numbers, only those that the board has revealed."""
    plane, shown = _plane(sides), revealed()
    if _is_drawn(sides, plane):
        _draw(say, sides, plane, shown)
        folded = st.expander(say("picture-twin"), key="picture twin", on_change="rerun")
        if folded.open:
            with folded:
                _twin(say, sides, plane)
    elif shown == STEPS:
        figure = angle_figure(plane, sides.names, say=say, theme=current_theme())
        rows = angle_table(plane, sides.names, say=say)
        show_chart(figure, rows, say, name="angle", python=_python(say, sides), caption=_note(say, sides, plane))
    else:
        st.caption(say("picture-later"))


def _plane(sides: Sides) -> AnglePlane:
    """Return the plane of both vectors; that of vectors which are still the same is not computed anew."""
    kept = st.session_state.get(_PLANE)
    if kept is None or kept[0] is not sides.steps:
        kept = st.session_state[_PLANE] = (sides.steps, geometry.angle_plane(sides.steps.a, sides.steps.b))
    return kept[1]


def _is_drawn(sides: Sides, plane: AnglePlane) -> bool:
    low, high = _SIZES
    lengths = (sides.steps.norm_a, sides.steps.norm_b)
    drawable = not plane.exponent and all(low <= length <= high for length in lengths)
    return drawable and (len(sides.steps.a) in (2, 3) or is_to_scale(plane))


def _draw(say: Say, sides: Sides, plane: AnglePlane, shown: int) -> None:
    steps = sides.steps
    flat = len(steps.a) == 2
    own = len(steps.a) in (2, 3) and sides.card is None
    angle_picture(
        steps.a.tolist() if own else plane.tip_a.tolist(),
        steps.b.tolist() if own else plane.tip_b.tolist(),
        key=_KEY,
        say=say,
        theme=current_theme(),
        height=round(HEIGHT * current_theme().enlarged),
        names=sides.names,
        digits=chosen_digits(),
        shown=shown,
        plane=not own,
        on_move=_on_move if own and flat else None,
    )
    if not own and len(steps.a) > 1:
        st.caption(_note(say, sides, plane))


def _on_move() -> None:
    """Put the head that was moved into its field, and so into the address: one step of the browser's history."""
    move = move_from(st.session_state[_KEY].moved)
    if move is not None:
        address.change(move.side, ", ".join(_number(x) for x in move.values))


def _number(value: float) -> str:
    """Return a number as a person would type it."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _twin(say: Say, sides: Sides, plane: AnglePlane) -> None:
    rows = angle_table(plane, sides.names, say=say)
    st.plotly_chart(
        angle_figure(plane, sides.names, say=say, theme=current_theme()),
        theme=None,
        key="chart angle",
        config={"displaylogo": False, "toImageButtonOptions": {"filename": "angle", "scale": 3}},
    )
    show_table(rows)
    st.download_button(
        say("details-csv"), data=lambda: to_csv(rows), file_name="angle.csv", mime="text/csv", on_click="ignore"
    )
    st.caption(say("details-python"))
    show_python(say, _python(say, sides))


def _python(say: Say, sides: Sides) -> str:
    return recipes.plane_of(sides.python, sides.names, say.language)


def _note(say: Say, sides: Sides, plane: AnglePlane) -> str:
    if len(sides.steps.a) < 2:
        return ""
    return say("cosine-picture", dimensions=len(sides.steps.a), scale="exact" if is_to_scale(plane) else "drawn-out")
