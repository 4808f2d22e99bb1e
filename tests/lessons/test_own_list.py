"""A list of one's own: how it is read, and what it tells of a model's age and bias."""

import numpy as np
import pytest
from pytest import approx

from embed_core.lessons import Listed, on_list, read_list
from embed_core.lessons.own_list import lean
from embed_core.vectors import WordVectors

WORDS = ("he", "she", "man", "woman", "nurse", "smith", "table")
POINTS = [[1, 0, 0], [-1, 0, 0], [1, 1, 0], [-1, 1, 0], [-1, 0, 1], [1, 0, 2], [0, 0, 1]]
MODEL = WordVectors(WORDS, np.ones(len(WORDS), np.int64), np.array(POINTS, np.float32))
PAIRS = (("he", "she"), ("man", "woman"), ("king", "queen"))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("cat, dog", [("cat", None), ("dog", None)]),
        ("iphone=2007, cat", [("iphone", 2007), ("cat", None)]),
        ("新冠 ＝ 2020\n手机=1990", [("新冠", 2020), ("手机", 1990)]),
        ("iphone = 2007 cat", [("iphone", 2007), ("cat", None)]),
        ("a=b, cat=12345", [("a=b", None), ("cat=12345", None)]),
        ("cat, cat=1990", [("cat", None)]),
        ("", []),
    ],
)
def test_words_are_read_with_their_years(text, read):
    assert [(each.word, each.year) for each in read_list(text)] == read


def test_a_list_has_an_end():
    assert len(read_list(",".join(f"w{n}" for n in range(900)), most=500)) == 500


def test_the_latest_known_and_the_earliest_unknown_word_tell_the_age():
    listed = (Listed("he", 900), Listed("nurse", 1400), Listed("phone", 1876), Listed("web", 1990), Listed("table"))
    found = on_list(MODEL, listed, PAIRS)
    assert (found.knows, found.lacks) == (Listed("nurse", 1400), Listed("phone", 1876))
    assert (found.coverage.known, found.coverage.missing) == (3, ("phone", "web"))
    assert on_list(MODEL, (Listed("he"),), PAIRS).knows is None


def test_the_lean_is_the_place_along_the_axis_in_standard_deviations_of_the_vocabulary():
    found = lean(MODEL, ["nurse", "smith", "he", "nobody"], PAIRS)
    units = np.array(POINTS) / np.linalg.norm(POINTS, axis=1, keepdims=True)
    axis = np.array([-1.0, 0.0, 0.0])  # both differences lead from + to − along the first dimension
    places = units @ axis
    told = {word: (places[WORDS.index(word)] - places.mean()) / places.std() for word in ("nurse", "smith")}
    assert dict(found.words) == approx(told)
    assert [word for word, _ in found.words] == ["nurse", "smith"]
    assert found.mean == approx(sum(told.values()) / 2)
    assert found.pairs == PAIRS[:2]
    assert told["nurse"] > 0 > told["smith"]


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        (["nurse"], ()),
        (["nurse"], (("king", "queen"),)),
        (["king"], PAIRS),
        (["he"], PAIRS),
        (["nurse"], (("he", "he"),)),
    ],
)
def test_without_known_words_or_pairs_there_is_no_lean(words, pairs):
    assert lean(MODEL, words, pairs) is None
