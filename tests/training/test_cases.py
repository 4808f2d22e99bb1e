"""The rows T1, T2, T3, T4 and T8 of the book of bad inputs, as far as training owes them."""

import json
from dataclasses import fields, replace

import numpy as np
import pytest

from embed_core.corpus import build_corpus
from embed_core.errors import LabError, OutOfRange
from embed_core.language import say_in
from embed_core.parameters import bounds_of
from embed_core.training import (
    TRAINERS,
    Calibration,
    CannotContinue,
    DoesNotFit,
    Exploded,
    FastText,
    GloVe,
    NothingToTell,
    TooFewTokens,
    Word2Vec,
    calibrate,
    check,
    continuation,
    estimate,
    fits,
    train,
)

every_trainer = pytest.mark.parametrize("trainer", TRAINERS.values(), ids=lambda trainer: trainer.id)


def told_in_both(error):
    texts = [say_in(language)(error.identifier, **error.parameters) for language in ("zh", "en")]
    assert all(text != error.identifier and "{" not in text for text in texts)
    return texts


@every_trainer
def test_t1_too_few_words_are_refused_with_the_numbers_and_the_largest_min_count_that_works(trainer):
    counts = {"a": 40, "b": 20, "c": 4, "d": 3}
    corpus = build_corpus([[[word for word, count in counts.items() for _ in range(count)]]], name="t", language="en")
    with pytest.raises(TooFewTokens) as caught:
        train(corpus, trainer.settings(min_count=5))
    assert caught.value.parameters == {"tokens": 67, "words": 2, "min_count": 5, "works": 4}
    assert all("67" in text and "4" in text for text in told_in_both(caught.value))
    check(corpus, trainer.settings(min_count=4))


@every_trainer
def test_t2_what_is_out_of_range_is_said_at_its_field(trainer):
    wild = {
        "vector_size": (0, -1, 10**6),
        "window": (0,),
        "epochs": (0, 10**6),
        "negative": (-1,),
        "alpha": (0, 10),
        "sample": (1,),
    }
    names = {item.name for item in fields(trainer.settings)}
    for name, values in wild.items():
        for value in values if name in names else ():
            with pytest.raises(OutOfRange) as caught:
                trainer.settings(**{name: value})
            assert (caught.value.parameters["field"], caught.value.parameters["value"]) == (name, value)


@pytest.mark.parametrize("kind", [Word2Vec, FastText])
@pytest.mark.parametrize("output", ["negative-sampling", "both"])
def test_t2_no_negative_samples_without_hierarchical_softmax_are_explained(kind, output):
    if output == "negative-sampling":
        with pytest.raises(NothingToTell) as caught:
            kind(negative=0, output=output)
        assert all("softmax" in text for text in told_in_both(caught.value))
    else:
        assert kind(negative=0, output=output).negatives == 0
    assert kind(negative=0, output="hierarchical-softmax").hierarchical


@every_trainer
def test_t2_the_largest_settings_have_an_estimate_of_time_and_memory(trainer, lesson):
    largest = {}
    for item in fields(trainer.settings):
        bounds = bounds_of(item)
        if bounds is not None and item.name in ("vector_size", "window", "epochs", "negative"):
            largest[item.name] = int(bounds.high)
    told, usual = (estimate(lesson, trainer.settings(**each)) for each in (largest, {}))
    assert told.memory_bytes > usual.memory_bytes
    assert usual.seconds < told.seconds < 1e7


@every_trainer
def test_t3_a_run_that_does_not_fit_is_refused_with_what_would_fit(trainer, lesson):
    settings = trainer.settings(vector_size=200)
    told = estimate(lesson, settings)
    plenty = {"memory": 10**12, "disk": 10**12}
    fits(told, **plenty)
    for what, needed in (("memory", told.memory_bytes), ("disk", told.disk_bytes)):
        with pytest.raises(DoesNotFit) as caught:
            fits(told, **(plenty | {what: needed - 60_000}))
        error = caught.value
        assert (error.parameters["what"], error.parameters["needed"]) == (what, needed)
        works = error.parameters["works"]
        assert 2 <= works < 200
        assert all(str(works) in text for text in told_in_both(error))
        fits(estimate(lesson, replace(settings, vector_size=works)), **(plenty | {what: needed - 60_000}))
        with pytest.raises(DoesNotFit) as caught:
            fits(told, **(plenty | {what: 1000}))
        assert caught.value.parameters["works"] == 0
        assert caught.value.identifier == f"error-does-not-fit-{what}-at-all"
        told_in_both(caught.value)


def test_t3_what_would_fit_holds_for_memory_and_disk_together(lesson):
    told = estimate(lesson, Word2Vec(vector_size=200))
    tight = {"memory": told.memory_bytes - 100_000, "disk": told.disk_bytes - 200_000}
    with pytest.raises(DoesNotFit) as caught:
        fits(told, **tight)
    fits(estimate(lesson, Word2Vec(vector_size=caught.value.parameters["works"])), **tight)


WILD = {
    "cbow": Word2Vec(alpha=5, vector_size=30, epochs=3, workers=1),
    "skip-gram": Word2Vec(alpha=5, vector_size=30, epochs=3, workers=1, algorithm="skip-gram"),
    "tree": Word2Vec(alpha=5, vector_size=30, epochs=3, workers=1, output="hierarchical-softmax"),
    "glove": GloVe(alpha=5, vector_size=30, epochs=3),
}


@pytest.mark.parametrize("kind", WILD)
def test_t4_vectors_that_explode_at_once_end_the_training_and_say_so(kind, lesson):
    with pytest.raises(Exploded) as caught:
        train(lesson, WILD[kind])
    assert all("5" in text for text in told_in_both(caught.value))


@pytest.mark.parametrize("kind", WILD)
def test_t4_vectors_that_explode_later_leave_the_last_good_epoch(kind, lesson):
    """The first epochs at a usual learning rate, then one at alpha 5: nothing of it may reach the model."""
    calm = replace(WILD[kind], alpha=0.02)
    good = train(lesson, calm)
    with pytest.raises(Exploded):
        train(lesson, replace(WILD[kind], epochs=1), start=good)
    assert np.isfinite(good.matrix).all()


def test_t4_glove_keeps_the_last_good_epoch_and_remarks_on_it(lesson, monkeypatch):
    from embed_core.training import adagrad

    true, asked = adagrad.Factors.loss, []

    def loss(self, pairs):
        asked.append(1)
        return true(self, pairs) if len(asked) < 3 else float("nan")

    settings = GloVe(vector_size=10, epochs=6)
    kept = train(lesson, replace(settings, epochs=2))
    monkeypatch.setattr(adagrad.Factors, "loss", loss)
    model = train(lesson, settings)
    assert model.identity == kept.identity
    assert (model.meta.epochs, model.meta.exploded, model.meta.stopped) == (2, True, True)
    assert [remark.identifier for remark in model.meta.remarks] == ["remark-exploded"]


def test_t8_what_a_continuation_lacks_is_said_in_both_languages(lesson):
    model = train(lesson, Word2Vec(vector_size=10, epochs=1, workers=1))
    letters = build_corpus([[list("thecatsat")] * 99], name="letters", language="en")
    asked = [
        lambda: continuation(replace(model, contexts=None)),
        lambda: continuation(replace(model, counts=np.zeros(len(model), int))),
        lambda: check(letters, Word2Vec(vector_size=10), start=model),
    ]
    reasons = []
    for ask in asked:
        with pytest.raises(CannotContinue) as caught:
            ask()
        told_in_both(caught.value)
        reasons.append(caught.value.parameters["reason"])
    assert reasons == ["no-contexts", "no-counts", "other-words"]
    told_in_both(CannotContinue("corpus-gone"))


# The estimate knows the machine


def test_a_machine_is_measured_in_half_a_second_and_remembered_as_json():
    calibrate()  # the libraries are loaded
    told = calibrate()
    assert all(0.05 <= value <= 50 for value in told.to_json().values())
    assert Calibration.from_json(json.loads(json.dumps(told.to_json()))) == told


def test_what_is_missing_or_beyond_reason_in_a_kept_calibration_does_no_harm():
    assert Calibration.from_json({}) == Calibration()
    assert Calibration.from_json({"steps": 1e9, "colour": 3}) == Calibration(steps=50.0)


@every_trainer
def test_a_slow_machine_is_estimated_to_take_longer(trainer, lesson):
    slow = Calibration(steps=10, text=10, pairs=10, table=10)
    base = estimate(lesson, trainer.settings())
    more = estimate(lesson, trainer.settings(), calibration=slow)
    assert more.seconds - 0.5 == pytest.approx(10 * (base.seconds - 0.5), rel=0.1)
    assert more.memory_bytes == base.memory_bytes


def test_every_error_of_a_setting_is_one_that_the_person_can_put_right():
    assert issubclass(NothingToTell, LabError)
