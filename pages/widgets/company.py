"""The company that two words keep: contexts that both have, and those that only one has."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.corpus import Corpus
from embed_core.figures.contexts import KINDS, shared_contexts_figure, shared_contexts_table
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.corpus_words import pick_corpus_word, tell_absent
from pages.widgets.errors import show_remarks
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart

WINDOW = 5


def show_company(lab: Lab, say: Say, card: Card, corpus: Corpus) -> None:
    """Ask for two words of a corpus and show their contexts."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = []
        for number, name in enumerate(("one", "other")):
            with st.container(width=220):
                words.append(pick_corpus_word(say, corpus, name=name, label=f"look-{name}", nth=number))
    absent = [word for word in words if word and tell_absent(say, corpus, word)]
    if all(words) and not absent:
        show_contexts(lab, say, card, words[0], words[1])


def show_contexts(lab: Lab, say: Say, card: Card, first: str, second: str, *, prefix: str = "") -> None:
    """Show what two words of a corpus share, what only one of them has, or the frames that both fill."""
    found = lab.shared_contexts(card.id, first, second, window=WINDOW)
    show_remarks(found.remarks, say)
    if not found.count_a or not found.count_b:
        return
    st.caption(
        say.markdown(
            "look-two-told",
            first=found.a,
            second=found.b,
            drawn_first=found.drawn_a,
            drawn_second=found.drawn_b,
            both=found.drawn_both,
            together=found.together,
            window=found.window,
        )
    )
    key = address.seed(f"{prefix}contexts", KINDS[0], options=KINDS)
    names = {"only_a": found.a, "only_b": found.b}
    kind = st.segmented_control(
        say("look-contexts"),
        KINDS,
        format_func=lambda k: (
            say.markdown("look-contexts-only", word=names[k]) if k in names else say(f"look-contexts-{k}")
        ),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    address.settle(f"{prefix}contexts", kind)
    show_chart(
        shared_contexts_figure(found, kind=kind, say=say, theme=current_theme()),
        shared_contexts_table(found, kind=kind, say=say),
        say,
        name=f"contexts {kind}",
        caption=say("look-frames-read" if kind == "frames" else "look-contexts-read", window=found.window),
        python=recipes.shared_contexts(lab.store.corpora.path(card.id), first, second, WINDOW),
    )
