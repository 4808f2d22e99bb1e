"""A link or a bookmark shows in another browser what was looked at: zoom and camera, the lit group, the selection."""

from urllib.parse import parse_qs, urlsplit

import pytest

from embed_core.language import say_in

say = say_in("en")
pytestmark = pytest.mark.parametrize("locale", ["en-GB"])
MAP = "/map?model=teaching-en&words=200&lang=en"
INSIDE = "el => el.standing_out().sort()"


def the_map(person):
    return person.page.locator(".wm").first


def settled(person):
    person.waits()
    the_map(person).evaluate("el => el.settled()")
    return person


def view(person):
    return the_map(person).evaluate("el => el.view()")


def assert_alike(one, other):
    for name in "xyz":
        assert one[name] == pytest.approx(other[name], abs=0.01 * one["span"])
    assert one["span"] == pytest.approx(other["span"], rel=0.01)
    assert one.get("q", []) == pytest.approx(other.get("q", []), abs=0.01)


def zooms(person):
    person.page.get_by_role("button", name=say("word-map-zoom-in"), exact=True).first.click()
    person.page.locator(".wm-plot").first.focus()
    for key in ("+", "Shift+ArrowLeft", "Shift+ArrowUp", "Shift+ArrowUp"):
        person.page.keyboard.press(key)
    person.page.wait_for_url("**sight=*")
    return settled(person)


def draws_a_lasso(person, words, *, margin=14):
    """Choose the lasso and draw it around words."""
    spots = [the_map(person).evaluate("(el, word) => el.pixelOf(word)", word) for word in words]
    person.page.get_by_role("button", name=say("word-map-lasso"), exact=True).first.click()
    at = person.page.locator(".wm-plot").first.bounding_box()
    left, right = (pick(x for x, _ in spots) + at["x"] for pick in (min, max))
    top, bottom = (pick(y for _, y in spots) + at["y"] for pick in (min, max))
    round_them = [(left, top - margin), (right + margin, top), (right, bottom + margin), (left - margin, bottom)]
    person.page.mouse.move(*round_them[0])
    person.page.mouse.down()
    for x, y in (*round_them[1:], round_them[0]):
        person.page.mouse.move(x, y, steps=3)
    person.page.mouse.up()
    return settled(person)


def comes(person, browser, address, size):
    other = type(person)(browser.new_context(locale="en-GB", viewport=size).new_page(), person.url)
    other.opens(address).map_is_drawn()
    return settled(other)


@pytest.mark.parametrize("space", ["2", "3"])
def test_a_link_shows_the_same_part_of_the_map_and_the_same_selection_in_another_browser(
    person, locale, browser, space
):
    person.opens(f"{MAP}&space={space}&panel=groups").map_is_drawn()
    settled(person)
    draws_a_lasso(person, ["cat", "dog"])
    chosen = the_map(person).evaluate(INSIDE)
    assert {"cat", "dog"} <= set(chosen) and len(chosen) < 100
    person.page.wait_for_url("**picked=*")
    zooms(person)
    address = person.page.url.removeprefix(person.url)
    other = comes(person, browser, address, {"width": 1440, "height": 900})
    other.page.wait_for_function("() => document.querySelector('.wm').standing_out().length")
    settled(other)
    assert the_map(other).evaluate(INSIDE) == chosen
    assert_alike(view(other), view(person))
    other.sees("selected word")
    assert parse_qs(urlsplit(other.page.url).query).keys() == parse_qs(urlsplit(person.page.url).query).keys()
    other.finds_no_fault().page.context.close()


def test_words_selected_by_hand_open_their_panel_also_where_a_link_had_brought_them(person, locale):
    person.opens(f"{MAP}&picked=cat+dog+king").map_is_drawn()
    person.page.wait_for_function("() => document.querySelector('.wm').standing_out().length === 3")
    settled(person)
    assert "panel=" not in person.page.url
    draws_a_lasso(person, ["cat"], margin=3)
    person.page.wait_for_url("**panel=groups*")
    assert the_map(person).evaluate("el => el.standing_out()") == ["cat"]


def test_a_bookmark_brings_back_zoom_and_the_lit_group_in_the_same_window_and_in_another(person, locale):
    person.opens(f"{MAP}&panel=groups&clusters=4").map_is_drawn()
    person.page.locator(".wm-group").nth(2).click()
    person.page.wait_for_url("**lit=2*")
    zooms(person)
    kept, lit, seen = person.page.url, the_map(person).evaluate(INSIDE), view(person)
    opens_bookmarks(person)
    person.page.get_by_label(say("bookmark-name"), exact=True).first.fill("near the third group")
    person.clicks(say("bookmark-keep")).sees("near the third group")
    person.page.keyboard.press("Escape")
    person.page.get_by_test_id("stPopoverBody").wait_for(state="hidden")
    person.page.get_by_role("button", name=say("word-map-reset"), exact=True).first.click()
    person.page.locator(".wm-group").nth(2).click()
    person.page.wait_for_function("() => !/sight=|lit=/.test(location.search)")
    window = type(person)(person.page.context.new_page(), person.url)  # it knows of no zoom but by the bookmark
    window.opens("/map?model=teaching-zh&lang=en").map_is_drawn()
    for someone in (person, window):
        opens_bookmarks(someone)
        kept_views = someone.page.get_by_test_id("stPopoverBody").get_by_test_id("stButton")
        kept_views.get_by_role("button", name=say("bookmark-open"), exact=True).first.click()
        someone.page.wait_for_url("**lit=2*")
        someone.page.wait_for_function("() => document.querySelector('.wm').standing_out().length", timeout=10_000)
        settled(someone)
        assert the_map(someone).evaluate(INSIDE) == lit
        assert_alike(view(someone), seen)
        assert "sight=" in someone.page.url and "lit=2" in kept


def opens_bookmarks(person):
    """Open them under More, where they are not open yet."""
    body = person.page.get_by_test_id("stPopoverBody")
    if not body.is_visible():
        person.clicks(say("map-more"))
    if not body.get_by_text(say("bookmarks-help")).is_visible():
        body.get_by_text(say("bookmarks"), exact=True).click()
        body.get_by_text(say("bookmarks-help")).wait_for()
    return person.waits()


def test_a_move_of_the_map_is_no_step_of_the_history_and_stays_when_a_word_is_chosen(person, locale):
    person.opens(MAP).map_is_drawn()
    steps = person.page.evaluate("history.length")
    zooms(person)
    sight = person.page.evaluate("new URLSearchParams(location.search).get('sight')")
    assert person.page.evaluate("history.length") == steps
    the_map(person).evaluate("el => el.choose(el.labels()[0])")
    person.page.wait_for_url("**word=*")
    person.page.wait_for_function(
        "sight => new URLSearchParams(location.search).get('sight') === sight", arg=sight, timeout=10_000
    )
    person.page.get_by_role("button", name=say("word-map-reset"), exact=True).first.click()
    person.page.wait_for_function("() => !location.search.includes('sight=')")


@pytest.mark.parametrize("sight", ["%3Cscript%3E", "0_0_1e9", "0_0_NaN", "0_0_0_1_0_0_0_9"])
def test_a_sight_that_makes_no_sense_is_passed_over(person, locale, sight):
    person.opens(f"{MAP}&space={3 if sight.count('_') > 3 else 2}&sight={sight}&lit=99&picked=nonsense").map_is_drawn()
    settled(person).finds_no_fault()
    assert the_map(person).evaluate("el => el.closeness()") == pytest.approx(1, rel=1e-6)
