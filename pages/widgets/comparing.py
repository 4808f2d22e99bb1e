"""What the compare page is about to show: which part, which models, which two of them, in which characters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import streamlit as st

from embed_core.geometry import Question
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.copies import await_copy
from pages.widgets.pickers import card_name

MORE = 2
"""Models beside the first two."""
LETTERS = "ABCD"
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
    named = [id for id in address.chosen("also").split(",") if id and id not in (first.id, second.id)]
    asked = [id for id in named if id in cards][:MORE]
    if len(asked) < len(named[:MORE]):
        st.warning(say("compare-more-gone"))
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
                select_all=False,
                placeholder=say("pick-another"),
            )
    address.keep("also", ",".join(asked))
    for id in asked:
        await_copy(lab, say, cards[id])
    return (first, second, *(cards[id] for id in asked))


def show_letters(say: Say, cards: Sequence[Card]) -> None:
    """Where there are more models than the two above, say which letter each goes by."""
    if len(cards) > 2:
        names = (f"**{letter}** {escape_markdown(card_name(card, say))}" for letter, card in zip(LETTERS, cards))
        st.markdown(" \u2003 ".join(names))


def pick_pair(say: Say, cards: Sequence[Card]) -> tuple[Say, Card, Card]:
    """Of three or four models, let the person choose the two that are shown; return them with their speaker."""
    if len(cards) == 2:
        address.leave("pair")
        return say, cards[0], cards[1]
    pairs = ["".join(pair) for pair in combinations(LETTERS[: len(cards)], 2)]
    key = address.seed("pair", pairs[0], options=pairs)
    picked = st.segmented_control(
        say("compare-pair"), pairs, format_func=lambda pair: f"{pair[0]} – {pair[1]}", key=key, required=True
    )
    one, other = str(address.settle("pair", picked))
    return say.between(one, other), cards[LETTERS.index(one)], cards[LETTERS.index(other)]


def pick_script(lab: Lab, say: Say, cards: Sequence[Card], questions: Sequence[Question] = ()) -> str:
    """Where simplified and traditional characters as one make more words common, or found, let the person choose so."""
    ids = [card.id for card in cards]
    gained = lab.gained_in_all(ids)
    found = lab.gained_in_questions(ids, questions) if questions and not gained else 0
    if not gained and not found:
        address.leave("script")
        return "none"
    key = address.seed("script", False, kind=bool)
    label = say("compare-script", words=gained) if gained else say("compare-script-asked", words=found)
    wanted = st.toggle(label, key=key)
    address.settle("script", wanted)
    return "simplified" if wanted else "none"
