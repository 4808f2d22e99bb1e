"""A word that is not on the map: it is put there with its nearest words, and no other word moves."""

from __future__ import annotations

import streamlit as st

from embed_core.geometry.projection import Projection
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address

COMPANY = 10
"""Neighbours that come with a word."""
MOST = 12
"""So many words can be put on a map in all, each with its neighbours."""
_PUT = "put"


def with_placed(lab: Lab, say: Say, card: Card, chart: Projection, *, word: str, final: bool) -> Projection:
    """Return the map with the words that the person put on it; offer it for the chosen word where that is not there.

    Words that still drift take no others among them: they are put there when the map stands.
    """
    model = lab.model(card.id)
    put = [each for each in address.chosen(_PUT).split(" ") if each in model][:MOST] if final else []
    address.keep(_PUT, address.chosen(_PUT))
    missing = word in model and word not in set(chart.words)
    if put:
        company = [n.word for each in put for n in lab.neighbours(card.id, each, k=COMPANY)]
        before = len(chart.words)
        chart = lab.placed(card.id, chart, words=[*put, *company])
        added = len(chart.words) - before
        missing = missing and word not in set(chart.words)
        with st.container(horizontal=True, vertical_alignment="center", key="map-put"):
            st.caption(say.markdown("map-put", words=say.join(put), added=added), width="content")
            if st.button(say("map-put-away"), key="map-put-away", type="tertiary"):
                address.change(_PUT, "")
                st.rerun()
    if missing:
        _offer(say, chart, word, put, final=final)
    return chart


def _offer(say: Say, chart: Projection, word: str, put: list[str], *, final: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="map-not-here"):
        st.caption(say.markdown("map-word-not-shown", word=word, words=len(chart.words)), width="content")
        full = len(put) >= MOST or not final
        help = say("map-put-help", neighbours=COMPANY, most=MOST)
        if st.button(say("map-put-here"), key="map-put-here", disabled=full, help=help):
            address.change(_PUT, " ".join([*put, word]))
            st.rerun()
