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
from pages.widgets.pairs import heads_of
from pages.widgets.results import show_table

Row = dict[str, Any]
MEASURED = ("similarity", "analogies", "odd", "purity")


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
        digits = 2 if name in ("similarity", "purity") else None
        row: Row = {say("column-measured"): say(f"measured-{name}")}
        row |= {head: _measured(say, one, digits) for head, one in zip(heads, each, strict=True)}
        chance = next((one.chance for one in each if not math.isnan(one.chance)), math.nan)
        row[say("column-chance")] = "–" if math.isnan(chance) else _number(chance, digits)
        rows.append(row | {say("column-differs"): _apart(each)})
    return rows


def _number(value: float, digits: int | None) -> str:
    return percent(value) if digits is None else signed(value, digits)


def _measured(say: Say, one: Measured, digits: int | None) -> str:
    """Return a number with its interval, and how much of the set it is of."""
    if math.isnan(one.value):
        return say("measured-too-little", covered=one.covered, of=one.of)
    told = {"value": _number(one.value, digits), "covered": one.covered, "of": one.of}
    if math.isnan(one.low):
        return say("measured-plain", **told)
    return say("measured-between", low=_number(one.low, digits), high=_number(one.high, digits), **told)


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
    show_table(evaluation_rows(lab, say, cards), height="content")
    st.caption(evaluation_note(lab, say, cards))


def evaluation_note(lab: Lab, say: Say, cards: Sequence[Card]) -> str:
    """Say of what the numbers are, and what the marks mean."""
    return say("measured-read", language=lab.evaluation_summary(cards[0].id).language)


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
