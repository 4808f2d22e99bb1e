"""Real processes: killed workers, killed servers, two at once, and numbers that belong to another by now."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from embed_core.jobs.processes import birth, is_alive, kill
from embed_core.settings import niceness

SCORE = Path("/proc/self/oom_score_adj")
ROOT = Path(__file__).resolve().parents[2]
HANDS = Path(__file__).with_name("hands.py")
SUBMIT = """
import os, signal, sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from embed_core.jobs import Queue
from embed_core.settings import Settings
from embed_core.store import Store
import hands
queue = Queue(Store(Settings(home=Path(sys.argv[1]))), tasks=hands.TASKS, launch=hands.launch_hands)
"""


def program(store, text):
    return subprocess.Popen(
        [sys.executable, "-c", SUBMIT + text, str(store.home), str(HANDS.parent)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        cwd=store.home,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_living_process_has_one_birth_and_a_dead_one_none():
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    born = birth(process.pid)
    time.sleep(0.05)
    assert birth(process.pid) == born
    assert is_alive(process.pid, born)
    assert not is_alive(process.pid, birth(os.getpid()))
    os.kill(process.pid, signal.SIGKILL)
    deadline = time.monotonic() + 5
    while is_alive(process.pid, born) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not is_alive(process.pid, born), "a dead process that nobody waited for is not alive"
    process.wait()
    assert birth(process.pid) is None
    assert not is_alive(None, None)
    assert birth(-1) is None


def test_a_process_that_only_has_the_number_is_never_ended():
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    born = birth(process.pid)
    assert not kill(process.pid, "somebody else's birth")
    assert process.poll() is None
    assert kill(process.pid, born)
    assert process.wait(5) == -signal.SIGKILL
    assert not kill(process.pid, born)


@pytest.mark.parametrize("seed", range(4))
def test_a_worker_killed_at_any_moment_leaves_an_interrupted_job_and_nothing_half(real, wait_until, pid_of, seed):
    job = real.submit("publish", {}, name="x")
    pid, _ = wait_until(lambda: pid_of(job.id))
    time.sleep(random.Random(seed).uniform(0, 0.15))
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: real.get(job.id).state == "interrupted", within=5)
    store = real.store
    assert store.models.broken() == ()
    assert list((store.home / "tmp").iterdir()) == []
    assert all(store.models.path(card.id).is_dir() for card in store.models.cards())
    again = real.submit("wait", {"seconds": 0}, name="again")
    wait_until(lambda: real.get(again.id).state == "finished")


def test_a_job_outlives_the_process_that_asked_for_it_and_the_next_one_follows(store, real, wait_until):
    text = (
        "a = queue.submit('wait', {'seconds': 0.6}, name='a')\n"
        "b = queue.submit('wait', {'seconds': 0}, name='b')\n"
        "print(a.id, b.id, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    asker = program(store, text)
    first, second = asker.stdout.readline().split()
    assert asker.wait() == -signal.SIGKILL
    assert real.get(first).state == "running"
    query = "SELECT id FROM jobs WHERE state = 'finished' ORDER BY seq"
    ended = wait_until(
        lambda: len(found := store.index.ask(lambda db: [r[0] for r in db.execute(query)])) == 2 and found
    )
    assert ended == [first, second]


def test_servers_that_dispatch_at_once_start_each_job_once(store, real, wait_until):
    text = "[queue.submit('wait', {'seconds': 0.02}, name=str(n)) for n in range(4)]\nqueue.dispatch()"
    servers = [program(store, text) for _ in range(3)]
    assert [server.wait() for server in servers] == [0, 0, 0]
    wait_until(lambda: len(real.jobs()) == 12 and not real.jobs(active_only=True), within=20)
    begun = [line.split()[0] for line in (store.home / "begun.txt").read_text().splitlines()]
    assert sorted(begun) == sorted(job.id for job in real.jobs())
    assert {job.state for job in real.jobs()} == {"finished"}


def test_a_job_that_does_not_listen_can_be_ended_by_force(real, wait_until, pid_of):
    job = real.submit("deaf", {}, name="x")
    wait_until(lambda: real.get(job.id).progress.get("step"))
    assert real.stop(job.id).state == "running"
    pid, born = pid_of(job.id)
    assert real.end(job.id).state == "stopped"
    wait_until(lambda: not is_alive(pid, born))
    assert list((real.store.home / "tmp").iterdir()) == []
    assert real.end(job.id).state == "stopped"


def test_a_running_job_hears_the_stop_at_once(real, wait_until):
    job = real.submit("wait", {}, name="x")
    wait_until(lambda: real.get(job.id).progress)
    real.stop(job.id)
    ended = wait_until(lambda: (j := real.get(job.id)).state == "stopped" and j, within=2)
    assert ended.result == {"reached": 1}


def test_a_fault_is_in_the_log_of_the_job(real, wait_until):
    job = real.submit("fail", {"how": "bug"}, name="x")
    failed = wait_until(lambda: (j := real.get(job.id)).state == "failed" and j)
    log = (real.store.job_folder(job.id) / "log.txt").read_text(encoding="utf-8")
    assert failed.error["parameters"]["reference"] in log
    assert "ZeroDivisionError" in log


def test_a_worker_that_cannot_even_start_is_found_interrupted(real, wait_until, tmp_path):
    (tmp_path / "broken.py").write_text("raise SystemExit(3)")
    from functools import partial

    from embed_core.jobs import launch

    real._launch = partial(launch.launch, command=(sys.executable, str(tmp_path / "broken.py")))
    job = real.submit("wait", {}, name="x")
    wait_until(lambda: real.get(job.id).state == "interrupted", within=5)


def at_its_end(store, expression, environment):
    """Return what a worker without a job of its own, which ends at once, would print of itself at its end."""
    look = f"import atexit, os, pathlib; atexit.register(lambda: print({expression}))"
    run = "import runpy; runpy.run_module('embed_core.jobs.worker', run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-c", f"{look}; {run}", str(store.home), "j-000000000000"],
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        text=True,
        check=False,
    ).stdout


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="no priorities of processes on this system")
@pytest.mark.parametrize(("told", "step"), [("", 10), ("0", 0), ("4", 4)])
def test_a_worker_steps_back_behind_the_pages_as_far_as_the_operator_says(store, told, step):
    own = os.getpriority(os.PRIO_PROCESS, 0)
    nice = at_its_end(store, "os.getpriority(os.PRIO_PROCESS, 0)", {"EMBEDLAB_NICE": told})
    assert int(nice) == min(19, own + step)
    assert niceness({"EMBEDLAB_NICE": told}) == step


@pytest.mark.skipif(not SCORE.exists(), reason="only Linux has such a score")
def test_where_memory_runs_out_a_worker_is_ended_before_the_server(store):
    score = int(at_its_end(store, f"pathlib.Path('{SCORE}').read_text()", {}))
    assert score == min(1000, int(SCORE.read_text()) + 500)
