"""The spare worker: there before it is needed, taken by one job alone, missed by nobody, and never left behind."""

import ast
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from embed_core.jobs import Queue, rows, spare, warming
from embed_core.jobs.processes import is_alive
from embed_core.settings import Settings
from embed_core.store import Store

ROOT = Path(__file__).resolve().parents[2]
HANDS = Path(__file__).with_name("hands.py")
SERVER = """
import os, signal, sys, time
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from embed_core.jobs import Queue
from embed_core.settings import Settings
from embed_core.store import Store
import hands
store = Store(Settings(home=Path(sys.argv[1])))
queue = Queue(store, tasks=hands.TASKS, launch=hands.launch_hands, spare=hands.launch_spare)
queue.warm()
listed = lambda: store.index.ask(lambda db: db.execute("SELECT pid FROM spares").fetchone())
"""

pytestmark = pytest.mark.skipif(not spare.possible(), reason="there is no signal to wake a spare with")
on_linux = pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="processes are looked at in /proc")


@pytest.fixture
def server(store):
    """Start a process that lets a spare stand by and then does as it is told."""
    started = []

    def start(text):
        command = [sys.executable, "-c", SERVER + text, str(store.home), str(HANDS.parent)]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        started.append(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def begun(store):
    """The job and the process of each beginning."""
    return [tuple(line.split()) for line in (store.home / "begun.txt").read_text().splitlines()]


def test_a_job_is_done_by_the_spare_that_stood_by(real, stand_by, wait_until):
    pid, _ = stand_by()
    job = real.submit("wait", {"seconds": 0}, name="x")
    wait_until(lambda: real.get(job.id).state == "finished")
    assert begun(real.store) == [(job.id, str(pid))]
    assert real.get(job.id).result == {"reached": 2}


def test_a_job_begins_sooner_in_a_spare_than_a_process_can_be_started(real, stand_by, wait_until):
    stand_by()
    asked = time.monotonic()
    job = real.submit("wait", {"seconds": 0.5}, name="x")
    wait_until(lambda: real.get(job.id).started)
    assert time.monotonic() - asked < 0.15


def test_what_a_spare_prints_is_in_the_log_of_its_job_and_its_drafts_bear_its_name(real, stand_by, wait_until):
    pid, born = stand_by()
    failed = real.submit("fail", {"how": "bug"}, name="x")
    wait_until(lambda: real.get(failed.id).state == "failed")
    assert "ZeroDivisionError" in (real.store.job_folder(failed.id) / "log.txt").read_text(encoding="utf-8")
    wait_until(lambda: not is_alive(pid, born))
    stand_by()
    deaf = real.submit("deaf", {}, name="y")
    wait_until(lambda: real.get(deaf.id).progress)
    assert [draft.name.split(".")[0] for draft in (real.store.home / "tmp").iterdir()] == [deaf.id]
    assert real.end(deaf.id).state == "stopped"
    assert list((real.store.home / "tmp").iterdir()) == []


def test_another_one_stands_by_soon_after_one_was_taken(real, stand_by, wait_until, spares_of, monkeypatch):
    monkeypatch.setattr(warming, "PATIENCE", 0.3)
    first = stand_by()
    job = real.submit("wait", {}, name="x")
    assert spares_of(real.store) == []
    (second,) = wait_until(lambda: spares_of(real.store))
    assert second != first
    real.stop(job.id)


def test_the_next_in_the_queue_goes_to_the_spare_even_where_nobody_looks(real, stand_by, wait_until, monkeypatch):
    monkeypatch.setattr(warming, "PATIENCE", 0.1)
    stand_by()
    first, second = (real.submit("wait", {"seconds": 1.5}, name=n) for n in "ab")
    pid, _ = wait_until(lambda: real.store.index.ask(lambda db: spare.standing_by(db, "long")))
    query = "SELECT COUNT(*) FROM jobs WHERE state = 'finished'"
    wait_until(lambda: real.store.index.ask(lambda db: db.execute(query).fetchone()[0]) == 2)
    assert [job for job, _ in begun(real.store)] == [first.id, second.id]
    assert begun(real.store)[1][1] == str(pid)


@on_linux
def test_however_many_ask_only_one_stands_by(store, real, server, wait_until, spares_of):
    for _ in range(5):
        real.warm()
    others = [server("time.sleep(60)") for _ in range(2)]
    wait_until(lambda: spares_of(store))
    time.sleep(1.0)
    assert len(_spare_processes(store.home)) == 1
    assert all(other.poll() is None for other in others)


def test_a_spare_ends_with_the_process_that_started_it(store, server, wait_until, spares_of):
    parent = server("time.sleep(60)")
    ((pid, born),) = wait_until(lambda: spares_of(store))
    parent.kill()
    wait_until(lambda: not is_alive(pid, born), within=2)
    assert spares_of(store) == []


def test_a_job_that_was_claimed_for_a_spare_is_done_even_if_its_claimer_and_parent_dies_at_once(
    store, real, server, wait_until
):
    """The claimer is killed between the claim and the signal: nobody ever tells the spare."""
    told = (
        "while not listed(): time.sleep(0.01)\n"
        "import embed_core.jobs.queue as q\n"
        "q.wake = lambda spare: os.kill(os.getpid(), signal.SIGKILL)\n"
        "queue.submit('wait', {'seconds': 0}, name='x')"
    )
    parent = server(told)
    assert parent.wait() == -signal.SIGKILL
    (row,) = wait_until(lambda: store.index.ask(lambda db: rows.newest(db, states=(), kind=None, limit=9)))
    wait_until(lambda: real.get(row["id"]).state == "finished", within=5)
    assert begun(store) == [(row["id"], str(row["pid"]))]


def test_a_spare_that_was_not_woken_finds_its_job_by_itself(real, stand_by, wait_until, monkeypatch):
    pid, _ = stand_by()
    monkeypatch.setattr("embed_core.jobs.queue.wake", lambda spare: True)
    job = real.submit("wait", {"seconds": 0}, name="x")
    wait_until(lambda: real.get(job.id).state == "finished", within=5)
    assert begun(real.store) == [(job.id, str(pid))]


def test_a_spare_that_was_killed_is_missed_by_nobody(real, stand_by, wait_until, spares_of):
    pid, born = stand_by()
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not is_alive(pid, born))
    job = real.submit("wait", {"seconds": 0}, name="x")
    wait_until(lambda: real.get(job.id).state == "finished")
    assert begun(real.store) != [(job.id, str(pid))]
    assert spares_of(real.store) == []


def test_a_spare_that_is_killed_with_the_job_in_its_hands_is_replaced(real, stand_by, wait_until, monkeypatch):
    pid, _ = stand_by()
    monkeypatch.setattr("embed_core.jobs.queue.wake", lambda spare: os.kill(spare.pid, signal.SIGKILL) is None)
    job = real.submit("wait", {"seconds": 0}, name="x")
    wait_until(lambda: real.get(job.id).state == "finished")
    (found,) = begun(real.store)
    assert found[0] == job.id
    assert found[1] != str(pid)


def test_a_spare_that_hangs_is_ended_and_the_job_begins_in_a_fresh_worker(real, stand_by, wait_until, monkeypatch):
    monkeypatch.setattr(warming, "PATIENCE", 0.5)
    pid, born = stand_by()
    os.kill(pid, signal.SIGSTOP)
    job = real.submit("wait", {"seconds": 0}, name="x")
    wait_until(lambda: real.get(job.id).state == "finished", within=5)
    assert begun(real.store) != [(job.id, str(pid))]
    assert not is_alive(pid, born)


def test_a_job_that_is_stopped_at_once_hears_it_in_a_spare_too(real, stand_by, wait_until):
    stand_by()
    job = real.submit("wait", {}, name="x")
    real.stop(job.id)
    real.stop(job.id)
    ended = wait_until(lambda: (j := real.get(job.id)).state == "stopped" and j, within=2)
    assert ended.error is None
    assert real.stop(job.id) == ended


def test_two_jobs_never_get_the_same_spare(tmp_path, real, stand_by, wait_until, tasks):
    stand_by()
    many = Queue(Store(Settings(home=real.store.home, running=3)), tasks=tasks, launch=real._launch)
    jobs = [many.submit("wait", {"seconds": 0.3}, name=n) for n in "abc"]
    wait_until(lambda: all(many.get(job.id).state == "finished" for job in jobs))
    assert len({pid for _, pid in begun(real.store)}) == 3


def test_a_spare_works_only_for_those_whose_settings_it_has(real, stand_by, wait_until, spares_of, tasks):
    pid, born = stand_by()
    other = Queue(Store(Settings(home=real.store.home, cache_limit=1)), tasks=tasks, launch=real._launch)
    job = other.submit("wait", {"seconds": 0}, name="x")
    wait_until(lambda: other.get(job.id).state == "finished")
    assert begun(real.store)[0][1] != str(pid)
    assert spares_of(real.store) == [(pid, born)]


@on_linux
def test_a_spare_that_stands_by_takes_no_time_of_the_processor(stand_by):
    pid, _ = stand_by()
    time.sleep(0.3)
    before = _ticks(pid)
    time.sleep(2)
    assert _ticks(pid) - before <= 0.02 * 2 * os.sysconf("SC_CLK_TCK")


def test_a_spare_that_nobody_needs_for_long_gives_its_memory_back(store, monkeypatch):
    monkeypatch.setattr(spare, "IDLE", 0.0)
    monkeypatch.setattr(spare, "LOOK", 0.01)
    ear, mouth = os.pipe()
    before = os.dup(0)
    os.dup2(ear, 0)
    try:
        assert spare.wait_for_job(store, "long", warm=()) is None
    finally:
        os.dup2(before, 0)
        for handle in (ear, mouth, before):
            os.close(handle)
        signal.signal(signal.SIGUSR1, signal.SIG_DFL)
    assert store.index.ask(lambda db: db.execute("SELECT COUNT(*) FROM spares").fetchone()[0]) == 0


@pytest.mark.parametrize("why", ["switched off", "little memory"])
def test_no_spare_is_started_where_none_is_wanted_or_memory_is_short(tmp_path, tasks, monkeypatch, why):
    if why == "little memory":
        monkeypatch.setattr(warming, "MEMORY", 1 << 62)
    started = []
    store = Store(Settings(home=tmp_path, spare=why != "switched off"))
    Queue(store, tasks=tasks, spare=lambda *asked: started.append(asked)).warm()
    assert started == []


def test_asking_and_looking_start_no_spare_where_nobody_asked_for_one(queue, monkeypatch):
    monkeypatch.setattr(queue._warming, "_start", lambda *_: pytest.fail("a process was started"))
    job = queue.submit("wait", {}, name="x")
    queue.get(job.id)
    queue.dispatch()


def test_a_training_imports_nothing_more_after_the_warming(tmp_path):
    program = (
        "import sys\nfrom pathlib import Path\n"
        "import embed_core.jobs.worker\n"
        "from embed_core.corpus import teaching_corpus\nfrom embed_core.jobs.task import Task\n"
        "from embed_core.jobs.tasks.train import make_model, warm_training\n"
        "from embed_core.settings import Settings\nfrom embed_core.store import Store\n"
        "warm_training()\nbefore = set(sys.modules)\n"
        "import embed_core.training as training\n"
        "store = Store(Settings(home=Path(sys.argv[1])))\n"
        "card = store.corpora.publish(teaching_corpus('en').save, name='x')\n"
        "for number, name in enumerate(training.TRAINERS):\n"
        "    spec = {'corpus': card.id, 'trainer': name, 'settings': {'vector_size': 8}, 'name': 'x'}\n"
        "    if name != 'ppmi': spec['settings']['epochs'] = 1\n"
        "    task = Task(f'j-00000000000{number}', spec, store, lambda _: None, lambda: False)\n"
        "    task.folder.mkdir()\n    make_model(task)\n"
        "print(sorted(set(sys.modules) - before))"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    late = {name for name in ast.literal_eval(out.stdout) if not name.startswith("embed_core.corpus.")}
    assert late == set()


def _spare_processes(home):
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:
            continue
        if spare.FLAG.encode() in words and str(home).encode() in words:
            found.append(int(path.parent.name))
    return found


def _ticks(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])
