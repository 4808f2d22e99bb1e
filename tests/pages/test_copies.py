"""A large model in half precision: its copy is made by a job with progress, never while the page draws."""

import itertools
import os
import time
from types import SimpleNamespace

import numpy as np
import pytest

from embed_core.jobs import Queue, worker
from embed_core.vectors import ModelMeta
from embed_core.vectors.draft import ModelDraft
from tests.pages.conftest import words_of

ROWS = np.random.default_rng(0).normal(size=(30_000, 100)).astype(np.float32)
FACTORS = itertools.count(1)
"""Each test has a model of another content, since copies and jobs go by that."""
FIRST = "Before it opens, the float32 copy"


def button(app, key):
    return next((each for each in app.button if each.key == key), None)


@pytest.fixture
def half(lab, monkeypatch):
    """A model of the person's own in half precision, whose copy counts as a large one."""

    rows = ROWS * next(FACTORS)

    def write(folder):
        draft = ModelDraft(folder, dimensions=100, storage="float16")
        draft.add([f"w{n}" for n in range(len(ROWS))], rows)
        draft.finish(ModelMeta())

    monkeypatch.setattr("pages.widgets.copies.AT_ONCE", 1 << 20)
    card = lab.store.models.publish(write, name="half")
    yield card
    lab.store.models.delete(card.id)


def copied(lab, card):
    """Wait for the end of the job that makes the copy, and return it."""
    deadline = time.monotonic() + 60
    while lab.copy_job(card.id).active and time.monotonic() < deadline:
        time.sleep(0.1)
    return lab.copy_job(card.id)


def test_a_chosen_model_waits_for_its_copy_and_then_opens(visit, lab, half):
    app = visit("cosine", kind="words", model=half.id, first="w1", second="w2")
    assert not app.exception and FIRST in words_of(app)
    assert not [each for each in app.selectbox if each.key and "first" in each.key]
    assert (copied(lab, half).kind, copied(lab, half).state) == ("widen", "finished")
    app = visit("cosine", kind="words", model=half.id, first="w1", second="w2")
    assert not app.exception and FIRST not in words_of(app)
    assert lab.copy_missing(half.id) == 0


def test_a_list_of_models_makes_no_copies_but_offers_them(visit, lab, half):
    app = visit("models")
    assert not app.exception and FIRST in words_of(app)
    assert lab.copy_job(half.id) is None
    button(app, f"copy {half.id}").click().run()
    assert copied(lab, half).state == "finished"
    app = visit("models")
    assert not app.exception and FIRST not in words_of(app) and button(app, f"copy {half.id}") is None


def test_what_was_stopped_is_not_begun_again_by_itself_but_offered(visit, lab, half):
    lab.queue = Queue(lab.store, launch=lambda *_: SimpleNamespace(pid=os.getpid(), wait=lambda: 0))
    job = lab.ask_copy(half.id)
    lab.queue.stop(job.id)
    worker.run(lab.store, job.id)
    app = visit("cosine", kind="words", model=half.id, first="w1", second="w2")
    assert not app.exception and FIRST in words_of(app)
    assert (lab.copy_job(half.id).id, lab.copy_job(half.id).state) == (job.id, "stopped")
    button(app, f"copy {half.id}").click().run()
    assert lab.copy_job(half.id).id != job.id
    assert copied(lab, half).state == "finished"


def test_a_smaller_copy_is_made_where_the_page_is_drawn(visit, lab, half, monkeypatch):
    monkeypatch.setattr("pages.widgets.copies.AT_ONCE", 1 << 30)
    app = visit("cosine", kind="words", model=half.id, first="w1", second="w2")
    assert not app.exception and FIRST not in words_of(app)
    assert lab.copy_missing(half.id) == 0 and lab.copy_job(half.id) is None


def test_a_third_model_of_a_comparison_waits_for_its_copy_too(visit, lab, half):
    app = visit("compare", also=half.id)
    assert not app.exception and FIRST in words_of(app)
    assert copied(lab, half).state == "finished"
    app = visit("compare", also=half.id)
    assert not app.exception and FIRST not in words_of(app)
