import pytest

from embed_core.errors import NotAChoice, OutOfRange
from embed_core.language import say_in
from embed_core.training import PRESETS, TRAINERS, Word2Vec, train


def test_the_first_preset_of_the_lecture_has_the_numbers_of_its_note():
    lecture = PRESETS["lecture-1"].settings
    assert (lecture.vector_size, lecture.window, lecture.min_count, lecture.epochs) == (100, 3, 1, 5)


def test_the_second_preset_of_the_lecture_has_the_numbers_of_its_note():
    lecture = PRESETS["lecture-2"].settings
    assert (lecture.vector_size, lecture.window, lecture.min_count, lecture.epochs) == (128, 5, 5, 5)


@pytest.mark.parametrize("name", ["lecture-1", "lecture-2"])
def test_what_the_note_does_not_say_is_as_gensim_has_it(name):
    from gensim.models import Word2Vec as Gensim

    lecture, plain = PRESETS[name].settings, Gensim()
    assert (lecture.algorithm == "skip-gram") == bool(plain.sg)
    assert (lecture.negative, lecture.sample, lecture.alpha, lecture.seed) == (
        plain.negative,
        plain.sample,
        plain.alpha,
        plain.seed,
    )


def test_the_default_is_the_balanced_preset():
    default = PRESETS["balanced"].settings
    assert default == Word2Vec()
    assert (default.algorithm, default.vector_size, default.window, default.min_count) == ("cbow", 100, 5, 5)
    assert (default.epochs, default.sample, default.workers) == (30, 1e-3, 0)


def test_every_preset_stands_under_its_own_name():
    word2vec = {"quick-look", "balanced", "small-corpus", "lecture-1", "lecture-2"}
    assert set(PRESETS) == {*word2vec, "unseen-words", "counted", "global-counts"}
    assert {name for name, preset in PRESETS.items() if preset.trainer == "word2vec"} == word2vec
    assert all(preset.id == name for name, preset in PRESETS.items())


def test_there_is_a_preset_for_every_trainer():
    assert {preset.trainer for preset in PRESETS.values()} == set(TRAINERS)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_says_in_one_sentence_whom_it_serves(name, language):
    say = say_in(language)
    assert say.has(f"preset-{name}")
    told = say(f"preset-{name}-help")
    assert told.startswith({"zh": "适合", "en": "For "}[language])
    assert told.count({"zh": "。", "en": "."}[language]) == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("vector_size", 1),
        ("vector_size", 1001),
        ("window", 0),
        ("min_count", 0),
        ("epochs", 0),
        ("epochs", 501),
        ("negative", -1),
        ("sample", -0.1),
        ("sample", 0.2),
        ("alpha", 0.0),
        ("alpha", 10),
        ("workers", 65),
    ],
)
def test_a_setting_out_of_its_bounds_is_refused_by_name(field, value):
    with pytest.raises(OutOfRange) as caught:
        Word2Vec(**{field: value})
    assert (caught.value.parameters["field"], caught.value.parameters["value"]) == (field, value)


def test_an_algorithm_that_does_not_exist_is_refused():
    with pytest.raises(NotAChoice):
        Word2Vec(algorithm="glove")


def test_the_table_of_trainers_trains(small):
    settings = Word2Vec(vector_size=4, epochs=1, workers=1)
    trainer = TRAINERS["word2vec"]
    assert trainer.settings is Word2Vec
    assert trainer.function(small, settings).identity == train(small, settings).identity
