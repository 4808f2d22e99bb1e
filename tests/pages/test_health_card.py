"""The health card: each remark opens the part that it rests on, and a second seed is shown band by band."""

from dataclasses import replace

import numpy as np
import pytest

from embed_core.corpus import teaching_corpus
from embed_core.language import say_in
from embed_core.training import GloVe, train
from embed_core.vectors import CorpusFacts, ModelMeta, WordVectors
from tests.pages.conftest import words_of

EN = say_in("en")
FACTS = CorpusFacts(identity="0" * 16, name="x", language="en", tokens=5000, types=300)
META = ModelMeta(trainer="word2vec", settings={"vector_size": 20}, corpus=FACTS, epochs=3, seed=1, stopped=True)


@pytest.fixture
def shelved(lab):
    """Put models on the shelf for as long as the test runs."""
    made = []

    def put(model, **extra):
        made.append(lab.store.models.publish(model.save, name="ill", extra=extra or None).id)
        return made[-1]

    yield put
    for id in made:
        lab.store.models.delete(id)
        lab.store.models.purge(id)


def model_of(*, seed=1, words=1000, meta=META):
    draw = np.random.default_rng(2)
    rows = (draw.normal(size=(30, 20))[draw.integers(30, size=words)]).astype(np.float32)
    rows += 0.3 * np.random.default_rng(seed).normal(size=rows.shape).astype(np.float32)
    rows[40:44] = rows[50]
    counts = np.maximum(2, 30_000 // np.arange(1, words + 1))
    return WordVectors(tuple(f"w{n}" for n in range(words)), counts, rows, meta)


def part_shown(app, id):
    return next(group.value for group in app.get("button_group") if group.key == f"health part {id}")


def openers(app, id):
    return [button for button in app.button if button.key and button.key.startswith(f"part {id} ")]


@pytest.mark.parametrize("about", ["text", "training", "vectors"])
def test_each_remark_opens_the_part_that_it_is_about(visit, lab, shelved, about):
    id = shelved(model_of())
    remarks = lab.checkup(id).remarks
    assert {"text", "training", "vectors"} <= {remark.about for remark in remarks}
    app = visit("models", health=id)
    assert not app.exception
    assert len(openers(app, id)) == len(remarks)
    number = next(at for at, remark in enumerate(remarks) if remark.about == about)
    next(button for button in openers(app, id) if button.key.endswith(f" {number}")).click().run()
    assert not app.exception
    assert part_shown(app, id) == about
    row = {"text": "tokens", "training": "epochs", "vectors": "faults"}[about]
    tables = [table.value for table in app.dataframe]
    assert any(len(table) <= 3 and EN(f"health-row-{row}") in table.values for table in tables)


def test_the_part_of_a_training_shows_its_loss(visit, shelved):
    id = shelved(train(teaching_corpus("en"), GloVe(vector_size=20, min_count=1, epochs=2)))
    app = visit("models", health=id)
    assert not app.exception
    assert part_shown(app, id) == "training"
    assert EN("health-not-enough") in next(c.value for c in app.caption if c.value.startswith("GloVe"))
    assert len(app.get("plotly_chart")) == 1
    assert [button.label for button in app.button if button.key and button.key.startswith(f"mend {id}")] == [
        EN("health-continue", epochs=8)
    ]


def test_a_model_without_remarks_has_no_parts_that_remarks_open(visit):
    app = visit("models", health="teaching-en")
    assert openers(app, "teaching-en") == []


def test_what_two_seeds_share_is_shown_band_by_band(visit, lab, shelved):
    first = model_of()
    id = shelved(first)
    shelved(model_of(seed=2, meta=replace(META, seed=2)), replicate_of=first.identity)
    stability = lab.checkup(id).stability
    assert len(stability.bands) > 1
    app = visit("models", health=id)
    next(group for group in app.get("button_group") if group.key == f"health part {id}").set_value("stability").run()
    assert not app.exception
    table = next(t.value for t in app.dataframe if EN("figure-column-shared-mean") in t.value.columns)
    shown = table[EN("figure-column-shared-mean")].tolist()
    assert shown == [round(band.mean * stability.k, 2) for band in stability.bands]
    assert EN("health-replicate") not in [button.label for button in app.button]
    assert EN("health-row-stability") in words_of(app) or any(
        EN("health-row-stability") in t.value.values for t in app.dataframe
    )
