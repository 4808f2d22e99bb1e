"""From the click to the work: how soon a training begins in a spare worker, and in a fresh one.

python benchmarks/starting.py [--rounds 20]

Each round submits one job and waits for its end, in turn with a spare worker standing by and without one. Told are
the milliseconds from the call of `submit` until the first line of the task (goal with a spare: a median of at most
50), and until everything that a training imports is loaded. Moments are of the machine's monotonic clock, which all
processes share. Then the cost of a page's question after a running and after a waiting job, with thirty waiting.
The exit code is 1 if the goal is missed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from embed_core.jobs import Queue, launch, spare  # noqa: E402
from embed_core.jobs.job import Job  # noqa: E402
from embed_core.jobs.task import Outcome, Task  # noqa: E402
from embed_core.jobs.tasks import Kind  # noqa: E402
from embed_core.jobs.tasks.train import warm_training  # noqa: E402
from embed_core.jobs.worker import main as work  # noqa: E402
from embed_core.settings import Settings  # noqa: E402
from embed_core.store import Store  # noqa: E402

GOAL = 50.0
COMMAND = (sys.executable, str(Path(__file__).resolve()))
launch_fresh = partial(launch.launch, command=COMMAND)
launch_spare = partial(spare.start_spare, command=COMMAND)


def begin(task: Task) -> Outcome:
    """Note when the task begins and when its imports are done, and work on until the time is over."""
    begun = time.monotonic()
    warm_training()
    loaded, end = time.monotonic(), begun + task.spec.get("seconds", 0)
    while time.monotonic() < end and task.report():
        time.sleep(0.01)
    return Outcome({"begun": begun, "loaded": loaded})


TASKS = {"begin": Kind(begin, "long", warm=warm_training)}


def queue_in(home: Path, *, with_spare: bool) -> Queue:
    """Return a queue whose workers do nothing but begin."""
    return Queue(Store(Settings(home=home, spare=with_spare)), tasks=TASKS, launch=launch_fresh, spare=launch_spare)


def stand_by(queue: Queue) -> None:
    """Wait until a spare worker stands by."""
    while not queue.store.index.ask(lambda db: spare.standing_by(db, "long")):
        queue.warm()
        time.sleep(0.05)
    time.sleep(0.2)


def one(queue: Queue, number: int) -> tuple[float, float]:
    """Submit a job and return the milliseconds until it began and until it had loaded everything."""
    asked = time.monotonic()
    job = queue.submit("begin", {}, name=str(number))
    while (job := queue.get(job.id)).active:
        time.sleep(0.02)
    assert job.result is not None, job
    return tuple(1000 * (job.result[name] - asked) for name in ("begun", "loaded"))  # type: ignore[return-value]


def told(name: str, times: list[tuple[float, float]]) -> float:
    """Print a row of milliseconds and return the median of the beginnings."""
    begun, loaded = (sorted(column) for column in zip(*times, strict=True))
    most = begun[int(0.95 * (len(begun) - 1))]
    print(f"{name:8s}{median(begun):12.1f}{most:14.1f}{median(loaded):16.1f}")
    return median(begun)


def question(queue: Queue, job: Job) -> float:
    """Return the milliseconds that a page's question after a job takes."""
    begin_at = time.perf_counter()
    for _ in range(200):
        queue.get(job.id)
    return 1000 * (time.perf_counter() - begin_at) / 200


def main() -> int:
    """Measure, print, and tell whether the goal is reached."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as home:
        warm, cold = (queue_in(Path(home) / name, with_spare=name == "warm") for name in ("warm", "cold"))
        spared, fresh = [], []
        for number in range(rounds):
            stand_by(warm)
            spared.append(one(warm, number))
            fresh.append(one(cold, number))
        print(f"{'worker':8s}{'begun, ms':>12s}{'95 of 100':>14s}{'all loaded, ms':>16s}")
        quick, slow = told("spare", spared), told("fresh", fresh)
        print(f"fresh / spare: {slow / quick:.1f}")
        running = cold.submit("begin", {"seconds": 600}, name="runs")
        waiting = [cold.submit("begin", {}, name="waits", workspace=str(n % 10)) for n in range(30)]
        print(f"a question after a running job: {question(cold, running):.2f} ms", end="; ")
        print(f"after a waiting one of 30: {question(cold, waiting[-1]):.2f} ms")
        for job in (*waiting, running):
            cold.end(job.id)
    return int(quick > GOAL)


if __name__ == "__main__":
    is_worker = len(sys.argv) > 2 and "--rounds" not in sys.argv
    sys.exit(work(sys.argv[1:], tasks=TASKS, launch=launch_fresh) if is_worker else main())
