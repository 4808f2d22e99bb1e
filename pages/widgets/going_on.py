"""Training that begins with a model: more epochs, more text, or given vectors tuned to a text."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

import streamlit as st

from embed_core import recipes
from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.parameters import from_json
from embed_core.store import Card
from embed_core.training import TRAINERS, RunSettings
from embed_core.vectors import WordVectors
from pages.widgets import address
from pages.widgets.asking import show_plan, watched_words
from pages.widgets.errors import sentence
from pages.widgets.forms import settings_form
from pages.widgets.opening import go
from pages.widgets.pickers import card_name, pick_corpus
from pages.widgets.results import show_details

PREFIX = "g."
MORE = 25
MOST = 500
WAYS = ("continue", "tune")
TUNERS = ("word2vec", "fasttext", "glove")
_OWNER = "model that is gone on from"
_CHOICES = ("continue", "way", "more", "text", "freeze", "tuner")
_SIMPLE = ("epochs", "alpha")


@dataclass(frozen=True, slots=True)
class Beginning:
    """The model that a run begins with, and how: it goes on, or its vectors are tuned."""

    model: str
    way: str
    freeze: bool = False

    @property
    def choice(self) -> dict[str, Any]:
        """Return how the lab is asked for it."""
        return {"start": self.model} if self.way == "continue" else {"tune": self.model, "freeze": self.freeze}


def goes_on(trainer: str) -> bool:
    """Whether this trainer learns in epochs, so that more of them can follow."""
    return trainer in TRAINERS and any(item.name == "epochs" for item in fields(TRAINERS[trainer].settings))


def offer_beginnings(lab: Lab, say: Say) -> None:
    """Fold away the choice of a model to begin with."""
    with st.expander(say("going-on-offer")):
        cards = {card.id: card for card in lab.models()}
        st.caption(say("going-on-offer-help"))
        picked = st.selectbox(
            say("pick-model"),
            list(cards),
            index=None,
            format_func=lambda id: card_name(cards[id], say),
            key="begin with",
            placeholder=say("pick-another"),
        )
        if picked:
            go("train", **{"continue": picked})


def show_going_on(lab: Lab, say: Say, model_id: str) -> None:
    """Ask on which text, for how long and how a model is trained on; say what it will take; start it."""
    if st.session_state.setdefault(_OWNER, model_id) != model_id:
        for name in (*_CHOICES[1:], *(f"{PREFIX}{name}" for name in _SIMPLE)):
            if not address.named(name):
                address.change(name, "")
        st.session_state[_OWNER] = model_id
    address.keep("continue", model_id)
    with st.container(border=True, key="going on"):
        try:
            model, card = lab.model(model_id), lab.store.models.card(model_id)
        except LabError as error:
            st.error(sentence(error, say))
            _leave(say)
            return
        name = card_name(card, say)
        st.markdown(say.markdown("continue-what", name=name, epochs=model.meta.epochs))
        try:
            _ask(lab, say, card, model)
        except LabError as error:
            st.error(sentence(error, say))
            _leave(say)


def _ask(lab: Lab, say: Say, card: Card, model: WordVectors) -> None:
    way = _pick_way(lab, say, card)
    corpus = pick_corpus(lab, say, name="text", default=lab.corpus_of(card.id), label="going-on-text")
    if way == "continue" and lab.corpus_of(card.id) is None:
        st.caption(say("going-on-corpus-gone"))
    freeze = False
    if way == "continue":
        start = lab.continuation(card.id)
    else:
        start, freeze = _tuned(say, model)
    settings = _pick_settings(say, start, whole=way == "tune")
    if settings is None:
        st.error(say("train-out-of-range"))
        _leave(say)
        return
    beginning = Beginning(card.id, way, freeze)
    show_plan(say, lab.plan(corpus.id, settings, **beginning.choice))
    default = _name(say, card, corpus, settings, way)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(say("train-name"), value=default, max_chars=120, key=f"model name {default}")
        if st.button(
            say("continue-start" if way == "continue" else "tune-start"), type="primary", key="continue-start"
        ):
            job = lab.train(
                corpus.id, settings, name=name.strip() or default, watched=watched_words(), **beginning.choice
            )
            address.keep("job", job.id)
            _forget()
            st.rerun()
        _leave(say)
    paths = {key: lab.store.models.path(card.id) for key in ("start", "tune") if beginning.choice.get(key)}
    python = recipes.training(lab.store.corpora.path(corpus.id), settings, freeze=freeze, **paths)
    show_details([], say, name="training", python=python)


def _pick_way(lab: Lab, say: Say, card: Card) -> str:
    """Let the person choose between going on and tuning; what cannot go on says why."""
    refused = None
    try:
        lab.continuation(card.id)
    except LabError as error:
        refused = error
    key = address.seed("way", "continue" if refused is None else "tune", options=WAYS)
    picked = st.segmented_control(
        say("going-on-way"),
        WAYS,
        format_func=lambda way: say(f"going-on-{way}"),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    address.settle("way", picked)
    st.caption(say(f"going-on-{picked}-help"))
    if refused is not None and picked == "tune":
        st.info(sentence(refused, say))
    return str(picked)


def _tuned(say: Say, model: WordVectors) -> tuple[Any, bool]:
    """Let the person choose with which trainer given vectors are tuned, and whether they stay where they are."""
    tuners = [tuner for tuner in TUNERS if tuner != "fasttext" or model.subwords is not None]
    key = address.seed("tuner", tuners[0], options=tuners)
    tuner = st.segmented_control(
        say("train-trainer"), tuners, format_func=lambda t: say(f"trainer-{t}"), key=key, required=True
    )
    address.settle("tuner", tuner)
    key = address.seed("freeze", False, kind=bool)
    freeze = st.toggle(say("going-on-freeze"), key=key, help=say("going-on-freeze-help"))
    address.settle("freeze", freeze)
    given: dict[str, Any] = {"vector_size": model.dimensions}
    if tuner == "fasttext" and model.subwords is not None:
        given |= model.subwords.facts()
    return from_json(TRAINERS[tuner].settings, given), bool(freeze)


def _pick_settings(say: Say, start: Any, *, whole: bool) -> RunSettings | None:
    """Draw epochs and learning rate, and for a tuning the others one click away."""
    more = address.chosen("more")
    address.keep("more", more)
    epochs = min(max(int(more), 1), MOST) if more.isascii() and more.isdigit() else MORE
    kind, start = type(start), replace(start, epochs=epochs)
    simple = settings_form(kind, start, say, prefix=PREFIX, columns=2, only=_SIMPLE)
    if not whole:
        return simple
    with st.expander(say("train-parameters")):
        rest = [item.name for item in fields(kind) if item.name not in (*_SIMPLE, "vector_size", "min_n", "max_n")]
        others = settings_form(kind, simple or start, say, prefix=PREFIX, columns=2, only=rest)
    return others if simple is not None else None


def _name(say: Say, card: Card, corpus: Card, settings: Any, way: str) -> str:
    name = card_name(card, say)
    if way == "tune":
        return say("tune-name", name=name, corpus=card_name(corpus, say))
    return say("continue-name", name=name, epochs=int(settings.epochs))


def _leave(say: Say) -> None:
    if st.button(say("continue-not"), key="continue-not"):
        _forget()
        st.rerun()


def _forget() -> None:
    for name in (*_CHOICES, *(f"{PREFIX}{name}" for name in _SIMPLE)):
        address.change(name, "")
        address.keep(name, "")
    st.session_state.pop(_OWNER, None)
