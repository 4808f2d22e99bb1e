"""What the compare page is about to show, and in which characters the models are read."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.pickers import card_name

MORE = 2
"""Models beside the first two."""
PARTS = ("questions", "word", "vocabulary", "maps", "table")


def pick_part(say: Say) -> str:
    """Let the person choose what to compare; who comes with a word sees the word."""
    first = "word" if address.named("word") and not address.chosen("part") else PARTS[0]
    key = address.seed("part", first, options=PARTS)
    part = st.segmented_control(
        say("compare-part"),
        PARTS,
        format_func=lambda part: say(f"compare-part-{part}"),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    return str(address.settle("part", part))


def pick_more(lab: Lab, say: Say, first: Card, second: Card) -> tuple[Card, ...]:
    """Fold away the choice of a third and a fourth model; return all models, the first two first."""
    cards = {card.id: card for card in lab.models() if card.id not in (first.id, second.id)}
    asked = [id for id in address.chosen("also").split(",") if id in cards][:MORE]
    folded = st.expander(say("compare-more"), key="more models", on_change="rerun", expanded=bool(asked))
    if folded.open and cards:
        with folded:
            key = address.widget_key("also")
            if key not in st.session_state:
                st.session_state[key] = asked
            st.session_state[key] = [id for id in st.session_state[key] if id in cards]
            asked = st.multiselect(
                say("compare-more-pick"),
                list(cards),
                format_func=lambda id: card_name(cards[id], say),
                key=key,
                max_selections=MORE,
                placeholder=say("pick-another"),
            )
    address.keep("also", ",".join(asked))
    return (first, second, *(cards[id] for id in asked))


def pick_script(lab: Lab, say: Say, first: Card, second: Card) -> str:
    """Where two models share more words once simplified and traditional characters are one, let the person choose."""
    gained = lab.gained_by_script(first.id, second.id)
    if not gained:
        address.leave("script")
        return "none"
    key = address.seed("script", False, kind=bool)
    wanted = st.toggle(say("compare-script", words=gained), key=key)
    address.settle("script", wanted)
    return "simplified" if wanted else "none"
