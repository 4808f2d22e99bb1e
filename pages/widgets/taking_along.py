"""Taking a model along: a file for another program, written by a job and downloaded from the disk."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.figures.storage import told_bytes as size
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card, Missing
from embed_core.vectors.formats import about_bytes, ending
from embed_core.vectors.formats.coats import COATS
from pages.widgets.errors import show_remarks, told_errors
from pages.widgets.exports import link
from pages.widgets.progress import ACTIVE, watch
from pages.widgets.results import show_python

_JOB = "export of "


def show_export(lab: Lab, say: Say, card: Card) -> None:
    """Fold away the formats in which a model can be taken along."""
    with st.expander(say("export-title"), key=f"export formats {card.id}", on_change="rerun") as opened:
        if opened.open:
            with told_errors(say):
                _show_formats(lab, say, card)


def _show_formats(lab: Lab, say: Say, card: Card) -> None:
    model = lab.model(card.id)
    rows = [each.id for each in lab.export_formats(card.id)]
    rows.sort(key=lambda each: each != "word2vec-binary")
    format = st.selectbox(
        say("export-format"), rows, format_func=lambda each: say(f"model-format-{each}"), key=f"format {card.id}"
    )
    st.caption(say(f"export-{format}-help"))
    coat = ""
    if not ending(format).endswith(".zip"):
        coat = st.selectbox(
            say("export-coat"),
            ("", *COATS),
            format_func=lambda each: each or say("export-bare"),
            key=f"coat {card.id}",
        )
    show_remarks(lab.export_remarks(card.id, format), say)
    st.caption(say("export-size", size=size(about_bytes(model, format), say)))
    lines = recipes.exported(lab.store.models.path(card.id), format, f"model{ending(format, coat)}", coat)
    with st.expander(say("details-python")):
        show_python(say, lines)
    if st.button(say("export-do"), key=f"export {card.id}", type="primary"):
        st.session_state[f"{_JOB}{card.id}"] = lab.export_model(card.id, format, coat=coat).id
        st.rerun()


def show_exported(lab: Lab, say: Say, card: Card) -> None:
    """Show how far the export of a model is, and its file when it is written."""
    job_id = st.session_state.get(f"{_JOB}{card.id}")
    if not job_id:
        return
    try:
        job = lab.queue.get(job_id)
        if job.state in ACTIVE or not job.result:
            watch(lab, say, job_id)
            return
        name, path = lab.exported(job_id)
    except Missing:  # its day is over, or newer ones took its place
        st.session_state.pop(f"{_JOB}{card.id}")
        return
    label = say.markdown("export-download", name=name, size=size(path.stat().st_size, say))
    st.link_button(label, link(job_id), type="primary")
