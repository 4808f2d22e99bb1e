"""Compare: do two models say the same?"""

from __future__ import annotations

import streamlit as st

from pages.widgets.compare_report import offer_report
from pages.widgets.comparing import pick_more, pick_part, pick_script
from pages.widgets.errors import told_errors
from pages.widgets.opening import open_page
from pages.widgets.pairs import show_facts, show_questions
from pages.widgets.pickers import pick_model, short_note, synthetic_note
from pages.widgets.shifted import show_vocabulary
from pages.widgets.two_lists import show_word
from pages.widgets.two_maps import show_maps

SHOWN = {"word": show_word, "vocabulary": show_vocabulary, "maps": show_maps}

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
with told_errors(say):
    if part in ("questions", "table"):
        asked = st.container()
        cards = pick_more(lab, say, first, second)
        with asked:
            if part == "questions":
                show_questions(lab, say, cards)
            else:
                show_facts(lab, say, cards)
                offer_report(lab, say, cards)
    else:
        script = pick_script(lab, say, first, second)
        SHOWN[part](lab, say, first, second, script=script)
synthetic_note(lab, say, first, second)
