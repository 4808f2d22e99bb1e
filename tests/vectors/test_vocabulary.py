"""Words in one block of bytes answer as a tuple of them does."""

import random

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from embed_core.vectors import WordVectors
from embed_core.vectors.vocabulary import SMALL, Words, read_words

ANY = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\n"), max_size=6)
LISTS = st.lists(st.one_of(ANY, st.sampled_from(["", "一", "e\u0301", "a\rb", "\u2028", "𠮷", " ", "\0"])), min_size=1)
ENDS = st.one_of(st.none(), st.integers(-9, 9))


def table(words):
    return Words("\n".join(words).encode("utf-8"))


@settings(max_examples=200, deadline=None)
@given(LISTS, ENDS, ENDS, st.sampled_from([None, 1, 2, -1, -3]))
@example(["", "", ""], None, None, None)
def test_it_is_walked_through_and_cut_as_the_tuple_is(words, start, stop, step):
    words, found = tuple(words), table(words)
    assert len(found) == len(words) and tuple(found) == words and tuple(reversed(found)) == words[::-1]
    assert [found[at] for at in range(-len(words), len(words))] == [*words, *words]
    cut = found[slice(start, stop, step)]
    assert isinstance(cut, tuple) and cut == words[slice(start, stop, step)]
    assert found[np.int64(len(words) - 1)] == words[-1]
    with pytest.raises(IndexError):
        found[len(words)]


@settings(max_examples=200, deadline=None)
@given(LISTS, ANY)
def test_it_equals_and_hashes_as_the_tuple_does(words, other):
    words, found = tuple(words), table(words)
    assert found == words and words == found and found == table(words) and hash(found) == hash(words)
    assert found != (*words, other) and found != words[:-1] and found != "".join(words)
    assert (other in found) == (other in words) and words[0] in found


@settings(max_examples=200, deadline=None)
@given(LISTS, ANY)
def test_its_index_is_the_dictionary_of_the_first_rows(words, other):
    found = table(words).rows
    known = {word: row for row, word in reversed(list(enumerate(words)))}
    assert dict(found) == known and len(found) == len(known) and list(found) == list(dict.fromkeys(words))
    assert found.get(other) == known.get(other) and found.get("\ud800") is None and (3 in found) is False
    assert found.keys() & {other, words[0]} == known.keys() & {other, words[0]}


def test_words_whose_hashes_are_alike_are_told_apart(monkeypatch):
    import embed_core.vectors.vocabulary as vocabulary

    monkeypatch.setattr(vocabulary, "hash", lambda word: len(word) % 2, raising=False)
    words = ["a", "bb", "c", "dd", "a", "eee"]
    found = table(words).rows
    assert [found[word] for word in words] == [0, 1, 2, 3, 0, 5]
    assert "f" not in found and len(found) == 5


def test_a_long_vocabulary_is_cut_into_pieces_and_found_whole():
    words = [f"w{n}{'字' * (n % 3)}" for n in range(200_000)]
    found = table(words)
    assert list(found) == words and list(reversed(found)) == words[::-1]
    for row in random.Random(0).sample(range(len(words)), 500):
        assert found.rows[words[row]] == row
    assert isinstance(read_words("\n".join(words).encode()), Words)
    assert isinstance(read_words(b"a\nb"), tuple) and SMALL > 3


def test_bytes_that_are_no_text_are_refused_at_once():
    with pytest.raises(UnicodeDecodeError):
        Words(b"good\n\xff\xfe\nword")


def test_a_model_of_such_words_is_a_model_like_any_other(tmp_path):
    words = ("国王", "", "a b", "e\u0301", "国王", "\u2028x")
    matrix = np.random.default_rng(0).normal(size=(6, 3)).astype(np.float32)
    plain = WordVectors(words, np.arange(6, 0, -1), matrix)
    model = WordVectors(table(words), np.arange(6, 0, -1), matrix)
    assert model.identity == plain.identity and model.all_rows() == plain.all_rows() == dict(model.index)
    assert [word in model for word in ("国王", "", "王")] == [True, True, False]
    assert model.alike("国主") == plain.alike("国主") and model.row("国王") == 0
    model.save(tmp_path / "model")
    plain.save(tmp_path / "plain")
    for file in (tmp_path / "plain").iterdir():
        assert file.read_bytes() == (tmp_path / "model" / file.name).read_bytes()
