"""Links that share: the code leaves the address before any page is drawn.

`lab/share/<code>` puts the code aside for the browser that came with it and leads to the first page; the script of
that page puts the code in, in the name of its workspace. So no page's address ever holds a code, nor does the
browser's history.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from urllib.parse import urlsplit

import streamlit as st
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Share
from pages.widgets.errors import sentence
from pages.widgets.word_map.assets import prefix
from pages.widgets.workspace import browser, browser_of, key_of

FOLDER = "lab/share"
LONGEST = 64
MOST = 5000
_TOLD = "what was shared just now"


class Parked:
    """Codes that came with a link, by browser, until its page asks for them. Of a browser the last one counts."""

    def __init__(self) -> None:
        self._codes: OrderedDict[str, str] = OrderedDict()
        self._guard = threading.Lock()

    def put(self, browser: str, code: str) -> None:
        """Put a code aside for a browser."""
        with self._guard:
            self._codes[browser] = code
            while len(self._codes) > MOST:
                self._codes.popitem(last=False)

    def take(self, browser: str) -> str:
        """Return the code that waits for a browser, once; "" where there is none."""
        with self._guard:
            return self._codes.pop(browser, "")


parked = Parked()


def share_route() -> Route:
    """Return the route `lab/share/<code>`, which answers every code alike: it leads to the first page."""

    def answer(asked: Request) -> Response:
        key, code = key_of(asked.scope), asked.path_params["code"]
        if key and len(code) <= LONGEST:
            parked.put(browser_of(key), code)
        headers = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
        return RedirectResponse(f"{prefix()}/", status_code=303, headers=headers)

    return Route(f"{prefix()}/{FOLDER}/{{code}}", answer, methods=["GET"])


def share_link(code: str) -> str:
    """Return the link that puts in a code."""
    at = urlsplit(st.context.url or "")
    return f"{at.scheme}://{at.netloc}{prefix()}/{FOLDER}/{code}"


def code_in(text: str) -> str:
    """Return the code in what a person typed or pasted: a link, or the code itself."""
    return text.strip().rstrip("/").rpartition("/")[2]


def receive_share(lab: Lab, say: Say, page: str) -> None:
    """Put in the code of the link that led here, and open what it is for, or say why it opens nothing."""
    from pages.widgets.opening import PAGES, go

    names = browser() if lab.settings.many else ()
    code = next(filter(None, map(parked.take, names)), "")
    if code:
        try:
            share = lab.accept(code)
        except LabError as error:
            st.warning(sentence(error, say))
            return
        opens = share.page if share.page in PAGES else page
        note_shared(share, opens)
        if opens != page or (share.page and share.choices):
            go(opens, **{name: value for name, value in share.choices.items() if name != "page"})
    _tell_shared(lab, say, page)


def note_shared(share: Share, page: str) -> None:
    """Let a page say what was shared just now, until the person goes on to another."""
    st.session_state[_TOLD] = (share.key, page)


def _tell_shared(lab: Lab, say: Say, page: str) -> None:
    key, where = st.session_state.get(_TOLD, ("", ""))
    if where != page:
        st.session_state.pop(_TOLD, None)
        return
    found = next((each for each in lab.shared_with_me() if each.key == key), None)
    if found is None or found.share is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="shared-now"):
        st.info(say.markdown(f"shared-now{_what(found.share)}", name=found.name))
        if not found.share.page:
            show_way(say, found.share, key="map of shared", primary=True)


def _what(share: Share) -> str:
    """Return the end of the messages about what is shared."""
    if not share.models:
        return "-text"
    return "-corpus" if share.corpora else ""


def show_way(say: Say, share: Share, *, key: str, primary: bool = False) -> None:
    """Draw the button that leads to what was shared: the map of a model, or the view of a corpus."""
    from pages.widgets.opening import door

    if share.models:
        door("map", say("open-the-map"), key=key, primary=primary, model=share.models[0])
    else:
        door("corpus", say("corpus-look"), key=key, primary=primary, corpus=share.corpora[0], task="look")
