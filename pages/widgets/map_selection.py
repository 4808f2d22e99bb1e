"""The words that a person has selected on the map with box or lasso, until they are kept or let go."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.widgets import address

_WORDS, _NEW, _KEY = "words selected on the map", "selection is new", "map"


def note_selection(key: str) -> None:
    """Take over what was selected; who looks at a single word is shown what can be done with several."""
    st.session_state[_WORDS] = tuple(str(word) for word in st.session_state[key].selected or ())
    st.session_state[_NEW] = True
    if st.session_state[_WORDS] and not address.chosen("panel"):
        address.change("panel", "groups")


def selection_changed() -> bool:
    """Tell, once, whether the selection is another than the page knows."""
    return bool(st.session_state.pop(_NEW, False))


def selected_words(words: Sequence[str]) -> tuple[str, ...]:
    """Return the selected ones among a map's words; a map that is drawn anew has no selection."""
    if _KEY not in st.session_state:
        forget_selection()
    chosen = set(st.session_state.get(_WORDS, ()))
    return tuple(word for word in words if word in chosen)


def forget_selection() -> None:
    """Let the selection go: it was kept, or is no longer wanted."""
    st.session_state.pop(_WORDS, None)
