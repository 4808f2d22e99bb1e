"""A few models side by side: parameters, corpus, sizes, health and speed, with differences marked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import streamlit as st

from embed_core.evaluation import Measured
from embed_core.figures.analogy_sets import percent
from embed_core.figures.text import signed
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.pairs import heads_of, show_side_by_side
from pages.widgets.results import show_details, show_table

Row = dict[str, Any]
NAMES, MARKS = 196, 52
"""Px of the column with the names of what is told, and of that with the marks."""
MEASURED = ("similarity", "analogies", "odd", "purity")


def fact_rows(lab: Lab, say: Say, cards: Sequence[Card]) -> list[Row]:
    """Return parameters, sizes, health and speed of some models as rows, with differences marked."""
    heads = heads_of(say, cards)
    facts = [_once(lab.facts(card.id)) | lab.worth(card.id) for card in cards]
    rows = []
    for name in dict.fromkeys(name for each in facts for name in each):
        label = say(f"field-{name}") if say.has(f"field-{name}") else say(f"fact-{name}")
        told = [_told(say, name, each.get(name)) for each in facts]
        differs = {say("column-differs"): "≠" if len(set(told)) > 1 else ""}
        rows.append({say("column-fact"): label} | differs | dict(zip(heads, told, strict=True)))
    return rows


def _once(facts: Row) -> Row:
    """Return facts with the number of dimensions once: trainers have it among their settings, other models do not."""
    size = facts["dimensions"]
    told = {name: value for name, value in facts.items() if name != "dimensions"}
    return told if told.get("vector_size") == size else {"vector_size": size} | told


def show_facts(lab: Lab, say: Say, cards: Sequence[Card]) -> None:
    """Show parameters, sizes, health and speed, with differences marked."""
    st.subheader(say("compare-facts"), anchor=False)
    rows, heads = fact_rows(lab, say, cards), heads_of(say, cards)
    if len(cards) == 2:  # their names stand above
        rows = [{name[0] if name in heads else name: cell for name, cell in row.items()} for row in rows]
    pinned = st.column_config.TextColumn(pinned=True, width=NAMES)
    marks = st.column_config.TextColumn(width=MARKS)
    show_table(rows, height="content", config={say("column-fact"): pinned, say("column-differs"): marks})


def evaluation_rows(lab: Lab, say: Say, cards: Sequence[Card]) -> list[Row]:
    """Return what the models reach on the sets of ours, in the language of the first, with intervals and coverage.

    "≠" stands where the intervals of two models lie apart (or, without intervals, the numbers differ), "≈" where
    they overlap, so that chance may be all that makes the difference.
    """
    heads, language = heads_of(say, cards), lab.evaluation_summary(cards[0].id).language
    found = [lab.evaluation_summary(card.id, language=language) for card in cards]
    rows = []
    for name in MEASURED:
        each: list[Measured] = [getattr(summary, name) for summary in found]
        chance = next((one.chance for one in each if not math.isnan(one.chance)), math.nan)
        told = say(f"measured-{name}")
        if not math.isnan(chance) and name != "similarity":
            told = say("measured-chance", measured=told, chance=_number(say, name, chance))
        row: Row = {say("column-measured"): told}
        row |= {head: _measured(say, name, one) for head, one in zip(heads, each, strict=True)}
        rows.append(row | {say("column-differs"): _apart(each)})
    return rows


def _number(say: Say, name: str, value: float) -> str:
    if name == "similarity":
        return signed(value, 2)
    return percent(value, say)


def _measured(say: Say, name: str, one: Measured) -> str:
    """Return a number with its interval, and how much of the set it is of."""
    if math.isnan(one.value):
        return say("measured-too-little", covered=one.covered, of=one.of)
    told = {"value": _number(say, name, one.value), "covered": one.covered, "of": one.of}
    if math.isnan(one.low):
        return say("measured-plain", **told)
    return say("measured-between", low=_number(say, name, one.low), high=_number(say, name, one.high), **told)


def _apart(each: Sequence[Measured]) -> str:
    known = [one for one in each if not math.isnan(one.value)]
    if len(known) < 2 or max(one.value for one in known) == min(one.value for one in known):
        return ""
    if any(math.isnan(one.low) for one in known):
        return "≠"
    return "≠" if max(one.low for one in known) > min(one.high for one in known) else "≈"


def show_evaluation(lab: Lab, say: Say, cards: Sequence[Card]) -> None:
    """Show what the models reach on the sets of ours, and say how the differences are marked."""
    st.subheader(say("compare-evaluation"), anchor=False)
    rows = evaluation_rows(lab, say, cards)
    show_side_by_side(rows, heads_of(say, cards))
    st.caption(evaluation_note(lab, say, cards))
    show_details(rows, say, name="evaluation", table=False)


def evaluation_note(lab: Lab, say: Say, cards: Sequence[Card]) -> str:
    """Say of what the numbers are, and what the marks mean."""
    return say("measured-read", language=lab.evaluation_summary(cards[0].id).language)


def _told(say: Say, name: str, value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return say("fact-yes") if value else say("fact-no")
    if name == "workers" and value == 0:
        return say("fact-every-core")
    named = {"trainer": f"trainer-{value}", "corpus": f"builtin-corpus-{value}"}.get(name, "")
    if named and say.has(named):
        return say(named)
    if isinstance(value, str):
        return say(f"option-{value}") if say.has(f"option-{value}") else value
    if isinstance(value, float):
        return f"{value:.4g}"
    return f"{value:,}" if isinstance(value, int) else str(value)
