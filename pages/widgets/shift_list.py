"""The words of two models, the most different first: searched, clicked, and taken along as a file."""

from __future__ import annotations

from typing import Any

import streamlit as st

from embed_core.evaluation import Verdict, by_difference
from embed_core.figures.shifts import shifts_table
from embed_core.geometry.two_models import MEASURES, Shifts
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.results import to_csv

SHOWN = 300
"""Rows of a table on the page; the file has all."""


def pick_measure(say: Say) -> str:
    """Let the person choose by what the difference of a word is measured."""
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


def chosen_measure() -> str:
    """Return the measure that the person chose, without a widget."""
    measure = address.chosen("measure")
    return measure if measure in MEASURES else MEASURES[0]


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


def show_list(say: Say, found: Shifts, verdict: Verdict | None, measure: str) -> None:
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
