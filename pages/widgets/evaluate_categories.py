"""Categories: do clusters of words find what people put together?"""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.evaluation.categories import CATEGORY_SETS, WAYS
from embed_core.figures.analogy_sets import percent
from embed_core.figures.categories import categories_figure, categories_table, misplaced_table
from embed_core.figures.evaluation_report import purity_told
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.evaluate_sets import OWN, choose_set, own_file, tell_coverage, tell_file
from pages.widgets.opening import current_theme
from pages.widgets.results import show_answer, show_chart, show_details, show_table

NAME = "kinds"


def show_categories(lab: Lab, say: Say, card: Card) -> None:
    """Let the person choose a set and a way of clustering, and show how pure the clusters are."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        where = choose_set(say, NAME, CATEGORY_SETS, usual=lab.categories_for(card.id))
        key = address.seed("kinds-by", WAYS[0], options=WAYS)
        method = st.selectbox(
            say("categories-method"), WAYS, format_func=lambda each: say(f"cluster-method-{each}"), key=key, width=220
        )
        address.keep("kinds-by", method if method != WAYS[0] else "")
    if where == OWN:
        where = own_file(lab, say, NAME, help="categories-file-help")
    if not where:
        return
    tell_file(say, lab.category_set(where))
    found, own = lab.categorisation(card.id, where, method=method), where not in CATEGORY_SETS
    show_answer(say("categories-answer", purity=percent(found.purity, say)))
    st.markdown(purity_told(found, say))
    tell_coverage(say, len(found.gold), len(found.set), kind="words", missing=found.missing)
    name = lab.staged(where)[0] if own else where
    show_chart(
        categories_figure(found, say=say, theme=current_theme()),
        categories_table(found, say=say),
        say,
        name=NAME,
        python=recipes.categories(lab.store.models.path(card.id), name, method=method, file=own),
    )
    wrong = misplaced_table(found, say=say)
    if wrong:
        st.markdown(f"**{say('categories-misplaced', count=len(wrong))}**")
        show_table(wrong, height=250 if len(wrong) > 6 else None)
        show_details(wrong, say, name="misplaced", table=False)
