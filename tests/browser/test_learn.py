"""Lessons as a class goes through them: by keyboard, with a guess before each answer, and to the end of the test."""

import pytest

from embed_core.language import match_language, say_in
from embed_core.lessons import LESSONS

LOCALES = pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
NUMBERS = {id: nth for nth, id in enumerate(LESSONS, start=1)}


def presses(person, key):
    person.page.locator("html[data-lesson-keys]").wait_for(state="attached")
    person.page.keyboard.press(key)
    return person.waits()


def types(person, text):
    """Type an answer as somebody does who has not touched the field."""
    person.page.locator("html[data-lesson-keys]").wait_for(state="attached")
    person.waits()
    person.page.keyboard.type(text)
    return presses(person, "Enter")


def commits(person, say, *, text="", option=""):
    if option:
        person.page.locator('[data-testid="stRadio"]').get_by_text(option, exact=True).click()
    else:
        person.page.get_by_label(say("learn-your-number"), exact=True).fill(text)
    person.page.get_by_role("button", name=say("learn-commit"), exact=True).first.click()
    return person.waits()


@LOCALES
def test_the_cosine_is_predicted_and_revealed_and_stays_done_on_this_browser(person, locale):
    say = say_in(match_language(locale))
    person.opens("/").clicks(say("home-learn-door")).sees(say("learn-lead"))
    name = say("learn-name", number=NUMBERS["cosine"], title=say("lesson-cosine-title"))
    person.clicks(name).sees(say("lesson-cosine-dot-title"))
    assert "2+6+2" not in " ".join(person.page.locator(".katex annotation").all_text_contents())
    commits(person, say, text="9").sees(say("learn-wrong", guess="9", answer="10").split("**")[2].strip())
    person.page.locator(".katex annotation", has_text="2+6+2").first.wait_for(state="attached")
    presses(person, "ArrowRight").sees(say("lesson-cosine-norm-title"))
    presses(person, "ArrowLeft").sees(say("lesson-cosine-dot-title"))
    presses(person, " ").sees(say("lesson-cosine-norm-title"))
    assert "step=2" in person.page.url
    person.opens("/learn").sees(say("learn-done", done=1, tasks=8))
    person.finds_no_fault()


@LOCALES
def test_a_lecturers_link_opens_the_step_in_numbers_for_the_projector(person, locale):
    say = say_in(match_language(locale))
    person.opens(f"/learn?lesson={NUMBERS['one-step']}&step=3&projector=1").sees(say("lesson-one-step-moved-title"))
    presses(person, "1")
    presses(person, "Enter").sees("(0.318, 0.471)").sees("(0.320, 0.472)")
    presses(person, "ArrowRight").sees(say("lesson-one-step-film-title"))
    commits(person, say, option=say("lesson-one-step-film-alike"))
    person.page.locator(".js-plotly-plot .slider-group").first.wait_for()
    person.finds_no_fault()


@LOCALES
def test_a_lecturer_answers_for_the_class_without_touching_the_mouse(person, locale):
    say = say_in(match_language(locale))
    person.opens(f"/learn?lesson={NUMBERS['cosine']}&step=1&projector=1").sees(say("lesson-cosine-dot-title"))
    field = person.page.get_by_label(say("learn-your-number"), exact=True)
    presses(person, "Enter")  # nothing is committed: the field is there to be filled
    assert field.evaluate("e => e === document.activeElement") and not field.input_value()
    assert say("error-nothing-answered") not in person.text()
    presses(person, "ArrowRight").sees(say("lesson-cosine-norm-title"))
    presses(person, "ArrowLeft").sees(say("lesson-cosine-dot-title"))
    types(person, "10").sees(say("learn-right", answer="10").split("**")[2].strip())
    presses(person, "ArrowRight").sees(say("lesson-cosine-norm-title"))


@LOCALES
def test_of_two_exercises_the_one_that_is_not_answered_takes_the_keys(person, locale):
    say = say_in(match_language(locale))
    person.opens(f"/learn?lesson={NUMBERS['items']}&step=99&draw=3&projector=1").sees(say("learn-exercise", number=2))
    radios = person.page.locator('[data-testid="stRadio"]')
    second = radios.locator("label:has(input)").nth(1).inner_text()
    person.waits()
    presses(person, "2")
    radios.locator("label:has(input:checked)").get_by_text(second).wait_for()
    presses(person, "Enter")
    radios.wait_for(state="detached")
    types(person, "2")
    person.page.locator("[class*=st-key-verdict]").nth(1).wait_for()
    assert person.page.get_by_role("button", name=say("learn-commit"), exact=True).count() == 0


@LOCALES
def test_words_part_when_their_shared_contexts_are_taken_away(person, locale):
    say = say_in(match_language(locale))
    person.opens(f"/learn?lesson={NUMBERS['near']}&step=3").sees(say("lesson-near-part-title"))
    commits(person, say, option=say("lesson-near-part-falls"))
    person.sees(say("learn-right", answer=say("lesson-near-part-falls")).split("**")[2].strip())
    person.page.locator("td", has_text="0.99").first.wait_for()
    person.page.get_by_text(say("learn-share"), exact=True).click()
    code = person.page.locator("img.share-code")
    code.wait_for()
    assert code.evaluate("e => e.naturalWidth") > 50
    person.finds_no_fault()


@LOCALES
def test_a_self_test_ends_with_a_result_that_prints_without_its_buttons(person, locale):
    say = say_in(match_language(locale))
    person.opens(f"/learn?lesson={NUMBERS['self-test']}&step=12&draw=2")
    person.sees(say("learn-test-question", number=12, questions=12))
    presses(person, "ArrowRight").sees(say("learn-test-score", right=0, questions=12))
    person.sees(say("learn-test-told", draw=2)[:12])
    assert person.page.locator("table tbody tr").count() == 12
    person.page.emulate_media(media="print")
    assert not person.page.locator(".st-key-test-again button").is_visible()
    assert person.page.locator("table tbody tr").last.is_visible()
    person.finds_no_fault()


def test_where_the_browser_refuses_to_store_the_lessons_work_without_it(browser, server, make_person):
    context = browser.new_context(locale="en-GB")
    context.add_init_script(
        "const refuse = () => { throw new DOMException('no', 'SecurityError') };"
        "Storage.prototype.getItem = refuse; Storage.prototype.setItem = refuse"
    )
    say, person = say_in("en"), make_person(context.new_page(), server.url)
    person.opens(f"/learn?lesson={NUMBERS['cosine']}").sees(say("lesson-cosine-dot-title"))
    commits(person, say, text="10").sees(say("learn-right", answer="10").split("**")[2].strip())
    person.clicks(say("learn-all")).sees(say("learn-done", done=1, tasks=8)).finds_no_fault()
    context.close()
