"""A corpus to look at: its numbers, the way to training, and one of three views."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from embed_core import recipes, training
from embed_core.corpus import Corpus, Portrait
from embed_core.errors import LabError
from embed_core.figures.dispersion import by_document_figure, by_document_table, dispersion_figure, dispersion_table
from embed_core.figures.laws import heaps_figure, heaps_table, zipf_figure, zipf_table
from embed_core.figures.portrait import (
    frequent_figure,
    frequent_table,
    lengths_figure,
    lengths_table,
    lost_figure,
    lost_table,
)
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.again import offer_again
from pages.widgets.company import show_company
from pages.widgets.concordance import show_concordance
from pages.widgets.corpus_words import pick_corpus_word, tell_absent
from pages.widgets.errors import sentence, show_remarks
from pages.widgets.opening import current_theme, door, go
from pages.widgets.phrases import show_phrases
from pages.widgets.pickers import card_name, pick_corpus
from pages.widgets.results import show_chart

VIEWS = ("portrait", "concordance", "two", "phrases")
MIN_COUNT = 5
Drawn = tuple[Callable[..., Any], Callable[..., Any]]
CHARTS: dict[str, Drawn] = {
    "frequent": (frequent_figure, frequent_table),
    "zipf": (zipf_figure, zipf_table),
    "heaps": (heaps_figure, heaps_table),
    "lengths": (lengths_figure, lengths_table),
    "lost": (lost_figure, lost_table),
    "dispersion": (dispersion_figure, dispersion_table),
}
BY_DOCUMENT = "by-document"


def show_look(lab: Lab, say: Say) -> None:
    """Show a corpus: the way to training, and the view that the person chose."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        card = pick_corpus(lab, say)
        corpus = lab.corpus(card.id)
        refused = _offer_training(lab, say, card, corpus)
        offer_again(lab, say, card, corpus)
    if refused:
        st.warning(refused)
    if not corpus.tokens:
        show_remarks(corpus.remarks, say)
        return
    view = _pick(say, "view", VIEWS, "look-view")
    if view == "concordance":
        show_concordance(lab, say, card, corpus)
    elif view == "two":
        show_company(lab, say, card, corpus)
    elif view == "phrases":
        show_phrases(lab, say, card, corpus)
    else:
        _show_numbers(say, corpus)
        _show_portrait(lab, say, card, corpus)
    if corpus.synthetic:
        st.caption(say("synthetic-note"))


def _show_numbers(say: Say, corpus: Corpus) -> None:
    with st.container(horizontal=True):
        for name in ("tokens", "types", "sentences", "documents"):
            st.metric(say(f"portrait-{name}"), f"{getattr(corpus, name):,}", help=say(f"portrait-{name}-help"))
        st.metric(say("portrait-encoding"), corpus.encoding.upper())
    show_remarks(corpus.remarks, say)


def _pick(say: Say, name: str, options: tuple[str, ...], label: str) -> str:
    key = address.seed(name, options[0], options=options)
    picked = st.segmented_control(
        say(label),
        options,
        format_func=lambda option: say(f"{label}-{option}"),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    return str(address.settle(name, picked))


def _offer_training(lab: Lab, say: Say, card: Card, corpus: Corpus) -> str:
    """Draw the ways to training, and return why there is none where the corpus is too small."""
    settings = training.PRESETS["balanced"].settings
    try:
        training.check(corpus, settings)
    except LabError as error:
        return sentence(error, say)
    lab.warm()
    with st.container(horizontal=True, width="content"):
        if st.button(say("portrait-train"), type="primary", key="train-balanced", help=say("preset-balanced-help")):
            name = say("model-name", corpus=card_name(card, say), preset=say("preset-balanced"))
            job = lab.train(card.id, settings, name=name)
            go("train", corpus=card.id, job=job.id)
        door("train", say("portrait-parameters"), key="to-train", corpus=card.id)
    return ""


def _show_portrait(lab: Lab, say: Say, card: Card, corpus: Corpus) -> None:
    chart = _pick(say, "chart", (*CHARTS, BY_DOCUMENT), "look-chart")
    if chart == BY_DOCUMENT:
        _show_by_document(lab, say, card, corpus)
        return
    found = lab.portrait(card.id)
    st.caption(_reading(say, chart, found))
    figure, table = CHARTS[chart]
    more = {"min_count": MIN_COUNT} if chart == "lost" else {}
    show_chart(
        figure(found, say=say, theme=current_theme(), **more),
        table(found, say=say),
        say,
        name=f"{chart} {card.id}",
        python=recipes.portrait(lab.store.corpora.path(card.id)),
    )


def _reading(say: Say, chart: str, found: Portrait) -> str:
    """Return how the chart is to be read, with the numbers that it is about."""
    if chart == "zipf" and found.zipf is None:
        return say("look-zipf-none")
    types, tokens = found.lost(MIN_COUNT)
    return say(
        f"look-{chart}-read",
        percent=round(100 * found.hapax_share),
        hapaxes=found.hapaxes,
        mean=f"{found.mean_length:.1f}",
        least=MIN_COUNT,
        types=round(100 * types),
        tokens=round(100 * tokens),
        kind="tenths" if found.tenths else "documents",
        parts=found.parts,
    )


def _show_by_document(lab: Lab, say: Say, card: Card, corpus: Corpus) -> None:
    with st.container(width=220):
        word = pick_corpus_word(say, corpus, name="look", label="concordance-word")
    if not word or tell_absent(say, corpus, word):
        return
    found = lab.by_document(card.id, word)
    st.caption(say("look-by-document-read"))
    show_chart(
        by_document_figure(found, say=say, theme=current_theme()),
        by_document_table(found, say=say),
        say,
        name=f"by-document {card.id}",
        python=recipes.by_document(lab.store.corpora.path(card.id), word),
    )
