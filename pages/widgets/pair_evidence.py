"""Why is a word near another? The contexts that both have, with sentences: for any neighbour that is pointed at."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core.corpus import Hit, SharedContexts
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.company import WINDOW, show_contexts
from pages.widgets.errors import told_errors
from pages.widgets.opening import door
from pages.widgets.pointed import pointed_word

EXPLAINED = 6
"""Neighbours that have a button; all others are a click on their line away, or on the map."""
TOLD = 3
"""Contexts that are told with a sentence of each word."""


def show_evidence(lab: Lab, say: Say, card: Card, word: str, near: Sequence[str]) -> None:
    """Show what a word has in common with the neighbour that is pointed at on the map, or else with the chosen one."""
    corpus_id = lab.corpus_of(card.id)
    if corpus_id is None or not near:
        return
    key = address.seed("why", None, options=[None, *near])
    chosen = st.session_state[key]
    offered = list(dict.fromkeys([*near[:EXPLAINED], *([chosen] if chosen else [])]))
    picked = st.pills(say("evidence-title"), offered, format_func=escape_markdown, key=key, help=say("evidence-help"))
    address.settle("why", picked)

    @st.fragment
    def pair() -> None:
        pointed = pointed_word(near, of=f"{card.id} {word}", key="pointed")
        if other := pointed or picked:
            with told_errors(say):
                show_pair(lab, say, corpus_id, word, other)

    pair()
    if picked:
        show_contexts(lab, say, lab.store.corpora.card(corpus_id), word, picked)
        _doors(say, corpus_id, (word, picked))


def show_pair(lab: Lab, say: Say, corpus_id: str, word: str, other: str) -> None:
    """Tell the contexts that two words share, and of the surest ones a sentence with either word."""
    found = lab.shared_contexts(corpus_id, word, other, window=WINDOW)
    if not found.shared:
        st.caption(say.markdown("evidence-none", word=word, other=other, window=found.window))
        return
    names = [context.word for context in found.shared[:EXPLAINED]]
    more = max(0, found.drawn_both - len(names))
    st.markdown(say.markdown("evidence-shared", word=word, other=other, contexts=names, more=more))
    joint = "" if lab.corpus(corpus_id).language == "zh" else " "
    for line in pair_sentences(found, joint):
        st.markdown(line)


def pair_sentences(found: SharedContexts, joint: str) -> list[str]:
    """Return sentences as Markdown in which the first and the second word have the same context beside them."""
    told = []
    for context in found.shared[:TOLD]:
        told += [sentence(hit, joint, mark=context.word) for hit in (context.example_a, context.example_b) if hit]
    return list(dict.fromkeys(told))


def sentence(hit: Hit, joint: str, *, window: int = 8, mark: str = "") -> str:
    """Return a place of a word as Markdown, with `mark` set apart; "…" stands where the sentence goes on."""
    left, right = (
        joint.join(f":primary[{escape_markdown(each)}]" if each == mark else escape_markdown(each) for each in side)
        for side in (hit.left, hit.right)
    )
    before, after = ("…" if len(side) >= window else "" for side in (hit.left, hit.right))
    return f"{before}{left}{joint}**{escape_markdown(hit.word)}**{joint}{right}{after}".strip()


def _doors(say: Say, corpus_id: str, words: tuple[str, str]) -> None:
    choices = {"task": "look", "corpus": corpus_id, "view": "concordance"}
    with st.container(horizontal=True):
        for name in words:
            door("corpus", say.markdown("evidence-all", word=name), key=f"all of {name}", look=name, **choices)
