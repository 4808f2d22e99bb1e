"""What stands beside the map: one word's card, groups, axes, or how far to believe it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from embed_core.geometry.projection import Projection
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.map_axes import show_axes
from pages.widgets.map_belief import show_belief
from pages.widgets.map_dress import PLAIN, Dress
from pages.widgets.map_groups import show_groups

WORD = "word"
Panel = Callable[[Lab, Say, Card, Projection], Dress]
PANELS: Mapping[str, Panel] = {"groups": show_groups, "axes": show_axes, "belief": show_belief}
"""A panel draws itself and returns what it lays over the map. A new one is a file, a row, and its words."""


def pick_panel(say: Say) -> str:
    """Let the person choose what they want to know of the map."""
    options = (WORD, *PANELS)
    key = address.seed("panel", WORD, options=options)
    picked = st.segmented_control(
        say("map-panel"),
        options,
        format_func=lambda panel: say(f"map-panel-{panel}"),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    address.keep("panel", "" if picked == WORD else str(picked))
    return str(picked)


def show_panel(lab: Lab, say: Say, card: Card, chart: Projection, panel: str) -> Dress:
    """Draw a panel and return what it lays over the map."""
    return PANELS[panel](lab, say, card, chart) if panel in PANELS else PLAIN
