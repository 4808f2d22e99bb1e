"""Lessons ask before they show: nothing of an answer stands on the page before the person commits."""

import shutil
import time

import pytest

from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.lessons import LESSONS, Picture
from pages.widgets.lesson_progress import told_solved
from pages.widgets.lesson_results import Row, result_table
from pages.widgets.lesson_shows import number
from pages.widgets.lesson_task import said as sentence
from pages.widgets.lesson_words import signed
from tests.pages.conftest import copy_of_home

LANGUAGES = pytest.mark.parametrize("lang", ["zh", "en"])
TAUGHT = [id for id, lesson in LESSONS.items() if not lesson.is_test]
COSINE, TEST = str(list(LESSONS).index("cosine") + 1), str(len(LESSONS))


def everything(app):
    kinds = ("title", "subheader", "caption", "markdown", "error", "warning", "info", "latex", "code")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind))


def commit(app, text, number=False):
    """Answer the first question that is open on the page; `number` where one that asks to choose stands there too."""
    if app.radio and not number:
        app.radio[0].set_value(text)
    else:
        app.text_input[0].set_value(text)
    button(app, "commit").click().run()
    return app


def button(app, key):
    return next(each for each in app.button if str(each.key).startswith(key))


def choice(app, name):
    """What the address says, as one text."""
    value = app.query_params[name]
    return value if isinstance(value, str) else value[0]


def right_and_wrong(lab, task, lang):
    answer = lab.solution(task, lang).answer
    if isinstance(answer, str):
        return answer, next(option for option in task.question.options if option != answer)
    return repr(float(answer)), repr(float(answer) + 2 * task.question.tolerance + 1)


def measured(task, solution):
    """Whether a solution tells of time that passed, which is another in each run."""
    return task.measured or "seconds" in solution.found


def said(say, name):
    """What a verdict begins with."""
    return say(name, guess="", answer="").split("**")[1]


@LANGUAGES
@pytest.mark.parametrize("lesson", TAUGHT)
def test_each_step_tells_its_answer_only_after_a_guess_and_says_whether_it_was_right(visit, lab, lesson, lang):
    say, place = say_in(lang), str(list(LESSONS).index(lesson) + 1)
    app = visit("learn", lang=lang, lesson=place)
    assert app.title[0].value == say(f"lesson-{lesson}-title")
    for nth, task in enumerate(lab.lesson(lesson, lang)):
        told = sentence(say, f"{task.id}-answer", task.question.given, lab.solution(task, lang).found)
        before = everything(app)
        assert say(f"{task.id}-title") in before
        assert told not in before
        commit(app, right_and_wrong(lab, task, lang)[nth % 2])
        assert not app.exception
        after = everything(app)
        assert said(say, ("learn-right", "learn-wrong")[nth % 2]) in after
        assert told.split("：")[0].split(":")[0] in after or measured(task, lab.solution(task, lang))
        button(app, "lesson-next").click().run()


@LANGUAGES
@pytest.mark.parametrize("lesson", TAUGHT)
def test_both_exercises_of_a_lesson_are_checked(visit, lab, lesson, lang):
    say, place = say_in(lang), str(list(LESSONS).index(lesson) + 1)
    app = visit("learn", lang=lang, lesson=place, step="99", draw="3")
    tasks = lab.exercises(lesson, lang, seed=3)
    for task, guess, verdict in zip(tasks, (0, 1), ("learn-right", "learn-wrong"), strict=True):
        commit(app, right_and_wrong(lab, task, lang)[guess], number=not task.question.options)
        assert not app.exception
        assert said(say, verdict) in everything(app)
    button(app, "lesson-again").click().run()
    assert choice(app, "draw") == "4"
    assert said(say, "learn-right") not in everything(app)


@LANGUAGES
@pytest.mark.parametrize("text", ["", "   ", "ten", "1/0", "<img src=x>"])
def test_what_is_no_number_is_said_and_nothing_is_revealed(visit, lang, text):
    app = commit(visit("learn", lang=lang, lesson=COSINE, step="1"), text)
    assert not app.exception
    assert len(app.warning) == 1
    assert "2+6+2" not in everything(app)
    assert app.text_input


@LANGUAGES
def test_no_choice_is_no_answer(visit, lang):
    app = visit("learn", lang=lang, lesson=COSINE, step="4")
    button(app, "commit").click().run()
    assert app.warning[0].value == say_in(lang)("error-nothing-answered")
    assert app.radio


@LANGUAGES
@pytest.mark.parametrize("bad", ["0", "99", "-1", "1.5", "one", "<b>x</b>", "9" * 3000, "٣"])
def test_an_unknown_lesson_is_named_and_the_list_is_shown(visit, lang, bad):
    app = visit("learn", lang=lang, lesson=bad)
    assert not app.exception
    assert app.title[0].value == say_in(lang)("learn-title")
    assert str(len(LESSONS)) in app.warning[0].value
    assert "<b>" not in app.warning[0].value.replace("\\<b", "")


@LANGUAGES
@pytest.mark.parametrize(("bad", "shown"), [("0", 1), ("-3", 1), ("zz", 1), ("1e9", 1), ("99", None), ("9" * 50, 1)])
def test_an_unknown_step_falls_back_to_the_first_or_to_the_exercises(visit, lab, lang, bad, shown):
    say = say_in(lang)
    app = visit("learn", lang=lang, lesson=COSINE, step=bad)
    steps = len(lab.lesson("cosine", lang))
    wanted = say("learn-step", lesson=2, step=shown, steps=steps) if shown else say("learn-exercises", lesson=2)
    assert not app.exception
    assert wanted in everything(app)


def test_the_buttons_go_through_the_steps_and_the_address_follows(visit):
    app = visit("learn", lesson=COSINE)
    assert button(app, "lesson-back").disabled
    button(app, "lesson-next").click().run()
    assert choice(app, "step") == "2"
    button(app, "lesson-back").click().run()
    assert choice(app, "step") == "1"
    button(app, "lesson-all").click().run()
    assert "lesson" not in app.query_params
    assert app.title[0].value == say_in("en")("learn-title")


def test_a_lecturers_address_opens_a_step_for_the_projector(visit):
    app = visit("learn", lesson=COSINE, step="3", projector="1")
    assert say_in("en")("lesson-cosine-cosine-title") in everything(app)
    assert any(
        "font-size: 22px" in str(each.value if hasattr(each, "value") else each.proto.body) for each in app.get("html")
    )


@LANGUAGES
def test_the_list_names_every_lesson_and_counts_what_was_done(visit, lang):
    say, app = say_in(lang), visit("learn", lang=lang)
    for nth, id in enumerate(LESSONS, start=1):
        assert button(app, f"lesson {id}").label == say("learn-name", number=nth, title=say(f"lesson-{id}-title"))
    button(app, "lesson cosine").click().run()
    commit(app, "10")
    button(app, "lesson-all").click().run()
    assert say("learn-done", done=1, tasks=8) in everything(app)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (["lesson-cosine-dot"], {"lesson-cosine-dot"}),
        (["lesson-cosine-dot", 3, None, "x" * 99, "<b>"], {"lesson-cosine-dot"}),
        ("lesson-cosine-dot", set()),
        ({"a": 1}, set()),
        (None, set()),
        (["lesson-nothing-dot"], set()),
    ],
)
def test_what_a_browser_tells_of_earlier_days_is_taken_only_where_it_names_tasks(told, kept):
    assert told_solved(told) == kept


@LANGUAGES
@pytest.mark.parametrize("lesson", TAUGHT)
def test_the_handout_has_every_question_first_and_every_answer_at_the_end(visit, lab, lesson, lang):
    say, place = say_in(lang), str(list(LESSONS).index(lesson) + 1)
    app = visit("learn", lang=lang, lesson=place, handout="1", draw="1")
    assert not app.exception
    text = "\n\n".join(m.value for m in app.markdown)
    questions, answers = text.split(f"# {say('learn-handout-answers')}")
    for task in (*lab.lesson(lesson, lang), *lab.exercises(lesson, lang, seed=1)):
        asked = sentence(say, f"{task.id}-ask", task.question.given)
        told = sentence(say, f"{task.id}-answer", task.question.given, lab.solution(task, lang).found)
        assert asked in questions
        assert told.split("：")[0] in answers or measured(task, lab.solution(task, lang))
        assert lesson != "cosine" or told not in questions
    tasks = (*lab.lesson(lesson, lang), *lab.exercises(lesson, lang, seed=1))
    shown = [item for task in tasks for item in (*task.before, *lab.solution(task, lang).shows)]
    assert len(app.get("plotly_chart")) == sum(isinstance(item, Picture) for item in shown)


@LANGUAGES
def test_the_self_test_tells_nothing_before_its_end_and_then_everything(visit, lab, lang):
    say = say_in(lang)
    tasks = lab.exercises("self-test", lang, seed=5)
    app = visit("learn", lang=lang, lesson=TEST, draw="5")
    for nth, task in enumerate(tasks):
        assert say("learn-test-question", number=nth + 1, questions=12) in everything(app)
        if nth < 11:
            commit(app, right_and_wrong(lab, task, lang)[nth < 3])
            assert not app.exception
            assert said(say, "learn-right") not in everything(app)
            assert said(say, "learn-wrong") not in everything(app)
        button(app, "lesson-next").click().run()
    told = everything(app)
    assert say("learn-test-score", right=8, questions=12) in told
    assert say("learn-test-open", open=1) in told
    table = next(m.value for m in app.markdown if m.value.startswith("| |"))
    assert table.count("\n") == 13
    assert choice(app, "draw") == "5"


@LANGUAGES
def test_what_is_measured_is_measured_for_each_person_and_stays_before_their_eyes(visit, lab, lang):
    place = str(list(LESSONS).index("models") + 1)
    measured_here = [task for task in lab.lesson("models", lang) if task.measured]
    assert [task.id for task in measured_here] == ["lesson-models-lookup", "lesson-models-choose"]
    plain = next(task for task in lab.lesson("models", lang) if not task.measured)
    assert lab.solution(measured_here[0], lang) is not lab.solution(measured_here[0], lang)
    assert lab.solution(plain, lang) is lab.solution(plain, lang)
    app = commit(visit("learn", lang=lang, lesson=place, step="2"), "same")
    told = everything(app)
    assert everything(app.run()) == told


def test_a_result_is_a_table_with_both_answers():
    table = result_table([Row("What?", "1", "2", False), Row("Who?", "a", "a", True)], say_in("en"))
    assert table.splitlines()[2] == "| 1 | What? | 1 | 2 | wrong |"
    assert table.splitlines()[3] == "| 2 | Who? | a | a | right |"


@LANGUAGES
def test_the_link_to_share_names_lesson_step_and_language(visit, lang):
    app = visit("learn", lang=lang, lesson=COSINE, step="2")
    link = next(code.value for code in app.code)
    assert f"lesson={COSINE}&step=2&draw={choice(app, 'draw')}&lang={lang}" in link
    assert "projector" not in link


@pytest.mark.parametrize("lesson", ["cosine", "self-test"])
def test_who_arrives_without_numbers_gets_some_by_chance_and_keeps_them(visit, lesson):
    place = str(list(LESSONS).index(lesson) + 1)
    arrived = [visit("learn", lesson=place, step="99") for _ in range(3)]
    drawn = {choice(app, "draw") for app in arrived}
    assert len(drawn) > 1 and all(1 <= int(draw) <= 9999 for draw in drawn)
    app, draw = arrived[0], choice(arrived[0], "draw")
    button(app, "lesson-back").click().run()
    button(app, "lesson-next").click().run()
    assert choice(app, "draw") == draw
    assert any(f"draw={draw}" in code.value for code in app.code)


def test_a_lecturers_link_gives_everybody_its_numbers(visit, lab):
    asked = sentence(
        say_in("en"), "lesson-cosine-exercise-dot-ask", lab.exercises("cosine", "en", seed=77)[0].question.given
    )
    apps = [visit("learn", lesson=COSINE, step="99", draw="77") for _ in range(2)]
    assert all(choice(app, "draw") == "77" and asked in everything(app) for app in apps)


def test_the_code_holds_the_very_link():
    segno = pytest.importorskip("segno")
    link = "http://127.0.0.1:8501/learn?lesson=5&step=2&lang=zh"
    assert segno.make(link, error="m").designator.endswith("M")
    assert segno.make(link, error="m").svg_data_uri().startswith("data:image/svg+xml")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10.0, "10"),
        (9999.0, "9,999"),
        (0.8909, "0.891"),
        (-1.0, "−1"),
        (-0.0007, "−0.001"),
        (-0.0001, "0"),
        (1666.667, "1,666.667"),
    ],
)
def test_numbers_are_written_for_the_eye(value, text):
    assert number(value) == text


def test_zeros_that_rounding_made_are_written_and_numbers_of_a_table_are_alike():
    assert [number(value) for value in (0.5, 0.50004, 0.8996, 0.25)] == ["0.5", "0.500", "0.900", "0.25"]
    assert [number(value, alike=True) for value in (0.5, 0.25, 2.0, 0.0, -1.0)] == ["0.500", "0.250", "2", "0", "−1"]


def test_the_home_page_leads_to_the_lessons(visit):
    app = visit("home")
    button(app, "door-learn").click().run()
    assert not app.exception


@LANGUAGES
@pytest.mark.parametrize("lesson", ["company", "trained"])
def test_where_the_novel_is_not_here_its_lessons_say_so_and_show_the_way(visit, lang, lesson):
    say, place = say_in(lang), str(list(LESSONS).index(lesson) + 1)
    app = visit("learn", lang=lang, lesson=place, step="99")
    assert say("learn-novel-absent") in everything(app)
    button(app, "novel-fetch").click().run()
    assert not app.exception
    assert app.title[0].value == say("corpus-title")


@LANGUAGES
def test_a_word_list_of_ones_own_is_held_against_every_model(visit, lang):
    place = str(list(LESSONS).index("scratch") + 1)
    app = visit("learn", lang=lang, lesson=place, step="99", listed="king, queen, 女王, <b>x</b>")
    assert not app.exception
    table = app.dataframe[0].value
    assert len(table) == 5  # the models here, and the news of the lesson
    known = dict(zip(table.iloc[:, 0], table.iloc[:, 1], strict=True))
    assert known[say_in(lang)("builtin-model-teaching-en")] == 2
    assert known[say_in(lang)("builtin-model-teaching-zh")] == 1


@LANGUAGES
def test_age_and_bias_of_every_model_are_told_on_a_list_of_ones_own(visit, lang):
    place = str(list(LESSONS).index("scratch") + 1)
    say = say_in(lang)
    listed = "internet=1995, iphone=2007, doctor, nurse, teacher, 医生, 老师, 飞机=1903"
    app = visit("learn", lang=lang, lesson=place, step="99", listed=listed)
    assert not app.exception and not app.error
    _, age, bias = (element.value.set_index(say("learn-column-model")) for element in app.dataframe[:3])
    news, chinese = say("learn-model-news"), say("builtin-model-teaching-zh")
    assert age.loc[news].tolist() == ["internet (1995)", "飞机 (1903)"]
    assert age.loc[chinese].tolist() == ["飞机 (1903)", "internet (1995)"]
    assert all(bias[say("learn-column-pairs-known")] > 0)
    assert "doctor" in bias.loc[say("builtin-model-teaching-en"), say("learn-column-farthest")]


def test_a_lean_has_a_sign_unless_it_is_none():
    assert [signed(value) for value in (0.46, -1.21, -0.04, 0.0)] == ["+0.5", "−1.2", "0", "0"]


@LANGUAGES
def test_groups_that_are_no_pairs_are_told(visit, lang):
    place = str(list(LESSONS).index("scratch") + 1)
    app = visit("learn", lang=lang, lesson=place, step="99", listed="doctor", groups="man woman")
    assert not app.exception
    assert [*app.expander[0].error, *app.expander[0].warning]


def test_an_exercise_that_was_solved_in_its_lesson_is_not_answered_in_the_test(visit, lab):
    lessons = {task.id: dict(task.question.given) for id in TAUGHT for task in lab.exercises(id, "en", seed=1)}
    asked = {task.id: dict(task.question.given) for task in lab.exercises("self-test", "en", seed=1)}
    assert sum(asked[id] != lessons[id] for id in asked) > 6


def test_a_link_to_a_lesson_does_not_open_the_handout_of_an_earlier_one(visit):
    app = visit("learn", lesson=COSINE, handout="1")
    app.run()  # the browser names the address that the page wrote
    assert any(button.key == "handout-back" for button in app.button)
    app.query_params.clear()
    app.query_params["lang"], app.query_params["lesson"], app.query_params["step"] = "en", COSINE, "2"
    app.run()
    assert not any(button.key == "handout-back" for button in app.button)
    assert say_in("en")("lesson-cosine-norm-title") in everything(app)


@LANGUAGES
def test_the_baskets_of_lesson_twelve_come_along_whole(visit, lab, lang):
    from embed_core.corpus import Segmentation
    from embed_core.lessons.items import baskets
    from embed_core.parameters import to_json

    same, log = lab.same("items", lang), [list(basket) for basket in baskets(lang).iter_sentences()]
    app = visit(same.page, lang=lang, **same.choices)
    assert " ".join(log[0]) in next(code.value for code in app.code)
    job = lab.queue.submit(
        "corpus", {"sample": same.choices["sample"], "segmentation": to_json(Segmentation())}, name="x"
    )
    wait_for = time.monotonic() + 60
    while lab.queue.get(job.id).active:
        assert time.monotonic() < wait_for
        time.sleep(0.05)
    made = lab.corpus(lab.queue.get(job.id).result["corpus"])
    assert [list(basket) for basket in made.iter_sentences()] == log
    assert made.synthetic


@LANGUAGES
def test_the_models_page_opens_the_model_that_lesson_thirteen_measures(visit, lab, lang):
    same = lab.same("models", lang)
    app = visit(same.page, lang=lang, **same.choices)
    opened = [each.key for each in app.button if each.label == say_in(lang)("health-close")]
    assert opened == [f"health teaching-{lang}"]


@LANGUAGES
@pytest.mark.parametrize("lesson", TAUGHT)
def test_the_page_that_a_lesson_leads_to_takes_over_its_data(visit, lab, lesson, lang):
    same = lab.same(lesson, lang)
    assert same.choices, "a page without choices would not be of this lesson"
    app = visit(same.page, lang=lang, **same.choices)
    assert not app.exception and not app.error
    assert app.title[0].value == say_in(lang)(f"{same.page}-title")
    for name, value in same.choices.items():
        assert choice(app, name) == value, name


@LANGUAGES
def test_a_lesson_waits_for_all_models_that_it_works_on(visit, prepared_home, tmp_path, monkeypatch, lang):
    home = copy_of_home(prepared_home, tmp_path / "home")
    shutil.rmtree(home / "models" / f"teaching-{lang}-short")
    monkeypatch.setenv("EMBEDLAB_HOME", str(home))
    monkeypatch.setattr(Lab, "prepare", lambda _: None)
    app = visit("learn", lang=lang, lesson=str(list(LESSONS).index("trained") + 1))
    assert [info.value for info in app.info] == [say_in(lang)("teaching-in-preparation")]
    assert not app.error and not app.exception
