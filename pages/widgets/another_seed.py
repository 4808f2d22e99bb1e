"""A second seed of a model, to know what is noise: trained in the background on request."""

from __future__ import annotations

import streamlit as st

from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from embed_core.training import TRAINERS
from pages.widgets.errors import sentence
from pages.widgets.pickers import card_name
from pages.widgets.progress import watch


def offer_seeds(lab: Lab, say: Say, first: Card, second: Card) -> None:
    """Where no other seed of a side is known, say what that means, and offer to train one."""
    seeds = second.id in lab.seeds_of(first.id)
    if seeds:
        st.info(say("shift-seeds"))
    known = lab.noise_models(first.id, second.id)
    missing = [(side, card) for side, card in (("a", first), ("b", second)) if side not in known]
    if not missing:
        return
    if not known and not seeds:
        st.info(say("shift-no-noise"))
    if seeds:
        missing = missing[-1:]
    with st.container(horizontal=True, vertical_alignment="center"):
        for side, card in missing:
            _offer(lab, say, card, side)


def _offer(lab: Lab, say: Say, card: Card, side: str) -> None:
    model = lab.model(card.id)
    running = [job for job in lab.queue.jobs(active_only=True) if job.spec.get("replicate_of") == model.identity]
    if running:
        with st.container():
            watch(lab, say, running[0].id, chart=False)
    elif model.meta.trainer not in TRAINERS:
        st.caption(say("shift-cannot", side=side))
    elif lab.corpus_of(card.id) is None:
        st.caption(say("shift-corpus-gone", side=side))
    elif st.button(say(f"shift-train-{side}"), key=f"another seed {side}", help=say("shift-train-help")):
        try:
            lab.another_seed(card.id, name=say("replicate-name", name=card_name(card, say)))
        except LabError as error:
            st.error(sentence(error, say))
            return
        st.rerun()
