"""A browser tab without its screen: it speaks Streamlit's websocket protocol and keeps what a tab keeps.

A `Tab` gets the cookie that a browser gets, opens a page by its address, learns the widgets from the elements that
arrive, sends the values of all widgets with each action as a browser does, runs fragments when their time has come,
and remembers large messages so that the server need not send them again. It draws nothing: what it measures is the
server. Widgets are found by the end of their identifier, which is the key that the page gave them.

    async with Tab("http://127.0.0.1:8501") as tab:
        await tab.open("map")
        answer = await tab.act("choice word zh", "国王")
        print(answer.seconds, answer.faults)
"""

from __future__ import annotations

import asyncio
import contextlib
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.streamlit_page import Screen
from benchmarks.streamlit_widgets import Lost, state_of

__all__ = ["Answer", "Lost", "Tab", "first_visit"]

PATIENCE = 120.0
"""Seconds after which an action counts as lost."""
Seen = Callable[[bytes], None]


@dataclass(slots=True)
class Answer:
    """What came back for an action: how long it took, how many bytes, and what went wrong on the page."""

    faults: list[str]
    seconds: float = 0.0
    bytes: int = 0


def first_visit(url: str) -> str:
    """Fetch the page as a browser does first, and return the cookies that it is given."""
    request = urllib.request.Request(url, headers={"Accept": "text/html"})
    with urllib.request.urlopen(request) as answer:
        answer.read()
        return "; ".join(each.split(";")[0] for each in answer.headers.get_all("set-cookie") or ())


class Tab(Screen):
    """One tab of a browser, of the one that has `cookie` or of a new one. `on_bytes` sees each message that arrives."""

    def __init__(self, url: str, *, cookie: str = "", locale: str = "zh-CN", on_bytes: Seen | None = None) -> None:
        super().__init__()
        self.url, self.cookie, self.locale = url, cookie, locale
        self.query = ""
        self.session = ""
        self._pages: dict[str, str] = {}
        self._page = ""
        self._on_bytes = on_bytes
        self._timers: dict[str, asyncio.Task[None]] = {}
        self._answer = Answer([])
        self._asked = BackMsg().rerun_script
        self._heard = False
        self._done: asyncio.Future[None] | None = None
        self._socket: ClientConnection | None = None
        self._reader: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Tab:
        """Get the cookie, connect, and begin to listen."""
        if not self.cookie:
            self.cookie = await asyncio.to_thread(first_visit, self.url)
        parts = urlsplit(self.url)
        self._socket = await connect(
            f"ws://{parts.netloc}/_stcore/stream",
            additional_headers={"Cookie": self.cookie},
            origin=f"http://{parts.netloc}",  # type: ignore[arg-type]
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
        )
        self._reader = asyncio.create_task(self._listen())
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the tab."""
        self._stop_timers()
        if self._reader is not None:
            self._reader.cancel()
        if self._socket is not None:
            await self._socket.close()

    async def open(self, page: str, query: str = "") -> Answer:
        """Open a page by the link at the top, or by an address with choices; return when its script has run."""
        self.query = query
        message = BackMsg()
        state = message.rerun_script
        if self._pages:
            self._page = self._pages[page]
            state.page_script_hash = self._page
        else:
            state.page_name = page.strip("/")
        self.values.clear()
        return await self._ask(message)

    async def act(self, key: str, value: Any = True) -> Answer:
        """Give the widget with this key a value, or press it; return when the script has run."""
        name, proto = self.widget(key)
        state = state_of(name, proto, value)
        fragment = self.fragment_of(proto.id)
        trigger = state.WhichOneof("value") in ("trigger_value", "json_trigger_value")
        if not trigger:
            self.values[proto.id] = state
        return await self._ask(self._rerun(fragment, extra=state if trigger else None))

    async def _ask(self, message: BackMsg) -> Answer:
        assert self._socket is not None
        if message.rerun_script.page_script_hash == "" and self._page:
            message.rerun_script.page_script_hash = self._page
        self._dress(message)
        self._asked, self._heard = message.rerun_script, False
        self.faults = []
        self._answer, self._done = Answer(self.faults), asyncio.get_running_loop().create_future()
        begun = time.perf_counter()
        await self._socket.send(message.SerializeToString())
        try:
            await asyncio.wait_for(self._done, PATIENCE)
        except TimeoutError:
            raise Lost(f"no answer after {PATIENCE:.0f} s on {self.query!r}") from None
        self._done = None
        self._answer.seconds = time.perf_counter() - begun
        return self._answer

    def _rerun(self, fragment: str = "", *, extra: WidgetState | None = None, by_itself: bool = False) -> BackMsg:
        message = BackMsg()
        state = message.rerun_script
        state.page_script_hash, state.fragment_id, state.is_auto_rerun = self._page, fragment, by_itself
        state.widget_states.widgets.extend(self.values.values())
        if extra is not None:
            state.widget_states.widgets.append(extra)
        return message

    def _dress(self, message: BackMsg) -> None:
        """Add what a browser tells with each question: its address, what it keeps, and who sits in front of it."""
        state = message.rerun_script
        state.query_string = self.query
        state.cached_message_hashes.extend(self.kept())
        context = state.context_info
        context.locale, context.timezone, context.color_scheme = self.locale, "Europe/Berlin", "light"
        context.url = self.url

    async def _listen(self) -> None:
        assert self._socket is not None
        try:
            async for data in self._socket:
                raw = data if isinstance(data, bytes) else data.encode()
                self._answer.bytes += len(raw)
                if self._on_bytes is not None:
                    self._on_bytes(raw)
                message = ForwardMsg()
                message.ParseFromString(raw)
                self._hear(message)
            raise Lost("the server closed the connection")
        except asyncio.CancelledError:
            raise
        except Exception as error:
            if self._done is not None and not self._done.done():
                self._done.set_exception(error)

    def _hear(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._begin(message)
        elif kind in ("delta", "ref_hash"):
            self.draw(message)
        elif kind == "script_finished":
            self._finish(message.script_finished)
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "navigation":
            self._pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
            self._page = message.navigation.page_script_hash
        elif kind == "auto_rerun":
            told = message.auto_rerun
            self._stop_timers(told.fragment_id)
            self._timers[told.fragment_id] = asyncio.create_task(self._repeat(told.fragment_id, told.interval))
        elif kind == "stop_auto_rerun":
            self._stop_timers(*message.stop_auto_rerun.fragment_ids)
        elif kind == "page_not_found":
            self.faults.append("page not found")

    def _begin(self, message: ForwardMsg) -> None:
        self.session = message.new_session.initialize.session_id or self.session
        self.begin(tuple(message.metadata.run.fragment_ids))
        if not self._running:
            self._stop_timers()
        self._heard = self._heard or self._is_asked(message.new_session.page_script_hash)

    def _is_asked(self, page: str) -> bool:
        """Tell whether the run that begins answers what was asked last, and not a fragment whose time had come."""
        asked = self._asked
        if self._running:
            return asked.fragment_id in self._running
        return not asked.page_script_hash or page == asked.page_script_hash

    def _finish(self, status: int) -> None:
        if status == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return
        if status == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            self.faults.append("the script could not be read")
        self.end()
        if self._heard and self._done is not None and not self._done.done():
            self._done.set_result(None)

    async def _repeat(self, fragment: str, interval: float) -> None:
        """Run a fragment again and again, as its page asked the browser to."""
        assert self._socket is not None
        while True:
            await asyncio.sleep(interval)
            message = self._rerun(fragment, by_itself=True)
            self._dress(message)
            with contextlib.suppress(Exception):
                await self._socket.send(message.SerializeToString())

    def _stop_timers(self, *fragments: str) -> None:
        for fragment in fragments or list(self._timers):
            timer = self._timers.pop(fragment, None)
            if timer is not None:
                timer.cancel()
