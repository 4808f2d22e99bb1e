"""A department at once: thirty people explore while two trainings run, on the machine that runs everything.

EMBEDLAB_SAMPLES_DIR=folder python benchmarks/load.py [--people 30] [--seconds 90] [--goal 1.0] [--probe]

A server is started in a home of its own, in server mode, with two trainings allowed at once. Each person is a session
with a cookie of its own that speaks Streamlit's websocket protocol (`streamlit_client.py`) and does what
`explorers.py` says: maps, words, cosines, analogies, comparisons, concordances, trainings, lessons, with 2 to 6 seconds
of looking between two actions. They come one after another within 15 seconds, and everything counts from the first
page on, cold caches included. Two of them have begun trainings that go on through all of it. Thirty real browsers on
the same cores would measure Chromium; `--probe` adds one, whose actions are timed until its screen stands still.

An action is timed from its message until its script has run. Goals: the 95th of 100 actions within a second; no fault
on a page, in the log or in the protocol; no session receives another's mark. Where EMBEDLAB_SAMPLES_DIR has the novel
of 《西游记》, people explore a model of it, otherwise the teaching models. Other work on the machine counts against us.

Before that, on another server with a copy of the home, so that nothing is warm for those who explore, the memory of
idle sessions (proportional set size of the server alone): with nobody, with all, and after
they have left; three times, since what the first wave leaves in the caches of the libraries serves the others. Goal: an
idle session holds at most 4 MB, and the last wave leaves at most 5 MB more than the one before.
The exit code is 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.explorers import Explorer, Notes  # noqa: E402
from benchmarks.probe import probed  # noqa: E402
from benchmarks.streamlit_client import Tab  # noqa: E402
from embed_core.corpus import Segmentation  # noqa: E402
from embed_core.jobs import Job  # noqa: E402
from embed_core.lab import Lab  # noqa: E402
from embed_core.settings import settings_from  # noqa: E402
from embed_core.training import PRESETS  # noqa: E402

ARRIVAL = 15.0
"""Seconds within which everybody comes."""
LEFT = 3
"""Seconds for which the server keeps a session that has left, here; a server in use keeps it longer."""
MOST_IDLE, MOST_GROWTH = 4.0, 5.0
"""Megabytes that an idle session may hold, and that a wave may leave behind."""
EPOCHS = 500
SETTINGS = {"EMBEDLAB_RUNNING": "2", "EMBEDLAB_MODE": "server", "EMBEDLAB_SHOW_HOUSE": "1"}
FAULTS = (b"fault ", b"Traceback", b"ERROR", b"Error")


@contextlib.contextmanager
def server(home: Path) -> Iterator[tuple[str, int]]:
    """Run the program on a free port, and return its address and its process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    command += ["--server.headless", "true", "--server.disconnectedSessionTTL", str(LEFT)]
    environment = os.environ | SETTINGS | {"EMBEDLAB_HOME": str(home)}
    with (home / "server.log").open("ab") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{url}/_stcore/health"):
                break
            time.sleep(0.1)
        yield url, process.pid
    finally:
        process.terminate()
        process.wait()


def prepared(home: Path) -> dict[str, str]:
    """Make what people explore, as the operator: the teaching models, and a model of the novel where it is here."""
    lab = Lab(settings_from(os.environ | SETTINGS | {"EMBEDLAB_HOME": str(home)}))
    lab.prepare()
    _wait(lab)
    found = {"model": "teaching-zh", "other": "teaching-zh-short", "corpus": "teaching-zh"}
    if "EMBEDLAB_SAMPLES_DIR" in os.environ:
        found["corpus"] = _made(
            lab, lab.make_corpus(name="novel", segmentation=Segmentation(), sample="journey_to_the_west")
        )["corpus"]
        for name, preset in (("model", "quick-look"), ("other", "lecture-2")):
            found[name] = _made(lab, lab.train(found["corpus"], PRESETS[preset].settings, name=preset))["model"]
    return found


def _made(lab: Lab, job: Job) -> dict[str, str]:
    _wait(lab)
    result = lab.queue.get(job.id).result
    if result is None:
        raise SystemExit(f"{job.name} could not be made: {lab.queue.get(job.id).error}")
    return result


def _wait(lab: Lab) -> None:
    while lab.queue.jobs(active_only=True):
        time.sleep(0.2)


def memory(process: int) -> float:
    """Return the proportional set size of a process in megabytes."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


async def idle_sessions(url: str, process: int, people: int, model: str) -> bool:
    """Print what idle sessions hold, in three waves, and tell whether the goals hold."""
    print(f"{'wave':8s}{'nobody, MB':>12s}{f'{people} idle, MB':>14s}{'each, MB':>10s}{'after, MB':>12s}")
    left: list[float] = []
    each: list[float] = []
    await _wave(url, 2, model, process)
    for wave in range(3):
        before = memory(process)
        held = await _wave(url, people, model, process)
        await asyncio.sleep(LEFT + 1)
        await _wave(url, 1, model, process)  # whoever comes next lets the server forget those who have left
        await asyncio.sleep(LEFT + 1)
        left.append(memory(process))
        each.append((held - before) / people)
        print(f"{wave + 1:<8d}{before:12.0f}{held:14.0f}{each[-1]:10.2f}{left[-1]:12.0f}")
    return max(each) <= MOST_IDLE and left[-1] - left[-2] <= MOST_GROWTH


def _is_slim(home: Path, people: int, model: str) -> bool:
    """Measure idle sessions on a server of their own, whose home is a copy."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["cp", "-a", f"{home}/.", folder], check=True)
        with server(Path(folder)) as (url, process):
            return asyncio.run(idle_sessions(url, process, people, model))


async def _wave(url: str, people: int, model: str, process: int) -> float:
    """Let people come, look at a map, a word and a cosine, and stay; return the memory while all are idle."""
    async with contextlib.AsyncExitStack() as stack:
        for _ in range(people):
            tab = await stack.enter_async_context(Tab(url))
            await tab.open("")
            await tab.open("map", f"model={model}")
            await tab.act("map", {"clicked": tab.options("choice word zh")[3]})
            await tab.open("cosine", f"kind=words&model={model}")
        await asyncio.sleep(1)
        return memory(process)


async def explored(url: str, people: int, seconds: float, things: dict[str, str], *, separated: bool) -> Notes:
    """Let people come and explore while two of them train, and return what was seen."""
    notes = Notes()
    async with contextlib.AsyncExitStack() as stack:
        everybody = [Explorer(url, seed, notes=notes, **things) for seed in range(people)]
        for each in everybody:
            await stack.enter_async_context(each.tab)
        for each in everybody[:2]:
            await each.tab.open("")
            await each.train(EPOCHS, marked=separated)
        end = time.monotonic() + ARRIVAL + seconds

        async def comes(number: int) -> None:
            await asyncio.sleep(ARRIVAL * number / people)
            await everybody[number].explore(end)

        found = await asyncio.gather(*(comes(number) for number in range(people)), return_exceptions=True)
        notes.faults += [f"{type(each).__name__}: {each}" for each in found if isinstance(each, BaseException)]
    return notes


def told(notes: Notes) -> float:
    """Print a row for each kind of action, and return the 95th of 100 of all in seconds."""
    kinds: dict[str, list[float]] = defaultdict(list)
    for kind, answer in notes.answers:
        kinds[kind].append(1000 * answer.seconds)
    kinds = dict(sorted(kinds.items())) | {"all": [time for times in kinds.values() for time in times]}
    print(f"{'action':28s}{'times':>7s}{'median, ms':>12s}{'95 of 100':>11s}{'most':>8s}")
    for kind, times in kinds.items():
        print(f"{kind:28s}{len(times):7d}{median(times):12.0f}{_most(times):11.0f}{max(times):8.0f}")
    megabytes = sum(answer.bytes for _, answer in notes.answers) / 1e6
    print(f"{megabytes / max(1, len(notes.answers)) * 1000:.0f} kB an action")
    return _most(kinds["all"]) / 1000


def _most(times: list[float]) -> float:
    return sorted(times)[max(0, -(-95 * len(times) // 100) - 1)]


def trainings(lab: Lab) -> list[str]:
    """Return the states of the trainings that were to go on through all of it, and end them."""
    jobs = [job for job in lab.queue.jobs(kind="train") if job.workspace]
    for job in jobs:
        lab.queue.end(job.id)
    return [job.state for job in jobs]


def main() -> int:
    """Measure, print, and tell whether the goals hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=90)
    parser.add_argument("--goal", type=float, default=1.0)
    parser.add_argument("--probe", action="store_true", help="one real browser besides")
    parser.add_argument("--no-memory", action="store_true", help="leave the idle sessions out")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        things = prepared(home)
        print("prepared", flush=True)
        lab = Lab(settings_from(SETTINGS | {"EMBEDLAB_HOME": folder}))
        separated = getattr(lab.settings, "mode", "alone") == "server"
        slim = asked.no_memory or _is_slim(home, asked.people, things["model"])
        with server(home) as (url, process):
            with probed(url, things["model"]) if asked.probe else contextlib.nullcontext():
                notes = asyncio.run(explored(url, asked.people, asked.seconds, things, separated=separated))
            states = trainings(lab)
            print(f"the server at the end: {memory(process):.0f} MB")
        log = [line for line in (home / "server.log").read_bytes().splitlines() if any(f in line for f in FAULTS)]
    slowest, faults = told(notes), notes.every_fault()
    print(f"trainings at the end: {', '.join(states)}; faults on pages: {len(faults)}, in the log: {len(log)}")
    print(f"marks of others received: {len(notes.crossed)}{'' if separated else ' (of views; trainings have none)'}")
    for line in [*faults[:10], *sorted(notes.crossed)[:10], *(line.decode() for line in log[:10])]:
        print(f"  {line}")
    clean = not (faults or notes.crossed or log) and states == ["running"] * 2
    return int(not (slim and clean and slowest <= asked.goal))


if __name__ == "__main__":
    sys.exit(main())
