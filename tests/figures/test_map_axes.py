"""Axes drawn: labels that never overlap, the numbers of the results, letter by letter."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.figures import (
    DARK,
    LIGHT,
    held_out_figure,
    held_out_table,
    plane_figure,
    plane_table,
    positions_figure,
    positions_table,
    rating_figure,
    rating_table,
    spread_figure,
    spread_table,
)
from embed_core.figures.spreading import beside, cut_to, spread_out
from embed_core.figures.text import em
from embed_core.geometry import (
    WordNumbers,
    along,
    axis_plane,
    check_axis,
    rate_axis,
    spread_along,
    word_axis,
)
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN, ZH = say_in("en"), say_in("zh")
RNG = np.random.default_rng(2)
WORDS = ("<b>王</b>", "queen", "extraordinarily-long-word-of-a-corpus", *(f"w{i}" for i in range(97)))
MODEL = WordVectors(WORDS, np.arange(100, 0, -1), RNG.normal(size=(100, 8)))
OTHER = WordVectors(WORDS, np.arange(100, 0, -1), MODEL.matrix + RNG.normal(scale=0.3, size=(100, 8)))
PAIRS = (("<b>王</b>", "queen"), ("w3", "w4"), ("w5", "w6"))
AXIS = word_axis(MODEL, PAIRS)


def said(figure, page):
    return [page.read(note.text.replace("<br>", " ")) for note in figure.layout.annotations]


def boxes(figure, page, width):
    """Boxes in px of the labels that hang on places of the drawing: (text, x0, y0, x1, y1)."""
    layout = figure.layout
    margin = layout.margin
    across, up = width - margin.l - margin.r, layout.height - margin.t - margin.b
    (x0, x1), (y0, y1) = layout.xaxis.range, layout.yaxis.range
    found = []
    for note in layout.annotations:
        if note.xref == "x" and note.yref == "y":
            text = page.read(note.text)
            long, size = 0.95 * em(text) * note.font.size, note.font.size
            x = margin.l + (note.x - x0) / (x1 - x0) * across + (note.xshift or 0)
            y = (note.y - y0) / (y1 - y0) * up
            left = x if note.xanchor == "left" else x - long
            found.append((text, left, y - 0.45 * size, left + long, y + 0.45 * size))
    return found


def overlapping(found):
    return [
        (a[0], b[0])
        for i, a in enumerate(found)
        for b in found[:i]
        if min(a[3], b[3]) > max(a[1], b[1]) and min(a[4], b[4]) > max(a[2], b[2])
    ]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.floats(0, 500), min_size=1, max_size=25), st.floats(5, 40))
def test_labels_in_a_column_keep_order_distance_and_room(wanted, step):
    places = spread_out(np.sort(wanted), step, (0.0, 500.0))
    room = min(step, 500 / max(1, len(wanted) - 1))
    assert (np.diff(places) >= room - 1e-6).all()
    assert places.min() >= -1e-6 and places.max() <= 500 + 1e-6


def test_labels_that_are_apart_stay_where_they_are_and_a_heap_is_centred():
    assert spread_out(np.array([10.0, 50, 90]), 20, (0, 100)).tolist() == [10, 50, 90]
    assert spread_out(np.array([50.0, 50, 50]), 20, (0, 100)).tolist() == [30, 50, 70]
    assert spread_out(np.array([0.0, 0, 100]), 20, (0, 100)).tolist() == [0, 20, 100]
    assert spread_out(np.empty(0), 20, (0, 100)).tolist() == []


def test_labels_are_moved_as_little_as_possible():
    from scipy.optimize import minimize

    wanted, step = np.array([3.0, 4, 5, 30, 31, 60]), 8.0
    limits = [{"type": "ineq", "fun": lambda y, i=i: y[i + 1] - y[i] - step} for i in range(5)]
    best = minimize(lambda y: ((y - wanted) ** 2).sum(), wanted, constraints=limits).x
    assert spread_out(wanted, step, (-100, 100)) == pytest.approx(best, abs=1e-3)


@pytest.mark.parametrize("width", [320, 700, 1400])
@pytest.mark.parametrize("words", [3, 12, 100])
def test_no_two_labels_overlap_on_the_line_and_on_the_plane_at_any_width(page, width, words):
    line = positions_figure(along(MODEL, AXIS, words=WORDS[:words]), say=EN, theme=LIGHT)
    plane = plane_figure(
        axis_plane(MODEL, (AXIS, word_axis(MODEL, [("w8", "w9")])), words=WORDS[:words]), say=EN, theme=LIGHT
    )
    for figure in (line, plane):
        found = boxes(figure, page, width)
        assert len(found) >= min(3, words)
        assert not overlapping(found)
        assert all(x0 >= 0 and x1 <= width for _, x0, _, x1, _ in found)


def test_a_label_keeps_off_points_and_edges():
    places = np.array([[0.0, 0.5], [0.1, 0.5], [1.0, 0.5], [0.5, 0.9]])
    sides = beside(places, [100, 50, 50, 50], 20, room=(300, 300), first=[0, 1, 2, 3])
    assert sides == {1: 1, 2: -1, 3: 1}


def test_a_long_word_is_cut_and_a_short_one_is_not():
    assert cut_to("女人", 6) == "女人"
    cut = cut_to("extraordinarily-long-word", 6)
    assert cut.endswith("…") and em(cut) <= 6


def test_of_many_words_the_outermost_are_shown_and_the_table_has_all(page):
    found = along(MODEL, AXIS, words=[*WORDS, "nobody"])
    figure = positions_figure(found, say=EN, theme=LIGHT, most=10)
    assert sorted(figure.data[0].y) == pytest.approx([*np.sort(found.values)[:5], *np.sort(found.values)[-5:]])
    assert any("The 10 outermost of 100 words" in text for text in said(figure, page))
    rows = positions_table(found, say=EN)
    assert [row["position (cosine)"] for row in rows] == pytest.approx(np.sort(found.values), abs=1e-4)
    assert len(rows) == 100


def test_words_of_a_corpus_are_written_letter_by_letter(page):
    figure = positions_figure(along(MODEL, AXIS, words=WORDS[:8]), say=EN, theme=DARK)
    assert "<b>王</b>" in said(figure, page)
    assert "<b>王</b>" not in "".join(note.text for note in figure.layout.annotations if note.xref == "x")
    assert all("<b>王" not in text for text in figure.data[0].hovertext)


def test_a_line_and_a_plane_without_words_are_drawn_empty():
    nothing = along(MODEL, AXIS, words=[])
    assert positions_figure(nothing, say=ZH, theme=LIGHT).layout.height > 200
    empty = axis_plane(MODEL, (AXIS, AXIS), words=[])
    assert plane_figure(empty, say=ZH, theme=LIGHT).layout.height > 200


def test_the_plane_says_its_angle_or_that_it_was_made_orthogonal(page):
    second = word_axis(MODEL, [("w8", "w9")])
    for orthogonal in (False, True):
        found = axis_plane(MODEL, (AXIS, second), words=WORDS, orthogonal=orthogonal)
        text = "\n".join(said(plane_figure(found, say=EN, theme=LIGHT), page))
        assert "<b>王</b>… → queen…" in text
        assert f"{round(found.degrees)}°" in text and ("orthogonal" in text) == orthogonal
    assert len(plane_table(found, say=EN)[0]) == 3
    same = axis_plane(MODEL, (AXIS, AXIS), words=WORDS[:4])
    assert len(plane_table(same, say=EN)[0]) == 3


def test_a_persons_numbers_are_drawn_with_the_correlation_and_its_interval(page):
    own = WordNumbers(WORDS[8:60], RNG.normal(size=52), None, 0, "", "", ())
    found = rate_axis(MODEL, AXIS, numbers=own, seed=1)
    figure = rating_figure(found, say=EN, theme=LIGHT)
    assert list(figure.data[0].x) == found.numbers.tolist()
    text = "\n".join(said(figure, page))
    assert "50 words" in text and "95 % interval" in text and "rank correlation" in text
    assert len(rating_table(found, say=EN)) == 50


def test_held_out_pairs_are_drawn_by_their_gaps_and_those_on_the_wrong_side_in_orange():
    found = check_axis(MODEL, AXIS)
    figure = held_out_figure(found, say=EN, theme=LIGHT)
    assert list(figure.data[0].x) == [each.gap for each in found.held_out]
    assert list(figure.data[0].marker.color) == [LIGHT.a if each.right else LIGHT.b for each in found.held_out]
    values = {row["quantity"]: row["value"] for row in held_out_table(found, say=EN)}
    assert values["<b>王</b> → queen"] == pytest.approx(found.held_out[0].gap, abs=1e-4)
    assert values["share of held-out pairs in the right order"] == pytest.approx(found.share_right, abs=1e-4)
    single = check_axis(MODEL, word_axis(MODEL, PAIRS[:1]))
    assert held_out_figure(single, say=ZH, theme=DARK).layout.height > 50
    assert "–" in {row["数值"] for row in held_out_table(single, say=ZH)}


def test_positions_under_other_seeds_are_drawn_from_the_lowest_to_the_highest(page):
    found = spread_along(MODEL, [OTHER], pairs=PAIRS, words=WORDS[8:16])
    figure = spread_figure(found, say=EN, theme=LIGHT)
    assert sorted(figure.data[-1].x) == pytest.approx(np.sort(found.values[0]))
    assert any(text.startswith("2 models") for text in said(figure, page))
    row = spread_table(found, say=EN)[0]
    assert row["lowest"] <= row["mean"] <= row["highest"]
    assert spread_figure(spread_along(MODEL, [], pairs=PAIRS, words=[]), say=ZH, theme=DARK).layout.height > 50
