"""Making a corpus of a text, and watching it being read."""

from __future__ import annotations

import streamlit as st

from embed_core.corpus import Segmentation
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.chosen import Chosen
from pages.widgets.progress import ACTIVE, watch


def ask_to_read(lab: Lab, say: Say, chosen: Chosen, settings: Segmentation) -> None:
    """The button that makes the corpus."""
    key = f"corpus name {chosen.name}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(say("corpus-name"), value=chosen.name, key=key, max_chars=120)
        if not st.button(say("corpus-make"), type="primary", key="make-corpus"):
            return
    upload = chosen.upload
    if chosen.pasted is not None:
        upload = lab.stage([("pasted.txt", chosen.pasted.encode("utf-8", "replace"))])
    job = lab.make_corpus(
        name=name or chosen.name,
        segmentation=settings,
        upload=upload,
        sample=chosen.sample,
        encodings=chosen.encodings,
        reading=chosen.reading,
    )
    address.keep("upload", "")
    address.keep("job", job.id)
    st.rerun()


def show_reading(lab: Lab, say: Say) -> bool:
    """Show the reading that this page asked for; when it is done, its corpus is the one shown below.

    Tells whether it is done: until the page has followed (`end_reading`), a run that is cut off does it once more.
    """
    job_id = address.chosen("job")
    if not job_id:
        return False
    job = lab.queue.get(job_id)
    if job.kind != "corpus":
        return False
    if job.state in ACTIVE or job.error:
        watch(lab, say, job_id)
    elif job.result and job.result.get("corpus"):
        address.change("corpus", job.result["corpus"])
        address.change("task", "look")
        if job.result.get("existing"):
            st.info(say("corpus-existing"))
        return True
    return False


def end_reading() -> None:
    """Let go of a reading that is done, now that its corpus is shown."""
    address.keep("job", "")
