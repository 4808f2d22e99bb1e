"""Two models over the whole vocabulary: how far they agree, what is noise, and which words really differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from embed_core import recipes
from embed_core.evaluation import Verdict, agreement_by_frequency, by_difference
from embed_core.figures.comparison import overlap_figure, overlap_table
from embed_core.figures.shifts import agreement_figure, agreement_table, shifts_table
from embed_core.geometry.two_models import MEASURES, Shifts
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.another_seed import offer_seeds
from pages.widgets.comparing import pick_pair, pick_script, show_letters
from pages.widgets.errors import show_error
from pages.widgets.opening import current_theme
from pages.widgets.overlaps import show_overlaps
from pages.widgets.progress import watch
from pages.widgets.results import show_answer, show_chart, show_table, to_csv

SHOWN = 300
"""Rows of a table on the page; the file has all."""
NAMED = 500


def show_vocabulary(lab: Lab, say: Say, cards: Sequence[Card]) -> None:
    """Show how far two models agree on all words that they share, and list those that differ."""
    show_letters(say, cards)
    script = pick_script(lab, say, cards)
    if len(cards) > 2:
        show_overlaps(lab, say, cards, script=script)
    say, first, second = pick_pair(say, cards)
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
        measure = _pick_measure(say)
    verdict = None if alike or jobs else lab.verdict(first.id, second.id, measure=measure, script=script)[0]
    with head:
        for each in jobs:
            await_comparison(lab, say, each)
        if not alike:
            _tell_verdict(say, verdict, jobs)
            offer_seeds(lab, say, first, second)
    with left:
        _show_overlap(lab, say, first, second, found, noise)
    with right:
        _show_list(say, found, verdict, measure)
    _show_by_frequency(say, found, noise, verdict)
    _show_apart(lab, say, first, second, script=script)


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
    told += [say("shift-noise-told", side=side, mean=round(100 * each.mean)) for side, each in noise.items()]
    st.markdown(" ".join(told) if say.language == "en" else "".join(told))


def _tell_verdict(say: Say, verdict: Verdict | None, jobs: tuple[Job, ...]) -> None:
    if verdict is not None:
        st.markdown(say("shift-found", changed=int(verdict.changed.sum())))
    elif any(job.active for job in jobs):
        st.caption(say("shift-noise-in-work"))


def _pick_measure(say: Say) -> str:
    st.subheader(say("shift-list"), anchor=False)
    key = address.seed("measure", MEASURES[0], options=MEASURES)
    measure = st.segmented_control(
        say("shift-measure"),
        MEASURES,
        format_func=lambda name: say(f"shift-measure-{name}"),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    return str(address.settle("measure", measure))


def _show_overlap(lab: Lab, say: Say, first: Card, second: Card, found: Shifts, noise: Mapping[str, Shifts]) -> None:
    models = lab.store.models
    python = recipes.shifts(models.path(first.id), models.path(second.id), found.k)
    names = lab.noise_models(first.id, second.id)
    if "a" in noise:
        python = recipes.judged(*(models.path(id) for id in (first.id, second.id, names["a"])), found.k)
    figure = overlap_figure(found, noise=noise, say=say, theme=current_theme())
    show_chart(figure, overlap_table(found, say=say), say, name="overlap", python=python)


def _search(say: Say) -> str:
    key = address.seed("search", "")
    text = st.text_input(
        say("shift-search"),
        key=key,
        max_chars=60,
        placeholder=say("shift-search"),
        label_visibility="collapsed",
    )
    return str(address.settle("search", text or "")).strip()


def _show_list(say: Say, found: Shifts, verdict: Verdict | None, measure: str) -> None:
    """List the words, the most different first; a click on one leads to its neighbours."""
    text = _search(say)
    order = by_difference(found, verdict, measure=measure)
    asked = text.casefold()
    fitting = [int(row) for row in order if not asked or asked in found.words[row].casefold()]
    if not fitting:
        st.info(say.markdown("shift-none-found", text=text))
        return
    shown = fitting[:SHOWN]
    rows = shifts_table(found, verdict, shown, say=say)
    _clickable(say, rows, [found.words[row] for row in shown])
    told = [say("shift-click")]
    if len(shown) < len(fitting):
        told.append(say("shift-shown", shown=len(shown), words=len(fitting)))
    if verdict is not None:
        told.append(say("shift-rate", percent=round(100 * verdict.rate)))
        told += [say("shift-one-side", side=side) for side in verdict.sides if len(verdict.sides) == 1]
    told.append(say("shift-measure-read", measure=measure))
    st.caption("  \n".join(told))
    st.download_button(
        say("shift-csv"),
        data=lambda: to_csv(shifts_table(found, verdict, (int(row) for row in order), say=say)),
        file_name="words.csv",
        mime="text/csv",
        key="csv of all words",
        on_click="ignore",
    )


def _clickable(say: Say, rows: list[dict[str, Any]], words: list[str]) -> None:
    key = "words that differ"

    def choose() -> None:
        cells = st.session_state[key]["selection"]["cells"]
        if cells:
            open_word(words[int(cells[0][0])])

    exact, tiny = st.column_config.NumberColumn(format="%.3f"), st.column_config.NumberColumn(format="%.2g")
    formats = {"residual": exact, "second-order": exact, "adjusted": tiny}
    st.dataframe(
        rows,
        hide_index=True,
        width="stretch",
        height=388,
        key=key,
        on_select=choose,
        selection_mode="single-cell",
        column_config={say(f"shift-column-{name}"): format for name, format in formats.items()},
    )


def open_word(word: str) -> None:
    """Lead to one word, in both models."""
    address.change("word", word)
    address.change("part", "word")


def _show_by_frequency(say: Say, found: Shifts, noise: Mapping[str, Shifts], verdict: Verdict | None) -> None:
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
        )


def _show_apart(lab: Lab, say: Say, first: Card, second: Card, *, script: str) -> None:
    """Fold away the words that only one of the models has."""
    folded = st.expander(say("shift-apart"), key="only in one", on_change="rerun")
    if not folded.open:
        return
    with folded:
        apart = lab.words_apart(first.id, second.id, script=script)
        st.markdown(say("shift-apart-told", only_a=len(apart[0]), only_b=len(apart[1])))
        for side, words, cell in zip("ab", apart, st.columns(2, gap="medium"), strict=True):
            with cell:
                if words:
                    show_table([{say(f"shift-apart-{side}"): word} for word in words[:NAMED]], height=280)
                if len(words) > NAMED:
                    st.caption(say("shift-apart-shown", shown=NAMED))
