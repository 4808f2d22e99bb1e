"""What takes room on the disk, folded away: in all, by kind, and by corpus and model."""

from __future__ import annotations

import streamlit as st

from embed_core.figures.storage import (
    MOST,
    storage_figure,
    storage_kinds_figure,
    storage_kinds_table,
    storage_table,
    told_bytes,
)
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.allowance import show_allowance
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart

LISTS = ("kinds", "items")


def show_storage(lab: Lab, say: Say) -> None:
    """Say how much is kept and how much room is left, and draw what takes it; measured when it is opened."""
    folded = st.expander(say("storage-title"), key="storage", on_change="rerun")
    if not folded.open:
        return
    with folded:
        found = lab.usage()
        sizes = {"size": told_bytes(found.bytes, say), "free": told_bytes(found.free, say)}
        if (mine := lab.allowance()).storage_limit:
            st.markdown(say("storage-told-mine", counted=told_bytes(mine.storage, say), **sizes))
        else:
            st.markdown(say("storage-told", **sizes))
        show_allowance(lab, say)
        key = address.seed("storage", LISTS[0], options=LISTS)
        picked = st.segmented_control(
            say("storage-by"), LISTS, format_func=lambda name: say(f"storage-by-{name}"), key=key, required=True
        )
        if address.settle("storage", picked) == "kinds":
            figure, table = storage_kinds_figure, storage_kinds_table
            caption = say("storage-read-kinds")
        else:
            figure, table = storage_figure, storage_table
            caption = say("storage-read-items", more=max(0, len(found.items) - MOST))
        show_chart(
            figure(found, say=say, theme=current_theme()),
            table(found, say=say),
            say,
            name=f"storage {picked}",
            caption=caption,
        )
