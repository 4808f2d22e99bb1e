"""The `word_map` component: words in 2-D or 3-D; it keeps its view and reports clicks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import streamlit as st

from embed_core.language import Say
from pages.widgets.word_map.assets import CODE, PLOTLY

_component = st.components.v2.component(
    "word_map",
    isolate_styles=False,  # plotly.js puts its style sheet in the document's head
    js=f"""
export default (component) => {{
  const root = new URL(document.querySelector('script[src*="static/js/index"]').src.split('static/js/')[0])
  const code = import(new URL('{CODE}/word_map.js', root))
  const stop = code.then((m) => m.draw(component, new URL('{PLOTLY}/plotly.min.js', root).href))
  return () => stop.then((f) => f())
}}
""",
)


@dataclass(frozen=True)
class MapEvent:
    """What the person did on the map: the word just clicked, and the words selected with box or lasso."""

    clicked: str | None
    selected: list[str]


def pack(header: dict[str, Any], *arrays: np.ndarray) -> bytes:
    """Return one payload: length of the header (uint32), JSON header padded to 4 bytes, float32 arrays."""
    body = b"".join(np.ascontiguousarray(a, np.float32).tobytes() for a in arrays)
    header = header | {"rev": hashlib.blake2b(body, digest_size=8).hexdigest()}
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    text += b" " * (-len(text) % 4)
    return np.uint32(len(text)).tobytes() + text + body


def word_map(
    positions: np.ndarray,
    words: Sequence[str],
    counts: np.ndarray,
    *,
    key: str,
    title: str,
    say: Say,
    view: str = "",
    colours: np.ndarray | None = None,
    continuous: bool = False,
    groups: Sequence[str] = (),
    labels: int = 60,
    focus: str | None = None,
    neighbours: Sequence[tuple[str, float]] = (),
    height: int = 560,
    tween_ms: int = 0,
    on_click: Callable[[], None] | None = None,
) -> MapEvent:
    """Draw the words at `positions` (n, 2) or (n, 3); `view` names the coordinate system whose zoom is kept."""
    at = {w: i for i, w in enumerate(words)}
    near = [(at[w], cosine) for w, cosine in neighbours if w in at]
    header = {
        "n": len(words),
        "d": positions.shape[1],
        "words": list(words),
        "title": title,
        "continuous": continuous,
        "groups": list(groups),
        "labels": labels,
        "map": key,
        "view": view,
        "focus": at.get(focus, -1) if focus else -1,
        "near": [i for i, _ in near],
        "cosines": {i: round(c, 4) for i, c in near},
        "language": say.language,
        "texts": {name: say(f"word-map-{name}") for name in ("hint", "count", "cosine")},
        "height": height,
        "tween": tween_ms,
    }
    shades = np.zeros(len(words)) if colours is None else colours
    result = _component(
        key=key,
        data=pack(header, positions, counts, shades),
        on_clicked_change=on_click or (lambda: None),
        on_selected_change=lambda: None,
    )
    return MapEvent(result.clicked, [w for w in result.selected or [] if w in at])
