"""The board on its page: revealed step by step, with the digits that are wanted, of numbers as they were typed."""

import math
import re

import pytest

from embed_core.language import say_in
from pages.widgets.angle_picture import Move, move_from
from pages.widgets.step_keys import step_from

EN = say_in("en")


def words_of(app):
    return "\n".join(str(e.value) for kind in ("caption", "markdown", "error", "code") for e in app.get(kind))


def answer(app):
    return next(re.sub("<[^>]+>", "", e.body) for e in app.get("html") if 'class="answer"' in e.body).replace(
        "\xa0", " "
    )


def test_the_answer_is_hidden_until_the_last_step_and_so_is_what_compares_it(visit):
    app = visit("cosine", steps="4")
    assert answer(app) == EN("board-answer-hidden")
    assert EN("cosine-reading-same") not in words_of(app)
    app.button(key="step-next").click().run()
    assert answer(app) == "cos θ ≈ 0.891, θ ≈ 27°"
    assert EN("cosine-reading-same") in words_of(app)


def test_the_percentile_of_two_words_is_hidden_too(visit):
    app = visit("cosine", kind="words", model="teaching-en", first="cat", second="dog", steps="2")
    assert answer(app) == EN("board-answer-hidden")
    assert "more alike than" not in words_of(app)


def test_steps_appear_one_by_one_and_go_back_to_the_first(visit):
    app = visit("cosine", steps="1")
    assert r"\arccos" not in words_of(app)
    assert EN("step-norm-a") not in words_of(app)
    app.button(key="step-next").click().run()
    assert EN("step-norm-a") in words_of(app)
    app.button(key="step-all").click().run()
    assert r"\arccos(0.891)" in words_of(app)
    app.button(key="step-first").click().run()
    assert EN("step-norm-a") not in words_of(app)


def test_more_digits_are_computed_from_the_exact_value(visit):
    app = visit("cosine", digits="30")
    assert "0.890870806374747948948511602933" in words_of(app)
    assert answer(app) == "cos θ ≈ 0.89087081, θ ≈ 27.017123°"  # the large type has eight, the board all
    app.number_input[0].set_value(3).run()
    assert "0.8908" not in words_of(app)
    assert "digits" not in app.query_params


@pytest.mark.parametrize("digits", ["2", "31", "-1", "many", ""])
def test_a_number_of_digits_that_is_not_offered_is_passed_over(visit, digits):
    app = visit("cosine", digits=digits)
    assert not app.exception
    assert answer(app) == "cos θ ≈ 0.891, θ ≈ 27°"


def test_fractions_stay_fractions_on_the_page(visit):
    app = visit("cosine", a="1/3, -2/7", b="1/2, 1")
    assert r"\dfrac{\sqrt{85}}{21}" in words_of(app)
    assert answer(app) == "cos θ ≈ −0.243, θ ≈ 104°"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("（２，３，１）", "［１、２、２］", "cos θ ≈ 0.891, θ ≈ 27°"),
        ("−1, –2", "1；2", "cos θ = −1, θ = 180°"),
        ("1 1", "1, 1.00000000000000000001", "cos θ ≈ 1, θ ≈ 2.9×10⁻¹⁹°"),
        ("1e308, 1e-308", "1e308, 0", "cos θ ≈ 1, θ ≈"),
        ("3e-324, 0", "4e-324, 3e-324", "cos θ = 0.8, θ ≈ 36.9°"),
        ("0.1, 0.2", "-0.3, -0.6", "cos θ = −1, θ = 180°"),
        ("5", "-2", "cos θ = −1, θ = 180°"),
    ],
)
def test_vectors_are_taken_as_they_are_pasted_and_stay_right_at_the_edges(visit, a, b, expected):
    app = visit("cosine", a=a, b=b)
    assert not app.exception
    assert answer(app).startswith(expected)


def test_what_is_nearly_parallel_is_not_said_to_be_exactly_so(visit):
    app = visit("cosine", a="1, 1", b="1, 1.00000000000000000001")
    assert EN("cosine-reading-equal") not in words_of(app)
    assert EN("cosine-reading-equal") in words_of(visit("cosine", a="1/3, 2/3", b="1, 2"))


def test_a_vector_that_is_too_long_for_an_address_is_kept_whole_and_it_is_said(visit):
    app = visit("cosine")
    long = ", ".join(["0.12345"] * 500)
    for label in ("cosine-vector-a", "cosine-vector-b"):
        next(box for box in app.text_input if box.label == EN(label)).set_value(long)
    app.run()
    assert answer(app) == "cos θ = 1, θ = 0°"
    assert EN("board-not-in-address") in words_of(app)
    assert "a" not in app.query_params
    app.button(key="step-first").click().run()
    assert next(box for box in app.text_input if box.label == EN("cosine-vector-a")).value == long


def test_a_million_numbers_are_worked_with_and_their_text_does_not_travel_with_every_click(visit):
    app = visit("cosine")
    long = ", ".join(["0.25", "-3"] * 500_000)
    for label in ("cosine-vector-a", "cosine-vector-b"):
        next(box for box in app.text_input if box.label == EN(label)).set_value(long)
        app.run(timeout=60)
    assert answer(app) == "cos θ = 1, θ = 0°"
    assert r"\cdots" in words_of(app)
    field = next(box for box in app.text_input if box.label == EN("cosine-vector-a"))
    assert len(field.value) < 100
    assert "a" not in app.query_params
    app.button(key="step-first").click().run()
    assert answer(app) == EN("board-answer-hidden")
    next(box for box in app.text_input if box.label == EN("cosine-vector-a")).set_value("1, 2").run()
    assert "1,000,000" in "".join(e.value for e in app.error)


def test_the_twin_of_the_picture_has_its_table_and_lines_that_run(visit):
    app = visit("cosine", a="1/3, 2", b="0.1, 1")
    app.session_state["picture twin"] = True
    app.run()
    lines = next(block.value for block in app.get("code") if "angle_figure" in block.value)
    assert "Fraction(1, 3)" in lines
    known = {}
    exec(compile(lines.replace(".show()", ""), "lines", "exec"), known)
    assert known["steps"].cosine == pytest.approx((1 / 30 + 2) / math.hypot(1 / 3, 2) / math.hypot(0.1, 1))
    assert any(EN("figure-projection") in str(frame.value) for frame in app.dataframe)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"side": "a", "values": [1, -2.5]}, Move("a", (1.0, -2.5))),
        ({"side": "b", "values": [0.25, 3]}, Move("b", (0.25, 3.0))),
        ({"side": "c", "values": [1, 2]}, None),
        ({"side": "a", "values": [1]}, None),
        ({"side": "a", "values": [1, float("nan")]}, None),
        ({"side": "a", "values": [1, True]}, None),
        ({"side": "a", "values": ["1", 2]}, None),
        ({"side": "a"}, None),
        ("a", None),
        (None, None),
    ],
)
def test_only_a_head_at_a_place_of_two_numbers_is_a_move(told, expected):
    assert move_from(told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [(1, 1), (5, 5), (3.0, 3), (0, None), (6, None), (2.5, None), (True, None), ("2", None), (None, None)],
)
def test_only_a_step_of_the_board_is_taken_from_a_key(told, expected):
    assert step_from(told, 5) == expected
