"""The numbers for Prometheus, read with the library's own parser: they are right, and name nobody."""

import json
import os

import pytest
from prometheus_client.parser import text_string_to_metric_families

from embed_core.jobs.rows import insert
from embed_core.operations.askers import may_ask, networks
from embed_core.operations.metrics import Metrics
from embed_core.operations.watch import Watch
from embed_core.settings import LOOPBACK


@pytest.fixture
def metrics(full):
    return Metrics(full, sessions=lambda: 3)


@pytest.fixture
def look(full, metrics):
    return Watch(full, [metrics.note]).look


def read(metrics):
    """Every sample: (name, labels in their order) → value."""
    text, kind = metrics.text()
    assert kind.startswith("text/plain")
    families = text_string_to_metric_families(text.decode("utf-8"))
    return {(s.name, *s.labels.values()): s.value for family in families for s in family.samples}


def job(store, id, **more):
    row = {"id": f"j-{id:012x}", "kind": "train", "lane": "long", "name": "a private name", "spec": "{}"}
    row |= {"workspace": "0123456789abcdef", "created": "2026-01-01T00:00:00.000000Z", "state": "queued"}
    store.index.change(lambda db: insert(db, row | more))


def test_what_is_there_is_counted(metrics):
    told = read(metrics)
    assert told["embedlab_sessions",] == 3
    assert told["embedlab_folders", "model", "whole"] == 1
    assert told["embedlab_folders", "model", "deleted"] == 1
    assert told["embedlab_folders", "corpus", "whole"] == 1
    assert told["embedlab_jobs", "train", "running"] == 1
    assert told["embedlab_queue_length", "long"] == 0
    assert told["embedlab_disk_bytes", "corpus", "original"] == len("猫狗".encode())
    assert told["embedlab_disk_bytes", "model", "vectors"] == 16
    assert told["embedlab_disk_free_bytes",] > 0
    assert told["embedlab_memory_bytes", "server"] > 10_000_000


def test_a_damaged_folder_is_counted_apart(full, metrics):
    (full.home / "models" / "m-00000000000a" / "vectors.npy").unlink()
    told = read(metrics)
    assert (told["embedlab_folders", "model", "whole"], told["embedlab_folders", "model", "damaged"]) == (0, 1)


def test_jobs_are_counted_and_timed_as_they_begin_and_end(full, metrics, look):
    look()
    job(full, 1, state="queued")
    look()
    assert read(metrics)["embedlab_queue_length", "long"] == 1
    began = {"state": "running", "started": "2026-01-01T00:00:07.500000Z"}
    change(full, 1, **began)
    look()
    told = read(metrics)
    assert told["embedlab_job_wait_seconds_sum", "train"] == 7.5
    assert told["embedlab_job_wait_seconds_bucket", "train", "3.0"] == 0
    assert told["embedlab_job_wait_seconds_bucket", "train", "10.0"] == 1
    change(full, 1, state="finished", ended="2026-01-01T00:01:07.500000Z", progress=json.dumps({"elapsed": 59.0}))
    look()
    look()
    told = read(metrics)
    assert told["embedlab_jobs_ended_total", "train", "finished"] == 1
    assert told["embedlab_job_run_seconds_sum", "train"] == 59.0
    assert told["embedlab_job_wait_seconds_count", "train"] == 1


def change(store, id, **values):
    names = ", ".join(f"{name} = ?" for name in values)
    store.index.change(
        lambda db: db.execute(f"UPDATE jobs SET {names} WHERE id = ?", (*values.values(), f"j-{id:012x}"))
    )


def test_a_job_that_began_and_ended_between_two_looks_is_timed_in_both(full, metrics, look):
    look()
    job(full, 2, state="failed", started="2026-01-01T00:00:01Z", ended="2026-01-01T00:00:04Z")
    look()
    told = read(metrics)
    assert told["embedlab_job_wait_seconds_sum", "train"] == 1.0
    assert told["embedlab_job_run_seconds_sum", "train"] == 3.0


def test_a_clock_that_was_set_back_gives_no_time_below_nothing(full, metrics, look):
    look()
    job(full, 3, state="finished", started="2025-01-01T00:00:00Z", ended="2024-01-01T00:00:00Z")
    look()
    told = read(metrics)
    assert told["embedlab_job_wait_seconds_sum", "train"] == 0
    assert told["embedlab_job_run_seconds_sum", "train"] == 0


def test_what_had_ended_before_the_server_began_is_not_counted_as_news(full, metrics, look):
    job(full, 4, state="finished", started="2026-01-01T00:00:01Z", ended="2026-01-01T00:00:02Z")
    look()
    assert ("embedlab_jobs_ended_total", "train", "finished") not in read(metrics)


def test_faults_are_counted_by_where(full, metrics, look):
    look()
    unexpected = {"id": "error-unexpected", "parameters": {"reference": "12ab34cd"}}
    job(full, 5, state="failed", error=json.dumps(unexpected))
    job(full, 6, state="failed", error=json.dumps({"id": "error-out-of-memory", "parameters": {}}))
    (first, _) = look()
    metrics.fault("page")
    told = read(metrics)
    assert (told["embedlab_faults_total", "worker"], told["embedlab_faults_total", "page"]) == (1, 1)
    assert first.facts()["fault"] == "12ab34cd"


def test_no_name_workspace_identifier_or_text_is_in_the_metrics(full, metrics, look):
    look()
    job(full, 7, state="finished", started="2026-01-01T00:00:01Z", ended="2026-01-01T00:00:02Z")
    job(full, 8, kind="a kind of somebody's own")
    look()
    text = metrics.text()[0].decode("utf-8")
    for secret in ("private", "西游记", "猫", "0123456789abcdef", "j-", "m-0", "animals", str(full.home), "somebody"):
        assert secret not in text, secret


def test_a_home_that_is_gone_still_gives_what_is_known(full, metrics):
    full.index.close()
    full.home.rename(full.home.with_name("moved"))
    assert read(metrics)["embedlab_sessions",] == 3


def test_the_disk_is_measured_again_after_a_minute_only(full, write_model):
    now = [0.0]
    metrics = Metrics(full, sessions=lambda: 0, clock=lambda: now[0])
    before = read(metrics)["embedlab_disk_bytes", "model", "vectors"]
    full.models.publish(write_model, name="more")
    assert read(metrics)["embedlab_disk_bytes", "model", "vectors"] == before
    now[0] = 61.0
    assert read(metrics)["embedlab_disk_bytes", "model", "vectors"] == 2 * before


@pytest.mark.parametrize(
    ("address", "headers", "allowed", "answer"),
    [
        ("127.0.0.1", {}, LOOPBACK, True),
        ("::1", {}, LOOPBACK, True),
        ("::ffff:127.0.0.1", {}, LOOPBACK, True),
        ("10.1.2.3", {}, LOOPBACK, False),
        ("10.1.2.3", {}, "10.0.0.0/8, 192.168.1.7", True),
        ("192.168.1.8", {}, "10.0.0.0/8, 192.168.1.7", False),
        ("127.0.0.1", {"x-forwarded-for": "127.0.0.1"}, LOOPBACK, False),
        ("127.0.0.1", {"forwarded": "for=127.0.0.1"}, LOOPBACK, False),
        ("127.0.0.1", {"via": "1.1 proxy"}, LOOPBACK, False),
        (None, {}, LOOPBACK, False),
        ("testclient", {}, LOOPBACK, False),
        ("127.0.0.1", {}, "nonsense", False),
    ],
)
def test_only_allowed_networks_may_ask_and_never_through_a_proxy(address, headers, allowed, answer):
    assert may_ask(address, headers, networks(allowed)) is answer


def test_the_memory_of_workers_is_that_of_the_processes_at_work(full, metrics):
    full.index.change(lambda db: db.execute("UPDATE jobs SET pid = ?", (os.getppid(),)))
    assert read(metrics)["embedlab_memory_bytes", "workers"] > 0
