"""Where a text comes from: uploaded files, pasted text, or a sample; and how it was recognised."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from embed_core import corpus as texts
from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets import address
from pages.widgets.errors import sentence

PREVIEWED = 6
LOOKED_AT = 100_000
SHOWN = 600


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """A text that the person chose: its name, its files or its sample, and how it begins."""

    name: str
    files: tuple[tuple[str, bytes, str | None], ...]  # name, bytes, encoding chosen by hand
    sample: str | None
    beginning: str
    language: str

    @property
    def synthetic(self) -> bool:
        """Whether a grammar wrote it, word by word."""
        return (self.sample or "").startswith("teaching")


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
    uploads = st.file_uploader(
        say("source-files"),
        type=["txt"],
        accept_multiple_files=True,
        key="uploads",
        help=say("source-files-help"),
        max_upload_size=lab.settings.upload_limit // 1_000_000,
    )
    if not uploads:
        return None
    files: list[tuple[str, bytes, str | None]] = []
    first: texts.TextPreview | None = None
    for number, upload in enumerate(uploads):
        data = upload.getvalue()
        try:
            seen = _recognised(say, upload.name, data, number, opened=first is None)
        except LabError as error:
            st.error(f"**{escape_markdown(shortened(upload.name))}**　{sentence(error, say)}")
            continue
        first = first or seen
        files.append((upload.name, data, seen.encoding))
    if first is None:
        return None
    name = shortened(files[0][0].rsplit(".", 1)[0])
    if len(files) > 1:
        name = say("source-and-more", name=name, files=len(files))
    return Chosen(name, tuple(files), None, first.decoded.text[:LOOKED_AT], first.language)


def shortened(name: str, most: int = 60) -> str:
    """Return a file's name as it can be shown: one line, not longer than `most` characters."""
    clean = "".join(c for c in name if c.isprintable())
    return clean if len(clean) <= most else f"{clean[: most - 1]}…"


def _recognised(say: Say, name: str, data: bytes, number: int, *, opened: bool) -> texts.TextPreview:
    found = texts.preview(data)
    if number >= PREVIEWED:
        return found
    with st.expander(
        say.markdown(
            "source-recognised", name=shortened(name), encoding=found.encoding.upper(), characters=found.characters
        ),
        expanded=opened,
    ):
        likely = [candidate.encoding for candidate in found.detection.candidates]
        options = list(dict.fromkeys([found.encoding, *likely, *texts.ENCODINGS]))
        key = f"encoding {number} {name} {len(data)}"
        encoding = st.selectbox(
            say("source-encoding"), options, format_func=str.upper, key=key, help=say("source-encoding-help")
        )
        seen = found if encoding == found.encoding else texts.preview(data, encoding)
        if not found.detection.certain and encoding == found.encoding:
            st.warning(say("source-unsure"))
        if seen.decoded.damaged or seen.decoded.replaced:
            st.warning(say("source-damaged", places=seen.decoded.damaged + seen.decoded.replaced))
        st.code("\n".join(seen.lines), language=None, wrap_lines=True)
    return seen


def _pasted(say: Say) -> Chosen | None:
    text = st.text_area(say("source-text"), key="pasted", height=220, placeholder=say("source-text-placeholder"))
    if not text.strip():
        return None
    data = text.encode("utf-8", "replace")
    seen = texts.preview(data, "utf-8")
    return Chosen(say("source-pasted-name"), (("pasted.txt", data, "utf-8"),), None, text[:LOOKED_AT], seen.language)


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
            beginning, language = lab.sample_beginning(picked, characters=LOOKED_AT)
        except LabError as error:
            st.error(sentence(error, say))
            return None
        if beginning:
            st.code(beginning[:SHOWN], language=None, wrap_lines=True, height=270)
        else:
            st.caption(say("sample-not-here"))
    return Chosen(say(f"sample-{picked}"), (), picked, beginning, language)
