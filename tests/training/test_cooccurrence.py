"""Counting pairs in many blocks: the same to the bit as adding one after the other, without reading all each time."""

import numpy as np
import pytest
from scipy import sparse

from embed_core.training import cooccurrence
from embed_core.training.cooccurrence import count_pairs, weight
from embed_core.training.numbering import Numbered

WORDS, WINDOW = 200, 5


@pytest.fixture
def text():
    rng = np.random.default_rng(3)
    sentences = [(rng.pareto(1.0, rng.integers(2, 30)) * 10 % WORDS).astype(int).tolist() for _ in range(2000)]
    return Numbered(sentences, list(map(len, sentences)))


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch):
    monkeypatch.setattr(cooccurrence, "BLOCK", 10)
    monkeypatch.setattr(cooccurrence, "FEW", 100)


def one_after_the_other(numbered, by):
    table = sparse.csr_array((WORDS, WORDS))
    for begin in range(0, len(numbered.sentences), 10):
        for distance in range(1, WINDOW + 1):
            part = np.zeros((WORDS, WORDS))
            for sentence in numbered.sentences[begin : begin + 10]:
                for first, second in zip(sentence, sentence[distance:], strict=False):
                    part[first, second] += weight(distance, WINDOW, by=by)
            table = table + sparse.csr_array(part)
    return (table + table.T).toarray()


@pytest.mark.parametrize("by", ["window", "distance"])
def test_blocks_that_wait_are_added_in_their_order(text, by):
    found = count_pairs(text, WORDS, window=WINDOW, by=by, on_block=lambda _: None)
    assert found.has_sorted_indices
    assert found.toarray().tobytes() == one_after_the_other(text, by).tobytes()


def test_the_large_table_is_not_read_for_each_block(text, monkeypatch):
    read, waited = [], []
    real = cooccurrence._sum

    def counted(tables):
        read.append(tables[0].nnz)
        waited.append(sum(each.nnz for each in tables[1:]))
        return real(tables)

    monkeypatch.setattr(cooccurrence, "_sum", counted)
    count_pairs(text, WORDS, window=WINDOW, on_block=lambda _: None)
    assert sum(read) <= 2 * sum(waited)
    assert len(read) > 2


def test_many_short_sentences_of_many_words_do_not_pile_up_empty_tables(monkeypatch):
    short, words, waited = Numbered([[0, 1]] * 500, [2] * 500), 1_000, []
    real = cooccurrence._sum

    def counted(tables):
        waited.append(len(tables) - 1)
        return real(tables)

    monkeypatch.setattr(cooccurrence, "_sum", counted)
    found = count_pairs(short, words, window=10, by="distance", on_block=lambda _: None)
    assert (found[[0], [1]], found.nnz) == (500, 2)
    assert max(waited) == 1  # a block has one distance at which words stand, and a word costs as much as a cell
