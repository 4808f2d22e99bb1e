"""What is seldom done with a model, or a corpus: another name, a note, a file of it, its end."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card, Shelf
from embed_core.store.names import LONGEST, LONGEST_NOTE
from pages.widgets.errors import told_errors
from pages.widgets.taking_along import show_export


def show_more(lab: Lab, say: Say, card: Card, *, delete: Callable[[], None]) -> None:
    """Fold away, at a model: export, and for one's own name, note and `delete`. Nothing is drawn until it is opened."""
    with st.popover(say("model-more"), key=f"more {card.id}", on_change="rerun") as folded:
        if not folded.open:
            return
        show_export(lab, say, card)
        if card.own:
            name_and_note(lab.store.models, say, card)
            delete()


def name_and_note(shelf: Shelf, say: Say, card: Card) -> None:
    """Let the person give another name, and write down what the thing is for."""
    with st.form(f"rename {card.id}", border=False):
        name = st.text_input(say("rename-new"), value=card.name, max_chars=LONGEST, key=f"name {card.id}")
        note = st.text_area(
            say("card-note"), value=card.note, max_chars=LONGEST_NOTE, height=100, key=f"note {card.id}"
        )
        if st.form_submit_button(say("rename-do")) and name.strip():
            with told_errors(say):
                shelf.rename(card.id, name, note=note)
                st.rerun()


def show_note(card: Card) -> None:
    """Write out the note of what is one's own, letter by letter; nothing where there is none."""
    if card.note:
        st.caption("  \n".join(escape_markdown(line) for line in card.note.splitlines()))
