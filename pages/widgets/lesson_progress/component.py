"""The `progress` component: reads what was solved once a session, and writes what is solved from then on."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.lessons import LESSONS, Lesson
from pages.widgets.mounting import mounted

_SCRIPT = Path(__file__).parent / "static" / "progress.js"
_SOLVED, _READ, _KEY = "lessons solved", "lessons solved were read", "lesson-progress"
MOST = 500


@lru_cache(maxsize=1)
def _component() -> Any:
    return st.components.v2.component("lesson_progress", js=_SCRIPT.read_text(encoding="utf-8"), html="")


def keep_progress() -> None:
    """Take over what the browser kept, once, and let it keep what was solved since."""
    given: dict[str, Any] = {
        "key": _KEY,
        "data": {"solved": sorted(_solved()), "read": bool(st.session_state.get(_READ))},
        "on_kept_change": _take,
        "height": 0,
    }
    mounted(_component, **given)


def _take() -> None:
    told = getattr(st.session_state.get(_KEY), "kept", None)
    st.session_state[_SOLVED] = _solved() | told_solved(told)
    st.session_state[_READ] = True


def told_solved(told: Any) -> frozenset[str]:
    """Return the identifiers among what a browser told that can be those of tasks."""
    if not isinstance(told, (list, tuple)):
        return frozenset()
    named = (id for id in told[:MOST] if isinstance(id, str) and len(id) < 80)
    return frozenset(id for id in named if any(id.startswith(f"lesson-{lesson}-") for lesson in LESSONS))


def _solved() -> frozenset[str]:
    return frozenset(st.session_state.get(_SOLVED, ()))


def note_solved(task_id: str) -> None:
    """Note that a task is solved: a prediction made, an exercise right."""
    st.session_state[_SOLVED] = _solved() | {task_id}


def solved_of(lab: Lab, say: Say, lesson: Lesson) -> tuple[int, int]:
    """Return how many tasks of a lesson are solved, and how many it has; none of the test."""
    if lesson.is_test:
        return 0, 0
    tasks = [
        task.id for task in (*lab.lesson(lesson.id, say.language), *lab.exercises(lesson.id, say.language, seed=1))
    ]
    return len(_solved() & set(tasks)), len(set(tasks))
