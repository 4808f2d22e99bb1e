"""One word in the models: their lists joined, and the contexts behind what only one of them names."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core import recipes
from embed_core.figures.two_lists import two_lists_figure, two_lists_table
from embed_core.geometry.two_models import TwoLists
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.comparing import LETTERS, pick_script, show_letters
from pages.widgets.nothing_common import tell_nothing_common
from pages.widgets.opening import current_theme
from pages.widgets.pickers import pick_word
from pages.widgets.results import show_chart
from pages.widgets.why_near import show_why
from pages.widgets.word_lists import show_lists

K = 10


def show_word(lab: Lab, say: Say, cards: Sequence[Card]) -> None:
    """Ask for a word and show its nearest words in all models."""
    show_letters(say, cards)
    script = pick_script(lab, say, cards)
    tell_nothing_common(lab, say, cards, script=script)
    model, first = lab.read_as(cards[0].id, script), lab.suggestions(cards[0].id).word
    word = pick_word(model, say, name="word", default=first, label="compare-word", width=320)
    if word and len(cards) > 2:
        show_lists(lab, say, cards, word, k=K, script=script)
    elif word:
        _show_two(lab, say, cards[0], cards[1], word, script=script)


def _show_two(lab: Lab, say: Say, first: Card, second: Card, word: str, *, script: str) -> None:
    found = lab.two_lists(first.id, second.id, word, k=K, script=script)
    _tell_absent(lab, say, first, second, found, script=script)
    if not found.placed:
        return
    if found.in_a and found.in_b:
        st.markdown(say("two-shared", shared=len(found.shared), k=K))
    models = lab.store.models
    with st.container(width=720):
        show_chart(
            two_lists_figure(found, mark=address.chosen("why"), say=say, theme=current_theme()),
            two_lists_table(found, say=say),
            say,
            name="two-lists",
            caption=say("two-read"),
            python=recipes.two_lists(models.path(first.id), models.path(second.id), word, K, script=script),
        )
    _tell_seeds(lab, say, first, second, found)
    own = {"A": [each.word for each in found.only_a], "B": [each.word for each in found.only_b]}
    show_why(lab, say, dict(zip(LETTERS, (first, second), strict=False)), own, found.word)


def _tell_absent(lab: Lab, say: Say, first: Card, second: Card, found: TwoLists, *, script: str) -> None:
    if found.in_a and found.in_b:
        return
    side = "b" if found.in_a else "a" if found.in_b else "both"
    told = say.markdown("two-lacks", side=side, word=found.word)
    alike = lab.read_as(second.id if found.in_a else first.id, script).alike(found.word)
    if alike:
        told += " " + say.markdown("two-alike", words=alike)
    st.warning(told)


def _tell_seeds(lab: Lab, say: Say, first: Card, second: Card, found: TwoLists) -> None:
    """Say how many of each list another seed would have named as well."""
    also = lab.also_in_seeds(first.id, second.id, found)
    told = [say(f"two-seed-{side}", k=K, found=count) for side, count in also.items()]
    if told:
        st.caption("  \n".join(told))
