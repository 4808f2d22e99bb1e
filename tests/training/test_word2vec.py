import math
import os
import subprocess
import sys
import zlib
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from embed_core.errors import LabError, Stopped
from embed_core.training import CannotContinue, Exploded, Word2Vec, train
from embed_core.vectors import open_model

ROOT = Path(__file__).resolve().parents[2]
QUICK = Word2Vec(vector_size=12, epochs=5, workers=1, min_count=1)
ALONE = """
import hashlib, sys
from embed_core.corpus import teaching_corpus
from embed_core.training import Word2Vec, train
settings = Word2Vec(vector_size=20, epochs=2, seed=4, workers=1, algorithm=sys.argv[1])
model = train(teaching_corpus("zh"), settings)
print(model.identity, hashlib.sha256(model.contexts.tobytes()).hexdigest())
"""


def stable_hash(word):
    return zlib.crc32(word.encode())


def plain(corpus, settings):
    """Train with plain gensim: the sentences and the parameters, nothing else."""
    from gensim.models import Word2Vec as Gensim

    return Gensim(
        sentences=list(corpus.iter_sentences()),
        vector_size=settings.vector_size,
        window=settings.window,
        min_count=settings.min_count,
        epochs=settings.epochs,
        sg=int(settings.algorithm == "skip-gram"),
        negative=settings.negative,
        sample=settings.sample,
        alpha=settings.alpha,
        seed=settings.seed,
        workers=1,
        hashfxn=stable_hash,
    )


def stop_after(epochs):
    return lambda event: event.epoch < epochs


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"algorithm": "skip-gram"},
        {"min_count": 40, "window": 2, "negative": 9},
        {"sample": 0.0, "alpha": 0.05, "seed": 77},
        {"sample": 0.05, "vector_size": 33, "epochs": 1},
    ],
)
def test_the_vectors_are_those_of_plain_gensim(changes, ranked):
    settings = replace(Word2Vec(vector_size=24, epochs=3, workers=1, min_count=1), **changes)
    ours, theirs = train(ranked, settings), plain(ranked, settings)
    assert ours.words == tuple(theirs.wv.index_to_key)
    assert ours.counts.tolist() == [theirs.wv.get_vecattr(word, "count") for word in ours.words]
    np.testing.assert_allclose(ours.matrix, theirs.wv.vectors, rtol=0, atol=1e-5)
    np.testing.assert_allclose(ours.contexts, theirs.syn1neg, rtol=0, atol=1e-5)


@pytest.mark.parametrize("algorithm", ["cbow", "skip-gram"])
def test_two_processes_with_one_worker_and_one_seed_give_the_same_bytes(algorithm):
    said = [
        subprocess.run(
            [sys.executable, "-c", ALONE, algorithm],
            env=os.environ | {"PYTHONHASHSEED": chaos, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for chaos in ("1", "2")
    ]
    assert len(said[0].split()) == 2
    assert said[0] == said[1]


def test_another_seed_gives_other_vectors(small):
    assert train(small, QUICK).identity != train(small, replace(QUICK, seed=2)).identity


def test_watching_changes_nothing(small):
    assert train(small, QUICK, on_event=lambda event: None).identity == train(small, QUICK).identity


def test_several_workers_learn_what_one_learns(lesson):
    model = train(lesson, Word2Vec(vector_size=50, alpha=0.05, workers=2))
    assert model.similarity("cat", "dog") > model.similarity("cat", "king") + 0.3


def test_words_stand_by_falling_frequency_and_rare_ones_are_left_out(ranked):
    model = train(ranked, replace(QUICK, epochs=1, min_count=303))
    assert model.counts.tolist() == list(range(390, 302, -3))
    assert model.words[0] == "w129"


def test_a_model_knows_how_it_came_to_be(small):
    meta = train(small, QUICK).meta
    assert (meta.trainer, meta.epochs, meta.seed, meta.stopped, meta.exploded) == ("word2vec", 5, 1, False, False)
    assert (meta.corpus.identity, meta.corpus.name, meta.corpus.tokens, meta.corpus.types) == (
        small.identity,
        "made",
        3000,
        30,
    )
    assert Word2Vec(**meta.settings) == QUICK
    assert len(meta.losses) == 5
    assert meta.seconds > 0
    assert "gensim" in meta.versions


def test_events_rise_and_the_last_one_says_that_all_is_done(small):
    events = []
    train(small, QUICK, on_event=events.append)
    for one, next_one in pairwise(events):
        assert one.epoch <= next_one.epoch
        assert one.words <= next_one.words
        assert one.seconds <= next_one.seconds
    assert [event.epoch for event in events if event.epoch_finished] == [1, 2, 3, 4, 5]
    assert all(event.epochs == 5 and event.words_total == 15_000 for event in events)
    last = events[-1]
    assert (last.epoch, last.words, last.epoch_finished, len(last.losses)) == (5, 15_000, True, 5)
    assert last.loss == last.losses[-1]
    assert last.seconds_left == pytest.approx(0)


def test_an_epoch_that_lasts_is_reported_while_it_runs(ranked):
    events = []

    def stop_at_the_first(event):
        events.append(event)
        return False

    slow = Word2Vec(vector_size=600, window=20, negative=50, algorithm="skip-gram", sample=0.0, workers=1)
    with pytest.raises(Stopped):
        train(ranked, slow, on_event=stop_at_the_first)
    assert len(events) == 1
    assert not events[0].epoch_finished
    assert 0 <= events[0].words < ranked.tokens


def test_an_event_shows_where_the_most_frequent_words_are(small):
    seen = []
    model = train(small, QUICK, on_event=lambda event: seen.append(event.snapshot(4)))
    assert [rows.shape for rows in seen] == [(4, 12)] * 5
    assert len({rows.tobytes() for rows in seen}) == 5
    np.testing.assert_array_equal(seen[-1], model.matrix[:4])


def test_stopping_after_the_third_epoch_keeps_exactly_three(small):
    settings = replace(QUICK, epochs=8)
    whole = train(small, settings)
    model = train(small, settings, on_event=stop_after(3))
    assert (model.meta.epochs, model.meta.stopped) == (3, True)
    assert model.meta.losses == whole.meta.losses[:3]
    assert model.identity != whole.identity


def test_stopping_when_all_is_done_is_not_called_stopped(small):
    model = train(small, QUICK, on_event=stop_after(5))
    assert (model.meta.epochs, model.meta.stopped) == (5, False)
    assert model.identity == train(small, QUICK).identity


def test_what_is_returned_does_not_change_after_a_stop(small):
    model = train(small, replace(QUICK, workers=2), on_event=stop_after(1))
    assert model.meta.epochs == 1
    with pytest.raises(ValueError, match="read-only"):
        model.matrix[0] = 0


def test_stopping_before_the_first_epoch_is_done_leaves_nothing(ranked):
    with pytest.raises(Stopped):
        train(
            ranked,
            Word2Vec(vector_size=600, window=20, negative=50, algorithm="skip-gram", sample=0.0, workers=1),
            on_event=lambda event: event.epoch_finished,
        )


def test_an_error_of_the_watcher_reaches_the_caller(small):
    def fail(event):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        train(small, replace(QUICK, workers=2), on_event=fail)


@pytest.mark.parametrize("algorithm", ["cbow", "skip-gram"])
def test_continuing_lowers_the_loss_and_adds_to_what_was_done(algorithm, lesson):
    settings = Word2Vec(vector_size=20, epochs=3, workers=1, algorithm=algorithm)
    first = train(lesson, settings)
    more = train(lesson, replace(settings, epochs=4), start=first)
    assert (more.meta.epochs, len(more.meta.losses)) == (7, 7)
    assert more.meta.losses[:3] == first.meta.losses
    assert more.meta.losses[-1] < first.meta.losses[-1] < first.meta.losses[0]
    assert more.meta.seconds > first.meta.seconds
    assert more.meta.continued_from == first.identity
    assert more.words == first.words


def test_continuing_leaves_the_first_model_as_it_was(small):
    first = train(small, QUICK)
    before = first.matrix.tobytes(), first.contexts.tobytes()
    train(small, QUICK, start=first)
    assert (first.matrix.tobytes(), first.contexts.tobytes()) == before


def test_a_model_from_disk_continues_as_the_one_in_memory(small, tmp_path):
    first = train(small, QUICK)
    first.save(tmp_path / "model")
    again = train(small, QUICK, start=open_model(tmp_path / "model"))
    assert again.identity == train(small, QUICK, start=first).identity


def changed(model, **changes):
    return replace(model, **changes)


@pytest.mark.parametrize("reason", ["no-contexts", "no-counts", "other-words", "other-dimensions"])
def test_a_model_that_cannot_go_on_says_why(reason, small):
    model = train(small, replace(QUICK, epochs=1))
    start, settings = {
        "no-contexts": (changed(model, contexts=None), QUICK),
        "no-counts": (changed(model, counts=np.zeros_like(model.counts)), QUICK),
        "other-words": (changed(model, words=tuple(f"other{row}" for row in range(len(model)))), QUICK),
        "other-dimensions": (model, replace(QUICK, vector_size=13)),
    }[reason]
    with pytest.raises(CannotContinue) as caught:
        train(small, settings, start=start)
    assert caught.value.parameters["reason"] == reason
    assert caught.value.identifier == f"error-cannot-continue-{reason}"


@pytest.mark.parametrize("part", ["matrix", "contexts"])
@pytest.mark.parametrize("number", [np.nan, np.inf, -3e38, 1e16])
def test_a_model_with_numbers_beyond_all_bounds_is_not_continued(number, part, small):
    model = train(small, replace(QUICK, epochs=1))
    wild = np.array(getattr(model, part))
    wild[2, 3] = number
    with pytest.raises(CannotContinue) as caught:
        train(small, QUICK, start=changed(model, **{part: wild}))
    assert caught.value.identifier == "error-cannot-continue-too-large"


def test_vectors_that_grew_beyond_all_bounds_are_not_handed_over(small):
    model = train(small, replace(QUICK, epochs=1))
    wild = changed(model, matrix=np.full_like(model.matrix, 9e14), contexts=np.full_like(model.contexts, 9e14))
    with pytest.raises(Exploded) as caught:
        train(small, QUICK, start=wild)
    assert caught.value.parameters["alpha"] == QUICK.alpha


@pytest.mark.parametrize(("algorithm", "negative"), [("cbow", 5), ("skip-gram", 20)])
def test_a_learning_rate_that_is_too_large_ends_in_numbers_or_in_a_plain_error(algorithm, negative, small):
    wild = Word2Vec(alpha=1.0, negative=negative, algorithm=algorithm, sample=0.0, window=50, epochs=4, workers=1)
    try:
        model = train(small, wild)
    except LabError as error:
        assert isinstance(error, Exploded)
        return
    assert np.isfinite(model.matrix).all()
    assert all(math.isfinite(loss) for loss in model.meta.losses)
    assert model.meta.stopped == (model.meta.epochs < 4)
