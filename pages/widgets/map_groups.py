"""The panel of groups beside the map: clusters that are found, or groups of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from embed_core import recipes
from embed_core.figures import clusters_figure, clusters_table, count_figure, count_table
from embed_core.geometry import CLUSTERINGS, Clusters, Group, clusters_csv, name_clusters
from embed_core.geometry.clusters import LONGEST_NAME
from embed_core.geometry.projection import Projection
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.errors import show_remarks, told_errors
from pages.widgets.group_colours import choose_group, dress_of, show_members
from pages.widgets.map_dress import PLAIN, Dress
from pages.widgets.map_selection import selected_words
from pages.widgets.opening import current_theme
from pages.widgets.own_groups import keep_as_own, offer_selection, show_own_groups
from pages.widgets.results import show_chart
from pages.widgets.shifted import await_comparison

OWN = "own"
METHODS = (*CLUSTERINGS, OWN)
SMALLEST = 5
NAMED_IN_FULL = 8
"""Groups whose legend on the map has room for their three words; more are named by one."""
COUNTS = (*range(2, 25), 30, 40, 50)
LISTED = 60
"""Words that the Python lines name one by one; of more, only the most frequent can be told as a number."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What clusters the person wants; `count` 0 is the number that fits best."""

    method: str
    count: int
    smallest: int
    seed: int


def show_groups(lab: Lab, say: Say, card: Card, chart: Projection) -> Dress:
    """Draw the panel and return the words' colours."""
    with told_errors(say, lab):
        offer_selection(lab, say, card, selected_words(chart.words))
        left, right = st.columns(2)
        with left:
            method = _pick_method(say)
        if method == OWN:
            return show_own_groups(lab, say, card, chart)
        with right:
            wanted = _pick_clusters(lab, say, card, chart, method)
        return _show_found(lab, say, card, chart, wanted)
    return PLAIN


def _pick_method(say: Say) -> str:
    key = address.seed("grouping", METHODS[0], options=METHODS)
    picked = st.selectbox(say("groups-method"), METHODS, format_func=lambda m: say(f"cluster-method-{m}"), key=key)
    return str(address.settle("grouping", picked))


def _pick_clusters(lab: Lab, say: Say, card: Card, chart: Projection, method: str) -> Wanted:
    """Let the person say how many clusters there are to be, or how small the smallest may be."""
    if method == "hdbscan":
        key = address.seed("smallest", SMALLEST, kind=int)
        st.session_state[key] = min(max(st.session_state[key], 2), 500)
        given = st.number_input(say("groups-smallest"), 2, 500, key=key, help=say("groups-smallest-help"))
        return Wanted(method, 0, int(address.settle("smallest", given)), 0)
    options = (0, *(count for count in COUNTS if count < len(chart.words)))
    seed = _seed() if method == "k-means" else 0
    with st.spinner(say("groups-working", words=len(chart.words)), show_time=True):
        best = lab.cluster_counts(card.id, chart.words, method=method, seed=seed).best
    key = address.seed("clusters", 0, kind=int, options=options)
    count = st.selectbox(
        say("groups-count"),
        options,
        format_func=lambda count: str(count) if count else say("groups-count-best", best=best),
        key=key,
        help=say("groups-count-help"),
    )
    return Wanted(method, int(address.settle("clusters", count)), SMALLEST, seed)


def _show_found(lab: Lab, say: Say, card: Card, chart: Projection, wanted: Wanted) -> Dress:
    found = _find(lab, say, card, chart, wanted)
    if found is None:
        return PLAIN
    named = name_clusters(found)
    names = [f"{each.label + 1} {each.name()}" for each in named]
    group = choose_group(say, names, [each.size for each in named], owner=(card.id, wanted, chart.words))
    if group >= 0:
        show_members(say, names[group], found.nearest_first(group))
        if st.button(say("groups-keep"), key="keep cluster", help=say("groups-keep-help")):
            keep_as_own(lab, card, Group(named[group].name()[:LONGEST_NAME], found.members(group)))
    _show_list(lab, say, card, chart, found, wanted)
    show_remarks(found.remarks, say)
    if wanted.method != "hdbscan":
        _show_counts(lab, say, card, chart, wanted)
    short = [f"{each.label + 1} {each.typical[0].word}" for each in named]
    legend = names if len(named) <= NAMED_IN_FULL else short
    return dress_of(found, chart, names=legend, chosen=group, theme=current_theme())


def _find(lab: Lab, say: Say, card: Card, chart: Projection, wanted: Wanted) -> Clusters | None:
    """Return the clusters; of many words a job finds them, and meanwhile it is said how long it has been at it."""
    choice: dict[str, Any] = {"method": wanted.method, "smallest": wanted.smallest, "seed": wanted.seed}
    choice["count"] = wanted.count or None
    with st.spinner(say("groups-working", words=len(chart.words)), show_time=True):
        found, job = lab.find_clusters(card.id, chart.words, **choice)
    if found is None and job is not None and await_comparison(lab, say, job, kind="groups"):
        lab.find_clusters(card.id, chart.words, again=True, **choice)
        st.rerun()
    return found


def _seed() -> int:
    text = str(st.session_state.get(address.widget_key("groupseed"), address.chosen("groupseed", "0")))
    return min(max(int(text), 0), 9999) if text.removeprefix("-").isdecimal() else 0


def _show_list(lab: Lab, say: Say, card: Card, chart: Projection, found: Clusters, wanted: Wanted) -> None:
    show_chart(
        clusters_figure(found, say=say, theme=current_theme()),
        clusters_table(found, say=say),
        say,
        name="groups",
        python=_python(lab, card, chart, found, wanted),
    )
    st.download_button(
        say("groups-words-csv"),
        data=lambda: clusters_csv(found, say=say),
        file_name="words-by-group.csv",
        mime="text/csv",
        key="csv of words by group",
        on_click="ignore",
    )


def _python(lab: Lab, card: Card, chart: Projection, found: Clusters, wanted: Wanted) -> str:
    most = len(chart.words)
    frequent = lab.model(card.id).words[:most] == chart.words
    if not frequent and most > LISTED:
        return ""
    return recipes.clusters(
        lab.store.models.path(card.id),
        most if frequent else chart.words,
        method=wanted.method,
        count=wanted.count or found.count,
        smallest=wanted.smallest,
        seed=wanted.seed,
    )


def _show_counts(lab: Lab, say: Say, card: Card, chart: Projection, wanted: Wanted) -> None:
    """Unfold how well each number of clusters fits; not in an expander, which is narrower than the figure's type."""
    key = address.seed("counts", False, kind=bool)
    opened = st.toggle(say("groups-counts"), key=key)
    address.keep("counts", "1" if opened else "")
    if not opened:
        return
    if wanted.method == "k-means":
        key = address.seed("groupseed", 0, kind=int)
        st.session_state[key] = wanted.seed
        given = st.number_input(say("groups-seed"), 0, 9999, key=key, help=say("groups-seed-help"))
        address.settle("groupseed", given)
    tried = lab.cluster_counts(card.id, chart.words, method=wanted.method, seed=wanted.seed)
    figure = count_figure(tried, say=say, theme=current_theme())
    show_chart(figure, count_table(tried, say=say), say, name="silhouettes")
