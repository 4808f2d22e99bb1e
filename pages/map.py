"""Map: which words are near one another?"""

from __future__ import annotations

import streamlit as st

from pages.widgets.bookmarks import show_bookmarks
from pages.widgets.errors import told_errors
from pages.widgets.map_dress import PLAIN
from pages.widgets.map_lesson import show_lesson
from pages.widgets.map_panels import WORD, pick_panel, show_panel
from pages.widgets.maps import find_chart, map_controls, show_map
from pages.widgets.opening import open_page
from pages.widgets.pickers import model_note, pick_model, pick_word, warn_untrained
from pages.widgets.word_card import show_word_card

lab, say = open_page("map")
lab.warm("project")

with st.container(horizontal=True, vertical_alignment="bottom", key="controls"):
    card = pick_model(lab, say, width=300)
    model = lab.model(card.id)
    word = pick_word(model, say, name="word", default="", label="map-find", optional=True, width=250)
    choice = map_controls(say, model, more=lambda: show_bookmarks(lab, say))

warn_untrained(lab, say, card)
left, right = st.columns([7, 3], gap="medium")
with right:
    panel = pick_panel(say)
dress = PLAIN
with left, told_errors(say, lab):
    found = find_chart(lab, say, card, choice, word)
    with right, told_errors(say, lab):
        dress = show_panel(lab, say, card, found.chart, panel)
    show_map(lab, say, card, choice, word, found, dress)
    model_note(lab, say, card)
if panel == WORD:
    with right, told_errors(say, lab):
        show_word_card(lab, say, card, word)
if panel == "belief":
    with told_errors(say, lab):
        show_lesson(lab, say, card)
if dress.below is not None:
    dress.below()
