"""What lies folded away under the board: what if, what words add, the numbers and the Python lines."""

from __future__ import annotations

from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets.cosine_words import show_chance, show_contributions, show_csls
from pages.widgets.results import show_details
from pages.widgets.sides import Sides, show_model_note
from pages.widgets.what_if import show_what_if
from pages.widgets.word_matrix import show_matrix

LISTED = 2000
"""Dimensions that the table has at most: a browser shows no million rows."""


def show_what_else(lab: Lab, say: Say, sides: Sides) -> None:
    """Fold the rest away, each thing one click from the board."""
    if sides.card is not None:
        show_contributions(lab, say, sides)
        show_chance(lab, say, sides, sides.card)
        show_csls(lab, say, sides, sides.card)
        show_matrix(lab, say, sides, sides.card)
    show_what_if(lab, say, sides)
    parts = zip(sides.steps.a[:LISTED], sides.steps.b[:LISTED], sides.steps.products[:LISTED], strict=True)
    rows = [
        {say("column-dimension"): i, "a": float(x), "b": float(y), "a·b": float(p)}
        for i, (x, y, p) in enumerate(parts, start=1)
    ]
    show_details(rows, say, name="cosine", python=sides.python)
    show_model_note(lab, say, sides)
