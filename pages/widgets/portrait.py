"""The portrait of a corpus: how much, which words, and where one of them occurs."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes, training
from embed_core.corpus import Corpus
from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.errors import sentence, show_remarks
from pages.widgets.opening import door, go
from pages.widgets.pickers import card_name, pick_corpus
from pages.widgets.results import show_details, show_table

FREQUENT = 100


def show_portrait(lab: Lab, say: Say) -> None:
    """Show a corpus: its numbers, the way to training, its words, a concordance."""
    card = pick_corpus(lab, say)
    corpus = lab.corpus(card.id)
    with st.container(horizontal=True):
        for name in ("tokens", "types", "sentences", "documents"):
            st.metric(say(f"portrait-{name}"), f"{getattr(corpus, name):,}", help=say(f"portrait-{name}-help"))
        st.metric(say("portrait-encoding"), corpus.encoding.upper())
    if corpus.synthetic:
        st.info(say("synthetic-note"))
    show_remarks(corpus.remarks, say)
    _offer_training(lab, say, card, corpus)
    with st.expander(say("portrait-words")):
        rows = [
            {say("column-rank"): rank, say("column-word"): word, say("column-count"): count}
            for rank, (word, count) in enumerate(list(corpus.counts.items())[:FREQUENT], start=1)
        ]
        show_table(rows, height=320)
    show_details(rows, say, name="frequent-words", table=False)
    _show_concordance(lab, say, card, corpus)


def _offer_training(lab: Lab, say: Say, card: Card, corpus: Corpus) -> None:
    settings = training.PRESETS["balanced"].settings
    try:
        training.check(corpus, settings)
    except LabError as error:
        st.warning(sentence(error, say))
        return
    with st.container(horizontal=True):
        if st.button(say("portrait-train"), type="primary", key="train-balanced", help=say("preset-balanced-help")):
            name = say("model-name", corpus=card_name(card, say), preset=say("preset-balanced"))
            job = lab.train(card.id, settings, name=name)
            go("train", corpus=card.id, job=job.id)
        door("train", say("portrait-parameters"), key="to-train", corpus=card.id)


def _show_concordance(lab: Lab, say: Say, card: Card, corpus: Corpus) -> None:
    st.subheader(say("concordance-title"), anchor=False)
    key = address.seed("look", "")
    word = address.settle("look", st.text_input(say("concordance-word"), key=key)).strip()
    if not word:
        return
    found = lab.concordance(card.id, word, limit=50)
    st.caption(say.markdown("concordance-found", word=word, total=found.total, shown=len(found.hits)))
    joint = "" if corpus.language == "zh" else " "
    rows = [
        {
            say("concordance-left"): joint.join(hit.left),
            say("column-word"): hit.word,
            say("concordance-right"): joint.join(hit.right),
        }
        for hit in found.hits
    ]
    if rows:
        lines = ["| | | |", "|--:|:-:|:--|"]
        for hit in found.hits[:12]:
            left, middle, right = (
                escape_markdown(text) for text in (joint.join(hit.left), hit.word, joint.join(hit.right))
            )
            lines.append(f"| {left} | **{middle}** | {right} |")
        st.markdown("\n".join(lines))
        python = recipes.concordance(lab.store.corpora.path(card.id), word, 50)
        show_details(rows, say, name="concordance", python=python)
