"""Where the browser asks for the latest frame of a job: the script of the page need not run for it.

A frame holds places alone, no words. Among many people it is given only to the browser whose workspace asked for
the map; its address holds the job's name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import numpy as np
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from embed_core.errors import LabError
from embed_core.lab import Lab
from pages.widgets.word_map.assets import prefix
from pages.widgets.workspace import browser_workspace

FOLDER = "lab/frames"
_NEVER_KEPT = {"Cache-Control": "no-store"}


def frames_route(lab: Callable[[], Lab]) -> Route:
    """Return the route `lab/frames/<job>?after=<mark>`: 200 with a newer frame, 204 without, 404 for what is no job.

    The answer is two uint32, words and dimensions, then float32 coordinates row by row; the header `x-frame`
    carries its mark.
    """

    def answer(asked: Request) -> Response:
        try:
            whole = lab()
            mine = whole.for_workspace(browser_workspace(asked.cookies, whole.settled))
            frame = mine.latest_frame(asked.path_params["job"])
        except LabError:
            return Response(status_code=404, headers=_NEVER_KEPT)
        if frame is None:
            return Response(status_code=204, headers=_NEVER_KEPT)
        body = np.ascontiguousarray(frame, np.float32).tobytes()
        mark = hashlib.blake2b(body, digest_size=8).hexdigest()
        if asked.query_params.get("after") == mark:
            return Response(status_code=204, headers=_NEVER_KEPT)
        head = np.array(frame.shape, np.uint32).tobytes()
        told = _NEVER_KEPT | {"x-frame": mark}
        return Response(head + body, headers=told, media_type="application/octet-stream")

    return Route(f"{prefix()}/{FOLDER}/{{job}}", answer)
