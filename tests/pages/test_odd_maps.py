"""Odd models on the map page: two words, one place for all, rows without direction, a perplexity too large."""

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.vectors import WordVectors
from tests.pages.conftest import words_of

both = pytest.mark.parametrize("lang", ["zh", "en"])


@pytest.fixture
def publish(lab):
    """Keep vectors as a model for as long as the test runs."""
    made = []

    def keep(rows, words=()):
        rows = np.asarray(rows, np.float32)
        words = tuple(words) or tuple(f"w{n}" for n in range(len(rows)))
        made.append(lab.store.models.publish(WordVectors(words, np.arange(len(rows), 0, -1), rows).save, name="odd").id)
        return made[-1]

    yield keep
    for id in made:
        lab.store.models.delete(id)
        lab.store.models.purge(id)


def told(app):
    return words_of(app).replace("\\", "")


@both
@pytest.mark.parametrize("method", ["pca", "tsne"])
def test_two_words_are_too_few_for_a_map_and_it_is_said(visit, publish, lang, method):
    app = visit("map", model=publish(np.eye(2)), method=method, lang=lang)
    assert not app.exception
    assert say_in(lang)("error-too-few-words", needed=4, words=2) in told(app)


@both
@pytest.mark.parametrize("method", ["pca", "tsne"])
def test_words_that_all_have_one_vector_have_no_map_and_it_is_said(visit, publish, lang, method):
    app = visit("map", model=publish(np.ones((20, 5))), method=method, lang=lang)
    assert not app.exception
    assert app.error and say_in(lang)("error-all-alike") in told(app)


@both
def test_words_without_a_direction_are_left_out_and_counted(visit, publish, lang):
    rows = np.random.default_rng(0).normal(size=(30, 5))
    rows[3], rows[7, 2], rows[9, 0] = 0, np.nan, np.inf
    app = visit("map", model=publish(rows), lang=lang)
    assert not app.exception
    assert say_in(lang)("remark-left-out", count=3) in told(app)


@both
def test_words_that_look_like_markup_are_drawn_as_words(visit, publish, lang):
    words = ["<img src=x onerror=alert(1)>", "**bold**", "$x^2$", "[a](b)", ":smile:", "w"]
    model = publish(np.random.default_rng(0).normal(size=(6, 4)), words)
    app = visit("map", model=model, word=words[0], lang=lang)
    assert not app.exception
    assert not any("<img" in each.value for each in app.markdown)
