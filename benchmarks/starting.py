"""From the click to the work: how soon a training begins in a spare worker, and in a fresh one.

python benchmarks/starting.py [--rounds 20]

Each round asks the lab for a training as the page does, which has shown its plan, and waits for the job's end: from
nothing and going on from a model of 50,000 words × 300, in turn with a spare worker standing by and without one. Told
are the milliseconds from the call of `lab.train` until the first line of the task (goal with a spare: a median of at
most 50), and until everything that a training imports is loaded. Moments are of the machine's monotonic clock, which
all processes share. Then the cost of a page's question after a running and after a waiting job, with thirty waiting.
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

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from embed_core.corpus import build_corpus  # noqa: E402
from embed_core.jobs import Queue, launch, spare  # noqa: E402
from embed_core.jobs.job import Job  # noqa: E402
from embed_core.jobs.task import Outcome, Task  # noqa: E402
from embed_core.jobs.tasks import Kind  # noqa: E402
from embed_core.jobs.tasks.train import warm_training  # noqa: E402
from embed_core.jobs.worker import main as work  # noqa: E402
from embed_core.lab import Lab  # noqa: E402
from embed_core.settings import Settings  # noqa: E402
from embed_core.training import Word2Vec  # noqa: E402
from embed_core.vectors import CorpusFacts, ModelMeta, WordVectors  # noqa: E402

GOAL = 50.0
WORDS, SIZE = 50_000, 300
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


TASKS = {"train": Kind(begin, "long", warm=warm_training)}


def lab_in(home: Path, *, with_spare: bool) -> Lab:
    """Return a lab whose workers do nothing but begin."""
    lab = Lab(Settings(home=home, spare=with_spare))
    lab.queue = Queue(lab.store, tasks=TASKS, launch=launch_fresh, spare=launch_spare)
    return lab


def stock(lab: Lab) -> tuple[str, str]:
    """Put a corpus and a model of it on the shelves, and return both."""
    rng = np.random.default_rng(0)
    words = tuple(f"w{number}" for number in range(WORDS))
    rows = rng.zipf(1.2, size=(20_000, 20)) % WORDS
    corpus = build_corpus([[[words[word] for word in row] for row in rows]], name="text", language="en")
    matrix = rng.normal(size=(WORDS, SIZE)).astype(np.float32)
    meta = ModelMeta(trainer="word2vec", settings={"vector_size": SIZE}, corpus=CorpusFacts.of(corpus), epochs=1)
    model = WordVectors(words, np.arange(WORDS, 0, -1), matrix, meta, np.zeros_like(matrix))
    shelves = lab.store.corpora, lab.store.models
    return tuple(shelf.publish(what.save, name="x").id for shelf, what in zip(shelves, (corpus, model)))  # type: ignore[return-value]


def stand_by(queue: Queue) -> None:
    """Wait until a spare worker stands by."""
    while not queue.store.index.ask(lambda db: spare.standing_by(db, "long")):
        queue.warm()
        time.sleep(0.05)
    time.sleep(0.2)


def one(lab: Lab, corpus: str, number: int, start: str | None = None) -> tuple[float, float]:
    """Click once and return the milliseconds until the training began and until it had loaded everything."""
    queue, settings = lab.queue, Word2Vec(vector_size=SIZE, min_count=1, epochs=1, seed=number)
    lab.plan(corpus, settings, start=start)  # the page has shown it
    asked = time.monotonic()
    job = lab.train(corpus, settings, name=str(number), start=start)
    while (job := queue.get(job.id)).active:
        time.sleep(0.02)
    assert job.result is not None, job
    return tuple(1000 * (job.result[name] - asked) for name in ("begun", "loaded"))  # type: ignore[return-value]


def told(name: str, times: list[tuple[float, float]]) -> float:
    """Print a row of milliseconds and return the median of the beginnings."""
    begun, loaded = (sorted(column) for column in zip(*times, strict=True))
    most = begun[int(0.95 * (len(begun) - 1))]
    print(f"{name:16s}{median(begun):12.1f}{most:14.1f}{median(loaded):16.1f}")
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
        labs = {name: lab_in(Path(home) / name, with_spare=name == "warm") for name in ("warm", "cold")}
        stocks = {name: stock(lab) for name, lab in labs.items()}
        warm, cold = (lab.queue for lab in labs.values())
        spared, fresh, going_on = [], [], []
        for number in range(rounds):
            corpus, model = stocks["warm"]
            stand_by(warm)
            spared.append(one(labs["warm"], corpus, number))
            stand_by(warm)
            going_on.append(one(labs["warm"], corpus, number, model))
            fresh.append(one(labs["cold"], stocks["cold"][0], number))
        print(f"{'worker':16s}{'begun, ms':>12s}{'95 of 100':>14s}{'all loaded, ms':>16s}")
        quick, more, slow = told("spare", spared), told("spare, goes on", going_on), told("fresh", fresh)
        print(f"fresh / spare: {slow / quick:.1f}")
        running = cold.submit("train", {"seconds": 600}, name="runs")
        waiting = [cold.submit("train", {}, name="waits", workspace=str(n % 10)) for n in range(30)]
        print(f"a question after a running job: {question(cold, running):.2f} ms", end="; ")
        print(f"after a waiting one of 30: {question(cold, waiting[-1]):.2f} ms")
        for job in (*waiting, running):
            cold.end(job.id)
    return int(max(quick, more) > GOAL)


if __name__ == "__main__":
    is_worker = len(sys.argv) > 2 and "--rounds" not in sys.argv
    sys.exit(work(sys.argv[1:], tasks=TASKS, launch=launch_fresh) if is_worker else main())
