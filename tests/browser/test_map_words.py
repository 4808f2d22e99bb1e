"""Words of the map in a real browser: all of them complete what is typed; none is said to occur once."""

from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.store import Store
from embed_core.vectors import WordVectors

say = say_in("en")
pytestmark = pytest.mark.parametrize("locale", ["en-GB"])


@pytest.fixture(scope="module")
def keep(server):
    """Keep vectors as models on the server for as long as these tests run."""
    store, made = Store(settings_from({"EMBEDLAB_HOME": str(server.home)})), []

    def publish(words, counts, rows, name):
        made.append(store.models.publish(WordVectors(tuple(words), counts, rows).save, name=name).id)
        return made[-1]

    yield publish
    for id in made:
        store.models.delete(id)
        store.models.purge(id)


@pytest.fixture(scope="module")
def large(keep):
    """50,000 words, in the order of their counts."""
    rows = np.random.default_rng(1).normal(size=(50_000, 12)).astype(np.float32)
    return keep((f"w{n}" for n in range(50_000)), np.arange(50_000, 0, -1), rows, "many to find")


@pytest.fixture(scope="module")
def plain(keep):
    """300 words of which nobody knows how often they occur, some with spaces in them."""
    rows = np.random.default_rng(2).normal(size=(300, 12)).astype(np.float32)
    return keep(("new york", *(f"w{n}" for n in range(1, 300))), np.ones(300, int), rows, "plain")


def the_map(person):
    return person.page.locator(".wm").first


def seen(person, word):
    the_map(person).evaluate("el => el.settled()")
    return the_map(person).evaluate("(el, word) => !!el.pixelOf(word)", word)


@pytest.mark.parametrize("view", ["words=50000", "words=10000&space=3", "scope=band&rank-from=20001&rank-to=21000"])
def test_every_word_on_the_map_completes_and_is_flown_to(person, locale, large, view):
    rare, begun = {"words=10000&space=3": ("w9876", "w987")}.get(view, ("w20987", "w2098"))
    person.opens(f"/map?model={large}&{view}&lang=en").map_is_drawn()
    the_map(person).evaluate("el => el.settled()")
    person.page.locator(".wm-plot").first.focus()
    person.page.keyboard.press("/")
    field = person.page.get_by_role("combobox", name=say("word-map-seek"))
    field.fill(begun)
    offered = person.page.get_by_role("option").all_inner_texts()
    assert all(word.startswith(begun) for word in offered)
    for _ in range(offered.index(rare)):
        field.press("ArrowDown")
    chosen = person.page.locator('.wm-offer[aria-selected="true"]')
    assert chosen.inner_text() == rare and chosen.get_attribute("id") == field.get_attribute("aria-activedescendant")
    field.press("Enter")
    person.page.get_by_role("heading", name=rare, exact=True).wait_for()
    person.waits()
    assert seen(person, rare)
    assert not field.is_visible()
    person.page.get_by_role("button", name=say("word-map-seek"), exact=True).click()
    field.fill("nothing")
    person.page.get_by_text(say("word-map-seek-none")).wait_for()
    field.press("Escape")
    assert not field.is_visible()
    person.finds_no_fault()


def test_of_words_without_counts_the_map_says_none(person, locale, plain, large):
    told = {}
    for model in (plain, large):
        person.opens(f"/map?model={model}&words=200&lang=en").map_is_drawn()
        word = the_map(person).evaluate("el => el.settled().then(() => el.labels()[0])")
        spot = the_map(person).evaluate("(el, word) => el.pixelOf(word)", word)
        box = person.page.locator(".wm-plot").first.bounding_box()
        person.page.mouse.move(box["x"] + spot[0] + 1, box["y"] + spot[1] + 1)
        person.page.locator(".wm-card .wm-word").first.wait_for()
        told[model] = say("word-map-count") in person.page.locator(".wm-card").first.inner_text()
    assert told == {plain: False, large: True}


def test_the_neighbour_under_the_mouse_tells_what_it_shares_with_the_word(person, locale):
    person.opens("/map?model=teaching-en&word=cat&k=20&lang=en").map_is_drawn()
    the_map(person).evaluate("el => el.settled()")
    near = the_map(person).evaluate("el => el.standing_out().filter((word) => word !== 'cat' && el.pixelOf(word))")
    free = next(
        word for word in near if the_map(person).evaluate("(el, word) => el.wordAt(...el.pixelOf(word)) === word", word)
    )
    x, y = the_map(person).evaluate("(el, word) => el.pixelOf(word)", free)
    box = person.page.locator(".wm-plot").first.bounding_box()
    person.page.mouse.move(box["x"] + x, box["y"] + y)
    told = say.markdown("evidence-shared", word="cat", other=free, contexts=["§"], more=0).split("§")[0]
    person.sees(told.strip()).waits()
    assert person.page.get_by_role("heading", name="cat", exact=True).count() == 1  # it is not chosen, only pointed at


def test_a_click_on_the_line_of_any_neighbour_and_the_arrow_keys_ask_why_it_is_near(person, locale):
    person.opens("/map?model=teaching-en&word=cat&k=9&lang=en").map_is_drawn()
    table = person.page.locator('[data-testid="stDataFrame"]:visible').first
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    row = box["height"] / 10  # the names of the columns, and nine neighbours
    person.page.mouse.click(box["x"] + 20, box["y"] + 8.5 * row)
    person.page.wait_for_url("**why=*")
    person.waits()
    eighth = person.page.url.split("why=")[1].split("&")[0]
    assert say.markdown("evidence-shared", word="cat", other=eighth, contexts=[""], more=0)[:20] in person.text()
    person.page.keyboard.press("ArrowDown")
    person.page.wait_for_function("word => !location.search.includes('why=' + word)", arg=eighth)
    person.waits().finds_no_fault()


def test_a_link_selects_words_with_spaces_and_no_panel_opens_for_what_it_brought(person, locale, plain):
    person.opens(f"/map?model={plain}&picked=new%2520york+w5&lang=en").map_is_drawn()
    person.page.wait_for_function("document.querySelector('.wm').standing_out().length === 2")
    assert sorted(the_map(person).evaluate("el => el.standing_out()")) == ["new york", "w5"]
    person.waits()
    address = parse_qs(urlsplit(person.page.url).query)
    assert address["picked"] == ["new%20york w5"] and "panel" not in address
