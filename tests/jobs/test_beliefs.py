"""Belief in a map: at once for a few words, by a job for many, kept for everybody; and t-SNE that goes on by a job."""

import numpy as np
import pytest
from pytest import approx

from embed_core.geometry import belief, kept_shares, project, resume
from embed_core.jobs import (
    beliefs,
    find_belief,
    find_projection,
    projection_key,
    read_projection,
    standing,
    worker,
)
from embed_core.vectors import WordVectors, open_model

CHOICE = {"method": "tsne", "dimensions": 2, "perplexity": 5.0}


@pytest.fixture
def shelved(store):
    """The identifier of a model of 80 words, and the model."""
    rows = np.random.default_rng(5).normal(size=(80, 6))
    vectors = WordVectors(tuple(f"w{i}" for i in range(80)), np.arange(80, 0, -1), rows)
    id = store.models.publish(vectors.save, name="small").id
    return id, open_model(store.models.path(id))


def settled(queue, id, model, words, **choice):
    """The finished map, made by a job."""
    _, job = find_projection(queue, id, model, words, **choice)
    worker.run(queue.store, job.id)
    return find_projection(queue, id, model, words, **choice)[0]


def test_few_words_are_believed_at_once_and_without_a_job(quick, shelved, launcher):
    id, model = shelved
    chart = project(model)
    found, job = find_belief(quick, id, model=model, chart=chart)
    assert job is None and launcher.started == []
    assert found.kept.tolist() == kept_shares(chart).tolist()


def test_many_words_are_believed_by_one_job_and_kept_for_everybody(quick, shelved, monkeypatch):
    monkeypatch.setattr(beliefs, "AT_ONCE", 20)
    id, model = shelved
    chart = project(model)
    nothing, job = find_belief(quick, id, model=model, chart=chart)
    assert nothing is None
    assert find_belief(quick, id, model=model, chart=chart)[1].id == job.id
    worker.run(quick.store, job.id)
    found, done = find_belief(quick, id, model=model, chart=chart)
    expected = belief(chart)
    assert done is None
    assert (found.trustworthiness, found.continuity) == approx((expected.trustworthiness, expected.continuity))
    assert found.kept.tolist() == expected.kept.tolist()
    assert not found.kept.flags.writeable


def test_the_belief_in_a_map_is_not_that_in_another_one(quick, shelved, monkeypatch):
    monkeypatch.setattr(beliefs, "AT_ONCE", 20)
    id, model = shelved
    first, second = project(model), project(model, dimensions=3)
    jobs = {find_belief(quick, id, model=model, chart=chart)[1].id for chart in (first, second)}
    assert len(jobs) == 2


def test_each_words_share_is_told_also_where_the_whole_is_estimated_from_a_sample(shelved, monkeypatch):
    _, model = shelved
    chart = project(model)
    sampled = belief(chart, whole=40)
    assert np.isnan(sampled.kept).any()
    monkeypatch.setattr("embed_core.geometry.belief", lambda chart, k: sampled)
    found = beliefs.believe(chart)
    assert found.asked == 80 and not np.isnan(found.kept).any()
    assert [remark.identifier for remark in found.remarks] == ["remark-belief-sample"]


def test_a_map_goes_on_from_a_kept_one_with_other_parameters(quick, shelved):
    id, model = shelved
    before = settled(quick, id, model, model.words, **CHOICE)
    key = projection_key(model.identity, model.words, **CHOICE)
    after = settled(quick, id, model, model.words, **CHOICE | {"begin": key, "exaggeration": 4.0})
    expected = resume(before, perplexity=5.0, exaggeration=4.0)
    assert after.words == before.words
    assert after.coordinates.tobytes() == expected.coordinates.tobytes()
    assert "remark-begun-anew" not in [remark.identifier for remark in after.remarks]


def test_the_beginning_is_part_of_the_question(shelved):
    _, model = shelved
    keys = {projection_key(model.identity, model.words, **CHOICE | more) for more in ({}, {"begin": "a" * 64})}
    keys.add(projection_key(model.identity, model.words, **CHOICE | {"exaggeration": 2.0}))
    assert len(keys) == 3


@pytest.mark.parametrize("begin", ["0" * 64, "../../etc", "A" * 64, "x"])
def test_a_beginning_that_is_not_kept_is_told_and_the_words_begin_anew(quick, shelved, begin):
    id, model = shelved
    assert standing(quick.store, begin, model, words=model.words, dimensions=2) is None
    chart = settled(quick, id, model, model.words[:30], **CHOICE | {"begin": begin})
    assert "remark-begun-anew" in [remark.identifier for remark in chart.remarks]


def test_no_map_of_another_model_and_of_another_space_is_a_beginning(quick, store, shelved):
    id, model = shelved
    settled(quick, id, model, model.words, **CHOICE)
    key = projection_key(model.identity, model.words, **CHOICE)
    assert standing(store, key, model, words=model.words, dimensions=3) is None
    other = WordVectors(model.words, model.counts, np.random.default_rng(6).normal(size=(80, 6)))
    assert read_projection(store, key, other) is None
    assert standing(store, key, other, words=model.words, dimensions=2) is None
    assert standing(store, key, model, words=model.words[:30], dimensions=2).words == model.words[:30]
