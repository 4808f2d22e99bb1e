"""Map: which words are near one another?"""

from __future__ import annotations

import streamlit as st

from pages.widgets.errors import told_errors
from pages.widgets.maps import map_controls, show_map
from pages.widgets.opening import open_page
from pages.widgets.pickers import model_note, pick_model, pick_word, warn_untrained
from pages.widgets.word_card import show_word_card

lab, say = open_page("map")

with st.container(horizontal=True, vertical_alignment="bottom", key="controls"):
    card = pick_model(lab, say, width=300)
    model = lab.model(card.id)
    word = pick_word(model, say, name="word", default="", label="map-find", optional=True, width=250)
    choice = map_controls(say, model)

warn_untrained(lab, say, card)
left, right = st.columns([7, 3], gap="medium")
with left, told_errors(say, lab):
    show_map(lab, say, card, choice, word)
    model_note(lab, say, card)
with right, told_errors(say, lab):
    show_word_card(lab, say, card, word)
