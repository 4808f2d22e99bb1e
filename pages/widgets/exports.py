"""Where the browser fetches a file that was written for it: from the disk, a piece at a time, never from memory."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.store.originals import file_name
from pages.widgets.word_map.assets import prefix
from pages.widgets.workspace import browser_workspace

FOLDER = "lab/exports"
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def link(job: str) -> str:
    """Return the address of the file that a job has written; among many people only who asked for it gets it."""
    return f"{prefix()}/{FOLDER}/{job}"


def exports_route(lab: Callable[[], Lab]) -> Route:
    """Return the route `lab/exports/<job>`: the file as a download, 404 where there is none."""

    def answer(asked: Request) -> Response:
        try:
            whole = lab()
            mine = whole.for_workspace(browser_workspace(asked.cookies, whole.settled))
            name, path = mine.exported(asked.path_params["job"])
        except LabError:
            return Response(status_code=404, headers=_HEADERS)
        return FileResponse(path, filename=file_name(name), media_type="application/octet-stream", headers=_HEADERS)

    return Route(f"{prefix()}/{FOLDER}/{{job}}", answer)
