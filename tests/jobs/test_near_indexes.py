"""The index of a large model: asked for once, made by a job, kept by content, offered where it is worth its while."""

import time

import numpy as np
import pytest

from embed_core.geometry import neighbours
from embed_core.jobs import worker
from embed_core.jobs.near_indexes import ask_index, index_job, index_key, read_index
from embed_core.lab import Lab
from embed_core.settings import Settings
from embed_core.vectors import WordVectors, open_model
from embed_core.vectors.units import Units


@pytest.fixture
def shelved(store):
    """A model on the shelf: its identifier, and the model."""
    rows = np.random.default_rng(1).normal(size=(500, 8)).astype(np.float32)
    made = WordVectors(tuple(f"w{n}" for n in range(500)), np.arange(500, 0, -1), rows)
    id = store.models.publish(made.save, name="large").id
    return id, open_model(store.models.path(id))


def test_it_is_made_once_by_a_job_and_found_by_the_content_of_the_model(quick, shelved):
    id, model = shelved
    assert read_index(quick.store, model.identity) is None and index_job(quick, model.identity) is None
    job = ask_index(quick, id, identity=model.identity)
    assert ask_index(quick, id, identity=model.identity).id == job.id == index_job(quick, model.identity).id
    worker.run(quick.store, job.id)
    done = quick.get(job.id)
    assert done.state == "finished" and done.result == {"index": index_key(model.identity)}
    assert index_job(quick, model.identity) is None
    index = read_index(quick.store, model.identity)
    assert (index.facts.words, index.facts.dimensions, index.facts.asked) == (500, 8, 200)
    near = neighbours(model, "w0", index=index)
    exact = {each.word: each.cosine for each in neighbours(model, "w0", k=499)}
    assert len(near) == 10 and all(exact[each.word] == each.cosine for each in near)
    kept = {path.suffix for path in quick.store.indexes.get(index_key(model.identity)).iterdir()}
    assert kept == {".usearch", ".json"}


def test_told_to_stop_it_keeps_nothing(quick, shelved):
    id, model = shelved
    job = ask_index(quick, id, identity=model.identity)
    quick.store.job_folder(job.id).mkdir(parents=True, exist_ok=True)
    quick.stop(job.id)
    worker.run(quick.store, job.id)
    assert quick.get(job.id).state == "stopped" and read_index(quick.store, model.identity) is None


def test_one_that_is_damaged_is_forgotten(quick, shelved):
    id, model = shelved
    worker.run(quick.store, ask_index(quick, id, identity=model.identity).id)
    folder = quick.store.indexes.get(index_key(model.identity))
    (folder / "facts.json").write_text("{}")
    assert read_index(quick.store, model.identity) is None and not folder.exists()


def test_it_is_offered_for_many_words_and_where_exact_answers_take_long(quick, shelved, monkeypatch):
    id, _ = shelved
    lab = Lab(quick.store.settings)
    assert lab.settings.index_from == 1_000_000 and not lab.index_offered(id)
    assert Lab(Settings(home=quick.store.home, index_from=499)).index_offered(id)
    model = lab.model(id)
    model.__dict__["units"] = Units(model.matrix)
    assert lab.exact_seconds(id) > 0
    for seconds, offered in ((0.051, True), (0.049, False)):
        monkeypatch.setattr(lab, "exact_seconds", lambda _, s=seconds: s)
        assert lab.index_offered(id) is offered
    monkeypatch.setattr("embed_core.lab.nearness.can_index", lambda: False)
    assert not Lab(Settings(home=quick.store.home, index_from=1)).index_offered(id)


def test_the_lab_answers_by_the_index_only_where_it_may(quick, shelved):
    id, model = shelved
    lab = Lab(quick.store.settings)
    exact = lab.neighbours(id, "w7")
    assert lab.neighbours(id, "w7", exact=False) == exact == neighbours(model, "w7")
    lab.ask_index(id)
    deadline = time.monotonic() + 60
    while lab.index_job(id) is not None and time.monotonic() < deadline:
        time.sleep(0.1)
    index = lab.near_index(id)
    assert index is not None
    assert lab.neighbours(id, "w7", exact=False) == neighbours(model, "w7", index=index)
    assert lab.neighbours(id, "w7") == exact


def test_one_that_was_damaged_and_made_anew_is_found_again(quick, shelved):
    id, model = shelved
    lab = Lab(quick.store.settings)
    for damaged in (True, False):
        worker.run(quick.store, ask_index(quick, id, identity=model.identity).id)
        if damaged:
            (quick.store.indexes.get(index_key(model.identity)) / "facts.json").write_text("{}")
            assert lab.near_index(id) is None
    assert lab.near_index(id).facts.words == 500


def test_what_another_workspace_s_job_has_made_meanwhile_is_not_made_once_more(quick, shelved, monkeypatch):
    id, model = shelved
    first, second = (quick.submit("index", {"model": id}, name="x") for _ in range(2))
    worker.run(quick.store, first.id)
    quick.dispatch()
    monkeypatch.setattr("embed_core.geometry.near_index.build_index", lambda *_, **__: pytest.fail("made once more"))
    worker.run(quick.store, second.id)
    assert quick.get(second.id).result == {"index": index_key(model.identity)}
