"""Two models word by word: at once for a few words, by a job for many, kept by content for everybody."""

import numpy as np
import pytest
from pytest import approx

from embed_core.geometry.two_models import shifts
from embed_core.jobs import InUse, comparison_key, comparisons, find_shifts, read_shifts, worker
from embed_core.vectors import WordVectors, in_script, open_model


@pytest.fixture
def pair(store):
    """Two models on the shelf: their identifiers, and the models."""
    ids, models = [], []
    for seed in (1, 2):
        words = tuple(f"w{i}" for i in range(80 - 10 * seed))
        rows = np.random.default_rng(seed).normal(size=(len(words), 6))
        made = WordVectors(words, np.arange(len(words), 0, -1), rows)
        ids.append(store.models.publish(made.save, name=f"model {seed}").id)
        models.append(open_model(store.models.path(ids[-1])))
    return ids, models


@pytest.fixture
def many(monkeypatch):
    monkeypatch.setattr(comparisons, "AT_ONCE", 20)


def asked(queue, pair, **more):
    ids, models = pair
    return find_shifts(queue, (*ids, ""), (*models, None), **more)


def test_few_words_are_compared_at_once_and_without_a_job(quick, pair, launcher):
    found, job = asked(quick, pair)
    assert job is None and launcher.started == []
    assert found.residual.tolist() == shifts(*pair[1]).residual.tolist()


@pytest.mark.usefixtures("many")
def test_many_words_are_compared_by_one_job_and_kept_for_everybody(quick, pair):
    nothing, job = asked(quick, pair)
    assert nothing is None and asked(quick, pair)[1].id == job.id
    worker.run(quick.store, job.id)
    found, done = asked(quick, pair)
    expected = shifts(*pair[1])
    assert done is None
    assert found.words == expected.words
    for name in ("counts_a", "counts_b", "overlap", "second_order", "residual"):
        assert getattr(found, name).tolist() == approx(getattr(expected, name).tolist()), name
        assert not getattr(found, name).flags.writeable
    assert (found.left, found.only_a, found.only_b, found.k) == (approx(expected.left), 10, 0, 10)
    assert found.undirected == expected.undirected


@pytest.mark.usefixtures("many")
def test_the_words_of_a_third_model_narrow_the_question_and_are_part_of_its_key(quick, pair, store):
    (first, second), (a, b) = pair
    third = WordVectors(a.words[:30], a.counts[:30], np.eye(30))
    id = store.models.publish(third.save, name="third").id
    models = (a, b, open_model(store.models.path(id)))
    _, job = find_shifts(quick, (first, second, id), models)
    worker.run(store, job.id)
    assert find_shifts(quick, (first, second, id), models)[0].words == a.words[:30]
    assert asked(quick, pair)[0] is None


@pytest.mark.usefixtures("many")
def test_models_read_in_one_script_are_compared_so_by_the_job_too(quick, store):
    rows = np.random.default_rng(0).normal(size=(30, 4))
    names = (("國", "学"), ("国", "學"))
    made = [WordVectors((*two, *(f"w{i}" for i in range(28))), np.arange(30, 0, -1), rows) for two in names]
    ids = [store.models.publish(model.save, name="x").id for model in made]
    models = tuple(in_script(open_model(store.models.path(id)), "simplified") for id in ids)
    _, job = find_shifts(quick, (*ids, ""), (*models, None), script="simplified")
    worker.run(store, job.id)
    found, _ = find_shifts(quick, (*ids, ""), (*models, None), script="simplified")
    assert found.words[:2] == ("国", "学")
    assert found.mean == 1.0


@pytest.mark.usefixtures("many")
def test_a_comparison_that_was_stopped_keeps_nothing_and_is_not_begun_again_unasked(quick, pair, store):
    _, job = asked(quick, pair)
    quick.stop(job.id)
    worker.run(store, job.id)
    nothing, same = asked(quick, pair)
    assert nothing is None and (same.id, same.state) == (job.id, "stopped")
    assert asked(quick, pair, again=True)[1].id != job.id


@pytest.mark.usefixtures("many")
def test_a_model_that_is_deleted_before_its_turn_is_named_by_the_job(quick, pair, store):
    _, job = asked(quick, pair)
    store.models.delete(pair[0][1])
    worker.run(store, job.id)
    failed = asked(quick, pair)[1]
    assert failed.state == "failed"
    assert failed.error["id"] == "error-deleted-model"


@pytest.mark.usefixtures("many")
def test_models_without_common_words_are_explained_by_the_job_too(quick, store):
    made = [WordVectors(tuple(f"{p}{i}" for i in range(30)), np.ones(30, int), np.eye(30)) for p in ("a", "B")]
    ids = [store.models.publish(model.save, name="x").id for model in made]
    _, job = find_shifts(quick, (*ids, ""), (*(open_model(store.models.path(id)) for id in ids), None))
    worker.run(store, job.id)
    error = quick.get(job.id).error
    assert error["id"] == "error-no-common-words" and error["parameters"]["first"][0] == "a0"


@pytest.mark.usefixtures("many")
def test_a_damaged_comparison_is_made_again(quick, pair, store):
    _, job = asked(quick, pair)
    worker.run(store, job.id)
    key = comparison_key(*(model.identity for model in pair[1]))
    (store.cache.get(key) / comparisons.NUMBERS).write_bytes(b"\x93NUMPY")
    assert read_shifts(store, key) is None
    assert store.cache.get(key) is None
    again = asked(quick, pair)[1]
    assert again.active and again.id != job.id


def test_the_direction_and_the_number_of_neighbours_are_part_of_the_question():
    keys = {comparison_key("a", "b"), comparison_key("b", "a"), comparison_key("a", "b", k=5)}
    assert len(keys | {comparison_key("a", "b", within="c")}) == 4


@pytest.mark.usefixtures("many")
def test_the_job_tells_how_far_it_is(quick, pair, store, monkeypatch):
    told = []
    monkeypatch.setattr("embed_core.jobs.task.Task.report", lambda self, **progress: told.append(progress) or True)
    _, job = asked(quick, pair)
    worker.run(store, job.id)
    assert told[0] == {"compared": 0, "words": 60}


@pytest.mark.usefixtures("many")
def test_a_model_that_is_being_compared_is_not_deleted(quick, pair):
    asked(quick, pair)
    for id in pair[0]:
        with pytest.raises(InUse):
            quick.refuse_if_used(id)
