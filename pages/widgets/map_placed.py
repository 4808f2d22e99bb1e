"""Words that are not on the map are put there, one with its nearest words or a whole list, and no other word moves."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core.geometry import WordChoice, choose_listed
from embed_core.geometry.projection import Projection
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from embed_core.vectors import WordVectors
from pages.widgets import address
from pages.widgets.map_words import TOLD, missing_told

COMPANY = 10
"""Neighbours that come with a word."""
MOST = 12
"""So many words can be put on a map with their neighbours."""
MOST_LISTED = 200
"""So many words of a list can be put on a map, each alone."""
_PUT, _ADD = "put", "add"


def ask_added(say: Say) -> None:
    """Let the person list words to be put on the map as it stands."""
    key = address.seed(_ADD, "", folded=True)
    text = st.text_area(say("map-add"), key=key, height=80, help=say("map-add-help", most=MOST_LISTED))
    address.settle(_ADD, text or "")


def with_placed(lab: Lab, say: Say, card: Card, chart: Projection, *, word: str, final: bool) -> Projection:
    """Return the map with the words that the person put on it; offer it for the chosen word where that is not there.

    Words that still drift take no others among them: they are put there when the map stands.
    """
    model = lab.model(card.id)
    asked, listed = (choose_listed(model, address.chosen(name)) for name in (_PUT, _ADD))
    put, also = _directed(model, asked.words)[:MOST], _directed(model, listed.words)[:MOST_LISTED]
    address.keep(_PUT, address.chosen(_PUT))
    if final and any((asked.words, asked.missing, listed.words, listed.missing)):
        before = len(chart.words)
        company = [n.word for each in put for n in lab.neighbours(card.id, each, k=COMPANY)]
        if put or also:
            chart = lab.placed(card.id, chart, words=[*put, *company, *also])
        without = [each for each in (*asked.words, *listed.words) if each not in put and each not in also]
        lacking = WordChoice((), (*asked.missing, *listed.missing))
        _told(say, put, also, without, lacking, added=len(chart.words) - before)
    if word in model and word not in set(chart.words):
        if model.directed[model.row(word)]:
            _offer(say, chart, word, put, final=final)
        else:
            st.caption(say.markdown("map-word-without-place", word=word))
    return chart


def _directed(model: WordVectors, words: Sequence[str]) -> list[str]:
    """Return the words that have a direction: no other has a place on a map."""
    return [each for each in words if model.directed[model.row(each)]]


def add_words(words: Sequence[str]) -> None:
    """Put words on the map, beside those of the list that are there."""
    address.change(_ADD, "\n".join(dict.fromkeys([*filter(None, [address.chosen(_ADD).strip("\n")]), *words])))


def _told(
    say: Say, put: Sequence[str], also: Sequence[str], without: Sequence[str], lacking: WordChoice, *, added: int
) -> None:
    """Say which words were put here and which could not be, beside the way to be rid of all of them."""
    told = [say.markdown("map-put", words=put, added=added)] if put and not also else []
    told += [say("map-added", words=len({*put, *also}), added=added)] if also else []
    told += [say.markdown("map-put-without-place", words=without[:TOLD], count=len(without))] if without else []
    told += [missing_told(say, lacking)] if lacking.missing else []
    with st.container(horizontal=True, vertical_alignment="center", key="map-put"):
        st.caption(" ".join(told), width="content")
        if st.button(say("map-put-away"), key="map-put-away", type="tertiary"):
            address.change(_PUT, "")
            address.change(_ADD, "")
            st.rerun()


def _offer(say: Say, chart: Projection, word: str, put: Sequence[str], *, final: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="map-not-here"):
        st.caption(say.markdown("map-word-not-shown", word=word, words=len(chart.words)), width="content")
        full = len(put) >= MOST or not final
        help = say("map-put-help", neighbours=COMPANY, most=MOST)
        if st.button(say("map-put-here"), key="map-put-here", disabled=full, help=help):
            address.change(_PUT, "\n".join([*put, word]))
            st.rerun()
