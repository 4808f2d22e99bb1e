"""Where the map's scripts and styles are served: under an address that carries their version."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

STATIC = Path(__file__).parent / "static"
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


def _version() -> str:
    digest = hashlib.sha256()
    for path in sorted(STATIC.iterdir()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


BASE = f"lab/assets/word_map/{_version()}"  # scripts import one another by relative path: the version goes along


class Cached(StaticFiles):
    """Scripts and styles that a browser may keep for a year, since their address changes when they do."""

    def file_response(self, full_path: Any, *args: Any, **kwargs: Any) -> Response:
        """Answer with the file, marked as never changing; the type does not depend on the machine's settings."""
        response = super().file_response(full_path, *args, **kwargs)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        kind = TYPES.get(Path(full_path).suffix)
        if kind:
            response.headers["Content-Type"] = kind
        return response


def routes() -> list[Mount]:
    """Return the routes that app.py adds to the server. They serve the folder `static` and nothing else.

    Streamlit does not put `server.baseUrlPath` before the routes of an app: it is done here.
    """
    return [Mount(f"{prefix()}/{BASE}", app=Cached(directory=STATIC))]


def prefix() -> str:
    """Return the path under which the whole app is served: "" or something like "/lab"."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""
