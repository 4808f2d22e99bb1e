"""Other people, folded away: what was shared with one, what one shares, and the rooms of lecturers."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.lab.lending import Given
from embed_core.language import Say
from embed_core.store import Received
from pages.widgets import address
from pages.widgets.errors import told_errors
from pages.widgets.rooms import show_rooms
from pages.widgets.share_links import code_in, note_shared, show_way
from pages.widgets.sign_in import offer_take_along

VIEWS = ("shared", "rooms")


def show_people(lab: Lab, say: Say) -> None:
    """Fold away what one has with others; nothing of it where one works alone."""
    if not lab.settings.many:
        return
    offer_take_along(lab, say)
    folded = st.expander(say("people-title"), key="people", on_change="rerun")
    if not folded.open:
        return
    with folded:
        key = address.seed("people", VIEWS[0], options=VIEWS)
        picked = st.segmented_control(
            say("people-view"),
            VIEWS,
            format_func=lambda name: say(f"people-view-{name}"),
            key=key,
            required=True,
            label_visibility="collapsed",
        )
        with told_errors(say):
            if address.settle("people", picked) == "rooms":
                show_rooms(lab, say)
            else:
                _ask_code(lab, say)
                _show_received(lab, say)
                _show_given(lab, say)


def _ask_code(lab: Lab, say: Say) -> None:
    with st.form("share code", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(say("share-type"), key="share code typed", max_chars=300, help=say("share-type-help"))
        if st.form_submit_button(say("share-open")) and text.strip():
            with told_errors(say):
                note_shared(lab.accept(code_in(text)), "models")
                st.rerun()


def _show_received(lab: Lab, say: Say) -> None:
    received = lab.shared_with_me()
    if not received:
        return
    st.markdown(f"**{say('people-received')}**")
    for item in received:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(say.markdown(_received(item), name=item.name))
            if item.share:
                show_way(say, item.share, key=f"received map {item.key}")
            if st.button(say("people-strike"), key=f"strike {item.key}"):
                lab.strike(item.key)
                st.rerun()


def _received(item: Received) -> str:
    """Return the message about what was shared with one."""
    if item.share is None:
        return "people-gone"
    if not item.share.models:
        return "people-received-text"
    return "people-received-corpus" if item.share.corpora else "people-received-model"


def _show_given(lab: Lab, say: Say) -> None:
    """List each share until it is ended: what others read by it now, and what lies in the bin."""
    shares = lab.shared_by_me()
    if not shares:
        return
    st.markdown(f"**{say('people-given')}**")
    for given in shares:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(_told(given, say))
            if st.button(say("people-withdraw"), key=f"withdraw {given.share.key}"):
                lab.withdraw(given.share.key)
                st.rerun()


def _told(given: Given, say: Say) -> str:
    from pages.widgets.shelves import when

    moment = when(given.share.moment, say)
    lines = []
    if given.models:
        told = "people-given-corpus" if given.corpora else "people-given-model"
        lines.append(say.markdown(told, names=list(given.models), texts=list(given.corpora), moment=moment))
    elif given.corpora:
        lines.append(say.markdown("people-given-text", texts=list(given.corpora), moment=moment))
    if given.binned:
        lines.append(say.markdown("people-given-binned", names=list(given.binned)))
    return "  \n".join(lines) or say.markdown("people-given-gone", moment=moment)
