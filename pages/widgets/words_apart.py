"""The words of two models that cannot be compared: those of one model alone, and those without a direction in one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core import recipes
from embed_core.geometry import Apart
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.results import Rows, show_details, show_table, to_csv

SHOWN = 500
"""Words of a list on the page; the file has all."""
LISTS = ("a", "b", "both")


def show_apart(lab: Lab, say: Say, first: Card, second: Card, *, script: str) -> None:
    """Fold away the words that only one of the models has: counted, searched, and as a file."""
    folded = st.expander(say("shift-apart"), key="only in one", on_change="rerun")
    if not folded.open:
        address.leave("apart")
        return
    with folded:
        apart = lab.words_apart(first.id, second.id, script=script)
        st.markdown(apart_line(say, apart))
        lists = {side: words for side, words in zip(LISTS, _lists(apart), strict=True) if words}
        if not lists:
            return
        text = _search(say)
        for (side, words), cell in zip(lists.items(), st.columns(len(lists), gap="medium"), strict=True):
            with cell:
                _show_list(say, side, [word for word in words if text in word.casefold()], of=len(words))
        st.download_button(
            say("shift-apart-csv"),
            data=lambda: to_csv(apart_rows(say, apart)),
            file_name="words-of-one-model.csv",
            mime="text/csv",
            key="csv of words apart",
            on_click="ignore",
        )
        models = lab.store.models
        python = recipes.words_apart(models.path(first.id), models.path(second.id), script=script)
        show_details((), say, name="words-apart", python=python)


def apart_line(say: Say, apart: Apart) -> str:
    """Say how many words each model has alone, and how many of both have no direction in one."""
    told = [say("shift-apart-told", only_a=len(apart.only_a), only_b=len(apart.only_b))]
    if apart.undirected:
        told.append(say("shift-undirected", words=len(apart.undirected)))
    return " ".join(told) if say.language == "en" else "".join(told)


def apart_lines(say: Say, apart: Apart, *, most: int) -> list[str]:
    """Return the same with the `most` most frequent words of each list named, a plain line each."""
    named = [
        say("shift-apart-named", list=say(f"shift-apart-{side}"), words=list(words[:most]), more=len(words[most:]))
        for side, words in zip(LISTS, _lists(apart), strict=True)
        if words
    ]
    return [apart_line(say, apart), *named]


def apart_rows(say: Say, apart: Apart) -> Rows:
    """Return the words that cannot be compared as rows, each with the reason."""
    return [
        {say("figure-column-word"): word, say("shift-column-apart"): say(f"shift-apart-{side}")}
        for side, words in zip(LISTS, _lists(apart), strict=True)
        for word in words
    ]


def _lists(apart: Apart) -> tuple[tuple[str, ...], ...]:
    return apart.only_a, apart.only_b, apart.undirected


def _search(say: Say) -> str:
    key = address.seed("apart", "")
    text = st.text_input(say("shift-search"), key=key, max_chars=60, width=320)
    return str(address.settle("apart", text or "")).strip().casefold()


def _show_list(say: Say, side: str, words: Sequence[str], *, of: int) -> None:
    if not words:
        st.caption(say("shift-apart-none", list=say(f"shift-apart-{side}")))
        return
    rows = [{say(f"shift-apart-{side}"): word} for word in words[:SHOWN]]
    show_table(rows, height=280 if len(rows) > 6 else "content")
    if len(words) > SHOWN:
        st.caption(say("shift-apart-shown", shown=SHOWN, words=len(words)))
    elif len(words) < of:
        st.caption(say("shift-apart-found", shown=len(words), words=of))
