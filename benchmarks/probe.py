"""One real browser beside the sessions of load.py: what a person waits for until the screen stands still."""

from __future__ import annotations

import contextlib
import shutil
import threading
import time
from collections.abc import Iterator
from statistics import median
from typing import Any

FLAGS = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--enable-unsafe-swiftshader"]
FLAGS += ["--use-gl=angle", "--use-angle=swiftshader"]
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
PAGES = ("map", "cosine", "analogy", "compare", "train")
PAUSE = 3.0


@contextlib.contextmanager
def probed(url: str, model: str) -> Iterator[None]:
    """Let one browser go from page to page by the links at the top for as long as this lasts, then print its times."""
    times: list[float] = []
    ended = threading.Event()
    thread = threading.Thread(target=_go, args=(url, model, times, ended))
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
    if times:
        print(f"one real browser: {len(times)} pages, median {median(times):.0f} ms, most {max(times):.0f} ms")


def _go(url: str, model: str, times: list[float], ended: threading.Event) -> None:
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="zh-CN")
        page.goto(f"{url}/map?model={model}")
        _settled(page)
        turn = 0
        while not ended.wait(PAUSE):
            turn += 1
            name = PAGES[turn % len(PAGES)]
            begun = time.perf_counter()
            page.locator(f'a[href$="/{name}"]').first.click()
            page.wait_for_url(f"**/{name}?*")
            _settled(page)
            if name == "map":
                page.locator(".wm[data-frames]").wait_for(timeout=60_000)
            times.append(1000 * (time.perf_counter() - begun))
        browser.close()


def _settled(page: Any) -> None:
    page.locator(SETTLED).wait_for(timeout=60_000)
