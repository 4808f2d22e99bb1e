"""Choices live in the address: a view can be sent as a link, and a reload loses nothing.

A choice has a name (the address's parameter) and a text. What the address says wins; a choice that
the address does not name keeps what the person chose last (so the model stays when the page
changes). Widgets are seeded from here and report back here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

_KEPT = "kept choices"
_WRITTEN = "address as written"
LONGEST = 2000


def _kept() -> dict[str, str]:
    return st.session_state.setdefault(_KEPT, {})


def widget_key(name: str) -> str:
    """Return the session key of the widget that shows the choice `name`."""
    return f"choice {name}"


def adopt_address() -> None:
    """Take over what the address says, where it is not what the page itself wrote (a link, the back button)."""
    now = st.query_params.to_dict()
    if now == st.session_state.get(_WRITTEN):
        return
    for name, value in now.items():
        _kept()[name] = value[:LONGEST]
        st.session_state.pop(widget_key(name), None)
    st.session_state[_WRITTEN] = now


def chosen(name: str, default: str = "") -> str:
    """Return the text of a choice without drawing a widget for it."""
    return _kept().get(name, default)


def keep(name: str, value: str) -> None:
    """Remember a choice and write it into the address; an empty text removes it from there."""
    value = value[:LONGEST]
    _kept()[name] = value
    if value and st.query_params.get(name) != value:
        st.query_params[name] = value
    elif not value and name in st.query_params:
        del st.query_params[name]
    st.session_state[_WRITTEN] = st.query_params.to_dict()


def change(name: str, value: str) -> None:
    """Make a choice on the person's behalf (a click on the map); its widget will show it."""
    _kept()[name] = value
    st.session_state.pop(widget_key(name), None)


def seed(name: str, default: Any, *, options: Sequence[Any] | None = None, kind: type = str) -> str:
    """Give the widget of a choice its value before it is drawn, and return the widget's key.

    A text in the address that is not of the right kind, or none of the options, is passed over.
    """
    key = widget_key(name)
    if key in st.session_state and (options is None or st.session_state[key] in options):
        return key
    value: Any = default
    text = _kept().get(name)
    if text is not None and (text or kind is str):
        try:
            value = text == "1" if kind is bool else kind(text)
        except ValueError:
            value = default
    st.session_state[key] = value if options is None or value in options else default
    return key


def settle(name: str, value: Any) -> Any:
    """Write the value that a widget returned into the address, and return it."""
    if value is None:
        text = ""
    elif isinstance(value, bool):
        text = "1" if value else "0"
    else:
        text = str(value)
    keep(name, text)
    return value
