"""The novel in the lessons: it is read, and its models are trained, when somebody asks for it."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.lessons import NOVEL_EPOCHS
from pages.widgets.opening import door
from pages.widgets.progress import watch

WITH_TEXT, WITH_MODELS = ("company", "trained", "scratch"), ("trained", "scratch")
_JOBS = "lesson jobs"


def uses_novel(lesson_id: str, language: str) -> bool:
    """Tell whether a lesson has steps on the novel; the one on downloaded vectors has them in Chinese alone."""
    return lesson_id in WITH_TEXT and (lesson_id != "scratch" or language == "zh")


def offer_novel(lab: Lab, say: Say, lesson_id: str) -> None:
    """Offer what a lesson lacks of the novel, and show it being made; nothing where it is all here."""
    if not uses_novel(lesson_id, say.language):
        return
    if any(lab.queue.get(job).active for job in _jobs()):
        for job in _jobs():
            watch(lab, say, job, chart=False)
        return
    if lab.novel() is None:
        _offer_text(lab, say)
    elif lesson_id in WITH_MODELS and len(lab.novel_models()) < len(NOVEL_EPOCHS):
        st.caption(say("learn-novel-train-note"))
        if st.button(say("learn-novel-train"), key="novel-train"):
            names = {epochs: say("learn-novel-model", epochs=epochs) for epochs in NOVEL_EPOCHS}
            _note([job.id for job in lab.train_novel(names=names)])


def _offer_text(lab: Lab, say: Say) -> None:
    if not lab.novel_is_here():
        st.caption(say("learn-novel-absent"))
        door("corpus", say("learn-novel-fetch"), key="novel-fetch", task="bring", source="sample")
        return
    st.caption(say("learn-novel-read-note"))
    if st.button(say("learn-novel-read"), key="novel-read"):
        _note([lab.read_novel(name=say("learn-novel-name")).id])


def _jobs() -> list[str]:
    return list(st.session_state.get(_JOBS, ()))


def _note(jobs: list[str]) -> None:
    st.session_state[_JOBS] = jobs
    st.rerun()
