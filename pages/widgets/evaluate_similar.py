"""Similar words: do a model's cosines rise with what people say?"""

from __future__ import annotations

from dataclasses import asdict

import streamlit as st

from embed_core import recipes
from embed_core.evaluation import PairOptions, SimilarityScore
from embed_core.evaluation.similarities import SIMILARITIES
from embed_core.figures.evaluation_report import correlations_told
from embed_core.figures.similarities import lacking_table, similarities_figure, similarities_table
from embed_core.figures.text import number, signed
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.evaluate_sets import OWN, choose_set, own_file, tell_coverage, tell_file
from pages.widgets.opening import current_theme
from pages.widgets.results import show_answer, show_chart, show_many_details
from pages.widgets.set_lookup import ask_lookup

NAME = "similar"


def show_similar(lab: Lab, say: Say, card: Card) -> None:
    """Let the person choose a set, and show how far the model's cosines go with its scores."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        usual = lab.similarities_for(card.id)
        where = choose_set(say, NAME, SIMILARITIES, usual=usual, help=say("similar-set-help"))
        with st.popover(say("evaluate-options")):
            options = _options(say)
    if where == OWN:
        where = own_file(lab, say, NAME, help="similar-file-help")
    if not where:
        return
    found = lab.similarity_score(card.id, where, options)
    _tell(say, found)
    tell_file(say, found.set)
    if where.startswith("teaching-"):
        st.caption(say("similar-own"))
    if found.undefined != "few":
        show_chart(
            similarities_figure(found, say=say, theme=current_theme()),
            similarities_table(found, say=say),
            say,
            name=NAME,
            python=_python(lab, card, found, where),
        )
    if found.missing:
        st.markdown(f"**{say('similar-lacking', count=len(found.set) - found.covered)}**")
        show_many_details(lambda: lacking_table(found, say=say), say, name="similar-lacking")


def _options(say: Say) -> PairOptions:
    among, case, dummy = ask_lookup(say, words="similar", keys="similar-")
    return PairOptions(restrict_vocab=among, case_insensitive=not case, dummy4unknown=dummy)


def _tell(say: Say, found: SimilarityScore) -> None:
    """Say the correlations, the worst miss, the coverage, and the words that the model lacks."""
    told = correlations_told(found, say, headed=True)
    if found.undefined:
        st.warning(told)
    else:
        rho = found.spearman
        beyond = "yes" if rho.low > 0 else "less" if rho.high < 0 else "no"
        show_answer(say("figure-similar-told", rho=signed(rho.value, 2)))
        st.markdown(f"{told} {say('similar-beyond', beyond=beyond)}")
        worst = found.by_pair()[0]
        places = {"human": number(worst.score_rank, 1), "model": number(worst.cosine_rank, 1)}
        if worst.difference:
            first, second = worst.pair
            pairs = len(found.used)
            st.markdown(say.markdown("similar-worst-one", first=first, second=second, pairs=pairs, **places))
    tell_coverage(say, found.covered, len(found.set), kind="pairs", missing=found.missing)
    if found.options.dummy4unknown and found.covered < len(found.set):
        st.caption(say("similar-dummy-told"))


def _python(lab: Lab, card: Card, found: SimilarityScore, where: str) -> str:
    usual = asdict(PairOptions())
    changed = {name: value for name, value in asdict(found.options).items() if value != usual[name]}
    folder, own = lab.store.models.path(card.id), where not in SIMILARITIES
    return recipes.similarity_set(folder, lab.staged(where)[0] if own else where, changed, file=own)
