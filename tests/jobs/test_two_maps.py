"""Two maps as a job: kept by content, told how far it is, stopped, failed, and named when they cannot be drawn."""

import numpy as np
import pytest
from pytest import approx

from embed_core.geometry.two_models import two_maps
from embed_core.jobs import find_two_maps, two_maps_key, worker
from embed_core.jobs import two_maps as kept
from embed_core.jobs.two_maps import read_two_maps
from embed_core.vectors import WordVectors, open_model


@pytest.fixture
def pair(store):
    draw = np.random.default_rng(3)
    rows = draw.normal(size=(60, 6))
    made = [
        WordVectors(tuple(f"w{i}" for i in range(60)), np.arange(60, 0, -1), rows + 0.2 * draw.normal(size=rows.shape))
        for _ in range(2)
    ]
    ids = tuple(store.models.publish(model.save, name="x").id for model in made)
    return ids, tuple(open_model(store.models.path(id)) for id in ids)


def asked(queue, pair, **more):
    return find_two_maps(queue, *pair, most=40, method="tsne", **more)


def test_the_job_draws_what_the_library_draws_and_it_is_kept_for_everybody(quick, pair):
    nothing, job = asked(quick, pair)
    assert nothing is None and asked(quick, pair)[1].id == job.id
    worker.run(quick.store, job.id)
    found, done = asked(quick, pair)
    expected = two_maps(*pair[1], most=40, method="tsne")
    assert done is None and found.words == expected.words and found.method == "tsne"
    assert found.residual == approx(expected.residual, abs=1e-6)
    assert found.at_a == approx(expected.at_a, abs=1e-3) and found.at_b == approx(expected.at_b, abs=1e-3)
    assert not found.at_a.flags.writeable and not found.residual.flags.writeable


def test_the_job_tells_how_far_it_is(quick, pair, store, monkeypatch):
    told = []
    monkeypatch.setattr("embed_core.jobs.task.Task.report", lambda self, **progress: told.append(progress) or True)
    _, job = asked(quick, pair)
    worker.run(store, job.id)
    assert len(told) > 5 and told[-1]["step"] <= told[-1]["steps"]
    assert [each["step"] for each in told] == sorted(each["step"] for each in told)


def test_maps_that_were_stopped_are_not_kept_and_not_begun_again_unasked(quick, pair, store):
    _, job = asked(quick, pair)
    quick.stop(job.id)
    worker.run(store, job.id)
    nothing, same = asked(quick, pair)
    assert nothing is None and (same.id, same.state) == (job.id, "stopped") and not same.result
    assert asked(quick, pair, again=True)[1].id != job.id


def test_a_model_that_is_deleted_before_its_turn_is_named_by_the_job(quick, pair, store):
    _, job = asked(quick, pair)
    store.models.delete(pair[0][1])
    worker.run(store, job.id)
    assert asked(quick, pair)[1].error["id"] == "error-deleted-model"


def test_damaged_maps_are_drawn_again(quick, pair, store):
    _, job = asked(quick, pair)
    worker.run(store, job.id)
    key = two_maps_key(*(model.identity for model in pair[1]), most=40, method="tsne")
    (store.cache.get(key) / kept.PLACES).write_bytes(b"\x93NUMPY")
    assert read_two_maps(store, key) is None and store.cache.get(key) is None
    assert asked(quick, pair)[1].active


def test_words_method_seed_and_direction_are_part_of_the_question():
    first = {"most": 40, "method": "tsne"}
    keys = {two_maps_key("a", "b", **first | more) for more in ({}, {"most": 50}, {"method": "pca"}, {"seed": 1})}
    assert len(keys | {two_maps_key("b", "a", **first)}) == 5
