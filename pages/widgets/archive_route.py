"""Where the browser fetches a finished archive: straight from the disk, however large it is, by whoever packed it."""

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

FOLDER = "lab/archives"
_NEVER_KEPT = {"Cache-Control": "no-store"}


def archive_address(job_id: str) -> str:
    """Return where the archive of a job is fetched."""
    return f"{prefix()}/{FOLDER}/{job_id}"


def archives_route(lab: Callable[[], Lab]) -> Route:
    """Return the route `lab/archives/<job>`: the archive for the workspace that packed it, 404 for everybody else."""

    def answer(asked: Request) -> Response:
        job_id = asked.path_params["job"]
        try:
            whole = lab()
            seen = whole.for_workspace(browser_workspace(asked.cookies, whole.settled))
            path = seen.archive_file(job_id)
            name = seen.queue.get(job_id).name
        except LabError:
            return Response(status_code=404, headers=_NEVER_KEPT)
        return FileResponse(path, media_type="application/zip", filename=file_name(f"{name}.zip"), headers=_NEVER_KEPT)

    return Route(archive_address("{job}"), answer)
