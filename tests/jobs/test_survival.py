"""Whatever is killed, and whenever: nothing is lost, nothing is half there, and what the rows say is true."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing, suppress
from pathlib import Path

import pytest

from embed_core.jobs import spare
from embed_core.jobs.processes import birth, is_alive, kill

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(__file__).parent
MOMENTS, SEED = 50, 20260105
SOON = 5.0
"""Seconds after a restart within which every row has to tell the truth."""
SERVER = """
import sys, time
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from embed_core.jobs import Queue, warming
from embed_core.settings import Settings
from embed_core.store import Store
import hands
home = Path(sys.argv[1])
warming.PATIENCE = 1.0
store = Store(Settings(home=home, running=2))
queue = Queue(store, tasks=hands.TASKS, launch=hands.launch_hands, spare=hands.launch_spare)
number = 0
while not (home / "enough").exists():
    queue.warm()
    if len(queue.jobs(active_only=True)) < 4:
        number += 1
        queue.submit("make", {}, name="x", workspace="abc"[number % 3])
    time.sleep(0.05)
while queue.jobs(active_only=True):
    time.sleep(0.05)
"""


class World:
    """A home, a server on it, and a look at its rows that changes nothing."""

    def __init__(self, home):
        self.home, self.server = home, None

    def serve(self):
        command = [sys.executable, "-c", SERVER, str(self.home), str(FOLDER)]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        with (self.home / "server.log").open("ab") as log:
            self.server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)

    def rows(self, query="SELECT * FROM jobs ORDER BY seq"):
        with closing(sqlite3.connect(f"file:{self.home / 'lab.sqlite'}?mode=ro", uri=True, timeout=5)) as db:
            db.row_factory = sqlite3.Row
            return db.execute(query).fetchall()

    def kill_server(self):
        self.server.kill()
        self.server.wait()

    def kill_workers(self):
        """Kill all that works or stands by, and return what was at work on a job that had begun."""
        rows = [row for row in self.rows() if row["state"] == "running" and row["pid"] != self.server.pid]
        spares = self.rows("SELECT pid, born FROM spares")
        hit = [row["id"] for row in rows if kill(row["pid"], row["born"]) and row["started"]]
        for row in spares:
            kill(row["pid"], row["born"])
        return hit

    def awaits_work(self):
        """Wait for a while until a job has begun."""
        end = time.monotonic() + 3
        while time.monotonic() < end and not [r for r in self.rows() if r["state"] == "running" and r["started"]]:
            time.sleep(0.02)

    def lies(self):
        """The jobs that are said to run although their process is gone."""
        running = [row for row in self.rows() if row["state"] == "running"]
        return [row["id"] for row in running if not is_alive(row["pid"], row["born"])]

    def processes(self):
        """The workers of this home that are alive, by what the system says of them."""
        found = []
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                words = path.read_bytes().split(b"\0")
                if str(self.home).encode() in words and int(path.parent.name) != self.server.pid:
                    found.append(int(path.parent.name))
        return [pid for pid in found if birth(pid) is not None]


@pytest.fixture
def world(store):
    made = World(store.home)
    store.index.ask(lambda db: None)
    made.serve()
    yield made
    made.kill_server()
    for pid in made.processes():
        os.kill(pid, signal.SIGKILL)


@pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="the test finds its processes there")
def test_fifty_kills_at_any_moment_lose_no_model_and_leave_no_row_untrue(world, store, real, hands, wait_until):
    chance, hits, slowest = random.Random(SEED), [], 0.0
    wait_until(lambda: any(row["started"] for row in world.rows()), within=20)
    for moment in range(MOMENTS):
        if chance.random() < 0.6:  # in the midst of the work; otherwise at any moment, also while all begins
            world.awaits_work()
        time.sleep(chance.uniform(0, 0.35))
        victim = chance.choice(["worker", "server", "both"])
        if victim != "worker":
            world.kill_server()
        if victim != "server":
            hits += world.kill_workers()
        began = time.monotonic()
        if victim != "worker":
            world.serve()
        wait_until(lambda: not world.lies(), within=SOON)
        slowest = max(slowest, time.monotonic() - began)
        assert world.server.poll() is None, (moment, (store.home / "server.log").read_text())
        finished = [row for row in world.rows() if row["state"] == "finished"]
        kept = {card.id for card in store.models.cards()}
        assert {f'{{"model": "{id}"}}' for id in kept} >= {row["result"] for row in finished}
        assert store.models.broken() == ()
    (store.home / "enough").touch()
    assert world.server.wait(60) == 0, "the queue did not come to its end"
    rows = {row["id"]: row for row in world.rows()}
    states = Counter(row["state"] for row in rows.values())
    assert set(states) == {"finished", "interrupted"}, states
    assert {rows[id]["state"] for id in hits} <= {"finished", "interrupted"}
    assert states["finished"] >= 5, states
    assert states["interrupted"] >= 5, states
    begun = [line.split() for line in (store.home / "begun.txt").read_text().splitlines()]
    assert len(begun) == len(dict(begun)), "a job was worked on twice"
    assert {row["id"] for row in rows.values() if row["state"] == "finished"} <= set(dict(begun))
    by = Counter(worker for _, worker in begun)
    assert by["fresh"] >= 3, by
    assert by["spare"] >= 3 or not spare.possible(), by
    assert all(hands.is_whole(store.models.path(card.id)) for card in store.models.cards())
    wait_until(lambda: not world.processes(), within=5)
    store.sweep(now=time.time() + 2 * 86_400)
    assert list((store.home / "tmp").iterdir()) == []
    print(f"{dict(states)}, begun by {dict(by)}, slowest {slowest:.2f} s")


def test_a_spare_dies_with_a_killed_server_and_a_working_one_goes_on(world, store, real, wait_until):
    if not spare.possible():
        pytest.skip("no spare workers here")
    wait_until(lambda: world.rows("SELECT pid FROM spares"), within=20)
    (standing,) = world.rows("SELECT pid, born FROM spares")
    world.kill_server()
    wait_until(lambda: not is_alive(*standing) or [r for r in world.rows() if r["pid"] == standing["pid"]], within=3)
    (store.home / "enough").touch()
    world.serve()
    assert world.server.wait(30) == 0
    assert {row["state"] for row in world.rows()} == {"finished"}
    assert world.rows("SELECT pid FROM spares") == []


FULL = """
import os, sys, time
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from embed_core.errors import LabError
from embed_core.jobs import Queue
from embed_core.settings import Settings
from embed_core.store import DiskFull, Store
import hands
home = Path(sys.argv[1])
store = Store(Settings(home=home))
queue = Queue(store, tasks=hands.TASKS, launch=hands.launch_hands, spare=hands.launch_spare)
def ended(job):
    while (found := queue.get(job.id)).active:
        time.sleep(0.02)
    return found
first = ended(queue.submit("make", {}, name="fits"))
large = ended(queue.submit("make", {"size": 20_000_000}, name="does not fit"))
print(first.state, large.state, large.error["id"], large.error["parameters"].get("needed"), flush=True)
waiting = [queue.submit("make", {"size": 1000}, name="x") for _ in range(2)]
with (home / "filler").open("wb", buffering=0) as filler:
    try:
        while filler.write(bytes(4096)): pass
    except OSError:
        pass
try:
    for n in range(100): queue.submit("make", {"size": 1000, "words": "x" * 20_000}, name="x")
except LabError as error:
    print(error.identifier, flush=True)
states = [job.state for job in queue.jobs()]
(home / "filler").unlink()
print(sorted({ended(job).state for job in waiting} - {"failed"}), flush=True)
for job in queue.jobs(active_only=True):
    queue.stop(job.id)
    ended(job)
print(ended(queue.submit("make", {"size": 1000}, name="again")).state, flush=True)
print(all(hands.is_whole(store.models.path(card.id)) for card in store.models.cards()), store.models.broken())
print([path.name for path in (home / "tmp").iterdir()])
"""


def test_a_full_disk_is_told_with_the_bytes_needed_and_the_queue_goes_on_when_there_is_room(tmp_path):
    """A small disk of its own, in a world of its own; where the system lets nobody make one, nothing is tested."""
    inner = 'mount -t tmpfs -o size=6m tmpfs "$1" && shift && exec "$@"'
    new_world = ["unshare", "--map-root-user", "--mount", "sh", "-c", inner, "sh", str(tmp_path)]
    if not shutil.which("unshare") or subprocess.run([*new_world, "true"], capture_output=True).returncode:
        pytest.skip("no small disk can be made here")
    program = [sys.executable, "-c", FULL, str(tmp_path), str(FOLDER)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([*new_world, *program], env=environment, capture_output=True, text=True, timeout=120)
    assert done.stdout.splitlines() == [
        "finished failed error-disk-full 60000000",
        "error-disk-full-bare",
        "['finished']",
        "finished",
        "True ()",
        "[]",
    ], done.stderr
