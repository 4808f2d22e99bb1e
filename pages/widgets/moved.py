"""How far training on moved the words of a model."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.figures.moved import moved_figure, moved_table
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.opening import current_theme
from pages.widgets.pickers import card_name
from pages.widgets.results import short, show_chart


def show_moved(lab: Lab, say: Say, card: Card) -> None:
    """Compare a model with the one it began with: how far all words went, and which went farthest."""
    before, moved = lab.origin(card.id), lab.moved(card.id)
    if before is None or moved is None:
        return
    models = lab.store.models
    name = card_name(models.card(before), say)
    st.caption(
        say.markdown(
            "moved-told",
            name=name,
            words=len(moved.words),
            mean=short(moved.mean),
            still=round(100 * moved.still),
            new=moved.new,
            gone=moved.gone,
        )
    )
    show_chart(
        moved_figure(moved, say=say, theme=current_theme()),
        moved_table(moved, say=say),
        say,
        name=f"moved {card.id}",
        python=recipes.moved(models.path(before), models.path(card.id)),
    )
