"""The field in which a person types the pairs of an axis, with an example that fits the model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from embed_core.geometry import Axis
from embed_core.language import Say
from pages.widgets import address

Pairs = Sequence[tuple[str, str]]
NAMED = 20
LONGEST = 400
"""Characters of an axis: two of them and a list of words fit into an address."""


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """An axis, the words that are laid along it, and the Python expression that gives these words."""

    axis: Axis
    words: tuple[str, ...]
    python: str


def written(pairs: Pairs) -> str:
    """Return pairs as a person would type them."""
    return ", ".join(f"{first} → {second}" for first, second in pairs)


def type_axis(say: Say, name: str, *, example: str) -> str:
    """Let the person type pairs of words. An example that they leave as it is gives way to that of another model."""
    key, given = address.widget_key(name), f"example of {name}"
    before = st.session_state.get(given)
    if before not in (None, example) and st.session_state.get(key) == before:
        st.session_state.pop(key, None)
    st.session_state[given] = example
    if key not in st.session_state:
        st.session_state[key] = address.chosen(name) or example
    text = st.text_area(
        say(f"axes-{name}"),
        key=key,
        height=90,
        max_chars=LONGEST,
        placeholder=say("axes-placeholder"),
        help=say("axes-pairs-help"),
    )
    address.keep(name, "" if text == example else text or "")
    return text or ""


def folded(label: str, *, key: str, opened: bool = False) -> Any:
    """Return a fold that begins closed, or open where the address has a choice in it, and then stays as it is."""
    st.session_state.setdefault(key, opened)
    return st.expander(label, key=key, on_change="rerun")


def tell_words(say: Say, message: str, words: Sequence[str]) -> None:
    """Name words that a message is about, the first ones of many; say nothing where there are none."""
    if words:
        more = "yes" if len(words) > NAMED else "no"
        st.caption(say.markdown(message, count=len(words), words=list(words[:NAMED]), more=more))
