"""The self-test: one question a screen, nothing told before the end, and a result that can be printed."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.lessons import Task, is_right
from embed_core.lessons.self_test import APART
from pages.widgets.lesson_place import LARGEST, Place, lead_to
from pages.widgets.lesson_progress import note_solved
from pages.widgets.lesson_results import Row, result_table
from pages.widgets.lesson_shows import show_all
from pages.widgets.lesson_task import answer_text, answered, ask, option_text, said


def show_question(say: Say, task: Task, *, number: int, questions: int, draw: int) -> None:
    """Show a question of the test; what was answered can be read, not whether it was right."""
    with st.container(key=f"lesson-said test {number}"):
        st.subheader(say("learn-test-question", number=number, questions=questions), anchor=False)
        st.markdown(said(say, f"{task.id}-ask", task.question.given))
        show_all(task.before, say, name=f"test {number}")
        given = answered(say, task, APART + draw)
        if given is None:
            ask(say, task, APART + draw)
            return
        st.markdown(f"**{given_text(say, task, given)}**")
        st.caption(say("learn-test-kept"))


def given_text(say: Say, task: Task, given: str) -> str:
    """Return what a person answered in Markdown."""
    return option_text(say, task.question, given) if task.question.options else escape_markdown(given)


def show_result(lab: Lab, say: Say, place: Place, tasks: tuple[Task, ...]) -> None:
    """Show how many were right, and each question with both answers."""
    draw, rows = place.draw, []
    for task in tasks:
        given, solution = answered(say, task, APART + draw), lab.solution(task, say.language)
        right = given is not None and is_right(task.question, solution, task.question.read(given))
        if right:
            note_solved(task.id)
        told = given_text(say, task, given) if given is not None else say("learn-test-none")
        asked = said(say, f"{task.id}-ask", task.question.given)
        rows.append(Row(asked, told, answer_text(say, task, solution), right))
    unanswered = sum(answered(say, task, APART + draw) is None for task in tasks)
    with st.container(key="lesson-said result"):
        score = sum(row.right for row in rows)
        st.subheader(say("learn-test-score", right=score, questions=len(rows)), anchor=False)
    if unanswered:
        st.warning(say("learn-test-open", open=unanswered))
    st.markdown(result_table(rows, say))
    st.caption(say("learn-test-told", draw=draw))
    again = str(draw % LARGEST + 1)
    st.button(
        say("learn-test-again"), key="test-again", on_click=lead_to, args=(place.lesson, 1), kwargs={"draw": again}
    )
