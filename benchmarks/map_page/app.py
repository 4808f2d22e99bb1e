"""A server for `benchmarks/map.py`: one page with the word map, and the addresses of its program."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages.widgets.word_map.assets import routes

app = st.App(Path(__file__).parent / "page.py", routes=routes())
