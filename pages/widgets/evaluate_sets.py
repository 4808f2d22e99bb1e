"""Which set a model is asked: one at hand or a person's file, and what was wrong with its lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from embed_core.evaluation.lines import BadLine
from embed_core.figures.evaluation_report import coverage_told, lines_told, set_name
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.axis_fields import tell_words
from pages.widgets.brought import bring_file
from pages.widgets.results import show_table

OWN = "own"
FEW = 20
"""A result on fewer pairs, questions or words says little; it is said."""


def follow(name: str, usual: str) -> None:
    """Let a choice that was left as it is usual give way to what is usual for another model."""
    key, given = address.widget_key(name), f"usual {name}"
    before = st.session_state.get(given)
    if before not in (None, usual) and st.session_state.get(key) == before:
        st.session_state.pop(key)
        address.keep(name, "")
    st.session_state[given] = usual


def choose_set(
    say: Say, name: str, sets: Sequence[str], *, usual: str, help: str | None = None, named: bool = False
) -> str:
    """Let the person choose a set at hand or a file of their own (`OWN`); `name` is the choice in the address.

    What is usual for the model stands in the address only where it is to be `named`.
    """
    follow(name, usual)
    options = (*sets, OWN)
    key = address.seed(name, usual, options=options)
    chosen = st.selectbox(
        say("evaluate-set"), options, format_func=lambda each: set_name(each, say), key=key, width=300, help=help
    )
    address.keep(name, chosen if named or chosen != usual else "")
    return str(chosen)


def own_file(lab: Lab, say: Say, name: str, *, help: str) -> str:
    """Let the person bring the file of their set; return its upload, "" while there is none."""
    return bring_file(lab, say, f"{name}-file", label="evaluate-file", help=help, types=("txt", "csv", "tsv"))


def uploaded(lab: Lab, name: str, file: str) -> str:
    """Return the upload of a person's own set, where one is chosen and here; `file` is its choice in the address."""
    upload = address.chosen(file) if address.chosen(name) == OWN else ""
    return upload if upload and lab.staged(upload) else ""


def tell_file(say: Say, asked: Any) -> None:
    """Say what was wrong with the lines of a set; the rest goes on."""
    for number, line in enumerate(lines_told(asked, say)):
        (st.warning if asked.bad_count and not number else st.caption)(line)
        if asked.bad_count and not number:
            rows = [_row(say, bad) for bad in asked.bad]
            show_table(rows, height=180 if len(rows) > 4 else None)


def _row(say: Say, bad: BadLine) -> dict[str, object]:
    return {
        say("sets-line"): bad.line,
        say("sets-reason"): say(f"evaluation-bad-{bad.reason}", found=bad.found),
        say("sets-text"): bad.text,
    }


def tell_coverage(say: Say, covered: int, of: int, *, kind: str, missing: tuple[str, ...]) -> None:
    """Say how much of a set the model knows, whether that is too little to say much, and which words it lacks."""
    told = coverage_told(covered, of, kind, say)
    st.markdown(f"{told} {say('evaluation-few')}" if covered < FEW else told)
    tell_words(say, "evaluation-missing", missing)
