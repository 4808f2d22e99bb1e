"""The worker: `python -m embed_core.jobs.worker HOME JOB` does one job, writes what became of it, and ends.

`python -m embed_core.jobs.worker HOME --spare LANE` loads first what the jobs of a lane need and waits for one.
"""

from __future__ import annotations

import contextlib
import secrets
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from embed_core.errors import LabError, Stopped, places
from embed_core.jobs import spare
from embed_core.jobs.bounded import bounded_memory, bounded_time
from embed_core.jobs.job import Job
from embed_core.jobs.launch import launch, settings_of
from embed_core.jobs.processes import go_first, step_back
from embed_core.jobs.queue import Process, Queue
from embed_core.jobs.record import Record, forget_old
from embed_core.jobs.refusals import JobTooLong, WorkerMemory
from embed_core.jobs.task import Outcome, Task
from embed_core.jobs.tasks import TASKS, Kind
from embed_core.settings import Settings, niceness
from embed_core.store import HomeElsewhere, Store, hold
from embed_core.store.disk import disk_error

GRACE = 60.0
"""Seconds behind its time after which a job that does not look up is ended where it stands."""


def run(store: Store, id: str, *, tasks: Mapping[str, Kind] = TASKS) -> bool:
    """Do the job that was claimed for this process; tell whether the system asked the process to end meanwhile."""
    record = Record(store, id)
    job = record.begin()
    if job is None:
        print(f"{id} is not for this process", file=sys.stderr)
        return False
    with _signals(record.stop) as asked:
        seen = store.seen_by(job.workspace, guest=job.of_guest)
        task = Task(id, job.spec, seen, record.advance, record.should_stop)
        bounded = task.limited and tasks[job.kind].bounded
        task.most = store.settings.job_seconds if bounded else 0
        grace = task.most and task.most + GRACE
        with (
            bounded_time(grace, lambda: JobTooLong(task.most)),
            bounded_memory(store.settings.worker_memory if task.limited else 0),
        ):
            state, told = _done(job, task, tasks)
    if task.progress:
        record.advance(task.progress)
    record.finish(state, **told)
    return asked.is_set()


def _done(job: Job, task: Task, tasks: Mapping[str, Kind]) -> tuple[str, dict[str, Any]]:
    """Return the state in which the task left the job, with its result or error."""
    try:
        outcome = _started(job, task, tasks)
        if outcome.stopped and not outcome.result and task.over:
            raise JobTooLong(task.most)
        return ("stopped" if outcome.stopped else "finished"), {"result": outcome.result}
    except Stopped:
        return ("failed", {"error": JobTooLong(task.most).to_json()}) if task.over else ("stopped", {})
    except LabError as error:
        return "failed", {"error": error.to_json()}
    except MemoryError as error:
        print(places(error), file=sys.stderr)
        if task.limited and (most := task.settings.worker_memory):
            return "failed", {"error": WorkerMemory(most).to_json()}
        return "failed", {"error": {"id": "error-out-of-memory", "parameters": {}}}
    except Exception as error:
        told = disk_error(error, task.store.home)
        if told is not None:
            return "failed", {"error": told.to_json()}
        reference = secrets.token_hex(4)
        print(f"fault {reference}\n{places(error)}", file=sys.stderr)
        return "failed", {"error": {"id": "error-unexpected", "parameters": {"reference": reference}}}


def _started(job: Job, task: Task, tasks: Mapping[str, Kind]) -> Outcome:
    if task.should_stop():
        raise Stopped()
    return tasks[job.kind].run(task)


@contextlib.contextmanager
def _signals(stop: Callable[[], None]) -> Iterator[threading.Event]:
    """Take the system's request to end for a stop: what was reached is kept. What is given tells whether it came."""
    asked = threading.Event()

    def end(*_: object) -> None:
        asked.set()
        stop()

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGTERM, before)


def main(
    arguments: Sequence[str], *, tasks: Mapping[str, Kind] = TASKS, launch: Callable[[Settings, Path], Process] = launch
) -> int:
    """Do one job, let the next one begin, and tidy up. A spare worker waits for its job first; 1: none came.

    Where the system asked for an end, no other job begins here: whoever stops a server stops what waits too.
    """
    home, id = Path(arguments[0]), arguments[1]
    try:
        holding = hold(home)
    except HomeElsewhere as error:
        print(places(error), file=sys.stderr)
        return 1
    with contextlib.closing(holding):
        return _work(home, id, arguments, tasks=tasks, launch=launch)


def _work(
    home: Path,
    id: str,
    arguments: Sequence[str],
    *,
    tasks: Mapping[str, Kind],
    launch: Callable[[Settings, Path], Process],
) -> int:
    if id == spare.FLAG:
        store = Store(spare.told_settings(home), owner="spare")
        found = _stood_by(store, arguments[2], tasks)
        if found is None:
            return 1
        id = store.bench.owner = found
    else:
        store = Store(settings_of(home, home / "jobs" / id), owner=id)
    ended = False
    try:
        ended = run(store, id, tasks=tasks)
    finally:
        with contextlib.suppress(LabError, OSError):
            if not ended:
                Queue(store, tasks=tasks, launch=launch).dispatch()
        with contextlib.suppress(LabError, OSError):
            store.sweep()
            forget_old(store)
    return 0


def _stood_by(store: Store, lane: str, tasks: Mapping[str, Kind]) -> str | None:
    """Wait for a job of a lane, with everything loaded that its kinds need; None where none came."""
    warm = [kind.warm for kind in tasks.values() if kind.lane == lane and kind.warm]
    id = spare.wait_for_job(store, lane, warm=warm)
    if id is not None:
        spare.begin_work(store.job_folder(id))
    return id


if __name__ == "__main__":
    step_back(niceness())
    go_first()
    sys.exit(main(sys.argv[1:]))
