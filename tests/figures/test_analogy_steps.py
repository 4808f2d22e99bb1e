"""The film of an analogy, the fan of many pairs, and the bars of a set: what stands where, at every step."""

import numpy as np
import pytest
from pytest import approx

from embed_core.evaluation.analogies import SetOptions, collect, evaluate_analogies
from embed_core.figures.analogy_sets import analogy_set_figure, analogy_set_table, failures_table, uncovered_table
from embed_core.figures.analogy_steps import FRAMES, STAGES, analogy_steps_figure
from embed_core.figures.fan import NAMED, fan_figure, fan_table
from embed_core.figures.text import em
from embed_core.figures.theme import DARK, LIGHT
from embed_core.geometry import Parallelogram, fan, parallelogram
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN, ZH = say_in("en"), say_in("zh")
NAMES = ("男人", "国王", "女人", "女王")


@pytest.fixture(scope="module")
def model():
    rows = [[1, 0, 0, 0.1], [1, 2, 0, 0], [1, 0, 2, 0], [1, 1.9, 2.1, 0.3], [1, 1, 1, 0], [0, 1, 0, 1]]
    return WordVectors((*NAMES, "公主", "<b>x</b>"), np.arange(6, 0, -1), np.array(rows))


@pytest.fixture(scope="module")
def film(model):
    shape = parallelogram(model, *NAMES, near=("公主", "<b>x</b>"))
    return shape, analogy_steps_figure(shape, NAMES, say=ZH, theme=LIGHT).to_dict()


def frame(figure, name):
    return next(each for each in figure["frames"] if each["name"] == name)


def texts(layout):
    return [note["text"] for note in seen(layout["annotations"]) if not note["showarrow"]]


def arrows(layout):
    return [note for note in seen(layout["annotations"]) if note["showarrow"]]


def seen(parts):
    return [{k: v for k, v in part.items() if k != "visible"} for part in parts if part.get("visible", True)]


def test_the_picture_stands_complete_before_it_is_played_and_ends_as_it_stood(film):
    _, figure = film
    last = frame(figure, "look")
    assert seen(last["layout"]["annotations"]) == figure["layout"]["annotations"]
    assert seen(last["layout"]["shapes"]) == figure["layout"]["shapes"]
    assert [(t["x"], t["y"]) for t in last["data"][:-1]] == [(t["x"], t["y"]) for t in figure["data"][:-1]]


def test_the_film_begins_at_b_with_three_words_and_no_arrow(film):
    shape, figure = film
    first = frame(figure, "begin")
    assert texts(first["layout"]) == [f"<b>{name}</b>" for name in NAMES[:3]]
    assert arrows(first["layout"]) == [] and seen(first["layout"]["shapes"]) == []
    ring = first["data"][-1]
    assert (ring["x"][0], ring["y"][0]) == approx(tuple(shape.points["b"]))
    assert ring["marker"]["opacity"] == 1
    assert [trace["x"][0] for trace in first["data"][:2]] == [None, None]  # words around come last


def test_every_picture_has_the_same_parts_so_that_none_is_left_standing(film):
    _, figure = film
    for each in figure["frames"]:
        for kind in ("annotations", "shapes"):
            assert len(each["layout"][kind]) == len(figure["layout"][kind])
        assert len(each["data"]) == len(figure["data"])


def test_both_arrows_are_the_step_from_a_to_c_and_grow_together(film):
    shape, figure = film
    half = arrows(frame(figure, f"step {FRAMES // 2}")["layout"])
    whole = arrows(frame(figure, "step")["layout"])
    step = shape.points["c"] - shape.points["a"]
    for start, short, long in zip(("a", "b"), half, whole, strict=True):
        assert (short["ax"], short["ay"]) == approx(tuple(shape.points[start]))
        assert (short["x"] - short["ax"], short["y"] - short["ay"]) == approx(tuple(step / 2))
        assert (long["x"] - long["ax"], long["y"] - long["ay"]) == approx(tuple(step))


def test_the_sum_appears_when_it_lands_and_the_answer_when_one_looks_around(film):
    shape, figure = film
    step, land, look = (frame(figure, name) for name in ("step", "land", "look"))
    assert any("−" in text for text in texts(land["layout"]))
    assert not any("−" in text for text in texts(step["layout"]))
    assert "<b>女王</b>" in texts(look["layout"]) and "<b>女王</b>" not in texts(land["layout"])
    assert [len(seen(each["layout"]["shapes"])) for each in (step, land, look)] == [0, 2, 3]
    ring = land["data"][-1]
    assert (ring["x"][0], ring["y"][0]) == approx(tuple(shape.points["target"]))
    assert look["data"][-1]["marker"]["opacity"] == 0


def test_the_slider_has_the_four_steps_and_the_button_plays_them_all(film):
    _, figure = film
    slider, button = figure["layout"]["sliders"][0], figure["layout"]["updatemenus"][0]["buttons"][0]
    assert [step["args"][0] for step in slider["steps"]] == [[stage] for stage in STAGES]
    assert button["args"][0] == [each["name"] for each in figure["frames"]]
    assert len(button["args"][0]) == len(button["args"][1]["frame"]) == FRAMES + 3
    assert ZH("figure-analogy-play") in button["label"]


def test_words_around_are_shown_letter_by_letter(film):
    _, figure = film
    assert "&lt;b&gt;x&lt;/b&gt;" in [trace.get("hovertext") for trace in figure["data"]]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_no_label_of_the_finished_picture_is_crossed_at_any_width(model, page, theme):
    shape = parallelogram(model, *NAMES, near=("公主",))
    figure = analogy_steps_figure(shape, NAMES, say=EN, theme=theme)
    for width in (340, 640, 1200):
        laid = page.lay_out(figure, width)
        assert not laid.crossed() and not laid.overlapping() and not laid.outside()


def test_the_answer_is_named_beside_its_mark_though_words_lie_where_its_name_would_stand_first():
    places = {"a": (0, 0), "b": (120, 0), "c": (38, 227), "target": (158, 227), "answer": (112, 157)}
    around = [(-49, -11), (-39, -8), (-22, -10), (-15, -24), (-13, -22), (-1, -41)]
    near = tuple((f"w{n}", np.array([112.0 + x, 157.0 + y])) for n, (x, y) in enumerate(around))
    shape = Parallelogram({key: np.array(at, float) for key, at in places.items()}, 1.1, 0.95, near)
    for answer in ("only251", "女王", "x"):
        figure = analogy_steps_figure(shape, ("man", "king", "New York", answer), say=EN, theme=LIGHT).to_dict()
        (note,) = [each for each in figure["layout"]["annotations"] if each["text"] == f"<b>{answer}</b>"]
        half = (0.5 * em(answer) * note["font"]["size"], 0.65 * note["font"]["size"])
        apart = [max(0.0, abs(note[f"{axis}shift"]) - part) for axis, part in zip("xy", half, strict=True)]
        assert np.hypot(*apart) <= 30


def test_words_in_one_place_make_a_film_too(model):
    shape = parallelogram(model, "男人", "男人", "男人", "女王")
    figure = analogy_steps_figure(shape, ("男人", "男人", "男人", "女王"), say=EN, theme=LIGHT)
    assert len(figure.frames) == FRAMES + 3


def test_each_pair_of_a_fan_is_an_arrow_from_the_origin_to_its_tip(model):
    found = fan(model, [("男人", "女人"), ("国王", "女王"), ("男人", "公主")])
    figure = fan_figure(found, say=ZH, theme=LIGHT).to_dict()
    drawn = arrows(figure["layout"])
    assert [(a["ax"], a["ay"]) for a in drawn] == [(0, 0)] * 3
    assert [(a["x"], a["y"]) for a in drawn] == [approx(tuple(end)) for end in found.ends]
    assert drawn[0]["arrowcolor"] == LIGHT.c
    assert texts(figure["layout"]) == ["男人 → 女人", "国王 → 女王", "男人 → 公主"]


def test_a_fan_of_many_pairs_names_them_on_their_tips_only():
    rows = np.random.default_rng(0).normal(size=(40, 8))
    many = WordVectors(tuple(f"w{i}" for i in range(40)), np.ones(40), rows)
    found = fan(many, [(f"w{i}", f"w{i + 20}") for i in range(NAMED + 1)])
    figure = fan_figure(found, say=EN, theme=LIGHT).to_dict()
    assert texts(figure["layout"]) == []
    assert [row[EN("figure-column-others")] for row in fan_table(found, say=EN)] == [
        approx(value, abs=1e-4) for value in found.with_others()
    ]
    assert len(fan_figure(fan(many, []), say=EN, theme=LIGHT).to_dict()["layout"]["annotations"]) == 1


def test_a_set_is_drawn_with_its_intervals_and_the_whole_last():
    words = tuple("abcdefgh")
    model = WordVectors(words, np.ones(8), np.random.default_rng(4).normal(size=(8, 3)))
    asked = collect([": one", "a b c d", "a b e f", ": two", "a b c zz", "=b c d e"]).finish("x")
    found = evaluate_analogies(model, asked, options=SetOptions())
    figure, rows = analogy_set_figure(found, say=EN, theme=LIGHT).to_dict(), analogy_set_table(found, say=EN)
    assert [row[EN("figure-set-asked")] for row in rows] == [2, 0, 2]
    assert rows[1][EN("figure-set-right")] == "–"
    low, high = found.tally().interval
    assert figure["data"][1]["x"][-3:-1] == [low, high]
    assert len(figure["data"][0]["x"]) == 3
    wrong = failures_table(found, say=EN)
    assert len(wrong) == 2 - found.tally().right[0]
    lost = uncovered_table(found, say=EN)
    assert [row[EN("figure-set-lacks")] for row in lost] == ["zz", "=b"]
