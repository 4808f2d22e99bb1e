"""Before a model in half precision opens: its float32 copy, made at once, or by a job that shows how far it is."""

from __future__ import annotations

import streamlit as st

from embed_core.figures.storage import told_bytes as size
from embed_core.jobs.opening import AT_ONCE
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.errors import told_errors
from pages.widgets.progress import watch


def await_copy(lab: Lab, say: Say, card: Card) -> None:
    """Where the copy of a chosen model has to be made first, make it; what takes long a job does, and the page ends."""
    if needed := large_copy(lab, card):
        job = lab.copy_job(card.id)
        with told_errors(say):
            if job is None or job.state == "finished":
                lab.ask_copy(card.id)
        with st.container():
            show_copy(lab, say, card, needed)
        st.stop()
    if needed := lab.copy_missing(card.id):
        with told_errors(say), st.spinner(say("copy-making", copy=size(needed, say))):
            lab.model(card.id)


def large_copy(lab: Lab, card: Card) -> int:
    """Return the bytes of the copy that a job has to make before a model opens; 0 where it opens here."""
    needed = lab.copy_missing(card.id)
    return needed if needed > AT_ONCE else 0


def show_copy(lab: Lab, say: Say, card: Card, needed: int) -> None:
    """Say that a model opens when its copy is made, and how far that is; where nobody makes it, offer that."""
    st.caption(say("copy-first", copy=size(needed, say)))
    job = lab.copy_job(card.id)
    if job is not None and job.state != "finished":
        watch(lab, say, job.id, chart=False)
    if (job is None or not job.active) and st.button(say("copy-make"), key=f"copy {card.id}"):
        with told_errors(say):
            lab.ask_copy(card.id)
            st.rerun()
