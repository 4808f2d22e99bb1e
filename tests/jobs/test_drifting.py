"""Words that drift: paused and continued, caught on their way, and ended where nobody waits for them any more."""

import numpy as np
import pytest

from embed_core.geometry.projection.tsne import EARLY, LATE
from embed_core.jobs import abandon, attend, caught, find_projection, projection_key, read_projection, worker
from embed_core.jobs.drifting import AWAY
from embed_core.jobs.projections import FRAME, write_frame
from embed_core.jobs.task import Task

CHOICE = {"method": "tsne", "dimensions": 2, "perplexity": 5.0}


@pytest.fixture
def steps(monkeypatch):
    """The steps that jobs report, with a way to stop one at a step: `steps.stop = (step, what to do)`."""
    report = Task.report

    class Steps(list):
        stop = None

    told = Steps()

    def watched(self, **progress):
        told.append((progress["step"], progress["steps"]))
        if told.stop and progress["step"] == told.stop[0]:
            told.stop[1](self.id)
        return report(self, **progress)

    monkeypatch.setattr(Task, "report", watched)
    return told


def test_a_paused_map_takes_the_steps_that_are_left_and_no_others(quick, store, shelved, steps):
    id, model = shelved
    steps.stop = (90, quick.stop)
    job = find_projection(quick, id, model, model.words, **CHOICE)[1]
    worker.run(store, job.id)
    paused, job = find_projection(quick, id, model, model.words, **CHOICE)
    assert (paused.halted.step, paused.halted.steps, steps[-1]) == (90, EARLY + LATE, (90, EARLY + LATE))
    steps.clear()
    onward = CHOICE | {"begin": job.result["cache"]}
    job = find_projection(quick, id, model, model.words, **onward)[1]
    worker.run(store, job.id)
    assert (steps[0], steps[-1]) == ((95, EARLY + LATE), (EARLY + LATE, EARLY + LATE))
    chart, job = find_projection(quick, id, model, model.words, **onward)
    assert job is None and chart.halted is None
    assert "remark-stopped-early" not in [remark.identifier for remark in chart.remarks]


def test_a_paused_map_with_another_perplexity_takes_all_steps(quick, store, shelved, steps):
    id, model = shelved
    steps.stop = (90, quick.stop)
    job = find_projection(quick, id, model, model.words, **CHOICE)[1]
    worker.run(store, job.id)
    begin = quick.get(job.id).result["cache"]
    steps.clear()
    steps.stop = None
    job = find_projection(quick, id, model, model.words, **CHOICE | {"begin": begin, "perplexity": 9.0})[1]
    worker.run(store, job.id)
    assert steps[-1] == (LATE, LATE)


def test_what_a_running_job_has_reached_is_kept_as_a_map_to_go_on_from(quick, store, shelved):
    id, model = shelved
    job = find_projection(quick, id, model, model.words, **CHOICE)[1]
    assert caught(store, job, model) == ""
    places = np.random.default_rng(0).normal(size=(len(model.words) - 1, 2)).astype(np.float32)
    write_frame(store.job_folder(job.id) / FRAME, places)
    chart = read_projection(store, caught(store, job, model), model)
    assert np.array_equal(chart.coordinates, places)
    assert chart.words == tuple(word for word in model.words if word != "w7")
    write_frame(store.job_folder(job.id) / FRAME, places[:5])
    assert caught(store, job, model) == ""


def test_of_a_job_that_has_ended_its_map_is_gone_on_from(quick, store, shelved):
    id, model = shelved
    job = find_projection(quick, id, model, model.words, **CHOICE)[1]
    worker.run(store, job.id)
    assert caught(store, quick.get(job.id), model) == projection_key(model.identity, model.words, **CHOICE)


def test_a_job_that_nobody_waits_for_is_stopped_and_asked_for_anew(quick, shelved):
    id, model = shelved
    job = find_projection(quick, id, model, model.words, **CHOICE)[1]
    attend(quick.store, job.id, "one")
    assert abandon(quick, job.id, "one")
    job = quick.get(job.id)
    assert job.state == "stopped" or job.progress["stopping"]
    assert not abandon(quick, "j-0123456789ab", "one")


def test_a_job_that_another_window_waits_for_goes_on_until_that_is_gone(quick, shelved):
    import time

    id, model = shelved
    job = find_projection(quick, id, model, model.words, **CHOICE)[1]
    attend(quick.store, job.id, "one")
    attend(quick.store, job.id, "other")
    assert not abandon(quick, job.id, "one")
    assert not quick.get(job.id).progress.get("stopping")
    assert abandon(quick, job.id, "one", clock=lambda: time.time() + AWAY + 1)


def test_who_asks_again_for_an_abandoned_map_gets_it_whole(quick, store, shelved, steps):
    id, model = shelved
    first = find_projection(quick, id, model, model.words, **CHOICE)[1]
    steps.stop = (30, lambda id: abandon(quick, id, "one"))
    worker.run(store, first.id)
    assert quick.get(first.id).state == "stopped"
    chart, job = find_projection(quick, id, model, model.words, **CHOICE)
    assert chart is None and job.id != first.id and job.active
    steps.stop = None
    worker.run(store, job.id)
    assert find_projection(quick, id, model, model.words, **CHOICE)[0].halted is None
