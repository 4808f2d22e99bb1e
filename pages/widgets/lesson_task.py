"""A task of a lesson: the person predicts and commits, and only then the answer is computed and shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import streamlit as st

from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.lessons import Question, Solution, Task, is_right
from pages.widgets.errors import sentence
from pages.widgets.lesson_progress import note_solved
from pages.widgets.lesson_shows import number, show_all

EVEN, WIDE = (1, 1), (3, 7)
"""How a screen is parted between the question and what is shown."""
ROUGH = 0.5
"""Where so large an error is forgiven, the answer is told with one decimal."""
_COMMITTED, _MEASURED = "lesson answers", "lesson measurements"
_MINUS = re.compile(r"(?<![\w\\-])-(?=\d)")


def said(say: Say, identifier: str, *numbers: Mapping[str, Any]) -> str:
    """Return a sentence of a lesson in Markdown, with true minus signs before its numbers."""
    return _MINUS.sub("−", say.markdown(identifier, **{name: x for given in numbers for name, x in given.items()}))


def answered(say: Say, task: Task, seed: int) -> str | None:
    """Return what the person committed to, as text; None before."""
    return st.session_state.get(_COMMITTED, {}).get(_key(say, task, seed))


def _key(say: Say, task: Task, seed: int) -> str:
    """Return what an answer is kept under: questions that give other numbers are others."""
    return f"{say.language} {task.id} {seed}"


def show_task(lab: Lab, say: Say, task: Task, *, heading: str, seed: int, alone: bool = True) -> None:
    """Show a task; `alone` on the screen, its answer stands beside it, otherwise beneath."""
    committed = answered(say, task, seed)
    solution = _solve(lab, say, task, seed) if committed is not None else None
    if alone:
        left, right = st.columns(WIDE if solution is not None and solution.wide else EVEN, gap="large")
    else:
        left = right = st.container()
    with left, st.container(key=f"lesson-said {task.id}"):
        st.subheader(heading, anchor=False)
        st.markdown(said(say, f"{task.id}-ask", task.question.given))
        if committed is None or solution is None:
            show_all(task.before, say, name=f"{task.id} before")
            ask(say, task, seed)
            return
        _show_verdict(say, task, solution, committed, exercise=not alone)
        if alone:
            with st.expander(say("learn-why")):
                st.markdown(said(say, f"{task.id}-why", task.question.given, solution.found))
    with right, st.container(key=f"lesson-{'wide' if solution.wide else 'shown'} {task.id}"):
        show_all(solution.shows, say, name=f"{task.id} after")


def _solve(lab: Lab, say: Say, task: Task, seed: int) -> Solution:
    """Return the answer; what was measured for this person stays as it is while they look at it."""
    kept: dict[str, Solution] = st.session_state.setdefault(_MEASURED, {})
    key = _key(say, task, seed)
    with st.spinner(say("learn-computing"), show_time=False):
        solution = kept.get(key) or lab.solution(task, say.language)
    if task.measured:
        kept[key] = solution
    return solution


def ask(say: Say, task: Task, seed: int) -> None:
    """Ask for an answer; what is none is said, and nothing is committed to."""
    key = _key(say, task, seed)
    with st.form(f"form {key}", border=False):
        field = f"guess {key}"
        if task.question.options:
            st.radio(
                say("learn-your-choice"),
                task.question.options,
                index=None,
                key=field,
                format_func=lambda option: option_text(say, task.question, option),
            )
        else:
            label = "learn-your-percent" if task.question.percent else "learn-your-number"
            st.text_input(say(label), key=field, max_chars=60, help=say("learn-number-help"))
        committed = st.form_submit_button(say("learn-commit"), type="primary", key=f"commit {key}")
    if committed:
        _commit(say, task, key, st.session_state.get(field))


def _commit(say: Say, task: Task, key: str, given: str | None) -> None:
    try:
        task.question.read(given or "")
    except LabError as error:
        st.warning(sentence(error, say))
        return
    st.session_state.setdefault(_COMMITTED, {})[key] = str(given)
    st.rerun()


def option_text(say: Say, question: Question, option: str) -> str:
    """Return an option as it is read, in Markdown."""
    return escape_markdown(option) if question.words else say.markdown(f"{question.id}-{option}", **question.given)


def _show_verdict(say: Say, task: Task, solution: Solution, committed: str, *, exercise: bool) -> None:
    given = task.question.read(committed)
    right = is_right(task.question, solution, given)
    if right or not exercise:
        note_solved(task.id)
    guess = option_text(say, task.question, committed) if task.question.options else escape_markdown(committed)
    told = say("learn-right" if right else "learn-wrong", guess=guess, answer=answer_text(say, task, solution))
    with st.container(key=f"verdict-{'right' if right else 'wrong'}-{task.id}"):
        st.markdown(told)
    st.markdown(said(say, f"{task.id}-answer", task.question.given, solution.found))


def answer_text(say: Say, task: Task, solution: Solution) -> str:
    """Return the right answer in Markdown."""
    if isinstance(solution.answer, str):
        return option_text(say, task.question, solution.answer)
    rough = task.question.tolerance >= ROUGH
    return escape_markdown(number(float(solution.answer), 1 if rough else 3))
