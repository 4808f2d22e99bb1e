"""Models that came without counts: no table and no file says that each word occurs once."""

import csv
import io

import numpy as np
import pytest

from embed_core.evaluation import agreement_by_frequency
from embed_core.figures.map_axes import positions_table
from embed_core.figures.two_lists import two_lists_table
from embed_core.figures.word_lists import word_lists_table
from embed_core.geometry import (
    Group,
    along,
    cluster,
    cluster_own,
    clusters_csv,
    map_csv,
    map_tsv,
    project,
    projector_files,
    word_axis,
)
from embed_core.geometry.two_models import shifts, two_lists, word_lists
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN = say_in("en")
COUNT = EN("figure-column-count")
ROWS = np.random.default_rng(8).normal(size=(120, 6))
WORDS = tuple(f"w{n}" for n in range(120))
COUNTED = WordVectors(WORDS, np.arange(240, 120, -1), ROWS)
PLAIN = WordVectors(WORDS, np.ones(120, int), ROWS)
both = pytest.mark.parametrize(("model", "counted"), [(COUNTED, True), (PLAIN, False)])


def heads(data, delimiter=","):
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=delimiter))
    assert {len(row) for row in rows} == {len(rows[0])}
    return rows[0]


@both
def test_files_of_a_map_have_counts_only_where_these_are_known(model, counted):
    chart, groups = project(model, dimensions=3), cluster(model, count=3)
    assert (COUNT in heads(map_csv(chart, model, say=EN, clusters=groups))) is counted
    assert (COUNT in heads(map_tsv(chart, model, say=EN), "\t")) is counted
    assert (COUNT in heads(projector_files(chart, model, say=EN, clusters=groups).metadata, "\t")) is counted


@both
def test_words_by_group_have_counts_only_where_these_are_known(model, counted):
    for found in (cluster(model, count=3), cluster_own(model, [Group("g", WORDS[:5])])):
        assert found.counted is counted
        assert (COUNT in heads(clusters_csv(found, say=EN))) is counted


@both
def test_words_along_an_axis_have_counts_only_where_these_are_known(model, counted):
    found = along(model, word_axis(model, [("w0", "w1")]), words=WORDS[2:9])
    assert (COUNT in positions_table(found, say=EN)[0]) is counted


def test_lists_of_two_models_have_the_counts_of_those_that_have_them():
    rows = two_lists_table(two_lists(COUNTED, PLAIN, "w3"), say=EN)
    assert all(row[EN("shift-column-count-a")] > 100 for row in rows)
    assert all(EN("shift-column-count-b") not in row for row in rows)
    rows = word_lists_table(word_lists([PLAIN, COUNTED, PLAIN], "w3"), "ABC", say=EN)
    assert [EN("lists-column-count", model=letter) in rows[0] for letter in "ABC"] == [False, True, False]


def test_nobody_knows_which_words_are_frequent_in_a_model_without_counts():
    assert agreement_by_frequency(shifts(PLAIN, COUNTED), {}) == ()
    assert len(agreement_by_frequency(shifts(COUNTED, PLAIN), {})) > 0
