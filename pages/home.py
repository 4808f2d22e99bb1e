"""Home: what is this, in one sentence and one living picture?"""

from __future__ import annotations

import streamlit as st

from pages.widgets.errors import told_errors
from pages.widgets.maps import show_home_map
from pages.widgets.opening import door, open_page
from pages.widgets.pickers import model_note, teaching_card, warn_untrained
from pages.widgets.shelves import show_latest

lab, say = open_page("home")
card = teaching_card(lab, say)

left, right = st.columns([2, 1], gap="large")
with left, told_errors(say):
    show_home_map(lab, say, card)
    model_note(lab, say, card)
    warn_untrained(lab, say, card)
with right:
    st.subheader(say("home-see"), anchor=False)
    st.write(say("home-see-text"))
    door("map", say("home-see-door"), key="door-see", primary=True, model=card.id)
    st.subheader(say("home-text"), anchor=False)
    st.write(say("home-text-text"))
    door("corpus", say("home-text-door"), key="door-text", task="bring")
    st.subheader(say("home-learn"), anchor=False)
    st.write(say("home-learn-text"))
    door("learn", say("home-learn-door"), key="door-learn")
show_latest(lab, say)
