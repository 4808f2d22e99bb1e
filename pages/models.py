"""Models: what has been trained, and what is to become of it?"""

from __future__ import annotations

from pages.widgets.archives import show_archives
from pages.widgets.bin import show_binned
from pages.widgets.bringing import show_bringing
from pages.widgets.errors import told_errors
from pages.widgets.opening import open_page
from pages.widgets.people import show_people
from pages.widgets.shelves import show_bin, show_broken, show_corpora, show_models
from pages.widgets.storage import show_storage

lab, say = open_page("models")

with told_errors(say):
    show_people(lab, say)
with told_errors(say):
    show_bin(lab, say)
    show_bringing(lab, say)
    show_models(lab, say)
    show_corpora(lab, say)
    show_binned(lab, say)
    show_broken(lab, say)
with told_errors(say):
    show_archives(lab, say)
    show_storage(lab, say)
