"""What a run will take that goes on from a model: all words of the model are kept, however short the text is."""

import numpy as np
import pytest

from embed_core.corpus import build_corpus
from embed_core.training import DoesNotFit, FastText, GloVe, Word2Vec, estimate, fits, prepare, train

BASE = {"vector_size": 40, "epochs": 1, "min_count": 1}
SETTINGS = {
    "word2vec": Word2Vec(**BASE, workers=1),
    "tree": Word2Vec(**BASE, workers=1, output="both"),
    "fasttext": FastText(**BASE, workers=1, buckets=20_000),
    "glove": GloVe(**BASE),
}


@pytest.fixture(scope="module")
def excerpt(lesson):
    sentences = [tokens for tokens in lesson.iter_sentences() if "king" in tokens][:60]
    return build_corpus([sentences], name="excerpt", language="en")


@pytest.mark.parametrize("kind", SETTINGS)
def test_a_continued_run_is_told_with_all_words_of_its_model(kind, lesson, excerpt, tmp_path):
    settings = SETTINGS[kind]
    start = train(lesson, settings)
    beginning = prepare(excerpt, settings, start=start)
    told, alone = estimate(excerpt, settings, beginning=beginning), estimate(excerpt, settings)
    more = train(excerpt, settings, start=start)
    more.save(tmp_path / "model")
    taken = sum(path.stat().st_size for path in (tmp_path / "model").iterdir())
    assert told.vocabulary == len(more) > alone.vocabulary
    assert told.tokens_kept == excerpt.tokens
    assert told.disk_bytes == pytest.approx(taken, rel=0.15)
    assert alone.disk_bytes < 0.7 * taken
    assert told.memory_bytes > alone.memory_bytes
    assert np.isfinite(told.seconds)


def test_a_continued_run_that_cannot_fit_is_refused(lesson, excerpt):
    settings = SETTINGS["word2vec"]
    beginning = prepare(excerpt, settings, start=train(lesson, settings))
    room = {"memory": 1 << 40, "disk": estimate(excerpt, settings).disk_bytes + 1000}
    fits(estimate(excerpt, settings), **room)
    with pytest.raises(DoesNotFit):
        fits(estimate(excerpt, settings, beginning=beginning), **room)


def test_a_run_that_begins_with_nothing_needs_no_preparation(lesson):
    assert prepare(lesson, SETTINGS["word2vec"]) is None
