"""Models of the other trainers, made ill: the card says so, and how many epochs mend it."""

import random
from dataclasses import replace

import pytest

from embed_core.corpus import build_corpus, teaching_corpus
from embed_core.evaluation import health
from embed_core.training import PPMI, FastText, GloVe, Word2Vec, train

GLOVE = GloVe(vector_size=50, min_count=1, epochs=1)
FASTTEXT = FastText(vector_size=50, min_count=1, epochs=2, workers=1, buckets=20_000)


@pytest.fixture(scope="module")
def text():
    return teaching_corpus("en")


@pytest.fixture(scope="module")
def shuffled(text):
    tokens = [token for sentence in text.iter_sentences() for token in sentence]
    random.Random(1).shuffle(tokens)
    return build_corpus([[tokens[at : at + 10] for at in range(0, len(tokens), 10)]], name="shuffled", language="en")


def told(model):
    return {remark.identifier: remark for remark in health(model).remarks}


@pytest.mark.parametrize("epochs", [1, 2, 5])
def test_glove_whose_loss_still_falls_is_not_called_well(text, epochs):
    model = train(text, replace(GLOVE, epochs=epochs))
    remark = told(model)["remark-loss-still-falls"]
    assert (remark.level, remark.about) == ("warning", "training")
    assert remark.parameters == {"epochs": epochs, "loss": round(model.meta.losses[-1], 3), "more": 10 - epochs}


def test_glove_is_mended_by_as_many_epochs_as_it_was_told(text):
    ill = train(text, GLOVE)
    more = told(ill)["remark-loss-still-falls"].parameters["more"]
    mended = train(text, replace(GLOVE, epochs=more), start=ill)
    assert "remark-loss-still-falls" not in told(mended)
    assert mended.meta.losses[-1] < 0.2 * ill.meta.losses[-1]


def test_glove_that_fits_is_left_in_peace(text):
    assert "remark-loss-still-falls" not in told(train(text, replace(GLOVE, epochs=15)))
    slow = train(text, replace(GLOVE, epochs=15, alpha=0.02))
    assert told(slow)["remark-loss-still-falls"].parameters["more"] == 35


@pytest.mark.parametrize("settings", [FASTTEXT, Word2Vec(vector_size=50, min_count=1, epochs=2, workers=1)])
def test_what_learns_in_steps_is_told_how_many_epochs_are_missing_and_is_mended_by_them(text, settings):
    ill = train(text, settings)
    remark = told(ill)["remark-too-few-epochs"]
    more = remark.parameters["more"]
    assert remark.parameters["epochs"] == 2 and more > 0
    assert health(train(text, replace(settings, epochs=more), start=ill)).trained_enough


def test_a_text_without_order_gives_ppmi_nothing_to_find(shuffled):
    assert "remark-no-structure" in told(train(shuffled, PPMI(vector_size=50, min_count=1)))


def test_ppmi_of_a_text_with_order_is_left_in_peace(text):
    assert told(train(text, PPMI(vector_size=50, min_count=1))).keys() <= {"remark-few-tokens"}


@pytest.mark.parametrize("settings", [{"alpha": 7.0}, {"epochs": 10**9}, {"alpha": "x"}])
def test_settings_that_this_version_does_not_know_are_no_fault_of_the_card(text, settings):
    for made in (train(text, GLOVE), train(text, replace(FASTTEXT, epochs=1))):
        meta = replace(made.meta, settings=dict(made.meta.settings) | settings)
        assert health(replace(made, meta=meta)).remarks is not None
