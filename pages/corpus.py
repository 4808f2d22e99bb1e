"""Corpus: which text shall the words be learned from?"""

from __future__ import annotations

from pages.widgets.errors import told_errors
from pages.widgets.opening import open_page
from pages.widgets.portrait import show_portrait
from pages.widgets.reading import ask_to_read, pick_segmentation, show_reading
from pages.widgets.sources import pick_sources

lab, say = open_page("corpus")

with told_errors(say):
    chosen = pick_sources(lab, say)
    if chosen is not None:
        segmentation = pick_segmentation(say, chosen)
        ask_to_read(lab, say, chosen, segmentation)
with told_errors(say):
    show_reading(lab, say)
with told_errors(say):
    show_portrait(lab, say)
