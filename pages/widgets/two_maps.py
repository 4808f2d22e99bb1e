"""Two maps of the same words, laid over each other and linked: what is pointed at in one shows in the other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import streamlit as st

from embed_core import recipes
from embed_core.figures.two_maps import two_maps_table
from embed_core.geometry.two_models import TwoMaps
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.comparing import pick_pair, pick_script, show_letters
from pages.widgets.errors import show_remarks, told_errors
from pages.widgets.pickers import card_name
from pages.widgets.results import show_many_details
from pages.widgets.shift_list import open_word
from pages.widgets.shifted import await_comparison
from pages.widgets.word_map import word_map

METHODS = ("pca", "tsne")
WORDS = (200, 400, 1000, 2000, 5000)
NEAR, HEIGHT = 10, 460


def show_maps(lab: Lab, say: Say, cards: Sequence[Card]) -> None:
    """Draw the most frequent common words of two models, coloured by how far each went."""
    show_letters(say, cards)
    between, first, second = pick_pair(say, cards)
    script = pick_script(lab, say, (first, second))
    with told_errors(between):
        _show_pair(lab, between, first, second, script=script)


def _show_pair(lab: Lab, say: Say, first: Card, second: Card, *, script: str) -> None:
    row, state = st.container(horizontal=True, vertical_alignment="bottom"), st.container()
    with row:
        method, most = _choose(say)
    with state:
        found = _found(lab, say, (first, second), most=most, method=method, script=script)
    with row:
        word = _pick(say, found)
    scale = (say("maps-colour"), say("maps-stayed"), say("maps-went"))
    for side, card, cell in zip("ab", (first, second), st.columns(2, gap="medium"), strict=True):
        with cell:
            _draw(lab, say, card, found, side, word=word, scale=scale, script=script)
    told = [say("maps-told", words=len(found.words)), say("maps-read")]
    st.caption(" ".join(told) if say.language == "en" else "".join(told))
    show_remarks(found.remarks, say)
    if word:
        st.button(say.markdown("maps-open", word=word), key="both lists", on_click=open_word, args=(word,))
    models = lab.store.models
    python = recipes.two_maps(models.path(first.id), models.path(second.id), most, found.method, script=script)
    show_many_details(lambda: two_maps_table(found, say=say), say, name="two-maps", python=python)


def _choose(say: Say) -> tuple[str, int]:
    """Let the person choose how the maps are made, and of how many words."""
    key = address.seed("joint", METHODS[0], options=METHODS)
    method = st.segmented_control(
        say("map-method"), METHODS, format_func=lambda m: say(f"map-method-{m}"), key=key, required=True
    )
    address.settle("joint", method)
    key = address.seed("common", 400, options=WORDS, kind=int)
    most = st.selectbox(say("maps-words"), WORDS, format_func=lambda n: say("maps-number", words=n), key=key, width=130)
    address.settle("common", most)
    return str(method), int(most)


def _found(lab: Lab, say: Say, pair: tuple[Card, Card], *, most: int, method: str, script: str) -> TwoMaps:
    """Return the maps that were asked for; while a job makes them, the maps by PCA, and how far the job is."""
    ids = (pair[0].id, pair[1].id)
    found, job = lab.find_two_maps(*ids, most=most, method=method, script=script)
    if found is not None:
        return found
    if job is not None and await_comparison(lab, say, job, kind="maps"):
        lab.find_two_maps(*ids, most=most, method=method, script=script, again=True)
        st.rerun()
    st.caption(say("maps-meanwhile"))
    return lab.two_maps(*ids, most=most, script=script)


def _pick(say: Say, found: TwoMaps) -> str:
    """Let the person find a word that is on both maps."""
    options = ["", *found.words]
    key = address.seed("spot", "", options=options)
    word = st.selectbox(
        say("maps-find"),
        options,
        format_func=lambda name: name or say("maps-none"),
        key=key,
        width=260,
    )
    return str(address.settle("spot", word))


def _draw(
    lab: Lab,
    say: Say,
    card: Card,
    found: TwoMaps,
    side: str,
    *,
    word: str,
    scale: tuple[str, str, str],
    script: str,
) -> None:
    model, key = lab.read_as(card.id, script), f"map {side}"
    letter = say.pair["ab".index(side)]
    title = f"{letter}  {card_name(card, say)}"
    near = lab.neighbours_in(card.id, word, k=NEAR, script=script) if word else []

    def clicked() -> None:
        if st.session_state[key].clicked:
            address.change("spot", st.session_state[key].clicked)

    st.caption(say.markdown("maps-title", name=title))
    word_map(
        found.at_a if side == "a" else found.at_b,
        found.words,
        model.counts[[model.row(name) for name in found.words]],
        counted=model.counted,
        key=key,
        title=title,
        view=f"{found.method} {len(found.words)} {found.words[0]}",
        colours=found.residual.astype(np.float32),
        continuous=True,
        groups=scale,
        labels=40,
        focus=word or None,
        neighbours=[(each.word, each.cosine) for each in near],
        say=say,
        height=HEIGHT,
        link="compare",
        room=np.concatenate([found.at_a, found.at_b]),
        on_click=clicked,
        on_select=lambda: None,
        on_clear=lambda: address.change("spot", ""),
    )
