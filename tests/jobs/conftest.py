"""Queues on an empty home: one whose workers are imagined, one whose workers are real."""

import contextlib
import importlib.util
import os
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from embed_core.jobs import Queue
from embed_core.jobs.processes import is_alive, kill
from embed_core.settings import Settings
from embed_core.store import Store
from embed_core.vectors import WordVectors, open_model

HANDS = Path(__file__).with_name("hands.py")
_spec = importlib.util.spec_from_file_location("hands", HANDS)
hands = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(hands)


class Imagined:
    """A process that lives as long as this one, or until it is let go."""

    def __init__(self):
        self.pid, self.done = os.getpid(), threading.Event()

    def wait(self):
        self.done.wait(30)
        return 0


class Launcher:
    """Remembers for which jobs a worker was asked."""

    def __init__(self):
        self.started, self.processes, self.fails = [], [], None

    def __call__(self, settings, folder):
        if self.fails:
            raise self.fails
        self.started.append(folder.name)
        self.processes.append(Imagined())
        return self.processes[-1]


@pytest.fixture
def store(tmp_path):
    return Store(Settings(home=tmp_path / "home"))


@pytest.fixture
def launcher():
    made = Launcher()
    yield made
    for process in made.processes:
        process.done.set()


@pytest.fixture
def queue(store, launcher):
    """A queue whose workers are imagined."""
    return Queue(store, tasks=hands.TASKS, launch=launcher)


@pytest.fixture
def real(store):
    """A queue whose workers are processes; those that a test leaves behind are ended."""
    queue = Queue(store, tasks=hands.TASKS, launch=hands.launch_hands, spare=hands.launch_spare)
    yield queue
    with contextlib.suppress(Exception):
        for job in queue.jobs(active_only=True):
            queue.stop(job.id)
    for row in (*processes(store), *(("", *spare) for spare in spares(store))):
        if row[1] != os.getpid() and is_alive(row[1], row[2]):
            kill(row[1], row[2])


def processes(store):
    """Return (job, process number, birth) of every job that began."""
    query = "SELECT id, pid, born FROM jobs WHERE started IS NOT NULL"
    return store.index.ask(lambda db: [tuple(row) for row in db.execute(query)])


def spares(store):
    """Return (process number, birth) of every spare worker that is listed."""
    return store.index.ask(lambda db: [tuple(row) for row in db.execute("SELECT pid, born FROM spares")])


def until(condition, *, within=10.0):
    """Wait until a condition holds, and return what it gave."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if found := condition():
            return found
        time.sleep(0.02)
    raise TimeoutError


@pytest.fixture
def wait_until():
    return until


@pytest.fixture
def tasks():
    return hands.TASKS


@pytest.fixture
def stand_by(real, wait_until):
    """Let a spare worker stand by, and return its process number and birth."""

    def call(queue=real):
        queue.warm()
        return wait_until(lambda: spares(real.store))[0]

    return call


@pytest.fixture
def spares_of():
    return spares


@pytest.fixture
def pid_of(store):
    def find(id):
        return next(((pid, born) for job, pid, born in processes(store) if job == id), None)

    return find


@pytest.fixture(name="hands")
def the_hands():
    return hands


@pytest.fixture
def quick(store, launcher):
    """A queue of the real tasks; whoever asks does each job in this process."""
    return Queue(store, launch=launcher)


@pytest.fixture
def shelved(store):
    """A model of 90 words, one of them (w7) without a direction: its identifier, and the model."""
    rows = np.random.default_rng(5).normal(size=(90, 6))
    rows[7] = 0
    vectors = WordVectors(tuple(f"w{i}" for i in range(90)), np.arange(90, 0, -1), rows)
    id = store.models.publish(vectors.save, name="small").id
    return id, open_model(store.models.path(id))
