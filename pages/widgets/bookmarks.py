"""Bookmarks: a view of the map with a name and a note, to be opened again."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card, Note
from pages.widgets import address
from pages.widgets.errors import told_errors
from pages.widgets.opening import go
from pages.widgets.pickers import card_name
from pages.widgets.shelves import when
from pages.widgets.undo import delete_note, offer_undo
from pages.widgets.what_is_seen import ask_what_is_seen

PAGE = "map"
_EDITED = "bookmark that is edited"


def show_bookmarks(lab: Lab, say: Say) -> None:
    """Fold away what belongs to the present view: keep it, and open one that was kept."""
    with st.expander(say("bookmarks")):
        st.caption(say("bookmarks-help"))
        ask_what_is_seen("bookmarks")
        kept = lab.bookmarks()
        _keep(lab, say, key=f"keep view {len(kept)}")
        offer_undo(lab, say, "bookmark")
        cards = {card.id: card for card in lab.models_with(*(note.model for note in kept))}
        for note in kept:
            with st.container(border=True), told_errors(say):
                _show(lab, say, note, cards.get(note.model))


def _keep(lab: Lab, say: Say, *, key: str) -> None:
    with st.form(key, border=False), told_errors(say):
        name = st.text_input(
            say("bookmark-name"), max_chars=120, placeholder=say("bookmark-name-example"), key=f"name {key}"
        )
        note = st.text_input(say("bookmark-note"), max_chars=500, key=f"note {key}")
        if st.form_submit_button(say("bookmark-keep"), type="primary"):
            choices = address.view()
            lab.keep_bookmark(choices.get("model", ""), choices, name=name, note=note)
            st.rerun()


def _show(lab: Lab, say: Say, note: Note, card: Card | None) -> None:
    st.markdown(f"**{escape_markdown(note.name)}**")
    if note.note:
        st.markdown(escape_markdown(note.note))
    model = card_name(card, say) if card else say("bookmark-model-gone")
    st.caption(say.markdown("bookmark-line", model=model, moment=when(note.moment, say)))
    with st.container(horizontal=True):
        if st.button(say("bookmark-open"), key=f"open {note.id}", disabled=card is None):
            go(PAGE, **_choices(note))
        if st.button(say("bookmark-edit"), key=f"edit {note.id}"):
            edited = st.session_state.get(_EDITED)
            st.session_state[_EDITED] = None if edited == note.id else note.id
            st.rerun()
        if st.button(say("delete"), key=f"delete {note.id}"):
            delete_note(lab, note)
    if st.session_state.get(_EDITED) == note.id:
        _edit(lab, say, note)


def _edit(lab: Lab, say: Say, note: Note) -> None:
    with st.form(f"change {note.id}", border=False):
        name = st.text_input(say("bookmark-name"), note.name, max_chars=120)
        text = st.text_input(say("bookmark-note"), note.note, max_chars=500)
        if st.form_submit_button(say("own-save"), type="primary"):
            lab.change_bookmark(note.id, name=name, note=text)
            st.session_state.pop(_EDITED)
            st.rerun()


def _choices(note: Note) -> dict[str, str]:
    """Return the choices of a view; what a file holds that is no choice of a page is passed over."""
    kept = note.payload.get("choices")
    found = kept.items() if isinstance(kept, dict) else ()
    told = {name: value for name, value in found if isinstance(value, str) and name not in address.EVERYWHERE}
    return dict.fromkeys(address.BESIDE, address.NONE) | told
