"""The person's own word list in the lesson on coverage: what each model here makes of it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core.geometry import parse_pairs
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.lessons import Lean, Listed, OnList, lesson_words, read_list
from pages.widgets import address
from pages.widgets.errors import told_errors
from pages.widgets.pickers import card_name
from pages.widgets.results import show_details, show_table

LESSON = "scratch"
MOST_MODELS, NAMED, FARTHEST = 20, 8, 4
Row = dict[str, str | int | float | None]

Found = Sequence[tuple[str, OnList]]
"""What each model makes of a list, beside its name; others' models may be called alike."""


def offer_own_words(lab: Lab, say: Say, lesson_id: str) -> None:
    """Fold away a field for words, and tables of coverage, age and bias of all models on them."""
    if lesson_id != LESSON:
        return
    with st.expander(say("learn-own-words"), expanded=bool(address.chosen("listed"))), told_errors(say):
        key = address.seed("listed", "")
        text = st.text_area(say("learn-own-words-list"), key=key, max_chars=1500, help=say("learn-own-words-help"))
        groups = address.seed("groups", str(lesson_words(say.language)["groups"]))
        asked = st.text_input(say("learn-own-words-groups"), key=groups, max_chars=300, help=say("axes-pairs-help"))
        listed = read_list(str(address.settle("listed", text)))
        pairs = parse_pairs(str(address.settle("groups", asked)))
        if listed:
            _show(say, _answers(lab, say, listed, pairs))


def _answers(
    lab: Lab, say: Say, listed: Sequence[Listed], pairs: Sequence[tuple[str, str]]
) -> list[tuple[str, OnList]]:
    """Return what each model makes of the list, by its name, and the news of the lesson besides."""
    with st.spinner(say("learn-computing"), show_time=False):
        cards = lab.models()[:MOST_MODELS]
        models = [(card_name(card, say), lab.on_list(card.id, listed, pairs)) for card in cards]
        return [*models, (say("learn-model-news"), lab.news_on_list(listed, pairs))]


def _show(say: Say, found: Found) -> None:
    told = [(_coverage(say, each), _age(say, each), _bias(say, each)) for _, each in found]
    names = [{say("learn-column-model"): name} for name, _ in found]
    show_table([name | parts[0] for name, parts in zip(names, told, strict=True)], height="content")
    if any(each.knows or each.lacks for _, each in found):
        st.caption(say("learn-own-words-age"))
        show_table([name | parts[1] for name, parts in zip(names, told, strict=True)], height="content")
    if any(each.lean for _, each in found):
        st.caption(say("learn-own-words-bias"))
        show_table([name | parts[2] for name, parts in zip(names, told, strict=True)], height="content")
    rows = [name | a | b | c for name, (a, b, c) in zip(names, told, strict=True)]
    show_details(rows, say, name="coverage", table=False)


def _coverage(say: Say, found: OnList) -> Row:
    return {
        say("learn-column-known"): found.coverage.known,
        say("learn-column-coverage"): round(found.coverage.percent, 1),
        say("learn-column-missing"): say.join(found.coverage.missing[:NAMED]),
    }


def _age(say: Say, found: OnList) -> Row:
    return {say("learn-column-latest"): _dated(found.knows), say("learn-column-earliest"): _dated(found.lacks)}


def _dated(listed: Listed | None) -> str:
    return f"{listed.word} ({listed.year})" if listed else ""


def _bias(say: Say, found: OnList) -> Row:
    lean: Lean | None = found.lean
    return {
        say("learn-column-lean"): round(lean.mean, 2) if lean else None,
        say("learn-column-farthest"): say.join([f"{w} {signed(v)}" for w, v in lean.words[:FARTHEST]]) if lean else "",
        say("learn-column-pairs-known"): len(lean.pairs) if lean else 0,
    }


def signed(value: float) -> str:
    """Return a value to one decimal with its sign, a true minus; 0 has none."""
    told = round(value, 1) or 0.0
    return f"{told:+.1f}".replace("-", "−") if told else "0"
