"""The `passage` component: a passage of a text, word by word; it reports which words to join and which to split."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from embed_core.language import Say
from pages.widgets.mounting import mounted

_HERE = Path(__file__).parent
TEXTS = ("label", "keys", "join-left", "join-right", "split", "close", "own", "left-out")


@dataclass(frozen=True, slots=True)
class PieceShown:
    """A piece of the passage: its text, and what it counts as.

    `token` is None for what stands between words (and for what becomes no token because it is left out);
    `word` tells the two apart; `own` marks a word of the person's dictionary.
    """

    text: str
    word: bool
    token: str | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """What the person did: joined the pieces `first` to `last`, or split piece `first` before character `at`."""

    kind: Literal["join", "split"]
    first: int
    last: int = 0
    at: int = 0


@lru_cache(maxsize=1)
def _component() -> Any:
    js = (_HERE / "static" / "passage.js").read_text(encoding="utf-8")
    css = (_HERE / "static" / "passage.css").read_text(encoding="utf-8")
    return st.components.v2.component("passage", js=js, css=css, isolate_styles=False, html="")


def passage(
    pieces: Sequence[PieceShown], *, key: str, say: Say, on_edit: Callable[[], None] | None = None
) -> Edit | None:
    """Draw the pieces; return what the person has just done, if anything.

    Joined texts are the passage. A click on a word opens it: its neighbours can then be joined to it, and
    it can be split between any two of its characters. All of it works by keyboard.
    """
    data = {
        "pieces": [
            {"text": p.text, "word": p.word, "own": p.own, "token": p.token if p.token != p.text else None}
            | ({"out": True} if p.word and p.token is None else {})
            for p in pieces
        ],
        "texts": {name: say(f"passage-{name}") for name in TEXTS},
    }
    given: dict[str, Any] = {"key": key, "data": data, "on_edit_change": on_edit or _nothing}
    result = mounted(_component, **given)
    return edit_from(result.edit, len(pieces))


def edit_from(told: Any, pieces: int) -> Edit | None:
    """Return what the browser told, or None where it is not about this passage."""
    if not isinstance(told, dict) or told.get("kind") not in ("join", "split"):
        return None
    numbers = [told.get(name, 0) for name in ("first", "last", "at")]
    if any(not isinstance(n, int) or isinstance(n, bool) or n < 0 for n in numbers) or max(numbers[:2]) >= pieces:
        return None
    return Edit(told["kind"], *numbers)


def _nothing() -> None:
    """Stand in for a callback that the caller does not need."""
