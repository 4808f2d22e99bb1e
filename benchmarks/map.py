"""How smooth the word map is, beside plotly.js, and whether it keeps its memory.

Three promises. While one moves, turns and zooms 50,000 words on a plane or 10,000 in space, the map draws at least
as many pictures a second as plotly.js draws of the same points without labels (`scattergl`, `scatter3d`). After
200 changes the page's JavaScript heap is within 20 % of that after 20. After 15 trips to another page and back
it holds no more nodes and listeners than after the first five. Both drawings run one after the other in one browser;
where that draws without a graphics card, only the ratio tells anything.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import socket
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
FLAGS = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--enable-unsafe-swiftshader"]
FLAGS += ["--use-gl=angle", "--use-angle=swiftshader"]
UNBOUND = ["--disable-frame-rate-limit", "--disable-gpu-vsync"]  # as many pictures as it can, not 60 a second
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
MOST_GROWTH = 1.2

FRAMES = """async ([kind, seconds]) => {
  const plot = document.querySelector('.wm-plot')
  const press = (key, shiftKey) => plot.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }))
  const step = { move: (k) => press(k % 20 < 10 ? 'ArrowRight' : 'ArrowLeft', true),
                 zoom: (k) => k % 3 || press(k % 60 < 30 ? '+' : '-', false) }[kind]
  const frame = () => new Promise(requestAnimationFrame)
  for (let k = 0; k < 5; k++) { step(k); await frame() }
  const start = performance.now()
  let k = 0
  while (performance.now() - start < seconds * 1000) { step(k++); await frame() }
  return k / (performance.now() - start) * 1000
}"""
PICKS = """() => {
  const el = document.querySelector('.wm'), start = performance.now()
  for (let k = 0; k < 200; k++) el.wordAt(100 + 2 * k, 100 + k)
  return (performance.now() - start) / 200
}"""
PLOTLY = """async ([n, d]) => {
  const centres = Array.from({ length: 40 }, () => [0, 1, 2].map(() => 9 * (Math.random() - .5)))
  const at = (a) => Float32Array.from({ length: n }, (_, i) => centres[i % 40][a] + 3 * (Math.random() - .5))
  const marker = { size: 4, opacity: .6, color: Array.from({ length: n }, (_, i) => i % 8), colorscale: 'Viridis' }
  const trace = { mode: 'markers', marker, x: at(0), y: at(1), hoverinfo: 'none' }
  window.trace = d === 3 ? { ...trace, type: 'scatter3d', z: at(2) } : { ...trace, type: 'scattergl' }
  const start = performance.now()
  await Plotly.newPlot('plot', [window.trace], { width: 700, height: 560, dragmode: 'pan' })
  await new Promise(requestAnimationFrame)
  return performance.now() - start
}"""
PLOTLY_FRAMES = """async ([kind, seconds, d]) => {
  const frame = () => new Promise(requestAnimationFrame)
  const plane = (k) => {
    const swing = Math.abs(k % 20 - 10), wide = kind === 'zoom' ? 16 * Math.exp(-.2 * swing) : 16
    const x = kind === 'move' ? .8 * swing : 0
    return { 'xaxis.range': [x - wide / 2, x + wide / 2], 'yaxis.range': [-wide / 2, wide / 2] }
  }
  const space = (k) => {
    const far = kind === 'zoom' ? 2 - .1 * Math.abs(k % 20 - 10) : 2, a = kind === 'move' ? .15 * k : 1
    return { 'scene.camera.eye': { x: far * Math.cos(a), y: far * Math.sin(a), z: .6 } }
  }
  const step = (k) => Plotly.relayout('plot', d === 3 ? space(k) : plane(k))
  for (let k = 0; k < 2; k++) { await step(k); await frame() }
  const start = performance.now()
  let k = 0
  while (performance.now() - start < seconds * 1000) { await step(k++); await frame() }
  return k / (performance.now() - start) * 1000
}"""
REACT = """async ([n]) => {
  const start = performance.now()
  const marker = { ...trace.marker, color: Array.from({ length: n }, (_, i) => i % 7) }
  await Plotly.react('plot', [{ ...trace, marker }], { width: 700, height: 560, dragmode: 'pan' })
  await new Promise(requestAnimationFrame)
  return performance.now() - start
}"""
SHOWN = """() => {
  const el = document.querySelector('.wm'), now = el.dataset.frames, start = performance.now()
  return new Promise((done) => {
    const look = () => (el.dataset.frames !== now ? done(performance.now() - start) : requestAnimationFrame(look))
    look()
  })
}"""


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Run the page of the map on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "benchmarks/map_page/app.py")]
    command += ["--server.port", str(port), "--server.headless", "true", "--server.address", "127.0.0.1"]
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"PYTHONPATH": str(ROOT), "EMBEDLAB_HOME": home}
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        try:
            for _ in range(600):
                with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health"):
                    break
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def waits(page: Any) -> None:
    """Wait until the page has run and the map stands still; by locators, since a handle would keep its element."""
    page.locator(SETTLED).wait_for(timeout=60_000)
    page.locator(".wm[data-frames]").wait_for(timeout=60_000)
    page.locator(".wm").evaluate("el => el.settled()")


def smooth(browser: Any, url: str, *, n: int, d: int, seconds: float) -> bool:
    """Print how many pictures a second both draw, and tell whether the map draws at least as many."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    sizes: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda payload: sizes.append(len(payload))))
    start = time.perf_counter()
    page.goto(f"{url}/?n={n}&d={d}")
    waits(page)
    opened, payload = time.perf_counter() - start, max(sizes)
    ours = {kind: page.evaluate(FRAMES, [kind, seconds]) for kind in ("move", "zoom")}
    pick = page.evaluate(PICKS)
    waiting = page.evaluate_handle(f"() => {{ window.shown = ({SHOWN})() }}")
    page.get_by_role("button", name="next word").click()
    changed = page.evaluate("() => window.shown")
    waiting.dispose()
    page.close()
    import plotly

    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_content('<div id="plot"></div>')
    page.add_script_tag(path=str(Path(plotly.__file__).parent / "package_data" / "plotly.min.js"))
    first = page.evaluate(PLOTLY, [n, d])
    theirs = {kind: page.evaluate(PLOTLY_FRAMES, [kind, seconds, d]) for kind in ("move", "zoom")}
    react = page.evaluate(REACT, [n])
    page.close()
    cells = [f"{ours[k]:.1f} | {theirs[k]:.1f} | {ours[k] / theirs[k]:.1f}" for k in ("move", "zoom")]
    print(f"| {n:,} in {d}-D | {' | '.join(cells)} |", flush=True)
    print(
        f"  page opened, server included: {opened:.2f} s; largest message {payload:,} bytes ({payload / n:.1f} a word);"
    )
    print(f"  another focus, from click to picture: {changed:.0f} ms; a word found under the pointer: {pick:.3f} ms;")
    print(f"  plotly.js alone, without a server: first picture {first:.0f} ms, another colour by react {react:.0f} ms")
    return all(ours[k] >= theirs[k] for k in ours)


class Memory:
    """What the page holds, after everything that can go has gone."""

    def __init__(self, page: Any) -> None:
        self.client = page.context.new_cdp_session(page)
        self.client.send("Performance.enable")

    def now(self) -> dict[str, float]:
        """Return heap (bytes), nodes and listeners."""
        for _ in range(3):
            self.client.send("HeapProfiler.collectGarbage")
        found = {m["name"]: m["value"] for m in self.client.send("Performance.getMetrics")["metrics"]}
        return {name: found[name] for name in ("JSHeapUsedSize", "Nodes", "JSEventListeners")}


def told(label: str, memory: dict[str, float]) -> None:
    """Print one row of what the page holds."""
    heap, nodes, listeners = memory.values()
    print(f"| {label} | {heap / 1e6:.1f} MB | {nodes:.0f} | {listeners:.0f} |", flush=True)


def keeps(browser: Any, url: str, *, changes: int, trips: int) -> bool:
    """Print what the page holds after many changes and trips, and tell whether it stays."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(120_000)
    memory = Memory(page)
    page.goto(f"{url}/?n=2000")
    waits(page)
    at: dict[int, dict[str, float]] = {}
    for turn in range(1, changes + 1):
        page.get_by_role("button", name="new places" if turn % 4 == 0 else "next word").click()
        waits(page)
        if turn in (20, changes):
            at[turn] = memory.now()
            told(f"after {turn} changes", at[turn])
    grown = at[changes]["JSHeapUsedSize"] / at[20]["JSHeapUsedSize"]
    travelled: dict[int, dict[str, float]] = {}
    for trip in range(1, trips + 1):
        page.get_by_role("link", name="empty").click()
        page.get_by_text("empty", exact=True).nth(1).wait_for()
        page.get_by_role("link", name="map").click()
        waits(page)
        if trip in (5, trips):
            travelled[trip] = memory.now()
            told(f"after {trip} trips to another page", travelled[trip])
    page.close()
    rest = max(travelled[trips][k] / travelled[5][k] for k in ("JSHeapUsedSize", "Nodes", "JSEventListeners"))
    print(f"heap after {changes} changes ÷ after 20: {grown:.2f}; largest growth from 5 to {trips} trips: {rest:.2f}")
    return grown <= MOST_GROWTH and rest <= MOST_GROWTH


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=3, help="how long each movement is watched")
    parser.add_argument("--changes", type=int, default=200)
    parser.add_argument("--trips", type=int, default=15)
    parser.add_argument("--only", choices=("smooth", "memory"))
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    held = []
    with server() as url, sync_playwright() as playwright:
        if options.only != "memory":
            browser = playwright.chromium.launch(executable_path=found, args=FLAGS + UNBOUND)
            print("pictures a second | moving: map | plotly | ratio | zooming: map | plotly | ratio |")
            held += [smooth(browser, url, n=n, d=d, seconds=options.seconds) for n, d in ((50_000, 2), (10_000, 3))]
            browser.close()
        if options.only != "smooth":
            browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
            held.append(keeps(browser, url, changes=options.changes, trips=options.trips))
            browser.close()
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
