"""A component that draws nothing: it listens to the map, and tells which of some words is pointed at there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from pages.widgets.mounting import mounted

_SCRIPT = Path(__file__).parent / "static" / "pointed.js"
DWELL = 250
"""Milliseconds for which a word has to be pointed at: a mouse on its way to another asks nothing."""


@lru_cache(maxsize=1)
def _component() -> Any:
    return st.components.v2.component("pointed", js=_SCRIPT.read_text(encoding="utf-8"), html="", isolate_styles=False)


def pointed_word(words: Sequence[str], *, of: str, key: str) -> str:
    """Return the one of some words that was last pointed at on the map, "" where none has been.

    `of` says whose words they are: what was pointed at among another's words is forgotten. One key serves all, since
    a browser keeps something of each that it was given. Called in a fragment, it lets that fragment alone run again
    whenever another word is pointed at.
    """
    given: dict[str, Any] = {
        "key": key,
        "data": {"words": list(words), "of": of, "dwell": DWELL},
        "height": 0,
        "on_word_change": _nothing,
    }
    result = mounted(_component, **given)
    told = result.word if isinstance(result.word, dict) else {}
    return str(told["word"]) if told.get("of") == of and told.get("word") in words else ""


def _nothing() -> None:
    """Stand in for a callback: without one, the component may not keep what it tells."""
