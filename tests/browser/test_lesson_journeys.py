"""Lessons 2, 5 and 8 to their last exercise, and the twelve questions of the test, all by keyboard and all right.

What is right stands in the lecture note, or is worked out a second way from the corpus and the vectors on the disk.
"""

from math import exp

import numpy as np
import pytest

from embed_core.corpus import open_corpus
from embed_core.language import match_language, say_in
from embed_core.lessons import LESSONS, Material, lesson_words
from embed_core.vectors import open_model
from tests.lessons.second_way import answer, cosine, walk

LOCALES = pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
NUMBERS = {id: nth for nth, id in enumerate(LESSONS, start=1)}


@pytest.fixture(scope="module")
def server(server_class, tmp_path_factory):
    """A server on which nobody has read a novel: with one, lessons ask about it too."""
    running = server_class(tmp_path_factory.mktemp("lessons")).start()
    yield running
    running.kill()


@pytest.fixture
def material(server, person, locale):
    """What the lessons of the person's language work on, read from the disk."""
    language = match_language(locale)
    person.opens("/learn").sees(say_in(language)("learn-lead"))
    person.page.get_by_text(say_in(language)("lesson-cosine-title")).first.wait_for(timeout=120_000)
    corpora, models, id = server.home / "corpora", server.home / "models", f"teaching-{language}"
    opened = (open_model(models / name, own=True) for name in (id, f"{id}-short"))
    return Material(language, open_corpus(corpora / id), *opened)


def types(person, task, right, *, place):
    """Give an answer by keyboard where the question stands: the number, or the digit of the option."""
    form = person.page.locator(f"[class*=st-key-lesson-said][class*={place}] [data-testid=stForm]")
    form.wait_for()
    person.waits()
    person.page.locator("html[data-lesson-keys]").wait_for(state="attached")
    if task.question.options:
        person.page.keyboard.press(str(task.question.options.index(right) + 1))
        form.locator("label:has(input:checked)").first.wait_for()
    else:
        person.page.keyboard.type(f"{right:.6g}" if isinstance(right, float) else str(right))
    person.page.keyboard.press("Enter")


def goes_on(person):
    person.waits()
    person.page.keyboard.press("ArrowRight")


def walks(person, material, lesson, right_answers, *, draw):
    """Go through all steps and both exercises of a lesson, and see each answer told right."""
    say, tasks = say_in(material.language), LESSONS[lesson].steps(material)
    person.opens(f"/learn?lesson={NUMBERS[lesson]}&step=1&draw={draw}&projector=1")
    assert len(tasks) == len(right_answers)
    for task, right in zip(tasks, right_answers, strict=True):
        person.page.get_by_role("heading", name=say(f"{task.id}-title"), exact=True).wait_for()
        types(person, task, right, place=task.id)
        person.page.locator(f".st-key-verdict-right-{task.id}").wait_for()
        goes_on(person)
    for task in LESSONS[lesson].exercises(material, draw):
        types(person, task, answer(task, material), place=task.id)
        person.page.locator(f".st-key-verdict-right-{task.id}").wait_for()
    person.waits().opens("/learn").sees(say("learn-done", done=len(tasks) + 2, tasks=len(tasks) + 2)).finds_no_fault()


@LOCALES
def test_lesson_two_is_the_board_of_the_lecture_note(person, material, locale):
    walks(person, material, "cosine", (10, 3, "10/(3√14)", "27°", "same", -1), draw=11)


@LOCALES
def test_lesson_five_is_one_step_worked_out_on_paper(person, material, locale):
    v, true, negative = np.array([0.6, 0.2]), np.array([-0.3, 0.6]), np.array([0.7, -0.4])
    first, second = 1 - 1 / (1 + exp(-(v @ true))), 0 - 1 / (1 + exp(-(v @ negative)))
    moved = v + 0.5 * (first * true + second * negative)
    after = moved @ (true + 0.5 * first * v), moved @ (negative + 0.5 * second * v)
    ways = ["up" if now > was else "down" for now, was in zip(after, (v @ true, v @ negative), strict=True)]
    walks(person, material, "one-step", (float(v @ true), float(first), "-".join(ways), "alike"), draw=12)


@LOCALES
def test_lesson_eight_is_counted_in_the_corpus_and_measured_in_the_vectors(person, material, locale):
    words = lesson_words(material.language)
    (a, b), places = words["medics"], walk(material.corpus).places
    who = max(words["rivals"], key=lambda other: sum(places[other][context] for context in words["contexts"]))
    units = material.model.matrix / np.linalg.norm(material.model.matrix, axis=1, keepdims=True)
    everyone = (units @ units.T)[np.triu_indices(len(units), 1)]
    percent = 100 * (everyone < cosine(material.model, a, b)).mean()
    chance = str(max(bound for bound in (50, 90, 99) if bound <= percent))
    x, y, *_ = max(words["pairs"], key=lambda pair: cosine(material.model, *pair[:2]))
    walks(person, material, "near", (who, chance, "falls", f"{x} / {y}"), draw=13)


@LOCALES
def test_who_works_out_the_twelve_questions_has_twelve_right(person, material, locale):
    say, tasks = say_in(material.language), LESSONS["self-test"].exercises(material, 14)
    person.opens(f"/learn?lesson={NUMBERS['self-test']}&step=1&draw=14")
    for nth, task in enumerate(tasks, start=1):
        person.sees(say("learn-test-question", number=nth, questions=12))
        types(person, task, answer(task, material), place=f"test-{nth}")
        person.sees(say("learn-test-kept"))
        goes_on(person)
    person.sees(say("learn-test-score", right=12, questions=12)).waits()
    marks = person.page.locator("table tbody tr td:last-child").all_inner_texts()
    assert marks == [say("learn-test-right")] * 12
    person.finds_no_fault()
