"""What to do on the page of corpora: bring a text, or look at one that is here."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address

TASKS = ("bring", "look")


def pick_task(lab: Lab, say: Say) -> str:
    """Let the person choose; one who has brought a text before is shown it first, unless they follow a link."""
    mine = any(card.own for card in lab.corpora())
    key = address.seed("task", "look" if mine and not address.chosen("source") else "bring", options=TASKS)
    picked = st.segmented_control(
        say("corpus-task"),
        TASKS,
        format_func=lambda task: say(f"corpus-task-{task}"),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    return str(address.settle("task", picked))
