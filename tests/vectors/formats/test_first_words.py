"""The first n words are the first n that a model can hold: what is left out of a block makes room for what follows."""

import io
import zipfile

import numpy as np
import pytest

from embed_core.vectors import ModelMeta, Subwords, WordVectors
from embed_core.vectors.formats import FORMATS, export

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


def test_the_first_words_of_fasttexts_own_file_are_the_first_of_its_dictionary(taken, tmp_path):
    rng = np.random.default_rng(1)
    own = rng.normal(size=(5, 3)).astype(np.float32)
    pieces = Subwords(2, 3, 4, np.arange(4, dtype=np.uint32), rng.normal(size=(4, 3)).astype(np.float32), own)
    model = WordVectors(tuple("abcde"), np.ones(5), own, ModelMeta(), subwords=pieces)
    export(model, tmp_path / "x.bin", "fasttext-bin")
    assert taken((tmp_path / "x.bin").read_bytes(), first=3).words == ("a", "b", "c")
