"""The `kwic` component: places of a word in rows, the word in the middle of each, texts written as texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Line:
    """A place: what stands before, the word, what stands after, where it is."""

    before: tuple[str, ...]
    word: str
    after: tuple[str, ...]
    where: str = ""


@lru_cache(maxsize=1)
def _component() -> Any:
    js = (_HERE / "static" / "kwic.js").read_text(encoding="utf-8")
    css = (_HERE / "static" / "kwic.css").read_text(encoding="utf-8")
    return st.components.v2.component("kwic", js=js, css=css, isolate_styles=False, html="")


def kwic(lines: Sequence[Line], *, key: str, label: str, joint: str, near: str = "", where: str = "") -> None:
    """Draw the lines. `joint` stands between tokens, `near` is the token to mark, `where` heads the last column."""
    data = {
        "lines": [[list(line.before), line.word, list(line.after), line.where] for line in lines],
        "label": label,
        "joint": joint,
        "near": near,
        "where": where,
    }
    try:
        _component()(key=key, data=data)
    except StreamlitAPIException:  # another runtime has begun in this process: it does not know the component yet
        _component.cache_clear()
        _component()(key=key, data=data)
