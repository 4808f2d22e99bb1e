import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from embed_core.corpus import TEACHING_FACTS, build_corpus
from embed_core.errors import OutOfRange, Stopped
from embed_core.geometry import analogy
from embed_core.training import PPMI, CannotContinue, WordsAlone, check, estimate, train
from embed_core.training.cooccurrence import count_pairs
from embed_core.training.numbering import Numbered
from embed_core.training.ppmi import leading_directions, positive_information


def counted(sentences, words, window):
    numbered = Numbered(sentences, list(map(len, sentences)))
    return count_pairs(numbered, words, window=window, on_block=lambda _: None).toarray()


def test_near_words_count_more_than_far_ones():
    table = counted([[0, 1, 2], [2]], 3, 2)
    assert table.tolist() == [[0, 1, 0.5], [1, 0, 1], [0.5, 1, 0]]


def test_a_word_beside_itself_counts_from_both_sides():
    assert counted([[1, 1]], 2, 1).tolist() == [[0, 0], [0, 2]]


@given(st.lists(st.lists(st.integers(0, 4), max_size=7), min_size=1, max_size=6), st.integers(1, 4))
def test_pairs_are_those_of_a_plain_loop(sentences, window):
    table = np.zeros((5, 5))
    for sentence in sentences:
        for at, word in enumerate(sentence):
            for other in range(max(0, at - window), min(len(sentence), at + window + 1)):
                if other != at:
                    table[word, sentence[other]] += (window - abs(at - other) + 1) / window
    np.testing.assert_allclose(counted(sentences, 5, window), table)


def test_information_is_what_the_definition_says():
    pairs = np.array([[0, 8, 1], [8, 2, 0], [1, 0, 0]], float)
    told = positive_information(sparse.csr_array(pairs), smoothing=0.75).toarray()
    rows = pairs.sum(axis=1)
    contexts = rows**0.75 / (rows**0.75).sum()
    for word in range(3):
        for context in range(3):
            share = pairs[word, context] / pairs.sum()
            expected = max(0.0, math.log(share / (rows[word] / pairs.sum() * contexts[context]))) if share else 0.0
            assert told[word, context] == pytest.approx(expected)


def test_information_is_that_of_the_worked_example_in_jurafsky_and_martin():
    counts = np.array([[2, 8, 9, 442, 25], [0, 0, 1, 60, 19], [1670, 1683, 85, 5, 4], [3325, 3982, 378, 5, 13]], float)
    both = np.block([[np.zeros((4, 4)), counts], [counts.T, np.zeros((5, 5))]])  # words and contexts as one table
    told = positive_information(sparse.csr_array(both), smoothing=1.0).toarray()[:4, 4:]
    ours = np.maximum(0, np.round(told / math.log(2) - 1, 2))  # bits; each pair stands twice in the table
    book = [[0, 0, 0, 4.38, 3.30], [0, 0, 0, 4.10, 5.51], [0.18, 0.01, 0, 0, 0], [0.02, 0.09, 0.28, 0, 0]]
    assert ours.tolist() == book


def test_words_that_meet_as_often_as_by_chance_have_no_information():
    pairs = sparse.csr_array(np.outer([1.0, 2, 3], [1.0, 2, 3]))
    assert positive_information(pairs, smoothing=1.0).toarray() == pytest.approx(np.zeros((3, 3)), abs=1e-12)


def test_smoothing_takes_information_from_rare_contexts():
    pairs = sparse.csr_array(np.array([[0, 50, 1], [50, 0, 0], [1, 0, 0]], float))
    plain, smooth = (positive_information(pairs, smoothing=power)[0, 2] for power in (1.0, 0.75))
    assert smooth < plain


def test_the_leading_directions_are_those_of_the_whole_decomposition():
    rng = np.random.default_rng(1)
    left, right = (np.linalg.qr(rng.normal(size=(n, 6)))[0] for n in (40, 30))
    table = (left * [9, 7, 5, 4, 2, 1]) @ right.T
    found, values = leading_directions(sparse.csr_array(table), 4, seed=3)
    assert values == pytest.approx([9, 7, 5, 4])
    assert np.abs(found.T @ left[:, :4]) == pytest.approx(np.eye(4), abs=1e-6)
    assert (found[np.abs(found).argmax(axis=0), range(4)] > 0).all()


@pytest.mark.parametrize("seed", [1, 2])
def test_the_facts_of_the_teaching_text_hold(seed, lesson):
    model = train(lesson, PPMI(seed=seed))
    wrong = [
        fact
        for fact in TEACHING_FACTS["en"]
        if fact.answer
        not in [
            answer.word
            for answer in analogy(model, fact.positive, fact.negative, k=fact.within).answers
            if not answer.is_input
        ]
    ]
    assert len(wrong) <= 1


def test_the_same_seed_gives_the_same_bytes_and_another_one_nearly_the_same_vectors(lesson):
    one, again, other = (train(lesson, PPMI(seed=seed, vector_size=20)) for seed in (1, 1, 2))
    assert one.identity == again.identity != other.identity
    cosines = (one.units * other.units).sum(axis=1)
    assert np.median(cosines) > 0.95


def test_a_counted_model_knows_how_it_came_to_be(lesson):
    model = train(lesson, PPMI(vector_size=20, min_count=3))
    meta = model.meta
    assert (meta.trainer, meta.epochs, meta.losses, meta.stopped, meta.seed) == ("ppmi", 1, (), False, 1)
    assert PPMI(**meta.settings) == PPMI(vector_size=20, min_count=3)
    assert meta.corpus.identity == lesson.identity
    assert model.contexts is None
    assert model.dimensions == 20
    assert model.counts.tolist() == sorted((n for n in lesson.counts.values() if n >= 3), reverse=True)


def test_there_are_no_more_dimensions_than_words(small):
    assert train(small, PPMI(vector_size=500)).dimensions == 30


def test_a_word_that_never_meets_another_has_a_vector_of_zeros():
    corpus = build_corpus([[["a", "b", "c"]] * 20 + [["alone"]] * 20], name="t", language="en")
    model = train(corpus, PPMI(min_count=1, vector_size=2))
    assert np.isfinite(model.matrix).all()
    assert model.vector("alone").tolist() == pytest.approx([0, 0], abs=1e-6)


def test_a_list_of_words_is_refused():
    corpus = build_corpus([[[word] for word in ["cat", "dog", "cow"] * 20]], name="list", language="en")
    with pytest.raises(WordsAlone):
        train(corpus, PPMI(min_count=1))


def test_counting_is_watched_and_can_be_stopped(lesson, monkeypatch):
    from embed_core.training import events

    monkeypatch.setattr(events, "EVERY", 0.0)
    told = []
    train(lesson, PPMI(vector_size=5), on_event=told.append)
    assert [event.epoch_finished for event in told] == [False] * (len(told) - 1) + [True]
    assert (told[-1].words, told[-1].words_total, told[-1].loss) == (lesson.tokens, lesson.tokens, None)
    with pytest.raises(Stopped):
        train(lesson, PPMI(vector_size=5), on_event=lambda event: False)


def test_it_cannot_be_continued_nor_continue(lesson):
    model = train(lesson, PPMI(vector_size=5))
    with pytest.raises(CannotContinue) as caught:
        train(lesson, PPMI(vector_size=5), start=model)
    assert caught.value.identifier == "error-cannot-continue-counted"


def test_smoothing_has_its_bounds():
    with pytest.raises(OutOfRange):
        PPMI(smoothing=1.5)


def test_its_estimate_counts_what_it_keeps_and_writes(lesson, tmp_path):
    settings = PPMI(vector_size=200, min_count=2)
    told, model = estimate(lesson, settings), train(lesson, settings)
    model.save(tmp_path / "model")
    taken = sum(path.stat().st_size for path in (tmp_path / "model").iterdir())
    assert (told.vocabulary, told.tokens_kept) == (len(model), model.counts.sum())
    assert told.disk_bytes == pytest.approx(taken, rel=0.1)
    assert 0.5 < told.seconds < 3
    assert check(lesson, settings) == ()


def test_longer_vectors_are_estimated_to_take_longer(lesson):
    short, long = (estimate(lesson, replace(PPMI(), vector_size=size)).seconds for size in (50, 200))
    assert long > short
