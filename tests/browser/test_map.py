"""The map in a real browser: the view stays whatever else changes, a click finds its word, t-SNE settles."""

import json

import pytest

from embed_core.language import say_in

say = say_in("en")
pytestmark = pytest.mark.parametrize("locale", ["en-GB"])


def view_of(person):
    return json.loads(person.page.locator(".wm").first.evaluate("el => JSON.stringify(el.view())"))


def settled(person):
    person.page.locator(".wm").first.evaluate("el => el.settled()")


def click_on(person, word):
    settled(person)
    spot = person.page.locator(".wm").first.evaluate("(el, word) => el.pixelOf(word)", word)
    assert spot, f"{word} is not on the map"
    box = person.page.locator(".wm-plot").first.bounding_box()
    person.page.mouse.move(box["x"] + spot[0], box["y"] + spot[1])
    person.page.mouse.click(box["x"] + spot[0], box["y"] + spot[1])
    person.page.get_by_role("heading", name=word, exact=True).wait_for()
    person.waits()


def zoom(person):
    person.page.locator(".wm-plot").first.hover()
    for _ in range(3):
        person.page.get_by_role("button", name=say("word-map-zoom-in"), exact=True).first.click()
    settled(person)


@pytest.mark.parametrize("space", ["2", "3"])
def test_zoom_and_camera_stay_when_a_word_is_chosen_and_the_language_changes(person, locale, space):
    person.opens(f"/map?model=teaching-en&space={space}&lang=en").map_is_drawn()
    settled(person)
    fresh = view_of(person)
    zoom(person)
    before = view_of(person)
    assert before != fresh
    click_on(person, person.page.locator(".wm").first.evaluate("el => el.labels()[0]"))
    settled(person)
    assert view_of(person) == before
    person.page.get_by_text("中文", exact=True).first.click()
    person.waits().sees(say_in("zh")("map-title"))
    settled(person)
    assert view_of(person) == before


@pytest.mark.parametrize("space", ["2", "3"])
def test_a_click_right_after_the_move_chooses_the_word_under_the_pointer(person, locale, space):
    person.opens(f"/map?model=teaching-en&space={space}").map_is_drawn()
    for word in ("france", "doctor", "banana"):
        click_on(person, word)
    assert "word=banana" in person.page.url


def test_tsne_shows_its_progress_settles_and_is_there_at_once_the_second_time(person, locale):
    address = "/map?model=teaching-en&method=tsne&seed=5"
    person.opens(address)
    person.page.get_by_text(say("map-trust", value="").split("  ")[0][:12]).first.wait_for()
    for way in ("job-stop", "job-pause"):
        person.page.get_by_role("button", name=say(way), exact=True).wait_for(state="detached", timeout=60_000)
    person.map_is_drawn().finds_no_fault()
    person.opens(address).map_is_drawn()
    for way in ("job-stop", "job-pause"):
        assert person.page.get_by_role("button", name=say(way), exact=True).count() == 0


def test_words_that_look_like_markup_are_shown_as_they_are(person, locale):
    person.opens("/map?model=teaching-en&word=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    person.sees("<img src=x onerror=alert(1)>")
    assert person.page.locator("img[src='x']").count() == 0
