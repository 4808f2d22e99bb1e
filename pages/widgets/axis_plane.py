"""A second axis, and the plane that it makes with the first."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from embed_core import recipes
from embed_core.figures.map_plane import plane_figure, plane_table
from embed_core.geometry import Axis, parse_pairs
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.axis_fields import Taken, folded, type_axis, written
from pages.widgets.errors import told_errors
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart


@dataclass(frozen=True, slots=True, eq=False)
class Second:
    """The second axis, and whether the first is to be taken out of it."""

    axis: Axis
    orthogonal: bool


def type_second(lab: Lab, say: Say, card: Card, first: Axis) -> Second | None:
    """Let the person type a second axis, folded away; None where there is none."""
    with (
        folded(say("axes-second"), key="second axis", opened=bool(address.chosen("axis2"))),
        told_errors(say, lab),
    ):
        offered = [pairs for pairs in lab.suggested_axes(card.id) if not set(pairs) & set(first.pairs)]
        if offered:
            label = say.markdown("axes-second-example", axis=written(offered[0][:1]))
            if st.button(label, key="second example"):
                address.change("axis2", written(offered[0]))
        text = type_axis(say, "axis2", example="")
        key = address.seed("orthogonal", False, kind=bool)
        orthogonal = st.toggle(say("axes-orthogonal"), key=key, help=say("axes-orthogonal-help"))
        address.keep("orthogonal", "1" if orthogonal else "")
        if not text.strip():
            return None
        axis = lab.axis(card.id, parse_pairs(text))
        st.caption(say("axes-plane-below"))
        return Second(axis, orthogonal)
    return None


def show_plane(lab: Lab, say: Say, card: Card, taken: Taken, second: Second) -> None:
    """Draw words on the plane of both axes, and say what their angle means."""
    with told_errors(say, lab):
        first, other = taken.axis.pairs, second.axis.pairs
        orthogonal = second.orthogonal
        found = lab.axis_plane(card.id, first, other, words=taken.words, orthogonal=orthogonal)
        st.subheader(say("axes-plane-title"), anchor=False)
        st.caption(say("axes-plane-angle", degrees=round(found.degrees), near=_near(found.degrees)))
        show_chart(
            plane_figure(found, say=say, theme=current_theme()),
            plane_table(found, say=say),
            say,
            name="plane",
            python=recipes.axis_plane(
                lab.store.models.path(card.id), first, other, words=taken.python, orthogonal=orthogonal
            ),
        )


def _near(degrees: float) -> str:
    """Tell what an angle between axes means: two of independent meaning stand about upright on each other."""
    return "same" if degrees < 60 else "opposite" if degrees > 120 else "apart"
