"""The trainings: those that run, and what came of the others."""

from __future__ import annotations

import streamlit as st

from embed_core.errors import LabError
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets import address
from pages.widgets.errors import sentence
from pages.widgets.film import show_film
from pages.widgets.going_on import goes_on
from pages.widgets.health_card import show_health
from pages.widgets.moved import show_moved
from pages.widgets.opening import go
from pages.widgets.progress import ACTIVE, finished_door, show_losses, watch

SHOWN = 6
_STARTED = "training begun before a run was picked"
OUTCOMES = ("film", "losses", "moved", "health")


def show_runs(lab: Lab, say: Say) -> None:
    """Show the newest trainings: those that run, and what came of the others."""
    st.subheader(say("train-runs"), anchor=False)
    jobs = _shown(lab)
    if not jobs:
        st.caption(say("train-runs-none"))
    elif any(job.position for job in jobs):
        st.caption(say("queue-rule", running=lab.settings.running, most=lab.settings.per_workspace))
    newest_done = True
    opened = _opened(jobs)
    for job in jobs:
        with st.container(border=True, key=f"run {job.id}"):
            st.markdown(f"**{escape_markdown(job.name)}** · {say('job-state-' + job.state)}")
            watch(lab, say, job.id, chart=newest_done)
            if job.state not in ACTIVE:
                with st.container(horizontal=True):
                    finished_door(say, job, primary=newest_done)
                    if (
                        job.result
                        and goes_on(job.spec["trainer"])
                        and st.button(say("train-on"), key=f"continue {job.id}")
                    ):
                        go("train", **{"continue": job.result["model"]})
                    if job.state in ("interrupted", "failed", "stopped") and st.button(
                        say("job-again"), key=f"again {job.id}"
                    ):
                        again = lab.again(job)
                        address.keep("job", again.id)
                        st.rerun()
                    if job.result and job.id != opened:
                        st.button(say("run-open"), key=f"open {job.id}", on_click=_open, args=(job.id,))
                if job.result and job.id == opened:
                    _show_outcome(lab, say, job)
                newest_done = False


def _opened(jobs: list[Job]) -> str:
    """Return the run whose outcome is shown: the one that was picked, until another is begun, else the newest."""
    done = [job.id for job in jobs if job.result and job.state not in ACTIVE]
    if st.session_state.get(_STARTED, address.chosen("job")) != address.chosen("job"):
        _open("")
    picked = address.chosen("run")
    address.keep("run", picked if picked in done else "")
    return picked if picked in done else next(iter(done), "")


def _open(job_id: str) -> None:
    """Keep this run open, whatever else comes to an end meanwhile; "" for the newest."""
    address.keep("run", job_id)
    st.session_state[_STARTED] = address.chosen("job")


def _shown(lab: Lab) -> list[Job]:
    """Return the newest trainings, all that run, and of those that wait all of one's own."""
    jobs = lab.queue.jobs(kind="train")
    own = {job.id for job in jobs if job.active and job.workspace == lab.workspace}
    return [job for n, job in enumerate(jobs) if n < SHOWN or job.state == "running" or job.id in own]


def _show_outcome(lab: Lab, say: Say, job: Job) -> None:
    """Of the run that is open: its film, its losses, or the health of its model."""
    try:
        card = lab.store.models.card(job.result["model"]) if job.result else None
    except LabError as error:
        st.caption(sentence(error, say))
        return
    if card is None:
        return
    film = lab.film(card.id)
    there = {
        "film": film is not None and len(film) > 1,
        "losses": len(job.progress.get("losses") or ()) > 1,
        "moved": lab.origin(card.id) is not None,
    }
    views = [view for view in OUTCOMES if there.get(view, True)]
    view = st.segmented_control(
        say("run-view"),
        views,
        format_func=lambda v: say(f"run-view-{v}"),
        key=address.seed("outcome", views[0], options=views),
        required=True,
        label_visibility="collapsed",
        on_change=_open,
        args=(job.id,),
    )
    address.settle("outcome", view)
    if view == "health":
        show_health(lab, say, card)
    elif view == "losses":
        show_losses(say, job)
    elif view == "moved":
        show_moved(lab, say, card)
    else:
        show_film(lab, say, card.id)
