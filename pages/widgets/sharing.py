"""A view as a link and as a QR code, for those who look at a projected page."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from embed_core.language import Say
from pages.widgets import address

LONGEST = 1500
"""A longer link makes a code that no camera reads from the back row."""


def offer_link(say: Say) -> None:
    """Fold away the link of the view that is open, and its code; both are made when they are asked for."""
    with st.popover(say("share"), key="share", on_change="rerun", width="content") as folded:
        if not folded.open:
            return
        projected = {"projector": "1"} if address.chosen("projector") == "1" else {}
        view = address.view() | {"lang": say.language} | projected
        link = f"{(st.context.url or '').split('?')[0]}?{urlencode(view)}"
        if len(link) <= LONGEST:
            st.caption(say("share-note"))
            show_code(link, told=say("share-code"))
        else:
            st.caption(say("share-long"))
        st.code(link, language=None, wrap_lines=True)


def show_code(link: str, *, told: str) -> None:
    """Draw a link as a QR code: dark on white, whatever the page's colours, since that is what cameras read."""
    import segno

    code = segno.make(link, error="m").svg_data_uri(scale=5, border=3, dark="#000", light="#fff")
    st.html(f'<img class="share-code" src="{escape(code)}" alt="{escape(told)}">')
