from dataclasses import replace
from itertools import pairwise

import pytest

from embed_core.corpus import build_corpus
from embed_core.language import say_in
from embed_core.training import (
    CannotContinue,
    DoesNotFit,
    Exploded,
    NothingToTell,
    PiecesTheWrongWayRound,
    TooFewTokens,
    Word2Vec,
    WordsAlone,
    epochs,
    train,
)
from embed_core.training.epochs import BATCH, batches, rate
from embed_core.training.numbering import Numbered, number_sentences, vocabulary

QUICK = Word2Vec(vector_size=12, epochs=5, workers=1, min_count=1)


def spoiled_after(good, monkeypatch):
    """Let the probe find the state hopeless after so many good epochs."""
    true_loss, asked = epochs.probe_loss, []

    def loss(*arguments):
        asked.append(1)
        return true_loss(*arguments) if len(asked) <= good else 1000.0

    monkeypatch.setattr(epochs, "probe_loss", loss)


def test_vectors_that_explode_later_leave_the_last_good_epoch_with_a_remark(small, monkeypatch):
    kept = train(small, QUICK, on_event=lambda event: event.epoch < 3)
    spoiled_after(3, monkeypatch)
    model = train(small, QUICK)
    assert model.matrix.tobytes() == kept.matrix.tobytes()
    assert model.contexts.tobytes() == kept.contexts.tobytes()
    assert (model.meta.epochs, model.meta.stopped, model.meta.exploded) == (3, True, True)
    (remark,) = model.meta.remarks
    assert remark.parameters == {"epochs": 3, "alpha": 0.025}
    for language, told in (("en", "3 epochs"), ("zh", "3 轮")):
        assert told in say_in(language)(remark.identifier, **remark.parameters)


def test_vectors_that_explode_at_once_leave_nothing(small, monkeypatch):
    spoiled_after(0, monkeypatch)
    with pytest.raises(Exploded):
        train(small, QUICK)


@pytest.mark.parametrize("algorithm", ["cbow", "skip-gram"])
def test_a_learning_rate_of_one_explodes_on_running_text_and_the_default_does_not(algorithm, lesson):
    settings = Word2Vec(vector_size=30, epochs=2, workers=1, algorithm=algorithm)
    with pytest.raises(Exploded):
        train(lesson, replace(settings, alpha=1.0))
    assert not train(lesson, settings).meta.exploded


def test_a_stop_within_an_epoch_keeps_the_last_finished_one(lesson, monkeypatch):
    from embed_core.training import events

    monkeypatch.setattr(events, "EVERY", 0.0)
    settings = replace(QUICK, workers=2)
    told = []

    def stop_in_the_third(event):
        told.append(event)
        return event.epoch < 2 or event.epoch_finished

    model = train(lesson, settings, on_event=stop_in_the_third)
    assert (model.meta.epochs, model.meta.stopped, len(model.meta.losses)) == (2, True, 2)
    assert not told[-1].epoch_finished
    assert 2 * lesson.tokens < told[-1].words <= 3 * lesson.tokens


def test_the_watcher_is_called_in_the_thread_that_asked(small):
    from threading import get_ident

    callers = set()
    train(small, replace(QUICK, workers=3), on_event=lambda event: callers.add(get_ident()))
    assert callers == {get_ident()}


def test_no_batch_is_longer_than_ten_thousand_tokens_and_none_is_lost():
    lengths = [4000, 4000, 3000, 9999, 1, 1, 10_000, 500]
    numbered = Numbered([[number] * 2 for number in range(len(lengths))], lengths)
    cut = batches(numbered)
    assert [batch.tokens for batch in cut] == [8000, 3000, 10_000, 1, 10_000, 500]
    assert max(batch.tokens for batch in cut) <= BATCH
    assert [sentence for batch in cut for sentence in batch.sentences] == numbered.sentences
    assert [batch.passed for batch in cut] == [0, 2 / 8, 3 / 8, 5 / 8, 6 / 8, 7 / 8]


def test_the_learning_rate_falls_evenly_over_all_epochs_and_ends_at_a_ten_thousandth():
    asked = [rate(0.0251, passed=passed, epoch=epoch, epochs=5) for epoch in range(5) for passed in (0.0, 0.5)]
    steps = [before - after for before, after in pairwise(asked)]
    assert asked[0] == 0.0251
    assert steps == pytest.approx([0.0025] * 9)
    assert rate(0.0251, passed=1.0, epoch=4, epochs=5) == pytest.approx(1e-4)


def test_a_rate_below_a_ten_thousandth_stays_as_it_is():
    assert rate(1e-5, passed=0.5, epoch=3, epochs=5) == 1e-5


def test_equally_frequent_words_stand_in_the_order_of_their_characters():
    counts = {"b": 2, "丙": 2, "a": 2, "c": 9, "d": 1}
    assert list(vocabulary(counts, min_count=2).items()) == [("c", 9), ("a", 2), ("b", 2), ("丙", 2)]


def test_words_outside_the_vocabulary_are_left_out_and_counted():
    corpus = build_corpus([[["a", "x", "b"], ["x"], ["b", "a"]]], name="t", language="en")
    numbered = number_sentences(corpus, {"a": 2, "b": 2}, on_way=lambda: None)
    assert (numbered.sentences, numbered.lengths) == ([[0, 1], [], [1, 0]], [3, 1, 2])


def list_of_words():
    return build_corpus([[[word] for word in ["cat", "dog", "cow"] * 20]], name="list", language="en")


def test_a_list_of_words_has_no_contexts_and_is_refused():
    with pytest.raises(WordsAlone) as caught:
        train(list_of_words(), QUICK)
    assert caught.value.parameters == {"sentences": 60}


def longer(corpus, *more):
    return build_corpus([[*corpus.iter_sentences(), *more]], name="longer", language="en")


def test_continuing_starts_at_the_vectors_of_each_word_whatever_its_new_row(small):
    first = train(small, QUICK)
    still = replace(QUICK, epochs=1, alpha=1e-5)
    more = train(longer(small, *[["w029", "w028"]] * 50), still, start=first)
    for word in first.words:
        assert more.vector(word) == pytest.approx(first.vector(word), abs=1e-3)


ERRORS = [
    CannotContinue("no-contexts"),
    CannotContinue("other-words", missing=28, words=30),
    CannotContinue("other-dimensions", has=50, asked=100),
    CannotContinue("too-large"),
    CannotContinue("counted"),
    CannotContinue("no-counts"),
    CannotContinue("no-state"),
    CannotContinue("no-subwords"),
    CannotContinue("other-trainer", made_by="glove"),
    CannotContinue("other-output"),
    CannotContinue("other-subwords", min_n=3, max_n=6, buckets=999),
    CannotContinue("nothing-common", words=812),
    CannotContinue("corpus-gone"),
    Exploded(1.0),
    NothingToTell(),
    PiecesTheWrongWayRound(5, 3),
    DoesNotFit("memory", needed=9, free=1, works=33),
    DoesNotFit("memory", needed=9, free=1, works=0),
    DoesNotFit("disk", needed=9, free=1, works=33),
    DoesNotFit("disk", needed=9, free=1, works=0),
    TooFewTokens(tokens=67, words=2, min_count=5, works=4),
    TooFewTokens(tokens=9, words=2, min_count=1, works=0),
    WordsAlone(60),
]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.identifier)
def test_every_error_of_training_is_told_with_its_numbers(error, language):
    text = say_in(language)(error.identifier, **error.parameters)
    assert text != error.identifier
    assert "{" not in text
    numbers = [value for name, value in error.parameters.items() if isinstance(value, int) and value]
    numbers = [] if isinstance(error, DoesNotFit) else numbers
    assert error.identifier == "error-too-few-tokens-at-all" or all(str(number) in text for number in numbers)
    assert not isinstance(error, DoesNotFit) or ("33" in text) == (error.parameters["works"] == 33)
