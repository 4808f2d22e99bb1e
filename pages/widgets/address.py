"""Choices live in the address: a view can be sent as a link, and a reload loses nothing.

A choice has a name (the address's parameter) and a text. What the address says wins; a choice that
the address does not name keeps what the person chose last (so the model stays when the page
changes). Widgets are seeded from here and report back here.

The address is written once, at the end of a run, so that one decision is one step of the browser's
history. After a step back nothing is written: what the address then names no more is as at the beginning.

What a browser sends tells the address that it has just then, while one that was written meanwhile may still be
on its way. Until the browser has named the written one, another is a person's own only on another page or after a
step through the history, which the browser says. Any other is outdated: the written one holds.

What is looked at on a map is written by the browser itself (`BESIDE`): it is no choice for which a page is drawn anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

_KEPT = "kept choices"
_WRITTEN = "address as written"
_WANTED = "address to be written"
_PAGE = "page of the address"
_SCRIPT = "script of the address"
_ARRIVED = "address as written has arrived"
_GONE = "choices gone from the address"
_QUIET = "address left as it is"
_LANGUAGE = "language of the widgets"
_SEEN = "what the browser wrote beside"
_BEARING = "what the address brought to a map"
LONGEST = 2000
EVERYWHERE = {"lang", "projector"}
BESIDE = ("sight", "lit", "picked")
"""Where one looks on a map, which group is lit, what is selected."""
NONE = "-"
"""Says of one of these that a view has none, where that is to be followed too."""


def _kept() -> dict[str, str]:
    return st.session_state.setdefault(_KEPT, {})


def _address() -> dict[str, str]:
    return st.session_state.get(_WRITTEN) or {}


def _wanted() -> dict[str, str]:
    return st.session_state.setdefault(_WANTED, {})


def widget_key(name: str) -> str:
    """Return the session key of the widget that shows the choice `name`, one for each language.

    A browser keeps a choice by its label, so that a widget whose labels change must be another one.
    """
    return f"choice {name} {st.session_state.get(_LANGUAGE, '')}"


def speak(language: str) -> None:
    """Say in which language the widgets of this run are labelled."""
    st.session_state[_LANGUAGE] = language


def adopt_address() -> None:
    """Take over what the address says, where the person brought it (a link, another page, a step back)."""
    whole, written = st.query_params.to_dict(), st.session_state.get(_WRITTEN)
    now = {name: value for name, value in whole.items() if name not in BESIDE}
    st.session_state[_GONE] = None
    brought = _brought()
    if now == written:
        st.session_state[_ARRIVED] = True
    elif written is None or brought or st.session_state.get(_ARRIVED):
        _adopt(now, written or {})
    if written is None or brought:
        _bring(whole)


def _bring(whole: dict[str, str]) -> None:
    """Let the map follow what a link or a bookmark says of it; a step through the history leaves it as it is."""
    context, before = get_script_run_ctx(), bearing()
    told = {name: whole[name][:LONGEST] for name in BESIDE if whole.get(name)}
    if told and not (context and context.is_history_navigation):
        st.session_state[_BEARING] = {**told, "at": before["at"] + 1}


def bearing() -> dict[str, Any]:
    """Return what an address brought to the map last, by name, and the how-manieth it was ("at")."""
    return dict(st.session_state.get(_BEARING, {"at": 0}))


def _brought() -> bool:
    context = get_script_run_ctx()
    page, last = context.page_script_hash if context else "", st.session_state.get(_SCRIPT)
    st.session_state[_SCRIPT] = page
    return page != last or bool(context and context.is_history_navigation)


def _adopt(now: dict[str, str], written: dict[str, str]) -> None:
    for name, value in now.items():
        _kept()[name] = value[:LONGEST]
        _forget_widgets(name)
    st.session_state[_GONE] = sorted(set(written) - set(now) - EVERYWHERE)
    st.session_state[_WRITTEN] = now
    st.session_state[_WANTED] = dict(now)
    st.session_state[_ARRIVED] = True


def lead() -> None:
    """Say that this run ends with a way to another address, on whatever page: the next run takes it over."""
    st.session_state.pop(_SCRIPT, None)


def adopted() -> bool:
    """Tell whether this run began with an address that the page did not write: a link, a bookmark, a step back."""
    return st.session_state.get(_GONE) is not None


def arrive(page: str) -> None:
    """Say which page it is. Where a step back stayed on it, what its address names no more is forgotten.

    Another page has widgets of its own. What the last page's widgets held would vanish with them, and a widget of
    the same choice would begin with its first option: so they are given up, and the choices that are kept hold.
    """
    gone, before = st.session_state.get(_GONE), st.session_state.get(_PAGE)
    stayed = gone is not None and before == page
    if before not in (None, page):
        _forget_widgets()
    for name in gone or () if stayed else ():
        _kept().pop(name, None)
        _forget_widgets(name)
    st.session_state[_PAGE] = page
    st.session_state[_QUIET] = stayed


def _forget_widgets(name: str = "") -> None:
    """Give up the widgets of a choice, or of all choices."""
    beginning = f"choice {name} " if name else "choice "
    for key in [key for key in st.session_state if str(key).startswith(beginning)]:
        del st.session_state[key]


def write_address() -> None:
    """Write the choices of this run into the address, all at once; called when the page is drawn."""
    wanted = _wanted()
    if st.session_state.get(_WRITTEN) != wanted and not st.session_state.get(_QUIET):
        st.query_params.from_dict(wanted)
        st.session_state[_WRITTEN], st.session_state[_ARRIVED] = dict(wanted), False


def view() -> dict[str, str]:
    """Return the choices of the view that the person has before them, as the address tells them.

    What the browser has written beside them is among them, where it was asked (`what_is_seen`).
    """
    beside = {name: text[:LONGEST] for name, text in parse_qsl(seen()) if name in BESIDE}
    return {name: text for name, text in _address().items() if name not in EVERYWHERE} | beside


def note_seen(text: str) -> None:
    """Keep what the browser has written beside the choices of this page, as the end of an address."""
    st.session_state[_SEEN] = (st.session_state.get(_PAGE), text)


def seen() -> str:
    """Return what the browser told last on this page."""
    page, text = st.session_state.get(_SEEN, ("", ""))
    return text if page == st.session_state.get(_PAGE) else ""


def chosen(name: str, default: str = "") -> str:
    """Return the text of a choice without drawing a widget for it."""
    return _kept().get(name, default)


def named(name: str) -> bool:
    """Tell whether the address itself names a choice, so that it is not one of an earlier view."""
    return name in _address()


def keep(name: str, value: str) -> None:
    """Remember a choice, for the address too; an empty text removes it from there.

    What is too long for an address is kept whole, and for this session alone: half a choice would be another.
    """
    _kept()[name] = value
    if 0 < len(value) <= LONGEST:
        _wanted()[name] = value
    else:
        _wanted().pop(name, None)


def leave(name: str) -> None:
    """Keep a choice to itself: it is not asked just now, so that the address need not name it."""
    _wanted().pop(name, None)


def change(name: str, value: str) -> None:
    """Make a choice on the person's behalf (a click on the map); its widget will show it."""
    _kept()[name] = value
    st.session_state.pop(widget_key(name), None)


def seed(
    name: str, default: Any, *, options: Sequence[Any] | None = None, kind: type = str, folded: bool = False
) -> str:
    """Give the widget of a choice its value before it is drawn, and return the widget's key.

    A text in the address that is not of the right kind, or none of the options, is passed over. A widget
    that lies `folded` away in a popover is told its value in every run: the browser makes it when it is opened.
    """
    key = widget_key(name)
    if key in st.session_state and (options is None or st.session_state[key] in options):
        if folded:
            st.session_state[key] = st.session_state[key]
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
    """Note the value that a widget returned for the address, and return it."""
    if value is None:
        text = ""
    elif isinstance(value, bool):
        text = "1" if value else "0"
    else:
        text = str(value)
    keep(name, text)
    return value
