"""The `angle_picture` component: it draws two vectors of two or three numbers and reports a head that was moved."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from embed_core.figures.theme import SMALL, Theme
from embed_core.language import Say
from pages.widgets.mounting import mounted

_STATIC = Path(__file__).parent / "static"
_SCRIPTS = ("vectors.js", "pen.js", "flat.js", "space.js", "live.js", "picture.js")
STEPS = ("products", "norm-a", "norm-b", "fraction", "angle")
COLOURS = ("a", "b", "c", "ink", "muted", "line", "paper")


@dataclass(frozen=True, slots=True)
class Move:
    """A head that was moved: the side, and where it is now."""

    side: Literal["a", "b"]
    values: tuple[float, float]


@lru_cache(maxsize=1)
def _component() -> Any:
    js = "\n".join((_STATIC / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    css = (_STATIC / "picture.css").read_text(encoding="utf-8")
    return st.components.v2.component("angle_picture", js=js, css=css, isolate_styles=False, html="")


def angle_picture(
    a: Sequence[float],
    b: Sequence[float],
    *,
    key: str,
    say: Say,
    theme: Theme,
    names: tuple[str, str] = ("a", "b"),
    stamp: str = "",
    digits: int = 3,
    shown: int = len(STEPS),
    height: int = 430,
    plane: bool = False,
    on_move: Callable[[], None] | None = None,
) -> Move | None:
    """Draw both vectors, of two or of three numbers each; return the move that the person has just made.

    In the plane the heads can be moved if there is `on_move`, which finds the move with `move_from` in
    `st.session_state[key].moved`; in space the view turns. Numbers and angle follow the hand. `stamp` tells
    one pair of vectors from another: what the hand has done is kept until it changes. Only the numbers of the
    first `shown` steps are written. With `plane` both are given in the plane that they span, out of any number
    of dimensions: their names alone stand at the tips, and there is nothing to move.
    """
    data = {
        "a": [float(x) for x in a],
        "b": [float(x) for x in b],
        "names": list(names),
        "stamp": stamp or f"{list(a)} {list(b)}",
        "digits": digits,
        "shown": shown,
        "height": height,
        "size": theme.size(SMALL),
        "movable": on_move is not None,
        "plane": plane,
        "colours": {name: getattr(theme, name) for name in COLOURS},
        "texts": _texts(say, "plane" if plane else str(len(a)), names),
    }
    given: dict[str, Any] = {"key": key, "data": data, "on_moved_change": on_move or _nothing}
    result = mounted(_component, **given)
    return move_from(result.moved)


def _texts(say: Say, kind: str, names: tuple[str, str]) -> dict[str, Any]:
    return {
        "label": say(f"picture-label-{kind}", first=names[0], second=names[1]),
        "hint": say(f"picture-hint-{kind}", first=names[0], second=names[1]),
        "touch": say(f"picture-touch-{kind}", first=names[0], second=names[1]),
        "tip-a": say("picture-tip", name=names[0]),
        "tip-b": say("picture-tip", name=names[1]),
        "answer": say("cosine-answer", value="{cosine}", degrees="{degrees}"),
        "hidden": say("board-answer-hidden"),
        "steps": [say(f"step-{step}") for step in STEPS],
    }


def move_from(told: Any) -> Move | None:
    """Return what the browser told, or None where it is no head at a place of two finite numbers."""
    if not isinstance(told, dict) or told.get("side") not in ("a", "b"):
        return None
    values = told.get("values")
    if not isinstance(values, list) or len(values) != 2:
        return None
    if not all(isinstance(x, (int, float)) and not isinstance(x, bool) and math.isfinite(x) for x in values):
        return None
    first, second = values
    return Move(told["side"], (float(first), float(second)))


def _nothing() -> None:
    """Stand in for a callback that the caller does not need."""
