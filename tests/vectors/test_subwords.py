from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.errors import WordUnknown
from embed_core.vectors import BrokenModel, Subwords, WordVectors, bucket_of, ngrams, open_model

ROWS = np.arange(12, dtype=np.float32).reshape(3, 4)


def subwords_of(pieces, vectors, *, words, buckets=1000, lengths=(1, 2)):
    ids = np.array([bucket_of(piece, buckets) for piece in pieces])
    order = np.argsort(ids)
    own = np.zeros((words, np.shape(vectors)[1]), np.float32)
    return Subwords(*lengths, buckets, ids[order], np.array(vectors, np.float32)[order], own)


@pytest.fixture
def model():
    parts = subwords_of(["猴", "王", "<猴"], [[2, 0, 0, 0], [0, 4, 0, 0], [0, 0, 6, 0]], words=3)
    return WordVectors(("猴王", "大王", "猴子"), np.array([5, 3, 1]), ROWS, subwords=parts, state={"nodes": ROWS * 2})


def test_pieces_are_cut_with_marks_at_both_ends():
    assert ngrams("猴王", 1, 2) == ["<猴", "猴", "猴王", "王", "王>"]
    assert ngrams("cat", 3, 6) == ["<ca", "<cat", "<cat>", "cat", "cat>", "at>"]
    assert ngrams("a", 4, 6) == []


def test_a_lone_mark_is_no_piece_but_an_empty_words_two_marks_are():
    assert "<" not in ngrams("ab", 1, 1)
    assert ngrams("", 1, 3) == ["<>"]


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=12), st.integers(1, 4), st.integers(0, 4))
def test_pieces_and_buckets_are_those_of_gensim(word, low, more):
    from gensim.models.fasttext import compute_ngrams_bytes, ft_ngram_hashes

    pieces = ngrams(word, low, low + more)
    assert [piece.encode() for piece in pieces] == list(compute_ngrams_bytes(word, low, low + more))
    assert [bucket_of(piece, 997) for piece in pieces] == ft_ngram_hashes(word, low, low + more, 997)


def test_a_guess_is_the_mean_of_the_pieces_that_are_known(model):
    guess = model.guess("猴王国")
    assert guess.known == ("<猴", "猴", "王")
    assert guess.unknown == ("猴王", "王国", "国", "国>")
    assert guess.vector.tolist() == pytest.approx([2 / 3, 4 / 3, 2, 0])


def test_a_word_of_which_nothing_is_known_is_unknown_with_the_words_that_look_alike(model):
    with pytest.raises(WordUnknown) as caught:
        model.guess("天")
    assert caught.value.parameters["word"] == "天"


def test_a_model_without_subwords_cannot_guess(model):
    with pytest.raises(WordUnknown):
        replace(model, subwords=None).guess("猴王")


def test_a_guess_is_of_the_spelling_also_for_a_word_that_is_known(model):
    assert model.guess("猴王").vector.tolist() != model.vector("猴王").tolist()


def test_subwords_and_state_come_back_from_disk_to_the_bit_and_stay_there(model, tmp_path):
    model.save(tmp_path / "model")
    back = open_model(tmp_path / "model")
    for name in ("ids", "vectors", "own"):
        one, other = (np.asarray(getattr(each.subwords, name)) for each in (back, model))
        assert (one.dtype, one.tobytes()) == (other.dtype, other.tobytes())
    assert (back.subwords.min_n, back.subwords.max_n, back.subwords.buckets) == (1, 2, 1000)
    assert {name: array.tobytes() for name, array in back.state.items()} == {"nodes": (ROWS * 2).tobytes()}
    assert back.guess("猴王国").vector.tobytes() == model.guess("猴王国").vector.tobytes()
    for array in (back.subwords.vectors, back.state["nodes"]):
        while not isinstance(array, np.memmap):
            array = array.base
        assert Path(array.filename).parent == tmp_path / "model"
        assert not array.flags.writeable


def test_a_model_without_them_leaves_none_of_their_files(model, tmp_path):
    model.save(tmp_path / "model")
    replace(model, subwords=None, state={}).save(tmp_path / "model")
    assert sorted(path.name for path in (tmp_path / "model").iterdir()) == [
        "counts.npy",
        "meta.json",
        "vectors.npy",
        "words.txt",
    ]
    assert open_model(tmp_path / "model").subwords is None


@pytest.mark.parametrize("name", ["subwords.npy", "subword-ids.npy", "own.npy"])
def test_a_missing_part_is_named(name, model, tmp_path):
    model.save(tmp_path / "model")
    (tmp_path / "model" / name).unlink()
    with pytest.raises(BrokenModel) as caught:
        open_model(tmp_path / "model")
    assert (caught.value.parameters["reason"], caught.value.parameters["file"]) == ("missing", name)


@pytest.mark.parametrize("name", ["subwords.npy", "subword-ids.npy", "own.npy", "state-nodes.npy"])
def test_parts_that_do_not_fit_are_refused(name, model, tmp_path):
    model.save(tmp_path / "model")
    np.save(tmp_path / "model" / name, np.ones((7, 4), np.float32))
    with pytest.raises(BrokenModel) as caught:
        open_model(tmp_path / "model")
    assert caught.value.parameters["reason"] == "shapes"


def test_nothing_of_them_can_be_changed(model):
    with pytest.raises(ValueError, match="read-only"):
        model.subwords.vectors[0] = 1
    with pytest.raises(TypeError):
        model.state["nodes"] = ROWS
    with pytest.raises(ValueError, match="read-only"):
        model.state["nodes"][0] = 1
