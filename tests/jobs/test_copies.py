"""What opening a model in half precision writes first: a page knows it before, and a job can do it."""

import pytest

from embed_core.jobs import Queue, opening, worker
from embed_core.jobs.opening import wide_key
from embed_core.lab import Lab
from tests.jobs.halves import ROWS, copies, put


def test_a_large_copy_is_asked_for_once_and_made_by_a_job_with_progress(store, launcher):
    lab = Lab(store.settings)
    lab.queue = Queue(lab.store, launch=launcher)
    card = put(lab.store)
    assert lab.copy_missing(card.id) == ROWS.nbytes
    job = lab.ask_copy(card.id)
    assert lab.ask_copy(card.id).id == job.id == lab.copy_job(card.id).id
    worker.run(lab.store, job.id)
    done = lab.copy_job(card.id)
    assert (done.state, done.result) == ("finished", {"copy": True})
    assert done.progress["done"] == done.progress["total"] == ROWS.nbytes
    assert lab.copy_missing(card.id) == 0 and len(copies(store)) == 1


def test_a_model_that_is_open_needs_no_copy_any_more(store):
    lab = Lab(store.settings)
    card = put(lab.store)
    lab.store.wide.drop(wide_key(lab.model(card.id).identity))
    assert not copies(store) and lab.copy_missing(card.id) == 0


@pytest.mark.parametrize(("storage", "rows"), [("float32", ROWS), ("float16", ROWS[:200])])
def test_float32_and_small_models_wait_for_no_copy(store, storage, rows):
    assert Lab(store.settings).copy_missing(put(store, storage, rows).id) == 0


def test_where_there_is_no_room_for_a_copy_none_is_waited_for(store, monkeypatch):
    monkeypatch.setattr(opening, "LEFT_FREE", 1 << 60)
    assert Lab(store.settings).copy_missing(put(store).id) == 0
