"""A short lesson on the spot: what t-SNE shows and what it does not, on five small maps of the person's own words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import streamlit as st

from embed_core.geometry.projection import Projection, usable_perplexity
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.map_dress import Dress
from pages.widgets.map_drift import this_window
from pages.widgets.maps import draw
from pages.widgets.opening import current_theme

WORDS, GROUPS = 500, 6
PERPLEXITIES = (5, 30, 100)
SEEDS = (0, 1)
HEIGHT = 260
LOOK = 0.5


@dataclass(frozen=True, slots=True)
class Small:
    """One of the lesson's maps: what it was made with, and the map or the job that makes it."""

    perplexity: int
    seed: int
    chart: Projection | None
    job: Job | None


def show_lesson(lab: Lab, say: Say, card: Card) -> None:
    """Fold the lesson away; its maps are made when it is opened, and kept."""
    folded = st.expander(say("lesson-title"), key="tsne lesson", on_change="rerun")
    if not folded.open:
        return
    with folded:
        words = lab.model(card.id).words[:WORDS]
        small = _small(lab, card, words)
        if any(each.job is not None and each.job.active for each in small):
            _await(lab, say, card, words)
        elif all(each.chart is not None for each in small):
            _lesson(lab, say, card, small)
        else:
            st.warning(say("job-interrupted"))


def _wanted(words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return perplexity and seed of each map: three perplexities of one seed, and the middle one with another."""
    usable = sorted({int(usable_perplexity(each, len(words))) for each in PERPLEXITIES})
    middle = usable[len(usable) // 2]
    return [(each, SEEDS[0]) for each in usable] + [(middle, SEEDS[1])]


def _small(lab: Lab, card: Card, words: tuple[str, ...]) -> list[Small]:
    made = []
    for perplexity, seed in _wanted(words):
        found = lab.find_projection(card.id, words, "tsne", 2, seed=seed, perplexity=float(perplexity))
        if found[1] is not None and found[1].active:
            lab.attend(found[1].id, f"lesson {this_window()}")
        made.append(Small(perplexity, seed, *found))
    return made


def _await(lab: Lab, say: Say, card: Card, words: tuple[str, ...]) -> None:
    @st.fragment(run_every=LOOK)
    def waiting() -> None:
        small = _small(lab, card, words)
        ready = sum(each.chart is not None for each in small)
        st.progress(ready / len(small), text=say("lesson-in-work", ready=ready, maps=len(small)))
        if not any(each.job is not None and each.job.active for each in small):
            st.rerun()

    waiting()


def _lesson(lab: Lab, say: Say, card: Card, small: list[Small]) -> None:
    *by_perplexity, other = small
    middle = next(each for each in by_perplexity if each.perplexity == other.perplexity)
    st.markdown(say("lesson-lead", groups=GROUPS, words=len(_chart(middle).words)))
    colours = _colours(lab, card, _chart(middle).words)

    st.markdown(say("lesson-perplexity"))
    for each, place in zip(by_perplexity, st.columns(len(by_perplexity)), strict=True):
        found = lab.belief(card.id, _chart(each))[0]
        told = say("lesson-keeps", kept=f"{found.mean_kept * found.k:.1f}", k=found.k) if found else ""
        with place:
            _show(lab, say, card, each, colours, title=say("lesson-map", perplexity=each.perplexity), told=told)

    rho = lab.shepard(card.id, _chart(middle)).spearman
    st.markdown(say("lesson-distances", perplexity=middle.perplexity, rho=f"{rho:.2f}"))

    alike = lab.maps_alike(card.id, _chart(middle), _chart(other))
    st.markdown(
        say("lesson-seeds", percent=round(100 * alike.neighbours), k=alike.k, distances=f"{alike.distances:.2f}")
    )
    for each, place in zip((middle, other), st.columns(2), strict=True):
        with place:
            _show(lab, say, card, each, colours, title=say("lesson-seed", seed=each.seed), again=each is middle)


def _chart(small: Small) -> Projection:
    if small.chart is None:
        raise ValueError("the map is not made yet")
    return small.chart


def _colours(lab: Lab, card: Card, words: tuple[str, ...]) -> np.ndarray:
    """Return of each word the group that it is in by its vector, so that it wears one colour on all maps."""
    groups = lab.coarse_groups(card.id, words, count=GROUPS)
    label = dict(zip(groups.words, groups.labels.tolist(), strict=True))
    return np.array([label.get(word, -1) for word in words])


def _show(
    lab: Lab,
    say: Say,
    card: Card,
    small: Small,
    colours: np.ndarray,
    *,
    title: str,
    told: str = "",
    again: bool = False,
) -> None:
    st.markdown(f"**{title}**" + (f"  \n{told}" if told else ""))
    key = f"lesson {small.perplexity} {small.seed} {again}"
    dress = Dress(colours=colours, palette=current_theme().groups[:GROUPS])
    draw(lab, say, card, _chart(small), address.chosen("word"), key=key, title=title, height=HEIGHT, dress=dress)
