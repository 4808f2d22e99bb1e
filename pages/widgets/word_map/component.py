"""The `word_map` component: draws words at their places and reports what the person did with them.

The script that Streamlit registers is a few lines: it imports the drawing program from its own
address (see assets.py), so that a rerun carries data alone and the browser caches the program.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import streamlit as st

from embed_core.language import Say
from pages.widgets.mounting import mounted
from pages.widgets.word_map.assets import BASE, prefix
from pages.widgets.word_map.payload import Points, identity, near, pack

FEW = 2000  # points that are drawn without WebGL
TEXTS = ("role", "hint-2", "hint-3", "hint-touch", "keys", "count", "selected", "tools", "empty", "failed", "seek-none")
SAVING = ("png-2400", "png-4800", "svg", "page", "white", "search", "not-here")
TOOLS = ("seek", "move", "turn", "box", "lasso", "zoom-in", "zoom-out", "reset", "find", "save")
_LOADER = """
export default (component) => {
  const script = [...document.scripts].find((s) => s.src.includes('/static/js/'))
  const root = script ? script.src.split('static/js/')[0] : new URL('PREFIX', location.origin).href
  const program = import(new URL('BASE/word_map.js', root))
  const stop = program.then((m) => m.draw(component), (error) => {
    console.error('word map', error)
    const bytes = component.data, size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
    component.parentElement.textContent = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))).texts.failed
    return () => {}
  })
  return () => stop.then((end) => end())
}
"""


@dataclass(frozen=True, slots=True)
class MapEvent:
    """What the person did: the word just clicked, and the words selected with box or lasso."""

    clicked: str | None
    selected: tuple[str, ...]


@lru_cache(maxsize=1)
def _component() -> Any:
    loader = _LOADER.replace("PREFIX", f"{prefix()}/").replace("BASE", BASE)
    return st.components.v2.component("word_map", isolate_styles=False, js=loader)


def texts(say: Say, *, title: str, words: int, focus: str | None) -> dict[str, str]:
    """Return every text that the map shows or reads out, in the person's language."""
    found = {name: say(f"word-map-{name}") for name in (*TEXTS, *TOOLS, *SAVING)}
    found["label"] = say("word-map-label", title=title, words=words)
    found["cosine"] = say("word-map-cosine", word=focus or "")
    found["few"] = say("word-map-few", words=min(words, FEW))
    return found


def word_map(
    positions: np.ndarray,
    words: Sequence[str],
    counts: np.ndarray,
    *,
    key: str,
    title: str,
    say: Say,
    view: str = "",
    system: str = "",
    colours: np.ndarray | None = None,
    continuous: bool = False,
    groups: Sequence[str] = (),
    palette: Sequence[str] = (),
    uncoloured: int = 0,
    counted: bool = True,
    labels: int = 60,
    focus: str | None = None,
    neighbours: Sequence[tuple[str, float]] | Sequence[str] = (),
    faint: np.ndarray | None = None,
    height: int = 560,
    tween_ms: int = 0,
    moving: bool = False,
    link: str = "",
    bearing: Mapping[str, Any] | None = None,
    room: np.ndarray | None = None,
    on_click: Callable[[], None] | None = None,
    on_select: Callable[[], None] | None = None,
    on_clear: Callable[[], None] | None = None,
) -> MapEvent:
    """Draw the words at `positions` (n, 2) or (n, 3), float32, one scale for all axes.

    `view` names the map (model, method, words): zoom and camera belong to `key` and `view`, and stay as long as
    both do. `system` names its coordinates: where it changes and `view` does not, words have moved, and the look
    at them goes along. `colours` (n,) are group numbers, named by `groups`, or values
    when `continuous` (then `groups` may hold what is coloured and the names of both ends); groups wear
    the CSS colours of `palette` (without it, the theme's) as discs, further ones as diamonds, squares and
    triangles; the legend says how many groups are `uncoloured`. Without `counted` nobody knows how often the words
    occur, and nothing is said of it; where all counts are alike, all dots have one size. At most `labels` words are
    written at a time, the most frequent first. `focus` is ringed
    and joined to its `neighbours`; those that are not on the map are left out; where the focus changes
    from elsewhere, the view flies to it. `faint` (n,)
    is an opacity from 0 to 1. With `tween_ms` points glide to new places; while they are `moving`, another
    script may hand the map newer places (see hooks.js). Maps of one `link` show what is pointed at and selected
    in one of them in all (see link.js); where they share their coordinates, `room`, places (m, 2 or 3), says what
    is to fit into the window of each. Box and lasso are offered
    when there is `on_select`; `on_clear` is called when the person lets go of the focus. Where
    there is `on_click`, words can be found by their names: all that stand on the map complete what is typed.
    A map with a `bearing` writes what is looked at, lit and selected into the page's address by itself, and follows
    what an address brought, once for each number "at" (see bearing.js).
    `st.session_state[key].clicked` is the clicked word, in `on_click` too.
    """
    points = Points(positions, tuple(words), counts, colours, faint)
    rows = {word: row for row, word in enumerate(points.words)}
    at = rows.get(focus, -1) if focus is not None else -1
    head = {
        "key": key,
        "title": title,
        "view": view or identity(points.words, np.shape(positions)[1]),
        "system": system,
        "continuous": continuous,
        "groups": [str(group) for group in groups],
        "palette": list(palette),
        "labels": labels,
        "focus": at,
        "near": near(points.words, neighbours) if at >= 0 else [],
        "language": say.language,
        "height": height,
        "tween": tween_ms,
        "moving": moving,
        "link": link,
        "bearing": None if bearing is None else dict(bearing),
        "room": None if room is None else _corners(room),
        "few": FEW,
        "selectable": on_select is not None,
        "searchable": on_click is not None,
        "clearable": on_clear is not None,
        "texts": texts(say, title=title, words=len(points.words), focus=focus),
        "counted": counted,
        "uncoloured": say("word-map-uncoloured", groups=uncoloured) if uncoloured else "",
    }
    given: dict[str, Any] = {
        "key": key,
        "data": pack(points, head),
        "on_clicked_change": on_click or _nothing,
        "on_selected_change": on_select or _nothing,
        "on_cleared_change": on_clear or _nothing,
    }
    result = mounted(_component, **given)
    clicked = result.clicked if result.clicked in rows else None
    return MapEvent(clicked, tuple(word for word in result.selected or () if word in rows))


def _corners(room: np.ndarray) -> list[float]:
    """Return the lowest and the highest corner of some places, three numbers each."""
    ends = [np.append(edge, np.zeros(3 - len(edge))) for edge in (np.nanmin(room, axis=0), np.nanmax(room, axis=0))]
    return [float(value) for edge in ends for value in edge]


def _nothing() -> None:
    """Stand in for a callback that the caller does not need."""
