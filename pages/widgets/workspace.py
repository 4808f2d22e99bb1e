"""Whose browser this is: a key in a cookie, of which nothing but a hash is ever written down.

A page is visited by a browser before its script runs; on the first visit the answer carries a cookie with a
random key, which the browser then shows with the connection that runs the script. The key stays out of
addresses, logs and the database. A browser that keeps no cookies has a workspace for as long as the page is open.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Mapping

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "embedlab_workspace"
_KEY = re.compile(r"[0-9a-f]{32}")
_SESSION = "workspace key"
NOBODY = "nobody"
_SECONDS = 400 * 86_400
"""Browsers keep no cookie for longer."""


def browser_workspace(cookies: Mapping[str, str]) -> str:
    """Return the workspace that a request comes from, by its cookies: that of nobody where there is no key."""
    key = cookies.get(COOKIE, "")
    return workspace_of_key(key) if _KEY.fullmatch(key) else NOBODY


def workspace_of_key(key: str) -> str:
    """Return the workspace of a key."""
    return hashlib.blake2b(key.encode("ascii"), digest_size=8, person=b"workspace").hexdigest()


def workspace() -> str:
    """Return the workspace of the browser that asks."""
    key = str(st.context.cookies.get(COOKIE, ""))
    if not _KEY.fullmatch(key):
        key = st.session_state.setdefault(_SESSION, secrets.token_hex(16))
    return workspace_of_key(key)


class WorkspaceKeys:
    """Gives each browser that comes without a key one of its own, 128 random bits that scripts cannot read."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and add the cookie to the answer where it is a first visit."""

        async def keyed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.append("set-cookie", _cookie(secure=_is_secure(scope)))
                headers["cache-control"] = "no-store"
            await send(message)

        await self.app(scope, receive, keyed if _is_first_visit(scope) else send)


def _is_first_visit(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    asked = HTTPConnection(scope)
    return "text/html" in asked.headers.get("accept", "") and not _KEY.fullmatch(asked.cookies.get(COOKIE, ""))


def _is_secure(scope: Scope) -> bool:
    forwarded = HTTPConnection(scope).headers.get("x-forwarded-proto", "")
    return "https" in (scope.get("scheme"), forwarded.split(",")[0].strip())


def _cookie(*, secure: bool) -> str:
    told = f"{COOKIE}={secrets.token_hex(16)}; Max-Age={_SECONDS}; Path=/; HttpOnly; SameSite=Lax"
    return f"{told}; Secure" if secure else told
