"""A matrix of up to 40 words: pasted, or both words and their nearest; a click on a cell makes it the pair."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.figures.word_matrix import chosen_pair, matrix_figure, matrix_table
from embed_core.geometry import WordMatrix
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.axis_fields import folded
from pages.widgets.errors import show_remarks, told_errors
from pages.widgets.opening import current_theme
from pages.widgets.results import short, show_details
from pages.widgets.sides import Sides

LONGEST = 1500
"""Characters of a list: as many as an address can carry."""
TOLD = 20
WIDTH = 760
"""Px: the matrix is about as wide as high."""
NARROW = 16
"""Words that fit across a phone; a larger matrix keeps its width there and is moved under the finger."""
_CHART = "chart word matrix"


def show_matrix(lab: Lab, say: Say, sides: Sides, card: Card) -> None:
    """Draw all cosines of a list of words, name what is missing, and offer the table."""
    fold = folded(say("matrix-title"), key="word matrix", opened=address.named("matrix"))
    if not fold.open:
        address.leave("matrix")
        return
    with fold, told_errors(say):
        text = _type_words(say)
        model = lab.model(card.id)
        known = [word for word in dict.fromkeys(sides.names) if word in model]
        words = text if text.strip() else lab.words_around(card.id, known)
        found = lab.word_matrix(card.id, words)
        _tell(say, found)
        centre = lab.baseline(card.id).mean
        wide = len(found.words) > NARROW
        with st.container(key="matrix-moves"), st.container(width=WIDTH, key="matrix-wide" if wide else "matrix"):
            _draw(say, found, centre, (sides.names[0], sides.names[1]))
        st.caption(say("matrix-centre", centre=short(centre)))
        python = recipes.word_matrix(lab.store.models.path(card.id), found.words)
        show_details(matrix_table(found, say=say), say, name="word-matrix", python=python)


def _type_words(say: Say) -> str:
    key = address.seed("matrix", "")
    st.session_state[key] = str(st.session_state[key])[:LONGEST]
    text = st.text_area(say("matrix-words"), key=key, height=90, max_chars=LONGEST, help=say("matrix-words-help"))
    return str(address.settle("matrix", text or ""))


def _tell(say: Say, found: WordMatrix) -> None:
    st.markdown(say("matrix-told", words=len(found.words)))
    show_remarks(found.remarks, say)
    if found.missing:
        told = [
            say("matrix-missing-alike", word=each.word, alike=each.alike) if each.alike else each.word
            for each in found.missing[:TOLD]
        ]
        more = "yes" if len(found.missing) > TOLD else "no"
        st.warning(say.markdown("matrix-missing", count=len(found.missing), words=told, more=more))
    if found.without:
        st.warning(say.markdown("matrix-without", words=found.without))


def _draw(say: Say, found: WordMatrix, centre: float, pair: tuple[str, str]) -> None:
    """Draw the square; a click on a cell makes it the pair of the page, and keeps the words of the square."""

    def choose() -> None:
        points = st.session_state[_CHART]["selection"]["points"]
        chosen = chosen_pair(found, points[0]["x"], points[0]["y"]) if points else None
        if chosen is not None:
            for name, word in zip(("first", "second"), chosen, strict=True):
                address.change(name, word)
            address.change("matrix", "\n".join(found.words)[:LONGEST])

    st.plotly_chart(
        matrix_figure(found, centre, pair=pair, say=say, theme=current_theme()),
        theme=None,
        width="stretch",
        key=_CHART,
        on_select=choose,
        selection_mode="points",
        config={
            "displayModeBar": False,
            "displaylogo": False,
            "toImageButtonOptions": {"filename": "word-matrix", "scale": 3},
        },
    )
