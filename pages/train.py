"""Train: how shall the vectors be learned, and how far is it?"""

from __future__ import annotations

import streamlit as st

from pages.widgets.errors import told_errors
from pages.widgets.opening import open_page
from pages.widgets.pickers import pick_corpus
from pages.widgets.runs import ask_to_train, offer_to_continue, pick_run, show_runs

lab, say = open_page("train")

left, right = st.columns([1, 1], gap="large")
with left, told_errors(say):
    offer_to_continue(lab, say)
    card = pick_corpus(lab, say)
    run = pick_run(lab, say, card)
    if run is None:
        st.error(say("train-out-of-range"))
    else:
        ask_to_train(lab, say, card, run)
with right, told_errors(say):
    show_runs(lab, say)
