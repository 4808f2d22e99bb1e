"""What runs beside the pages for whoever keeps the server: logs, metrics, and the hold on the data folder."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.routing import Route

from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.operations.askers import may_ask, networks
from embed_core.operations.damage import Inspection
from embed_core.operations.logs import set_up_logs
from embed_core.operations.metrics import Metrics
from embed_core.operations.watch import Change, Watch, tell
from embed_core.settings import MEBIBYTE, Settings
from embed_core.store import HomeElsewhere, Store, hold
from pages.widgets.for_operators import NEVER_KEPT, ForOperators
from pages.widgets.word_map.assets import prefix

log = logging.getLogger("embedlab")


class Operating:
    """One server as its operator sees it. Nothing runs before `going`."""

    def __init__(self, settings: Settings, lab: Callable[[], Lab]) -> None:
        self._settings, self._lab = settings, lab
        self._metrics: Metrics | None = None

    @contextmanager
    def going(self) -> Iterator[None]:
        """Hold the data folder and tell of the jobs while the server runs.

        Raises `HomeElsewhere`, after it was logged: a second server that cannot see the first one's workers would
        take them for dead.
        """
        if self._settings.log:
            set_up_logs(self._settings.log)
        if self._settings.log == "json":
            _quiet_streamlit()
        try:
            holding = hold(self._settings.home)
        except HomeElsewhere as error:
            log.error(_told(error))
            raise
        store = self._store()
        beside = [] if store is None else [*self._watch(store), *self._inspection(store)]
        for each in beside:
            each.start()
        try:
            yield
        finally:
            for each in beside:
                each.stop()
            holding.close()

    def bound_uploads(self) -> None:
        """Let Streamlit's own door for uploads take as much as the program does, whatever its configuration says.

        A megabyte more, since Streamlit counts what a form adds to a file; the pages refuse that file themselves.
        """
        from streamlit import config

        config.set_option("server.maxUploadSize", -(-self._settings.upload_limit // MEBIBYTE) + 1, "EMBEDLAB_UPLOAD_MB")

    def fault(self) -> None:
        """Count an error of the program's own."""
        if self._metrics is not None:
            self._metrics.fault("page")

    def routes(self) -> list[Route]:
        """Return the route of the metrics, where the operator wants them."""
        return [Route(f"{prefix()}/metrics", self._answer)] if self._settings.metrics else []

    def middleware(self) -> list[Middleware]:
        """Return what refuses requests for the metrics, and those for other hosts than the operator names, if any."""
        hosts = self._settings.hosts.replace(",", " ").split()
        named = [Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False)] if hosts else []
        return [*named, Middleware(ForOperators, allowed=self._may_ask)]

    def _store(self) -> Store | None:
        try:
            return self._lab().store
        except LabError as error:
            log.error(_told(error))
            return None

    def _watch(self, store: Store) -> list[Watch]:
        if not (self._settings.log or self._settings.metrics):
            return []
        listeners: list[Callable[[Change], None]] = [tell] if self._settings.log else []
        if self._settings.metrics:
            self._metrics = Metrics(store, sessions=_sessions)
            listeners.append(self._metrics.note)
        return [Watch(store, listeners)]

    def _inspection(self, store: Store) -> list[Inspection]:
        """Return who tells the operator of damaged folders; where one works alone, the pages tell it."""
        return [Inspection(store)] if self._settings.many or self._settings.log else []

    def _may_ask(self, asked: HTTPConnection) -> bool:
        client = asked.client.host if asked.client else None
        return self._settings.metrics and may_ask(client, asked.headers, networks(self._settings.metrics_from))

    def _answer(self, asked: Request) -> Response:
        if self._metrics is None or not self._may_ask(asked):
            return Response(status_code=404, headers=NEVER_KEPT)
        text, kind = self._metrics.text()
        return Response(text, headers=NEVER_KEPT | {"Content-Type": kind})


def _told(error: LabError) -> str:
    """Return what is wrong with the data folder, for the log."""
    return say_in("en")(error.identifier, **error.parameters)


def _sessions() -> int:
    """Return how many browsers are connected: Streamlit tells it by its own count of sessions."""
    from streamlit.runtime import get_instance

    return int(get_instance()._session_mgr.num_active_sessions())


def _quiet_streamlit() -> None:
    """Let Streamlit's loggers, also those to come, hand their lines on instead of writing them as text."""
    from streamlit import logger as streamlit_logger

    def handed_on(logger: logging.Logger) -> None:
        logger.handlers.clear()
        logger.propagate = True

    streamlit_logger.setup_formatter = handed_on
