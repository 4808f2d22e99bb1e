"""Train: how shall the vectors be learned, and how far is it?"""

from __future__ import annotations

import streamlit as st

from pages.widgets import address
from pages.widgets.asking import ask_to_train, pick_run
from pages.widgets.errors import told_errors
from pages.widgets.going_on import offer_beginnings, show_going_on
from pages.widgets.opening import open_page
from pages.widgets.pickers import pick_corpus
from pages.widgets.runs import show_runs

lab, say = open_page("train")
lab.warm()

left, right = st.columns([1, 1], gap="large")
with left, told_errors(say):
    going_on = address.chosen("continue")
    if going_on:
        show_going_on(lab, say, going_on)
    else:
        card = pick_corpus(lab, say)
        run = pick_run(lab, say, card)
        if run is None:
            st.error(say("train-out-of-range"))
        else:
            with told_errors(say):
                ask_to_train(lab, say, card, run)
        offer_beginnings(lab, say)
with right, told_errors(say):
    show_runs(lab, say)
