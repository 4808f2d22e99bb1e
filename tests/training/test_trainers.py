"""What every trainer of the table promises."""

import time
from dataclasses import fields, replace
from itertools import pairwise

import numpy as np
import pytest

from embed_core.corpus import build_corpus
from embed_core.errors import Stopped
from embed_core.language import say_in
from embed_core.parameters import from_json, options_of
from embed_core.training import TRAINERS, check, estimate, events, train
from embed_core.vectors import open_model

every_trainer = pytest.mark.parametrize("trainer", TRAINERS.values(), ids=lambda trainer: trainer.id)
every_learner = pytest.mark.parametrize(
    "trainer", [trainer for trainer in TRAINERS.values() if trainer.loss != "none"], ids=lambda trainer: trainer.id
)


@pytest.fixture(scope="module")
def brief(lesson):
    """The beginning of the lesson."""
    return build_corpus([list(lesson.iter_sentences())[:1200]], name="brief", language="en")


def quick(trainer, **changes):
    """Settings for a short run that one seed decides."""
    wanted = {"vector_size": 16, "epochs": 3, "workers": 1, "min_count": 2} | changes
    names = {item.name for item in fields(trainer.settings)}
    return trainer.settings(**{name: value for name, value in wanted.items() if name in names})


def bits(model):
    arrays = [model.matrix, model.counts, *dict(sorted(model.state.items())).values()]
    arrays += [] if model.contexts is None else [model.contexts]
    arrays += [] if model.subwords is None else [model.subwords.ids, model.subwords.vectors, model.subwords.own]
    return [model.words, *(array.tobytes() for array in arrays)]


@every_trainer
def test_the_teaching_corpus_is_trained_in_less_than_three_seconds(trainer, lesson):
    taken = []
    for _ in range(2):  # the libraries are loaded the second time
        began = time.perf_counter()
        model = train(lesson, trainer.settings())
        taken.append(time.perf_counter() - began)
    assert min(taken) < 3
    assert model.similarity("cat", "dog") > model.similarity("cat", "king")


@every_trainer
def test_one_seed_gives_the_same_bits_twice_and_another_seed_other_ones(trainer, brief):
    settings = quick(trainer)
    one, again, other = (train(brief, replace(settings, seed=seed)) for seed in (5, 5, 6))
    assert bits(one) == bits(again)
    assert one.identity != other.identity


@every_trainer
def test_watching_changes_nothing(trainer, brief, monkeypatch):
    monkeypatch.setattr(events, "EVERY", 0.0)
    settings = quick(trainer)

    def look(event):
        if event.snapshot is not None:
            event.snapshot(9)[:] = 0

    assert bits(train(brief, settings)) == bits(train(brief, settings, on_event=look))


@every_trainer
def test_a_model_knows_how_it_came_to_be(trainer, brief):
    settings = quick(trainer)
    meta = train(brief, settings).meta
    assert (meta.trainer, meta.loss, meta.seed) == (trainer.id, trainer.loss, settings.seed)
    assert from_json(trainer.settings, meta.settings) == settings
    assert (meta.corpus.identity, meta.corpus.tokens) == (brief.identity, brief.tokens)
    assert (meta.stopped, meta.exploded, meta.continued_from, meta.tuned_from) == (False, False, None, None)
    assert meta.epochs == getattr(settings, "epochs", 1)
    assert len(meta.losses) == (0 if trainer.loss == "none" else meta.epochs)
    assert all(np.isfinite(meta.losses))
    assert meta.seconds > 0
    assert meta.versions


@every_trainer
def test_a_model_that_was_saved_and_opened_is_the_same(trainer, brief, tmp_path):
    model = train(brief, quick(trainer))
    model.save(tmp_path / "model")
    back = open_model(tmp_path / "model")
    assert bits(back) == bits(model)
    assert back.meta == model.meta
    assert (back.subwords is None) == (model.subwords is None)


@every_trainer
def test_words_stand_by_falling_frequency(trainer, brief):
    model = train(brief, quick(trainer))
    kept = sorted((-count, word) for word, count in brief.counts.items() if count >= 2)
    assert list(model.words) == [word for _, word in kept]
    assert model.counts.tolist() == [-count for count, _ in kept]


@every_trainer
def test_progress_only_goes_forward_and_ends_at_the_end(trainer, brief, monkeypatch):
    monkeypatch.setattr(events, "EVERY", 0.0)
    told = []
    settings = quick(trainer)
    train(brief, settings, on_event=told.append)
    assert len(told) > getattr(settings, "epochs", 1)
    for one, following in pairwise(told):
        assert one.epoch <= following.epoch
        assert one.words <= following.words
        assert one.seconds <= following.seconds
    assert told[-1].words == told[-1].words_total == brief.tokens * told[-1].epochs
    assert told[-1].epoch == told[-1].epochs == getattr(settings, "epochs", 1)
    assert [event.epoch for event in told if event.epoch_finished] == list(range(1, told[-1].epochs + 1))
    assert told[-1].seconds_left == pytest.approx(0)


@every_trainer
def test_the_watcher_can_look_at_the_most_frequent_words(trainer, brief):
    seen = []
    model = train(brief, quick(trainer), on_event=lambda event: seen.append(event.snapshot(7)))
    assert all(rows.shape == (7, 16) and rows.dtype == np.float32 for rows in seen)
    np.testing.assert_array_equal(seen[-1], model.matrix[:7])
    seen[-1][:] = 0
    assert model.matrix[:7].any()


@every_trainer
def test_a_stop_before_anything_is_done_leaves_nothing(trainer, brief, monkeypatch):
    monkeypatch.setattr(events, "EVERY", 0.0)
    with pytest.raises(Stopped):
        train(brief, quick(trainer), on_event=lambda event: False)


@every_learner
def test_a_stop_keeps_the_last_finished_epoch(trainer, brief, monkeypatch):
    monkeypatch.setattr(events, "EVERY", 0.0)
    settings = quick(trainer, epochs=6)
    kept = train(brief, settings, on_event=lambda event: event.epoch < 2)
    later = train(brief, settings, on_event=lambda event: event.epoch < 2 or event.epoch_finished)
    for model in (kept, later):
        assert (model.meta.epochs, model.meta.stopped, len(model.meta.losses)) == (2, True, 2)
    assert bits(kept) == bits(later)


@every_trainer
def test_a_stop_when_all_is_done_is_not_called_stopped(trainer, brief):
    settings = quick(trainer, epochs=2)
    last = getattr(settings, "epochs", 1)
    model = train(brief, settings, on_event=lambda event: event.epoch < last)
    assert (model.meta.epochs, model.meta.stopped) == (last, False)


@every_trainer
def test_an_error_of_the_watcher_reaches_the_caller(trainer, brief):
    def fail(event):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        train(brief, quick(trainer), on_event=fail)


@every_learner
def test_the_loss_falls(trainer, brief):
    losses = train(brief, quick(trainer, epochs=6)).meta.losses
    assert losses[-1] < losses[2] < losses[0]


@every_trainer
def test_the_estimate_counts_what_is_kept_and_what_the_folder_takes(trainer, brief, tmp_path):
    settings = quick(trainer, vector_size=120)
    told, model = estimate(brief, settings), train(brief, settings)
    model.save(tmp_path / "model")
    taken = sum(path.stat().st_size for path in (tmp_path / "model").iterdir())
    assert (told.vocabulary, told.tokens_kept) == (len(model), model.counts.sum())
    assert told.disk_bytes == pytest.approx(taken, rel=0.2)
    assert taken < told.memory_bytes < 1e9


@every_trainer
def test_more_work_is_estimated_to_take_longer(trainer, brief):
    settings = trainer.settings()
    more = [replace(settings, vector_size=400), replace(settings, window=40)]
    more += [replace(settings, epochs=60)] if hasattr(settings, "epochs") else []
    assert all(estimate(brief, each).seconds > estimate(brief, settings).seconds for each in more)


@every_trainer
def test_a_teaching_text_needs_no_remark(trainer, lesson):
    assert check(lesson, trainer.settings()) == ()


@every_trainer
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_trainer_and_each_of_its_settings_has_its_words(trainer, language):
    say = say_in(language)
    assert say.has(f"trainer-{trainer.id}")
    assert say.has(f"loss-{trainer.loss}")
    assert say.has(f"loss-{trainer.loss}-help")
    for item in fields(trainer.settings):
        assert say.has(f"field-{item.name}")
        assert say.has(f"field-{item.name}-help")
        assert all(say.has(f"option-{option}") for option in options_of(item))
