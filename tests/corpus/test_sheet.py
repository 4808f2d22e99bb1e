"""A concordance as CSV: whole, in the right order, and harmless."""

import csv
import io

import pytest

from embed_core.corpus import build_corpus, concordance, concordance_csv, csv_bytes, harmless
from embed_core.language import say_in


def read(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


@pytest.mark.parametrize(
    "cell", ["=cmd()", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1+1", "－1", "−1", "＠x", "　=1"]
)
def test_a_cell_that_begins_like_a_formula_gets_an_apostrophe(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["cat", "猫=狗", "a-b", "", "1", 3, -3, 0.5, "'quoted'"])
def test_other_cells_stay_as_they_are(cell):
    assert harmless(cell) == cell
    assert type(harmless(cell)) is type(cell)


def test_commas_quotes_line_breaks_and_lone_surrogates_survive_or_are_replaced():
    assert read(csv_bytes(["=a", "b"], [('x,"y"', "line\nbreak"), ("\udc80", 2)])) == [
        ["'=a", "b"], ['x,"y"', "line\nbreak"], ["?", "2"],
    ]  # fmt: skip


def test_the_hits_are_the_rows_with_document_and_sentence():
    documents = [[["=1+1", "cat"], ["x"]], [["the", "cat", "-sat", "there"]]]
    corpus = build_corpus(documents, name="n", language="en", names=["@first", "second"])
    rows = read(concordance_csv(corpus, concordance(corpus, "cat"), say=say_in("en")))
    assert rows == [
        ["document", "sentence", "before", "word", "after"],
        ["'@first", "1", "'=1+1", "cat", ""],
        ["second", "3", "the", "cat", "'-sat there"],
    ]


def test_chinese_is_written_without_spaces_and_the_head_follows_the_language():
    corpus = build_corpus([[["我", "养了", "一只", "猫"]]], name="n", language="zh")
    rows = read(concordance_csv(corpus, concordance(corpus, "猫"), say=say_in("zh")))
    assert rows == [["文档", "句子", "前文", "词", "后文"], ["1", "1", "我养了一只", "猫", ""]]


def test_a_word_without_places_gives_the_head_alone():
    corpus = build_corpus([[["a"]]], name="n", language="en")
    assert len(read(concordance_csv(corpus, concordance(corpus, "b"), say=say_in("en")))) == 1
