"""The words that a person has selected on the map with box or lasso, until they are kept or let go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import streamlit as st

from pages.widgets import address
from pages.widgets.mounting import mounted
from pages.widgets.words_in_address import parted

_WORDS, _KEY = "words selected on the map", "map"
_LET_GO = "selection is to be let go"
_SCRIPT = """
export default () => {
  document.querySelector('.wm-plot')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  return () => {}
}
"""


def note_selection(key: str, words: Sequence[str]) -> None:
    """Take over what was selected of a map's words; who looks at a single word is shown what several are good for.

    What a link has brought, as far as the map has its words, was not selected by hand.
    """
    st.session_state[_WORDS] = tuple(str(word) for word in st.session_state[key].selected or ())
    brought = set(st.session_state[_WORDS]) == set(words) & set(parted(address.bearing().get("picked", "")))
    if st.session_state[_WORDS] and not brought and not address.chosen("panel"):
        address.change("panel", "groups")


def selected_words(words: Sequence[str]) -> tuple[str, ...]:
    """Return the selected ones among a map's words; a map that is drawn anew has no selection."""
    if _KEY not in st.session_state:
        forget_selection()
    chosen = set(st.session_state.get(_WORDS, ()))
    return tuple(word for word in words if word in chosen)


def forget_selection() -> None:
    """Forget the selection."""
    st.session_state.pop(_WORDS, None)


def let_selection_go() -> None:
    """Forget the selection since it was kept; `show_let_go` then takes it from the map."""
    forget_selection()
    st.session_state[_LET_GO] = True


@lru_cache(maxsize=1)
def _component() -> Any:
    return st.components.v2.component("let_selection_go", js=_SCRIPT, html="", isolate_styles=False)


def show_let_go() -> None:
    """Press Escape on the map for the person, once, so that it shows the group's colours and no selection."""
    if not st.session_state.pop(_LET_GO, False):
        return
    given: dict[str, Any] = {"key": "let go", "height": 0}
    mounted(_component, **given)
