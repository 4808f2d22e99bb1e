"""A file that the person brings for one question: it goes to the disk at once, and the session does not hold it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address

LIMIT = 20 * 2**20
"""Bytes that such a file has at most."""


def bring_file(
    lab: Lab, say: Say, name: str, *, label: str, help: str, types: Sequence[str], new: Callable[[], None] | None = None
) -> str:
    """Let the person bring a file and take it away again; return its upload, "" while there is none.

    `name` is the choice in the address that keeps the upload; `label` and `help` are messages, `label` one of a
    `limit` in MB. `new` is called when a file has come.
    """
    upload = address.chosen(name)
    upload = upload if lab.staged(upload) else ""
    if not upload:
        limit, counter = min(LIMIT, lab.settings.upload_limit), f"round of {name}"
        given = st.file_uploader(
            say(label, limit=limit // 2**20),
            type=list(types),
            key=f"{name} {st.session_state.setdefault(counter, 0)}",
            help=say(help),
            max_upload_size=max(1, limit // 2**20),
        )
        if given:
            st.session_state[counter] += 1
            address.keep(name, lab.stage([(given.name, given)]))
            if new is not None:
                new()
            st.rerun()
        address.keep(name, "")
        return ""
    address.keep(name, upload)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(say.markdown("axes-numbers-here", name=lab.staged(upload)[0]))
        if st.button(say("axes-numbers-drop"), key=f"drop {name}"):
            address.keep(name, lab.keep_staged(upload, []))
            st.rerun()
    return upload
