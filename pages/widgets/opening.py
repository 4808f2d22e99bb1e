"""What every page begins with: its language, its title, the lab, and the switches at the top."""

from __future__ import annotations

import json
from pathlib import Path

import streamlit as st

from embed_core.figures.theme import Theme, theme
from embed_core.lab import Lab
from embed_core.language import LANGUAGES, Say, match_language, say_in
from embed_core.settings import settings_from
from pages.widgets import address
from pages.widgets.share_links import receive_share
from pages.widgets.sharing import offer_link
from pages.widgets.sign_in import is_guest, offer_sign_in, refuse_anonymous
from pages.widgets.workspace import is_signed_in, workspace

__all__ = [
    "PAGES",
    "ROOT",
    "current_lab",
    "current_theme",
    "door",
    "go",
    "open_lab",
    "open_page",
    "speaker",
    "styles",
]

_UPLOAD = '[data-testid="stFileUploaderDropzone"] button [data-testid="stMarkdownContainer"]'
_ENGLISH_QUOTES = """
@font-face {
  font-family: 'Lab Quotes'; unicode-range: U+B7, U+2016, U+2018-201D, U+2026;
  src: local('Noto Sans'), local('Segoe UI'), local('Helvetica Neue'), local('Arial'), local('Liberation Sans'),
    local('DejaVu Sans');
}
"""
"""Where Chinese letters come first, curly quotes, middle dots and norm bars are as wide as a character: in English
they come from another font."""
ROOT = Path(__file__).resolve().parents[2]
PAGES = ("home", "corpus", "train", "map", "cosine", "analogy", "compare", "learn", "models", "about")


@st.cache_resource(show_spinner=False)
def open_lab() -> Lab:
    """Return the one lab of this server."""
    return Lab(settings_from())


def current_lab() -> Lab:
    """Return the lab as the workspace of the person who asks sees it."""
    lab = open_lab()
    many = lab.settings.many
    return lab.for_workspace(workspace(lab.settled, signed=many), guest=many and is_guest())


def speaker() -> Say:
    """Return the speaker of the person's language: the address, the last choice, or the browser's."""
    language = address.chosen("lang")
    if language not in LANGUAGES:
        language = match_language(st.context.locale)
    return say_in(language)


def current_theme() -> Theme:
    """Return the colours of figures for the browser's light or dark theme, enlarged where the page is projected."""
    return theme(st.context.theme.type or "light", enlarged=1.25 if address.chosen("projector") == "1" else 1.0)


def styles(say: Say) -> None:
    """Lay the house's style sheet over the page, with the one word of Streamlit's own in the person's language."""
    css = (ROOT / "assets" / "styles" / "house.css").read_text(encoding="utf-8")
    choose = json.dumps(say("source-choose"), ensure_ascii=False)
    css += f"{_UPLOAD} p {{ display: none }} {_UPLOAD}::after {{ content: {choose} }}"
    if say.language == "en":
        css += _ENGLISH_QUOTES
    if address.chosen("projector") == "1":
        css += (ROOT / "assets" / "styles" / "projector.css").read_text(encoding="utf-8")
    st.html(f"<style>{css}</style>")


def open_page(name: str, *, head: str = "") -> tuple[Lab, Say]:
    """Draw the head of the page `name` and return what it works with.

    `head` names other messages for the head of a page that offers its link itself.
    """
    say = speaker()
    with st.container(horizontal=True, vertical_alignment="top", key="head"):
        with st.container(key="head-title", gap=None):
            st.title(say(f"{head or name}-title"), anchor=False)
            st.caption(say(f"{head or name}-lead"))
        with st.container(horizontal=True, width="content", key="head-switches"):
            _language_switch(say)
            _projector_switch(say)
            lab = current_lab()
            if lab.settings.many:
                offer_sign_in(say)
            if not head:
                offer_link(say, lab, page=name)
    refuse_anonymous(lab, say)
    lab.came(signed=lab.settings.many and is_signed_in())
    receive_share(lab, say, name)
    return lab, say


def go(page: str, **choices: str) -> None:
    """Open another page of the house with these choices made."""
    kept = {name: address.chosen(name) for name in ("lang", "projector") if address.chosen(name)}
    address.lead()
    st.switch_page(ROOT / "pages" / f"{page}.py", query_params=kept | choices)


def door(page: str, label: str, *, key: str, primary: bool = False, help: str | None = None, **choices: str) -> None:
    """Draw a button that leads to another page with these choices made."""
    if st.button(label, key=key, type="primary" if primary else "secondary", help=help):
        go(page, **choices)


def _language_switch(say: Say) -> None:
    key = address.seed("lang", say.language, options=LANGUAGES)
    st.session_state[key] = say.language
    st.segmented_control(
        say("switch-language"),
        LANGUAGES,
        format_func=lambda code: say_in(code)("language-name"),
        key=key,
        required=True,
        label_visibility="collapsed",
        on_change=lambda: address.keep("lang", st.session_state.get(key, say.language)),
    )
    address.keep("lang", say.language)


def _projector_switch(say: Say) -> None:
    key = address.seed("projector", False, kind=bool)
    st.toggle(
        say("switch-projector"),
        key=key,
        help=say("switch-projector-help"),
        on_change=lambda: address.settle("projector", st.session_state.get(key, False)),
    )
