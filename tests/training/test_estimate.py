from dataclasses import replace

import numpy as np
import pytest

from embed_core.corpus import build_corpus
from embed_core.training import TooFewTokens, Word2Vec, check, estimate, train


def corpus_of(**counts):
    tokens = [word for word, count in counts.items() for _ in range(count)]
    return build_corpus([[tokens]], name="few", language="en")


def test_the_estimate_counts_what_training_will_keep(ranked):
    settings = Word2Vec(min_count=100, epochs=1, vector_size=10, workers=1)
    told, model = estimate(ranked, settings), train(ranked, settings)
    assert told.vocabulary == len(model)
    assert told.tokens_kept == model.counts.sum()


def test_the_estimated_disk_space_is_what_the_folder_takes(ranked, tmp_path):
    settings = Word2Vec(min_count=1, epochs=1, vector_size=300, workers=1)
    train(ranked, settings).save(tmp_path / "model")
    taken = sum(path.stat().st_size for path in (tmp_path / "model").iterdir())
    assert estimate(ranked, settings).disk_bytes == pytest.approx(taken, rel=0.1)


def test_the_estimated_time_and_memory_are_of_a_sane_size(lesson):
    told = estimate(lesson, Word2Vec())
    assert 0.1 < told.seconds < 30
    assert 10_000_000 < told.memory_bytes < 1_000_000_000


def test_a_known_speed_gives_the_time(ranked):
    settings = Word2Vec(epochs=10)
    slow, fast = (estimate(ranked, settings, words_per_second=speed).seconds for speed in (1000, 2000))
    assert slow - fast == pytest.approx(ranked.tokens * 10 / 2000)


@pytest.mark.parametrize("more", [{"epochs": 60}, {"vector_size": 300}, {"window": 10}, {"negative": 20}])
def test_more_work_is_estimated_to_take_longer(more, lesson):
    assert estimate(lesson, replace(Word2Vec(), **more)).seconds > estimate(lesson, Word2Vec()).seconds


def test_skip_gram_is_estimated_to_take_longer_than_cbow(lesson):
    assert estimate(lesson, Word2Vec(algorithm="skip-gram")).seconds > estimate(lesson, Word2Vec()).seconds


def test_with_too_few_tokens_the_largest_min_count_that_works_is_named_and_works():
    corpus = corpus_of(a=40, b=20, c=4, d=3)
    with pytest.raises(TooFewTokens) as caught:
        check(corpus, Word2Vec(min_count=5))
    told = caught.value.parameters
    assert (told["tokens"], told["words"], told["min_count"], told["works"]) == (67, 2, 5, 4)
    check(corpus, Word2Vec(min_count=told["works"]))
    with pytest.raises(TooFewTokens):
        check(corpus, Word2Vec(min_count=told["works"] + 1))


@pytest.mark.parametrize("counts", [{"a": 3, "b": 3, "c": 3}, {"a": 500, "b": 500}])
def test_a_text_that_no_min_count_can_help_says_so(counts):
    with pytest.raises(TooFewTokens) as caught:
        check(corpus_of(**counts), Word2Vec(min_count=1))
    assert caught.value.parameters["works"] == 0
    assert caught.value.identifier == "error-too-few-tokens-at-all"


def test_training_checks_first():
    with pytest.raises(TooFewTokens):
        train(corpus_of(a=40, b=20, c=4), Word2Vec(min_count=5))


def test_a_short_text_few_words_and_few_epochs_are_remarked_on(small):
    assert [remark.identifier for remark in check(small, Word2Vec(epochs=5))] == [
        "remark-few-tokens-to-train",
        "remark-small-vocabulary",
        "remark-few-epochs",
    ]
    assert "remark-few-epochs" not in [remark.identifier for remark in check(small, Word2Vec())]


def test_a_teaching_text_needs_no_remark(lesson):
    assert check(lesson, Word2Vec()) == ()


@pytest.mark.parametrize("algorithm", ["cbow", "skip-gram"])
def test_the_epochs_that_are_said_to_be_enough_draw_no_remark_and_set_words_apart(algorithm, lesson):
    settings = Word2Vec(algorithm=algorithm, epochs=1)
    (remark,) = check(lesson, settings)
    enough = int(remark.parameters["enough"])
    assert check(lesson, replace(settings, epochs=enough)) == ()
    units = train(lesson, replace(settings, epochs=enough)).units
    mean = (np.square(units.sum(axis=0)).sum() - len(units)) / (len(units) * (len(units) - 1))
    assert mean < 0.5


def test_a_text_that_no_number_of_epochs_helps_says_so(small):
    told = {remark.identifier for remark in check(small, Word2Vec(alpha=1e-5, epochs=500))}
    assert "remark-too-few-for-epochs" in told
    assert "remark-few-epochs" not in told
