"""The `step_keys` component: → or space for the next step, ← for the one before; it says which step it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from embed_core.language import Say
from pages.widgets.mounting import mounted

_STATIC = Path(__file__).parent / "static"


@lru_cache(maxsize=1)
def _component() -> Any:
    js = (_STATIC / "step_keys.js").read_text(encoding="utf-8")
    css = (_STATIC / "step_keys.css").read_text(encoding="utf-8")
    return st.components.v2.component("step_keys", js=js, css=css, isolate_styles=False, html="")


def step_keys(at: int, steps: int, *, key: str, say: Say, on_step: Callable[[], None], clicker: bool = False) -> None:
    """Listen for keys while step `at` of so many is the last one shown.

    `on_step` finds the step that is wanted with `step_from` in `st.session_state[key].step`. Where there is
    nothing more to reveal, the space bar scrolls as always. With `clicker` the keys that a presenter's
    remote control sends (page down and up) count as well.
    """
    data = {
        "at": at,
        "steps": steps,
        "clicker": clicker,
        "texts": {"keys": say("board-keys"), "step": say("board-step-of", number=at, steps=steps)},
    }
    given: dict[str, Any] = {"key": key, "data": data, "on_step_change": on_step}
    mounted(_component, **given)


def step_from(told: Any, steps: int) -> int | None:
    """Return the step that the browser told, or None where there is no such step."""
    if isinstance(told, bool) or not isinstance(told, (int, float)) or told != int(told):
        return None
    return int(told) if 1 <= told <= steps else None
