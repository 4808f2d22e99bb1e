"""What a run will take that goes on from a model: all words of the model are kept, however short the text is."""

import numpy as np
import pytest

from embed_core.corpus import build_corpus
from embed_core.training import CannotContinue, DoesNotFit, FastText, GloVe, Word2Vec, estimate, fits, prepare, train
from embed_core.vectors import ModelMeta, WordVectors

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


@pytest.mark.parametrize("broken", [1e16, -1e16, np.inf, np.nan])
@pytest.mark.parametrize("where", ["matrix", "contexts", "state"])
def test_numbers_too_large_are_found_wherever_they_stand_and_the_matrices_are_read_once(lesson, broken, where):
    words = tuple(lesson.counts)
    parts = {name: np.ones((len(words), 40), np.float32) for name in ("matrix", "contexts", "state")}
    parts[where][3, 3] = broken
    counts = np.fromiter(lesson.counts.values(), int)
    state = {"nodes": parts["state"]}
    model = WordVectors(words, counts, parts["matrix"], ModelMeta(trainer="word2vec"), parts["contexts"], state=state)
    for _ in range(2):
        with pytest.raises(CannotContinue) as caught:
            prepare(lesson, SETTINGS["word2vec"], start=model)
        assert caught.value.parameters["reason"] == "too-large"


def test_the_largest_number_is_told_by_size():
    rows = np.array([[1.0, -7.0], [2.0, 3.0]], np.float32)
    assert WordVectors(("a", "b"), np.ones(2, int), rows).largest == 7.0
    assert WordVectors((), np.zeros(0, int), np.zeros((0, 2))).largest == 0.0
