"""The way back out of the bin, and what else comes back with it: that others may read it again."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Binned, Card


def bring_back(lab: Lab, say: Say, item: Card | Binned) -> None:
    """Restore a model or corpus, say so where others can read it again, and draw the page anew.

    Raises what `Lab.restore` raises.
    """
    lab.restore(item)
    if lab.is_lent(item):
        st.toast(say.markdown("people-shared-again", name=item.name))
    st.rerun()
