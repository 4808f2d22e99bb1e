"""Lessons by keyboard: → and space go on, ← goes back, where nothing that takes keys has the focus."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException

BACK, NEXT = "lesson-back", "lesson-next"
"""The keys of the buttons that the keys press."""
_SCRIPT = """
const TAKES = 'input, textarea, select, [contenteditable], [role="radio"], [role="slider"], [role="combobox"], [role="dialog"]'
const PRESSED = 'button, summary, a, [role="button"]'
export default ({ data }) => {
  const press = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return
    const at = event.composedPath()[0]
    if (at instanceof Element && at.closest(TAKES)) return
    const space = event.key === ' '
    if (space && at instanceof Element && at.closest(PRESSED)) return
    const name = event.key === 'ArrowRight' || space ? data.next : event.key === 'ArrowLeft' ? data.back : null
    const button = name && document.querySelector(`.st-key-${name} button`)
    if (!button || button.disabled) return
    event.preventDefault()
    button.click()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}
"""


@lru_cache(maxsize=1)
def _component() -> Any:
    return st.components.v2.component("lesson_keys", js=_SCRIPT, html="", isolate_styles=False)


def listen_to_keys() -> None:
    """Let the keys press the buttons of the step."""
    given: dict[str, Any] = {"key": "lesson-keys", "data": {"back": BACK, "next": NEXT}, "height": 0}
    try:
        _component()(**given)
    except StreamlitAPIException:  # another runtime has begun in this process: it does not know the component yet
        _component.cache_clear()
        _component()(**given)
