"""The lines from the chosen word to its neighbours, and what is to be said of those that are not on the map."""

from __future__ import annotations

import streamlit as st

from embed_core.geometry.projection import Projection
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.card_neighbours import near_words
from pages.widgets.map_dress import Dress
from pages.widgets.map_placed import add_words

NAMED = 8
"""So many neighbours that are not drawn are named."""


def tell_lines(lab: Lab, say: Say, card: Card, chart: Projection, word: str, dress: Dress, *, moving: bool) -> None:
    """Say which of the listed neighbours have no line, and offer to put those on the map that are not there.

    Nothing is said where the word itself is not on the map, or where all its neighbours are joined to it.
    """
    place = st.container(key="map-lines-place")  # always there: what follows keeps its place, and is not made anew
    if word not in chart.words:
        return
    near = [each.word for each in near_words(lab, card, word)]
    there = set(chart.words)
    shown = (
        there if dress.shown is None else {each for each, seen in zip(chart.words, dress.shown, strict=True) if seen}
    )
    absent, hidden = [each for each in near if each not in there], [each for each in near if each in there - shown]
    told = []
    for name, words in (("map-lines-absent", absent), ("map-lines-hidden", hidden)):
        if words:
            rest = max(0, len(words) - NAMED)
            told.append(say.markdown(name, count=len(words), near=len(near), words=words[:NAMED], more=rest))
    if not told:
        return
    with place, st.container(horizontal=True, vertical_alignment="center", key="map-lines"):
        st.caption(" ".join(told), width="content")
        if absent:
            st.button(
                say("map-lines-put"),
                key="map-lines-put",
                type="tertiary",
                disabled=moving,
                on_click=add_words,
                args=(absent,),
            )
