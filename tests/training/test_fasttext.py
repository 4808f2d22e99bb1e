import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from embed_core.corpus import build_corpus, teaching_corpus
from embed_core.errors import LabError, OutOfRange, WordUnknown
from embed_core.training import Exploded, FastText, PiecesTheWrongWayRound, train
from embed_core.training.kernel import first_vectors
from embed_core.training.numbering import number_sentences, vocabulary
from embed_core.training.pieces import BITE, Pieces, bites, first_rows, repetition
from embed_core.vectors import open_model

QUICK = FastText(vector_size=16, epochs=2, workers=1, buckets=20_000)


@pytest.fixture(scope="module")
def chinese():
    return teaching_corpus("zh")


@pytest.fixture(scope="module")
def plain(plain_gensim):
    """Trains plain gensim with the pieces of our model."""
    from gensim.models import FastText as Gensim

    def train_plain(corpus, settings, ours):
        pieces = {"min_n": ours.subwords.min_n, "max_n": ours.subwords.max_n, "bucket": settings.buckets}
        return plain_gensim(Gensim, corpus, settings, **pieces)

    return train_plain


@pytest.mark.parametrize("algorithm", ["cbow", "skip-gram"])
@pytest.mark.parametrize(
    "changes",
    [{}, {"output": "hierarchical-softmax", "vector_size": 17}, {"output": "both", "min_n": 1, "max_n": 4, "seed": 9}],
)
def test_every_bit_is_that_of_plain_gensim(changes, algorithm, lesson, plain):
    settings = replace(QUICK, algorithm=algorithm, **changes)
    ours = train(lesson, settings)
    theirs = plain(lesson, settings, ours)
    assert ours.words == tuple(theirs.wv.index_to_key)
    assert ours.matrix.tobytes() == theirs.wv.vectors.tobytes()
    assert ours.subwords.own.tobytes() == theirs.wv.vectors_vocab.tobytes()
    assert ours.subwords.vectors.tobytes() == theirs.wv.vectors_ngrams[ours.subwords.ids].tobytes()
    assert ours.contexts is None or ours.contexts.tobytes() == theirs.syn1neg.tobytes()


def test_the_guess_for_an_unseen_word_is_gensims_vector(chinese, tmp_path, plain):
    settings = replace(QUICK, min_n=1, max_n=1)
    ours = train(chinese, settings)
    theirs = plain(chinese, settings, ours)
    ours.save(tmp_path / "model")
    for word in ("猫国", "国王国王", "女国人"):
        guess = open_model(tmp_path / "model").guess(word)
        assert word not in ours
        assert guess.unknown == ()
        assert guess.vector.tobytes() == theirs.wv[word].tobytes()


def test_a_piece_that_no_word_has_is_named_and_hardly_changes_the_direction(lesson, plain):
    ours = train(lesson, replace(QUICK, epochs=10))
    theirs = plain(lesson, replace(QUICK, epochs=10), ours)
    guess = ours.guess("doggy")
    assert {"<do", "dog"} <= set(guess.known)
    assert {"ggy", "gy>"} <= set(guess.unknown)
    other = theirs.wv["doggy"]
    assert guess.vector @ other / np.linalg.norm(guess.vector) / np.linalg.norm(other) > 0.9


def test_a_word_is_asked_for_strictly_and_guessed_only_when_told_to(lesson):
    model = train(lesson, QUICK)
    with pytest.raises(WordUnknown):
        model.vector("catdog")
    assert model.guess("catdog").vector.shape == (16,)
    with pytest.raises(WordUnknown):
        model.guess("Ω")


def test_the_guess_is_nearer_to_words_that_are_spelled_alike(lesson):
    model = train(lesson, FastText(epochs=10, workers=1))
    guess = model.guess("germans").vector
    cosines = model.units @ (guess / np.linalg.norm(guess))
    assert cosines[model.index["german"]] > np.quantile(cosines, 0.9)


def test_pieces_have_the_lengths_that_suit_the_script(lesson, chinese):
    for corpus, lengths in ((lesson, (3, 6)), (chinese, (2, 3))):
        model = train(corpus, replace(QUICK, epochs=1))
        assert (model.subwords.min_n, model.subwords.max_n) == lengths


def test_lengths_that_are_given_are_taken():
    assert replace(QUICK, min_n=4, max_n=5).pieces({"国": 9}) == (4, 5)
    assert replace(QUICK, max_n=1).pieces({"国": 9}) == (1, 1)
    assert replace(QUICK, min_n=8).pieces({"a": 9}) == (8, 8)


def test_the_longest_piece_cannot_be_shorter_than_the_shortest():
    with pytest.raises(PiecesTheWrongWayRound) as caught:
        FastText(min_n=4, max_n=3)
    assert caught.value.parameters == {"min_n": 4, "max_n": 3}


def test_only_the_buckets_that_occur_are_kept(lesson):
    model = train(lesson, replace(QUICK, buckets=2_000_000, epochs=1))
    pieces = Pieces.of(model.words, min_n=3, max_n=6, buckets=2_000_000)
    assert np.array_equal(model.subwords.ids, pieces.ids)
    assert len(pieces.ids) < 5000


@pytest.mark.parametrize("size", [6, 7])
@pytest.mark.parametrize("wanted", [[0, 1, 63, 64, 65, 5000], list(range(0, 20_000, 3))])
def test_the_first_vectors_of_buckets_are_drawn_as_if_all_were(size, wanted):
    out = np.empty((len(wanted), size), np.float32)
    first_rows(out, np.array(wanted, np.uint32), seed=4)
    assert out.tobytes() == first_vectors(20_000, size, seed=4)[wanted].tobytes()


def test_bites_are_short_and_lose_nothing():
    sentences = [list(range(n)) for n in (30, 60, 20, 250, 0, 5)]
    groups = bites(sentences)
    assert max(sum(map(len, group)) for group in groups) <= BITE
    assert [row for group in groups for piece in group for row in piece] == [row for one in sentences for row in one]


def test_a_word_that_repeats_itself_makes_updates_pile_up(lesson):
    def worst(words, text, window):
        pieces = Pieces.of(words, min_n=1, max_n=2, buckets=1000)
        return repetition(text, pieces, window=window)

    assert worst(("ab", "cd", "ef"), [[0, 1, 2]], 5) < 3
    assert worst(("哈" * 60, "cd", "ef"), [[0, 1, 2]], 5) > 40
    assert worst(("ab", "cd", "ef"), [[0, 1, 2] * 30], 40) > 20


LAUGHTER = """
from embed_core.corpus import build_corpus
from embed_core.errors import LabError
from embed_core.training import FastText, train
corpus = build_corpus([[["a" * 60, "b" * 60, "ab" * 30] * 150] * 20], name="wild", language="en")
try:
    model = train(corpus, FastText(min_count=1, vector_size=20, window=50, negative=50, sample=0.0, epochs=2,
        workers=1, alpha=0.25, min_n=1, max_n=2))
except LabError as error:
    print(error.identifier)
else:
    print(model.meta.exploded)
"""


def test_words_that_repeat_themselves_do_not_crash_the_process():
    """With plain gensim they do: its step reads beyond its table once the numbers are none."""
    done = subprocess.run([sys.executable, "-c", LAUGHTER], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout.strip()) == (0, "error-exploded")


def test_numbers_that_grow_wild_end_the_training(monkeypatch, lesson):
    from embed_core.training import pieces

    monkeypatch.setattr(pieces, "WILD", 0.01)
    monkeypatch.setattr(pieces, "CAREFUL", 0.0)
    try:
        model = train(lesson, QUICK)
    except LabError as error:
        assert isinstance(error, Exploded)
    else:
        pytest.fail(f"{model.meta.epochs} epochs were kept")


def test_a_learning_rate_at_which_gensims_step_crashes_is_out_of_range():
    with pytest.raises(OutOfRange):
        FastText(alpha=0.5)


def test_a_usual_text_is_learned_in_full_steps(lesson):
    numbered = number_sentences(lesson, vocabulary(lesson.counts, min_count=5), on_way=lambda: None)
    pieces = Pieces.of(tuple(vocabulary(lesson.counts, min_count=5)), min_n=3, max_n=6, buckets=20_000)
    assert repetition(numbered.sentences, pieces, window=5) < 3


def test_a_word_without_a_single_piece_is_its_own_vector():
    corpus = build_corpus([[["a", "b", "longer"]] * 30], name="t", language="en")
    model = train(corpus, replace(QUICK, min_count=1, min_n=6, max_n=6))
    assert np.array_equal(model.vector("a"), model.subwords.own[model.index["a"]])
    with pytest.raises(WordUnknown):
        model.guess("a")
