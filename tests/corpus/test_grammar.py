"""The grammar that makes the teaching corpora."""

from collections import Counter

import pytest

from embed_core.corpus.grammar import read_grammar

SMALL = """\
# a comment
words animal: cat dog cow
table land: country capital
  France Paris
  Italy Rome
sentences 6:
  the {animal} sees the {animal2} (today|tomorrow|)
sentences 4:
  {land.capital} is in {land} , (they|we) know
"""


@pytest.fixture
def grammar(tmp_path):
    path = tmp_path / "small.txt"
    path.write_text(SMALL, encoding="utf-8")
    return read_grammar(path)


def test_a_row_of_a_table_stays_together_in_a_sentence(grammar):
    lands = {" ".join(pieces) for pieces in grammar.sentences(0) if "is" in pieces}
    assert lands <= {
        f"{capital} is in {country} , {who} know"
        for country, capital in [("France", "Paris"), ("Italy", "Rome")]
        for who in ("they", "we")
    }


def test_a_second_slot_of_a_table_never_repeats_the_first(grammar):
    for seed in range(20):
        for pieces in grammar.sentences(seed):
            if "sees" in pieces:
                assert pieces[1] != pieces[4]


def test_rows_and_choices_come_in_equal_shares(grammar):
    sentences = grammar.sentences(3)
    animals = Counter(word for pieces in sentences for word in pieces if word in ("cat", "dog", "cow"))
    assert min(animals.values()) >= 3
    told = Counter((pieces[0], pieces[5]) for pieces in sentences if "is" in pieces)
    assert told == {(capital, who): 1 for capital in ("Paris", "Rome") for who in ("they", "we")}


def test_a_seed_gives_this_text_on_every_machine(grammar):
    assert [" ".join(pieces) for pieces in grammar.sentences(1)][:3] == [
        "the dog sees the cow",
        "Rome is in Italy , they know",
        "the cow sees the dog",
    ]


def test_a_row_that_lacks_a_column_is_refused(tmp_path):
    path = tmp_path / "bad.txt"
    path.write_text("table land: country capital\n  France\n", encoding="utf-8")
    with pytest.raises(ValueError, match="zip"):
        read_grammar(path)
