"""The board: the steps of a cosine as one would write them, with the picture beside them."""

from __future__ import annotations

import math

import streamlit as st

from embed_core import geometry
from embed_core.figures.cosine import angle_figure, angle_table, is_to_scale
from embed_core.figures.text import angle, equals
from embed_core.geometry import BoardStep
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.opening import current_theme
from pages.widgets.results import short, show_answer, show_chart
from pages.widgets.sides import Sides


def show_answer_of(lab: Lab, say: Say, sides: Sides) -> None:
    """Show the cosine and the angle, and what they are to be compared with."""
    steps = sides.steps
    show_answer(say("cosine-answer", value=equals(steps.cosine), degrees=angle(steps.degrees)))
    if sides.card is None:
        st.caption(say(f"cosine-reading-{_reading(steps.cosine)}"))
        return
    chance = lab.baseline(sides.card.id)
    st.caption(
        say.markdown(
            "cosine-compared",
            first=sides.names[0],
            second=sides.names[1],
            percent=_share(chance.percentile(steps.cosine)),
            mean=short(chance.mean),
        )
    )


def _share(percent: float) -> float:
    """Return a percentage to one decimal, rounded down: 100 is said only of what is certain."""
    return min(99.9, math.floor(percent * 10) / 10)


def _reading(cosine: float) -> str:
    exact = {1.0: "equal", 0.0: "right", -1.0: "reverse"}.get(cosine)
    if exact:
        return exact
    if cosine >= 0.8:
        return "same"
    if cosine > 0.2:
        return "near"
    if cosine >= -0.2:
        return "orthogonal"
    return "opposite"


def show_board(say: Say, sides: Sides) -> None:
    """Reveal the steps one by one, or all at once."""
    lines = geometry.board(sides.steps, sides.names if sides.card is None else ("a", "b"))
    key = address.seed("steps", len(lines), kind=int, options=range(1, len(lines) + 1))
    shown = int(st.session_state[key])
    if sides.card is not None:
        st.caption(say.markdown("cosine-names", first=sides.names[0], second=sides.names[1]))
    for number, line in enumerate(lines[:shown], start=1):
        st.markdown(f"**{number} · {say('step-' + line.identifier)}**")
        st.markdown(_written(line))
    with st.container(horizontal=True):
        if st.button(say("step-first"), key="step-first", disabled=shown == 1):
            _reveal(1)
        if st.button(say("step-next"), key="step-next", type="primary", disabled=shown == len(lines)):
            _reveal(shown + 1)
        if st.button(say("step-all"), key="step-all", disabled=shown == len(lines)):
            _reveal(len(lines))
    address.keep("steps", str(shown))


def _written(line: BoardStep) -> str:
    """Return a step as formulas that stand in one line, and break between their parts where there is no room."""
    parts = (line.general, line.substituted, line.result)
    return " ".join(f"${part.strip()}$" for part in parts if part).replace(r"\frac", r"\dfrac")


def _reveal(steps: int) -> None:
    address.change("steps", str(steps))
    address.keep("steps", str(steps))
    st.rerun()


def show_picture(say: Say, sides: Sides) -> None:
    """Draw both vectors in the plane that they span, with the arc and the angle."""
    plane = geometry.angle_plane(sides.steps.a, sides.steps.b)
    figure = angle_figure(plane, sides.names, say=say, theme=current_theme())
    show_chart(figure, angle_table(plane, sides.names, say=say), say, name="angle", caption=_picture_note(say, sides))


def _picture_note(say: Say, sides: Sides) -> str:
    scale = "exact" if is_to_scale(geometry.angle_plane(sides.steps.a, sides.steps.b)) else "drawn-out"
    return say("cosine-picture", dimensions=len(sides.steps.a), scale=scale) if len(sides.steps.a) > 1 else ""
