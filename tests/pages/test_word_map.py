"""The word map: what crosses to the browser, what is offered to whom, and how its program is served."""

import asyncio
import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

from embed_core.language import LANGUAGES, say_in
from pages.widgets.word_map import assets
from pages.widgets.word_map.bundle import bundle, join
from pages.widgets.word_map.component import SAVING, TOOLS, texts
from pages.widgets.word_map.payload import Points, identity, near, pack

WORDS = ("孙悟空", "cat", "<img onerror>")
PLACES = np.array([[0, 1], [2, 3], [4, 5.5]], np.float32)
COUNTS = np.array([30_000_001, 20, 1])


def opened(data):
    """Read the block as the browser does: the head, and what follows it."""
    size = int(np.frombuffer(data[:4], np.uint32)[0])
    assert size % 4 == 0
    return json.loads(data[4 : 4 + size]), data[4 + size :]


def test_positions_and_counts_arrive_as_they_are():
    head, body = opened(pack(Points(PLACES, WORDS, COUNTS), {"key": "map"}))
    assert (head["n"], head["d"], head["key"]) == (3, 2, "map")
    assert head["words"] == list(WORDS)
    assert np.frombuffer(body[:24], np.float32).tolist() == [0, 1, 2, 3, 4, 5.5]
    assert np.frombuffer(body[24:], np.uint32).tolist() == [30_000_001, 20, 1]


def test_colours_and_opacity_follow_only_where_they_are_given():
    colours, faint = np.array([0, 1, np.nan]), np.array([1, 0.5, 0])
    head, body = opened(pack(Points(PLACES, WORDS, COUNTS, colours, faint), {}))
    assert head["coloured"] and head["faint"]
    tail = np.frombuffer(body[36:], np.float32)
    assert tail[[0, 1, 3, 4, 5]].tolist() == [0, 1, 1, 0.5, 0] and np.isnan(tail[2])
    head, body = opened(pack(Points(PLACES, WORDS, COUNTS), {}))
    assert not head["coloured"] and not head["faint"] and len(body) == 36


def test_the_revision_changes_with_a_position_and_with_nothing_else():
    def revision(places, counts, **head):
        return opened(pack(Points(places, WORDS, counts), head))[0]["rev"]

    moved = PLACES.copy()
    moved[2, 1] += 1e-3
    assert revision(PLACES, COUNTS, focus=1) == revision(PLACES, COUNTS + 1, focus=2)
    assert revision(PLACES, COUNTS) != revision(moved, COUNTS)


def test_words_that_no_encoding_holds_do_not_stop_the_map():
    head, _ = opened(pack(Points(PLACES, ("\ud800", "b", "c"), COUNTS), {}))
    assert head["words"] == ["?", "b", "c"]


def test_a_map_without_words_is_packed_too():
    head, body = opened(pack(Points(np.zeros((0, 3), np.float32), (), np.zeros(0, int)), {}))
    assert (head["n"], head["d"], body) == (0, 3, b"")


@pytest.mark.parametrize("places", [np.zeros((3, 4)), np.zeros(3), np.zeros((2, 2))])
def test_arrays_that_do_not_belong_together_are_refused(places):
    with pytest.raises(ValueError):
        Points(places, WORDS, COUNTS)


def test_neighbours_that_are_not_on_the_map_are_left_out():
    assert near(WORDS, [("cat", 0.5), ("gone", 0.9), ("孙悟空", float("nan"))]) == [[1, 0.5], [0, None]]
    assert near(WORDS, ["孙悟空", "gone"]) == [[0, None]]


def test_a_coordinate_system_without_a_name_is_told_by_its_words():
    assert identity(WORDS, 2) == identity(list(WORDS), 2)
    assert len({identity(WORDS, 2), identity(WORDS, 3), identity(WORDS[:2], 2)}) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_map_is_in_the_catalogue(language):
    found = texts(say_in(language), title="T", words=5000, focus="猫")
    assert set(TOOLS) | set(SAVING) <= set(found)
    assert not [text for text in found.values() if text.startswith("word-map-") or not text]
    assert "猫" in found["cosine"] and "5,000" in found["label"] and "2,000" in found["few"]


SCRIPT = """
import numpy as np
import streamlit as st
from embed_core.language import say_in
from pages.widgets.word_map import word_map

event = word_map(np.eye(3, dtype=np.float32), ["a", "b", "c"], np.array([3, 2, 1]), key="map", title="T",
                 say=say_in("en"), focus=st.session_state.get("focus"), neighbours=[("b", 0.5), ("x", 0.4)])
st.text(f"clicked {event.clicked} selected {event.selected}")
"""


def head_on_page(page):
    return opened(page.get("bidi_component")[0].proto.bytes)[0]


def test_the_focus_of_the_page_reaches_the_map_with_its_neighbours():
    page = AppTest.from_string(SCRIPT)
    page.session_state["focus"] = "a"
    page.run()
    assert not page.exception
    head = head_on_page(page)
    assert (head["focus"], head["near"]) == (0, [[1, 0.5]])
    assert page.text[0].value == "clicked None selected ()"


def test_a_focus_that_vanished_leaves_a_map_without_focus():
    page = AppTest.from_string(SCRIPT)
    page.session_state["focus"] = "gone"
    head = head_on_page(page.run())
    assert not page.exception
    assert (head["focus"], head["near"]) == (-1, [])


def test_box_and_lasso_are_offered_only_where_someone_listens():
    page = AppTest.from_string(SCRIPT).run()
    assert not head_on_page(page)["selectable"]
    page = AppTest.from_string(SCRIPT.replace("neighbours=", "on_select=lambda: None, neighbours=")).run()
    assert head_on_page(page)["selectable"]


def asked(path):
    """Ask the routes for a path, as a server does; return the status and the headers."""
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "asgi": {"version": "3.0", "spec_version": "2.4"}, "method": "GET", "path": path}
    scope |= {"root_path": "", "query_string": b"", "headers": []}
    app = Starlette(routes=assets.routes())
    # In a thread of its own: the browser tests keep an event loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    return sent[0]["status"], {key.decode().lower(): value.decode() for key, value in sent[0]["headers"]}


def test_scripts_are_served_for_good_under_an_address_with_their_version():
    status, headers = asked(f"/{assets.BASE}/word_map.js")
    assert status == 200
    assert "immutable" in headers["cache-control"]
    assert headers["content-type"] == "text/javascript; charset=utf-8"
    assert re.fullmatch(r"lab/assets/word_map/[0-9a-f]{12}", assets.BASE)


@pytest.mark.parametrize("path", ["component.py", "../component.py", "../__init__.py", "/etc/hostname", ""])
def test_nothing_but_the_static_folder_is_served(path):
    status, headers = asked(f"/{assets.BASE}/{path}")
    assert status == 404
    assert "cache-control" not in headers


def test_the_folder_holds_scripts_and_styles_alone():
    assert {path.suffix for path in assets.STATIC.iterdir()} == {".js", ".css"}


def test_every_script_imports_only_its_neighbours():
    for path in assets.STATIC.glob("*.js"):
        for source in re.findall(r"^import .* from '(.*)'", path.read_text(encoding="utf-8"), re.M):
            assert (path.parent / source).resolve().parent == Path(assets.STATIC), f"{path.name} imports {source}"


def test_no_script_sets_markup_or_asks_the_network():
    for path in assets.STATIC.iterdir():
        text = path.read_text(encoding="utf-8")
        for word in ("innerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(", "XMLHttpRequest", "//cdn"):
            assert word not in text, f"{path.name} has {word}"
        assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", text), path.name


def test_the_program_in_one_piece_needs_no_other_script_and_ends_no_page():
    program = join(assets.STATIC, "standalone.js")
    assert not re.search(r"^\s*(import|export) ", program, re.M)
    assert "</script" not in program.lower() and "import.meta" not in program
    made, used = (
        set(re.findall(r"^modules\['(.+?)'\]", program, re.M)),
        set(re.findall(r"= modules\['(.+?)'\]", program)),
    )
    assert used and used <= made


def test_every_name_that_a_script_takes_from_another_is_given_there():
    for path in assets.STATIC.glob("*.js"):
        for names, source in re.findall(r"^import \{ (.*) \} from '\./(.*)'", path.read_text(encoding="utf-8"), re.M):
            text = (assets.STATIC / source).read_text(encoding="utf-8")
            for name in names.split(", "):
                assert re.search(rf"^export (async )?(function|const|class) {name}\b", text, re.M), (
                    f"{path.name}: {name}"
                )


def test_the_program_for_a_saved_page_is_served_beside_the_others():
    status, headers = asked(f"/{assets.BASE}/bundle.js")
    assert status == 200 and headers["content-type"] == "text/javascript; charset=utf-8"
    assert "immutable" in headers["cache-control"]
    assert bundle(assets.STATIC).startswith("export const program = ")
