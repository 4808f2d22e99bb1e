"""The files that the map's code is fetched from: ours and the installed plotly's, kept by browsers for a year."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path
from typing import Any

import plotly
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

STATIC = Path(__file__).parent / "static"
VERSION = hashlib.sha256(b"".join(p.read_bytes() for p in sorted(STATIC.iterdir()))).hexdigest()[:12]
CODE = f"lab/map/{VERSION}"
PLOTLY = f"lab/plotly/{plotly.__version__}"


class Kept(StaticFiles):
    """Static files whose addresses carry a version, so that browsers may keep them."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """Return the file with a long life."""
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def routes() -> list[Mount]:
    """Return the routes for the map's code and for plotly.js."""
    return [
        Mount(f"/{CODE}", Kept(directory=STATIC)),
        Mount(f"/{PLOTLY}", Kept(directory=str(files(plotly) / "package_data"))),
    ]
