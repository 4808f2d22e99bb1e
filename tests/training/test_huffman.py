import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.training.huffman import huffman


def words_of(tree):
    codes, points = tree.paths()
    return ["".join(map(str, code)) for code in codes], [point.tolist() for point in points]


def test_the_textbook_example_gets_codes_of_the_lengths_that_it_should():
    tree = huffman(np.array([45, 16, 13, 12, 9, 5]))  # Cormen, Leiserson, Rivest and Stein, section 16.3
    assert tree.lengths.tolist() == [1, 3, 3, 3, 4, 4]


def test_two_words_are_told_apart_by_one_turn_at_the_root():
    codes, points = words_of(huffman(np.array([9, 2])))
    assert codes == ["1", "0"]
    assert points == [[0], [0]]


@given(st.lists(st.integers(1, 50), min_size=2, max_size=60))
def test_no_code_begins_another_and_all_of_them_fill_the_tree(counts):
    codes, points = words_of(huffman(np.array(counts)))
    assert sum(2.0 ** -len(code) for code in codes) == 1
    assert not any(a != b and b.startswith(a) for a in codes for b in codes)
    assert {point[0] for point in points} == {len(counts) - 2}
    assert {inner for point in points for inner in point} == set(range(len(counts) - 1))


@settings(deadline=None)
@given(st.lists(st.integers(1, 9), min_size=2, max_size=60))
def test_the_tree_is_that_of_gensim_ties_included(counts):
    from gensim.models import KeyedVectors
    from gensim.models.word2vec import _assign_binary_codes

    keyed = KeyedVectors(1)
    keyed.add_vectors([str(n) for n in range(len(counts))], np.zeros((len(counts), 1), np.float32))
    for row, count in enumerate(counts):
        keyed.set_vecattr(row, "count", count)
    _assign_binary_codes(keyed)
    codes, points = huffman(np.array(counts)).paths()
    for row in range(len(counts)):
        assert codes[row].tolist() == keyed.get_vecattr(row, "code").tolist()
        assert points[row].tolist() == keyed.get_vecattr(row, "point").tolist()
        assert (codes[row].dtype, points[row].dtype) == (np.uint8, np.uint32)


@pytest.mark.parametrize("words", [2, 3, 1000])
def test_the_more_frequent_word_never_has_the_longer_way(words):
    lengths = huffman(np.arange(words, 0, -1)).lengths
    assert (np.diff(lengths) >= 0).all()
