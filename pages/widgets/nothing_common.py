"""Models that share no words: said wherever they stand side by side, with a look at both and the likely cause."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.comparing import LETTERS
from pages.widgets.errors import sentence


def tell_nothing_common(lab: Lab, say: Say, cards: Sequence[Card], *, script: str) -> None:
    """Where two of the models have no words in common, say so and why; of several such pairs, the first at length."""
    found = lab.nothing_common([card.id for card in cards], script=script)
    if not found:
        return
    (first, error), *others = found.items()
    told = sentence(error, say.between(*(LETTERS[at] for at in first)))
    if others:
        pairs = [f"{LETTERS[one]} – {LETTERS[other]}" for (one, other), _ in others]
        told += "  \n" + say("compare-nothing-common", pairs=pairs)
    st.warning(told)
