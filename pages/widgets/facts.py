"""A few models side by side: parameters, corpus, sizes, health and speed, with differences marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.pairs import heads_of
from pages.widgets.results import show_table

Row = dict[str, Any]


def fact_rows(lab: Lab, say: Say, cards: Sequence[Card]) -> list[Row]:
    """Return parameters, sizes, health and speed of some models as rows, with differences marked."""
    heads = heads_of(say, cards)
    facts = [lab.facts(card.id) | lab.worth(card.id) for card in cards]
    rows = []
    for name in dict.fromkeys(name for each in facts for name in each):
        label = say(f"field-{name}") if say.has(f"field-{name}") else say(f"fact-{name}")
        told = [_told(say, each.get(name)) for each in facts]
        differs = {say("column-differs"): "≠" if len(set(told)) > 1 else ""}
        rows.append({say("column-fact"): label} | dict(zip(heads, told, strict=True)) | differs)
    return rows


def show_facts(lab: Lab, say: Say, cards: Sequence[Card]) -> None:
    """Show parameters, sizes, health and speed, with differences marked."""
    st.subheader(say("compare-facts"), anchor=False)
    show_table(fact_rows(lab, say, cards), height="content")


def _told(say: Say, value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return say("fact-yes") if value else say("fact-no")
    if isinstance(value, str):
        return say(f"option-{value}") if say.has(f"option-{value}") else value
    if isinstance(value, float):
        return f"{value:.4g}"
    return f"{value:,}" if isinstance(value, int) else str(value)
