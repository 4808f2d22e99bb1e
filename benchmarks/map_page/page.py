"""A page with nothing but the word map, for `benchmarks/map.py`: `n` words at random places, as the address asks.

`?n=50000&d=2&groups=8`: how many words, on a plane or in space, and in how many groups.
"""

from __future__ import annotations

import numpy as np
import streamlit as st

from embed_core.language import say_in
from pages.widgets.word_map import word_map


def words(n: int) -> tuple[str, ...]:
    """Return Chinese words of two or three characters, each once."""
    return tuple(
        chr(0x4E00 + k % 5000) + chr(0x5000 + k // 5000 % 5000) + ("山" if k % 3 == 0 else "") for k in range(n)
    )


def show() -> None:
    """Draw the map, a button that changes the focus, and one that gives new places."""
    asked = st.query_params
    n, d = int(asked.get("n", 2000)), int(asked.get("d", 2))
    turn = st.session_state.setdefault("turn", 0)
    if st.button("next word"):
        turn = st.session_state["turn"] = turn + 1
    if st.button("new places"):
        st.session_state["places"] = st.session_state.get("places", 0) + 1
    rng = np.random.default_rng(st.session_state.get("places", 0))
    centres = rng.normal(size=(40, d)) * 3
    groups = np.arange(n) % int(asked.get("groups", 8))
    places = (centres[np.arange(n) % 40] + rng.normal(size=(n, d))).astype(np.float32)
    names = words(n)
    word_map(
        places,
        names,
        np.sort(rng.zipf(1.5, n).clip(1, 10**6))[::-1],
        key=f"bench {d}",
        title="bench",
        view=f"{n} {d}",
        colours=places[:, 0] if "ramp" in asked else groups,
        continuous="ramp" in asked,
        groups=asked.get_all("ramp")
        if "ramp" in asked
        else [f"{k + 1} {names[k]}、{names[k + 40 if n > 99 else k]}" for k in range(groups.max() + 1)],
        focus=names[turn % n] if turn else None,
        neighbours=[(names[(turn + 40 * k) % n], 0.9 - 0.05 * k) for k in range(1, 11)] if turn else [],
        on_select=(lambda: None) if "select" in asked else None,
        say=say_in("zh" if "zh" in asked else "en"),
    )


def empty() -> None:
    """Show a page without a map."""
    st.text("empty")


def script() -> None:
    """Offer both pages."""
    pages = [st.Page(show, title="map", url_path="map", default=True), st.Page(empty, title="empty", url_path="empty")]
    st.navigation(pages).run()


script()
