"""What two words add to a cosine: contributions by dimension, what chance gives, and CSLS."""

from __future__ import annotations

import math

import streamlit as st

from embed_core import geometry, recipes
from embed_core.evaluation import Baseline, FrequencyBand, Hubness
from embed_core.evaluation.findings import HUBS
from embed_core.evaluation.frequency_pairs import LEAST
from embed_core.figures.baseline import baseline_figure, baseline_table
from embed_core.figures.cosine import contributions_figure, contributions_table
from embed_core.figures.csls import csls_figure, csls_table
from embed_core.figures.text import equals, number
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.axis_fields import folded
from pages.widgets.errors import told_errors
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart
from pages.widgets.sides import Sides
from pages.widgets.what_if import pick_seed, vector_lines

TOP = 10
A_HUB = 3
"""A word among the nearest of so many times more words than the average is called a hub, as in the figure of hubs."""


def show_contributions(lab: Lab, say: Say, sides: Sides) -> None:
    """Draw how the dimensions add up to the cosine; with the space rotated, others do, to the same."""
    fold = folded(say("cosine-contributions"), key="contributions", opened=address.named("rotate"))
    if not fold.open:
        address.leave("rotate")
        address.leave("rotation")
        return
    with fold, told_errors(say):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            key = address.seed("rotate", False, kind=bool)
            turn = st.toggle(say("contributions-rotate"), key=key, help=say("contributions-rotate-help"))
            address.keep("rotate", "1" if turn else "")
            seed = pick_seed(say, "rotation", "contributions-seed") if turn else 0
        steps = geometry.rotated(sides.steps, seed=seed) if turn else sides.steps
        if turn:
            told = {name: f"{each.cosine:.6f}" for name, each in (("before", sides.steps), ("after", steps))}
            st.markdown(say("contributions-rotated", **told))
        else:
            address.leave("rotation")
        lines = vector_lines(lab, sides)
        few = "-few" if len(steps.a) <= TOP else ""
        parts = geometry.contributions(steps, top=TOP)
        show_chart(
            contributions_figure(parts, say=say, theme=current_theme()),
            contributions_table(parts, say=say),
            say,
            name="contributions",
            caption=say(f"contributions-told{few}", dimensions=len(steps.a)),
            python=recipes.rotated(lines, seed) if turn else recipes.contributions(lines),
        )


def show_chance(lab: Lab, say: Say, sides: Sides, card: Card) -> None:
    """Draw the pair among random pairs of all words, and among pairs of words as frequent as these."""
    fold = folded(say("cosine-chance"), key="chance")
    if not fold.open:
        return
    with fold, told_errors(say):
        left, right = st.columns(2, gap="large")
        folder, cosine = lab.store.models.path(card.id), sides.steps.cosine
        with left:
            chance = lab.baseline(card.id)
            st.markdown(f"**{say('chance-all')}**")
            given = {"value": equals(cosine), "percent": below(chance, cosine), "pairs": len(chance.cosines)}
            st.markdown(say("chance-all-told", **given))
            _draw(say, chance, cosine, name="random-pairs", python=recipes.random_pairs(folder, cosine))
        with right:
            st.markdown(f"**{say('chance-like')}**")
            if sides.guesses:
                st.info(say("words-guessed"))
            else:
                _show_like(lab, say, sides, card)


def _show_like(lab: Lab, say: Say, sides: Sides, card: Card) -> None:
    (first, second), cosine = sides.names, sides.steps.cosine
    found = lab.like_frequency(card.id, first, second)
    given = {"value": equals(cosine), "percent": below(found.baseline, cosine), "first": first, "second": second}
    whole = "yes" if found.whole else "no"
    st.markdown(say.markdown("chance-like-told", pairs=len(found.baseline.cosines), whole=whole, **given))
    python = recipes.like_frequency(lab.store.models.path(card.id), first, second)
    _draw(say, found.baseline, cosine, name="like-frequency", python=python)
    if len(found.bands) == 1:
        st.caption(say("chance-one-band"))
        return
    bands = {first: found.first, second: found.second}
    if found.first == found.second:
        bands = {say.join(list(dict.fromkeys((first, second)))): found.first}
    st.caption("  \n".join([_band(say, words, band) for words, band in bands.items()]))
    st.caption(say("chance-bands", size=LEAST, bands=len(found.bands)))


def _band(say: Say, words: str, band: FrequencyBand) -> str:
    given = {"start": band.first, "end": band.last, "most": band.most, "least": band.least}
    return say.markdown("chance-band", words=words, **given)


def _draw(say: Say, chance: Baseline, cosine: float, *, name: str, python: str) -> None:
    figure = baseline_figure(chance, cosine, say=say, theme=current_theme(), height=300)
    show_chart(figure, baseline_table(chance, cosine, say=say), say, name=name, python=python)


def below(chance: Baseline, cosine: float) -> str:
    """Return the percentage of random pairs below a cosine, rounded down: 100 is said only of what is certain."""
    return f"{min(99.9, math.floor(10 * chance.percentile(cosine)) / 10):g}"


def show_csls(lab: Lab, say: Say, sides: Sides, card: Card) -> None:
    """Show CSLS beside the cosine, and whether hubs distort these words."""
    fold = folded(say("csls-title"), key="csls")
    if not fold.open:
        return
    with fold, told_errors(say):
        if sides.guesses:
            st.info(say("words-guessed"))
            return
        first, second = sides.names
        score, near, hubs = lab.csls_of(card.id, first, second), lab.csls(card.id, first), lab.hubness(card.id)
        left, right = st.columns(2, gap="large")
        counts = dict(zip(hubs.words, hubs.counts.tolist(), strict=True))
        with left:
            _tell_csls(say, sides, score)
            _tell_places(say, sides, near)
            _tell_hubs(say, sides, hubs, counts)
        with right:
            show_chart(
                csls_figure(near, mark=second, say=say, theme=current_theme(), top=TOP),
                csls_table(near, counts, say=say),
                say,
                name="csls",
                caption="" if near.whole else say("csls-some", candidates=len(near.found)),
                python=recipes.csls(lab.store.models.path(card.id), first, second),
            )


def _tell_csls(say: Say, sides: Sides, score: geometry.Csls) -> None:
    crowds = {"crowd_a": number(score.first, 4), "crowd_b": number(score.second, 4)}
    st.markdown(f"**{say('csls-told', cosine=number(score.cosine, 4), value=number(score.value, 4), **crowds)}**")
    first, second = sides.names
    st.markdown(say.markdown("csls-meaning", k=score.k, first=first, second=second, **crowds))


def _tell_places(say: Say, sides: Sides, near: geometry.CslsNeighbours) -> None:
    first, second = sides.names
    if first == second:
        return
    place = near.of(second)
    if place is None:
        st.markdown(say.markdown("csls-places-far", first=first, second=second, candidates=len(near.found)))
        return
    given = {"by_cosine": place.by_cosine, "by_csls": place.by_csls}
    st.markdown(say.markdown("csls-places", first=first, second=second, **given))


def _tell_hubs(say: Say, sides: Sides, hubs: Hubness, counts: dict[str, int]) -> None:
    """Say how often each word is among the nearest of others, and what follows."""
    lines = []
    for word in dict.fromkeys(sides.names):
        if word in counts:
            lines.append(say.markdown("csls-hub", word=word, count=counts[word], k=hubs.k))
        else:
            lines.append(say.markdown("csls-hub-unknown", word=word, words=len(hubs.words)))
    st.markdown("  \n".join(lines))
    large = any(counts.get(word, 0) >= A_HUB * max(1, hubs.k) for word in sides.names)
    verdict = "model" if hubs.skewness > HUBS else "word" if large else "none"
    st.markdown(say("csls-verdict", verdict=verdict, skewness=f"{hubs.skewness:.1f}"))
