"""The `kwic` component: thousands of places of a word in one table, the word in the middle of each line.

Only the lines that can be seen are in the page. Every text is written as text, never as markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from embed_core.corpus import Lines
from embed_core.corpus.concordance import DEPTH
from embed_core.corpus.lines import LONG
from embed_core.language import Say
from pages.widgets.kwic.payload import pack
from pages.widgets.mounting import mounted

_STATIC = Path(__file__).parent / "static"
_SCRIPTS = ("unpack.js", "line.js", "detail.js", "rows.js", "kwic.js")
TEXTS = ("keys", "jump", "detail", "close", "before", "word-column", "after", "document")


@lru_cache(maxsize=1)
def _component() -> Any:
    js = "\n".join((_STATIC / name).read_text(encoding="utf-8") for name in _SCRIPTS)
    css = (_STATIC / "kwic.css").read_text(encoding="utf-8")
    return st.components.v2.component("kwic", js=js, css=css, isolate_styles=False, html="")


def kwic(
    lines: Lines,
    *,
    key: str,
    say: Say,
    names: Sequence[str],
    joint: str,
    sort: str = "text",
    near: str = "",
    window: int = 12,
) -> None:
    """Draw the lines; a click on one, or Enter, opens its sentence beneath the table.

    `names` are those of the corpus's documents; where there are several, lines in the order of the text are
    grouped by them, and in any other order each line tells its own. `joint` stands between tokens, `near`
    is the token to mark within `window` tokens, `sort` the side whose words decided the order.
    """
    texts = {name: say(f"concordance-{name}") for name in TEXTS}
    texts["label"] = say("concordance-lines", word=lines.word, shown=len(lines))
    texts["sentence"] = say("concordance-sentence", number="#")
    head = {
        "texts": texts,
        "language": say.language,
        "placed": len(names) > 1,
        "grouped": len(names) > 1 and sort == "text",
        "sort": sort,
        "depth": DEPTH,
        "joint": joint,
        "near": near,
        "window": window,
        "long": LONG,
    }
    data = pack(lines, names, head)
    mounted(_component, key=key, data=data)
