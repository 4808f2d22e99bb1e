"""The panel of axes beside the map: words between two poles, a plane of two axes, and how far to believe it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import streamlit as st

from embed_core import recipes
from embed_core.figures.map_axes import positions_figure, positions_table
from embed_core.geometry import Axis, parse_pairs, parse_words
from embed_core.geometry.projection import Projection
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.axis_fields import Pairs, Taken, folded, tell_words, type_axis, written
from pages.widgets.axis_numbers import show_numbers
from pages.widgets.axis_plane import show_plane, type_second
from pages.widgets.axis_trust import show_trust
from pages.widgets.errors import told_errors
from pages.widgets.map_dress import PLAIN, Dress
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart

MOST = 30
"""Words that the ruled line names: as many as stand beside the map."""
LONGEST_LIST = 1500
"""Characters of a list of one's own: as many as an address can carry."""


def show_axes(lab: Lab, say: Say, card: Card, chart: Projection) -> Dress:
    """Let the person type pairs, draw words between their poles, and colour the map by them."""
    with told_errors(say, lab):
        text = type_axis(say, "axis", example=written(lab.suggested_axes(card.id)[0]))
        if not text.strip():
            st.caption(say("axes-empty"))
            return PLAIN
        axis = lab.axis(card.id, parse_pairs(text))
        taken = _along(lab, say, card, axis, chart.words)
        second = type_second(lab, say, card, axis)

        def below() -> None:
            if second is not None:
                show_plane(lab, say, card, taken, second)
            show_trust(lab, say, card, taken)
            show_numbers(lab, say, card, axis)

        return Dress(
            colours=_colours(lab, card, axis.pairs, chart.words),
            groups=(axis_name(axis, say),),
            continuous=True,
            below=below,
        )
    return PLAIN


def axis_name(axis: Axis, say: Say) -> str:
    """Return what an axis is called: its first pair."""
    start, end = axis.pairs[0]
    return say("figure-column-on-axis", start=start, end=end)


def _along(lab: Lab, say: Say, card: Card, axis: Axis, shown: Sequence[str]) -> Taken:
    """Draw words as a ruled line: those on the map, or the person's own."""
    place = st.container()
    own = _own_words(say)
    words = own or tuple(shown)
    found = lab.positions(card.id, axis.pairs, words)
    model = lab.model(card.id)
    taken = Taken(axis, found.words, recipes.some_words(found.words, model.words))
    with place:
        tell_words(say, "axes-missing", found.missing)
        if found.words:
            show_chart(
                positions_figure(found, say=say, theme=current_theme(), most=MOST),
                positions_table(found, say=say),
                say,
                name="axis",
                python=recipes.word_axis(lab.store.models.path(card.id), axis.pairs, taken.python),
            )
    return taken


def _own_words(say: Say) -> tuple[str, ...]:
    """Let the person give a list of words to lay along the axis in place of those on the map."""
    with folded(say("axes-words"), key="axis words", opened=bool(address.chosen("along"))):
        key = address.seed("along", "")
        text = st.text_area(
            say("axes-own-words"),
            key=key,
            height=90,
            max_chars=LONGEST_LIST,
            placeholder=say("axes-own-words-placeholder"),
            help=say("axes-own-words-help"),
        )
        address.settle("along", text)
    return parse_words(text or "")


def _colours(lab: Lab, card: Card, pairs: Pairs, words: Sequence[str]) -> np.ndarray:
    """Return the position of each word of the map, NaN where it has none."""
    found = lab.positions(card.id, pairs, words)
    at = dict(zip(found.words, found.values.tolist(), strict=True))
    return np.array([at.get(word, np.nan) for word in words], np.float32)
