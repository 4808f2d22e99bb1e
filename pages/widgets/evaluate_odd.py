"""The odd one out: a person's own words, and whole sets."""

from __future__ import annotations

import re

import streamlit as st

from embed_core import recipes
from embed_core.evaluation import OddOneOut
from embed_core.evaluation.odd_words import ODD_SETS
from embed_core.figures.evaluation_report import odd_told
from embed_core.figures.odd_words import odd_answers_table, odd_figure, odd_table
from embed_core.figures.text import signed
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.axis_fields import folded, tell_words
from pages.widgets.errors import told_errors
from pages.widgets.evaluate_sets import OWN, choose_set, follow, own_file, tell_coverage, tell_file
from pages.widgets.opening import current_theme
from pages.widgets.results import show_answer, show_chart, show_details, show_table

NAME, WORDS = "odd-set", "odd"
CLOSE = 0.05
"""A margin below this is said to be close."""
_BETWEEN = re.compile(r"[\s,，、;；]+")


def show_odd(lab: Lab, say: Say, card: Card) -> None:
    """Find the odd one of the words that the person types; a whole set is folded away."""
    example = " ".join(lab.odd_example(card.id))
    follow(WORDS, example)
    key = address.widget_key(WORDS)
    if key not in st.session_state:
        st.session_state[key] = address.chosen(WORDS) or example
    text = st.text_input(say("odd-words"), key=key, help=say("odd-words-help"), max_chars=1000)
    address.keep(WORDS, "" if text == example else text or "")
    with told_errors(say, lab):
        found = lab.odd_one_out(card.id, [word for word in _BETWEEN.split(text or example) if word])
        _tell(say, found)
        show_chart(
            odd_figure(found, say=say, theme=current_theme()),
            odd_table(found, say=say),
            say,
            name="odd-one-out",
            python=recipes.odd_one_out(lab.store.models.path(card.id), found.words),
        )
    _show_set(lab, say, card)


def _tell(say: Say, found: OddOneOut) -> None:
    first, second = found.order[:2]
    show_answer(say("odd-answer", word=found.odd))
    values = {"value": signed(float(found.to_others[first]), 2), "following": signed(float(found.to_others[second]), 2)}
    close = "yes" if found.margin < CLOSE else "no"
    st.markdown(say.markdown("odd-answer-told", next=found.words[second], close=close, **values))
    tell_words(say, "odd-missing", found.missing)
    if found.repeated:
        st.caption(say("odd-repeated", count=found.repeated))


def _show_set(lab: Lab, say: Say, card: Card) -> None:
    fold = folded(say("odd-set-title"), key=f"fold {NAME}", opened=address.named(NAME))
    if not fold.open:
        address.leave(NAME)
        return
    with fold, told_errors(say, lab):
        where = choose_set(say, NAME, ODD_SETS, usual=lab.odd_set_for(card.id), named=True)
        if where == OWN:
            where = own_file(lab, say, NAME, help="odd-file-help")
        if not where:
            return
        found, own = lab.odd_score(card.id, where), where not in ODD_SETS
        told = odd_told(found, say)
        st.markdown(f"**{told}**") if found.asked else st.warning(told)
        tell_coverage(say, found.asked, len(found.set), kind="questions", missing=found.missing)
        tell_file(say, found.set)
        rows = odd_answers_table(found, say=say)
        if rows:
            show_table(rows, height=320 if len(rows) > 8 else None)
        name = lab.staged(where)[0] if own else where
        python = recipes.odd_set(lab.store.models.path(card.id), name, file=own)
        show_details(rows, say, name=NAME, python=python, table=False)
