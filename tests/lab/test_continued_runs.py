"""The plan of a run that goes on from a model, and the limits that it meets."""

import numpy as np
import pytest

from embed_core.evaluation import film_bytes
from embed_core.store import NoMoreStorage
from embed_core.training import Word2Vec
from embed_core.vectors import ModelMeta, WordVectors
from embed_core.vectors.meta import CorpusFacts

MEGABYTE = 2**20
LARGE = Word2Vec(vector_size=100, min_count=1, epochs=1, workers=1)


def large_model(lab, corpus_id, *, words=10_000):
    """A model of far more words than the corpus has, which all stay when it goes on."""
    corpus = lab.corpus(corpus_id)
    names = (*corpus.counts, *(f"w{n}" for n in range(words - len(corpus.counts))))
    rows = np.random.default_rng(1).normal(size=(words, 100)).astype(np.float32)
    meta = ModelMeta(trainer="word2vec", corpus=CorpusFacts.of(corpus), epochs=1)
    model = WordVectors(names, np.arange(words, 0, -1), rows, meta, np.zeros_like(rows))
    return lab.store.models.publish(model.save, name="large").id


def test_the_plan_of_a_continued_run_tells_all_words_of_the_model(anna):
    model = large_model(anna.lab, anna.corpus)
    told = anna.lab.plan(anna.corpus, LARGE, start=model).estimate
    assert told.vocabulary == 10_000
    assert told.disk_bytes > 2 * 10_000 * 100 * 4
    assert anna.lab.plan(anna.corpus, LARGE).estimate.vocabulary == 12


def test_a_continued_run_that_would_pass_the_limit_of_a_workspace_is_refused(make_many, make_person):
    operator = make_many(storage_limit=14 * MEGABYTE)
    anna = make_person(operator.for_workspace("a" * 16), name="anna", seed=1)
    model = large_model(anna.lab, anna.corpus)
    anna.lab.plan(anna.corpus, LARGE)
    for ask in (anna.lab.plan, lambda *a, **k: anna.lab.train(*a, name="more", **k)):
        with pytest.raises(NoMoreStorage):
            ask(anna.corpus, LARGE, start=model)


def test_a_click_does_not_look_through_a_model_that_the_page_has_looked_through(anna, monkeypatch):
    from embed_core import training

    model = large_model(anna.lab, anna.corpus)
    first = anna.lab.plan(anna.corpus, LARGE, start=model)
    monkeypatch.setattr(training, "prepare", lambda *_, **__: pytest.fail("the words of the model are joined again"))
    assert anna.lab.plan(anna.corpus, LARGE, start=model) == first
    assert anna.lab.train(anna.corpus, LARGE, name="more", start=model).kind == "train"


def test_what_is_left_over_is_asked_at_each_click(make_many, make_person):
    operator = make_many(storage_limit=30 * MEGABYTE)
    anna = make_person(operator.for_workspace("a" * 16), name="anna", seed=1)
    model = large_model(anna.lab, anna.corpus)
    anna.lab.plan(anna.corpus, LARGE, start=model)
    large_model(anna.lab, anna.corpus, words=20_000)
    with pytest.raises(NoMoreStorage):
        anna.lab.plan(anna.corpus, LARGE, start=model)


def test_the_film_is_part_of_what_a_plan_says_of_the_disk(anna):
    from embed_core.training import estimate

    told = anna.lab.plan(anna.corpus, LARGE).estimate.disk_bytes
    assert told == estimate(anna.lab.corpus(anna.corpus), LARGE).disk_bytes + film_bytes(12, 1)
