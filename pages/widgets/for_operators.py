"""What is for the operator alone, also among the routes that Streamlit brings: its own metrics, which are always on."""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

NEVER_KEPT = {"Cache-Control": "no-store"}
_STREAMLIT_S = re.compile(r"/_stcore/+metrics/*$")


class ForOperators:
    """Answers 404 to whoever asks for Streamlit's metrics and may not ask for ours, as `allowed` tells."""

    def __init__(self, app: ASGIApp, *, allowed: Callable[[HTTPConnection], bool]) -> None:
        self.app, self._allowed = app, allowed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, unless it is a stranger's for the metrics."""
        if (
            scope["type"] == "http"
            and _STREAMLIT_S.search(str(scope["path"]))
            and not self._allowed(HTTPConnection(scope))
        ):
            await Response(status_code=404, headers=NEVER_KEPT)(scope, receive, send)
            return
        await self.app(scope, receive, send)
