"""Choosing a model, a corpus, a word. Each choice lives in the address."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import streamlit as st

from embed_core.lab import BUILT_IN, TEACHING, Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card, Shelf
from embed_core.vectors import WordVectors
from pages.widgets import address
from pages.widgets.copies import await_copy
from pages.widgets.opening import go
from pages.widgets.results import short

OFFERED = 3000
Width = Literal["stretch"] | int


def card_name(card: Card, say: Say) -> str:
    """Return what a model or corpus is called; the built-in ones have a name in each language."""
    if card.shared:
        return say("name-shared", name=card.name)
    return say(f"builtin-{card.kind}-{card.id}") if card.builtin else card.name


def pick_model(
    lab: Lab,
    say: Say,
    *,
    name: str = "model",
    label: str = "pick-model",
    other_than: str = "",
    width: Width = "stretch",
) -> Card:
    """Let the person choose a model; before anything is trained, the teaching model of their language."""
    cards = {card.id: card for card in lab.models_with(address.chosen(name))}
    if not set(TEACHING.values()) & set(cards) or _is_coming(address.chosen(name), cards, BUILT_IN):
        _await_teaching(lab, say)
    default = _first_choice(cards, say)
    if other_than:
        default = next((c for c in _like(cards, other_than) if c != other_than), default)
    gone = address.chosen(name) not in ("", *cards)
    key = address.seed(name, None if gone else default, options=[None, *cards])
    if gone:
        st.session_state[key] = None
    chosen = st.selectbox(
        say(label),
        list(cards),
        format_func=lambda i: card_name(cards[i], say),
        key=key,
        index=None if gone else 0,
        width=width,
        placeholder=say("pick-another"),
        on_change=lambda: address.keep(name, st.session_state.get(key, address.chosen(name)) or ""),
    )
    if chosen is None:
        _say_gone(lab, say, lab.store.models, address.chosen(name))
        st.stop()
    address.settle(name, chosen)
    await_copy(lab, say, cards[chosen])
    return cards[chosen]


def _first_choice(cards: dict[str, Card], say: Say) -> str:
    """Return what to begin with: the person's newest, and before there is one, the teaching one."""
    mine = next((id for id, card in cards.items() if card.own), None)
    teaching = TEACHING[say.language]
    return mine or (teaching if teaching in cards else next(iter(cards)))


def _like(cards: dict[str, Card], model_id: str) -> list[str]:
    """Return the models in the order in which a comparison with this one is likely to be wanted."""
    corpus = (cards[model_id].meta.get("corpus") or {}) if model_id in cards else {}

    def rank(id: str) -> tuple[bool, bool]:
        other = cards[id].meta.get("corpus") or {}
        return (
            other.get("identity") != corpus.get("identity"),
            other.get("language") != corpus.get("language"),
        )

    return sorted(cards, key=rank)


def teaching_card(lab: Lab, say: Say) -> Card:
    """Return the teaching model of the person's language; while it is made, say so."""
    cards = {card.id: card for card in lab.models()}
    if TEACHING[say.language] not in cards:
        _await_teaching(lab, say)
    return cards[TEACHING[say.language]]


def await_teaching(lab: Lab, say: Say) -> None:
    """Go on when all built-in models are there; while they are made, say so."""
    if not {card.id for card in lab.models()} >= BUILT_IN:
        _await_teaching(lab, say)


def _say_gone(lab: Lab, say: Say, shelf: Shelf, asked: str) -> None:
    """Say that the model or corpus of the address is not here, and offer to bring it back where that can be done."""
    from embed_core.errors import LabError
    from pages.widgets.errors import sentence, told_errors
    from pages.widgets.restoring import bring_back

    try:
        shelf.path(asked)
    except LabError as error:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.warning(sentence(error, say))
            card = next((card for card in shelf.binned() if card.id == asked), None)
            if card is not None and st.button(say("restore"), key=f"bring back {asked}", type="primary"):
                with told_errors(say):
                    bring_back(lab, say, card)


def _is_coming(asked: str, cards: dict[str, Card], built_in: Collection[str]) -> bool:
    """Tell whether an address names a built-in model or corpus that has yet to be made on this machine."""
    return asked in built_in and asked not in cards


def _await_teaching(lab: Lab, say: Say) -> None:
    lab.prepare()

    @st.fragment(run_every=0.5)
    def waiting() -> None:
        if {card.id for card in lab.models()} >= BUILT_IN:
            st.rerun()
        failed = [job for job in lab.queue.jobs()[:3] if job.kind == "teaching" and job.error]
        if failed:
            from pages.widgets.errors import show_error

            show_error(failed[0].error or {}, say)
        st.info(say("teaching-in-preparation"))

    waiting()
    st.stop()


def pick_corpus(
    lab: Lab, say: Say, *, name: str = "corpus", default: str | None = None, label: str = "pick-corpus"
) -> Card:
    """Let the person choose a corpus; `default` is offered first where it is here."""
    cards = {card.id: card for card in lab.corpora()}
    if not cards or _is_coming(address.chosen(name), cards, TEACHING.values()):
        _await_teaching(lab, say)
    first = default if default in cards else _first_choice(cards, say)
    gone = address.chosen(name) not in ("", *cards)
    key = address.seed(name, None if gone else first, options=[None, *cards])
    if gone:
        st.session_state[key] = None
    chosen = st.selectbox(
        say(label),
        list(cards),
        format_func=lambda i: card_name(cards[i], say),
        key=key,
        index=None if gone else 0,
        placeholder=say("pick-another"),
        on_change=lambda: address.keep(name, st.session_state.get(key, address.chosen(name)) or ""),
    )
    if chosen is None:
        _say_gone(lab, say, lab.store.corpora, address.chosen(name))
        st.stop()
    address.settle(name, chosen)
    return cards[chosen]


def pick_word(
    model: WordVectors,
    say: Say,
    *,
    name: str,
    default: str,
    label: str,
    optional: bool = False,
    width: Width = "stretch",
) -> str:
    """Let the person choose or type a word; the most frequent ones are offered. Returns "" for none."""
    key, owner = address.widget_key(name), f"model of {name}"
    moved = st.session_state.get(owner, model.identity) != model.identity
    st.session_state[owner] = model.identity
    kept = address.chosen(name) or ("" if optional else default)
    if moved and kept not in model:
        kept = "" if optional else default
        st.session_state.pop(key, None)
    if key not in st.session_state:
        st.session_state[key] = kept or None
    typed = st.session_state[key]
    options = list(model.words[:OFFERED])
    if typed and typed not in options:
        options.append(typed)
    chosen = st.selectbox(
        say(label),
        options,
        key=key,
        index=None,
        accept_new_options=True,
        placeholder=say("pick-word-placeholder"),
        width=width,
    )
    word = " ".join((chosen or "").split())
    address.keep(name, word)
    return word


def model_note(lab: Lab, say: Say, card: Card) -> None:
    """Say what the model is, and that the teaching text is synthetic."""
    short_note(lab, say, card)
    synthetic_note(lab, say, card)


def short_note(lab: Lab, say: Say, card: Card) -> None:
    """Say in one line what the model is."""
    model = lab.model(card.id)
    if model.meta.corpus is None and not model.meta.source:
        told = {"words": len(model.words), "dimensions": model.dimensions}
        st.caption(say.markdown("model-note-plain", trainer=say(f"trainer-{model.meta.trainer}"), **told))
        return
    st.caption(
        say.markdown(
            "model-note-imported" if model.meta.source else "model-note",
            trainer=say(f"trainer-{model.meta.trainer}"),
            words=len(model.words),
            dimensions=model.dimensions,
            epochs=model.meta.epochs,
            corpus=origin_of(model, say),
        )
    )


def origin_of(model: WordVectors, say: Say) -> str:
    """Return what a model was made of: the name of its corpus, or the form of the file that it came in."""
    facts, source = model.meta.corpus, model.meta.source
    if facts is None and source:
        return say(f"model-format-{source.get('format', 'glove')}")
    return facts.name if facts and not facts.synthetic else say("synthetic-short")


def synthetic_note(lab: Lab, say: Say, *cards: Card) -> None:
    """Where a model learned from a teaching text, say that this text is synthetic, and why it is used."""
    facts = [lab.model(card.id).meta.corpus for card in cards]
    if any(known and known.synthetic for known in facts):
        st.caption(say("synthetic-note"))


def warn_untrained(lab: Lab, say: Say, card: Card, *, named: bool = False) -> None:
    """Where every word still looks like every other, say so beside the cosines, and offer to train on."""
    chance = lab.baseline(card.id)
    if chance.trained_enough:
        return
    name = f"**{escape_markdown(card_name(card, say))}** · " if named else ""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.warning(name + say("not-trained-enough", mean=short(chance.mean)))
        if lab.corpus_of(card.id) and st.button(say("train-on"), key=f"train on {card.id}"):
            go("train", **{"continue": card.id})
