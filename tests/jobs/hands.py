"""A worker with small tasks of its own, for tests: `python hands.py HOME JOB`."""

import errno
import functools
import hashlib
import os
import signal
import sys
import time
from pathlib import Path

from embed_core.errors import Stopped, WordUnknown
from embed_core.jobs import launch, spare
from embed_core.jobs.task import Outcome
from embed_core.jobs.tasks import Kind
from embed_core.jobs.worker import main


def wait(task):
    """Work until told to stop, or for `seconds`; leave a mark of each beginning."""
    with (task.store.home / "begun.txt").open("a") as begun:
        begun.write(f"{task.id} {os.getpid()}\n")
    end = time.monotonic() + task.spec.get("seconds", 60)
    while time.monotonic() < end:
        if not task.report(seconds_left=round(end - time.monotonic(), 2)):
            return Outcome({"reached": 1}, stopped=True)
        time.sleep(0.01)
    return Outcome({"reached": 2})


def no_imports():
    """Load nothing: a spare worker stands by at once."""


def deaf(task):
    """Work on whatever one says, with a draft on the bench."""
    with task.store.bench.built(lambda folder: (folder / "half").write_text("x")):
        task.report(step=1)
        time.sleep(60)
    return Outcome({})


def write_model(folder, size=200_000):
    """Write what a model consists of; each file ends with its own checksum."""
    for name in ("vectors.npy", "words.txt", "counts.npy"):
        data = os.urandom(size)
        (folder / name).write_bytes(data + hashlib.sha256(data).digest())
    (folder / "meta.json").write_text("{}")


def is_whole(folder):
    """Tell whether every file of a model has all its bytes."""
    files = [(folder / name).read_bytes() for name in ("vectors.npy", "words.txt", "counts.npy")]
    return all(hashlib.sha256(data[:-32]).digest() == data[-32:] for data in files)


def publish(task):
    """Publish models, one after another, without end."""
    while True:
        task.store.models.publish(write_model, name="model")
        task.report(step=1)


def make(task):
    """Work for a moment, publish a model, work on, and tell of it; leave a mark of the beginning."""
    with (task.store.home / "begun.txt").open("a") as begun:
        begun.write(f"{task.id} {'spare' if spare.FLAG in sys.argv else 'fresh'}\n")
    for step in range(5):
        task.report(step=step)
        time.sleep(0.02)
    size = task.spec.get("size", 50_000)
    card = task.store.models.publish(lambda folder: write_model(folder, size), name=task.id, needed=3 * size)
    time.sleep(0.05)
    return Outcome({"model": card.id})


def fail(task):
    """Fail in the way that `how` says."""
    match = {
        "lab": WordUnknown("毛", alike=("猫",)),
        "stopped": Stopped(),
        "memory": MemoryError(),
        "bug": ZeroDivisionError("a secret word"),
        "disk": OSError(errno.ENOSPC, "no room"),
    }
    raise match[task.spec["how"]]


def hoard(task):
    """Take memory, ten megabytes at a time."""
    taken = []
    for _ in range(task.spec["megabytes"] // 10):
        taken.append(b"x" * 10_000_000)
    return Outcome({"taken": len(taken)})


def terminated(task):
    """Be asked by the system to end."""
    signal.raise_signal(signal.SIGTERM)
    return Outcome({"told": task.should_stop()}, stopped=True)


TASKS = {
    "wait": Kind(wait, "long", warm=no_imports),
    "quick": Kind(wait, "short"),
    "deaf": Kind(deaf, "long"),
    "publish": Kind(publish, "long"),
    "make": Kind(make, "long"),
    "fail": Kind(fail, "long"),
    "hoard": Kind(hoard, "long"),
    "terminated": Kind(terminated, "long"),
}
COMMAND = (sys.executable, str(Path(__file__).resolve()))
launch_hands = functools.partial(launch.launch, command=COMMAND)
launch_spare = functools.partial(spare.start_spare, command=COMMAND)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], tasks=TASKS, launch=launch_hands))
