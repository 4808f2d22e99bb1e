"""The charts of a map's belief show its numbers, and their tables the same ones."""

import numpy as np
import pytest

from embed_core.figures import (
    DARK,
    LIGHT,
    kept_figure,
    kept_table,
    shepard_figure,
    shepard_table,
    variance_figure,
    variance_table,
)
from embed_core.geometry import Belief, Shepard, Variance
from embed_core.language import say_in

EN, ZH = say_in("en"), say_in("zh")
RNG = np.random.default_rng(0)
PAIRS = Shepard(RNG.uniform(0, 1.5, 1000), RNG.uniform(0, 80, 1000), 0.123, 40_000)


def said(figure, page):
    return [page.read(note.text) for note in figure.layout.annotations]


def test_every_pair_stands_in_one_cell_and_the_correlation_is_told(page):
    figure = shepard_figure(PAIRS, say=EN, theme=LIGHT)
    cells = np.array([[z or 0 for z in row] for row in figure.data[0].z], float)
    assert np.rint(cells**2).sum() == 1000
    assert "rank correlation 0.12" in said(figure, page)
    assert any("1,000 pairs drawn from 40,000" in text for text in said(figure, page))


def test_the_table_of_a_shepard_diagram_has_ten_equal_parts_with_their_medians():
    rows = shepard_table(PAIRS, say=EN)
    assert [row["pairs"] for row in rows] == [100] * 10
    first = np.sort(PAIRS.original)[99]
    assert rows[0]["to"] == pytest.approx(first, abs=1e-3)
    assert rows[0]["median distance on the map"] == pytest.approx(
        np.median(PAIRS.shown[PAIRS.original <= first]), abs=1e-3
    )


@pytest.mark.parametrize("say", [EN, ZH], ids=["en", "zh"])
def test_pairs_that_are_all_alike_and_no_pairs_at_all_are_drawn(say):
    alike = Shepard(np.ones(4), np.zeros(4), float("nan"), 4)
    none = Shepard(np.empty(0), np.empty(0), float("nan"), 0)
    for found in (alike, none):
        assert shepard_figure(found, say=say, theme=DARK).layout.height > 200


def test_components_are_bars_and_their_sum_a_line_on_its_own_scale(page):
    figure = variance_figure(Variance(np.array([0.5, 0.3, 0.2]), 3), say=EN, theme=LIGHT)
    assert list(figure.data[0].y) == pytest.approx([50, 30, 20])
    assert list(figure.data[1].y) == pytest.approx([50, 80, 100])
    assert figure.data[1].yaxis == "y2"
    assert "the first two: 80.0 %" in said(figure, page)
    rows = variance_table(Variance(np.array([0.5, 0.3, 0.2]), 3), say=EN)
    assert [row["together, in %"] for row in rows] == [50, 80, 100]


def test_words_are_counted_by_the_neighbours_that_they_keep_and_words_not_asked_are_not(page):
    found = Belief(tuple("abcde"), 2, 0.9, 0.8, np.array([0, 0.5, 0.5, 1, np.nan], np.float32), 4)
    figure = kept_figure(found, say=EN, theme=LIGHT)
    assert list(figure.data[0].y) == [25, 50, 25]
    assert figure.layout.shapes[0].x0 == pytest.approx(1.0)
    assert any("4 of 5 words were asked" in text and "keep 1 on average" in text for text in said(figure, page))
    assert [row["words"] for row in kept_table(found, say=EN)] == [1, 2, 1]
