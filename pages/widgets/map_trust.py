"""What the map itself shows of how far to believe it: faint words, and none at all of those that a person hides."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import numpy as np
import streamlit as st

from embed_core.errors import LabError
from embed_core.geometry import Belief
from embed_core.geometry.projection import Projection
from embed_core.jobs.beliefs import AT_ONCE
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.map_dress import Dress

PALEST = 0.4
"""How much is left of a word that keeps no true neighbour, while the person looks at something else than belief."""
ENOUGH = 0.5
"""A word that keeps this share of its true neighbours is drawn in full."""
LOOK = 0.7
"""Seconds after which a map that stands is compared with the space."""
_KEEPS = "keeps"


def least_kept(k: int) -> int:
    """Return how many of its k true neighbours a word has to keep, so that it is drawn; 0: all are drawn."""
    text = address.chosen(_KEEPS)
    return int(text) if text.isascii() and text.isdecimal() and int(text) <= k else 0


def kept_rows(found: Belief, least: int, word: str) -> np.ndarray | None:
    """Return which words are drawn, the chosen one always; None for all of them."""
    if not least:
        return None
    shown = np.rint(np.asarray(found.kept, float) * found.k) >= least
    return np.asarray(shown | np.array([each == word for each in found.words]))


def trusted(lab: Lab, say: Say, card: Card, chart: Projection, dress: Dress, word: str) -> Dress:
    """Return what is laid over the map with words drawn the fainter the less they can be trusted, once that is known.

    What the panel of belief has laid over it stays as it is.
    """
    if dress.shares is not None or any(remark.identifier == "remark-map-moving" for remark in chart.remarks):
        return dress
    found = lab.known_belief(card.id, chart)
    if found is None:
        return dress
    shares = np.asarray(found.kept, np.float32)
    faint = PALEST + (1 - PALEST) * np.minimum(1.0, np.nan_to_num(shares, nan=ENOUGH) / ENOUGH)
    shown = kept_rows(found, least_kept(found.k), word)
    address.keep(_KEEPS, address.chosen(_KEEPS))
    if shown is not None:
        _told(say, found, shown)
    return replace(dress, faint=faint if dress.faint is None else faint * dress.faint, shown=shown, shares=shares)


def _told(say: Say, found: Belief, shown: np.ndarray) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="map-hidden"):
        told = {"hidden": int((~shown).sum()), "words": len(found.words), "least": least_kept(found.k), "k": found.k}
        st.caption(say("map-hidden", **told), width="content")
        st.button(say("map-show-all"), key="map-show-all", type="tertiary", on_click=address.change, args=(_KEEPS, ""))


def compare_later(lab: Lab, card: Card, chart: Projection) -> None:
    """Compare a map that stands with the space, once it is on the screen; large maps only when a person asks."""
    moving = any(remark.identifier == "remark-map-moving" for remark in chart.remarks)
    if moving or len(chart.words) > AT_ONCE or lab.known_belief(card.id, chart) is not None:
        return
    drawn: list[bool] = []  # each run of the page has its own, so that only a run of the fragment alone computes

    @st.fragment(run_every=LOOK)
    def later() -> None:
        if not drawn:
            drawn.append(True)
            return
        with contextlib.suppress(LabError):  # the panel of belief says what speaks against it
            lab.belief(card.id, chart)
            st.rerun()

    later()
