"""The board: the steps of a cosine as one would write them, with the picture beside them."""

from __future__ import annotations

import math

import streamlit as st

from embed_core import geometry
from embed_core.figures.text import numeral
from embed_core.geometry import BoardStep, CosineSteps
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.results import short, show_answer
from pages.widgets.sides import Sides
from pages.widgets.step_keys import step_from, step_keys

STEPS = 5
LARGE = 8
"""Decimals of the answer in large type; the board has all that are wanted."""
_KEYS = "step keys"


def show_answer_of(lab: Lab, say: Say, sides: Sides) -> None:
    """Show the cosine and the angle, and what they are to be compared with; nothing of it before the last step."""
    with st.container(key="board-answer"):
        if revealed() < STEPS:
            show_answer(say("board-answer-hidden"))
            st.caption(say("board-answer-later"))
            return
        answer = geometry.board_answer(sides.steps, digits=min(chosen_digits(), LARGE))
        value, degrees = (numeral(n).replace(" ", "\N{NO-BREAK SPACE}") for n in (answer.cosine, answer.degrees))
        show_answer(say("cosine-answer", value=value, degrees=degrees).replace("θ ", "θ\N{NO-BREAK SPACE}"))
        st.caption(
            _compared(lab, say, sides, sides.card) if sides.card else say(f"cosine-reading-{_reading(sides.steps)}")
        )


def _compared(lab: Lab, say: Say, sides: Sides, card: Card) -> str:
    chance = lab.baseline(card.id)
    return say.markdown(
        "cosine-compared",
        first=sides.names[0],
        second=sides.names[1],
        percent=_share(chance.percentile(sides.steps.cosine)),
        mean=short(chance.mean),
    )


def _share(percent: float) -> float:
    """Return a percentage to one decimal, rounded down: 100 is said only of what is certain."""
    return min(99.9, math.floor(percent * 10) / 10)


def _reading(steps: CosineSteps) -> str:
    cosine = steps.cosine
    exact = {1.0: "equal", 0.0: "right", -1.0: "reverse"}.get(cosine)
    if exact and (steps.written is None or steps.rational.value is not None):
        return exact
    if cosine >= 0.8:
        return "same"
    if cosine > 0.2:
        return "near"
    if cosine >= -0.2:
        return "orthogonal"
    return "opposite"


def revealed() -> int:
    """Return how many steps of the board are shown: all, unless the person reveals them one by one."""
    return int(st.session_state[address.seed("steps", STEPS, kind=int, options=range(1, STEPS + 1))])


def chosen_digits() -> int:
    """Return how many decimals the person wants to see."""
    options = range(geometry.DIGITS, geometry.MOST_DIGITS + 1)
    return int(st.session_state[address.seed("digits", geometry.DIGITS, kind=int, options=options)])


def show_board(say: Say, sides: Sides) -> None:
    """Reveal the steps one by one, or all at once, with as many digits as are wanted."""
    shown, digits = revealed(), chosen_digits()
    lines = geometry.board(sides.steps, sides.names if sides.card is None else ("a", "b"), digits=digits)
    if sides.card is not None:
        st.caption(say.markdown("cosine-names", first=sides.names[0], second=sides.names[1]))
    with st.container(key="board-steps", gap="xsmall"):
        for number, line in enumerate(lines[:shown], start=1):
            st.markdown(f"**{number} · {say('step-' + line.identifier)}**")
            st.markdown(_written(line))
    with st.container(horizontal=True, vertical_alignment="bottom", key="board-controls"):
        st.button(say("step-first"), key="step-first", disabled=shown == 1, on_click=_reveal, args=(1,))
        for name, step, kind in (("step-next", shown + 1, "primary"), ("step-all", len(lines), "secondary")):
            ended = shown == len(lines)
            st.button(say(name), key=name, type=kind, disabled=ended, on_click=_reveal, args=(step,))
        _pick_digits(say)
    projected = address.chosen("projector") == "1"
    step_keys(shown, len(lines), key=_KEYS, say=say, on_step=_on_key, clicker=projected)
    address.keep("steps", str(shown))


def _pick_digits(say: Say) -> None:
    digits = st.number_input(
        say("board-digits"),
        geometry.DIGITS,
        geometry.MOST_DIGITS,
        step=1,
        key=address.seed("digits", geometry.DIGITS, kind=int),
        help=say("board-digits-help"),
        width=180,
    )
    address.keep("digits", str(digits) if digits != geometry.DIGITS else "")


def _on_key() -> None:
    step = step_from(st.session_state[_KEYS].step, STEPS)
    if step is not None:
        _reveal(step)


def _reveal(steps: int) -> None:
    address.change("steps", str(steps))


def _written(line: BoardStep) -> str:
    """Return a step as formulas that stand in one line, and break between their parts where there is no room."""
    parts = (line.general, line.substituted, line.result)
    return " ".join(f"${part.strip()}$" for part in parts if part).replace(r"\frac", r"\dfrac")
