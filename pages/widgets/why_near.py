"""Why is a word near in one model alone? The contexts of both words, in the text of the model that names it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.company import show_contexts
from pages.widgets.pickers import card_name


def show_why(lab: Lab, say: Say, cards: Mapping[str, Card], own: Mapping[str, Sequence[str]], word: str) -> None:
    """Let the person choose a neighbour that only one model names, and show the contexts of both words.

    `cards` and `own`, the words that only this model names, go by the letters of the models.
    """
    corpora = {letter: id for letter, card in cards.items() if (id := lab.corpus_of(card.id)) is not None}
    if not corpora:
        st.caption(say("two-no-corpus"))
        return
    letter_of = {each: letter for letter in own for each in own[letter]}
    if not letter_of:
        return
    key = address.seed("why", None, options=[None, *letter_of])
    picked = st.pills(
        say("two-why"),
        list(letter_of),
        format_func=lambda each: f"{letter_of[each]}  {escape_markdown(each)}",
        key=key,
    )
    address.settle("why", picked)
    if picked:
        _show_contexts(lab, say, cards, corpora, letter_of[picked], pair=(word, picked))


def _show_contexts(
    lab: Lab,
    say: Say,
    cards: Mapping[str, Card],
    corpora: Mapping[str, str],
    letter: str,
    *,
    pair: tuple[str, str],
) -> None:
    """Show the contexts in the text of the model that names the word; the other texts are one click away."""
    texts: dict[str, str] = {}
    for here, id in corpora.items():
        if id not in texts or here == letter:
            texts[id] = here
    if len(texts) > 1:
        options = sorted(here.lower() for here in texts.values())
        first = letter.lower() if letter in corpora else options[0]
        key = address.seed("text", first, options=options)
        picked = st.segmented_control(
            say("two-corpus"),
            options,
            format_func=lambda name: f"{name.upper()}  {escape_markdown(card_name(cards[name.upper()], say))}",
            key=key,
            required=True,
        )
        letter = str(address.settle("text", picked)).upper()
    corpus_id = corpora.get(letter) or next(iter(corpora.values()))
    show_contexts(lab, say, lab.store.corpora.card(corpus_id), *pair, prefix="two-")
