"""Clusters of many words: found by one job, kept for everybody, and left off when somebody asks for an end."""

import threading

import numpy as np
import pytest

from embed_core.geometry import cluster
from embed_core.jobs import find_clusters, worker
from embed_core.jobs.tasks import cluster as task

CHOICE = {"method": "k-means", "count": 4, "smallest": 5, "seed": 3}


@pytest.mark.parametrize("method", ["k-means", "hdbscan"])
@pytest.mark.parametrize("first", [0, 20])
def test_one_job_finds_what_the_library_finds_and_it_is_kept_for_everybody(quick, shelved, method, first):
    id, model = shelved
    words, choice = model.words[first:80], CHOICE | {"method": method}
    nothing, job = find_clusters(quick, id, model, words, **choice)
    assert nothing is None and find_clusters(quick, id, model, words, **choice)[1].id == job.id
    worker.run(quick.store, job.id)
    found, done = find_clusters(quick, id, model, words, **choice)
    expected = cluster(model, words, **choice)
    assert done is None and found.words == expected.words and found.remarks == expected.remarks
    assert found.labels.tolist() == expected.labels.tolist()
    for name in ("units", "counts", "silhouettes", "centroids"):
        assert np.array_equal(getattr(found, name), getattr(expected, name), equal_nan=True)
    assert (found.method, found.seed, found.counted) == (method, 3, True)


def test_other_words_or_another_choice_are_other_clusters(quick, shelved):
    id, model = shelved
    jobs = {
        find_clusters(quick, id, model, words, **(CHOICE | other))[1].id
        for words, other in ((model.words, {}), (model.words[:50], {}), (model.words, {"count": 5}))
    }
    assert len(jobs) == 3


def test_a_job_that_is_stopped_ends_at_once_and_keeps_nothing(quick, shelved, monkeypatch):
    id, model = shelved
    go_on = threading.Event()
    monkeypatch.setattr("embed_core.geometry.cluster", lambda *_, **__: go_on.wait(60))
    _, job = find_clusters(quick, id, model, model.words, **CHOICE)
    stop = threading.Timer(0.3, lambda: quick.stop(job.id))
    stop.start()
    worker.run(quick.store, job.id)
    go_on.set()
    assert quick.get(job.id).state == "stopped"
    assert find_clusters(quick, id, model, model.words, **CHOICE)[0] is None
    assert find_clusters(quick, id, model, model.words, **CHOICE, again=True)[1].id != job.id
    assert task.LOOK < 1


def test_what_speaks_against_the_clusters_is_told_by_the_job(quick, shelved):
    id, model = shelved
    _, job = find_clusters(quick, id, model, model.words[:3], **CHOICE)
    worker.run(quick.store, job.id)
    assert quick.get(job.id).error["id"] == "error-too-few-to-group"
