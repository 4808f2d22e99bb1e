"""How far training on moved the words, drawn and in rows."""

import numpy as np
import pytest

from embed_core.figures import moved_figure, moved_table, theme
from embed_core.language import say_in
from embed_core.training import Moved

say = say_in("en")


@pytest.fixture
def moved():
    return Moved(("cat", "dog", "<b>"), np.array([1.0, 0.5, -1.0]), np.array([0.0, 1.0, 2.0]), new=2, gone=1)


def test_the_words_that_turned_most_come_first_with_their_angle(moved):
    rows = moved_table(moved, say=say)
    assert [row["word"] for row in rows] == ["<b>", "dog", "cat"]
    assert [row[say("figure-column-turned")] for row in rows] == [180.0, 60.0, 0.0]
    assert moved_table(moved, say=say, most=1) == rows[:1]


def test_the_drawing_has_a_bar_for_each_word_and_no_markup_of_theirs(moved):
    figure = moved_figure(moved, say=say, theme=theme("light"))
    assert list(figure.data[0].x) == pytest.approx([180.0, 60.0, 0.0])
    assert not any("<b>" in (note.text or "") and "turned" in note.text for note in figure.layout.annotations)
    assert any(note.text == "60.0°" for note in figure.layout.annotations)


def test_nothing_in_common_is_drawn_as_nothing():
    empty = Moved((), np.zeros(0), np.zeros(0), new=3, gone=3)
    assert moved_table(empty, say=say) == []
    moved_figure(empty, say=say, theme=theme("dark"))
