"""Sums of words: equal arrows, an honest gap, and labels that nothing crosses."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.figures import (
    DARK,
    LIGHT,
    parallelogram_figure,
    parallelogram_table,
    sum_path_figure,
    sum_path_table,
)
from embed_core.geometry import Parallelogram, SumPath
from embed_core.language import say_in

EN, ZH = say_in("en"), say_in("zh")
NAMES = ("男人", "国王", "女人", "女王")
EVIL = ("<i>a</i>", "$b$", "&c;", "%{d}")
WIDTHS = (360, 480, 640, 1000)
SHAPES = {
    "plain": ((1, 0), (0.3, 0.8), (1.2, 0.6)),
    "answer inside": ((1, 0), (0.4, 0.8), (0.7, 0.4)),
    "answer at b": ((1, 0), (0.4, 1.1), (1, 0)),
    "answer at the sum": ((1, 0), (0.3, 0.8), (1.3, 0.8)),
    "sheared left": ((1, 0), (-1.4, 0.3), (-0.2, 0.1)),
    "tall": ((0.2, 0), (0.1, 1.3), (0.4, 1.2)),
    "all on one line": ((1, 0), (0.5, 0), (1.3, 0)),
    "backwards on one line": ((1, 0), (-0.5, 0), (0.4, 0)),
    "a is b": ((0, 0), (1, 0), (0.8, 0)),
    "c is a": ((1, 0), (0, 0), (0.9, 0.3)),
    "all the same": ((0, 0), (0, 0), (0, 0)),
}
coordinate = st.floats(-1.5, 1.5)


def shape(b, c, answer):
    points = {"a": (0, 0), "b": b, "c": c, "target": (b[0] + c[0], b[1] + c[1]), "answer": answer}
    return Parallelogram({k: np.array(v, dtype=float) for k, v in points.items()}, 0.4, 0.2)


def path(points, signs, answer_at):
    words = tuple("甲乙丙丁戊己庚辛"[: len(signs)])
    return SumPath(np.array(points, float), words, tuple(signs), "答", np.array(answer_at, float), 0.9)


def arrows(figure):
    return [n for n in figure.layout.annotations if n.showarrow]


def said(figure, page):
    return [page.read(n.text) for n in figure.layout.annotations if not n.showarrow]


def nothing_touches(figure, page, widths=WIDTHS):
    for width in widths:
        seen = page.lay_out(figure, width)
        assert not seen.crossed(), width
        assert not seen.overlapping(), width
        assert not seen.outside(), width


@pytest.mark.parametrize("name", SHAPES)
def test_no_label_of_a_parallelogram_is_crossed_whatever_its_shape(page, name):
    nothing_touches(parallelogram_figure(shape(*SHAPES[name]), NAMES, say=ZH, theme=LIGHT), page)


@settings(max_examples=20, deadline=None)
@given(
    b=st.tuples(st.floats(0.2, 1.4), st.just(0.0)),
    c=st.tuples(coordinate, st.floats(0, 1.4)),
    answer=st.tuples(coordinate, coordinate),
    width=st.integers(400, 1400),
)
def test_no_label_of_a_parallelogram_is_crossed_wherever_one_looks(page, b, c, answer, width):
    nothing_touches(parallelogram_figure(shape(b, c, answer), NAMES, say=EN, theme=DARK), page, (width,))


def test_both_arrows_are_the_same_vector():
    figure = parallelogram_figure(shape(*SHAPES["plain"]), NAMES, say=ZH, theme=LIGHT)
    first, second = ((n.x - n.ax, n.y - n.ay) for n in arrows(figure))
    assert first == pytest.approx(second)
    assert first == pytest.approx((1, 0))


def test_a_dotted_line_leads_from_the_sum_to_the_answer():
    figure = parallelogram_figure(shape(*SHAPES["plain"]), NAMES, say=ZH, theme=LIGHT)
    dotted = [s for s in figure.layout.shapes if s.line.dash == "dot"]
    assert [(s.x0, s.y0, s.x1, s.y1) for s in dotted] == [pytest.approx((1.3, 0.8, 1.2, 0.6))]
    assert "diamond" in [trace.marker.symbol for trace in figure.data]


def test_the_words_and_the_sum_are_written(page):
    texts = said(parallelogram_figure(shape(*SHAPES["plain"]), NAMES, say=ZH, theme=LIGHT), page)
    assert set(texts) == {*NAMES, "国王 − 男人 + 女人"}


def test_a_long_sum_is_written_in_several_rows_and_keeps_every_word(page):
    long = ("electroencephalography", "阿耨多罗三藐三菩提心", "女人", "女王")
    figure = parallelogram_figure(shape(*SHAPES["plain"]), long, say=ZH, theme=LIGHT)
    texts = said(figure, page)
    assert "− electroencephalography" in texts
    assert "+ 女人" in texts
    nothing_touches(figure, page, (640, 1000))


def test_words_of_a_parallelogram_are_data(page):
    figure = parallelogram_figure(shape(*SHAPES["plain"]), EVIL, say=EN, theme=LIGHT)
    assert set(EVIL) <= set(said(figure, page))
    text = figure.to_json()
    assert "<i>" not in text
    assert "$b$" not in text


def test_the_table_of_a_parallelogram_has_its_five_points():
    table = parallelogram_table(shape(*SHAPES["plain"]), NAMES, say=ZH)
    assert [row["词"] for row in table] == ["男人", "国王", "女人", "国王 − 男人 + 女人", "女王"]
    assert (table[3]["x"], table[3]["y"]) == pytest.approx((1.3, 0.8))


PATHS = {
    "one": path([(0, 0), (1, 0.1)], [1], (0.8, 0.6)),
    "three": path([(0, 0), (0.7, 0.7), (1.6, 0.9), (1.2, 0.1)], [1, 1, -1], (1.3, 0.2)),
    "on one line": path([(0, 0), (1, 0), (2, 0), (1, 0)], [1, 1, -1], (1.2, 0)),
    "back to where it began": path([(0, 0), (1, 0), (0.02, 0.02)], [1, -1], (0.01, 0)),
    "crossing itself": path([(0, 0), (1, 1), (1, 0), (0, 0.9)], [1, 1, -1], (0.2, 1)),
}


@pytest.mark.parametrize("name", PATHS)
def test_no_label_of_a_path_is_crossed(page, name):
    nothing_touches(sum_path_figure(PATHS[name], say=ZH, theme=LIGHT), page)


def test_added_words_are_blue_and_those_taken_away_orange_head_to_tail():
    figure = sum_path_figure(PATHS["three"], say=ZH, theme=LIGHT)
    steps = arrows(figure)
    assert [n.arrowcolor for n in steps] == [LIGHT.a, LIGHT.a, LIGHT.b]
    for before, after in pairwise(steps):
        assert (before.x, before.y) == (after.ax, after.ay)


def test_steps_carry_their_signs_and_the_answer_stands_at_its_place(page):
    figure = sum_path_figure(PATHS["three"], say=ZH, theme=LIGHT)
    assert set(said(figure, page)) == {"+ 甲", "+ 乙", "− 丙", "答"}
    diamond = next(t for t in figure.data if t.marker.symbol == "diamond")
    assert (diamond.x[0], diamond.y[0]) == (1.3, 0.2)


def test_the_table_of_a_path_has_a_row_a_step_and_the_answer():
    table = sum_path_table(PATHS["three"], say=EN)
    assert [row["step"] for row in table] == ["+ 甲", "+ 乙", "− 丙", "answer: 答"]
    assert table[0]["x"] == 0.7
