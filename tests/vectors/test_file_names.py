"""A model is called as its file, without the endings that tell its form."""

import pytest

from embed_core.vectors.file_names import ENDINGS, bare_name
from embed_core.vectors.formats import FORMATS
from embed_core.vectors.formats.coats import COATS


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("cc.zh.300.vec.gz", "cc.zh.300"),
        ("cc.zh.300.bin.gz", "cc.zh.300"),
        ("glove.6B.100d.txt.gz", "glove.6B.100d"),
        ("glove.6B.zip", "glove.6B"),
        ("sgns.renmin.bigram-char.bz2", "sgns.renmin.bigram-char"),
        ("sgns.renmin.bigram-char", "sgns.renmin.bigram-char"),
        ("wiki-news-300d-1M.vec.zip", "wiki-news-300d-1M"),
        ("GoogleNews-vectors-negative300.BIN.GZ", "GoogleNews-vectors-negative300"),
        ("vectors/glove.6B.50d.txt", "glove.6B.50d"),
        ("人民日报.词.txt", "人民日报.词"),
        ("mine", "mine"),
        (".gz", ".gz"),
        ("", ""),
    ],
)
def test_only_known_endings_and_folders_go(name, bare):
    assert bare_name(name) == bare


def test_every_form_and_wrapping_that_is_read_is_a_known_ending():
    assert {row.ending for row in FORMATS.values()} | {f".{coat}" for coat in COATS} <= set(ENDINGS)
