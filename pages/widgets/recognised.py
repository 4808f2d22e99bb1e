"""As what a file was recognised: its format, its encoding (to be changed), its language, and how it begins."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core import corpus as texts
from embed_core.corpus import FileOutline
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets.choosing import chosen_separator
from pages.widgets.doubt import show_doubt
from pages.widgets.errors import sentence
from pages.widgets.results import show_table


def recognise(lab: Lab, say: Say, upload: str, number: int, known: FileOutline, *, opened: bool) -> str | None:
    """Show what a file seems to be and how it begins; return the encoding if the person chose one."""
    what = say(f"format-{known.kind}")
    told = f" · {known.encoding.upper()}" if known.encoding else ""
    documents = f" · {say('source-documents', documents=known.documents)}" if known.documents not in (None, 1) else ""
    with st.expander(f"{escape_markdown(known.name)} · {what}{told}{documents}", expanded=opened):
        encoding = None
        if known.encoding:
            encoding = _encoding(say, upload, number, known)
            if encoding:
                known = lab.outline(upload, number, encoding, separator=chosen_separator())
        if known.characters:
            st.caption(_told(say, known))
        if known.dialect is not None:
            st.caption(say.markdown("table-dialect", **known.dialect.told))
        if not encoding:
            show_doubt(lab, say, upload, number, known)
        show_damage(say, known)
        if known.files:
            show_table([_row(say, file) for file in known.files], height="content")
        if known.beginning:
            st.code("\n".join(known.beginning), language=None, wrap_lines=True, height=170)
    return encoding


def show_damage(say: Say, known: FileOutline) -> None:
    """Say that a text was damaged before it came here, and at how many places."""
    if known.damaged:
        st.warning(say("source-damaged", places=known.damaged))


def _told(say: Say, known: FileOutline) -> str:
    """Say in which language a file is, and how many sentences and characters it has or at least has."""
    size = {"sentences": known.sentences, "characters": known.characters, "whole": "yes" if known.whole else "no"}
    return say("source-told", language=say(f"written-in-{known.language}"), **size)


def _encoding(say: Say, upload: str, number: int, known: FileOutline) -> str | None:
    likely = [candidate.encoding for candidate in known.detection.candidates] if known.detection else []
    options = list(dict.fromkeys([str(known.encoding), *likely, *texts.ENCODINGS]))
    key, kept = f"encoding {upload} {number}", chosen_encoding(upload, number)
    if kept in options:
        st.session_state.setdefault(key, kept)
    picked = st.selectbox(
        say("source-encoding"), options, format_func=str.upper, key=key, help=say("source-encoding-help")
    )
    encoding = None if picked == known.encoding else picked
    st.session_state[_kept(upload, number)] = encoding
    return encoding


def chosen_encoding(upload: str, number: int) -> str | None:
    """Return the encoding that was chosen for a file, whether the field for it is drawn now or not."""
    found: str | None = st.session_state.get(_kept(upload, number))
    return found


def _kept(upload: str, number: int) -> str:
    return f"chosen encoding {upload} {number}"


def choose_encodings(upload: str, encodings: Sequence[str | None]) -> None:
    """Choose the encodings of an upload's files, in their order; None leaves it to be recognised."""
    for number, encoding in enumerate(encodings):
        if encoding:
            st.session_state[_kept(upload, number)] = encoding


def _row(say: Say, file: FileOutline) -> dict[str, str]:
    """Return a file of an archive as a row."""
    return {
        say("source-column-file"): file.name,
        say("source-column-kind"): say(f"format-{file.kind}") if file.kind else "",
        say("source-encoding"): (file.encoding or "").upper(),
        say("source-column-problem"): sentence(file.problem, say).replace("\\", "") if file.problem else "",
    }
