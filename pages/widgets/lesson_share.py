"""The classroom: the address of what is open as a link and as a QR code, and the handout of a lesson."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import urlencode

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.lesson_handout import Part, handout, handout_parts
from pages.widgets.lesson_novel import uses_novel
from pages.widgets.lesson_place import Place, lead_to, number_of
from pages.widgets.lesson_shows import draw_picture
from pages.widgets.sharing import show_code

_NAMES = ("lesson", "step", "draw")
PAPER = 620
"""The width of a picture in pixels that fits on a sheet of paper."""


def link_of(say: Say, *, projected: bool) -> str:
    """Return the whole address of the view, in this language."""
    view = {name: value for name in _NAMES if (value := address.chosen(name))} | {"lang": say.language}
    if projected:
        view["projector"] = "1"
    base = (st.context.url or "").split("?")[0].rstrip("/")
    return f"{base if base.endswith('/learn') else base + '/learn'}?{urlencode(view)}"


def offer_sharing(lab: Lab, say: Say, place: Place) -> None:
    """Fold away the link, its code, and the handout."""
    lesson = place.lesson
    with st.popover(say("learn-share"), width="content"):
        link = link_of(say, projected=address.chosen("projector") == "1")
        st.caption(say("learn-share-note"))
        if lesson is not None and uses_novel(lesson.id, say.language) and _is_own_novel(lab):
            st.caption(say("learn-share-novel"))
        show_code(link, told=say("learn-share-code"))
        st.code(link, language=None, wrap_lines=True)
        if lesson is not None and not lesson.is_test:
            way = {"on_click": lead_to, "args": (lesson, 1), "kwargs": {"handout": "1"}}
            st.button(say("learn-handout"), key="lesson-handout", **way)


def _is_own_novel(lab: Lab) -> bool:
    """Tell whether a lesson's steps on the novel use what only whoever shares the link can read."""
    novel = lab.novel() if lab.settings.many else None
    return novel is not None and lab.store.corpora.card(novel).own


def show_handout(lab: Lab, say: Say, place: Place) -> None:
    """Show a whole lesson on one page to print or to download, answers at its end."""
    lesson = place.lesson
    assert lesson is not None
    with st.spinner(say("learn-computing"), show_time=False):
        parts = handout_parts(lab, say, lesson, draw=place.draw)
    with st.container(horizontal=True, vertical_alignment="center", key="handout-way"):
        st.button(say("learn-handout-back"), key="handout-back", on_click=lead_to, args=(lesson, 1))
        st.download_button(
            say("learn-handout-download"),
            data=handout(parts, say).encode("utf-8"),
            file_name=f"lesson-{number_of(lesson)}-{say.language}.md",
            mime="text/markdown",
            key="handout-download",
            on_click="ignore",
        )
        st.caption(say("learn-handout-print"))
    with st.container(key="handout"):
        for nth, part in enumerate(_together(parts[2:])):  # title and lead are the head of the page
            if isinstance(part, str):
                st.markdown(part)
            else:
                draw_picture(part, say, key=f"handout {nth}", width=PAPER)


def _together(parts: Sequence[Part]) -> Iterator[Part]:
    """Return the parts with what is written between two pictures as one text."""
    for written, some in groupby(parts, key=lambda part: isinstance(part, str)):
        if written:
            yield "\n\n".join(map(str, some))
        else:
            yield from some
