from dataclasses import replace

import numpy as np
import pytest

from embed_core.corpus import build_corpus
from embed_core.training import (
    PPMI,
    TRAINERS,
    CannotContinue,
    FastText,
    FineTune,
    GloVe,
    Word2Vec,
    check,
    continuation,
    moved,
    train,
)
from embed_core.vectors import ModelMeta, WordVectors

BASE = {"vector_size": 12, "epochs": 3, "workers": 1, "min_count": 2}
SETTINGS = {
    "word2vec": Word2Vec(**BASE),
    "tree": Word2Vec(**BASE, output="hierarchical-softmax"),
    "fasttext": FastText(**BASE, buckets=20_000),
    "glove": GloVe(vector_size=12, epochs=3, min_count=2),
}
every_kind = pytest.mark.parametrize("kind", SETTINGS)


@pytest.fixture(scope="module")
def models(lesson):
    return {kind: train(lesson, settings) for kind, settings in SETTINGS.items()}


@pytest.fixture(scope="module")
def more_text(lesson):
    """The second half of the lesson, with two words that it never had."""
    sentences = list(lesson.iter_sentences())[2500:]
    return build_corpus([[*sentences, *[["the", "dragon", "in", "the", "wyvern"]] * 30]], name="more", language="en")


def reason_of(call):
    with pytest.raises(CannotContinue) as caught:
        call()
    assert caught.value.identifier == f"error-cannot-continue-{caught.value.parameters['reason']}"
    return caught.value.parameters["reason"]


@every_kind
def test_more_epochs_add_to_what_was_done_and_lower_the_loss(kind, models, lesson):
    first = models[kind]
    more = train(lesson, SETTINGS[kind], start=first)
    assert more.meta.epochs == len(more.meta.losses) == 6
    assert more.meta.losses[:3] == first.meta.losses
    assert more.meta.losses[-1] < first.meta.losses[-1]
    assert more.meta.continued_from == first.identity
    assert (more.words, more.counts.tolist()) == (first.words, first.counts.tolist())


@every_kind
def test_a_lower_learning_rate_disturbs_less(kind, models, lesson):
    settings = SETTINGS[kind]
    far = moved(models[kind], train(lesson, settings, start=models[kind]))
    near = moved(models[kind], train(lesson, replace(settings, alpha=settings.alpha / 20), start=models[kind]))
    assert near.mean > far.mean
    assert np.median(near.distances) < np.median(far.distances)


@every_kind
def test_new_words_join_with_more_text_and_counts_add_up(kind, models, more_text):
    first = models[kind]
    more = train(more_text, SETTINGS[kind], start=first)
    assert set(more.words) - set(first.words) == {"dragon", "wyvern"}
    assert set(first.words) <= set(more.words)
    for word in ("the", "cat", "dragon"):
        before = first.counts[first.index[word]] if word in first else 0
        assert more.counts[more.index[word]] == before + more_text.counts.get(word, 0)
    assert (np.diff(more.counts) <= 0).all()
    assert more.meta.corpus.name == "more"
    assert np.isfinite(more.matrix).all()
    assert more.vector("dragon").any()


@every_kind
def test_every_word_goes_on_from_its_own_vector_whatever_its_new_row(kind, models, more_text):
    still = replace(SETTINGS[kind], epochs=1, alpha=1e-5)
    more = train(more_text, still, start=models[kind])
    told = moved(models[kind], more)
    assert (told.new, told.gone) == (2, 0)
    assert any(more.index[word] != models[kind].index[word] for word in told.words)
    assert told.mean > 0.99


def test_more_text_may_lack_words_of_the_model_which_then_keep_their_vectors(models, lesson):
    some = [tokens for tokens in lesson.iter_sentences() if "king" not in tokens][:3000]
    text = build_corpus([some], name="without kings", language="en")
    more = train(text, SETTINGS["word2vec"], start=models["word2vec"])
    assert more.vector("king").tobytes() == models["word2vec"].vector("king").tobytes()
    assert more.counts[more.index["king"]] == models["word2vec"].counts[models["word2vec"].index["king"]]
    (remark,) = check(text, SETTINGS["word2vec"], start=models["word2vec"])
    assert (remark.identifier, remark.level) == ("remark-words-join", "note")
    assert remark.parameters["missing"] == sum(word not in text.counts for word in models["word2vec"].words)


def test_the_tree_goes_on_where_it_was_on_the_same_counts_only(models, lesson, more_text):
    still = replace(SETTINGS["tree"], epochs=1, alpha=1e-5)
    same, other = (train(text, still, start=models["tree"]) for text in (lesson, more_text))
    first = models["tree"].state["nodes"]
    np.testing.assert_allclose(same.state["nodes"], first, atol=1e-2)
    assert np.abs(other.state["nodes"]).max() < 0.1 < np.abs(first).max()


def test_pieces_of_new_words_join_those_that_are_known(models, more_text):
    first, more = models["fasttext"].subwords, train(more_text, SETTINGS["fasttext"], start=models["fasttext"]).subwords
    assert set(first.ids.tolist()) < set(more.ids.tolist())
    assert more.guess("wyverns") is not None


@pytest.mark.parametrize(
    ("trainer", "change", "reason"),
    [
        ("word2vec", {"contexts": None}, "no-contexts"),
        ("fasttext", {"subwords": None}, "no-subwords"),
        ("glove", {"state": {}}, "no-state"),
        ("word2vec", {"counts": np.zeros(278, int)}, "no-counts"),
    ],
)
def test_what_a_model_lacks_to_go_on_is_said(trainer, change, reason, models, lesson):
    start = replace(models[trainer], **change)
    assert reason_of(lambda: check(lesson, SETTINGS[trainer], start=start)) == reason
    assert reason_of(lambda: train(lesson, SETTINGS[trainer], start=start)) == reason
    assert reason_of(lambda: continuation(start)) == reason


def test_a_model_is_not_continued_by_another_trainer_output_or_size(models, lesson):
    def asked(settings, kind):
        return reason_of(lambda: check(lesson, settings, start=models[kind]))

    assert asked(SETTINGS["glove"], "word2vec") == "other-trainer"
    assert asked(SETTINGS["word2vec"], "fasttext") == "other-trainer"
    assert asked(SETTINGS["tree"], "word2vec") == "other-output"
    assert asked(SETTINGS["word2vec"], "tree") == "other-output"
    assert asked(replace(SETTINGS["glove"], vector_size=13), "glove") == "other-dimensions"
    assert asked(replace(SETTINGS["fasttext"], max_n=4), "fasttext") == "other-subwords"
    assert asked(PPMI(), "word2vec") == "counted"


def test_a_text_of_which_the_model_knows_too_little_is_refused_with_the_numbers(models):
    text = build_corpus([[list("thecatsatonthemat")] * 60 + [["cat", "mouse"]]], name="letters", language="en")
    with pytest.raises(CannotContinue) as caught:
        check(text, SETTINGS["word2vec"], start=models["word2vec"])
    model = models["word2vec"]
    missing = sum(word not in text.counts for word in model.words)
    assert caught.value.parameters == {"reason": "other-words", "missing": missing, "words": len(model)}


@pytest.mark.parametrize("kind", SETTINGS)
def test_a_model_tells_the_settings_to_go_on_with(kind, models):
    assert continuation(models[kind]) == SETTINGS[kind]


def test_counted_vectors_tell_that_they_cannot_go_on(lesson):
    assert reason_of(lambda: continuation(train(lesson, PPMI(vector_size=8)))) == "counted"


@pytest.mark.parametrize("kind", ["word2vec", "fasttext"])
def test_an_imported_model_that_carries_what_is_needed_goes_on(kind, models, lesson):
    imported = replace(models[kind], meta=ModelMeta())
    settings = continuation(imported)
    assert type(settings) is TRAINERS[kind].settings
    assert settings.vector_size == 12
    more = train(lesson, replace(settings, epochs=1, workers=1), start=imported)
    assert moved(imported, more).mean > 0.8
    assert more.meta.epochs == 1


def test_an_imported_model_without_contexts_says_so():
    bare = WordVectors(("a", "b"), np.array([2, 1]), np.ones((2, 4), np.float32))
    assert reason_of(lambda: continuation(bare)) == "no-contexts"


# Given vectors, tuned to a text


@pytest.fixture(scope="module")
def given(lesson):
    """Vectors of another origin: without counts, contexts or anything else, and with words of their own."""
    model = train(lesson, PPMI(vector_size=12, min_count=2))
    words = (*model.words[40:], "spaceship")
    rows = np.vstack([model.matrix[40:], np.ones((1, 12), np.float32)])
    return WordVectors(words, np.zeros(len(words)), rows)


@pytest.mark.parametrize("kind", ["word2vec", "tree", "glove"])
def test_common_words_begin_with_the_given_vectors(kind, given, lesson):
    still = replace(SETTINGS[kind], epochs=1, alpha=1e-5)
    model = train(lesson, still, tune=FineTune(given))
    told = moved(given, model)
    assert told.mean > 0.999
    assert (told.new, told.gone) == (40, 1)
    assert model.words == train(lesson, still).words
    assert (model.meta.tuned_from, model.meta.frozen, model.meta.continued_from) == (given.identity, False, None)
    assert model.meta.epochs == 1


@pytest.mark.parametrize("kind", ["word2vec", "tree", "glove"])
def test_given_vectors_move_unless_they_are_frozen(kind, given, lesson):
    free, frozen = (train(lesson, SETTINGS[kind], tune=FineTune(given, freeze=freeze)) for freeze in (False, True))
    assert moved(given, free).mean < 0.9999
    told = moved(given, frozen)
    assert told.distances.max() < 1e-6
    assert frozen.meta.frozen
    fresh = train(lesson, replace(SETTINGS[kind], epochs=1, alpha=1e-5))
    new = [word for word in frozen.words if word not in given]
    assert all(not np.allclose(frozen.vector(word), fresh.vector(word), atol=1e-3) for word in new[:5])


def test_fasttext_tunes_vectors_that_have_subwords(models, lesson, given):
    tune = FineTune(models["fasttext"], freeze=True)
    assert moved(models["fasttext"], train(lesson, SETTINGS["fasttext"], tune=tune)).distances.max() < 1e-6
    assert reason_of(lambda: check(lesson, SETTINGS["fasttext"], tune=FineTune(given))) == "no-subwords"


def test_vectors_of_another_size_or_language_are_refused(given, lesson):
    assert reason_of(lambda: check(lesson, Word2Vec(), tune=FineTune(given))) == "other-dimensions"
    other = replace(given, words=tuple(f"词{row}" for row in range(len(given))))
    assert reason_of(lambda: check(lesson, SETTINGS["word2vec"], tune=FineTune(other))) == "nothing-common"
    assert reason_of(lambda: check(lesson, PPMI(), tune=FineTune(given))) == "counted"


def test_how_many_words_begin_with_a_given_vector_is_said(given, lesson):
    (remark,) = check(lesson, replace(SETTINGS["word2vec"], epochs=60), tune=FineTune(given))
    assert (remark.identifier, remark.parameters) == ("remark-words-tuned", {"common": len(given) - 1, "words": 278})


# How far words moved


def simple(rows, words="abc"):
    return WordVectors(tuple(words), np.ones(len(words)), np.array(rows, np.float32))


def test_turns_and_steps_are_those_of_the_drawing_board():
    told = moved(simple([[1, 0], [0, 2], [3, 0]]), simple([[0, 5], [0, 2], [3, 3]], "abd"))
    assert told.words == ("a", "b")
    assert told.cosines.tolist() == [0, 1]
    assert told.distances.tolist() == pytest.approx([np.sqrt(26), 0])
    assert (told.mean, told.still, told.new, told.gone) == (0.5, 0.5, 1, 1)
    assert told.farthest(1) == [("a", 0.0)]


def test_a_model_has_not_moved_from_itself(models):
    told = moved(models["glove"], models["glove"])
    assert told.mean == pytest.approx(1)
    assert told.still == 1
    assert not told.distances.any()


def test_models_of_different_sizes_are_not_of_one_space():
    assert reason_of(lambda: moved(simple([[1, 0]], "a"), simple([[1]], "a"))) == "other-dimensions"
