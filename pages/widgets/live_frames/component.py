"""A component that draws nothing: it asks for a job's frames, several a second, and hands them to a map on the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from pages.widgets.live_frames.route import FOLDER
from pages.widgets.mounting import mounted

_SCRIPT = Path(__file__).parent / "static" / "live_frames.js"
EVERY = 0.1
"""Seconds between two looks at a job's frames; in between, words glide."""


@lru_cache(maxsize=1)
def _component() -> Any:
    return st.components.v2.component(
        "live_frames", js=_SCRIPT.read_text(encoding="utf-8"), html="", isolate_styles=False
    )


def live_frames(job: str, *, map_key: str, rows: Sequence[int] | None = None) -> None:
    """Let the map with this key follow the frames of a job, from now until the page draws it without.

    `rows` are those of the frame that the map shows, in its order; None: all.
    """
    data = {
        "path": f"{FOLDER}/{job}",
        "map": map_key,
        "every": round(1000 * EVERY),
        "rows": None if rows is None else [int(row) for row in rows],
    }
    given: dict[str, Any] = {"key": f"frames of {map_key}", "data": data, "height": 0}
    mounted(_component, **given)
