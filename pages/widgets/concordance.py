"""The places of a word in a corpus: sorted, narrowed, in one table, and all of them as a file."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.corpus import SORTS, Concordance, Corpus, Lines, concordance_csv, form_of
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.corpus_words import pick_corpus_word, tell_absent
from pages.widgets.kwic import kwic
from pages.widgets.results import show_details

WINDOW = 12


def show_concordance(lab: Lab, say: Say, card: Card, corpus: Corpus) -> None:
    """Ask for a word, how its places are sorted and narrowed, and show them."""
    with st.container(horizontal=True, vertical_alignment="top"):
        with st.container(width=220):
            word = pick_corpus_word(say, corpus, name="look", label="concordance-word")
        with st.container(width=220):
            key = address.seed("near", "")
            near = str(
                address.settle("near", st.text_input(say("look-near"), key=key, help=say("look-near-help")))
            ).strip()
        sort = _pick_sort(say)
        documents = st.container(width=330)
    if not word or tell_absent(say, corpus, word):
        return
    if near and tell_absent(say, corpus, near):
        return
    every = lab.concordance(card.id, word, limit=0, window=WINDOW, near=near)
    with documents:
        document = _pick_document(say, corpus, every)
    asked = {"sort": sort, "near": near, "document": document}
    found = lab.concordance_lines(card.id, word, window=WINDOW, **asked)
    _tell_number(say, found)
    if not len(found):
        return
    kwic(
        found,
        key="kwic",
        say=say,
        names=corpus.parts.names,
        joint="" if corpus.language == "zh" else " ",
        sort=sort,
        near=form_of(corpus, near) if near else "",
        window=WINDOW,
    )
    _show_export(lab, say, card, corpus, found, **asked)


def _tell_number(say: Say, found: Lines) -> None:
    """Say how many places there are, how many of them fit, and how many of these are in the table."""
    kind = "all" if found.matched == found.total else "some" if found.matched else "none"
    told = say(f"concordance-found-{kind}", total=found.total, matched=found.matched)
    if len(found) < found.matched:
        told += " " + say("concordance-found-cut", shown=len(found))
    st.caption(told)


def _pick_sort(say: Say) -> str:
    key = address.seed("sort", SORTS[0], options=SORTS)
    picked = st.segmented_control(
        say("look-sort"), SORTS, format_func=lambda s: say(f"look-sort-{s}"), key=key, required=True
    )
    return str(address.settle("sort", picked))


def _pick_document(say: Say, corpus: Corpus, found: Concordance) -> int | None:
    """Let the person choose one of the documents with places; None for all."""
    if corpus.documents < 2:
        return None
    counts = dict(found.by_document)
    options = ["", *map(str, counts)]
    key = address.seed("document", "", options=options)

    def named(option: str) -> str:
        if not option:
            return say("look-all-documents", documents=len(counts), places=found.matched)
        return say("look-document", name=corpus.parts.names[int(option)], places=counts[int(option)])

    picked = address.settle("document", st.selectbox(say("look-documents"), options, format_func=named, key=key))
    return int(picked) if picked else None


def _show_export(lab: Lab, say: Say, card: Card, corpus: Corpus, found: Lines, **asked: object) -> None:
    def everything() -> bytes:
        whole = lab.concordance(card.id, found.word, limit=found.total, window=WINDOW, **asked)  # type: ignore[arg-type]
        return concordance_csv(corpus, whole, say=say)

    st.download_button(
        say("look-csv", places=found.matched),
        data=everything,
        file_name="concordance.csv",
        mime="text/csv",
        key="concordance csv",
        on_click="ignore",
    )
    path = lab.store.corpora.path(card.id)
    python = recipes.concordance(path, found.word, found.total, **asked)  # type: ignore[arg-type]
    show_details([], say, name="concordance", python=python)
