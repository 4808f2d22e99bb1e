"""Under the nearest words of a large model: whether an index named them, how many it finds, or the offer of one."""

from __future__ import annotations

import math

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.errors import told_errors
from pages.widgets.progress import watch

EXACT = "exact"


def wants_exact() -> bool:
    """Tell whether the person asked for exact neighbours also where there is an index."""
    return address.chosen(EXACT) == "1"


def pick_exact(lab: Lab, say: Say, card: Card) -> None:
    """Where a model has an index, let the person have exact answers all the same."""
    if lab.near_index(card.id) is None:
        return
    key = address.seed(EXACT, False, kind=bool, folded=True)
    exact = st.toggle(say("near-exact"), key=key, help=say("near-exact-help"))
    address.keep(EXACT, "1" if exact else "")


def show_index(lab: Lab, say: Say, card: Card) -> None:
    """Say what the index finds; where there is none, offer it or show how far it is."""
    index = lab.near_index(card.id)
    if index is not None:
        told, percent = index.facts, math.floor(1000 * index.facts.recall) / 10
        exact = wants_exact()
        st.caption(say("near-all") if exact else say("near-found", percent=percent, k=told.k, asked=told.asked))
        return
    if not lab.index_offered(card.id):
        return
    job = lab.index_job(card.id)
    if job is not None:
        watch(lab, say, job.id)
        return
    st.caption(say("near-offer"))
    if st.button(say("near-build"), key="near build", help=say("near-build-help")):
        with told_errors(say):
            lab.ask_index(card.id)
            st.rerun()
