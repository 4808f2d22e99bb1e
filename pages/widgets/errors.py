"""How errors reach the person: which input, what was wrong, what to do now. Never a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import streamlit as st

from embed_core.errors import LabError, WordUnknown
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.remarks import Remark


def sentence(error: LabError, say: Say) -> str:
    """Return what a `LabError` says, as Markdown with every word of the person's escaped."""
    parameters = dict(error.parameters)
    if "field" in parameters and say.has(f"field-{parameters['field']}"):
        parameters["field"] = say(f"field-{parameters['field']}")
    if say.has(error.identifier):
        return say.markdown(error.identifier, **parameters)
    return say("error-general")


def plain_sentence(error: LabError, say: Say) -> str:
    """Return what a `LabError` says as plain text, for a file."""
    return say(error.identifier, **error.parameters) if say.has(error.identifier) else say("error-general")


@contextmanager
def told_errors(say: Say, lab: Lab | None = None) -> Iterator[None]:
    """Show what a person can put right where it happened; the rest of the page goes on.

    With a `lab`, a word that the chosen model lacks is looked up in its corpus: it may be there, but too rare.
    """
    try:
        yield
    except LabError as error:
        told = sentence(error, say)
        rare = _left_out(lab, error) if lab is not None and isinstance(error, WordUnknown) else None
        if rare is not None:
            told += " " + say("error-word-rare", count=rare[0], least=rare[1])
        st.error(told)
        if lab is not None and isinstance(error, WordUnknown):
            _guess(lab, say, str(error.parameters["word"]))


def _left_out(lab: Lab, error: WordUnknown) -> tuple[int, int] | None:
    from pages.widgets import address

    try:
        return lab.left_out(address.chosen("model"), str(error.parameters["word"]))
    except LabError:
        return None


def _guess(lab: Lab, say: Say, word: str) -> None:
    from pages.widgets import address
    from pages.widgets.guess import show_guess

    show_guess(lab, say, address.chosen("model"), word)


def show_error(data: dict[str, Any], say: Say) -> None:
    """Show an error that came back from a job as JSON."""
    st.error(sentence(LabError.from_json(data), say))


def show_remarks(remarks: tuple[Remark, ...], say: Say) -> None:
    """Show what a result says about itself: warnings as such, notes together as one caption, a line each."""
    notes = []
    for remark in remarks:
        text = say.markdown(remark.identifier, **remark.parameters)
        if remark.level == "warning":
            st.warning(text)
        else:
            notes.append(text)
    if notes:
        st.caption("  \n".join(notes))


def tell_fault(reference: str) -> None:
    """Show that something broke on our side, with the number under which the log tells more."""
    from pages.widgets.opening import speaker

    st.error(speaker()("error-unexpected", reference=reference))
