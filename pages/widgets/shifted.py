"""Two models over the whole vocabulary: how far they agree, what is noise, and which words really differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from embed_core import recipes
from embed_core.evaluation import Verdict, agreement_by_frequency
from embed_core.figures.comparison import overlap_figure, overlap_table
from embed_core.figures.shifts import agreement_figure, agreement_table
from embed_core.geometry.two_models import Shifts
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.another_seed import offer_seeds
from pages.widgets.comparing import pick_pair, pick_script, show_letters
from pages.widgets.errors import show_error, told_errors
from pages.widgets.opening import current_theme
from pages.widgets.overlaps import show_overlaps
from pages.widgets.progress import watch
from pages.widgets.results import show_answer, show_chart
from pages.widgets.shift_list import pick_measure, show_list
from pages.widgets.words_apart import show_apart


def show_vocabulary(lab: Lab, say: Say, cards: Sequence[Card]) -> None:
    """Show how far two models agree on all words that they share, and list those that differ."""
    show_letters(say, cards)
    script = pick_script(lab, say, cards)
    if len(cards) > 2:
        show_overlaps(lab, say, cards, script=script)
    between, first, second = pick_pair(say, cards)
    with told_errors(between):
        _show_pair(lab, between, first, second, script=script)


def _show_pair(lab: Lab, say: Say, first: Card, second: Card, *, script: str) -> None:
    found, job = lab.shifts(first.id, second.id, script=script)
    if found is None:
        if job is not None and await_comparison(lab, say, job):
            lab.shifts(first.id, second.id, script=script, again=True)
            st.rerun()
        return
    alike = lab.model(first.id).identity == lab.model(second.id).identity
    noise, jobs = ({}, ()) if alike else lab.noise(first.id, second.id, script=script)
    show_answer(say("shift-answer", mean=round(100 * found.mean), k=found.k))
    _tell_noise(say, found, noise)
    head = st.container()
    left, right = st.columns([2, 3], gap="medium")
    with right:
        measure = pick_measure(say)
    verdict = None if alike or jobs else lab.verdict(first.id, second.id, measure=measure, script=script)[0]
    with head:
        wanted = [await_comparison(lab, say, each) for each in jobs]
        if any(wanted):
            lab.noise(first.id, second.id, script=script, again=True)
            st.rerun()
        if not alike:
            _tell_verdict(say, verdict, jobs)
            offer_seeds(lab, say, first, second)
    lines = _lines(lab, (first, second), found, verdict, measure=measure, script=script)
    with left:
        figure = overlap_figure(found, noise=noise, say=say, theme=current_theme())
        show_chart(figure, overlap_table(found, say=say), say, name="overlap", python=lines(recipes.shifts))
    with right:
        show_list(say, found, verdict, measure)
    _show_by_frequency(say, found, noise, verdict, python=lines(recipes.agreement))
    show_apart(lab, say, first, second, script=script)


def await_comparison(lab: Lab, say: Say, job: Job, *, kind: str = "compare") -> bool:
    """Show how far a comparison (or "maps") is; True where it ended early and is asked for again."""
    if job.active:
        watch(lab, say, job.id, chart=False)
        return False
    with st.container(horizontal=True, vertical_alignment="center"):
        if job.error:
            show_error(job.error, say)
        else:
            st.warning(say("job-interrupted" if job.state == "interrupted" else f"{kind}-stopped"))
        return st.button(say(f"{kind}-again"), key=f"again {job.id}")


def _tell_noise(say: Say, found: Shifts, noise: Mapping[str, Shifts]) -> None:
    """Say over how many words the mean is, and how far a model agrees with its own replicate."""
    told = [say("shift-told", words=len(found.words))]
    if found.undirected:
        told.append(say("shift-undirected", words=found.undirected))
    told += [say("shift-noise-told", side=side, mean=round(100 * each.mean)) for side, each in noise.items()]
    st.markdown(" ".join(told) if say.language == "en" else "".join(told))


def _tell_verdict(say: Say, verdict: Verdict | None, jobs: tuple[Job, ...]) -> None:
    if verdict is not None:
        st.markdown(say("shift-found", changed=int(verdict.changed.sum())))
    elif any(job.active for job in jobs):
        st.caption(say("shift-noise-in-work"))


def _lines(
    lab: Lab, pair: tuple[Card, Card], found: Shifts, verdict: Verdict | None, *, measure: str, script: str
) -> Callable[[Callable[..., str]], str]:
    """Return what writes the lines of a recipe about two models: judged as the page judges them, read alike."""
    folder = lab.store.models.path
    names = lab.noise_models(pair[0].id, pair[1].id)
    replicates = {side: folder(names[side]) for side in (verdict.sides if verdict else ()) if side in names}
    asked = (folder(pair[0].id), folder(pair[1].id), found.k)
    return lambda recipe: recipe(*asked, measure=measure, replicates=replicates, script=script)


def _show_by_frequency(
    say: Say, found: Shifts, noise: Mapping[str, Shifts], verdict: Verdict | None, *, python: str
) -> None:
    folded = st.expander(say("shift-by-frequency"), key="by frequency", on_change="rerun")
    if not folded.open:
        return
    with folded:
        bands = agreement_by_frequency(found, noise, verdict=verdict)
        if not bands:
            st.caption(say("shift-not-counted"))
            return
        show_chart(
            agreement_figure(bands, say=say, theme=current_theme()),
            agreement_table(bands, say=say),
            say,
            name="by-frequency",
            caption=say("shift-by-frequency-read"),
            python=python,
        )
