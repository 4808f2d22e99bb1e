"""The nearest words on a word's card: how many, how frequent at least, and whether another seed finds them too."""

from __future__ import annotations

from typing import Any

import streamlit as st

from embed_core import recipes
from embed_core.geometry import Neighbour
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.near_index import pick_exact, show_index, wants_exact
from pages.widgets.opening import door
from pages.widgets.results import short, show_details

USUAL, MOST = 10, 100
FREQUENT = 10**9
TALL = 420


def near_words(lab: Lab, card: Card, word: str) -> list[Neighbour]:
    """Return the nearest words as the person asked for them."""
    k = _number("k", USUAL, 1, MOST)
    return lab.neighbours(card.id, word, k=k, min_count=_least(lab, card), exact=wants_exact())


def _least(lab: Lab, card: Card) -> int:
    """Return how often a neighbour has to occur; of a model without counts nothing is asked, whatever was before."""
    return _number("least", 1, 1, FREQUENT) if lab.model(card.id).counted else 1


def show_neighbours(lab: Lab, say: Say, card: Card, word: str) -> list[Neighbour]:
    """Show the nearest words with their cosines, beside what chance and another seed give; return them."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(say("card-neighbours"), width="stretch")
        with st.popover(say("card-which"), type="tertiary"):
            _pick(say, "k", USUAL, 1, MOST)
            if lab.model(card.id).counted:
                _pick(say, "least", 1, 1, FREQUENT)
            else:
                address.leave("least")
            pick_exact(lab, say, card)
    near = near_words(lab, card, word)
    also = lab.also_found(card.id, word, tuple(n.word for n in near))
    model = lab.model(card.id)
    rows = [_row(say, n, also, counted=model.counted) for n in near]
    if not rows:
        st.caption(say("card-no-neighbours"))
        return near
    _list(say, rows, near, key="near words")
    show_index(lab, say, card)
    if also is None and not model.meta.source:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(say("card-no-replicate"), width="stretch")
            door("models", say("card-to-health"), key="to health", health=card.id)
    elif also is not None:
        st.caption(say("card-replicate", found=sum(also.values()), k=len(rows)))
    chance = lab.baseline(card.id)
    st.caption(say("card-chance", mean=short(chance.mean), high=short(chance.at(99))))
    return near


def show_neighbour_details(lab: Lab, say: Say, card: Card, word: str, near: list[Neighbour]) -> None:
    """Fold away the table's CSV and the Python lines."""
    index = None if wants_exact() or lab.settings.many else lab.index_folder(card.id)  # no archive holds an index
    folder, k = lab.store.models.path(card.id), _number("k", USUAL, 1, MOST)
    python = recipes.neighbours(folder, word, k, min_count=_least(lab, card), index=index)
    also = lab.also_found(card.id, word, tuple(n.word for n in near))
    counted = lab.model(card.id).counted
    show_details(
        [_row(say, n, also, counted=counted) for n in near], say, name="neighbours", python=python, table=False
    )


def _list(say: Say, rows: list[dict[str, Any]], near: list[Neighbour], *, key: str) -> None:
    """List the neighbours with bars; a click on a line, or the arrow keys, ask why that one is near."""

    def choose() -> None:
        cells = st.session_state[key]["selection"]["cells"]
        if cells:
            address.change("why", near[int(cells[0][0])].word)

    st.dataframe(
        rows,
        hide_index=True,
        width="stretch",
        height="content" if len(rows) <= USUAL else TALL,
        column_config={
            say("column-cosine"): st.column_config.ProgressColumn(format="%.3f", min_value=0.0, max_value=1.0)
        },
        key=key,
        on_select=choose,
        selection_mode="single-cell",
    )


def _row(say: Say, near: Neighbour, also: dict[str, bool] | None, *, counted: bool) -> dict[str, Any]:
    row: dict[str, Any] = {say("column-word"): near.word, say("column-cosine"): round(near.cosine, 4)}
    if counted:
        row[say("column-count")] = near.count
    return row if also is None else row | {say("column-other-seed"): "✓" if also.get(near.word) else "–"}


def _number(name: str, default: int, low: int, high: int) -> int:
    text = address.chosen(name)
    return min(max(int(text), low), high) if text.isascii() and text.isdecimal() else default


def _pick(say: Say, name: str, default: int, low: int, high: int) -> None:
    key = address.seed(name, default, kind=int, folded=True)
    st.session_state[key] = min(max(int(st.session_state[key]), low), high)
    picked = st.number_input(say(f"card-{name}"), low, high, key=key, help=say(f"card-{name}-help"))
    address.keep(name, "" if picked == default else str(picked))
