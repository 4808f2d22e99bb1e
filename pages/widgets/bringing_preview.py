"""What a file of vectors seems to be, what it will take, and how it is to be taken in."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import streamlit as st

from embed_core.figures.storage import told_bytes as size
from embed_core.jobs import Job
from embed_core.jobs.opening import LEFT_FREE
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.vectors.formats import ENCODINGS, ImportChoices, ModelPreview
from embed_core.vectors.formats.reading import MOST_WORDS
from pages.widgets.errors import sentence, show_remarks

FEWEST = 1_000


def show_preview(lab: Lab, say: Say, preview: ModelPreview) -> None:
    """Say what was recognised, how large it is against what is free, how it begins, and what speaks against it."""
    what = say(f"model-format-{preview.format}") + (f" · {preview.coat}" if preview.coat else "")
    counted = "unknown" if preview.words is None else ("about" if preview.about else "exact")
    told = say("bring-told", format=what, counted=counted, words=preview.words or 0, dimensions=preview.dimensions)
    st.markdown(f"**{told}**")
    if preview.memory_bytes is not None and preview.disk_bytes is not None:
        memory, disk = size(preview.memory_bytes, say), size(preview.disk_bytes, say)
        st.caption(say("bring-sizes", disk=disk, memory=memory, taken=preview.taken or 0))
    _warn_of_room(lab, say, preview)
    if preview.first:
        st.code("  ".join(preview.first), language=None, wrap_lines=True)
    if preview.problem is not None:
        st.error(sentence(preview.problem, say))
    show_remarks(preview.remarks, say)


def _warn_of_room(lab: Lab, say: Say, preview: ModelPreview) -> None:
    """Say what half precision costs beside its file, and what there is no room for."""
    room, copy = lab.room(), preview.copy_bytes
    held = bool(copy) and (preview.disk_bytes or 0) + copy > room.disk - LEFT_FREE
    if held:
        st.warning(say("bring-half-held", copy=size(copy, say)))
    elif copy:
        st.caption(say("bring-half-copy", copy=size(copy, say)))
    if preview.memory_bytes is not None and preview.memory_bytes > room.memory:
        fits = preview.words_in(room.memory) // 1000 * 1000
        st.warning(say("bring-memory-held" if held else "bring-memory", free=size(room.memory, say), fits=fits))
    if preview.disk_bytes is not None and preview.disk_bytes > room.disk:
        half = preview.storage == "float16"
        st.warning(say("bring-disk-half" if half else "bring-disk", free=size(room.disk, say)))


def imported_files(past: Sequence[Job], first: ModelPreview) -> frozenset[str]:
    """Return which of several files with vectors have become models; none where there is but one."""
    asked = {str((job.spec.get("choices") or {}).get("file") or first.file) for job in past if job.result}
    return frozenset(asked & set(first.files)) if len(first.files) > 1 else frozenset()


def show_left(lab: Lab, say: Say, done: int, files: int) -> None:
    """Say that what came holds more models, and how long it stays for them."""
    told = say("bring-left", done=done, files=files)
    st.info(f"{told} {say('bring-left-counts')}" if lab.settings.many else told)


def pick_choices(
    say: Say, first: ModelPreview, *, key: str, done: Collection[str] = (), failed: bool = False
) -> ImportChoices:
    """Fold away how a file is taken in; open where something in it has to be decided, or it `failed` once.

    Of several files those that are `done` say so, and the first of the others is chosen.
    """
    with st.expander(say("bring-choices"), expanded=failed or first.problem is not None or len(first.files) > 1):
        file = ""
        if len(first.files) > 1:
            next_one = next((at for at, each in enumerate(first.files) if each not in done), 0)
            file = st.selectbox(
                say("bring-which"),
                first.files,
                index=next_one,
                format_func=lambda each: f"{each} · {say('bring-which-done')}" if each in done else each,
                key=f"which of {key} {len(done)}",
            )
        most = first.words if first.words is not None and not first.about else MOST_WORDS
        wanted = st.number_input(
            say("bring-first"), 0, max(most, 0), 0, step=FEWEST, key=f"first of {key}", help=say("bring-first-help")
        )
        storage = st.segmented_control(
            say("bring-storage"),
            ("float32", "float16"),
            format_func=lambda kind: say(f"bring-{kind}"),
            default="float32",
            key=f"storage of {key}",
            help=say("bring-storage-help"),
            required=True,
        )
        encoding = st.selectbox(
            say("bring-encoding"),
            ENCODINGS,
            format_func=str.upper,
            key=f"encoding of {key}",
            help=say("bring-encoding-help"),
        )
        lenient = st.toggle(say("bring-lenient"), key=f"lenient {key}", help=say("bring-lenient-help"))
        subwords = True
        if first.format == "fasttext-bin":
            subwords = st.toggle(
                say("bring-subwords"), value=True, key=f"subwords {key}", help=say("bring-subwords-help")
            )
    return ImportChoices(
        first=int(wanted), storage=storage, encoding=encoding, lenient=lenient, subwords=subwords, file=file or ""
    )
