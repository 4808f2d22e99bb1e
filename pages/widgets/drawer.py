"""On a narrow screen the menu is a drawer over the page: it closes once a page has been chosen."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import streamlit as st

from pages.widgets.mounting import mounted

_MOVES = "pages chosen"
_SCRIPT = """
let seen = 0
export default ({ data }) => {
  const moved = seen !== data.moves
  seen = data.moves
  if (moved && innerWidth < 768) {
    document.querySelector('[data-testid="stSidebarCollapseButton"] button[aria-expanded="true"]')?.click()
  }
  return () => {}
}
"""


@lru_cache(maxsize=1)
def _component() -> Any:
    return st.components.v2.component("drawer", js=_SCRIPT, html="", isolate_styles=False)


def close_drawer(page: str) -> None:
    """Close the menu when `page` is another than the one before, and the screen is narrow."""
    before, moves = st.session_state.get(_MOVES, (page, 0))
    moves += before != page
    st.session_state[_MOVES] = (page, moves)
    given: dict[str, Any] = {"key": "drawer", "data": {"moves": moves}, "height": 0}
    mounted(_component, **given)
