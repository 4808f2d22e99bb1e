"""Learn: how does it work? The lecture note as lessons that ask before they show."""

from __future__ import annotations

from pages.widgets.errors import told_errors
from pages.widgets.lesson_list import show_lessons
from pages.widgets.lesson_place import find_place
from pages.widgets.lesson_progress import keep_progress
from pages.widgets.lesson_screen import lesson_styles, show_screen
from pages.widgets.opening import open_page
from pages.widgets.pickers import await_teaching

place = find_place()
lab, say = open_page("learn", head=place.head)
lesson_styles()
await_teaching(lab, say)
with told_errors(say):
    if place.lesson is None:
        show_lessons(lab, say, place)
    else:
        show_screen(lab, say, place)
keep_progress()  # after what this very run has found solved
