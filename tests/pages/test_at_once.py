"""Several tabs at once on one real server, by the protocol that browsers speak: whose is whose, and what one costs."""

import asyncio
import contextlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from benchmarks.streamlit_client import Tab
from embed_core.language import say_in
from tests.pages.conftest import copy_of_home

ROOT = Path(__file__).resolve().parents[2]
say = say_in("zh")
MODEL = "model=teaching-zh"
MARKS = ("Mqalder", "Mqbirch", "Mqcedar")
MOST = 10.0
"""Megabytes of an idle session; it was under one when this was written."""


@pytest.fixture(scope="module")
def server(prepared_home, tmp_path_factory):
    """A server for many people, with a home of its own: its address, its process, and its log."""
    home = copy_of_home(prepared_home, tmp_path_factory.mktemp("many") / "home")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = os.environ | {"EMBEDLAB_HOME": str(home), "EMBEDLAB_SPARE": "0", "EMBEDLAB_MODE": "server"}
    with (home / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [*command, "--server.headless", "true"], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
    url = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{url}/_stcore/health"):
            break
        time.sleep(0.1)
    yield url, process.pid, home / "server.log"
    process.kill()
    process.wait()


async def works(url, mark, received, all_have_named):
    """Keep a view and begin a training, each named by the mark; when all have, look at both pages again."""
    async with Tab(url, on_bytes=received.append) as tab:
        faults = list((await tab.open("", "lang=zh")).faults)
        faults += (await tab.open("map", MODEL)).faults
        faults += (await tab.act("map", {"clicked": tab.options("choice word zh")[3]})).faults
        tab.fill(key_of(tab, "name keep view"), mark)
        faults += (await tab.act(key_of(tab, "FormSubmitter:keep view"))).faults
        faults += (await tab.open("train", "corpus=teaching-zh&p.epochs=1")).faults
        faults += (await tab.act(key_of(tab, "model name "), f"{mark} trains")).faults
        faults += (await tab.act("start-training")).faults
        await all_have_named.wait()
        faults += (await tab.open("cosine", "kind=words")).faults
        faults += (await tab.open("train")).faults
        on_train = tab.texts()
        faults += (await tab.open("map")).faults
        return faults, on_train, tab.texts(), tab.cookie


def key_of(tab, beginning):
    keys = tab.keys()
    return next(key for key in keys if key.startswith(beginning))


def test_three_at_once_each_find_what_they_named_and_receive_nothing_of_the_others(server):
    url, _, log = server
    received = {mark: [] for mark in MARKS}

    async def together():
        all_have_named = asyncio.Barrier(len(MARKS))
        return await asyncio.gather(*(works(url, mark, received[mark], all_have_named) for mark in MARKS))

    seen = asyncio.run(together())
    assert len({cookie for *_, cookie in seen}) == 3
    for mark, (faults, on_train, on_map, _) in zip(MARKS, seen, strict=True):
        assert faults == []
        assert f"{mark} trains" in on_train
        assert mark in on_map
        assert set(re.findall(rb"Mq[a-z]{5}", b"".join(received[mark]))) == {mark.encode()}
    assert "fault" not in log.read_text()


def test_who_goes_to_another_page_by_its_link_keeps_the_model_and_the_corpus(server):
    async def goes():
        async with Tab(server[0]) as tab:
            await tab.open("", "lang=zh")
            await tab.open("map", "lang=zh&model=teaching-en")
            await tab.open("analogy")
            on_analogy = tab.query
            await tab.open("compare")
            on_compare = tab.query
            await tab.open("corpus", "task=look&corpus=teaching-en")
            await tab.open("train")
            return on_analogy, on_compare, tab.query

    on_analogy, on_compare, on_train = asyncio.run(goes())
    assert "model=teaching-en&" in on_analogy
    assert "model=teaching-en&" in on_compare
    assert "corpus=teaching-en&" in on_train


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="no sizes of processes on this system")
def test_an_idle_session_holds_little(server):
    url, process, _ = server
    number = 8

    async def come():
        async with contextlib.AsyncExitStack() as stack:
            for _ in range(number):
                tab = await stack.enter_async_context(Tab(url))
                await tab.open("", "lang=zh")
                await tab.open("map", MODEL)
            return megabytes(process)

    asyncio.run(come())  # what the first visitors leave in the caches of the program serves all
    before = megabytes(process)
    assert (asyncio.run(come()) - before) / number < MOST


def megabytes(process):
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
