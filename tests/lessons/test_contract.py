"""What holds of every lesson: its words in both languages, an answer that its question can take, and its seed."""

import logging
from urllib.parse import urlencode

import pytest

from embed_core.language import say_in
from embed_core.lessons import LESSONS, PARTS, Formula, Named, Table, is_right
from pages.widgets.opening import PAGES

IDS = list(LESSONS)


SOLVED = {}


def solved(lesson, material):
    """Every task of a lesson with its solution, computed once for all tests."""
    key = lesson, material.language
    if key not in SOLVED:
        tasks = (*LESSONS[lesson].steps(material), *LESSONS[lesson].exercises(material, 7))
        SOLVED[key] = [(task, task.solve()) for task in tasks]
    return SOLVED[key]


def named(item):
    cells = [*item.columns, *(cell for row in item.rows for cell in row)] if isinstance(item, Table) else []
    return [cell for cell in cells if isinstance(cell, Named)]


def test_every_lesson_stands_in_one_part():
    assert sorted(IDS) == sorted(id for part in PARTS.values() for id in part)


@pytest.mark.parametrize("lesson", IDS)
def test_everything_that_is_said_exists_and_gets_its_numbers(lesson, material, caplog):
    say = say_in(material.language)
    with caplog.at_level(logging.ERROR, logger="embed_core.language.catalogue"):
        assert say(f"lesson-{lesson}-title") and say(f"lesson-{lesson}-lead")
        steps = {task.id for task in LESSONS[lesson].steps(material)}
        for task, solution in solved(lesson, material):
            given = task.question.given
            assert say(f"{task.id}-ask", **given).strip()
            assert say(f"{task.id}-answer", **given, **{k: v for k, v in solution.found.items() if k not in given})
            if task.id in steps:
                assert say(f"{task.id}-title") and say(f"{task.id}-why", **{**given, **solution.found})
            if not task.question.words:
                assert all(say(f"{task.id}-{option}", **given) for option in task.question.options)
            for cell in (cell for item in (*task.before, *solution.shows) for cell in named(item)):
                assert say(cell.identifier, **cell.numbers)
    assert not caplog.records, [record.getMessage() for record in caplog.records]


@pytest.mark.parametrize("lesson", IDS)
def test_the_computed_answer_is_one_that_can_be_given_and_is_right(lesson, material):
    for task, solution in solved(lesson, material):
        if task.question.kind == "choice":
            assert solution.answer in task.question.options, task.id
            assert len(set(task.question.options)) == len(task.question.options) > 1
            wrong = next(option for option in task.question.options if option != solution.answer)
        else:
            wrong = solution.answer + 2 * task.question.tolerance + 0.1
        assert is_right(task.question, solution, task.question.read(str(solution.answer)))
        assert not is_right(task.question, solution, task.question.read(str(wrong)))


@pytest.mark.parametrize("lesson", IDS)
def test_nothing_before_the_question_holds_the_answer_as_a_sentence(lesson, material):
    say = say_in(material.language)
    for task, solution in solved(lesson, material):
        found, given = solution.found, task.question.given
        assert not {k for k in found if k in given and found[k] != given[k]}, task.id
        asked = say(f"{task.id}-ask", **given)
        told = say(f"{task.id}-answer", **given, **{k: v for k, v in found.items() if k not in given})
        assert told not in asked


@pytest.mark.parametrize("lesson", [id for id in IDS if not LESSONS[id].is_test])
def test_a_seed_draws_the_same_numbers_again_and_others_draw_other_ones(lesson, material):
    def drawn(seed):
        return [
            (task.id, dict(task.question.given), task.question.options)
            for task in LESSONS[lesson].exercises(material, seed)
        ]

    assert len(drawn(1)) == 2
    assert drawn(3) == drawn(3)
    assert len({str(drawn(seed)) for seed in range(1, 9)}) > 3


@pytest.mark.parametrize("lesson", IDS)
def test_every_lesson_leads_to_a_page_of_the_house(lesson, material):
    same = LESSONS[lesson].same(material)
    assert same.page in PAGES
    assert len(urlencode(dict(same.choices))) < 300


@pytest.mark.parametrize("lesson", IDS)
def test_formulas_have_balanced_braces_and_no_text_of_a_language(lesson, material):
    for task, solution in solved(lesson, material):
        for item in (*task.before, *solution.shows):
            for line in item.lines if isinstance(item, Formula) else ():
                assert line.count("{") == line.count("}"), line
                assert line.isascii(), line
