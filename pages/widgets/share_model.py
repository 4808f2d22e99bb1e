"""One model and other people: a link that lets them read it, and a copy of what they lent."""

from __future__ import annotations

import streamlit as st

from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.errors import sentence, told_errors
from pages.widgets.sharing import is_shared, show_made

_MADE = "link that shares a model"


def offer_share(lab: Lab, say: Say, card: Card) -> None:
    """Beside one's own model: make a link to it. Beside one that was lent: take a copy."""
    if not lab.settings.many:
        return
    if not card.own:
        offer_copy(lab, say, card)
        return
    with st.popover(say("share-model"), key=f"share {card.id}", on_change="rerun") as folded:
        if folded.open:
            with told_errors(say):
                _offer_link(lab, say, card)


def _offer_link(lab: Lab, say: Say, card: Card) -> None:
    made = st.session_state.get(_MADE, ("", ""))
    if made[0] == card.id and is_shared(lab, made[1]):
        show_made(say, made[1])
        return
    st.caption(say("share-model-note"))
    corpus = lab.corpus_of(card.id)
    mine = corpus is not None and lab.store.corpora.card(corpus).own
    texts = mine and st.checkbox(
        say("share-with-corpus"), key=f"share with corpus {card.id}", help=say("share-with-corpus-help")
    )
    if st.button(say("share-make"), key=f"make link {card.id}", type="primary"):
        st.session_state[_MADE] = (card.id, lab.share(card.id, with_corpus=bool(texts))[0])
        st.rerun()


def offer_copy(lab: Lab, say: Say, card: Card) -> None:
    """Beside a model or corpus that was lent: make a copy that is one's own."""
    if card.shared and st.button(say("share-copy"), key=f"copy {card.id}", help=say("share-copy-help")):
        try:
            made = lab.take_copy(card)
        except LabError as error:
            st.error(sentence(error, say))
            return
        st.toast(say.markdown("share-copied", name=made.name))
        st.rerun()
