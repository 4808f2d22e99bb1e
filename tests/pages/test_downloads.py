"""Tables leave the program by one door, and nothing that goes through it is taken for a formula."""

import csv
import io
from pathlib import Path

import numpy as np
import tomllib

from embed_core.figures.word_matrix import matrix_table
from embed_core.geometry import word_matrix
from embed_core.language import say_in
from embed_core.vectors import WordVectors
from pages.widgets.results import to_csv

ROOT = Path(__file__).resolve().parents[2]


def read(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_neither_a_cell_nor_the_head_of_a_column_is_a_formula():
    rows = [{"w": "=1+1", "=cmd()": 1, "\t@x": "＝1"}, {"w": "fine", "=cmd()": -2, "\t@x": " -1"}]
    assert read(to_csv(rows)) == [["w", "'=cmd()", "'\t@x"], ["'=1+1", "1", "'＝1"], ["fine", "-2", "' -1"]]
    assert read(to_csv([])) == [[]]


def test_the_words_above_a_matrix_are_as_harmless_as_those_beside_it():
    words = ("=cmd()", "+1", "cat")
    model = WordVectors(words, np.ones(3), np.eye(3, dtype=np.float32) + 0.1)
    table = read(to_csv(matrix_table(word_matrix(model, list(words)), say=say_in("en"))))
    assert sorted(table[0][1:]) == ["'+1", "'=cmd()", "cat"]
    assert [row[0] for row in table[1:]] == table[0][1:]


def test_the_tables_own_button_which_writes_raw_cells_is_off():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["client"]["disableDataExport"] is True
