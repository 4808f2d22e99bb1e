"""Two models: overlap by word against a slow reference, and the same questions to both."""

import numpy as np
import pytest
from pytest import approx

from embed_core.geometry import NoCommonWords, NotAQuestion, Question, answer, compare, neighbours, parse_question
from embed_core.geometry.questions import questions_for


def test_a_model_agrees_with_itself(random_model):
    assert compare(random_model, random_model).mean == 1.0


def test_the_overlap_equals_a_slow_count(random_model, other_model):
    found = compare(random_model, other_model, k=10)
    for at in range(0, 400, 37):
        word = found.words[at]
        lists = [{n.word for n in neighbours(model, word, k=10)} for model in (random_model, other_model)]
        assert found.overlap[at] == approx(len(lists[0] & lists[1]) / 10)


def test_models_without_relation_agree_no_more_than_chance(random_model, other_model):
    assert compare(random_model, other_model, k=10).mean == approx(10 / 399, abs=0.02)


def test_only_common_words_are_compared_and_the_others_counted(make_model):
    rows = np.random.default_rng(0).normal(size=(5, 3))
    a, b = make_model(rows, words=list("abcde")), make_model(rows[::-1], words=list("cdefg"))
    found = compare(a, b)
    assert (found.words, found.only_a, found.only_b) == (("c", "d", "e"), 2, 2)


def test_models_without_common_words_are_told_with_a_look_at_both(make_model):
    with pytest.raises(NoCommonWords) as caught:
        compare(make_model(np.eye(3), words=list("abc")), make_model(np.eye(3), words=list("甲乙丙")))
    assert caught.value.parameters["second"] == ("甲", "乙", "丙")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("孙悟空 ~ 猪八戒", Question("similarity", ("孙悟空", "猪八戒"))),
        ("孙悟空～猪八戒", Question("similarity", ("孙悟空", "猪八戒"))),
        ("国王 - 男人 + 女人", Question("analogy", ("国王", "女人"), ("男人",))),
        ("国王 − 男人 + 女人", Question("analogy", ("国王", "女人"), ("男人",))),
        ("孙悟空+唐僧 - 孙行者", Question("analogy", ("孙悟空", "唐僧"), ("孙行者",))),
        ("well-known", Question("neighbours", ("well-known",))),
        ("猫", Question("neighbours", ("猫",))),
    ],
)
def test_questions_are_read_as_people_write_them(text, question):
    assert parse_question(text) == question


@pytest.mark.parametrize("text", ["", "~", "a ~", "a ~ b ~ c", "- a", "two words", "+"])
def test_what_is_no_question_is_refused(text):
    with pytest.raises(NotAQuestion):
        parse_question(text)


def test_words_that_a_model_lacks_are_named_in_its_answer(random_model):
    given = answer(random_model, Question("analogy", ("w0", "猫"), ("狗",)))
    assert given.missing == ("猫", "狗")


def test_each_kind_of_question_has_its_answer(random_model):
    assert answer(random_model, Question("similarity", ("w0", "w1"))).value == approx(
        random_model.similarity("w0", "w1")
    )
    nearest = answer(random_model, Question("neighbours", ("w0",))).words
    assert [n.word for n in nearest] == [n.word for n in neighbours(random_model, "w0", k=5)]


def test_the_lecture_notes_questions_are_asked_of_a_model_of_the_novel(make_model):
    model = make_model(np.eye(4), words=["孙悟空", "猪八戒", "孙行者", "唐僧"])
    questions = questions_for(model)
    assert questions[0] == Question("similarity", ("孙悟空", "猪八戒"))
    assert questions[1] == Question("similarity", ("孙悟空", "孙行者"))
    assert set(questions[2].positive) == {"孙悟空", "唐僧"}
    assert questions[2].negative == ("孙行者",)
