"""One word in two models: both lists joined, and the contexts behind what only one of them names."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.figures.two_lists import two_lists_figure, two_lists_table
from embed_core.geometry.two_models import TwoLists
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.company import show_contexts
from pages.widgets.opening import current_theme
from pages.widgets.pickers import card_name, pick_word
from pages.widgets.results import show_chart

K = 10


def show_word(lab: Lab, say: Say, first: Card, second: Card, *, script: str) -> None:
    """Ask for a word and show its nearest words in both models."""
    model = lab.read_as(first.id, script)
    word = pick_word(model, say, name="word", default=lab.suggestions(first.id).word, label="compare-word", width=320)
    if not word:
        return
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
            python=recipes.two_lists(models.path(first.id), models.path(second.id), word, K),
        )
    _tell_seeds(lab, say, first, second, found)
    _show_why(lab, say, first, second, found)


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


def _show_why(lab: Lab, say: Say, first: Card, second: Card, found: TwoLists) -> None:
    """Let the person choose a neighbour that only one model names, and show the contexts of both words."""
    corpora = {side: lab.corpus_of(card.id) for side, card in (("a", first), ("b", second))}
    own = {"a": found.only_a, "b": found.only_b}
    if not any(corpora.values()):
        st.caption(say("two-no-corpus"))
        return
    side_of = {each.word: side for side in "ba" for each in own[side]}
    if not side_of:
        return
    key = address.seed("why", None, options=[None, *side_of])
    picked = st.pills(
        say("two-why"),
        sorted(side_of, key=lambda word: side_of[word]),
        format_func=lambda word: f"{side_of[word].upper()}  {word}",
        key=key,
    )
    address.settle("why", picked)
    if picked:
        _show_contexts(lab, say, (first, second), corpora, side_of[picked], pair=(found.word, picked))


def _show_contexts(
    lab: Lab,
    say: Say,
    cards: tuple[Card, Card],
    corpora: dict[str, str | None],
    side: str,
    *,
    pair: tuple[str, str],
) -> None:
    """Show the contexts in the text of the model that names the word; the other text is one click away."""
    names = dict(zip("ab", (card_name(card, say) for card in cards), strict=True))
    here = {each: id for each, id in corpora.items() if id is not None}
    if len(set(here.values())) == 2:
        key = address.seed("text", side, options=("a", "b"))
        side = st.segmented_control(
            say("two-corpus"), ("a", "b"), format_func=lambda s: f"{s.upper()}  {names[s]}", key=key, required=True
        )
        address.settle("text", side)
    corpus_id = here.get(side) or next(iter(here.values()))
    show_contexts(lab, say, lab.store.corpora.card(corpus_id), *pair, prefix="two-")
