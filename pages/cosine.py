"""Cosine: how alike are two words, and which numbers say so?"""

from __future__ import annotations

import streamlit as st

from pages.widgets.board import show_answer_of, show_board
from pages.widgets.errors import told_errors
from pages.widgets.guess import show_pieces
from pages.widgets.opening import open_page
from pages.widgets.pickers import warn_untrained
from pages.widgets.picture import show_picture
from pages.widgets.sides import pick_sides
from pages.widgets.what_else import show_what_else

lab, say = open_page("cosine")

with told_errors(say, lab):
    sides = pick_sides(lab, say)
    if sides is not None:
        show_answer_of(lab, say, sides)
        for guess in sides.guesses:
            st.info(say.markdown("guess-title", word=guess.word))
            show_pieces(say, guess)
        if sides.card is not None:
            warn_untrained(lab, say, sides.card)
        left, right = st.columns([11, 9], gap="large")
        with left:
            show_board(say, sides)
        with right:
            show_picture(say, sides)
        show_what_else(lab, say, sides)
