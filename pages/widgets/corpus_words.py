"""Choosing a word of a corpus, and what is said of one that it does not have."""

from __future__ import annotations

import streamlit as st

from embed_core.corpus import Corpus, form_of
from embed_core.language import Say
from embed_core.suggestions import words_to_watch
from embed_core.vectors.spelling import alike
from pages.widgets import address

OFTEN = 20
"""A word that stands there by itself occurs so often, so that there is something to see of it."""


def pick_corpus_word(say: Say, corpus: Corpus, *, name: str, label: str, nth: int = 0) -> str:
    """Let the person type a word of a corpus; a well-known or frequent one stands there first."""
    often = [word for word, count in corpus.counts.items() if count >= OFTEN]
    offered = words_to_watch(often or list(corpus.counts))
    key = address.seed(name, offered[min(nth, len(offered) - 1)] if offered else "")
    return str(address.settle(name, st.text_input(say(label), key=key))).strip()


def tell_absent(say: Say, corpus: Corpus, word: str) -> bool:
    """Say that a corpus lacks a word, with the spellings that come near; False where it has it."""
    if form_of(corpus, word) in corpus.counts:
        return False
    told = say.markdown("remark-not-in-corpus", word=word)
    near = alike(list(corpus.counts), word)
    if near:
        told += " " + say.markdown("look-alike", words=near)
    st.warning(told)
    return True
