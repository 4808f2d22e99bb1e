"""Two servers on one data folder (P10): two that see each other share it (test_processes), others are refused."""

import pytest

from embed_core.jobs.worker import main
from embed_core.store import hold

pytest.importorskip("fcntl")


def test_a_worker_begins_nothing_in_a_home_that_is_used_where_it_cannot_see(queue, store, tasks, monkeypatch, capsys):
    monkeypatch.setattr("embed_core.jobs.worker.hold", lambda home: hold(home, around="another container"))
    job = queue.submit("wait", {}, name="a")
    kept = hold(store.home)
    assert main([str(store.home), job.id], tasks=tasks, launch=None) == 1
    assert "HomeElsewhere" in capsys.readouterr().err
    assert queue.get(job.id).progress == {}
    assert queue.get(job.id).started is None
    kept.close()
