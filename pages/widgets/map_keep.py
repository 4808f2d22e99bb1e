"""A map in files: tables for a spreadsheet, and the pair that TensorFlow's projector loads.

Pictures and the web page are made by the map itself, from its button "save": they show what is on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import streamlit as st

from embed_core.geometry import Clusters, map_csv, map_tsv, projector_files
from embed_core.geometry.projection import Projection
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.map_dress import Dress

KEY = "map"


def selected_rows(rows: Sequence[Mapping[str, Any]], say: Say, *, key: str = KEY) -> Sequence[Mapping[str, Any]]:
    """Return the rows of the words that are selected on the map with box or lasso; all, where none is."""
    state = st.session_state.get(key)
    chosen = set(getattr(state, "selected", None) or ())
    column = say("column-word")
    found = [row for row in rows if row[column] in chosen]
    if found:
        st.caption(say("map-keep-selected", selected=len(found), words=len(rows)))
    return found or rows


def groups_of(chart: Projection, dress: Dress) -> Clusters | None:
    """Return the groups that colour the map, as the files name them; None where it wears no groups.

    A panel of groups hands them over; what else wears colours (two lists of words) is read from these.
    """
    if dress.grouping is not None:
        return dress.grouping
    if dress.colours is None or dress.continuous or not dress.groups:
        return None
    colours = np.asarray(dress.colours, float)
    labels = np.where(np.isfinite(colours) & (colours >= 0), np.nan_to_num(colours, nan=-1), -1).astype(np.int64)
    units = np.asarray(chart.units, np.float32)
    centroids = np.zeros((len(dress.groups), units.shape[1]), np.float32)
    for label in range(len(centroids)):
        if (labels == label).any():
            mean = units[labels == label].mean(axis=0)
            centroids[label] = mean / (np.linalg.norm(mean) or 1)
    unknown = np.full(len(labels), np.nan)
    return Clusters(chart.words, labels, "own", units, unknown, unknown, centroids, names=tuple(dress.groups))


def offer_map_files(lab: Lab, say: Say, card: Card, chart: Projection, dress: Dress) -> None:
    """Fold the files of a map away under it; each is made when it is asked for."""
    model = lab.model(card.id)

    def table(write: Any) -> bytes:
        return bytes(write(chart, model, say=say, clusters=groups_of(chart, dress)))

    def pair() -> Any:
        return projector_files(chart, model, say=say, clusters=groups_of(chart, dress))

    with st.expander(say("map-keep-title")):
        st.caption(say("map-keep-pictures"))
        with st.container(horizontal=True):
            _button(say, "csv", "map.csv", "text/csv", lambda: table(map_csv))
            _button(say, "tsv", "map.tsv", "text/tab-separated-values", lambda: table(map_tsv))
        st.caption(say("map-keep-projector"))
        with st.container(horizontal=True):
            _button(say, "tensors", "tensors.tsv", "text/tab-separated-values", lambda: pair().tensors)
            _button(say, "metadata", "metadata.tsv", "text/tab-separated-values", lambda: pair().metadata)


def _button(say: Say, name: str, file_name: str, mime: str, data: Any) -> None:
    st.download_button(
        say(f"map-keep-{name}"),
        data=data,
        file_name=file_name,
        mime=mime,
        key=f"map-keep-{name}",
        on_click="ignore",
    )
