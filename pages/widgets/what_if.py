"""What if? One of two vectors changes, and each measure stands before and after; and what random vectors do."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import streamlit as st

from embed_core import recipes
from embed_core.figures.random_directions import random_directions_figure, random_directions_table
from embed_core.figures.text import angle, equals, number
from embed_core.figures.what_if import SIGNS, told, what_if_figure, what_if_table
from embed_core.geometry import WHAT_IFS, Measured, WhatIf, what_if
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.axis_fields import folded
from pages.widgets.errors import show_remarks, told_errors
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart
from pages.widgets.sides import Sides

FACTORS = ("0", "1/10", "1/2", "1", "3/2", "2", "3", "5", "10", "100")
TURNS, NOISES, SEEDS = range(-180, 181, 15), range(0, 301, 10), range(2**31)
DIMENSIONS = (2, 10, 100, 1000)
WRITTEN = 4
"""Vectors with more components, or rounded ones, are not written out."""


LINED = 1000
"""Typed vectors with more components are not written into the Python lines."""


def vector_lines(lab: Lab, sides: Sides) -> tuple[str, ...]:
    """Return the lines of Python that make vectors a and b; none where they would be too long."""
    if sides.card is not None:
        folder = lab.store.models.path(sides.card.id)
        guessed = [guess.word for guess in sides.guesses]
        return recipes.word_vectors(folder, sides.names[0], sides.names[1], guessed=guessed)
    if len(sides.steps.a) > LINED:
        return ()
    return recipes.vectors(sides.steps.a.tolist(), sides.steps.b.tolist())


def show_what_if(lab: Lab, say: Say, sides: Sides) -> None:
    """Let the person change a vector, and show each measure before and after; beneath, random vectors."""
    fold = folded(say("what-if-title"), key="what if", opened=address.named("if"))
    if fold.open:
        with fold, told_errors(say):
            _show_change(lab, say, sides)
    else:
        for name in ("if", "factor", "turn", "noise", "noise-draw"):
            address.leave(name)
    fold = folded(say("random-directions-title"), key="random directions", opened=address.named("directions"))
    if fold.open:
        with fold:
            _show_directions(lab, say, sides)
    else:
        address.leave("directions")


def _show_change(lab: Lab, say: Say, sides: Sides) -> None:
    key = address.seed("if", "length", options=tuple(WHAT_IFS))
    kind = st.segmented_control(
        say("what-if-kind"), tuple(WHAT_IFS), format_func=lambda k: say(f"what-if-kind-{k}"), key=key, required=True
    )
    address.settle("if", kind)
    asked = _ask(say, kind)
    found = what_if(sides.steps.a, sides.steps.b, kind=kind, **asked)
    lines = vector_lines(lab, sides)
    left, right = st.columns(2, gap="large")
    with left:
        if sides.card is not None:
            st.caption(say.markdown("what-if-names", first=sides.names[0], second=sides.names[1]))
        show_remarks(found.remarks, say)
        if found.after is not None:
            st.markdown(_told(say, kind, found, found.after, asked))
            st.markdown(_written(say, found, found.after))
    with right:
        show_chart(
            what_if_figure(found, say=say, theme=current_theme()),
            what_if_table(found, say=say),
            say,
            name="what-if",
            python=recipes.what_if(lines, kind, **asked) if lines else "",
        )


def _ask(say: Say, kind: str) -> dict[str, Any]:
    """Ask how much, where a change has a measure."""
    if kind == "length":
        key = address.seed("factor", "2", options=FACTORS)
        return {"factor": _number(address.settle("factor", st.select_slider(say("what-if-factor"), FACTORS, key=key)))}
    if kind in ("turn-both", "turn-one"):
        key = address.seed("turn", 90, kind=int, options=TURNS)
        return {"degrees": address.settle("turn", st.slider(say("what-if-degrees"), -180, 180, step=15, key=key))}
    if kind != "noise":
        return {}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = address.seed("noise", 50, kind=int, options=NOISES)
        amount = address.settle("noise", st.slider(say("what-if-amount"), 0, 300, step=10, key=key)) / 100
        return {"amount": amount, "seed": pick_seed(say, "noise-draw", "what-if-seed", usual=_named_before())}


def _named_before() -> int:
    """Return the seed under the name that links had before; what a lesson has drawn is kept under it too."""
    text = address.chosen("draw") if address.named("draw") else ""
    return int(text) if text.isascii() and text.isdecimal() and int(text) in SEEDS else 0


def pick_seed(say: Say, name: str, label: str, *, usual: int = 0) -> int:
    """Let the person choose the seed of something drawn."""
    key = address.seed(name, usual, kind=int, options=SEEDS)
    picked = st.number_input(say(label), min_value=0, max_value=SEEDS[-1], step=1, key=key, width=220)
    return int(address.settle(name, picked))


def _number(factor: str) -> float:
    above, _, below = factor.partition("/")
    return int(above) / int(below or 1)


def _told(say: Say, kind: str, found: WhatIf, after: Measured, asked: dict[str, Any]) -> str:
    """Return what the change means, in a sentence."""
    value = equals(after.values["cosine"])
    identifier = {
        "length": "length-none" if asked.get("factor") == 1 else "length",
        "centre": "centre-two" if len(after.a) == 2 else "centre",
    }.get(kind, kind)
    given: dict[str, Any] = {
        "turn-one": {name: _angle(pair) for name, pair in (("before", found.before), ("after", after))},
        "noise": {
            "percent": round(100 * asked.get("amount", 0)),
            "share": f"{1 / math.sqrt(1 + asked.get('amount', 0) ** 2):.2f}",
        },
        "centre": {"value": value},
    }.get(kind, {})
    return say(f"what-if-told-{identifier}", **given)


def _angle(pair: Measured) -> str:
    return angle(pair.values["degrees"]).removeprefix("= ")


def _written(say: Say, found: WhatIf, after: Measured) -> str:
    """Return vectors and measures as formulas, before and after side by side; exact where they are."""
    rows = [("", say("what-if-before"), say("what-if-after")), (":--", ":--", ":--")]
    if len(after.a) <= WRITTEN and after.exact:
        sides = ((found.before, after),) * 2
        for name, pairs in zip("ab", sides, strict=True):
            rows.append((rf"$\mathbf{{{name}}}$", *(f"${_vector(getattr(pair, name))}$" for pair in pairs)))
    for name in SIGNS:
        rows.append((f"${_sign(name)}$", *(f"${_value(pair, name)}$" for pair in (found.before, after))))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _vector(values: Any) -> str:
    return "(" + r",\;".join(_component(float(x)) for x in values) + ")"


def _component(value: float) -> str:
    """Return a component as a whole number or a short fraction where it is one, else rounded for the eye."""
    short = Fraction(value).limit_denominator(99)
    if float(short) != value or short.denominator == 1:
        return _latex(number(value))
    return rf"{'-' if value < 0 else ''}\tfrac{{{abs(short.numerator)}}}{{{short.denominator}}}"


def _sign(name: str) -> str:
    a, b = r"\mathbf{a}", r"\mathbf{b}"
    return {
        "cosine": r"\cos\theta",
        "dot": rf"{a}\cdot {b}",
        "distance": rf"\lVert {a}-{b}\rVert",
        "norm-a": rf"\lVert {a}\rVert",
        "norm-b": rf"\lVert {b}\rVert",
    }[name]


def _value(pair: Measured, name: str) -> str:
    exact, shown = pair.latex(name).replace(r"\frac", r"\tfrac"), told(pair, name)
    if exact and shown.startswith("≈"):
        return rf"{exact}\approx {_latex(shown.removeprefix('≈ '))}"
    return exact or _latex(shown)


def _latex(text: str) -> str:
    """Return a number for the eye as a formula."""
    return text.replace("≈", r"\approx ").replace("−", "-").replace("∞", r"\infty ")


def _show_directions(lab: Lab, say: Say, sides: Sides) -> None:
    seed = pick_seed(say, "directions", "random-directions-seed")
    found = [lab.random_directions(dimensions, seed=seed) for dimensions in DIMENSIONS]
    share = f"{100 * found[-1].within(0.1):.1f}"
    cosine = sides.steps.cosine
    st.markdown(say("random-directions-told", pairs=len(found[0].cosines), percent=share))
    show_chart(
        random_directions_figure(found, cosine, say=say, theme=current_theme()),
        random_directions_table(found, say=say),
        say,
        name="random-directions",
        caption=say("random-directions-mark", value=equals(cosine)),
        python=recipes.random_directions(DIMENSIONS, seed),
    )
