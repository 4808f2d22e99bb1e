"""The map on a page: which words, which projection, and the component that draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

import numpy as np
import streamlit as st

from embed_core import recipes
from embed_core.geometry import WordsAsked
from embed_core.geometry.projection import Projection
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.remarks import Remark
from embed_core.store import Card
from embed_core.vectors import WordVectors
from pages.widgets import address
from pages.widgets.card_neighbours import near_words
from pages.widgets.errors import show_remarks
from pages.widgets.live_frames import live_frames
from pages.widgets.map_dress import PLAIN, Dress
from pages.widgets.map_drift import (
    Drift,
    asked_again,
    begin_from_here,
    drift_controls,
    note_moving,
    note_standing,
    offer_going_on,
    this_window,
    usable_begin,
)
from pages.widgets.map_keep import KEY, offer_map_files, show_twin
from pages.widgets.map_lines import tell_lines
from pages.widgets.map_placed import ask_added, with_placed
from pages.widgets.map_selection import note_selection
from pages.widgets.map_trust import compare_later, trusted
from pages.widgets.map_words import ask_words, changed_fields, found_words, most_told
from pages.widgets.opening import current_theme
from pages.widgets.progress import watch
from pages.widgets.word_map import word_map

GLIDE = 300
"""Milliseconds in which words glide to where a run of the page finds them."""
MOVING = "remark-map-moving"


@dataclass(frozen=True, slots=True)
class MapChoice:
    """What the person asked to see: which words, the projection, and how words drift."""

    asked: WordsAsked
    method: str
    dimensions: int
    drift: Drift


def map_controls(say: Say, model: WordVectors, *, more: Callable[[], None]) -> MapChoice:
    """Draw the map's controls: two at hand, the rest one click away, with whatever `more` draws there."""
    with st.container(horizontal=True, vertical_alignment="bottom", width="content"):
        dimensions = _segments(say, "space", ("2", "3"), "2")
        method = _segments(say, "method", ("pca", "tsne"), "pca")
        with st.popover(say("map-more")):
            asked = ask_words(say, model)
            st.caption(most_told(say))
            ask_added(say)
            drift = drift_controls(say)
            more()
    return MapChoice(asked, method, int(dimensions), drift)


def _segments(say: Say, name: str, options: tuple[str, ...], default: str, *, folded: bool = False) -> str:
    key = address.seed(name, default, options=options, folded=folded)
    picked = st.segmented_control(
        say(f"map-{name}"), options, format_func=lambda o: say(f"map-{name}-{o}"), key=key, required=True
    )
    return address.settle(name, picked)


@dataclass(frozen=True, slots=True, eq=False)
class FoundChart:
    """The map that can be shown now, and the job that makes the one that was asked for, if it still works.

    `method` is the one that was asked for: what it begins from may be of another. `sides` say of each word of the
    map in which of two groups it is, where two were asked for.
    """

    chart: Projection
    job: Job | None
    final: bool
    method: str
    sides: tuple[int, ...] = ()


def find_chart(lab: Lab, say: Say, card: Card, choice: MapChoice, word: str) -> FoundChart:
    """Return the map that the person asked for; where a job makes it, the one from which it begins."""
    found = found_words(lab, say, card, choice.asked, word=word, dimensions=choice.dimensions)
    words, dimensions, drift = found.words, choice.dimensions, begin_from_here(lab, card, choice.drift)
    begin = usable_begin(lab, card, drift, words=words, dimensions=dimensions) if choice.method != "pca" else ""
    asked: dict[str, Any] = {"seed": drift.seed, "perplexity": drift.perplexity, "exaggeration": drift.exaggeration}
    asked["begin"] = begin
    chart, job = lab.find_projection(card.id, words, choice.method, dimensions, again=asked_again(), **asked)
    note_moving(lab, card, job)
    final = chart is not None
    if chart is None:
        before = lab.standing(card.id, begin, words=words, dimensions=dimensions)
        chart = before or lab.projection(card.id, words, dimensions=dimensions)
        if job is not None and job.active:
            chart = replace(chart, remarks=(*chart.remarks, Remark(MOVING)))
    elif choice.method != "pca":
        stopped = job.result if job is not None else None
        key = lab.map_key(card.id, words, method=choice.method, dimensions=dimensions, **asked)
        note_standing(card, str(stopped["cache"]) if stopped else key)
    chart = with_placed(lab, say, card, chart, word=word, final=final)
    side = dict(zip(found.words, found.sides, strict=False))
    sides = tuple(side.get(each, -1) for each in chart.words) if side else ()
    return FoundChart(chart, job, final, choice.method, sides)


def show_map(lab: Lab, say: Say, card: Card, choice: MapChoice, word: str, found: FoundChart, dress: Dress) -> None:
    """Draw the map with the focus on a word, and what is to be said of it: a click on the map chooses another."""
    chart = found.chart
    dress = _by_side(say, found) if dress is PLAIN and found.sides else dress
    dress = trusted(lab, say, card, chart, dress, word)
    if found.job is not None:
        _watch_projection(lab, say, card, found, word, found.job, dress)
    else:
        draw(lab, say, card, chart, word, key=KEY, title=say("map-title"), dress=dress, selectable=True)
    tell_lines(lab, say, card, chart, word, dress, moving=not found.final)
    _believe(lab, say, card, chart)
    show_twin(lab, say, card, chart, dress, _python(lab, card, choice, word))
    offer_map_files(lab, say, card, chart, dress)
    compare_later(lab, card, chart)


def _python(lab: Lab, card: Card, choice: MapChoice, word: str) -> str:
    """Return the lines that give the same map; a map that went on from another has a history that lines do not tell."""
    asked, drift = replace(choice.asked, word=word if choice.asked.scope == "around" else ""), choice.drift
    moved = choice.method != "pca"
    if not asked.ready or (moved and drift.begin):
        return ""
    more: dict[str, Any] = {"perplexity": drift.perplexity, "exaggeration": drift.exaggeration} if moved else {}
    return recipes.projection(
        lab.store.models.path(card.id), changed_fields(asked), choice.method, choice.dimensions, drift.seed, **more
    )


def _by_side(say: Say, found: FoundChart) -> Dress:
    """Colour the two groups that are set against each other."""
    theme = current_theme()
    groups = (say("map-ask-one"), say("map-ask-other"))
    return Dress(colours=np.array(found.sides), groups=groups, palette=(theme.a, theme.b))


def _watch_projection(lab: Lab, say: Say, card: Card, found: FoundChart, word: str, job: Job, dress: Dress) -> None:
    """Draw a map whose words still move, or as far as they came before they were stopped.

    The page draws it once; then the browser itself asks for newer places.
    """
    chart = found.chart
    if not found.final:
        frame = lab.latest_frame(job.id)
        chart = chart if frame is None or frame.shape != chart.coordinates.shape else chart.moved_to(frame)
    if not job.active:
        offer_going_on(say, job)
    watch(lab, say, job.id, looked=lambda: lab.attend(job.id, this_window()) if job.active else None)
    title, moving = say("map-title"), job.active and not found.final
    method = found.method
    draw(lab, say, card, chart, word, key=KEY, title=title, method=method, dress=dress, selectable=True, moving=moving)
    if moving:
        live_frames(job.id, map_key=KEY, rows=None if dress.shown is None else np.flatnonzero(dress.shown))


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
    name: str = "word",
    method: str = "",
    dress: Dress = PLAIN,
    selectable: bool = False,
    moving: bool = False,
) -> None:
    """Draw a projection with the focus on a word; of one that is `moving`, the browser may get newer places.

    `method` is that of the map which it is on the way to.
    """
    model = lab.model(card.id)
    known = word if word in model and word in set(chart.words) else None
    near = near_words(lab, card, word) if known else []
    rows = np.array([model.row(w) for w in chart.words])
    kept = slice(None) if dress.shown is None else np.flatnonzero(dress.shown)
    word_map(
        chart.coordinates[kept],
        chart.words if dress.shown is None else tuple(chart.words[at] for at in kept),
        model.counts[rows[kept]],
        colours=None if dress.colours is None else dress.colours[kept],
        continuous=dress.continuous,
        groups=dress.groups,
        palette=dress.palette,
        uncoloured=dress.uncoloured,
        counted=model.counted,
        faint=None if dress.faint is None else dress.faint[kept],
        key=key,
        title=title,
        view=f"{card.id} {method or chart.method} {chart.dimensions} {chart.fitted_words} {chart.words[0]}",
        system=_system(chart),
        focus=known,
        neighbours=[(n.word, n.cosine) for n in near],
        say=say,
        height=height,
        tween_ms=GLIDE if moving or chart.method == "tsne" else 0,
        moving=moving,
        bearing=address.bearing() if selectable else None,
        on_click=lambda: _clicked(key, name),
        on_select=(lambda: note_selection(key, chart.words)) if selectable else None,
        on_clear=lambda: address.change(name, ""),
    )


def _system(chart: Projection) -> str:
    """Return a name for a map's coordinates, which words that are put on it do not change."""
    return blake2b(chart.coordinates[: chart.fitted_words].tobytes(), digest_size=8).hexdigest()


def _clicked(key: str, name: str) -> None:
    word = st.session_state[key].clicked
    if word:
        address.change(name, word)


def _believe(lab: Lab, say: Say, card: Card, chart: Projection) -> None:
    show_remarks(chart.remarks, say)
    if any(remark.identifier == MOVING for remark in chart.remarks):
        return
    value, asked = lab.trust(card.id, chart)
    if asked < len(chart.words):
        parts = [say("map-trust-about", value=f"{value:.2f}", asked=asked)]
    else:
        parts = [say("map-trust", value=f"{value:.3f}")]
    if chart.explained is not None:
        parts.append(say("map-explained", percent=round(100 * float(np.sum(chart.explained)))))
    st.caption(" ".join(parts), help=say("map-trust-help"))


def show_home_map(lab: Lab, say: Say, card: Card) -> None:
    """Draw the teaching model's map on the home page."""
    model = lab.model(card.id)
    chart = lab.projection(card.id, list(model.words[:400]), dimensions=2)
    draw(lab, say, card, chart, address.chosen("word"), key="home-map", title=say("home-map-title"), height=470)
