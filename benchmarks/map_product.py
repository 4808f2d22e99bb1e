"""What a person sees on the map's own page: words that drift, a choice that is answered, and a browser that stays slim.

Three promises. While a t-SNE of 10,000 words drifts, in 2-D and in 3-D, the person sees at least five new pictures a
second; those where words have come to newer places are counted apart from those in which they glide there. PCA of
10,000 words is on the screen half a second after it was chosen, where it had to be computed and where it was there.
After 200 mixed changes (word, panel, method, dimensions, groups) the page's JavaScript heap is within 20 % of that
after 20. The load of the machine at the beginning is printed, since all three share it with whatever else runs.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.map import FLAGS, MOST_GROWTH, Memory, told, waits  # noqa: E402
from embed_core.language import say_in  # noqa: E402

WORDS, DIMENSIONS = 10_000, 100
LEAST, MOST_SECONDS = 5.0, 0.5
TEACHING = 4
say = say_in("en")

WATCH = """el => {
  const seen = (window.seen = [])
  const look = () => {
    seen.push([performance.now(), el.pictures(), el.painted()])
    window.watching = requestAnimationFrame(look)
  }
  look()
}"""
CHOOSE = """(button) => new Promise((done) => {
  const el = document.querySelector('.wm'), turn = el.pictures(), start = performance.now()
  const look = () => {
    if (el.pictures() > turn && el.dataset.frames === String(el.pictures())) done(performance.now() - start)
    else requestAnimationFrame(look)
  }
  button.click()
  look()
})"""


@contextlib.contextmanager
def program() -> Iterator[tuple[str, str]]:
    """Start the program with a model of 10,000 words in a hundred groups; its address, and the model's identifier."""
    import numpy as np

    from embed_core.settings import settings_from
    from embed_core.store import Store
    from embed_core.vectors import WordVectors

    rng = np.random.default_rng(0)
    rows = rng.normal(size=(100, DIMENSIONS)).astype(np.float32)[rng.integers(100, size=WORDS)]
    rows += rng.normal(size=rows.shape).astype(np.float32)
    vectors = WordVectors(tuple(f"w{n}" for n in range(WORDS)), np.arange(WORDS, 0, -1), rows)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as home:
        store = Store(settings_from({"EMBEDLAB_HOME": home}))
        card = store.models.publish(vectors.save, name="ten thousand")
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
        command += ["--server.headless", "true", "--server.address", "127.0.0.1"]
        environment, quiet = os.environ | {"EMBEDLAB_HOME": home}, subprocess.DEVNULL
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=quiet, stderr=quiet)
        try:
            for _ in range(600):
                with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health"):
                    break
                time.sleep(0.1)
            deadline = time.monotonic() + 120  # the teaching models are trained first
            while len(store.models.cards()) < TEACHING + 1 and time.monotonic() < deadline:
                time.sleep(0.5)
            yield f"http://127.0.0.1:{port}", card.id
        finally:
            process.terminate()
            process.wait()


def option(page: Any, name: str) -> Any:
    """Return the button of a choice beside the map, by the name of its message."""
    return page.get_by_role("radio", name=say(name), exact=True).or_(
        page.get_by_role("button", name=say(name), exact=True)
    )


def opened(browser: Any, address: str) -> Any:
    """Open a page of the map and wait until it stands."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(120_000)
    page.goto(f"{address}&lang=en")
    waits(page)
    return page


def drifts(browser: Any, url: str, model: str, *, space: int) -> bool:
    """Print how many pictures a second a person sees of words that drift, and tell whether they are enough."""
    page = opened(browser, f"{url}/map?model={model}&words={WORDS}&space={space}")
    page.locator(".wm").evaluate(WATCH)
    option(page, "map-method-tsne").first.click()
    page.get_by_text(say("remark-map-moving"), exact=True).wait_for()
    page.get_by_text(say("remark-map-moving"), exact=True).wait_for(state="detached", timeout=300_000)
    seen = page.evaluate("cancelAnimationFrame(window.watching), window.seen")
    page.close()
    at = [k for k in range(1, len(seen)) if seen[k][1] > seen[k - 1][1]]  # where newer places came
    first, last = at[1], at[-1]  # the first is the page's own: where the words begin
    seconds = (seen[last][0] - seen[first][0]) / 1000
    places, painted = ((seen[last][k] - seen[first][k]) / seconds for k in (1, 2))
    gaps = [seen[b][0] - seen[a][0] for a, b in itertools.pairwise(at[1:])]
    print(
        f"| t-SNE in {space}-D | {(seen[first][0] - seen[0][0]) / 1000:.1f} s | {seconds:.1f} s | {places:.1f} | "
        f"{painted:.1f} | {statistics.median(gaps):.0f} ms | {max(gaps):.0f} ms |",
        flush=True,
    )
    return places >= LEAST


def follows(browser: Any, url: str, model: str, *, times: int) -> bool:
    """Print how soon the PCA of 10,000 words is seen after it was chosen, and tell whether that is soon enough."""
    found: dict[str, list[float]] = {"computed": [], "was there": [], "after t-SNE": []}
    for turn in range(times):
        page = opened(browser, f"{url}/map?model={model}&scope=band&rank-from=1&rank-to={WORDS - turn}&space=3")
        for name, way in (("map-space-2", "computed"), ("map-space-3", ""), ("map-space-2", "was there")):
            took = option(page, name).first.element_handle().evaluate(CHOOSE)
            waits(page)
            found.setdefault(way, []).append(took / 1000)
        page.close()
    page = opened(browser, f"{url}/map?model={model}&words={WORDS}&method=tsne")
    page.get_by_text(say("remark-map-moving"), exact=True).wait_for(state="detached", timeout=300_000)
    for _ in range(times):
        found["after t-SNE"].append(option(page, "map-method-pca").first.element_handle().evaluate(CHOOSE) / 1000)
        waits(page)
        option(page, "map-method-tsne").first.click()
        waits(page)
    page.close()
    found.pop("", None)
    for way, took in found.items():
        print(f"| PCA, {way} | {statistics.median(took):.2f} s | {min(took):.2f}–{max(took):.2f} s |", flush=True)
    return all(statistics.median(took) <= MOST_SECONDS for took in found.values())


def keeps(browser: Any, url: str, *, changes: int) -> bool:
    """Print what the page holds after mixed changes, and tell whether it stays."""
    page = opened(browser, f"{url}/map?model=teaching-en&words=200&panel=groups")
    memory, words = Memory(page), page.locator(".wm").evaluate("el => el.labels()")[:7]
    at: dict[int, dict[str, float]] = {}
    for turn in range(1, changes + 1):
        match turn % 8:
            case 1 | 5:
                page.locator(".wm").evaluate("(el, word) => el.choose(word)", words[turn % 7])
                page.locator(f'.wm[data-focus="{words[turn % 7]}"]').wait_for()
            case 2 | 6:
                option(page, f"map-panel-{('axes', 'word', 'belief', 'word')[turn // 4 % 4]}").first.click()
            case 3:
                option(page, f"map-method-{('tsne', 'pca')[turn // 8 % 2]}").first.click()
            case 4:
                option(page, f"map-space-{(3, 2)[turn // 8 % 2]}").first.click()
            case 7:
                option(page, "map-panel-groups").first.click()
            case _:
                box = page.get_by_role("combobox", name=say("groups-count"), exact=False).first
                box.click()
                box.fill(str(4 + turn // 8 % 3))
                page.get_by_role("option", name=str(4 + turn // 8 % 3), exact=True).first.click()
        page.wait_for_timeout(200)
        waits(page)
        page.get_by_text(say("remark-map-moving"), exact=True).wait_for(state="detached")
        waits(page)
        if turn in (20, changes // 2, changes):
            at[turn] = memory.now()
            told(f"after {turn} mixed changes", at[turn])
    page.close()
    grown = at[changes]["JSHeapUsedSize"] / at[20]["JSHeapUsedSize"]
    print(f"heap after {changes} changes ÷ after 20: {grown:.2f}")
    return grown <= MOST_GROWTH


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--changes", type=int, default=200)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--only", choices=("drift", "choice", "memory"))
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    print("load of the last minute:", os.getloadavg()[0], "on", os.cpu_count(), "cores")
    held = []
    with program() as (url, model), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        if options.only in (None, "drift"):
            print("| 10,000 words | until they move | they move | new places a second | pictures | gap | longest |")
            held += [drifts(browser, url, model, space=space) for space in (2, 3)]
        if options.only in (None, "choice"):
            held.append(follows(browser, url, model, times=options.times))
        if options.only in (None, "memory"):
            held.append(keeps(browser, url, changes=options.changes))
        browser.close()
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
