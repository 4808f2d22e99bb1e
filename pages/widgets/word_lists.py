"""One word in three or four models: their lists side by side, and what each model alone names."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core import recipes
from embed_core.figures.word_lists import word_lists_figure, word_lists_table
from embed_core.geometry.two_models import WordLists
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.comparing import LETTERS
from pages.widgets.opening import current_theme
from pages.widgets.results import show_details
from pages.widgets.why_near import show_why


def show_lists(lab: Lab, say: Say, cards: Sequence[Card], word: str, *, k: int, script: str) -> None:
    """Show the nearest words of a word in all models, adjacent lists joined."""
    letters = LETTERS[: len(cards)]
    found = lab.word_lists([card.id for card in cards], word, k=k, script=script)
    _tell_absent(lab, say, cards, found, script=script)
    if not found.placed:
        return
    if sum(found.present) > 1:
        here = sum(found.present)
        told = {"shared": len(found.shared), "models": here, "lacking": len(cards) - here}
        st.markdown(say("lists-shared", k=k, **told))
    figure = word_lists_figure(found, letters, mark=address.chosen("why"), say=say, theme=current_theme())
    with st.container(key="lists-move"), st.container(key=f"lists-of-{len(cards)}"):
        st.plotly_chart(
            figure,
            theme=None,
            width="content",
            key="chart word lists",
            config={
                "displayModeBar": False,
                "displaylogo": False,
                "toImageButtonOptions": {"filename": "word-lists", "scale": 3},
            },
        )
    st.caption(say("lists-read"))
    python = recipes.word_lists([lab.store.models.path(card.id) for card in cards], word, k, script=script)
    show_details(word_lists_table(found, letters, say=say), say, name="word-lists", python=python)
    also = lab.also_in_each([card.id for card in cards], found)
    if also:
        st.caption("  \n".join(say("lists-seed", model=letters[at], k=k, found=count) for at, count in also.items()))
    own = {letter: [each.word for each in found.only(at)] for at, letter in enumerate(letters)}
    show_why(lab, say, dict(zip(letters, cards, strict=True)), own, word)


def _tell_absent(lab: Lab, say: Say, cards: Sequence[Card], found: WordLists, *, script: str) -> None:
    """Name the models that lack the word, with spellings that come near in the first of them."""
    lacking = [at for at, here in enumerate(found.present) if not here]
    if not lacking:
        return
    if len(lacking) == len(cards):
        told = say.markdown("lists-lack-all", word=found.word)
    else:
        told = say.markdown("lists-lack", models=[LETTERS[at] for at in lacking], word=found.word)
    alike = lab.read_as(cards[lacking[0]].id, script).alike(found.word)
    if alike:
        told += " " + say.markdown("two-alike", words=alike)
    st.warning(told)
