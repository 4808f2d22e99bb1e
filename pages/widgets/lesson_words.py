"""The person's own word list in the lesson on coverage: what each model here knows of it."""

from __future__ import annotations

import streamlit as st

from embed_core.geometry import parse_words
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.lessons import coverage
from pages.widgets import address
from pages.widgets.pickers import card_name
from pages.widgets.results import show_details, show_table

LESSON = "scratch"
MOST_WORDS, MOST_MODELS, NAMED = 500, 20, 8


def offer_own_words(lab: Lab, say: Say, lesson_id: str) -> None:
    """Fold away a field for words, and a table of all models with what they know of them."""
    if lesson_id != LESSON:
        return
    with st.expander(say("learn-own-words"), expanded=bool(address.chosen("listed"))):
        key = address.seed("listed", "")
        text = st.text_area(say("learn-own-words-list"), key=key, max_chars=1500, help=say("learn-own-words-help"))
        words = parse_words(str(address.settle("listed", text)))[:MOST_WORDS]
        if not words:
            return
        rows = []
        for card in lab.models()[:MOST_MODELS]:
            found = coverage(lab.model(card.id), words)
            rows.append(
                {
                    say("learn-column-model"): card_name(card, say),
                    say("learn-column-known"): found.known,
                    say("learn-column-coverage"): round(found.percent, 1),
                    say("learn-column-missing"): say.join(found.missing[:NAMED]),
                }
            )
        show_table(rows, height="content")
        show_details(rows, say, name="coverage", table=False)
