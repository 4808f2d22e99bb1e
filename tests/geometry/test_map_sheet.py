"""A map as a file: every number at its word, and no cell that a spreadsheet would run."""

import csv
import io

import numpy as np
import pytest

from embed_core.geometry import belief, cluster, map_csv, map_tsv, project, projector_files
from embed_core.geometry.map_sheet import MapColumns
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN = say_in("en")
WORDS = ("=SUM(A1)", "猫", 'say "hi", now', "a\tb", "-x", *(f"w{i}" for i in range(15)))


@pytest.fixture(scope="module")
def model():
    return WordVectors(WORDS, np.arange(20, 0, -1), np.random.default_rng(3).normal(size=(20, 5)))


def test_the_table_has_words_coordinates_counts_clusters_and_shares_kept(model):
    chart, groups = project(model, dimensions=3), cluster(model, model.words[:12], count=3)
    found = belief(chart)
    data = map_csv(chart, model, say=EN, columns=MapColumns(clusters=groups, kept=found.kept))
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    head = ["word", "x", "y", "z", "occurrences", "cluster", "name", "share of true neighbours kept"]
    assert rows[0] == head
    assert [row[0] for row in rows[1:5]] == ["'=SUM(A1)", "猫", 'say "hi", now', "a\tb"]
    assert rows[5][0] == "'-x"
    numbers = np.array([[float(cell) for cell in row[1:4]] for row in rows[1:]])
    assert numbers == pytest.approx(chart.coordinates, rel=1e-4, abs=1e-6)
    assert [int(row[4]) for row in rows[1:]] == list(range(20, 0, -1))
    assert [int(row[5]) for row in rows[1:]] == [*(groups.labels + 1).tolist(), *[0] * 8]
    assert [float(row[7]) for row in rows[1:]] == pytest.approx(found.kept, abs=1e-4)


def test_what_is_not_known_has_no_column_and_a_word_that_was_not_asked_an_empty_cell(model):
    chart = project(model)
    plain = map_csv(chart, model, say=EN).decode("utf-8-sig").splitlines()
    assert plain[0] == "word,x,y,occurrences"
    kept = np.where(np.arange(20) == 1, np.nan, 0.5)
    rows = list(
        csv.reader(
            io.StringIO(map_csv(chart, model, say=EN, columns=MapColumns(kept=kept)).decode("utf-8-sig"), newline="")
        )
    )
    assert rows[2][-1] == "" and rows[3][-1] == "0.5"


def test_tabs_and_line_ends_in_a_word_do_not_break_a_line(model):
    lines = map_tsv(project(model), model, say=EN).decode().split("\n")
    assert lines[-1] == "" and len(lines) == 22
    assert all(line.count("\t") == 3 for line in lines[:-1])
    assert lines[1].startswith("'=SUM(A1)\t") and lines[4].startswith("a b\t")


def test_the_projectors_files_have_a_line_for_each_word_and_the_models_own_vectors(model):
    chart = project(model, model.words[:10])
    files = projector_files(chart, model, say=EN, columns=MapColumns(clusters=cluster(model, count=2)))
    vectors = np.loadtxt(io.BytesIO(files.tensors), delimiter="\t")
    assert vectors == pytest.approx(model.matrix[:10], rel=1e-6)
    lines = files.metadata.decode().splitlines()
    assert lines[0].split("\t") == ["word", "occurrences", "cluster", "name"]
    assert len(lines) == 11 and lines[2].startswith("猫\t19\t")


def test_files_tell_of_the_words_that_are_shown_and_of_their_positions_on_an_axis(model):
    chart = project(model)
    shown, along = np.arange(20) % 2 == 0, np.where(np.arange(20) == 4, np.nan, np.linspace(-1, 1, 20))
    columns = MapColumns(shown=shown, along=along, axis="a → b", kept=np.full(20, 0.25))
    rows = list(csv.reader(io.StringIO(map_csv(chart, model, say=EN, columns=columns).decode("utf-8-sig"), newline="")))
    assert rows[0][-2:] == ["share of true neighbours kept", "a → b"]
    assert len(rows) == 11 and [row[-1] for row in rows[1:4]] == ["-1.0", "-0.7895", ""]
    files = projector_files(chart, model, say=EN, columns=columns)
    assert np.loadtxt(io.BytesIO(files.tensors), delimiter="\t") == pytest.approx(model.matrix[::2], rel=1e-6)
    assert len(files.metadata.decode().splitlines()) == 11
    none = MapColumns(shown=np.zeros(20, bool))
    assert map_csv(chart, model, say=EN, columns=none).decode("utf-8-sig").split() == ["word"]
