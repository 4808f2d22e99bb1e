"""Streamlit's own metrics, which nobody can turn off, are refused to strangers as ours are."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from streamlit.web.server.starlette.starlette_routes import ROUTE_METRICS

from embed_core.settings import Settings
from pages.widgets.operating import Operating

HERE = ("127.0.0.1", 5000)
PATH = f"/{ROUTE_METRICS}"


def status(home, path=PATH, *, client=HERE, headers=(), kind="http", method="GET", **settings):
    """Ask through all that `Operating` lays before the app, and return the status of the answer."""
    sent = []

    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message):
        sent.append(message)

    for each in reversed(Operating(Settings(home=home, **settings), None).middleware()):
        app = each.cls(app, *each.args, **each.kwargs)
    scope = {"type": kind, "method": method, "path": path, "client": client, "headers": list(headers)}
    with ThreadPoolExecutor(1) as beside:
        beside.submit(lambda: asyncio.run(app(scope, None, send))).result()
    return sent[0]["status"]


def test_who_may_ask_for_our_metrics_may_ask_for_streamlit_s(home):
    assert status(home, metrics=True) == 200
    assert status(home, metrics=True, client=("10.1.2.3", 1), metrics_from="10.0.0.0/8") == 200


@pytest.mark.parametrize(
    "stranger",
    [
        {},
        {"metrics": True, "client": ("192.168.1.8", 1)},
        {"metrics": True, "client": None},
        {"metrics": True, "headers": [(b"x-forwarded-for", b"127.0.0.1")]},
        {"mode": "server", "client": ("192.168.1.8", 1)},
    ],
)
@pytest.mark.parametrize("path", [PATH, f"{PATH}/", f"/lab{PATH}", "//_stcore//metrics"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_to_a_stranger_they_are_not_there(stranger, path, method, home):
    assert status(home, path, method=method, **stranger) == 404


@pytest.mark.parametrize("path", ["/", "/_stcore/health", "/_stcore/host-config", "/map", "/_stcore/metricsmore"])
def test_everything_else_is_answered_to_everybody(path, home):
    assert status(home, path, client=("192.168.1.8", 1)) == 200
    assert status(home, PATH, kind="websocket") == 200
