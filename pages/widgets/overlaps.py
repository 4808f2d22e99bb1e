"""Three or four models: how far each pair of them agrees; a click on a cell chooses the pair."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core.geometry.two_models import Shifts
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.comparing import LETTERS

_KEY = "pairs of models"


def show_overlaps(lab: Lab, say: Say, cards: Sequence[Card], *, script: str) -> None:
    """Show the mean share of neighbours that each two models have in common; a job is asked for by a click."""
    ids, letters = [card.id for card in cards], LETTERS[: len(cards)]
    found = lab.overlaps(ids, script=script)
    rows = []
    for at, own in enumerate(letters):
        row: dict[str, str] = {say("overlaps-models"): own}
        for other, letter in enumerate(letters):
            pair = (min(at, other), max(at, other))
            row[letter] = "" if at == other else _told(say, found[pair])
        rows.append(row)
    st.markdown(say("overlaps-told", k=_k(list(found.values()))))

    def choose() -> None:
        choose_cell(st.session_state[_KEY]["selection"]["cells"], letters)

    with st.container(width=460):
        st.dataframe(rows, hide_index=True, width="stretch", key=_KEY, on_select=choose, selection_mode="single-cell")
    st.caption(say("overlaps-read"))
    if None in found.values() and st.button(say("overlaps-all"), key="compare all pairs"):
        lab.overlaps(ids, script=script, begin=True)
        st.rerun()


def choose_cell(cells: Sequence[tuple[int, str]], letters: str) -> None:
    """Show the two models of a cell, given by its row and its column; others than pairs are passed over."""
    if cells and cells[0][1] in letters and letters[cells[0][0]] != cells[0][1]:
        address.change("pair", "".join(sorted((letters[cells[0][0]], cells[0][1]))))


def _told(say: Say, known: object) -> str:
    if isinstance(known, Shifts):
        return say("overlaps-percent", percent=round(100 * known.mean))
    return say("overlaps-unknown") if known is None else say("overlaps-nothing")


def _k(known: Sequence[object]) -> int:
    return max((each.k for each in known if isinstance(each, Shifts)), default=10)
