"""A sum of words: which to add, which to take away, the answers, and the picture."""

from __future__ import annotations

import streamlit as st

from embed_core import geometry, recipes
from embed_core.figures.analogy import (
    parallelogram_figure,
    parallelogram_table,
    sum_path_figure,
    sum_path_table,
)
from embed_core.geometry import Analogy
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.errors import show_remarks
from pages.widgets.opening import current_theme
from pages.widgets.pickers import OFFERED
from pages.widgets.results import show_answer, show_chart, show_details

ANSWERS = 10
_BETWEEN = " "


def pick_sum(lab: Lab, say: Say, card: Card) -> tuple[list[str], list[str]]:
    """Let the person choose the words to add and the words to take away."""
    model = lab.model(card.id)
    known = lab.suggestions(card.id)
    left, right = st.columns(2)
    with left:
        positive = _words(say, "plus", "analogy-plus", known.positive, model.words, card)
    with right:
        negative = _words(say, "minus", "analogy-minus", known.negative, model.words, card)
    return positive, negative


def _words(
    say: Say, name: str, label: str, default: tuple[str, ...], offered: tuple[str, ...], card: Card
) -> list[str]:
    key = address.widget_key(name)
    model_key = f"{key} of"
    text = address.chosen(name)
    words = [w for w in text.split(_BETWEEN) if w] if text else list(default)
    moved = st.session_state.get(model_key) not in (None, card.id)
    if moved and not set(words) <= set(offered):
        words = list(default)
    if key not in st.session_state or moved:
        st.session_state[key] = words
    st.session_state[model_key] = card.id
    options = list(dict.fromkeys([*st.session_state[key], *offered[:OFFERED]]))
    picked = st.multiselect(
        say(label),
        options,
        key=key,
        accept_new_options=True,
        placeholder=say("pick-word-placeholder"),
    )
    cleaned = ["".join(word.split()) for word in picked]
    address.keep(name, _BETWEEN.join(cleaned) or _BETWEEN)
    return [word for word in cleaned if word]


def show_sum(lab: Lab, say: Say, card: Card, positive: list[str], negative: list[str]) -> None:
    """Show the best answer, all answers with inputs struck through, and the picture."""
    model = lab.model(card.id)
    found = geometry.analogy(model, positive, negative, k=ANSWERS)
    show_answer(f"{written(positive, negative)} ≈ {found.best.word if found.best else '–'}")
    if len(positive) == 2 and len(negative) == 1:
        st.caption(say.markdown("analogy-sentence", a=negative[0], b=positive[0], c=positive[1]))
    show_remarks(found.remarks, say)
    left, right = st.columns([2, 3], gap="large")
    with left:
        _show_answers(say, found)
        rows = [
            {
                say("column-word"): answer.word,
                say("column-cosine"): round(answer.cosine, 4),
                say("column-count"): answer.count,
                say("column-input"): say("yes") if answer.is_input else "",
            }
            for answer in found.answers
        ]
        python = recipes.analogy(lab.store.models.path(card.id), positive, negative, ANSWERS)
        show_details(rows, say, name="analogy", python=python)
    with right:
        _show_picture(say, lab, card, positive, negative, found)


def written(positive: list[str], negative: list[str]) -> str:
    """Return the sum as one writes it: 国王 − 男人 + 女人."""
    first, rest = positive[:1], positive[1:]
    return " ".join([*first, *(f"− {w}" for w in negative), *(f"+ {w}" for w in rest)])


def _show_answers(say: Say, found: Analogy) -> None:
    lines = [f"| {say('column-word')} | {say('column-cosine')} | {say('column-count')} |", "|:--|--:|--:|"]
    for answer in found.answers:
        word = escape_markdown(answer.word)
        told = f"~~{word}~~" if answer.is_input else f"**{word}**" if answer == found.best else word
        lines.append(f"| {told} | {answer.cosine:.3f} | {answer.count} |")
    st.markdown("\n".join(lines))
    st.caption(say("analogy-struck"))


def _show_picture(say: Say, lab: Lab, card: Card, positive: list[str], negative: list[str], found: Analogy) -> None:
    if found.best is None:
        return
    model = lab.model(card.id)
    theme = current_theme()
    if len(positive) == 2 and len(negative) == 1:
        b, c, a = positive[0], positive[1], negative[0]
        shape = geometry.parallelogram(model, a, b, c, found.best.word)
        names = (a, b, c, found.best.word)
        figure = parallelogram_figure(shape, names, say=say, theme=theme)
        rows = parallelogram_table(shape, names, say=say)
        note = say("analogy-picture", gap=f"{shape.gap:.2f}", off=f"{shape.off_plane:.2f}")
    else:
        path = geometry.sum_path(model, positive, negative, found.best.word)
        figure = sum_path_figure(path, say=say, theme=theme)
        rows = sum_path_table(path, say=say)
        note = say("analogy-path", percent=round(100 * path.shown))
    show_chart(figure, rows, say, name="analogy-picture", caption=note)
