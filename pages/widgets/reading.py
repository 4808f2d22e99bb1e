"""How a text is cut into words, shown before it is done, and the work of doing it."""

from __future__ import annotations

from html import escape

import streamlit as st

from embed_core import corpus as texts
from embed_core.corpus import Segmentation
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.progress import ACTIVE, watch
from pages.widgets.sources import Chosen

PASSAGE = 400


def pick_segmentation(say: Say, chosen: Chosen) -> Segmentation:
    """Let the person add words of their own, and show where the boundaries fall."""
    if chosen.sample and chosen.sample.startswith("teaching"):
        st.caption(say("segmentation-teaching"))
        return Segmentation()
    st.subheader(say("segmentation-title"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = address.seed("own", "")
        own = address.settle("own", st.text_input(say("segmentation-own"), key=key, help=say("segmentation-own-help")))
        with st.popover(say("segmentation-more")):
            options = ("rjieba", "jieba")
            key = address.seed("segmenter", "rjieba", options=options)
            segmenter = address.settle(
                "segmenter",
                st.radio(
                    say("field-segmenter"),
                    options,
                    format_func=lambda o: say(f"option-{o}"),
                    key=key,
                    captions=[say(f"option-{o}-help") for o in options],
                ),
            )
            key = address.seed("lower", True, kind=bool)
            lower = address.settle("lower", st.toggle(say("field-lower"), key=key, help=say("field-lower-help")))
            key = address.seed("fold", False, kind=bool)
            fold = address.settle(
                "fold", st.toggle(say("field-fold_width"), key=key, help=say("field-fold_width-help"))
            )
    words = tuple(dict.fromkeys(own.replace("，", " ").replace(",", " ").replace("、", " ").split()))
    settings = Segmentation(segmenter=segmenter, lower=lower, fold_width=fold, user_words=words)
    _show_boundaries(say, chosen.beginning[:PASSAGE], settings)
    return settings


def _show_boundaries(say: Say, passage: str, settings: Segmentation) -> None:
    if not passage.strip():
        return
    pieces = [
        f"<span>{escape(piece)}</span>" if any(map(str.isalnum, piece)) else escape(piece).replace("\n", "<br>")
        for piece in texts.boundaries(passage, settings)
    ]
    label = escape(say("segmentation-title"))
    st.html(f'<div class="boundaries" role="group" aria-label="{label}">{"".join(pieces)}</div>')


def ask_to_read(lab: Lab, say: Say, chosen: Chosen, settings: Segmentation) -> None:
    """The button that makes the corpus."""
    key = f"corpus name {chosen.name}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(say("corpus-name"), value=chosen.name, key=key, max_chars=120)
        if not st.button(say("corpus-make"), type="primary", key="make-corpus"):
            return
    if chosen.sample:
        job = lab.make_corpus(name=name or chosen.name, segmentation=settings, sample=chosen.sample)
    else:
        upload = lab.stage([(file, data) for file, data, _ in chosen.files])
        job = lab.make_corpus(
            name=name or chosen.name,
            segmentation=settings,
            upload=upload,
            encodings=[encoding for _, _, encoding in chosen.files],
        )
    address.keep("job", job.id)
    st.rerun()


def show_reading(lab: Lab, say: Say) -> None:
    """Show the reading that this page asked for; when it is done, its corpus is the one shown below."""
    job_id = address.chosen("job")
    if not job_id:
        return
    job = lab.queue.get(job_id)
    if job.kind != "corpus":
        return
    if job.state in ACTIVE or job.error:
        watch(lab, say, job_id)
    elif job.result and job.result.get("corpus"):
        address.change("corpus", job.result["corpus"])
        address.keep("job", "")
        if job.result.get("existing"):
            st.info(say("corpus-existing"))
