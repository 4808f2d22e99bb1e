"""The film's charts: the spread by epoch, and when a word found its neighbours."""

import numpy as np
import pytest

from embed_core.evaluation import Film, Moment
from embed_core.figures import DARK, LIGHT, film_spread_figure, film_spread_table, settling_figure, settling_table
from embed_core.language import say_in

EN, ZH = say_in("en"), say_in("zh")
ORDERS = {0.0: "pqr", 1.0: "xyz", 2.0: "ayx", 3.0: "axy"}


def moment(epoch, order):
    near = tuple((word, 0.9 - 0.1 * rank) for rank, word in enumerate(order))
    kind = "preview" if epoch == 0 else "epoch"
    return Moment(epoch, kind, None if epoch == 0 else 3.0 - epoch, 0.9 - 0.2 * epoch, 0.1, (near, ()))


FILM = Film(("猫", "b"), np.zeros((4, 2, 2)), tuple(moment(*each) for each in ORDERS.items()), ("猫", "b"))


def said(figure, page):
    return [page.read(note.text) for note in figure.layout.annotations]


def test_the_spread_is_drawn_for_the_trainings_own_frames(page):
    band, line = film_spread_figure(FILM, say=EN, theme=LIGHT).data
    assert list(line.x) == [1, 2, 3]
    assert list(line.y) == pytest.approx([0.7, 0.5, 0.3])
    assert list(band.y) == pytest.approx([0.8, 0.6, 0.4, 0.2, 0.4, 0.6])
    assert "0.30" in said(film_spread_figure(FILM, say=EN, theme=LIGHT), page)


def test_the_table_has_every_frame_with_what_it_is():
    table = film_spread_table(FILM, say=EN)
    assert [row["frame"] for row in table] == ["preview (counted neighbours)", *["after the epoch"] * 3]
    assert [row["probe loss"] for row in table] == [None, 2.0, 1.0, 0.0]


def test_the_last_neighbours_are_followed_by_rank_with_gaps_where_they_had_none(page):
    figure = settling_figure(FILM, "猫", say=EN, theme=DARK)
    assert [list(trace.y) for trace in figure.data] == [[None, 1, 1], [1, 3, 2], [2, 2, 3]]
    assert said(figure, page)[2:] == ["a", "x", "y"]
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]


def test_every_neighbour_of_every_frame_is_in_the_table():
    table = settling_table(FILM, "猫", say=EN)
    assert len(table) == 12
    assert table[0] == {
        "epoch": 0.0,
        "frame": "preview (counted neighbours)",
        "rank": 1,
        "neighbour": "p",
        "cosine": 0.9,
    }


def test_words_are_shown_letter_by_letter():
    near = ((("<img onerror=1>", 0.5),),)
    film = Film(("a", "c"), np.zeros((1, 2, 2)), (Moment(1.0, "epoch", 1.0, 0.1, 0.1, near),), ("a",))
    text = settling_figure(film, "a", say=ZH, theme=LIGHT).to_json()
    assert "<img" not in text.replace("\\u003c", "<").replace("&lt;", "")


@pytest.mark.parametrize("say", [EN, ZH], ids=["en", "zh"])
def test_a_film_without_a_finished_epoch_is_drawn_empty(say):
    film = Film(FILM.words, FILM.frames[:1], FILM.moments[:1], FILM.watched)
    assert film_spread_figure(film, say=say, theme=LIGHT).layout.height > 100
    assert settling_figure(film, "b", say=say, theme=LIGHT).layout.height > 100
    assert settling_table(film, "b", say=say) == []


def test_a_preview_alone_names_nothing_that_the_training_has_not_found():
    film = Film(FILM.words, FILM.frames[:1], FILM.moments[:1], FILM.watched)
    assert [note.text for note in settling_figure(film, "猫", say=EN, theme=LIGHT).layout.annotations][2:] == []
