"""Corpus: which text shall the words be learned from?"""

from __future__ import annotations

import streamlit as st

from pages.widgets.corpora import pick_task
from pages.widgets.cutting import pick_segmentation
from pages.widgets.errors import told_errors
from pages.widgets.opening import open_page
from pages.widgets.portrait import show_look
from pages.widgets.reading import ask_to_read, end_reading, show_reading
from pages.widgets.sources import pick_sources

lab, say = open_page("corpus")

done = False
with told_errors(say):
    done = show_reading(lab, say)
task = pick_task(lab, say)
if done and task == "look":
    end_reading()
if task == "bring":
    with told_errors(say):
        chosen = pick_sources(lab, say)
        if chosen is not None:
            making = st.container()
            segmented = chosen.reading.segmented
            segmentation = pick_segmentation(
                lab, say, chosen.beginning, synthetic=chosen.synthetic, segmented=segmented
            )
            with making:
                ask_to_read(lab, say, chosen, segmentation)
else:
    with told_errors(say):
        show_look(lab, say)
