"""A real server on a free port with a home of its own, and a person in a real browser.

A request that leaves the machine fails the test that made it.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader",
    "--use-gl=angle",
    "--use-angle=swiftshader",
]
FAILED = pytest.StashKey[bool]()
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The program as a person starts it, on a port of its own."""

    def __init__(self, home, **environment):
        self.home, self.port, self.environment = home, free_port(), environment
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None

    def start(self):
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port)]
        command += ["--server.headless", "true", "--server.address", "127.0.0.1"]
        environment = os.environ | {"EMBEDLAB_HOME": str(self.home)} | self.environment
        log = (self.home / "server.log").open("ab")
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{self.url}/_stcore/health") as answer:
                if answer.read() == b"ok":
                    return self
            time.sleep(0.1)
        raise TimeoutError((self.home / "server.log").read_text())

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Person:
    """Someone in front of the browser: looks, types, clicks, and waits as people do."""

    def __init__(self, page, url):
        self.page, self.url, self.strayed = page, url, []
        page.on("request", self._watch)

    def _watch(self, request):
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in ("127.0.0.1", "localhost"):
            self.strayed.append(request.url)

    def opens(self, address):
        self.page.goto(f"{self.url}/{address.lstrip('/')}")
        return self.waits()

    def waits(self):
        self.page.wait_for_selector(SETTLED, timeout=60_000)
        self.page.wait_for_timeout(150)
        self.page.wait_for_selector(SETTLED, timeout=60_000)
        return self

    def sees(self, text, *, within=20):
        self.page.get_by_text(text, exact=False).first.wait_for(state="visible", timeout=within * 1000)
        return self

    def clicks(self, name, *, role="button", exact=True):
        self.page.get_by_role(role, name=name, exact=exact).first.click()
        return self.waits()

    def chooses_text(self, label, text):
        box = self.page.get_by_label(label, exact=True).first
        box.fill(text)
        box.press("Enter")
        return self.waits()

    def picks(self, label, option):
        box = self.page.get_by_role("combobox", name=label, exact=False).first
        box.click()
        box.fill(option)
        self.page.wait_for_timeout(250)
        box.press("Enter")
        return self.waits()

    def text(self):
        return self.page.locator('[data-testid="stMain"]').inner_text()

    def map_is_drawn(self, nth=0):
        self.page.locator(".wm[data-frames]").nth(nth).wait_for(state="attached", timeout=60_000)
        self.page.wait_for_timeout(400)
        return self

    def finds_no_fault(self):
        text = self.text()
        for fault in ("Traceback", "NaN", "None", "undefined", "Error:"):
            assert fault not in text, fault
        assert not self.strayed, self.strayed
        return self


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    running = Server(tmp_path_factory.mktemp("home")).start()
    yield running
    running.kill()


@pytest.fixture
def lab(server):
    """The lab of the server, once the built-in models are there."""
    from embed_core.lab import Lab
    from embed_core.settings import settings_from

    found = Lab(settings_from({"EMBEDLAB_HOME": str(server.home)}))
    deadline = time.monotonic() + 60
    while sum(card.builtin for card in found.models()) < 4:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return found


@pytest.fixture
def make_server():
    """The server class, for tests that start one by themselves."""
    return Server


@pytest.fixture(scope="session")
def server_class():
    """The server class, for fixtures that start one for a whole file."""
    return Server


@pytest.fixture
def make_person():
    """The class of people, for tests that let several come."""
    return Person


@pytest.fixture
def own_server(tmp_path):
    """A server that a test may kill, with a home of its own."""
    running = Server(tmp_path).start()
    yield running
    running.kill()


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def person(browser, server, request):
    """A person with a fresh browser; `@pytest.mark.parametrize("locale", …)` chooses the language."""
    locale = request.node.callspec.params.get("locale", "zh-CN") if hasattr(request.node, "callspec") else "zh-CN"
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale=locale)
    context.set_default_timeout(30_000)
    someone = Person(context.new_page(), server.url)
    yield someone
    if request.node.stash.get(FAILED, False):
        from playwright.sync_api import Error

        with contextlib.suppress(Error):  # the page may have gone: then it can tell nothing
            print(f"the page at the end: {someone.page.url}\n{someone.text()}")
    context.close()


@pytest.fixture
def newcomer(browser, own_server):
    """A Chinese reader on a server of their own, which has nothing of others."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    context.set_default_timeout(30_000)
    yield Person(context.new_page(), own_server.url)
    context.close()
