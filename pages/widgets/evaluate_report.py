"""A model's evaluation as a file to keep."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from embed_core import recipes
from embed_core.evaluation import evaluation_report
from embed_core.figures.evaluation_report import evaluation_document, evaluation_json, glance_table
from embed_core.figures.report import report_html, report_markdown
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.evaluate_sets import uploaded
from pages.widgets.pickers import card_name
from pages.widgets.progress import watch
from pages.widgets.results import show_details, show_table

KINDS = {"html": "text/html", "md": "text/markdown", "json": "application/json"}
_OWN = {
    "similarities": ("similar", "similar-file"),
    "analogies": ("set", "file"),
    "odd": ("odd-set", "odd-set-file"),
    "categories": ("kinds", "kinds-file"),
}
"""The choices in the address that hold a person's own set of each kind, and its file."""


def show_report(lab: Lab, say: Say, card: Card) -> None:
    """Show the main numbers and offer all of them in three forms, or show how far the largest set is."""
    own = {kind: upload for kind, (name, file) in _OWN.items() if (upload := uploaded(lab, name, file))}
    found, jobs = lab.evaluation_report(card.id, own=own, quick=True)
    if found is None:
        st.caption(say("evaluation-report-wait"))
        for job in jobs:
            watch(lab, say, job.id, chart=False)
        return
    rows = glance_table(found, say=say)
    show_table(rows, height="content")
    st.caption(say("evaluation-report-offer") + (" " + say("evaluation-report-own")) * bool(own))
    with st.container(horizontal=True):
        for ending, kind in KINDS.items():
            st.download_button(
                say(f"report-{ending}"),
                data=lambda ending=ending: _written(lab, say, card, own, ending),
                file_name=f"evaluation.{ending}",
                mime=kind,
                key=f"evaluation {ending}",
                on_click="ignore",
            )
    python = recipes.evaluation_report(lab.store.models.path(card.id))
    show_details(rows, say, name="evaluation", python=python, table=False)


def _written(lab: Lab, say: Say, card: Card, own: Mapping[str, str], ending: str) -> bytes:
    """Write the report when it is asked for, with the whole health of the model."""
    name = card_name(card, say)
    found, _ = lab.evaluation_report(card.id, own=own)
    if found is None:  # a large set was forgotten meanwhile: what is known at once still is
        found = evaluation_report(lab.model(card.id), analogies=())
    if ending == "json":
        return evaluation_json(found, name=name).encode("utf-8", "replace")
    form = report_html if ending == "html" else report_markdown
    return form(evaluation_document(found, name=name, say=say)).encode("utf-8", "replace")
