"""Places of words that drift: asked for by the browser itself, and nothing else can be asked for there."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import unquote

import numpy as np
import pytest
from starlette.applications import Starlette

from embed_core.jobs.projections import FRAME, write_frame
from embed_core.lab import Lab
from embed_core.settings import settings_from
from pages.widgets.live_frames import frames_route
from pages.widgets.live_frames.component import _SCRIPT

JOB = "j-0123456789ab"


@pytest.fixture
def lab(tmp_path):
    return Lab(settings_from({"EMBEDLAB_HOME": str(tmp_path), "EMBEDLAB_SPARE": "0"}))


def asked(lab, path, query=""):
    """Ask for a path, as a browser does; return status, headers and body."""
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "asgi": {"version": "3.0", "spec_version": "2.4"}, "method": "GET", "root_path": ""}
    scope |= {"path": unquote(path), "raw_path": path.encode(), "query_string": query.encode(), "headers": []}
    app = Starlette(routes=[frames_route(lambda: lab)])
    with ThreadPoolExecutor(1) as beside:  # a browser's journey may have left a running loop in this thread
        beside.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    headers = {key.decode().lower(): value.decode() for key, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:])


def write(lab, places):
    folder = lab.store.job_folder(JOB)
    folder.mkdir(parents=True, exist_ok=True)
    write_frame(folder / FRAME, places)


@pytest.mark.parametrize("dimensions", [2, 3])
def test_the_latest_frame_is_given_with_its_shape_and_its_mark(lab, dimensions):
    places = np.random.default_rng(0).normal(size=(5, dimensions)).astype(np.float32)
    write(lab, places)
    status, headers, body = asked(lab, f"/lab/frames/{JOB}")
    assert status == 200 and headers["cache-control"] == "no-store"
    assert np.frombuffer(body[:8], np.uint32).tolist() == [5, dimensions]
    assert np.array_equal(np.frombuffer(body[8:], np.float32).reshape(5, dimensions), places)
    assert re.fullmatch(r"[0-9a-f]{16}", headers["x-frame"])


def test_who_has_the_frame_is_not_given_it_again_until_there_is_a_newer_one(lab):
    write(lab, np.zeros((3, 2), np.float32))
    mark = asked(lab, f"/lab/frames/{JOB}")[1]["x-frame"]
    assert asked(lab, f"/lab/frames/{JOB}", f"after={mark}")[0] == 204
    write(lab, np.ones((3, 2), np.float32))
    assert asked(lab, f"/lab/frames/{JOB}", f"after={mark}")[0] == 200


def test_before_the_first_frame_there_is_nothing_to_show(lab):
    assert asked(lab, f"/lab/frames/{JOB}")[0] == 204


@pytest.mark.parametrize("name", ["x", "..", "../jobs", "j-0123456789ab%00", "m-0123456789ab", "%2e%2e", "j" * 9999])
def test_what_is_no_job_has_no_frames(lab, name):
    assert asked(lab, f"/lab/frames/{name}")[0] == 404


def test_the_script_asks_the_server_of_the_page_alone():
    text = _SCRIPT.read_text(encoding="utf-8")
    assert text.count("fetch(") == 1 and "fetch(address, { credentials: 'same-origin'" in text
    assert not re.search(r"https?://|innerHTML|eval\(|XMLHttpRequest", text)
