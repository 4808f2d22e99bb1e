"""Compare: do two models, or up to four, say the same?"""

from __future__ import annotations

import streamlit as st

from pages.widgets.compare_report import show_table_of_facts
from pages.widgets.comparing import pick_more, pick_part
from pages.widgets.errors import told_errors
from pages.widgets.opening import open_page
from pages.widgets.pairs import show_questions
from pages.widgets.pickers import pick_model, short_note, synthetic_note
from pages.widgets.shifted import show_vocabulary
from pages.widgets.two_lists import show_word
from pages.widgets.two_maps import show_maps

SHOWN = {
    "questions": show_questions,
    "word": show_word,
    "vocabulary": show_vocabulary,
    "maps": show_maps,
    "table": show_table_of_facts,
}

lab, say = open_page("compare")

left, right = st.columns(2, gap="medium")
with left:
    first = pick_model(lab, say, label="compare-first")
    short_note(lab, say, first)
with right:
    second = pick_model(lab, say, name="with", label="compare-second", other_than=first.id)
    short_note(lab, say, second)

if first.id == second.id:
    st.info(say("compare-same"))
part = pick_part(say)
shown = st.container()
cards = pick_more(lab, say, first, second)
with shown, told_errors(say):
    SHOWN[part](lab, say, cards)
synthetic_note(lab, say, *cards)
