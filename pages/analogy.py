"""Analogy: what comes out when words are added and taken away?"""

from __future__ import annotations

from pages.widgets.analogy_sets import show_set
from pages.widgets.errors import told_errors
from pages.widgets.opening import open_page
from pages.widgets.pickers import model_note, pick_model, warn_untrained
from pages.widgets.sum_answer import show_methods, show_sum
from pages.widgets.sum_picture import pick_pairs, show_pairs
from pages.widgets.sums import pick_sum

lab, say = open_page("analogy")

card = pick_model(lab, say, width=420)
warn_untrained(lab, say, card)
with told_errors(say, lab):
    asked = pick_sum(lab, say, card)
    if asked is not None:
        show_sum(lab, say, card, asked)
        with told_errors(say, lab):
            show_methods(lab, say, card, asked, pick_pairs(lab, say, card, asked))
        show_pairs(lab, say, card, asked)
show_set(lab, say, card)
model_note(lab, say, card)
