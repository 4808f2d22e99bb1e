"""The phrases that the person accepted: kept while the page changes, shown, and taken away again."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from embed_core.corpus import Segmentation
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets import address

MOST_CHIPS = 100
_KEPT = "own phrases"
_CHIPS = "phrases accepted"
_GONE = "phrase to take away"
_BETWEEN = "|"


def own_phrases() -> tuple[str, ...]:
    """Return the phrases that the person accepted. A few are in the address, many only in the session."""
    kept: tuple[str, ...] | None = st.session_state.get(_KEPT)
    text = address.chosen("phrases")
    if kept is not None and text == _address_of(kept):
        return kept
    return Segmentation(phrases=tuple(text.split(_BETWEEN))).phrases


def keep_phrases(phrases: Iterable[str]) -> None:
    """Remember the phrases that the person accepted."""
    kept = Segmentation(phrases=tuple(phrases)).phrases
    st.session_state[_KEPT] = kept
    address.keep("phrases", _address_of(kept))


def _address_of(phrases: tuple[str, ...]) -> str:
    text = _BETWEEN.join(phrases)
    return text if len(text) <= address.LONGEST else ""


def show_accepted(say: Say) -> None:
    """Show the phrases that are accepted, each to be taken away by a click."""
    accepted = own_phrases()
    keep_phrases(accepted)
    if not accepted:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(say("phrases-accepted", phrases=len(accepted)), width="content")
        st.button(say("phrases-clear"), key="phrases-clear", type="tertiary", on_click=keep_phrases, args=((),))
    if len(accepted) > MOST_CHIPS:
        st.selectbox(
            say("phrases-remove-one"),
            accepted,
            index=None,
            key=_GONE,
            placeholder=say("phrases-remove-one"),
            label_visibility="collapsed",
            on_change=_take_one,
        )
        return
    st.session_state[_CHIPS] = list(accepted)
    st.pills(
        say("field-phrases"),
        accepted,
        selection_mode="multi",
        format_func=escape_markdown,
        key=_CHIPS,
        label_visibility="collapsed",
        on_change=lambda: keep_phrases(st.session_state[_CHIPS]),
    )
    st.caption(say("phrases-remove"))


def _take_one() -> None:
    gone = st.session_state[_GONE]
    keep_phrases(phrase for phrase in own_phrases() if phrase != gone)
    st.session_state[_GONE] = None
