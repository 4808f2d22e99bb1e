"""The original upload of a corpus: to be had as it came, or to be given up for room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from embed_core.figures.storage import told_bytes
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card, Original
from embed_core.store.originals import file_name
from pages.widgets.errors import told_errors

SHOWN = 8
_BYTES, _ZIP = "application/octet-stream", "application/zip"
_ASKED = "original asked whether to delete"
_DONE = "original was deleted"


def show_originals(lab: Lab, say: Say, card: Card) -> None:
    """Fold the original files of a corpus into a popover: their download, and their deletion."""
    with st.popover(say("original-title")), told_errors(say):
        files = lab.originals(card.id)
        if not files:
            st.caption(say("original-none"))
            return
        st.caption(say("original-lead", number=len(files), size=_size(files, say)))
        _download(lab, say, card, files)
        _drop(lab, say, card, files)


def tell_dropped(say: Say) -> None:
    """Say once which original files were deleted just now, and what that freed."""
    if done := st.session_state.pop(_DONE, None):
        st.info(say.markdown("original-dropped", name=done[0], size=told_bytes(done[1], say)))


def _size(files: Sequence[Original], say: Say) -> str:
    return told_bytes(sum(file.bytes for file in files), say)


def _download(lab: Lab, say: Say, card: Card, files: Sequence[Original]) -> None:
    given: dict[str, Any] = {"on_click": "ignore", "key": f"original {card.id}"}
    if len(files) == 1:
        (file,) = files
        label = say.markdown("original-one", name=file.name)
        st.download_button(label, data=file.path.read_bytes, file_name=file.name, mime=_BYTES, **given)
        return
    lines = [f"- {escape_markdown(file.name)} · {told_bytes(file.bytes, say)}" for file in files[:SHOWN]]
    if len(files) > SHOWN:
        lines.append(f"- {say('original-more', number=len(files) - SHOWN)}")
    st.markdown("\n".join(lines))

    def packed() -> bytes:
        with lab.zipped_originals(card.id) as archive:
            return archive.read()

    st.download_button(say("original-all"), data=packed, file_name=file_name(f"{card.name}.zip"), mime=_ZIP, **given)


def _drop(lab: Lab, say: Say, card: Card, files: Sequence[Original]) -> None:
    if st.session_state.get(_ASKED) != card.id:
        if st.button(say("original-drop"), key=f"drop original {card.id}"):
            st.session_state[_ASKED] = card.id
            st.rerun()
        return
    st.warning(say("original-ask", size=_size(files, say)))
    if st.button(say("original-do"), key=f"surely drop original {card.id}", type="primary"):
        st.session_state.pop(_ASKED)
        st.session_state[_DONE] = (card.name, lab.drop_originals(card.id))
        st.rerun()
    if st.button(say("bin-not"), key=f"keep original {card.id}"):
        st.session_state.pop(_ASKED)
        st.rerun()
