"""The frame around every page: its title, its look, and the way from one page to another."""

from __future__ import annotations

import streamlit as st

from pages.widgets.opening import PAGES, ROOT, adopt_address, speaker, styles

adopt_address()
say = speaker()
st.set_page_config(say("app-title"), page_icon=str(ROOT / "assets" / "icon.svg"), layout="wide")
styles()
st.navigation(
    [
        st.Page(
            ROOT / "pages" / f"{name}.py",
            title=say(f"nav-{name}"),
            url_path=name,
            default=name == "home",
        )
        for name in PAGES
    ],
    position="top",
).run()
