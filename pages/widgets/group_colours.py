"""What groups of either kind have in common: which one is looked at, its words, and the colours on the map."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
import streamlit as st

from embed_core.figures.theme import SHAPES, Theme
from embed_core.geometry import Clusters
from embed_core.geometry.projection import Projection
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets import address
from pages.widgets.map_dress import Dress

FAINT, QUIET = 0.12, 0.4
"""How much is seen of the words of other groups than the chosen one, and of words that are in none."""
FEW = 40
SHOWN = 300
"""Words of a group that are written out; the CSV has all."""
_OWNER = "groups as last drawn"


def choose_group(say: Say, names: Sequence[str], sizes: Sequence[int], *, owner: Hashable) -> int:
    """Let the person look at one group, by its place; −1 is all. Other groups (another `owner`) begin with all."""
    if st.session_state.get(_OWNER, owner) != owner and not address.adopted():
        address.change("group", "")
    st.session_state[_OWNER] = owner
    options = (-1, *range(len(names)))
    key = address.seed("group", -1, kind=int, options=options)
    picked = st.selectbox(
        say("groups-look"),
        options,
        format_func=lambda n: say("groups-all") if n < 0 else say("groups-one", name=names[n], words=int(sizes[n])),
        key=key,
    )
    address.keep("group", "" if picked < 0 else str(picked))
    return int(picked)


def show_members(say: Say, name: str, words: Sequence[str]) -> None:
    """Write out the words of a group; many of them have a window of their own."""
    with st.container(height=220 if len(words) > FEW else "content", border=len(words) > FEW):
        st.markdown(f"**{escape_markdown(name)}**")
        st.markdown(escape_markdown(say.join(list(words[:SHOWN]))))
        if len(words) > SHOWN:
            st.caption(say("groups-more-words", words=len(words) - SHOWN))


def dress_of(found: Clusters, chart: Projection, *, names: Sequence[str], chosen: int, theme: Theme) -> Dress:
    """Return the colours of a map's words; words of none step back, with a `chosen` group all others.

    There are as many colours and forms as can be told apart; the words of further groups stay grey.
    """
    label = dict(zip(found.words, found.labels.tolist(), strict=True))
    labels = np.array([label.get(word, -1) for word in chart.words], float)
    faint = np.where(labels == chosen, 1.0, FAINT) if chosen >= 0 else np.where(labels < 0, QUIET, 1.0)
    most = len(theme.groups) * len(SHAPES)
    return Dress(
        colours=np.where(labels < most, labels, -1.0),
        groups=tuple(names[:most]),
        palette=theme.groups,
        faint=faint,
        grouping=found,
        uncoloured=max(0, len(names) - most),
    )
