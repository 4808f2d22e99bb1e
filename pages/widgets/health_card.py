"""The health of a model in plain words: what is wrong, what to change, and the figures behind it."""

from __future__ import annotations

import streamlit as st

from embed_core.errors import LabError
from embed_core.evaluation import Health
from embed_core.figures.baseline import baseline_figure, baseline_table
from embed_core.figures.health import (
    directions_figure,
    directions_table,
    health_table,
    hubs_figure,
    hubs_table,
    stability_figure,
    stability_table,
)
from embed_core.figures.training import loss_figure, loss_table
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.remarks import Remark
from embed_core.store import Card
from pages.widgets.errors import sentence, show_remarks
from pages.widgets.opening import current_theme, go
from pages.widgets.pickers import card_name
from pages.widgets.progress import watch
from pages.widgets.results import show_chart, show_table

PARTS = ("spread", "directions", "hubs", "stability")
ROWS = {
    "text": ("tokens", "tokens-per-type"),
    "training": ("epochs", "mean-cosine", "structure"),
    "vectors": ("faults",),
}
"""Parts that are there where a remark is about them, and the figures that each shows."""


def show_health(lab: Lab, say: Say, card: Card) -> None:
    """Show the card of one model: remarks first, then the figures they are about, then all numbers."""
    with st.spinner(say("health-working"), show_time=True):
        health = lab.checkup(card.id)
    about = {remark.about for remark in health.remarks}
    offered = [part for part in PARTS if _has(health, part)] + [part for part in ROWS if part in about]
    _show_remarks(lab, say, card, health.remarks, offered)
    if lab.model(card.id).meta.source:
        show_remarks(lab.model(card.id).meta.remarks, say)
    offer_replicate(lab, say, card)
    first = next((part for part in offered if part in about), offered[0])
    key = _key(card)
    if st.session_state.get(key) not in offered:
        st.session_state[key] = first
    part = st.segmented_control(
        say("health-part"),
        offered,
        format_func=lambda p: say(f"health-part-{p}"),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    _show_part(lab, say, card, health, part or first)
    with st.expander(say("health-all")):
        show_table(health_table(health, say=say), height="content")


def _key(card: Card) -> str:
    return f"health part {card.id}"


def _show_remarks(lab: Lab, say: Say, card: Card, remarks: tuple[Remark, ...], offered: list[str]) -> None:
    if not remarks:
        st.success(say("health-well"))
    for number, remark in enumerate(remarks):
        text = say.markdown(remark.identifier, **remark.parameters)
        with st.container(horizontal=True, vertical_alignment="center"):
            (st.warning if remark.level == "warning" else st.info)(text)
            more = int(remark.parameters.get("more", 0))
            if (
                more
                and lab.corpus_of(card.id)
                and st.button(say("health-continue", epochs=more), key=f"mend {card.id} {number}", type="primary")
            ):
                go("train", **{"continue": card.id, "more": str(more)})
            if remark.about in offered:
                st.button(
                    say(f"health-part-{remark.about}"),
                    key=f"part {card.id} {number}",
                    icon=":material/arrow_downward:",
                    type="tertiary",
                    help=say("health-open-part"),
                    on_click=st.session_state.update,
                    args=({_key(card): remark.about},),
                )
    st.caption(say("health-note"))


def offer_replicate(lab: Lab, say: Say, card: Card) -> None:
    """Where no other seed is known: offer to train one in the background, or show how far it is."""
    if lab.replicate_of(card.id) is not None or lab.model(card.id).meta.source:
        return
    name = say("replicate-name", name=card_name(card, say))
    identity = lab.model(card.id).identity
    running = [job for job in lab.queue.jobs(active_only=True) if job.spec.get("replicate_of") == identity]
    if running:
        watch(lab, say, running[0].id, chart=False)
        return
    if st.button(say("health-replicate"), key=f"replicate {card.id}", help=say("health-replicate-help")):
        try:
            if lab.replicate(card.id, name=name) is None:
                st.warning(say("continue-no-corpus"))
                return
        except LabError as error:
            st.error(sentence(error, say))
            return
        st.rerun()


def _has(health: Health, part: str) -> bool:
    return {"hubs": health.hubness, "stability": health.stability}.get(part, health) is not None


def _show_part(lab: Lab, say: Say, card: Card, health: Health, part: str) -> None:
    theme, name = current_theme(), f"{part} {card.id}"
    if part == "directions":
        show_chart(directions_figure(health, say=say, theme=theme), directions_table(health, say=say), say, name=name)
    elif part == "hubs" and health.hubness is not None:
        found = health.hubness
        show_chart(hubs_figure(found, say=say, theme=theme), hubs_table(found, say=say), say, name=name)
    elif part == "stability" and health.stability is not None:
        seeds = health.stability
        show_chart(stability_figure(seeds, say=say, theme=theme), stability_table(seeds, say=say), say, name=name)
    elif part in ROWS:
        losses, kind = lab.model(card.id).meta.losses, lab.model(card.id).meta.loss
        if part == "training" and losses:
            figure = loss_figure(losses, say=say, theme=theme, kind=kind)
            show_chart(figure, loss_table(losses, say=say), say, name=name)
        show_table(health_table(health, say=say, rows=ROWS[part]), height="content")
    else:
        chance = lab.baseline(card.id)
        show_chart(baseline_figure(chance, say=say, theme=theme), baseline_table(chance, say=say), say, name=name)
