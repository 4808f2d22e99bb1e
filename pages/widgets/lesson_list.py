"""The list of lessons, with what has been solved of each."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.lessons import LESSONS, PARTS
from pages.widgets.lesson_place import Place, lead_to, number_of
from pages.widgets.lesson_progress import solved_of


def show_lessons(lab: Lab, say: Say, place: Place) -> None:
    """Show the lessons by what they are about; each is a button with how far the person has come."""
    if place.unknown:
        st.warning(say.markdown("learn-no-lesson", asked=place.unknown[:60], lessons=len(LESSONS)))
    with st.container(key="lesson-list"):
        columns = st.columns(2, gap="large")
    for nth, (part, lessons) in enumerate(PARTS.items()):
        with columns[nth * 2 // len(PARTS)]:
            st.subheader(say(f"learn-part-{part}"), anchor=False)
            for id in lessons:
                _row(lab, say, id)


def _row(lab: Lab, say: Say, id: str) -> None:
    lesson = LESSONS[id]
    done, tasks = solved_of(lab, say, lesson)
    with st.container(horizontal=True, vertical_alignment="center", key=f"lesson-row-{id}"):
        name = say("learn-name", number=number_of(lesson), title=say(f"lesson-{id}-title"))
        st.button(name, key=f"lesson {id}", type="tertiary", on_click=lead_to, args=(lesson,))
        st.caption(say("learn-done", done=done, tasks=tasks) if done else "", width="content")
