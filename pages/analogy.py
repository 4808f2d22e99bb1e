"""Analogy: what comes out when words are added and taken away?"""

from __future__ import annotations

from pages.widgets.errors import told_errors
from pages.widgets.opening import open_page
from pages.widgets.pickers import model_note, pick_model, warn_untrained
from pages.widgets.sums import pick_sum, show_sum

lab, say = open_page("analogy")

card = pick_model(lab, say, width=420)
warn_untrained(lab, say, card)
with told_errors(say, lab):
    positive, negative = pick_sum(lab, say, card)
    if positive or negative:
        show_sum(lab, say, card, positive, negative)
model_note(lab, say, card)
