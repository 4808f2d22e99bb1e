"""About: what is this program, what stands behind it, and where is my data?"""

from __future__ import annotations

import platform
from importlib.metadata import version

import streamlit as st

from pages.widgets.allowance import show_limits
from pages.widgets.opening import open_page
from pages.widgets.results import show_table

lab, say = open_page("about")

st.markdown(say("about-what"))
st.subheader(say("about-data"), anchor=False)
st.markdown(say("about-data-many" if lab.settings.many else "about-data-text"))
if not lab.settings.many:
    st.code(str(lab.settings.home), language=None)
st.markdown(say("about-limits", upload=lab.settings.upload_limit // 2**20, running=lab.settings.running))
if lab.settings.many:
    show_limits(lab, say)
st.subheader(say("about-methods"), anchor=False)
st.markdown(say("about-methods-text"))
with st.expander(say("about-versions")):
    packages = ("streamlit", "gensim", "scikit-learn", "plotly", "numpy", "jieba", "rjieba", "openTSNE")
    show_table(
        [
            {say("column-package"): name, say("column-version"): found}
            for name, found in [("Python", platform.python_version()), *((p, version(p)) for p in packages)]
        ]
    )
