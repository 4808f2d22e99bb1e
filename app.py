"""The entry: `streamlit run app.py`. Serves the map's assets, prepares the teaching models, and shows the pages."""

from __future__ import annotations

import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from embed_core.errors import places
from embed_core.settings import settings_from
from pages.widgets.archive_route import archives_route
from pages.widgets.errors import tell_fault
from pages.widgets.exports import exports_route
from pages.widgets.live_frames import frames_route
from pages.widgets.opening import open_lab
from pages.widgets.operating import Operating
from pages.widgets.share_links import share_route
from pages.widgets.word_map.assets import routes
from pages.widgets.workspace import WorkspaceKeys

log = logging.getLogger("embedlab")
operating = Operating(settings_from(), open_lab)
operating.bound_uploads()

LOADED = ("pandas", "plotly.graph_objects")
"""Loaded before anybody comes: two first visitors at once would find a half-loaded pandas where plotly looks for it."""


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[dict[str, object]]:
    """Let a worker train the teaching models while the first browser is still on its way."""
    for name in LOADED:
        import_module(name)
    with operating.going():
        try:
            open_lab().prepare()
        except Exception as error:
            log.error("the teaching models could not be asked for; the pages will say why\n%s", places(error))
        yield {}


def on_fault(error: Exception) -> bool:
    """Show a reference number for what is our fault; the log alone gets where it arose, without its words."""
    reference = secrets.token_hex(4)
    log.error("fault %s\n%s", reference, places(error), extra={"facts": {"fault": reference}})
    operating.fault()
    tell_fault(reference)
    return True


app = st.App(
    Path(__file__).parent / "pages" / "shell.py",
    routes=[
        *routes(),
        frames_route(open_lab),
        exports_route(open_lab),
        archives_route(open_lab),
        share_route(),
        *operating.routes(),
    ],
    middleware=[*operating.middleware(), Middleware(WorkspaceKeys)],
    lifespan=lifespan,
    on_script_error=on_fault,
)
