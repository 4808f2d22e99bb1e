"""Other people, folded away: what was shared with one, what one shares, and the rooms of lecturers."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets import address
from pages.widgets.errors import told_errors
from pages.widgets.opening import door
from pages.widgets.rooms import show_rooms
from pages.widgets.share_links import code_in, note_shared
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
            told = "people-received-corpus" if item.share and item.share.corpora else "people-received-model"
            st.markdown(say.markdown(told if item.share else "people-gone", name=item.name))
            if item.share:
                door("map", say("nav-map"), key=f"received map {item.key}", model=item.share.models[0])
            if st.button(say("people-strike"), key=f"strike {item.key}"):
                lab.strike(item.key)
                st.rerun()


def _show_given(lab: Lab, say: Say) -> None:
    given = lab.shared_by_me()
    if not given:
        return
    from pages.widgets.shelves import when

    st.markdown(f"**{say('people-given')}**")
    for share, card in given:
        with st.container(horizontal=True, vertical_alignment="center"):
            told = say("people-given-corpus" if share.corpora else "people-given-model", moment=when(share.moment, say))
            st.markdown(f"{escape_markdown(card.name)} · {told}")
            if st.button(say("people-withdraw"), key=f"withdraw {share.key}"):
                lab.withdraw(share.key)
                st.rerun()
