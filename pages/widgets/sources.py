"""Where a text comes from: uploaded files, pasted text, or a sample; and how it was recognised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import streamlit as st

from embed_core import corpus as texts
from embed_core.corpus import FileOutline, ReadingChoices
from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets import address
from pages.widgets.choosing import chosen_separator, pick_reading
from pages.widgets.doubt import show_doubt
from pages.widgets.errors import sentence
from pages.widgets.results import show_table

PREVIEWED = 20
LOOKED_AT = 100_000
SHOWN = 600
_PASTED, _ROUND = "pasted text", "round of uploads"


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """A text that the person chose: its name, where it lies, how it is to be read, and how it begins."""

    name: str
    beginning: str
    upload: str | None = None
    pasted: str | None = None
    sample: str | None = None
    encodings: tuple[str | None, ...] = ()
    reading: ReadingChoices = field(default_factory=ReadingChoices)

    @property
    def synthetic(self) -> bool:
        """Whether a grammar wrote it, word by word."""
        return (self.sample or "").startswith(("teaching", "baskets"))


def pick_sources(lab: Lab, say: Say) -> Chosen | None:
    """Let the person bring a text; None while there is none."""
    kinds = ("upload", "paste", "sample")
    key = address.seed("source", "upload", options=kinds)
    kind = st.segmented_control(
        say("source-kind"), kinds, format_func=lambda k: say(f"source-{k}"), key=key, required=True
    )
    address.settle("source", kind)
    if kind == "sample":
        return _sample(lab, say)
    if kind == "paste":
        return _pasted(say)
    return _uploaded(lab, say)


def _uploaded(lab: Lab, say: Say) -> Chosen | None:
    upload = _staged(lab, say)
    if not upload:
        return None
    files = lab.staged(upload)
    separator = chosen_separator()
    found: list[FileOutline] = []
    encodings: list[str | None] = []
    for number in range(len(files)):
        known = lab.outline(upload, number, separator=separator)
        encoding = None
        if known.problem is not None:
            st.error(f"**{escape_markdown(known.name)}**　{sentence(known.problem, say)}")
        elif number < PREVIEWED:
            opened = not any(outline.problem is None for outline in found)
            encoding = _recognised(lab, say, upload, number, known, opened=opened)
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


def _recognised(lab: Lab, say: Say, upload: str, number: int, known: FileOutline, *, opened: bool) -> str | None:
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
        if known.damaged:
            st.warning(say("source-damaged", places=known.damaged))
        if known.files:
            show_table([_row(say, file) for file in known.files], height="content")
        if known.beginning:
            st.code("\n".join(known.beginning), language=None, wrap_lines=True, height=170)
    return encoding


def _told(say: Say, known: FileOutline) -> str:
    """Say in which language a file is, and how many sentences and characters it has or at least has."""
    size = {"sentences": known.sentences, "characters": known.characters, "whole": "yes" if known.whole else "no"}
    return say("source-told", language=say(f"written-in-{known.language}"), **size)


def _encoding(say: Say, upload: str, number: int, known: FileOutline) -> str | None:
    likely = [candidate.encoding for candidate in known.detection.candidates] if known.detection else []
    options = list(dict.fromkeys([str(known.encoding), *likely, *texts.ENCODINGS]))
    picked = st.selectbox(
        say("source-encoding"),
        options,
        format_func=str.upper,
        key=f"encoding {upload} {number}",
        help=say("source-encoding-help"),
    )
    return None if picked == known.encoding else picked


def choose_encodings(upload: str, encodings: Sequence[str | None]) -> None:
    """Choose the encodings of an upload's files, in their order; None leaves it to be recognised."""
    for number, encoding in enumerate(encodings):
        if encoding:
            st.session_state[f"encoding {upload} {number}"] = encoding


def _row(say: Say, file: FileOutline) -> dict[str, str]:
    """Return a file of an archive as a row."""
    return {
        say("source-column-file"): file.name,
        say("source-column-kind"): say(f"format-{file.kind}") if file.kind else "",
        say("source-encoding"): (file.encoding or "").upper(),
        say("source-column-problem"): sentence(file.problem, say).replace("\\", "") if file.problem else "",
    }


def _pasted(say: Say) -> Chosen | None:
    st.session_state.setdefault("pasted", st.session_state.get(_PASTED, ""))
    text = st.text_area(say("source-text"), key="pasted", height=220, placeholder=say("source-text-placeholder"))
    st.session_state[_PASTED] = text
    if not text.strip():
        return None
    return Chosen(say("source-pasted-name"), text[:LOOKED_AT], pasted=text)


def _sample(lab: Lab, say: Say) -> Chosen | None:
    names = list(texts.SAMPLES)
    key = address.seed("sample", names[0], options=names)
    left, right = st.columns([2, 3], gap="large")
    with left:
        picked = st.radio(
            say("source-sample-which"),
            names,
            format_func=lambda n: say(f"sample-{n}"),
            captions=[say(f"sample-{n}-help") for n in names],
            key=key,
        )
    address.settle("sample", picked)
    with right:
        try:
            beginning = lab.sample_beginning(picked, characters=LOOKED_AT)[0]
        except LabError as error:
            st.error(sentence(error, say))
            return None
        if beginning:
            st.code(beginning[:SHOWN], language=None, wrap_lines=True, height=270)
        else:
            st.caption(say("sample-not-here"))
    return Chosen(say(f"sample-{picked}"), beginning, sample=picked)
