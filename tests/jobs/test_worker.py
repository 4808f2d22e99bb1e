"""One job at work: what becomes of results, stops and errors, and how progress is written."""

import re

import pytest

from embed_core.errors import LabError
from embed_core.jobs import launch, worker
from embed_core.jobs.record import Record
from embed_core.jobs.task import Outcome, Rhythm, Task
from embed_core.jobs.tasks import Kind
from embed_core.store import StoreBusy
from embed_core.store.disk import write_json


@pytest.fixture
def do(queue, tasks):
    """Do a job of this kind in this process and return what became of it."""

    def work(kind, spec=None, run=None):
        job = queue.submit(kind, spec or {}, name="x")
        table = tasks if run is None else tasks | {kind: Kind(run, "long")}
        worker.run(queue.store, job.id, tasks=table)
        return queue.get(job.id)

    return work


def test_a_result_comes_back_as_json_with_the_moments(do):
    job = do("wait", {"seconds": 0})
    assert (job.state, job.result, job.error) == ("finished", {"reached": 2}, None)
    assert job.created <= job.started <= job.ended


def test_what_was_reached_before_a_stop_is_a_result(do, queue):
    def stopped(task):
        queue.stop(task.id)
        return Outcome({"model": "m"}, stopped=not task.report(step=1))

    job = do("wait", run=stopped)
    assert (job.state, job.result) == ("stopped", {"model": "m"})


def test_a_stop_without_anything_reached_has_neither_result_nor_error(do):
    job = do("fail", {"how": "stopped"})
    assert (job.state, job.result, job.error) == ("stopped", None, None)


def test_a_job_that_was_stopped_before_it_began_never_works(queue, tasks):
    job = queue.submit("wait", {}, name="x")
    queue.stop(job.id)
    worker.run(queue.store, job.id, tasks=tasks)
    assert queue.get(job.id).state == "stopped"
    assert not (queue.store.home / "begun.txt").exists()


def test_an_error_that_a_person_can_put_right_crosses_whole(do):
    job = do("fail", {"how": "lab"})
    assert job.state == "failed"
    error = LabError.from_json(job.error)
    assert (error.identifier, error.parameters) == ("error-word-unknown", {"word": "毛", "alike": ["猫"]})


@pytest.mark.parametrize(("how", "id"), [("memory", "error-out-of-memory"), ("disk", "error-disk-full-bare")])
def test_too_little_memory_and_a_full_disk_are_said(do, how, id):
    job = do("fail", {"how": how})
    assert (job.state, job.error["id"]) == ("failed", id)


def test_a_fault_of_ours_shows_a_reference_and_tells_the_rest_to_the_log_alone(do, capsys):
    job = do("fail", {"how": "bug"})
    assert job.error["id"] == "error-unexpected"
    reference = job.error["parameters"].pop("reference")
    assert len(reference) == 8
    assert job.error["parameters"] == {}
    log = capsys.readouterr().err
    assert f"fault {reference}" in log
    assert re.search(r"\.py:\d+ in \w+\nZeroDivisionError$", log, re.M), "its kind, and where it arose"
    assert "secret" not in log, "an error may hold words of a private text"


def test_the_systems_request_to_end_is_a_stop(do):
    job = do("terminated")
    assert (job.state, job.result) == ("stopped", {"told": True})


@pytest.mark.parametrize(("kind", "then"), [("wait", True), ("terminated", False)])
def test_after_a_job_the_next_one_begins_but_not_where_the_system_ends_it_all(queue, tasks, launcher, kind, then):
    """Whoever stops a server for a new version waits for its workers: none may beget another."""
    first, second = (queue.submit(name, {"seconds": 0}, name="x") for name in (kind, "wait"))
    folder = queue.store.job_folder(first.id)
    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / "settings.json", launch.told(queue.store.settings))
    launcher.started.clear()
    assert worker.main([str(queue.store.home), first.id], tasks=tasks, launch=launcher) == 0
    assert launcher.started == ([second.id] if then else [])
    queue.dispatch()
    assert launcher.started == [second.id], "the next server begins with what waits"


def test_a_second_worker_for_the_same_job_does_nothing(do, queue, tasks, capsys):
    job = do("wait", {"seconds": 0})
    worker.run(queue.store, job.id, tasks=tasks)
    assert queue.get(job.id) == job
    assert "not for this process" in capsys.readouterr().err


def test_progress_is_written_now_and_then_and_the_last_of_it_always(do):
    def busy(task):
        written = []
        task.write, real = (lambda p: (written.append(dict(p)), real(p))), task.write
        moment = iter(range(0, 1000, 10))
        task.rhythm = Rhythm(200, clock=lambda: next(moment))
        for step in range(99):
            task.report(step=step)
        assert [p["step"] for p in written] == [0, 20, 40, 60, 80]
        task.report(step=101, losses=[0.5])
        return Outcome({})

    job = do("wait", run=busy)
    assert job.state == "finished", job.error
    assert (job.progress["step"], job.progress["losses"]) == (101, [0.5])
    assert job.progress["elapsed"] >= 0


def test_progress_that_cannot_be_written_does_not_end_the_work(queue, monkeypatch):
    job = queue.submit("wait", {}, name="x")
    record = Record(queue.store, job.id)
    record.begin()

    def busy(work):
        raise StoreBusy(queue.store.home)

    with monkeypatch.context() as patch:
        patch.setattr(queue.store.index, "change", busy)
        record.advance({"step": 1})
    assert queue.get(job.id).progress == {}


def test_the_end_is_tried_again_until_it_can_be_written(queue, monkeypatch):
    job = queue.submit("wait", {}, name="x")
    record = Record(queue.store, job.id)
    record.begin()
    real, tries = queue.store.index.change, []

    def busy_twice(work):
        tries.append(1)
        if len(tries) < 3:
            raise StoreBusy(queue.store.home)
        return real(work)

    with monkeypatch.context() as patch:
        patch.setattr("embed_core.jobs.record.time.sleep", lambda _: None)
        patch.setattr(queue.store.index, "change", busy_twice)
        record.finish("finished", result={"a": 1})
    assert queue.get(job.id).result == {"a": 1}
    assert len(tries) == 3


def test_a_task_knows_its_folder_and_settings(queue):
    task = Task("j-0123456789ab", {}, queue.store, lambda _: None, lambda: False)
    assert task.folder == queue.store.home / "jobs" / "j-0123456789ab"
    assert task.settings is queue.store.settings
