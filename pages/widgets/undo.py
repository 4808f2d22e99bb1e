"""A note that was just deleted, and the way back."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Note
from pages.widgets.errors import told_errors

_DELETED = "note deleted just now"


def delete_note(lab: Lab, note: Note) -> None:
    """Delete a group or bookmark, and remember it for the offer to undo."""
    st.session_state[_DELETED] = lab.delete_note(note.id)
    st.rerun()


def offer_undo(lab: Lab, say: Say, kind: str) -> None:
    """After a deletion: say what went, and offer to bring it back."""
    note = st.session_state.get(_DELETED)
    if note is None or note.kind != kind:
        return
    with st.container(horizontal=True, vertical_alignment="center"), told_errors(say):
        st.info(say.markdown("deleted", name=note.name))
        if st.button(say("undo"), key=f"undo {kind}", type="primary"):
            st.session_state.pop(_DELETED)
            lab.restore_note(note.id)
            st.rerun()
