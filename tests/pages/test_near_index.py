"""Under the nearest words of a large model: the offer of an index, then what it finds, and exact answers too."""

import time

import pytest

from embed_core.jobs.near_indexes import index_key
from embed_core.lab import TEACHING
from tests.pages.conftest import words_of

MODEL = TEACHING["en"]


@pytest.fixture
def large(monkeypatch):
    """Every model is large."""
    monkeypatch.setenv("EMBEDLAB_INDEX_FROM", "1")


@pytest.fixture
def without_index_afterwards(lab):
    yield
    lab.store.indexes.drop(index_key(lab.model(MODEL).identity))


def button(app, key):
    return next((each for each in app.button if each.key == key), None)


def test_a_small_model_gets_no_offer(visit):
    app = visit("map", model=MODEL, word="king")
    assert not app.exception and button(app, "near build") is None and "index" not in words_of(app)


@pytest.mark.usefixtures("large", "without_index_afterwards")
def test_a_large_model_is_offered_one_which_then_tells_what_it_finds(visit, lab):
    app = visit("map", model=MODEL, word="king")
    assert "The model is large" in words_of(app)
    assert not [each for each in app.toggle if each.label == "Exact"]
    button(app, "near build").click().run()
    deadline = time.monotonic() + 60
    while lab.index_job(MODEL) is not None and time.monotonic() < deadline:
        time.sleep(0.1)
    recall = lab.near_index(MODEL).facts.recall
    app = visit("map", model=MODEL, word="king")
    told = words_of(app)
    assert not app.exception and button(app, "near build") is None
    assert f"finds {int(1000 * recall) / 10:.1f} % of the exact 10 nearest words" in told.replace("\u2068", "").replace(
        "\u2069", ""
    )
    assert "ec.open_index(" in told
    next(each for each in app.toggle if each.label == "Exact").set_value(True).run()
    told = words_of(app)
    assert "Compared with every word" in told and "ec.open_index(" not in told
    assert app.query_params["exact"] in ("1", ["1"])
