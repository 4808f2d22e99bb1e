"""Phrases of a text or a corpus: suggested with their scores, accepted one by one or all above a score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from embed_core import recipes
from embed_core.corpus import Corpus, Effect, Phrase, Segmentation
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.again import begin_again
from pages.widgets.own_phrases import keep_phrases, own_phrases, show_accepted
from pages.widgets.phrase_table import phrase_rows, phrase_table
from pages.widgets.results import change, show_details

LOWEST, USUAL, HIGHEST = 0.3, 0.5, 0.95
LEAST = 5


def pick_phrases(lab: Lab, say: Say, text: str, settings: Segmentation) -> None:
    """Suggest the phrases of the beginning of a text, and let the person accept some."""
    st.caption(say("phrases-lead"))
    if not text.strip():
        st.caption(say("segmentation-no-passage"))
        return
    score, least = _bounds(say)
    found = lab.phrases_of_text(text, settings, min_count=least)
    shown = found.above(score)
    st.caption(say("phrases-found", characters=len(text), shown=len(shown), found=found.found))
    _accept(say, shown, lambda phrases: lab.phrase_effect_on_text(text, settings, phrases))
    python = recipes.phrases_of_text(settings, characters=len(text), min_count=least, score=score)
    show_details(phrase_rows(say, found.phrases), say, name="phrases", table=False, python=python)
    show_accepted(say)


def show_phrases(lab: Lab, say: Say, card: Card, corpus: Corpus) -> None:
    """Suggest the phrases of a corpus; the accepted ones are joined when its text is added once more."""
    joined = len(corpus.segmentation.phrases)
    st.caption(say("phrases-what") if corpus.synthetic else say("phrases-of-corpus", joined=joined))
    score, least = _bounds(say)
    found = lab.phrases(card.id, min_count=least)
    shown = found.above(score)
    part = "whole" if found.whole else "beginning"
    st.caption(say("phrases-found-tokens", tokens=found.tokens, shown=len(shown), found=found.found, part=part))
    if corpus.synthetic:
        phrase_table(say, shown, frozenset(), editable=False)
    else:
        _accept(say, shown, lambda phrases: lab.phrase_effect(card.id, phrases, before=own_phrases()))
        show_accepted(say)
        if own_phrases():
            st.button(say("phrases-add-again"), key="phrases-add-again", on_click=_add_again, args=(lab, card, corpus))
    python = recipes.phrases(lab.store.corpora.path(card.id), min_count=least, score=score)
    show_details(phrase_rows(say, found.phrases), say, name=f"phrases {card.id}", table=False, python=python)


def _add_again(lab: Lab, card: Card, corpus: Corpus) -> None:
    """Go back to the text with everything as it was, and these phrases besides."""
    both = (*corpus.segmentation.phrases, *own_phrases())
    if lab.originals(card.id):
        begin_again(lab, card, replace(corpus.segmentation, phrases=both))
    else:
        keep_phrases(both)
        address.change("task", "bring")


def _bounds(say: Say) -> tuple[float, int]:
    """Let the person say from which score and count on phrases are listed."""
    left, right, _ = st.columns([2, 1, 1], vertical_alignment="bottom")
    with left:
        key = address.seed("phrase-score", USUAL, kind=_score)
        label, told = say("phrases-score"), say("phrases-score-help")
        score = float(st.slider(label, LOWEST, HIGHEST, step=0.05, format="%.2f", key=key, help=told))
    with right:
        key = address.seed("phrase-count", LEAST, kind=_count)
        told = say("phrases-count-help")
        least = int(st.number_input(say("phrases-count"), 2, 1000, step=1, key=key, help=told))
    address.keep("phrase-score", "" if score == USUAL else f"{score:.2f}")
    address.keep("phrase-count", "" if least == LEAST else str(least))
    return score, least


def _score(text: str) -> float:
    return max(LOWEST, min(HIGHEST, float(text)))


def _count(text: str) -> int:
    return min(max(int(text), 2), 1000)


def _accept(say: Say, shown: Sequence[Phrase], effect_of: Callable[[Sequence[str]], Effect]) -> None:
    """Offer what is listed, all at once with the effect of it, or one by one in the table."""
    if not shown:
        return
    own = own_phrases()
    known = frozenset(own)
    new = [phrase.rule for phrase in shown if phrase.rule not in known]
    both = (*own, *new)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            say("phrases-accept", phrases=len(new)),
            key="phrases-accept",
            disabled=not new,
            on_click=keep_phrases,
            args=(both,),
        )
        if new:
            effect = effect_of(both)
            tokens = change(effect.tokens_before, effect.tokens_after)
            types = change(effect.types_before, effect.types_after)
            st.caption(say("phrases-effect", tokens=tokens, types=types), width="content")
    phrase_table(say, shown, known)
