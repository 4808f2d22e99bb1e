"""The angle figure: exact at every angle, and no label crossed at any width."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.figures import DARK, LIGHT, angle_figure, angle_table, theme
from embed_core.geometry import angle_plane
from embed_core.language import say_in

EN, ZH = say_in("en"), say_in("zh")
ANGLES = (0, 1, 5, 27, 45, 60, 62.4, 90, 120, 150, 175, 179, 180)
RATIOS = (1, 2.4, 100, 0.01)
LONG = ("阿耨多罗三藐三菩提心无上正等正觉", "internationalisation and more of it")
WIDTHS = (320, 360, 480, 640, 900, 1400)


def plane(degrees, ratio=1.0):
    turn = math.radians(degrees)
    a = (
        [ratio, 0.0]
        if degrees == 0
        else [-ratio, 0.0]
        if degrees == 180
        else [ratio * math.cos(turn), ratio * math.sin(turn)]
    )
    return angle_plane(a, [1.0, 0.0])


def arrows(figure):
    """Both arrows as vectors: a was drawn last."""
    found = [n for n in figure.layout.annotations if n.showarrow]
    b, a = (np.array([n.x - n.ax, n.y - n.ay]) for n in found)
    return a, b


def said(figure, page):
    return [page.read(n.text) for n in figure.layout.annotations if not n.showarrow]


def nothing_touches(figure, page, widths=WIDTHS):
    for width in widths:
        seen = page.lay_out(figure, width)
        assert not seen.crossed(), width
        assert not seen.overlapping(), width
        assert not seen.outside(), width


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("degrees", ANGLES)
def test_no_label_is_crossed_at_any_angle_length_or_width(page, degrees, ratio):
    nothing_touches(angle_figure(plane(degrees, ratio), ("唐僧", "三藏"), say=ZH, theme=LIGHT), page)


@settings(max_examples=25, deadline=None)
@given(
    degrees=st.floats(0, 180),
    power=st.floats(-4, 4),
    names=st.tuples(*[st.sampled_from(["a", "孙悟空", "Monday", "doctor", "观世音菩萨"])] * 2),
    width=st.integers(320, 1400),
)
def test_no_label_is_crossed_wherever_one_looks(page, degrees, power, names, width):
    figure = angle_figure(plane(degrees, 10**power), names, say=EN, theme=DARK)
    nothing_touches(figure, page, (width,))


@pytest.mark.parametrize("degrees", [0, 27, 60, 90, 150, 180])
def test_long_words_are_cut_and_stay_clear(page, degrees):
    figure = angle_figure(plane(degrees, 1.3), LONG, say=EN, theme=LIGHT)
    nothing_touches(figure, page, (400, 640, 1400))
    assert "三菩提心无…" in "".join(said(figure, page))


def test_names_are_at_least_20_px_and_the_angle_too():
    figure = angle_figure(plane(60), ("唐僧", "三藏"), say=ZH, theme=LIGHT)
    sizes = sorted((n.font.size for n in figure.layout.annotations if not n.showarrow), reverse=True)
    assert sizes[:4] == [24, 24, 22, 22]


def test_an_enlarged_theme_enlarges_the_type(page):
    figure = angle_figure(plane(60), ("唐僧", "三藏"), say=ZH, theme=theme("light", enlarged=1.25))
    assert max(n.font.size for n in figure.layout.annotations if not n.showarrow) == 30
    nothing_touches(figure, page, (480, 640, 900))


@pytest.mark.parametrize("degrees", ANGLES)
@pytest.mark.parametrize("ratio", [1, 0.01])
def test_the_drawn_angle_is_the_angle(degrees, ratio):
    a, b = arrows(angle_figure(plane(degrees, ratio), ("a", "b"), say=EN, theme=LIGHT))
    assert math.degrees(math.atan2(a[1], a[0])) == pytest.approx(degrees, abs=1e-9)
    assert b[1] == 0
    assert b[0] > 0


def test_both_axes_have_one_scale():
    figure = angle_figure(plane(27), ("a", "b"), say=EN, theme=LIGHT)
    assert figure.layout.yaxis.scaleanchor == "x"
    assert figure.layout.yaxis.scaleratio == 1


def test_lengths_are_true_up_to_four_to_one_and_beyond_that_the_figure_says_they_are_not(page):
    true = angle_figure(plane(60, 3.5), ("a", "b"), say=EN, theme=LIGHT)
    a, b = arrows(true)
    assert np.hypot(*a) / np.hypot(*b) == pytest.approx(3.5)
    assert EN("figure-not-to-scale") not in said(true, page)
    told = angle_figure(plane(60, 100), ("a", "b"), say=EN, theme=LIGHT)
    a, b = arrows(told)
    assert np.hypot(*a) / np.hypot(*b) == pytest.approx(4)
    assert EN("figure-not-to-scale") in said(told, page)
    assert any("100" in text for text in said(told, page))


def test_the_board_example_shows_root_fourteen_three_and_ten_over_three_root_fourteen(page):
    figure = angle_figure(angle_plane([2, 3, 1], [1, 2, 2]), ("a", "b"), say=EN, theme=LIGHT)
    assert set(said(figure, page)) == {
        "a", "‖a‖ ≈ 3.742", "b", "‖b‖ = 3", "θ ≈ 27°", "cos θ ≈ 0.891", "= 3.333 / 3.742",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("degrees", "angle", "cosine"),
    [(0, "θ = 0°", "cos θ = 1"), (90, "θ = 90°", "cos θ = 0"), (180, "θ = 180°", "cos θ = −1")],
)
def test_exact_angles_are_said_to_be_exact(page, degrees, angle, cosine):
    texts = said(angle_figure(plane(degrees), ("a", "b"), say=EN, theme=LIGHT), page)
    assert angle in texts
    assert cosine in texts


def test_the_green_bar_measures_the_projection_of_a_on_b():
    figure = angle_figure(plane(60), ("a", "b"), say=EN, theme=LIGHT)
    bars = [s for s in figure.layout.shapes if s.line.color == LIGHT.c and s.x0 != s.x1]
    assert [(b.x0, b.x1) for b in bars] == [(0, pytest.approx(0.5))]


@pytest.mark.parametrize("scale", [1e-320, 1e-200, 1e200, 5e307])
def test_vectors_of_any_size_are_drawn(page, scale):
    figure = angle_figure(angle_plane([2 * scale, 3 * scale], [scale, 0]), ("a", "b"), say=EN, theme=LIGHT)
    nothing_touches(figure, page, (360, 640))
    assert "×10" in "".join(said(figure, page))


def test_words_are_data(page):
    evil = ("<img src=x onerror=alert(1)>", "$x$ %{y}")
    figure = angle_figure(plane(60), evil, say=EN, theme=LIGHT)
    shown = "".join(said(figure, page))
    assert "<img src=x" in shown
    assert "$x$ %{y}" in shown
    assert "<img" not in figure.to_json()
    assert "$x$" not in figure.to_json()


def test_the_table_has_the_numbers_of_the_figure():
    table = angle_table(angle_plane([3, 4], [2, 0]), ("甲", "乙"), say=ZH)
    assert [row["数值"] for row in table] == pytest.approx([5, 2, 3, 0.6, math.degrees(math.acos(0.6))])
    assert table[0]["量"] == "“甲”的长度"


def test_the_table_of_lengths_beyond_drawing_is_written_in_powers_of_ten():
    table = angle_table(angle_plane([3e200, 4e200], [2e200, 0]), ("a", "b"), say=EN)
    assert [row["value"] for row in table] == ["5×10²⁰⁰", "2×10²⁰⁰", "3×10²⁰⁰", "0.6", "53.13"]
