"""A component that draws nothing: it listens to the map, and tells which of some words is pointed at there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException

_SCRIPT = Path(__file__).parent / "static" / "pointed.js"
DWELL = 250
"""Milliseconds for which a word has to be pointed at: a mouse on its way to another asks nothing."""


@lru_cache(maxsize=1)
def _component() -> Any:
    return st.components.v2.component("pointed", js=_SCRIPT.read_text(encoding="utf-8"), html="", isolate_styles=False)


def pointed_word(words: Sequence[str], *, key: str) -> str:
    """Return the one of some words that was last pointed at on the map, "" where none has been.

    Called in a fragment, it lets that fragment alone run again whenever another is pointed at.
    """
    given: dict[str, Any] = {
        "key": key,
        "data": {"words": list(words), "dwell": DWELL},
        "height": 0,
        "on_word_change": _nothing,
    }
    try:
        result = _component()(**given)
    except StreamlitAPIException:  # another runtime has begun in this process: it does not know the component yet
        _component.cache_clear()
        result = _component()(**given)
    return str(result.word) if result.word in words else ""


def _nothing() -> None:
    """Stand in for a callback: without one, the component may not keep what it tells."""
