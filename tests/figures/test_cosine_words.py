"""What if, random vectors, CSLS and the matrix in pictures: what is drawn is what was computed."""

import itertools
import math

import numpy as np
import pytest

from embed_core.evaluation import hubness
from embed_core.figures import (
    DARK,
    LIGHT,
    csls_figure,
    csls_table,
    matrix_figure,
    matrix_table,
    random_directions_figure,
    random_directions_table,
    what_if_figure,
    what_if_table,
)
from embed_core.figures.what_if import SIGNS
from embed_core.figures.word_matrix import chosen_pair
from embed_core.geometry import WHAT_IFS, csls_neighbours, random_directions, what_if, word_matrix
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN, ZH = say_in("en"), say_in("zh")
FOUND = what_if([2, 3, 1], [1, 2, 2], kind="length", factor=2)


def said(figure, page):
    return [page.read(n.text) for n in figure.layout.annotations]


@pytest.fixture(scope="module")
def model():
    return WordVectors(
        tuple(f"w{i}" for i in range(60)), np.arange(60, 0, -1), np.random.default_rng(0).normal(size=(60, 8))
    )


def test_each_measure_has_a_bar_before_and_after_at_a_scale_of_its_row():
    before, after = what_if_figure(FOUND, say=EN, theme=LIGHT).data
    assert list(before.x) == pytest.approx([0.890871, 0.5, math.sqrt(3) / 5, 0.5, 1], abs=1e-6)
    assert list(after.x) == pytest.approx([0.890871, 1, 1, 1, 1], abs=1e-6)
    assert after.marker.color == LIGHT.b


def test_the_figure_says_which_measures_stay(page):
    texts = said(what_if_figure(FOUND, say=EN, theme=LIGHT), page)
    assert texts.count("stays") == 2 and texts.count("changes") == 3
    for text in (*SIGNS.values(), "10", "20", "5", "≈ 3.742", "≈ 7.483"):
        assert text in texts


def test_the_table_of_what_if_has_the_numbers_and_the_verdict():
    rows = what_if_table(FOUND, say=EN)
    assert [row["stays or changes"] for row in rows] == ["stays", "stays", "changes", "changes", "changes", "stays"]
    assert rows[2] == {"measure": "dot product", "before": 10, "after": 20, "stays or changes": "changes"}
    assert len(what_if_table(FOUND, say=ZH)) == 6


def test_where_nothing_is_left_only_what_was_is_drawn(page):
    gone = what_if([2, 4], [1, 2], kind="orthogonal")
    figure = what_if_figure(gone, say=EN, theme=LIGHT)
    assert len(figure.data) == 1
    assert not {"stays", "changes", "■ after"} & set(said(figure, page))
    assert all("after" not in row for row in what_if_table(gone, say=EN))


@pytest.mark.parametrize("kind", list(WHAT_IFS))
@pytest.mark.parametrize("a", [[1e308, 1e308, 0], [5e-324, 0, 0], [3, -4, 0], [-2, -3, -1]])
def test_any_numbers_can_be_drawn_and_no_bar_leaves_the_picture(page, kind, a):
    figure = what_if_figure(what_if(a, [1, 2, 2], kind=kind), say=EN, theme=DARK)
    low, high = figure.layout.xaxis.range
    for trace in figure.data:
        assert all(low <= x <= high for x in trace.x)
    assert not any("nan" in text for text in said(figure, page))


def test_a_dot_product_that_rounding_alone_has_left_is_about_nought(page):
    a, b = np.random.default_rng(0).normal(size=(2, 50))
    assert "≈ 0" in said(what_if_figure(what_if(a, b, kind="orthogonal"), say=EN, theme=LIGHT), page)


def test_random_vectors_are_drawn_by_row_with_their_law(page):
    found = [random_directions(d, pairs=2000) for d in (2, 10, 100, 1000)]
    figure = random_directions_figure(found, 0.5, say=EN, theme=LIGHT)
    assert [t for t in said(figure, page) if t.startswith("d = ")] == ["d = 2", "d = 10", "d = 100", "d = 1000"]
    drawn = [trace for trace in figure.data if trace.type == "bar"]
    for trace, each in zip(drawn, found, strict=True):
        inside = np.abs(each.cosines) <= min(1, 5 / math.sqrt(each.dimensions))
        assert sum(trace.y) * trace.width == pytest.approx(inside.mean(), abs=1e-6)
    curves = [trace for trace in figure.data if trace.type == "scatter"]
    for trace, each in zip(curves[1:], found[1:], strict=True):
        assert trace.y[120] == pytest.approx(float(each.density(np.array([0.0]))[0]))
    marks = [shape for shape in figure.layout.shapes if shape.x0 == shape.x1 == 0.5]
    assert len(marks) == 4
    domains = [figure.layout[f"yaxis{n}"].domain for n in ("", 2, 3, 4)]
    assert all(0 <= low < high <= 1 for low, high in domains)
    assert all(one[0] >= two[1] for one, two in itertools.pairwise(domains))


def test_the_table_of_random_vectors_has_a_row_for_each_number_of_dimensions():
    rows = random_directions_table([random_directions(d, pairs=500) for d in (2, 100)], say=EN)
    assert [row["dimensions"] for row in rows] == [2, 100]
    assert [row["1/√d"] for row in rows] == [0.70711, 0.1]


def test_words_that_climb_are_green_and_those_that_fall_orange(model):
    found = csls_neighbours(model, "w0")
    figure = csls_figure(found, mark="w5", say=EN, theme=LIGHT)
    both = [each for each in found.found if each.by_cosine <= 10 and each.by_csls <= 10]
    assert len(figure.data) == len(both)
    for trace in figure.data:
        first, last = trace.y
        assert trace.line.color == (LIGHT.c if last < first else LIGHT.b if last > first else LIGHT.line)


def test_both_lists_are_written_in_their_order_with_places_beyond(model, page):
    found = csls_neighbours(model, "w0")
    texts = said(csls_figure(found, say=EN, theme=LIGHT), page)
    left = [each for each in found.found if each.by_cosine <= 10]
    assert all(f"{each.word}  {each.by_cosine}" in texts for each in left)
    assert all(f"{each.by_csls}  {each.word}" in texts for each in found.found[:10])
    assert {f"→ {each.by_csls}" for each in left if each.by_csls > 10} <= set(texts)


def test_the_table_of_csls_counts_hubs(model):
    found, hubs = csls_neighbours(model, "w0"), hubness(model)
    counts = dict(zip(hubs.words, hubs.counts.tolist(), strict=True))
    rows = csls_table(found, counts, say=EN, top=5)
    assert {row["word"] for row in rows} == {w.word for w in found.found if min(w.by_cosine, w.by_csls) <= 5}
    assert all(row["times among the 10 nearest"] == counts[row["word"]] for row in rows)


def test_a_word_alone_has_an_empty_picture():
    alone = WordVectors(("a", "b"), np.ones(2), np.array([[1, 0], [0, 0]]))
    assert csls_table(csls_neighbours(alone, "a"), say=EN) == []
    assert len(csls_figure(csls_neighbours(alone, "a"), say=EN, theme=LIGHT).data) == 1


def test_colours_of_the_matrix_are_centred_and_reach_as_far_to_both_sides(model):
    found = word_matrix(model, model.words[:10])
    cells = matrix_figure(found, 0.1, say=EN, theme=LIGHT).data[0]
    assert (cells.zmin + cells.zmax) / 2 == pytest.approx(0.1)
    values = [z for i, row in enumerate(cells.z) for j, z in enumerate(row) if i != j]
    assert cells.zmin <= min(values) and max(values) <= cells.zmax
    assert cells.zmax - 0.1 == pytest.approx(max(abs(z - 0.1) for z in values))
    assert [cells.z[i][i] for i in range(10)] == [None] * 10
    assert [colour for _, colour in cells.colorscale] == [LIGHT.b, LIGHT.paper, LIGHT.a]


def test_a_click_on_a_cell_names_its_two_words(model):
    found = word_matrix(model, model.words[:10])
    points = matrix_figure(found, say=EN, theme=LIGHT).data[1]
    for x, y, told in zip(points.x, points.y, points.hovertext, strict=True):
        chosen = chosen_pair(found, x, y)
        assert told == found.words[x] if chosen is None else told.startswith("{} and {}: ".format(*chosen))
        assert (chosen is None) == (x == y)
    assert chosen_pair(found, 3, 3) is None
    assert chosen_pair(found, 10, 0) is None and chosen_pair(found, -1, 0) is None


def test_the_pair_is_framed_at_both_its_cells(model):
    found = word_matrix(model, model.words[:10])
    frames = matrix_figure(found, pair=("w2", "w7"), say=EN, theme=LIGHT).layout.shapes
    places = {((f.x0 + f.x1) / 2, (f.y0 + f.y1) / 2) for f in frames}
    one, two = found.words.index("w2"), found.words.index("w7")
    assert places == {(one, two), (two, one)}
    for pair in (("w2", "w2"), ("w2", "nobody"), None):
        assert not matrix_figure(found, pair=pair, say=EN, theme=LIGHT).layout.shapes


def test_the_table_of_the_matrix_has_a_row_and_a_column_a_word():
    words = ("word", "<b>", "=cmd()")
    model = WordVectors(words, np.ones(3), np.array([[1, 0], [0, 1], [1, 1]]))
    rows = matrix_table(word_matrix(model, words), say=EN)
    assert sorted(row["word"] for row in rows) == sorted(words)
    assert all(len(row) == 4 for row in rows)


def test_words_with_markup_are_shown_letter_by_letter(page):
    model = WordVectors(("<b>x</b>", "$y$"), np.ones(2), np.array([[1, 0], [1, 1]]))
    figure = matrix_figure(word_matrix(model, model.words), say=EN, theme=LIGHT)
    assert {page.read(text) for text in figure.layout.xaxis.ticktext} == set(model.words)
    assert "<b>" not in "".join(figure.data[1].hovertext)
