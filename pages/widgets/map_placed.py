"""A word that is not on the map: it is put there with its nearest words, and no other word moves."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core.geometry import WordChoice, choose_listed
from embed_core.geometry.projection import Projection
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.map_words import missing_told

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
    asked = choose_listed(model, address.chosen(_PUT))  # one a line: words may have spaces
    put = [each for each in asked.words if model.directed[model.row(each)]][:MOST]
    address.keep(_PUT, address.chosen(_PUT))
    if final and (asked.words or asked.missing):
        before = len(chart.words)
        company = [n.word for each in put for n in lab.neighbours(card.id, each, k=COMPANY)]
        chart = lab.placed(card.id, chart, words=[*put, *company]) if put else chart
        _told(say, put, asked, added=len(chart.words) - before)
    if word in model and word not in set(chart.words):
        if model.directed[model.row(word)]:
            _offer(say, chart, word, put, final=final)
        else:
            st.caption(say.markdown("map-word-without-place", word=word))
    return chart


def _told(say: Say, put: Sequence[str], asked: WordChoice, *, added: int) -> None:
    """Say which words were put here and which could not be, beside the way to be rid of all of them."""
    without = [each for each in asked.words[:MOST] if each not in put]
    told = [say.markdown("map-put", words=put, added=added)] if put else []
    told += [say.markdown("map-put-without-place", words=without)] if without else []
    told += [missing_told(say, asked)] if asked.missing else []
    with st.container(horizontal=True, vertical_alignment="center", key="map-put"):
        st.caption(" ".join(told), width="content")
        if st.button(say("map-put-away"), key="map-put-away", type="tertiary"):
            address.change(_PUT, "")
            st.rerun()


def _offer(say: Say, chart: Projection, word: str, put: Sequence[str], *, final: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="map-not-here"):
        st.caption(say.markdown("map-word-not-shown", word=word, words=len(chart.words)), width="content")
        full = len(put) >= MOST or not final
        help = say("map-put-help", neighbours=COMPANY, most=MOST)
        if st.button(say("map-put-here"), key="map-put-here", disabled=full, help=help):
            address.change(_PUT, "\n".join([*put, word]))
            st.rerun()
