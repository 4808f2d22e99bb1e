"""The evaluation of one model: similar words, the odd one out, categories, and a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.errors import told_errors
from pages.widgets.evaluate_categories import show_categories
from pages.widgets.evaluate_odd import show_odd
from pages.widgets.evaluate_report import show_report
from pages.widgets.evaluate_similar import show_similar

PARTS: Mapping[str, Callable[[Lab, Say, Card], None]] = {
    "similar": show_similar,
    "odd": show_odd,
    "categories": show_categories,
    "report": show_report,
}


def show_evaluation(lab: Lab, say: Say, card: Card) -> None:
    """Show one part of a model's evaluation, similar words first."""
    key = address.seed("evaluation", "similar", options=tuple(PARTS))
    part = st.segmented_control(
        say("evaluate-part"),
        tuple(PARTS),
        format_func=lambda each: say(f"evaluate-part-{each}"),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    address.keep("evaluation", part if part != "similar" else "")
    with told_errors(say, lab):
        PARTS[part](lab, say, card)
