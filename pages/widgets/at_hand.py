"""A text that needs no file of the person's: pasted, or one of the samples."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from embed_core import corpus as texts
from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.choosing import pick_reading
from pages.widgets.chosen import LOOKED_AT, Chosen
from pages.widgets.errors import sentence
from pages.widgets.recognised import show_damage

SHOWN = 600
_PASTED = "pasted text"


def pick_pasted(lab: Lab, say: Say) -> Chosen | None:
    """Let the person paste a text, and choose how it is read; None while there is none."""
    st.session_state.setdefault("pasted", st.session_state.get(_PASTED, ""))
    text = st.text_area(say("source-text"), key="pasted", height=220, placeholder=say("source-text-placeholder"))
    st.session_state[_PASTED] = text
    if not text.strip():
        return None
    known = lab.pasted_outline(text)
    if known.problem is not None:
        st.error(sentence(known.problem, say))
        return None
    if known.damaged:
        st.warning(say("source-damaged-pasted", places=known.damaged))
    reading = pick_reading(say, [known])
    beginning = lab.pasted_beginning(text, reading, characters=LOOKED_AT)
    return Chosen(say("source-pasted-name"), beginning, pasted=text, encodings=("utf-8",), reading=reading)


def pick_sample(lab: Lab, say: Say) -> Chosen | None:
    """Let the person pick a sample, and choose how it is read; None where it cannot be had."""
    names = list(texts.SAMPLES)
    key = address.seed("sample", names[0], options=names)
    left, right = st.columns([2, 3], gap="large")
    with left:
        picked = st.radio(
            say("source-sample-which"),
            names,
            format_func=lambda n: say(f"sample-{n}"),
            captions=[say(f"sample-{n}-help") for n in names],
            key=key,
        )
    address.settle("sample", picked)
    chosen = Chosen(say(f"sample-{picked}"), "", sample=picked)
    with right:
        try:
            beginning = lab.sample_beginning(picked, characters=SHOWN)
            known = None if chosen.synthetic else lab.sample_outline(picked)
        except LabError as error:
            st.error(sentence(error, say))
            return None
        if beginning:
            st.code(beginning, language=None, wrap_lines=True, height=270)
        else:
            st.caption(say("sample-not-here"))
    if known is None:
        return replace(chosen, beginning=lab.sample_beginning(picked, characters=LOOKED_AT))
    show_damage(say, known)
    reading = pick_reading(say, [known])
    return replace(chosen, beginning=lab.sample_beginning(picked, reading, characters=LOOKED_AT), reading=reading)
