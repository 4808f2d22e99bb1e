"""The bin: what was deleted, since when, how large; the way back, and the way out for good."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timezone
from typing import Any

import streamlit as st

from embed_core.figures.storage import told_bytes
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Binned
from pages.widgets.errors import told_errors
from pages.widgets.restoring import bring_back
from pages.widgets.shelves import forget_deleted, when

_ASKED = "bin asked whether to delete for good"
_DONE = "bin was emptied"
_ALL = "all"


def ago(stamp: str, say: Say, *, now: datetime) -> str:
    """Return how long ago a moment (ISO 8601) was: minutes, hours or days; a clock set back says "just now"."""
    if not stamp:
        return say("bin-ago-unknown")
    seconds = (now - datetime.fromisoformat(stamp.replace("Z", "+00:00"))).total_seconds()
    for name, length in (("days", 86_400), ("hours", 3600), ("minutes", 60)):
        if seconds >= length:
            return say(f"bin-ago-{name}", number=int(seconds // length))
    return say("bin-ago-now")


def show_binned(lab: Lab, say: Say) -> None:
    """Fold away what was deleted, each with the way back and, after a second click, the way out for good."""
    if done := st.session_state.pop(_DONE, None):
        identifier, parameters = done
        st.info(say.markdown(identifier, **parameters))
    items = lab.binned()
    if not items:
        return
    asked = st.session_state.get(_ASKED)
    with st.expander(say("bin-title", number=len(items), size=_size(items, say)), key="bin"):
        st.caption(say("bin-lead"))
        for item in items:
            with told_errors(say):
                _show_item(lab, say, item, asked=asked == item.id)
        if len(items) > 1:
            with told_errors(say):
                _offer_all(lab, say, items, asked=asked == _ALL)


def _size(items: Sequence[Binned], say: Say) -> str:
    return told_bytes(sum(item.bytes for item in items), say)


def _show_item(lab: Lab, say: Say, item: Binned, *, asked: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.markdown(f"**{escape_markdown(item.name)}**")
            told = ago(item.deleted, say, now=datetime.now(timezone.utc))
            told = say("bin-line", kind=item.kind, size=told_bytes(item.bytes, say), ago=told)
            st.caption(told, help=when(item.deleted, say) if item.deleted else None)
        if not asked:
            with st.container(horizontal=True, width="content"):
                if st.button(say("restore"), key=f"restore {item.id}"):
                    forget_deleted()
                    bring_back(lab, say, item)
                _ask(say("bin-purge"), item.id)
    if asked:
        size = told_bytes(item.bytes, say)
        if _confirmed(say, item.id, say.markdown("bin-ask", name=item.name, size=size)):
            _purge(lab, say, (item,), "bin-purged", name=item.name)


def _offer_all(lab: Lab, say: Say, items: Sequence[Binned], *, asked: bool) -> None:
    if not asked:
        _ask(say("bin-purge-all"), _ALL)
    elif _confirmed(say, _ALL, say("bin-ask-all", number=len(items), size=_size(items, say))):
        _purge(lab, say, items, "bin-purged-all", number=len(items))


def _ask(label: str, what: str) -> None:
    if st.button(label, key=f"purge {what}"):
        st.session_state[_ASKED] = what
        st.rerun()


def _confirmed(say: Say, what: str, question: str) -> bool:
    """Ask once more, with what will be lost; True when the person says yes."""
    st.warning(question)
    with st.container(horizontal=True):
        sure = st.button(say("bin-do"), key=f"purge surely {what}", type="primary")
        if st.button(say("bin-not"), key=f"purge not {what}"):
            st.session_state.pop(_ASKED)
            st.rerun()
    return sure


def _purge(lab: Lab, say: Say, items: Sequence[Binned], identifier: str, **told: Any) -> None:
    st.session_state.pop(_ASKED)
    forget_deleted()
    freed = sum(lab.purge(item) for item in items)
    st.session_state[_DONE] = (identifier, told | {"size": told_bytes(freed, say)})
    st.rerun()
