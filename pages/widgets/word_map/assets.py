"""Where the map's scripts and styles are served: under an address that carries their version."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from pages.widgets.word_map.bundle import bundle

STATIC = Path(__file__).parent / "static"
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


def _version() -> str:
    digest = hashlib.sha256()
    for path in sorted(STATIC.iterdir()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update(bundle(STATIC).encode())
    return digest.hexdigest()[:12]


BASE = f"lab/assets/word_map/{_version()}"  # scripts import one another by relative path: the version goes along


class Cached(StaticFiles):
    """Scripts and styles that a browser may keep for a year, since their address changes when they do."""

    def file_response(self, full_path: Any, *args: Any, **kwargs: Any) -> Response:
        """Answer with the file, marked as never changing; the type does not depend on the machine's settings."""
        response = super().file_response(full_path, *args, **kwargs)
        response.headers.update(FOREVER)
        kind = TYPES.get(Path(full_path).suffix)
        if kind:
            response.headers["Content-Type"] = kind
        return response


def _bundled(_: Request) -> Response:
    return Response(bundle(STATIC), headers=FOREVER | {"Content-Type": TYPES[".js"]})


def routes() -> list[BaseRoute]:
    """Return the routes that app.py adds to the server: the folder `static`, the same in one piece, nothing else.

    Streamlit does not put `server.baseUrlPath` before the routes of an app: it is done here.
    """
    folder = f"{prefix()}/{BASE}"
    return [Route(f"{folder}/bundle.js", _bundled), Mount(folder, app=Cached(directory=STATIC))]


def prefix() -> str:
    """Return the path under which the whole app is served: "" or something like "/lab"."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""
