"""Lessons by keyboard: → and space go on, ← goes back, a digit chooses and Enter commits."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from pages.widgets.mounting import mounted

BACK, NEXT = "lesson-back", "lesson-next"
"""The keys of the buttons that the keys press."""
_SCRIPT = Path(__file__).with_name("lesson_keys.js")


@lru_cache(maxsize=1)
def _component() -> Any:
    return st.components.v2.component(
        "lesson_keys", js=_SCRIPT.read_text(encoding="utf-8"), html="", isolate_styles=False
    )


def listen_to_keys() -> None:
    """Let the keys press the buttons of the step."""
    given: dict[str, Any] = {"key": "lesson-keys", "data": {"back": BACK, "next": NEXT}, "height": 0}
    mounted(_component, **given)
