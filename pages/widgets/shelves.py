"""Lists of what is kept: models and corpora, with rename, delete and undo."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from embed_core.figures.storage import told_bytes as size
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.copies import large_copy, show_copy
from pages.widgets.errors import show_remarks, told_errors
from pages.widgets.evaluations import show_evaluation
from pages.widgets.health_card import show_health
from pages.widgets.model_more import name_and_note, show_more, show_note
from pages.widgets.model_origin import show_origin
from pages.widgets.opening import door
from pages.widgets.originals import show_originals, tell_dropped
from pages.widgets.pickers import card_name, origin_of
from pages.widgets.progress import ACTIVE, finished_door, watch
from pages.widgets.restoring import bring_back
from pages.widgets.share_model import offer_copy, offer_share
from pages.widgets.taking_along import show_exported

_DELETED = "deleted just now"
FEW = 50
"""Words of a model whose random pairs are too few to tell whether it is trained."""

__all__ = ["forget_deleted", "show_bin", "show_broken", "show_corpora", "show_latest", "show_models", "size", "when"]


def when(stamp: str, say: Say) -> str:
    """Return a moment as a person of this language writes it, in the server's time zone."""
    moment = datetime.fromisoformat(stamp.replace("Z", "+00:00")).astimezone()
    return say("moment", year=str(moment.year), month=moment.month, day=moment.day, time=f"{moment:%H:%M}")


def show_models(lab: Lab, say: Say) -> None:
    """List the models, newest first, each with what can be done with it; one that is looked at, before all."""
    opened = (address.chosen("health"), address.chosen("evaluate"))
    for card in sorted(lab.models_with(*opened), key=lambda card: (card.id not in opened, card.builtin, card.shared)):
        with st.container(border=True), told_errors(say):
            _show_model(lab, say, card)


def _show_model(lab: Lab, say: Say, card: Card) -> None:
    if needed := large_copy(lab, card):
        _show_unopened(lab, say, card, needed)
        return
    model = lab.model(card.id)
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.markdown(f"**{escape_markdown(card_name(card, say))}**")
            st.caption(
                say.markdown(
                    "model-line",
                    trainer=say(f"trainer-{model.meta.trainer}"),
                    corpus=origin_of(model, say),
                    words=len(model),
                    dimensions=model.dimensions,
                    size=size(card.bytes, say),
                    moment=when(card.created, say),
                    health=say(_verdict(lab, card, len(model))),
                )
            )
            show_origin(say, card, model)
            show_note(card)
        with st.container(horizontal=True, width="content"):
            door("map", say("nav-map"), key=f"map {card.id}", model=card.id)
            door("compare", say("nav-compare"), key=f"compare {card.id}", model=card.id)
            checked = _opens(say, card, "health", other="evaluate")
            evaluated = _opens(say, card, "evaluate", other="health")
            offer_share(lab, say, card)
            show_more(lab, say, card, delete=lambda: _delete(lab, say, card))
    show_exported(lab, say, card)
    if checked:
        show_health(lab, say, card)
    if evaluated:
        show_evaluation(lab, say, card)


def _show_unopened(lab: Lab, say: Say, card: Card, needed: int) -> None:
    """Show a model that opens only when a job has made its float32 copy."""
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.markdown(f"**{escape_markdown(card_name(card, say))}**")
            show_note(card)
        if card.own:
            with st.container(horizontal=True, width="content"):
                _delete(lab, say, card)
    show_copy(lab, say, card, needed)


def _verdict(lab: Lab, card: Card, words: int) -> str:
    if words < FEW:
        return "health-few"
    return "health-enough" if lab.trained_enough(card.id) else "health-not-enough"


def _opens(say: Say, card: Card, view: str, *, other: str) -> bool:
    """Draw the button that opens a view of a model, or closes it, and tell whether it is open; one is at a time."""
    opened = address.chosen(view) == card.id
    if st.button(say(f"{view}-close" if opened else f"{view}-title"), key=f"{view} {card.id}"):
        address.keep(view, "" if opened else card.id)
        address.keep(other, "")
        st.rerun()
    return opened


def _delete(lab: Lab, say: Say, card: Card) -> None:
    if st.button(say("delete"), key=f"delete {card.id}"):
        lab.delete(card)
        st.session_state[_DELETED] = card
        st.rerun()


def show_bin(lab: Lab, say: Say) -> None:
    """After a deletion: say what went, and offer to bring it back."""
    card = st.session_state.get(_DELETED)
    if card is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.info(say.markdown("deleted", name=card.name))
        if st.button(say("undo"), key="undo", type="primary"):
            st.session_state.pop(_DELETED)
            with told_errors(say):
                bring_back(lab, say, card)


def forget_deleted() -> None:
    """Take back the offer to undo the last deletion: it was undone elsewhere, or can't be any more."""
    st.session_state.pop(_DELETED, None)


def show_corpora(lab: Lab, say: Say) -> None:
    """List the corpora."""
    st.subheader(say("models-corpora"), anchor=False)
    tell_dropped(say)
    for card in sorted(lab.corpora(), key=lambda card: (card.builtin, card.shared)):
        with st.container(border=True), told_errors(say):
            _show_corpus(lab, say, card)


def _show_corpus(lab: Lab, say: Say, card: Card) -> None:
    corpus = lab.corpus(card.id)
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.markdown(f"**{escape_markdown(card_name(card, say))}**")
            st.caption(
                say(
                    "corpus-line",
                    tokens=corpus.tokens,
                    types=corpus.types,
                    size=size(card.bytes, say),
                    moment=when(card.created, say),
                )
            )
            show_note(card)
        with st.container(horizontal=True, width="content"):
            door("corpus", say("corpus-look"), key=f"look {card.id}", corpus=card.id, task="look")
            door("train", say("nav-train"), key=f"train {card.id}", corpus=card.id)
            offer_copy(lab, say, card)
            if card.own:
                show_originals(lab, say, card)
                with st.popover(say("rename"), key=f"rename popover {card.id}", on_change="rerun") as folded:
                    if folded.open:
                        name_and_note(lab.store.corpora, say, card)
                _delete(lab, say, card)


def show_broken(lab: Lab, say: Say) -> None:
    """Name the folders that could not be read, with the reason; the others are whole."""
    for broken in (*lab.store.models.broken(), *lab.store.corpora.broken()):
        show_remarks((broken.remark,), say)


def show_latest(lab: Lab, say: Say) -> None:
    """On the home page: what is running, and the newest models."""
    running = [job for job in lab.queue.jobs() if job.state in ACTIVE and job.kind not in ("teaching", "calibrate")]
    mine = [card for card in lab.models() if card.own][:5]
    if running:
        st.subheader(say("home-running"), anchor=False)
        for job in running:
            st.markdown(f"**{escape_markdown(job.name)}**")
            watch(lab, say, job.id)
            finished_door(say, job, primary=True)
    if mine:
        st.subheader(say("home-models"), anchor=False)
        for card in mine:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"**{escape_markdown(card.name)}** · {when(card.created, say)}")
                door("map", say("nav-map"), key=f"home map {card.id}", model=card.id)
