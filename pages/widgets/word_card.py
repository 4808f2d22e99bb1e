"""The card of a word: how often, who its neighbours are, and the sentences that are the evidence."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.card_neighbours import show_neighbour_details, show_neighbours
from pages.widgets.opening import door
from pages.widgets.pair_evidence import sentence, show_evidence
from pages.widgets.trail import show_trail
from pages.widgets.words_in_address import joined

WINDOW = 14
"""Words of a sentence that are shown on each side."""


def show_word_card(lab: Lab, say: Say, card: Card, word: str) -> None:
    """Show a word of a model: count and rank, nearest words with cosines, sentences, doors."""
    if not word:
        st.subheader(say("card-empty-title"), anchor=False)
        st.caption(say("card-empty"))
        return
    model = lab.model(card.id)
    row = model.row(word)
    show_trail(say, card.id, word)
    st.subheader(escape_markdown(word), anchor=False)
    place = {"rank": row + 1, "words": len(model)}
    st.caption(say("card-count", count=int(model.counts[row]), **place) if model.counted else say("card-rank", **place))
    near = show_neighbours(lab, say, card, word)
    _doors(say, card, word, near[0].word if near else word)
    show_evidence(lab, say, card, word, [n.word for n in near])
    show_sentences(lab, say, card, word)
    show_neighbour_details(lab, say, card, word, near)


def _doors(say: Say, card: Card, word: str, nearest: str) -> None:
    """Lead to what else can be asked of a word."""
    with st.container(horizontal=True):
        door("cosine", say("card-to-cosine"), key="to cosine", model=card.id, kind="words", first=word, second=nearest)
        door("analogy", say("card-to-analogy"), key="to analogy", model=card.id, plus=joined([word]))
        door("compare", say("card-to-compare"), key="to compare", model=card.id, word=word)
        if address.chosen("scope") != "around":
            help = say("card-isolate-help")
            st.button(say("card-isolate"), key="isolate", help=help, on_click=address.change, args=("scope", "around"))


def show_sentences(lab: Lab, say: Say, card: Card, word: str, *, limit: int = 5) -> None:
    """Show where the word occurs in the corpus that the model was trained on."""
    corpus_id = lab.corpus_of(card.id)
    if corpus_id is None:
        reason = "imported" if lab.model(card.id).meta.source else "not-shared" if card.shared else "no-corpus"
        st.caption(say(f"card-{reason}"))
        return
    found = lab.concordance(corpus_id, word, limit=4 * limit, window=WINDOW)
    joint = "" if lab.corpus(corpus_id).language == "zh" else " "
    told = list(dict.fromkeys(sentence(hit, joint, window=WINDOW) for hit in found.hits))[:limit]
    st.caption(say("card-sentences", shown=len(told), total=found.total))
    for line in told:
        st.markdown(line)
