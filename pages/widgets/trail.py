"""The words that were looked at one after the other, with the way back and forward."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets import address

LONGEST = 30
SHOWN = 6
_TRAIL = "trail of words"


@dataclass(frozen=True, slots=True)
class Trail:
    """Words of one model in the order in which they were visited, and which of them one stands at."""

    model: str = ""
    words: tuple[str, ...] = ()
    at: int = -1

    def to(self, model: str, word: str) -> Trail:
        """Return the trail with a word visited; one step back or forward along it is no new word."""
        if model != self.model or not self.words:
            return Trail(model, (word,), 0)
        for step in (0, 1, -1):
            if 0 <= self.at + step < len(self.words) and self.words[self.at + step] == word:
                return Trail(model, self.words, self.at + step)
        words = (*self.words[: self.at + 1], word)[-LONGEST:]
        return Trail(model, words, len(words) - 1)

    def near(self, most: int = SHOWN) -> tuple[tuple[str, bool], ...]:
        """Return at most so many words around the present one, each with whether it is that."""
        first = max(0, min(self.at - most // 2, len(self.words) - most))
        return tuple((word, first + n == self.at) for n, word in enumerate(self.words[first : first + most]))


def show_trail(say: Say, model: str, word: str) -> None:
    """Note that a word is looked at, and show where one came from, once there is more than one."""
    trail = st.session_state.get(_TRAIL, Trail()).to(model, word)
    st.session_state[_TRAIL] = trail
    if len(trail.words) < 2:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="trail"):
        for name, step, sign in (("trail-back", -1, "←"), ("trail-forward", 1, "→")):
            there = 0 <= trail.at + step < len(trail.words)
            st.button(sign, key=name, help=say(name), disabled=not there, type="tertiary", on_click=_go, args=(step,))
        told = (f"**{escape_markdown(w)}**" if here else escape_markdown(w) for w, here in trail.near())
        st.caption(" › ".join(told), width="stretch")


def _go(step: int) -> None:
    trail: Trail = st.session_state[_TRAIL]
    address.change("word", trail.words[trail.at + step])
