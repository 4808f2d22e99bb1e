"""The map on a page: which words, which projection, and the component that draws them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import streamlit as st

from embed_core import recipes
from embed_core.geometry.projection import Projection
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from embed_core.vectors import WordVectors
from pages.widgets import address
from pages.widgets.map_dress import PLAIN, Dress
from pages.widgets.map_selection import note_selection, selection_changed
from pages.widgets.progress import watch
from pages.widgets.results import show_details
from pages.widgets.word_map import word_map

SIZES = (200, 500, 1000, 2000, 5000, 10000)
NEIGHBOURS = 10
PAUSE = 0.2
"""Seconds between two pictures of words that drift; in between they glide."""
_AGAIN = "map again"


@dataclass(frozen=True, slots=True)
class MapChoice:
    """What the person asked to see: the words' scope, the projection and its settings."""

    scope: str
    most: int
    method: str
    dimensions: int
    perplexity: float
    seed: int


def map_controls(say: Say, model: WordVectors) -> MapChoice:
    """Draw the map's controls: two at hand, the rest one click away."""
    with st.container(horizontal=True, vertical_alignment="bottom", width="content"):
        dimensions = _segments(say, "space", ("2", "3"), "2")
        method = _segments(say, "method", ("pca", "tsne"), "pca")
        with st.popover(say("map-more")):
            scope = _segments(say, "scope", ("frequent", "around"), "frequent", folded=True)
            sizes = [s for s in SIZES if s < len(model)] + ([len(model)] if len(model) <= SIZES[-1] else [])
            default = 2000 if 2000 in sizes else sizes[-1]
            key = address.seed("words", default, kind=int, options=sizes, folded=True)
            most = address.settle("words", st.selectbox(say("map-words"), sizes, key=key, help=say("map-words-help")))
            key = address.seed("perplexity", 30.0, kind=float, folded=True)
            st.session_state[key] = min(max(st.session_state[key], 2.0), 100.0)
            perplexity = address.settle(
                "perplexity",
                st.number_input(
                    say("map-perplexity"), 2.0, 100.0, step=1.0, format="%g", key=key, help=say("map-perplexity-help")
                ),
            )
            key = address.seed("seed", 0, kind=int, folded=True)
            st.session_state[key] = min(max(st.session_state[key], 0), 9999)
            seed = address.settle("seed", st.number_input(say("map-seed"), 0, 9999, key=key, help=say("map-seed-help")))
    return MapChoice(scope, int(most), method, int(dimensions), float(perplexity), int(seed))


def _segments(say: Say, name: str, options: tuple[str, ...], default: str, *, folded: bool = False) -> str:
    key = address.seed(name, default, options=options, folded=folded)
    picked = st.segmented_control(
        say(f"map-{name}"), options, format_func=lambda o: say(f"map-{name}-{o}"), key=key, required=True
    )
    return address.settle(name, picked)


@dataclass(frozen=True, slots=True, eq=False)
class FoundChart:
    """The map that can be shown now, and the job that makes the one that was asked for, if it still works."""

    chart: Projection
    job: Job | None
    final: bool


def find_chart(lab: Lab, say: Say, card: Card, choice: MapChoice, word: str) -> FoundChart:
    """Return the map that the person asked for; where a job makes it, the PCA from which it begins."""
    words = lab.words_on_map(card.id, choice.scope, choice.most, word)
    if word in lab.model(card.id) and word not in set(words):
        st.caption(say.markdown("map-word-not-shown", word=word, words=len(words)))
    again = bool(st.session_state.pop(_AGAIN, False))
    chart, job = lab.find_projection(
        card.id,
        words,
        choice.method,
        choice.dimensions,
        seed=choice.seed,
        perplexity=choice.perplexity,
        again=again,
    )
    return FoundChart(chart or lab.projection(card.id, words, dimensions=choice.dimensions), job, chart is not None)


def show_map(lab: Lab, say: Say, card: Card, choice: MapChoice, word: str, found: FoundChart, dress: Dress) -> None:
    """Draw the map with the focus on a word, and what is to be said of it: a click on the map chooses another."""
    chart = found.chart
    if found.job is not None:
        _watch_projection(lab, say, card, found, word, found.job, dress)
    else:
        draw(lab, say, card, chart, word, key="map", title=say("map-title"), dress=dress, selectable=True)
    _believe(say, chart)
    rows = [
        dict(zip((say("column-word"), "x", "y", "z"), (w, *map(float, at)), strict=False))
        for w, at in zip(chart.words, chart.coordinates, strict=True)
    ]
    python = recipes.projection(
        lab.store.models.path(card.id), choice.most, choice.method, choice.dimensions, choice.seed
    )
    show_details(rows, say, name="map", python=python if choice.scope == "frequent" else "")


def _watch_projection(lab: Lab, say: Say, card: Card, found: FoundChart, word: str, job: Job, dress: Dress) -> None:
    """Draw a map while its words still move, or as far as they came before it was stopped."""
    watch(lab, say, job.id)
    if not job.active and st.button(say("map-again"), key="map-again"):
        st.session_state[_AGAIN] = True
        st.rerun()

    @st.fragment(run_every=PAUSE if job.active else None)
    def drifting() -> None:
        chart = found.chart
        if not found.final:
            frame = lab.latest_frame(job.id)
            chart = chart if frame is None or frame.shape != chart.coordinates.shape else chart.moved_to(frame)
        tween = round(1000 * PAUSE) if job.active else 0
        title = say("map-title")
        if draw(lab, say, card, chart, word, key="map", title=title, tween=tween, dress=dress, selectable=True):
            st.rerun()

    drifting()


def draw(
    lab: Lab,
    say: Say,
    card: Card,
    chart: Projection,
    word: str,
    *,
    key: str,
    title: str,
    height: int = 560,
    tween: int = 0,
    name: str = "word",
    dress: Dress = PLAIN,
    selectable: bool = False,
) -> bool:
    """Draw a projection with the focus on a word; tell whether the person has just clicked or selected others."""
    model = lab.model(card.id)
    known = word if word in model and word in set(chart.words) else None
    near = lab.neighbours(card.id, word, k=NEIGHBOURS) if known else []
    rows = np.array([model.row(w) for w in chart.words])
    kept = slice(None) if dress.shown is None else np.flatnonzero(dress.shown)
    event = word_map(
        chart.coordinates[kept],
        chart.words if dress.shown is None else tuple(chart.words[at] for at in kept),
        model.counts[rows[kept]],
        colours=None if dress.colours is None else dress.colours[kept],
        continuous=dress.continuous,
        groups=dress.groups,
        palette=dress.palette,
        faint=None if dress.faint is None else dress.faint[kept],
        key=key,
        title=title,
        view=f"{card.id} {chart.method} {chart.dimensions} {len(chart.words)} {chart.words[0]}",
        focus=known,
        neighbours=[(n.word, n.cosine) for n in near],
        say=say,
        height=height,
        tween_ms=tween,
        on_click=lambda: _clicked(key, name),
        on_select=(lambda: note_selection(key)) if selectable else None,
        on_clear=lambda: address.change(name, ""),
    )
    return selection_changed() or event.clicked is not None


def _clicked(key: str, name: str) -> None:
    word = st.session_state[key].clicked
    if word:
        address.change(name, word)


def _believe(say: Say, chart: Projection) -> None:
    for remark in chart.remarks:
        st.caption(say.markdown(remark.identifier, **remark.parameters))
    parts = [say("map-trust", value=f"{chart.trustworthiness:.3f}")]
    if chart.explained is not None:
        parts.append(say("map-explained", percent=round(100 * float(np.sum(chart.explained)))))
    st.caption(" ".join(parts), help=say("map-trust-help"))


def show_home_map(lab: Lab, say: Say, card: Card) -> None:
    """Draw the teaching model's map on the home page."""
    model = lab.model(card.id)
    chart = lab.projection(card.id, list(model.words[:400]), dimensions=2)
    draw(lab, say, card, chart, address.chosen("word"), key="home-map", title=say("home-map-title"), height=470)
