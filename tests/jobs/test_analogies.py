"""Sets of analogies by a job: only where it is long, once for everybody, kept by content, and stopped when told."""

import numpy as np
import pytest

from embed_core.evaluation.analogies import SetOptions, solve, solving
from embed_core.jobs import analogies, find_answers, set_at, worker
from embed_core.vectors import WordVectors, open_model

LINES = b": letters\na b c d\na b e f\na b c zz\nc d\nthree words only\n"


@pytest.fixture
def shelved(store):
    rows = np.random.default_rng(5).normal(size=(60, 6))
    words = tuple("abcdefghijklmnopqrstuvwxyz") + tuple(f"w{i}" for i in range(34))
    id = store.models.publish(WordVectors(words, np.arange(60, 0, -1), rows).save, name="small").id
    return id, open_model(store.models.path(id))


@pytest.fixture
def upload(store):
    return store.uploads.stage([("mine.txt", LINES)])


def asked_of(quick, shelved, upload, *, again=False, **options):
    id, model = shelved
    asked = set_at(quick.store, upload)
    chosen = SetOptions(**options)
    return find_answers(quick, id, model=model, where=upload, asked=asked, options=chosen, again=again)


def test_a_short_set_is_answered_at_once_and_without_a_job(quick, shelved, upload, launcher):
    found, job = asked_of(quick, shelved, upload)
    assert job is None and launcher.started == []
    assert (found.ranks > 0).tolist() == [True, True, False]


def test_a_long_set_is_answered_by_one_job_and_kept_for_everybody(quick, shelved, upload, monkeypatch):
    monkeypatch.setattr(analogies, "AT_ONCE", 0.0)
    nothing, job = asked_of(quick, shelved, upload)
    assert nothing is None
    assert asked_of(quick, shelved, upload)[1].id == job.id
    worker.run(quick.store, job.id)
    found, done = asked_of(quick, shelved, upload)
    expected = solve(shelved[1], set_at(quick.store, upload), SetOptions())
    assert done is None
    assert found.ranks.tolist() == expected.ranks.tolist() and found.given.tolist() == expected.given.tolist()
    assert not found.ranks.flags.writeable
    assert quick.get(job.id).progress["asking"] == quick.get(job.id).progress["blocks"]


def test_the_same_questions_under_another_name_are_not_worked_out_again(quick, shelved, upload, monkeypatch):
    monkeypatch.setattr(analogies, "AT_ONCE", 0.0)
    worker.run(quick.store, asked_of(quick, shelved, upload)[1].id)
    other = quick.store.uploads.stage([("other.txt", LINES)])
    assert asked_of(quick, shelved, other)[0] is not None
    assert asked_of(quick, shelved, other, method="mul")[0] is None


def test_a_job_that_was_stopped_says_so_and_begins_anew_only_when_asked_again(quick, shelved, upload, monkeypatch):
    monkeypatch.setattr(analogies, "AT_ONCE", 0.0)
    monkeypatch.setattr(solving, "COLUMNS", 10)
    _, job = asked_of(quick, shelved, upload)
    quick.stop(job.id)
    worker.run(quick.store, job.id)
    found, stopped = asked_of(quick, shelved, upload)
    assert found is None and (stopped.id, stopped.state) == (job.id, "stopped")
    _, more = asked_of(quick, shelved, upload, again=True)
    assert more.id != job.id


def test_answers_that_were_cut_off_on_the_disk_are_worked_out_again(quick, shelved, upload, monkeypatch):
    monkeypatch.setattr(analogies, "AT_ONCE", 0.0)
    _, job = asked_of(quick, shelved, upload)
    worker.run(quick.store, job.id)
    key = analogies.answers_key(shelved[1], set_at(quick.store, upload), SetOptions())
    (quick.store.cache.get(key) / analogies.RANKS).write_bytes(b"\x93NUMPY")
    assert asked_of(quick, shelved, upload)[0] is None
