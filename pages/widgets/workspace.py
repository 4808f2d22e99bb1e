"""Whose browser this is: a key in a cookie, of which nothing but a hash is ever written down.

A page is visited by a browser before its script runs; on the first visit the answer carries a cookie with a
random key, which the browser then shows with the connection that runs the script. The key stays out of
addresses, logs and the database. A browser that keeps no cookies has a workspace for as long as the page is open.

Who is signed in has a workspace by name, the same in every browser. The key is then no more than what tells the
browser's requests apart, and is set anew on the way in and on the way out: one that somebody else knows, or had
planted, is worth nothing afterwards.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "embedlab_workspace"
BEFORE = "embedlab_before"
"""The cookie with the key that the browser had before its person signed in."""
SIGNED = "_streamlit_user"
"""Streamlit's own cookie of who is signed in."""
NOBODY = "nobody"
SIZE = 16
"""Bytes of the hash that is a workspace: as many bits as a key has."""
_SIZE_BEFORE = 8
"""What earlier versions took."""
Settled = Callable[[str, str], str]
"""What tells under which of two identifiers a workspace is in a home: `Lab.settled`."""
_KEY = re.compile(r"[0-9a-f]{32}")
_SESSION = "workspace key"
_SECONDS = 400 * 86_400
"""Browsers keep no cookie for longer."""
_WHILE = 86_400
MOST = 20_000


class Browsers:
    """Which workspace each browser had last, by the hash of its key; those heard of longest ago are forgotten."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, str] = OrderedDict()
        self._guard = threading.Lock()

    def note(self, browser: str, workspace: str) -> None:
        """Note which workspace a browser has now."""
        with self._guard:
            self._known[browser] = workspace
            self._known.move_to_end(browser)
            while len(self._known) > MOST:
                self._known.popitem(last=False)

    def workspace(self, browser: str) -> str | None:
        """Return the workspace that a browser had last."""
        return self._known.get(browser)


browsers = Browsers()


def workspace(settled: Settled, *, signed: bool = False) -> str:
    """Return the workspace of the browser that asks; where people can be `signed` in, of its person."""
    key = str(st.context.cookies.get(COOKIE, ""))
    if not _KEY.fullmatch(key):
        key = st.session_state.setdefault(_SESSION, secrets.token_hex(16))
    found = settled(*((_person() if signed else ()) or _browser(key)))
    browsers.note(browser_of(key), found)
    return found


def is_signed_in() -> bool:
    """Tell whether who asks is signed in, so that the workspace is the person's and not the browser's."""
    return bool(_person())


def workspace_before(settled: Settled) -> str:
    """Return the workspace that this browser had before its person signed in; "" where that is not known."""
    key = str(st.context.cookies.get(BEFORE, ""))
    return settled(*_browser(key)) if _KEY.fullmatch(key) else ""


def browser() -> tuple[str, ...]:
    """Return what tells this browser from others: by its key, and by the one that it had before signing in."""
    keys = (str(st.context.cookies.get(name, "")) for name in (COOKIE, BEFORE))
    return tuple(browser_of(key) for key in keys if _KEY.fullmatch(key))


def browser_workspace(cookies: Mapping[str, str], settled: Settled) -> str:
    """Return the workspace that a request comes from, by its cookies: that of nobody where there is no key."""
    key = cookies.get(COOKIE, "")
    if not _KEY.fullmatch(key):
        return NOBODY
    return browsers.workspace(browser_of(key)) or settled(*_browser(key))


def workspace_of_key(key: str, *, size: int = SIZE) -> str:
    """Return the workspace of a key, as a hash of `size` bytes."""
    return hashlib.blake2b(key.encode("ascii"), digest_size=size, person=b"workspace").hexdigest()


def browser_of(key: str) -> str:
    """Return the hash of a key under which its browser is known while the server runs."""
    return hashlib.blake2b(key.encode("ascii"), digest_size=16, person=b"browser").hexdigest()


def workspace_of_person(issuer: str, subject: str, *, size: int = SIZE) -> str:
    """Return the workspace of somebody whom an issuer of identities calls `subject`, as a hash of `size` bytes."""
    told = f"{len(issuer)} {issuer} {subject}".encode()
    return hashlib.blake2b(told, digest_size=size, person=b"signed in").hexdigest()


def _browser(key: str) -> tuple[str, str]:
    """Return the workspace of a key, now and as an earlier version called it."""
    return workspace_of_key(key), workspace_of_key(key, size=_SIZE_BEFORE)


def _person() -> tuple[str, str] | tuple[()]:
    """Return the workspace of who is signed in, now and as an earlier version called it; nothing where nobody is."""
    claims = st.user.to_dict()
    issuer, subject = claims.get("iss"), claims.get("sub")
    if not (claims.get("is_logged_in") and issuer and subject):
        return ()
    who = (str(issuer), str(subject))
    return workspace_of_person(*who), workspace_of_person(*who, size=_SIZE_BEFORE)


class WorkspaceKeys:
    """Gives each browser that comes without a key one of its own, 128 random bits that scripts cannot read.

    On the answer that signs somebody in or out, the browser gets another one.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and add the cookie to the answer where it is a first visit."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asked = HTTPConnection(scope)
        first = _is_first_visit(scope)
        key = secrets.token_hex(16)
        if first:
            scope.setdefault("state", {})[COOKIE] = key

        async def keyed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                change = _sign_change(asked, headers)
                if first or change:
                    secure = _is_secure(scope)
                    headers.append("set-cookie", _cookie(COOKIE, key, _SECONDS, secure=secure))
                    if change == "in" and _KEY.fullmatch(before := asked.cookies.get(COOKIE, "")):
                        headers.append("set-cookie", _cookie(BEFORE, before, _WHILE, secure=secure))
                    if change == "out":
                        headers.append("set-cookie", _cookie(BEFORE, "", 0, secure=secure))
                    headers["cache-control"] = "no-store"
            await send(message)

        await self.app(scope, receive, keyed)


def key_of(scope: Scope) -> str:
    """Return the key of the browser that a request comes from, also where it gets one only with the answer."""
    given = str(scope.get("state", {}).get(COOKIE, ""))
    found = given or HTTPConnection(scope).cookies.get(COOKIE, "")
    return found if _KEY.fullmatch(found) else ""


def _sign_change(asked: HTTPConnection, headers: MutableHeaders) -> str:
    """Return "in" or "out" where an answer signs somebody in or out.

    Whoever is not signed in can't be signed out, or a link to that place would cost them what their key opens. That
    holds for a browser with a cookie that nobody takes for signed any more, as after another `cookie_secret`:
    Streamlit empties it on the way in already, and what is under the key is the browser's own.
    """
    named = (cookie.partition("=") for cookie in headers.getlist("set-cookie"))
    values = [value.split(";")[0].strip().strip('"') for name, _, value in named if name.strip() == SIGNED]
    if any(values):  # an old cookie of another path may be emptied on the way in
        return "in"
    return "out" if values and _was_signed_in(asked) else ""


def _was_signed_in(asked: HTTPConnection) -> bool:
    """Tell whether a request carries a cookie of somebody signed in that Streamlit itself would believe."""
    from streamlit.auth_util import get_cookie_with_chunks
    from streamlit.web.server.server_util import get_cookie_secret
    from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

    def part(name: str) -> bytes | None:
        value = asked.cookies.get(name, "").encode("latin-1", "replace")
        return decode_signed_value(get_cookie_secret(), name, value)

    return bool(get_cookie_with_chunks(part, SIGNED))


def _is_first_visit(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    asked = HTTPConnection(scope)
    return "text/html" in asked.headers.get("accept", "") and not _KEY.fullmatch(asked.cookies.get(COOKIE, ""))


def _is_secure(scope: Scope) -> bool:
    forwarded = HTTPConnection(scope).headers.get("x-forwarded-proto", "")
    return "https" in (scope.get("scheme"), forwarded.split(",")[0].strip())


def _cookie(name: str, value: str, seconds: int, *, secure: bool) -> str:
    told = f"{name}={value}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=Lax"
    return f"{told}; Secure" if secure else told
