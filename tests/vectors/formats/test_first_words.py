"""The first n words are the first n that a model can hold: what is left out of a block makes room for what follows."""

import io
import zipfile

import numpy as np
import pytest

from embed_core.vectors import ModelMeta, Subwords, WordVectors
from embed_core.vectors.formats import FORMATS, export
from embed_core.vectors.formats.preview import MENDABLE

DIMENSIONS, MANY = 1100, 2400
"""As many numbers as make a block a thousand rows or fewer in each format."""
TWICE = 995
WRITTEN = [row.id for row in FORMATS.values() if row.writes and row.id != "fasttext-bin"]


@pytest.fixture(scope="module")
def rows():
    return np.random.default_rng(0).integers(1, 99, (MANY, DIMENSIONS)).astype(np.float32)


def as_written(rows, format, place):
    """Write a model whose word no. 995 is w10 once more: the name is changed in the file, in as many bytes."""
    words = tuple("wXX" if n == TWICE else f"w{n}" for n in range(MANY))
    export(WordVectors(words, np.arange(MANY, 0, -1), rows), place, format)
    data = place.read_bytes()
    if not FORMATS[format].lists and FORMATS[format].ending != ".zip":
        return {place.name: data.replace(b"wXX", b"w10")}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).replace(b"wXX", b"w10") for name in archive.namelist()}


@pytest.mark.parametrize("format", WRITTEN)
def test_a_word_that_stands_there_twice_makes_room_for_the_next_and_none_is_skipped(format, rows, taken, tmp_path):
    named = as_written(rows, format, tmp_path / f"{format}.one")
    expected = [n for n in range(MANY) if n != TWICE]
    for first in (996, 1500):
        found = taken(named=named, first=first)
        assert found.words == tuple(f"w{n}" for n in expected[:first]), format
        assert found.model.matrix.tolist() == rows[expected[:first]].tolist()
        assert found.told.tally.duplicates == 1


def test_a_small_file_gives_as_many_words_as_were_asked_for(taken):
    found = taken("a 1 2.5\na 1 2\n 7 7.5\nb 1 2\nc 3 4\nb 1 1\n", first=2)
    assert found.words == ("a", "b")
    assert (found.told.tally.duplicates, found.told.tally.empty) == (1, 1)  # what stands behind was not looked at


def binary(words, promised=None):
    rows = np.arange(3 * len(words), dtype="<f4").reshape(-1, 3)
    return b"%d 3\n" % (promised or len(words)) + b"".join(b"%s %s\n" % (w, r.tobytes()) for w, r in zip(words, rows))


CUT = {
    "word2vec-binary": (binary([b"a", b"b"])[:-6], 1, 2),
    "word2vec-binary, most of it": (binary([b"a", b"a", b"b"], 1000), 2, 3),
    "word2vec-text": (b"3 2\na 1 2\nb 3 4\n", 2, 3),
    "word2vec-text, more": (b"2 2\na 1 2\nb 3 4\nc 5 6\n", 2, 0),
    "glove": (b"a 1 2\nb 3 4\nc 5 6\nd 7 8\ne 9\n", 4, 5),
}
"""Files with something wrong behind their first words: how many are whole, and for how many more it is a problem."""


@pytest.mark.parametrize("case", CUT)
def test_what_is_wrong_behind_the_words_that_are_asked_for_is_no_problem_of_theirs(case, taken, looked):
    data, whole, further = CUT[case]
    seen = looked(data, first=whole)
    assert (seen.problem, len(seen.first)) == (None, whole)
    assert taken(data, first=whole).words == seen.first
    assert isinstance(looked(data, first=further).problem, MENDABLE)
    with pytest.raises(MENDABLE):
        taken(data, first=further)


def test_the_preview_shows_the_words_that_are_taken_without_those_that_come_twice(looked, taken, make):
    text = "a 1 2.5\na 1 2\n 7 7.5\nb 1 2\nc 3 4\n"
    assert looked(text).first == taken(text).words == ("a", "b", "c")
    named = {"v.npy": make.npy(np.ones((4, 2), np.float32)), "words.txt": "a\na\n\nb\n"}
    assert looked(named=named).first == taken(named=named).words == ("a", "b")


def test_the_first_words_of_fasttexts_own_file_are_the_first_of_its_dictionary(taken, tmp_path):
    rng = np.random.default_rng(1)
    own = rng.normal(size=(5, 3)).astype(np.float32)
    pieces = Subwords(2, 3, 4, np.arange(4, dtype=np.uint32), rng.normal(size=(4, 3)).astype(np.float32), own)
    model = WordVectors(tuple("abcde"), np.ones(5), own, ModelMeta(), subwords=pieces)
    export(model, tmp_path / "x.bin", "fasttext-bin")
    assert taken((tmp_path / "x.bin").read_bytes(), first=3).words == ("a", "b", "c")
