"""One lesson, one screen: the way through its steps, and the step itself."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.lessons import Lesson, Task
from pages.widgets import address
from pages.widgets.lesson_keys import BACK, NEXT, listen_to_keys
from pages.widgets.lesson_novel import offer_novel
from pages.widgets.lesson_place import LARGEST, Place, lead_to, number_of
from pages.widgets.lesson_share import offer_sharing, show_handout
from pages.widgets.lesson_task import show_task
from pages.widgets.lesson_test import show_question, show_result
from pages.widgets.lesson_words import offer_own_words
from pages.widgets.opening import ROOT, door


def lesson_styles() -> None:
    """Lay the style of lessons over that of the house; larger where the page is projected."""
    names = ("lesson.css", "lesson_projector.css") if address.chosen("projector") == "1" else ("lesson.css",)
    css = "".join((ROOT / "assets" / "styles" / name).read_text(encoding="utf-8") for name in names)
    st.html(f"<style>{css}</style>")


def show_screen(lab: Lab, say: Say, place: Place) -> None:
    """Show the step of a lesson that the address names, or its exercises after the last step."""
    lesson = place.lesson
    assert lesson is not None
    if lesson.is_test:
        _show_test(lab, say, place)
        return
    steps = lab.lesson(lesson.id, say.language)
    if place.handout:
        show_handout(lab, say, place)
        return
    step = min(place.step, len(steps) + 1)
    address.keep("step", str(step))
    with st.container(key="lesson-page"):
        _show_way(lab, say, place, step, len(steps))
        if step <= len(steps):
            show_task(lab, say, steps[step - 1], heading=say(f"{steps[step - 1].id}-title"), seed=0)
        else:
            _show_exercises(lab, say, lesson, place.draw)
            offer_novel(lab, say, lesson.id)
            offer_own_words(lab, say, lesson.id)
    listen_to_keys()


def _show_test(lab: Lab, say: Say, place: Place) -> None:
    lesson = place.lesson
    assert lesson is not None
    tasks = lab.exercises(lesson.id, say.language, seed=place.draw)
    step = min(place.step, len(tasks) + 1)
    address.keep("step", str(step))
    with st.container(key="lesson-page"):
        _show_way(lab, say, place, step, len(tasks), last="learn-test-result")
        if step <= len(tasks):
            show_question(say, tasks[step - 1], number=step, questions=len(tasks), draw=place.draw)
        else:
            show_result(lab, say, place, tasks)
    listen_to_keys()


def _show_way(lab: Lab, say: Say, place: Place, step: int, steps: int, *, last: str = "learn-exercises") -> None:
    lesson = place.lesson
    assert lesson is not None
    number = number_of(lesson)
    told = say("learn-step", lesson=number, step=step, steps=steps)
    with st.container(horizontal=True, vertical_alignment="center", key="lesson-way"):
        st.button(say("learn-all"), key="lesson-all", type="tertiary", on_click=lead_to, args=(None,))
        back = {"help": say("learn-back"), "disabled": step == 1, "on_click": lead_to, "args": (lesson, step - 1)}
        on = {"help": say("learn-next"), "disabled": step > steps, "on_click": lead_to, "args": (lesson, step + 1)}
        st.button("←", key=BACK, **back)
        st.button("→", key=NEXT, **on)
        st.markdown(told if step <= steps else say(last, lesson=number), width="content")
        offer_sharing(lab, say, place)


def _show_exercises(lab: Lab, say: Say, lesson: Lesson, draw: int) -> None:
    address.keep("draw", str(draw))
    tasks: tuple[Task, ...] = lab.exercises(lesson.id, say.language, seed=draw)
    for number, (task, column) in enumerate(zip(tasks, st.columns(len(tasks), gap="large"), strict=True), start=1):
        with column:
            show_task(lab, say, task, heading=say("learn-exercise", number=number), seed=draw, alone=False)
    same = lab.same(lesson.id, say.language)
    with st.container(horizontal=True):
        st.button(say("learn-again"), key="lesson-again", on_click=_draw_again, args=(str(draw % LARGEST + 1),))
        door(same.page, say("learn-same", page=say(f"nav-{same.page}")), key="lesson-same", **dict(same.choices))


def _draw_again(draw: str) -> None:
    address.change("draw", draw)
