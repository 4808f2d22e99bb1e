"""What the browser has written into the address by itself, asked for when a link or a bookmark is made."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import streamlit as st

from pages.widgets import address
from pages.widgets.mounting import mounted

_SCRIPT = """
export default ({ data, setStateValue }) => {
  const all = new URLSearchParams(location.search), told = new URLSearchParams()
  for (const name of data.names) if (all.get(name)) told.set(name, all.get(name))
  if (String(told) !== data.known) setStateValue('seen', String(told))
  return () => {}
}
"""


@lru_cache(maxsize=1)
def _component() -> Any:
    return st.components.v2.component("what_is_seen", js=_SCRIPT, html="", isolate_styles=False)


def ask_what_is_seen(key: str) -> None:
    """Ask the browser, once this is on the screen, where one looks on the map; `address.view` then tells it too."""
    key = f"what is seen {key}"

    def answered() -> None:
        address.note_seen(str(getattr(st.session_state[key], "seen", "") or ""))

    given: dict[str, Any] = {"key": key, "height": 0, "on_seen_change": answered}
    given["data"] = {"names": address.BESIDE, "known": address.seen()}
    mounted(_component, **given)
