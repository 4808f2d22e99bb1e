"""The pictures of the lessons show the numbers that they are given."""

import numpy as np
import pytest
from pytest import approx

from embed_core.figures.lesson_film import film_figure
from embed_core.figures.lessons import FIGURES, bars_figure, moves_figure, words_figure
from embed_core.figures.theme import DARK, LIGHT, theme
from embed_core.language import say_in
from embed_core.lessons.one_step import hundred_steps

SAY = say_in("en")
HOSTILE = "<b>x</b> $y$ %{z}"


def film():
    found = hundred_steps()
    return {
        "names": ("a", "b", "c", "d", HOSTILE),
        "frames": found.frames,
        "values": found.cosines,
        "told": "lesson-one-step-film-at",
        "roles": ["a", "b", "", "", ""],
    }


def test_bars_are_as_long_as_their_values_and_the_largest_stands_out():
    figure = bars_figure([("one", 0.25), ("two", 0.5), (HOSTILE, -0.1)], say=SAY, theme=LIGHT)
    bar = figure.data[0]
    assert list(bar.x) == [0.25, 0.5, -0.1]
    assert list(bar.marker.color) == [LIGHT.line, LIGHT.a, LIGHT.line]
    texts = [note.text for note in figure.layout.annotations]
    assert "0.25" in texts and "−0.1" in texts
    assert not any("<b>x" in text for text in texts)


def test_a_move_ends_where_the_step_ends():
    moves = [("v", (1.0, 0.0), (0.5, 0.5), "a"), ("u", (0.0, 1.0), (0.0, 0.75), "b")]
    figure = moves_figure({"moves": moves}, say=SAY, theme=LIGHT)
    tips = [(note.x, note.y) for note in figure.layout.annotations if note.showarrow]
    assert tips == [(0.5, 0.5), (0.0, 0.75)]
    dotted = [(shape.x1, shape.y1) for shape in figure.layout.shapes]
    assert dotted == [(1.0, 0.0), (0.0, 1.0)]


def test_the_words_of_a_small_map_stand_at_their_places():
    points = [("one", (0.0, 0.0), "a"), ("two", (1.0, 2.0), "b"), ("three", (-1.0, 0.5), "")]
    figure = words_figure(points, say=SAY, theme=DARK)
    assert [(trace.x[0], trace.y[0]) for trace in figure.data] == [point for _, point, _ in points]
    assert [trace.marker.color for trace in figure.data] == [DARK.a, DARK.b, DARK.muted]


def test_the_film_has_a_frame_a_step_and_tells_its_number():
    data, figure = film(), film_figure(film(), say=SAY, theme=LIGHT)
    assert len(figure.frames) == len(figure.layout.sliders[0].steps) == 101
    for at in (0, 37, 100):
        drawn = np.array([[trace.x[1], trace.y[1]] for trace in figure.frames[at].data])
        assert drawn == approx(data["frames"][at])
    assert figure.layout.sliders[0].steps[100].label == SAY(
        "lesson-one-step-film-at", step=100, value=data["values"][-1]
    )
    assert figure.layout.sliders[0].active == 100
    reach = figure.layout.xaxis.range[1]
    assert float(np.abs(data["frames"]).max()) < reach
    assert not any("<b>x" in str(trace.text) for trace in figure.data)


@pytest.mark.parametrize("kind", ["bars", "words", "film"])
def test_type_is_larger_where_the_page_is_projected(kind):
    data = {
        "bars": [("one", 1.0)],
        "words": [("one", (0, 0), ""), ("two", (1, 1), "a"), ("x", (2, 0), "b")],
        "film": film(),
    }
    small, large = (FIGURES[kind](data[kind], say=SAY, theme=theme("light", enlarged=e)) for e in (1.0, 1.25))
    assert large.layout.font.size == approx(1.25 * small.layout.font.size)
