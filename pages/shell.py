"""The frame around every page: its title, its look, and the way from one page to another."""

from __future__ import annotations

import streamlit as st

from pages.widgets import address
from pages.widgets.drawer import close_drawer
from pages.widgets.opening import PAGES, ROOT, speaker, styles

address.adopt_address()
say = speaker()
address.speak(say.language)
st.set_page_config(
    say("app-title"), page_icon=str(ROOT / "assets" / "icon.svg"), layout="wide", initial_sidebar_state="collapsed"
)
styles(say)
page = st.navigation(
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
)
address.arrive(page.url_path)
close_drawer(page.url_path)
page.run()
address.write_address()
