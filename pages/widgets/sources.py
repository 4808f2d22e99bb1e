"""Where a text comes from: uploaded files, pasted text, or a sample; and how it was recognised."""

from __future__ import annotations

import streamlit as st

from embed_core.corpus import FileOutline
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets import address
from pages.widgets.at_hand import pick_pasted, pick_sample
from pages.widgets.choosing import chosen_separator, pick_reading
from pages.widgets.chosen import LOOKED_AT, Chosen
from pages.widgets.errors import sentence
from pages.widgets.recognised import chosen_encoding, recognise

PREVIEWED = 20
_ROUND = "round of uploads"


def pick_sources(lab: Lab, say: Say) -> Chosen | None:
    """Let the person bring a text; None while there is none."""
    kinds = ("upload", "paste", "sample")
    key = address.seed("source", "upload", options=kinds)
    kind = st.segmented_control(
        say("source-kind"), kinds, format_func=lambda k: say(f"source-{k}"), key=key, required=True
    )
    address.settle("source", kind)
    if kind == "sample":
        return pick_sample(lab, say)
    if kind == "paste":
        return pick_pasted(lab, say)
    return _uploaded(lab, say)


def _uploaded(lab: Lab, say: Say) -> Chosen | None:
    upload = _staged(lab, say)
    if not upload:
        return None
    files = lab.staged(upload)
    separator = chosen_separator()
    found: list[FileOutline] = []
    encodings: list[str | None] = []
    picked = None
    for number in range(len(files)):
        if number == PREVIEWED:
            picked = _pick_another(lab, say, upload, len(files), separator)
        known = lab.outline(upload, number, separator=separator)
        encoding = chosen_encoding(upload, number)
        if known.problem is not None:
            st.error(f"**{escape_markdown(known.name)}**　{sentence(known.problem, say)}")
        elif number < PREVIEWED or number == picked:
            opened = number == picked or not any(outline.problem is None for outline in found)
            encoding = recognise(lab, say, upload, number, known, opened=opened)
        found.append(lab.outline(upload, number, encoding, separator=separator) if encoding else known)
        encodings.append(encoding)
    whole = [outline for outline in found if outline.problem is None]
    if not whole:
        return None
    name = whole[0].name.rsplit(".", 1)[0]
    if len(whole) > 1:
        name = say("source-and-more", name=name, files=len(whole))
    reading = pick_reading(say, whole)
    first = found.index(whole[0])
    beginning = lab.beginning(upload, first, encodings[first], reading, characters=LOOKED_AT)
    return Chosen(name, beginning, upload=upload, encodings=tuple(encodings), reading=reading)


def _pick_another(lab: Lab, say: Say, upload: str, files: int, separator: str) -> int | None:
    """Let the person pick one of the files that are not shown, to see and change how it was recognised."""
    known = {number: lab.outline(upload, number, separator=separator) for number in range(PREVIEWED, files)}
    readable = [number for number, outline in known.items() if outline.problem is None]
    if not readable:
        return None

    def told(number: int) -> str:
        encoding = chosen_encoding(upload, number) or known[number].encoding
        return f"{known[number].name} · {encoding.upper()}" if encoding else known[number].name

    picked: int | None = st.selectbox(
        say("source-another-file", files=len(readable)),
        readable,
        index=None,
        format_func=told,
        key=f"another file {upload}",
        help=say("source-another-file-help"),
        placeholder=say("pick-another"),
    )
    return picked


def _staged(lab: Lab, say: Say) -> str:
    """Return the upload that the person works with; it is kept while they look at other pages.

    What arrives goes to the disk at once and stands behind what is there; the widget is then another one, so
    that the server need not hold its bytes.
    """
    asked = address.chosen("upload")
    upload = asked if lab.staged(asked) else ""
    if asked and not upload:
        st.info(say("error-missing-upload"))
    given = st.file_uploader(
        say("source-more" if upload else "source-files", limit=lab.settings.upload_limit // 2**20),
        accept_multiple_files=True,
        key=f"uploads {st.session_state.setdefault(_ROUND, 0)}",
        help=say("source-files-help"),
        max_upload_size=lab.settings.upload_limit // 2**20,
    )
    if given:
        st.session_state[_ROUND] += 1
        address.keep("upload", lab.stage([(each.name, each) for each in given], beside=upload))
        st.rerun()
    address.keep("upload", upload)
    if upload:
        _show_staged(lab, say, upload)
    return upload


def _show_staged(lab: Lab, say: Say, upload: str) -> None:
    """Name the files that are here, each to be taken away by a click."""
    names = lab.staged(upload)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if len(names) == 1 or len(names) > PREVIEWED:
            st.caption(say.markdown("source-here", files=len(names), names=say.join(names[:3])))
        else:
            key = f"files of {upload}"
            st.session_state[key] = list(range(len(names)))
            st.pills(
                say("source-here-remove"),
                range(len(names)),
                format_func=lambda number: escape_markdown(names[number]),
                selection_mode="multi",
                key=key,
                on_change=lambda: _keep_some(lab, upload, st.session_state.get(key, list(range(len(names))))),
            )
        if st.button(say("source-drop"), key="drop upload"):
            lab.forget_staged(upload)
            address.keep("upload", "")
            st.rerun()


def _keep_some(lab: Lab, upload: str, numbers: list[int]) -> None:
    """Keep but these files; where others have arrived meanwhile, the click was meant for what was there before."""
    if lab.staged(upload):
        address.keep("upload", lab.keep_staged(upload, numbers))
