"""The list of lessons, with what has been solved of each."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.lessons import LESSONS, PARTS
from pages.widgets.lesson_place import Place, lead_to, number_of
from pages.widgets.lesson_progress import solved_of

LEFT = ("vectors", "training")
"""The parts in the first column, which hold half of the lessons."""


def show_lessons(lab: Lab, say: Say, place: Place) -> None:
    """Show the lessons by what they are about; each is a button with what it asks and how far the person has come."""
    if place.unknown:
        st.warning(say.markdown("learn-no-lesson", asked=place.unknown[:60], lessons=len(LESSONS)))
    left, right = st.columns(2, gap="large")
    for part, lessons in PARTS.items():
        with left if part in LEFT else right, st.container(key=f"lesson-list-{part}"):
            st.subheader(say(f"learn-part-{part}"), anchor=False)
            for id in lessons:
                _row(lab, say, id)


def _row(lab: Lab, say: Say, id: str) -> None:
    lesson = LESSONS[id]
    done, tasks = solved_of(lab, say, lesson)
    with st.container(key=f"lesson-row-{id}"):
        name = say("learn-name", number=number_of(lesson), title=say(f"lesson-{id}-title"))
        st.button(name, key=f"lesson {id}", type="tertiary", on_click=lead_to, args=(lesson,))
        told = [say(f"lesson-{id}-lead"), *([f"**{say('learn-done', done=done, tasks=tasks)}**"] if done else [])]
        st.caption(" ".join(told))
