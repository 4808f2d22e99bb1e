"""Questions as people write them, asked of any model."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from embed_core.geometry import (
    NotAQuestion,
    NothingLeft,
    Question,
    analogy,
    answer,
    neighbours,
    parse_question,
    parse_questions,
    question_sets,
    questions_for,
    written_question,
)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("孙悟空 ~ 猪八戒", Question("similarity", ("孙悟空", "猪八戒"))),
        ("孙悟空～猪八戒", Question("similarity", ("孙悟空", "猪八戒"))),
        ("国王 - 男人 + 女人", Question("analogy", ("国王", "女人"), ("男人",))),
        ("国王 − 男人 + 女人", Question("analogy", ("国王", "女人"), ("男人",))),
        ("孙悟空+唐僧 - 孙行者", Question("analogy", ("孙悟空", "唐僧"), ("孙行者",))),
        ("国王-男人+女人", Question("analogy", ("国王", "女人"), ("男人",))),
        ("国王–男人＋女人", Question("analogy", ("国王", "女人"), ("男人",))),
        ("国王−男人 +女人", Question("analogy", ("国王", "女人"), ("男人",))),
        ("king - man + woman", Question("analogy", ("king", "woman"), ("man",))),
        ("king −man+woman", Question("analogy", ("king", "woman"), ("man",))),
        ("- man + king", Question("analogy", ("king",), ("man",))),
        ("a + a", Question("analogy", ("a", "a"))),
        ("  well-known ~ far-off　", Question("similarity", ("well-known", "far-off"))),
        ("猫〜狗", Question("similarity", ("猫", "狗"))),
        ("well-known", Question("neighbours", ("well-known",))),
        ("猫", Question("neighbours", ("猫",))),
        ("New York ~ king", Question("similarity", ("New York", "king"))),
        ("Paris - France + New   York", Question("analogy", ("Paris", "New York"), ("France",))),
        ('"New York"', Question("neighbours", ("New York",))),
        ("“New York”~king", Question("similarity", ("New York", "king"))),
        ('"rock + roll" - "a ~ b" + 5"', Question("analogy", ("rock + roll", '5"'), ("a ~ b",))),
        ('"king" ~ "', Question("similarity", ('"king"', '"'))),
    ],
)
def test_questions_are_read_as_people_write_them(text, question):
    assert parse_question(text) == question


@pytest.mark.parametrize(
    "text",
    [
        "",
        "~",
        "a ~",
        "~ a",
        "a ~ b ~ c",
        "a ~ +",
        "a + b ~ c",
        "- a",
        "two words",
        "+",
        "a +",
        "a + - b",
        "a ++ b",
        '"a b" c',
        'a "b c" ~ d',
    ],
)
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


def test_the_lecture_notes_three_questions_are_known_by_name():
    lecture = question_sets()["lecture"]
    assert [question.kind for question in lecture] == ["similarity", "similarity", "analogy"]
    assert set(lecture[2].positive) == {"孙悟空", "唐僧"}


def test_a_model_of_english_teaching_words_gets_the_english_questions(make_model):
    questions = question_sets()["teaching-en"]
    words = list(dict.fromkeys(word for question in questions for word in question.words))
    assert questions_for(make_model(np.eye(len(words)), words=words)) == questions
    assert questions_for(make_model(np.eye(2), words=["x", "y"])) == question_sets()["lecture"]


def test_the_answer_to_a_sum_leaves_its_inputs_out(random_model):
    given_words = answer(random_model, Question("analogy", ("w1", "w2"), ("w3",)), k=4).words
    inputs = {"w1", "w2", "w3"}
    expected = [a.word for a in analogy(random_model, ["w1", "w2"], ["w3"], k=4).answers if a.word not in inputs]
    assert [named.word for named in given_words] == expected
    assert len(expected) == 4


def test_a_word_without_a_direction_counts_as_lacking(make_model):
    model = make_model([[0, 0], [1, 0], [np.nan, 1]])
    assert answer(model, Question("similarity", ("w0", "w1"))).missing == ("w0",)
    assert answer(model, Question("neighbours", ("w2",))).missing == ("w2",)


def test_a_question_whose_words_cancel_is_told(random_model):
    with pytest.raises(NothingLeft):
        answer(random_model, parse_question("w1 - w1"))


@given(st.text(max_size=40))
def test_any_text_is_a_question_or_refused_with_it(text):
    try:
        question = parse_question(text)
    except NotAQuestion as error:
        assert error.parameters["text"] == text
        return
    assert question.positive
    assert all(word == word.strip() and word for word in question.words)


def test_a_list_of_questions_names_its_bad_lines_and_goes_on():
    text = "cat ~ dog\n\nking - man + woman\na ~ b ~ c\ncat\ncat ~ dog\n+ +"
    found, bad = parse_questions(text)
    assert [question.kind for question in found] == ["similarity", "analogy", "neighbours"]
    assert [(line.number, line.text) for line in bad] == [(4, "a ~ b ~ c"), (7, "+ +")]


def test_a_written_question_is_read_as_the_same():
    for text in ("孙悟空 ~ 猪八戒", "国王 - 男人 + 女人", "well-known + cat - dog - pig", "猫"):
        question = parse_question(text)
        assert parse_question(written_question(question)) == question


@given(st.lists(st.text(st.sampled_from('ab国-–+~ "“'), min_size=1, max_size=8).map(str.strip), min_size=2, max_size=4))
def test_any_words_of_a_model_can_be_written_as_a_question_and_read_again(words):
    words = tuple(word for word in words if word and not {'"', "“"} <= set(word))
    for question in (Question("similarity", words[:2]), Question("analogy", words[:2], words[2:])):
        if len(question.positive) == 2:
            assert parse_question(written_question(question)) == question
    if words:
        assert parse_question(written_question(Question("neighbours", words[:1]))).positive == words[:1]


def test_a_line_that_takes_away_all_that_it_adds_is_named_with_its_own_reason():
    found, bad = parse_questions("cat\nking - king\nking + queen - queen - king\n~~~\nking + queen - queen")
    assert [question.words for question in found] == [("cat",), ("king", "queen", "queen")]
    assert [(line.number, line.reason) for line in bad] == [(2, "cancels"), (3, "cancels"), (4, "form")]
