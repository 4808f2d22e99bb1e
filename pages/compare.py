"""Compare: do two models say the same?"""

from __future__ import annotations

import streamlit as st

from pages.widgets.errors import told_errors
from pages.widgets.opening import open_page
from pages.widgets.pairs import show_facts, show_neighbours, show_overlap, show_questions
from pages.widgets.pickers import pick_model, short_note, synthetic_note

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
with told_errors(say):
    show_questions(lab, say, first, second)
with told_errors(say):
    show_neighbours(lab, say, first, second)
with told_errors(say):
    show_facts(lab, say, first, second)
with told_errors(say):
    show_overlap(lab, say, first, second)
synthetic_note(lab, say, first, second)
