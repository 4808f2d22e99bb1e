"""Work that goes on elsewhere: how far it is, when it will be done, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from embed_core.figures.storage import told_bytes as size
from embed_core.figures.theme import Theme
from embed_core.figures.training import loss_figure, loss_table
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say, say_in
from embed_core.training import TRAINERS
from pages.widgets.errors import show_error
from pages.widgets.film import show_live_film
from pages.widgets.opening import current_theme, door
from pages.widgets.results import show_details

if TYPE_CHECKING:
    import plotly.graph_objects as go

ACTIVE = ("queued", "running")
LOOK = {"queued": 2.0, "running": 0.7}
"""Seconds after which a page looks again at a job in this state."""
MOVED = ("pack", "unpack", "fetch", "widen")
"""Kinds of jobs that move bytes."""
GLOVE_LOSS = r"J = \sum_{i,j} f(X_{ij})\,\bigl(w_i^{\top}\tilde w_j + b_i + \tilde b_j - \log X_{ij}\bigr)^2"


def duration(seconds: float | None, say: Say) -> str:
    """Return a length of time as a person says it."""
    if seconds is None:
        return say("duration-unknown")
    if seconds < 90:
        return say("duration-seconds", seconds=max(0, round(seconds)))
    return say("duration-minutes", minutes=round(seconds / 60))


def watch(lab: Lab, say: Say, job_id: str, *, chart: bool = True, looked: Callable[[], None] = lambda: None) -> None:
    """Show a job as it goes on. When it begins or ends, the whole page learns of it once.

    `chart`: film and losses. `looked` is called at each look at it.
    """
    state = lab.queue.get(job_id).state

    @st.fragment(run_every=LOOK.get(state))
    def live() -> None:
        looked()
        job = lab.queue.get(job_id)
        _show(lab, say, job, chart=chart)
        if job.state != state:
            st.rerun()

    # In a place of its own: what follows on the page keeps its position whatever the job shows.
    with st.container():
        live()


def _show(lab: Lab, say: Say, job: Job, *, chart: bool) -> None:
    if job.state == "queued":
        with st.container(horizontal=True, vertical_alignment="center"):
            st.info(say("job-queued", position=job.position))
            _offer_stop(lab, say, job)
    elif job.state == "running":
        _show_running(say, job)
    elif job.error:
        show_error(job.error, say)
    elif job.state == "interrupted":
        st.warning(say("job-interrupted"))
    elif job.state == "stopped" and not job.result:
        st.info(say("job-stopped-nothing" if job.kind in ("import", "export") else "job-stopped-empty"))
    elif job.state == "stopped" and job.progress.get("limit"):
        st.info(say("job-limit", time=duration(job.progress["limit"], say)))
    if job.state == "running":
        _offer_stop(lab, say, job)
    if job.kind == "train" and job.active and chart:
        show_live_film(lab, say, job.id)
        show_losses(say, job)


def _offer_stop(lab: Lab, say: Say, job: Job) -> None:
    if lab.settings.many and job.workspace != lab.workspace:
        return  # what the house does for all
    stopping, pausing = bool(job.progress.get("stopping")), job.kind == "project" and job.state == "running"
    label = say("job-pause") if pausing else say("job-stop")
    if st.button(label, key=f"stop {job.id}", disabled=stopping, help=say(f"job-stop-{job.kind}")):
        lab.queue.stop(job.id)


def _show_running(say: Say, job: Job) -> None:
    progress = job.progress
    if job.kind == "train" and progress.get("words_total"):
        share = min(1.0, progress["words"] / progress["words_total"])
        st.progress(share, text=_train_text(say, progress))
    elif job.kind == "compare" and progress.get("words"):
        st.progress(min(1.0, progress["compared"] / progress["words"]), text=_compare_text(say, progress))
    elif job.kind == "index" and progress.get("words"):
        st.progress(min(1.0, progress["linked"] / progress["words"]), text=_index_text(say, progress))
    elif progress.get("indexing"):
        st.progress(1.0, text=say("job-indexing"))
    elif job.kind in MOVED and progress.get("done") is not None:
        _show_moving(say, job)
    elif progress.get("total"):
        st.progress(min(1.0, progress.get("done", 0) / progress["total"]), text=_reading_text(say, job))
    elif progress.get("grouping"):
        taken = duration(progress.get("elapsed", 0), say)
        st.progress(0.0, text=say("job-grouping", words=progress["grouping"], time=taken))
    elif progress.get("steps"):
        st.progress(
            min(1.0, progress.get("step", 0) / progress["steps"]),
            text=say("job-projecting", step=progress.get("step", 0), steps=progress["steps"]),
        )
    elif progress.get("blocks"):
        share = min(1.0, progress.get("asking", 0) / progress["blocks"])
        st.progress(share, text=say("job-asking", questions=progress["questions"], percent=round(100 * share)))
    else:
        st.progress(0.0, text=say("job-starting"))


def _show_moving(say: Say, job: Job) -> None:
    """Say how many bytes were packed, taken in or fetched, and how long the rest will take at this speed."""
    done, total = job.progress["done"], job.progress.get("total") or 0
    left = job.progress.get("elapsed", 0) * (total - done) / done if done and total else None
    told = {"done": size(done, say), "total": size(total, say) if total else 0, "left": duration(left, say)}
    st.progress(min(1.0, done / total) if total else 0.0, text=say(f"job-moving-{job.kind}", **told))


def _reading_text(say: Say, job: Job) -> str:
    """Say how many bytes are read or written, and how long the rest will take at this speed."""
    progress = job.progress
    done, total = progress.get("done", 0), progress["total"]
    left = progress.get("elapsed", 0) * (total - done) / done if done else None
    message = {"import": "job-importing", "export": "job-exporting"}.get(job.kind, "job-reading")
    return say(message, done=size(done, say), total=size(total, say), left=duration(left, say))


def _compare_text(say: Say, progress: dict) -> str:
    """Say how many words are compared, and how long the rest will take at this speed."""
    done, words = progress["compared"], progress["words"]
    left = progress.get("elapsed", 0) * (words - done) / done if done else None
    return say("job-comparing", done=done, words=words, left=duration(left, say))


def _index_text(say: Say, progress: dict) -> str:
    """Say how many words are in the index, and how long the rest will take at this speed; then it is measured."""
    done, words = progress["linked"], progress["words"]
    if done >= words:
        return say("near-measuring")
    left = progress.get("elapsed", 0) * (words - done) / done if done else None
    return say("near-building", done=done, words=words, left=duration(left, say))


def _train_text(say: Say, progress: dict) -> str:
    return say(
        "job-training",
        epoch=progress.get("epoch", 0),
        epochs=progress.get("epochs", 0),
        speed=round(progress.get("words_per_second", 0)),
        left=duration(progress.get("seconds_left"), say),
    )


def show_losses(say: Say, job: Job) -> None:
    """Draw the probe loss by epoch, where there are two or more."""
    losses = tuple(job.progress.get("losses") or ())
    if len(losses) < 2:
        return
    trainer = TRAINERS.get(str(job.spec.get("trainer", "")))
    kind = trainer.loss if trainer else "probe"
    st.caption(say(f"loss-{kind}-help"))
    if kind == "glove":
        st.latex(GLOVE_LOSS)
    st.plotly_chart(
        _losses_drawn(losses, kind, say.language, current_theme()),
        theme=None,
        key=f"loss {job.id}",
        config={"displayModeBar": False},
    )
    if job.state not in ACTIVE:
        show_details(loss_table(losses, say=say), say, name=f"loss-{job.id}")


@lru_cache(maxsize=32)
def _losses_drawn(losses: tuple[float | None, ...], kind: str, language: str, theme: Theme) -> go.Figure:
    """Draw losses once: a page that follows a training shows them again and again, and few of these times anew."""
    return loss_figure(losses, say=say_in(language), theme=theme, kind=kind)


def finished_door(say: Say, job: Job, *, primary: bool) -> None:
    """After a training: the way to the map of what came out of it."""
    if job.result and job.result.get("model"):
        door("map", say("open-the-map"), key=f"map of {job.id}", primary=primary, model=job.result["model"])
