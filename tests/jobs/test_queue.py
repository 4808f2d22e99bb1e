"""The queue: order, lanes, stopping, and what it makes of processes that are gone. No process is started here."""

import errno
import json
import os
import time

import pytest

from embed_core.jobs import InUse, Queue, QueueFull, WorkspaceFull, rows
from embed_core.jobs import queue as queue_module
from embed_core.jobs.record import Record
from embed_core.settings import Settings
from embed_core.store import Missing, NotWritable, Store

ENDED = ("finished", "stopped", "failed", "interrupted")


def submit(queue, kind="wait", name="西游记", **more):
    return queue.submit(kind, {}, name=name, **more)


def sql(queue, query, *values):
    return queue.store.index.change(lambda db: db.execute(query, values).fetchall())


def test_one_runs_and_the_others_wait_in_order(queue, launcher):
    first, second, third = (submit(queue, name=n) for n in "abc")
    assert [first.state, second.state, third.state] == ["running", "queued", "queued"]
    assert [job.position for job in queue.jobs()] == [2, 1, 0]
    assert launcher.started == [first.id]
    assert [job.name for job in queue.jobs()] == ["c", "b", "a"]


def test_a_short_job_does_not_wait_for_a_long_one(queue):
    submit(queue)
    assert submit(queue).position == 1
    assert submit(queue, "quick").state == "running"
    assert submit(queue, "quick").position == 1


def test_as_many_run_at_once_as_the_settings_allow(tmp_path, launcher, tasks):
    queue = Queue(Store(Settings(home=tmp_path, running=3)), tasks=tasks, launch=launcher)
    assert [submit(queue).state for _ in range(4)] == ["running"] * 3 + ["queued"]


def test_the_next_begins_when_one_ends(queue, launcher, wait_until):
    first, second = submit(queue), submit(queue)
    Record(queue.store, first.id).begin()
    Record(queue.store, first.id).finish("finished", result={"model": "m"})
    launcher.processes[0].done.set()
    assert wait_until(lambda: launcher.started == [first.id, second.id])
    assert queue.get(first.id).result == {"model": "m"}
    assert queue.get(second.id).state == "running"


def test_a_double_click_asks_once(queue):
    first = submit(queue, unique="train c-1")
    assert submit(queue, unique="train c-1").id == first.id
    assert submit(queue, unique="train c-2").id != first.id
    Record(queue.store, first.id).begin()
    Record(queue.store, first.id).finish("finished")
    again = submit(queue, unique="train c-1")
    assert again.id != first.id
    assert queue.latest("train c-1").id == again.id
    assert queue.latest("train c-9") is None


def test_stopping_a_waiting_job_ends_it_at_once_and_again_changes_nothing(queue, launcher):
    submit(queue)
    waiting = submit(queue)
    stopped = queue.stop(waiting.id)
    assert (stopped.state, stopped.result, stopped.error) == ("stopped", None, None)
    assert queue.stop(waiting.id) == stopped
    assert waiting.id not in launcher.started


def test_stopping_a_running_job_tells_it_so_and_twice_is_as_good_as_once(queue):
    job = submit(queue)
    record = Record(queue.store, job.id)
    record.begin()
    assert not record.should_stop()
    for _ in range(2):
        told = queue.stop(job.id)
        assert (told.state, told.progress) == ("running", {"stopping": True})
    assert record.should_stop()
    record.finish("stopped", result={"model": "m"})
    ended = queue.get(job.id)
    assert (ended.state, ended.progress) == ("stopped", {})
    assert queue.stop(job.id) == ended


def test_a_stop_reaches_the_worker_even_where_its_flag_could_not_be_written(queue, monkeypatch):
    job = submit(queue)
    record = Record(queue.store, job.id)
    record.begin()

    def fails(*_, **__):
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as patch:
        patch.setattr(queue_module.Path, "touch", fails)
        assert queue.stop(job.id).progress == {"stopping": True}
    record.advance({"step": 1})
    assert record.should_stop()


def test_a_flood_is_refused_with_the_limit(queue, monkeypatch):
    monkeypatch.setattr(queue_module, "MOST_WAITING", 3)
    jobs = [submit(queue, unique=str(n)) for n in range(4)]
    with pytest.raises(QueueFull) as caught:
        submit(queue)
    assert caught.value.parameters == {"most": 3}
    assert submit(queue, unique="3").id == jobs[3].id


def test_one_who_floods_the_queue_waits_behind_those_who_ask_for_little(queue):
    flood = [submit(queue, workspace="a", name=f"a{n}") for n in range(5)]
    others = [submit(queue, workspace=w, name=w) for w in "bc"]
    assert [job.position for job in others] == [1, 2]
    assert [queue.get(job.id).position for job in flood] == [0, 3, 4, 5, 6]
    calls = []
    while running := next((job for job in queue.jobs(active_only=True) if job.state == "running"), None):
        calls.append(running.name)
        Record(queue.store, running.id).begin()
        Record(queue.store, running.id).finish("finished")
    assert calls == ["a0", "b", "c", "a1", "a2", "a3", "a4"]


def test_the_place_that_is_told_is_the_place_in_which_one_is_called(queue):
    asked = [submit(queue, workspace=w, name=f"{w}{n}") for n, w in enumerate("aababcaacb")]
    for step in range(len(asked) - 1):
        waiting = sorted((job for job in queue.jobs() if job.state == "queued"), key=lambda job: job.position)
        assert [job.position for job in waiting] == list(range(1, len(asked) - step))
        running = next(job for job in queue.jobs() if job.state == "running")
        Record(queue.store, running.id).begin()
        Record(queue.store, running.id).finish("finished")
        assert queue.get(waiting[0].id).state == "running"


def test_a_workspace_may_let_a_limited_number_wait_and_is_told_the_limit(tmp_path, launcher, tasks):
    queue = Queue(Store(Settings(home=tmp_path, per_workspace=2)), tasks=tasks, launch=launcher)
    jobs = [submit(queue, workspace="a") for _ in range(3)]
    with pytest.raises(WorkspaceFull) as caught:
        submit(queue, workspace="a")
    assert caught.value.parameters == {"most": 2}
    assert submit(queue, workspace="b").position == 1
    queue.stop(jobs[1].id)
    assert submit(queue, workspace="a").state == "queued"
    assert [submit(queue).state for _ in range(3)] == ["queued"] * 3


def test_thirty_people_who_start_at_once_are_all_told_a_place_of_their_own(queue):
    jobs = [submit(queue, workspace=f"person {n}") for n in range(30)]
    assert [queue.get(job.id).position for job in jobs] == list(range(30))


@pytest.mark.parametrize("id", ["", "../x", "j-00000000000g", "j-000000000000", "x' OR 1=1 --", "j" * 10_000, "\0"])
def test_an_unknown_job_is_missing_whatever_the_address_says(queue, id):
    for ask in (queue.get, queue.stop, queue.end):
        with pytest.raises(Missing) as caught:
            ask(id)
        assert caught.value.identifier == "error-missing-job"


def test_what_a_job_uses_cannot_be_deleted_meanwhile(queue):
    spec = {"corpus": "c-0123456789ab", "start": "m-0123456789ab"}
    job = queue.submit("wait", spec, name="第一次训练")
    for id in spec.values():
        with pytest.raises(InUse) as caught:
            queue.refuse_if_used(id)
        assert caught.value.parameters == {"job": "第一次训练"}
    queue.refuse_if_used("c-ba9876543210")
    Record(queue.store, job.id).begin()
    Record(queue.store, job.id).finish("finished")
    queue.refuse_if_used(spec["corpus"])


def test_jobs_can_be_asked_for_by_kind_and_by_being_active(queue):
    first, quick = submit(queue), submit(queue, "quick")
    Record(queue.store, first.id).begin()
    Record(queue.store, first.id).finish("finished")
    assert [job.id for job in queue.jobs(active_only=True)] == [quick.id]
    assert [job.id for job in queue.jobs(kind="wait")] == [first.id]
    assert [job.id for job in queue.jobs(limit=1)] == [quick.id]


@pytest.mark.parametrize("fault", [OSError(errno.ENOMEM, "no memory"), NotWritable("/x")])
def test_a_worker_that_cannot_be_started_is_a_failed_job_and_not_a_page_that_breaks(queue, launcher, fault):
    launcher.fails = fault
    job = submit(queue)
    assert job.state == "failed"
    assert job.error["id"] == ("error-no-worker" if isinstance(fault, OSError) else "error-not-writable")


def test_a_process_number_that_belongs_to_another_now_is_not_taken_for_the_worker(queue, launcher):
    job = submit(queue)
    Record(queue.store, job.id).begin()
    assert queue.get(job.id).state == "running"
    sql(queue, "UPDATE jobs SET born = 'before the reboot' WHERE id = ?", job.id)
    waiting = submit(queue)
    found = queue.get(job.id)
    assert (found.state, found.error) == ("interrupted", None)
    assert found.ended is not None
    assert queue.get(waiting.id).state == "running"
    assert queue.end(job.id).state == "interrupted"


def test_a_claim_whose_worker_never_spoke_is_given_up(queue, monkeypatch):
    job = submit(queue)
    assert queue.get(job.id).state == "running"
    sql(queue, "UPDATE jobs SET claimed = claimed + 7200 WHERE id = ?", job.id)
    assert queue.get(job.id).state == "interrupted"
    assert Record(queue.store, job.id).begin() is None


def test_a_claim_whose_claimer_died_before_the_work_began_is_given_to_another_at_once_but_not_for_ever(queue, launcher):
    job, later = submit(queue), submit(queue)
    gone = "UPDATE jobs SET pid = 999999999, born = 'x' WHERE id = ?"
    sql(queue, gone, job.id)
    assert queue.get(job.id).state == "running"
    assert launcher.started == [job.id, job.id]
    assert Record(queue.store, job.id).begin() is not None
    assert Record(queue.store, job.id).begin() is None
    sql(queue, "UPDATE jobs SET started = NULL WHERE id = ?", job.id)
    sql(queue, gone, job.id)
    assert queue.get(job.id).state == "interrupted"
    assert launcher.started == [job.id, job.id, later.id]


def test_a_clock_that_is_set_back_does_not_interrupt_a_worker(queue, monkeypatch):
    job = submit(queue)
    Record(queue.store, job.id).begin()
    monkeypatch.setattr(time, "time", lambda: 0.0)
    assert queue.get(job.id).state == "running"


def test_a_clock_that_is_set_back_between_click_and_beginning_changes_neither_order_nor_state(store, launcher, tasks):
    moments = iter(f"20{year}-01-01T00:00:00.000000Z" for year in range(40, 10, -1))
    store.clock = lambda: next(moments)
    queue = Queue(store, tasks=tasks, launch=launcher)
    first, second, third = (submit(queue, name=n) for n in "abc")
    assert first.created > second.created > third.created
    assert [job.name for job in queue.jobs()] == ["c", "b", "a"]
    assert [job.position for job in queue.jobs()] == [2, 1, 0]
    assert queue.get(first.id).state == "running"
    for job, next_one in ((first, second), (second, third)):
        Record(store, job.id).begin()
        Record(store, job.id).finish("finished")
        assert queue.get(next_one.id).state == "running"
    assert queue.get(first.id).ended < queue.get(first.id).started


def test_a_reboot_leaves_no_job_running_and_what_waited_begins(queue, launcher, monkeypatch):
    from embed_core.jobs import processes

    begun, waiting = submit(queue), submit(queue)
    Record(queue.store, begun.id).begin()
    monkeypatch.setattr(processes, "_this_start", lambda: "another start of the machine")
    told = {job.id: job.state for job in queue.jobs()}
    assert told == {begun.id: "interrupted", waiting.id: "running"}
    assert launcher.started == [begun.id, waiting.id]


def test_a_job_that_was_claimed_before_a_reboot_and_never_began_waits_again(queue, launcher, monkeypatch):
    from embed_core.jobs import processes

    job = submit(queue)
    monkeypatch.setattr(processes, "_this_start", lambda: "another start of the machine")
    assert queue.get(job.id).state == "running"
    assert launcher.started == [job.id, job.id]


def test_a_dead_worker_is_told_even_where_nothing_can_be_written(queue, monkeypatch):
    job = submit(queue)
    sql(queue, "UPDATE jobs SET born = 'x' WHERE id = ?", job.id)

    def fails(work):
        raise NotWritable(queue.store.home)

    monkeypatch.setattr(queue.store.index, "change", fails)
    assert queue.get(job.id).state == "interrupted"
    assert queue.jobs()[0].state == "interrupted"
    assert queue.jobs(active_only=True) == ()


def test_what_a_dead_worker_left_on_the_bench_is_removed(queue):
    job = submit(queue)
    draft = queue.store.home / "tmp" / f"{job.id}.abc"
    draft.mkdir()
    sql(queue, "UPDATE jobs SET born = 'x' WHERE id = ?", job.id)
    queue.jobs()
    assert not draft.exists()


def test_a_queue_that_nobody_serves_is_served_by_whoever_looks(queue, launcher):
    first, second = submit(queue), submit(queue)
    sql(queue, "UPDATE jobs SET state = 'finished' WHERE id = ?", first.id)
    assert second.state == "queued"
    assert queue.get(second.id).state == "running"


def test_looking_writes_nothing_where_nothing_is_to_be_done(queue, monkeypatch):
    running, waiting = submit(queue, unique="r"), submit(queue, workspace="a")
    monkeypatch.setattr(queue.store.index, "change", lambda work: pytest.fail("something was written"))
    assert queue.get(running.id).state == "running"
    assert queue.get(waiting.id).position == 1
    assert queue.latest("r").state == "running"
    assert len(queue.jobs()) == 2


def test_jobs_survive_the_loss_of_the_database(queue):
    ended, running, waiting = submit(queue, name="甲"), submit(queue, name="乙"), submit(queue, name="丙")
    Record(queue.store, ended.id).begin()
    Record(queue.store, ended.id).finish("finished", result={"model": "m-1"})
    queue.dispatch()
    Record(queue.store, running.id).begin()
    before = queue.jobs()
    for path in queue.store.home.glob("lab.sqlite*"):
        path.write_bytes(b"\x00rubbish" * 1000)
    assert queue.jobs() == before
    assert [job.state for job in before] == ["queued", "running", "finished"]
    Record(queue.store, running.id).finish("finished")
    assert queue.get(waiting.id).state == "running"


def test_only_the_newest_ended_jobs_are_kept(queue):
    from embed_core.jobs.record import forget_old

    jobs = [submit(queue, "fail") for _ in range(4)]
    for job in jobs[:3]:
        queue.stop(job.id)
        sql(queue, "UPDATE jobs SET state = 'finished' WHERE id = ?", job.id)
    forget_old(queue.store, kept=1)
    assert {job.id for job in queue.jobs()} == {jobs[2].id, jobs[3].id}
    assert not queue.store.job_folder(jobs[0].id).exists()
    assert queue.store.job_folder(jobs[2].id).exists()


def test_every_row_tells_who_is_at_work(queue):
    job = submit(queue)
    (row,) = queue.store.index.ask(rows.running)
    assert (row["id"], row["pid"]) == (job.id, os.getpid())
    kept = json.loads((queue.store.job_folder(job.id) / "job.json").read_text(encoding="utf-8"))
    assert (kept["id"], kept["name"]) == (job.id, "西游记")


def test_one_who_asks_for_much_pushes_nobody_else_s_ended_jobs_out(queue):
    from embed_core.jobs.record import forget_old

    def ended(workspace, number):
        made = [queue.submit("fail", {}, name="job", workspace=workspace) for _ in range(number)]
        for job in made:
            queue.stop(job.id)
        sql(queue, "UPDATE jobs SET state = 'finished' WHERE state = 'running'")
        return [job.id for job in made]

    quiet, busy = ended("a" * 16, 3), ended("b" * 16, 6)
    forget_old(queue.store, kept=2, each=2, most=9)
    assert {job.id for job in queue.jobs()} == {*quiet[-2:], *busy[-2:]}
    forget_old(queue.store, kept=2, each=2, most=3)
    assert {job.id for job in queue.jobs()} == {quiet[-1], *busy[-2:]}
