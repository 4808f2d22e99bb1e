"""Large maps and small machines: fifty thousand words of 300 dimensions, ten thousand in space, and no WebGL."""

import re
import time

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.store import Store
from embed_core.vectors import WordVectors

say = say_in("en")
pytestmark = pytest.mark.parametrize("locale", ["en-GB"])
NO_WEBGL = (
    "const get = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, "
    "...rest) { return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest) }"
)


@pytest.fixture(scope="module")
def large(server):
    """50,000 words of 300 dimensions in 80 groups; its identifier."""
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(80, 300)).astype(np.float32)[rng.integers(80, size=50_000)]
    rows += rng.normal(size=rows.shape).astype(np.float32)
    vectors = WordVectors(tuple(f"w{n}" for n in range(50_000)), np.arange(50_000, 0, -1), rows)
    store = Store(settings_from({"EMBEDLAB_HOME": str(server.home)}))
    card = store.models.publish(vectors.save, name="large")
    yield card.id
    store.models.delete(card.id)
    store.models.purge(card.id)


def the_map(person):
    return person.page.locator(".wm").first


def shown(person):
    label = person.page.locator(".wm-plot").first.get_attribute("aria-label")
    return int(re.search(r"([\d,]+) words", label)[1].replace(",", ""))


@pytest.mark.parametrize(("space", "words"), [("2", 50_000), ("3", 10_000)])
def test_many_words_are_drawn_zoomed_and_one_of_them_opens_its_card(person, locale, large, space, words):
    person.opens(f"/map?model={large}&words={words}&space={space}&lang=en").map_is_drawn()
    assert shown(person) == words
    the_map(person).evaluate("el => el.settled()")
    before = the_map(person).evaluate("el => JSON.stringify(el.view())")
    person.page.locator(".wm-plot").first.hover()
    person.page.get_by_role("button", name=say("word-map-zoom-in"), exact=True).first.click()
    the_map(person).evaluate("el => el.settled()")
    zoomed = the_map(person).evaluate("el => JSON.stringify(el.view())")
    assert zoomed != before
    the_map(person).evaluate("el => el.choose('w77')")
    person.page.get_by_role("heading", name="w77", exact=True).wait_for()
    person.waits().finds_no_fault()
    the_map(person).evaluate("el => el.settled()")
    assert the_map(person).evaluate("el => JSON.stringify(el.view())") == zoomed
    tables = person.page.locator('[data-testid="stDataFrame"]')
    assert tables.count() == 1  # the neighbours on the card; the map's table is made when it is opened
    person.page.get_by_text(say("details-title"), exact=True).first.click()
    tables.nth(1).wait_for()


@pytest.mark.alone
def test_principal_components_of_ten_thousand_words_follow_the_choice_at_once(person, locale, large):
    person.opens(f"/map?model={large}&words=10000&lang=en").map_is_drawn()
    person.page.get_by_text(say("map-space-3"), exact=True).first.click()  # the browser has drawn this many before
    person.page.wait_for_url("**space=3*")
    person.waits()
    turn = the_map(person).evaluate("el => el.pictures()")
    begin = time.monotonic()
    person.page.get_by_text(say("map-space-2"), exact=True).first.click()
    person.page.wait_for_function(f"document.querySelector('.wm').pictures() > {turn}")
    assert time.monotonic() - begin < 5  # half a second on a machine with nothing else to do


def test_without_webgl_fewer_words_are_drawn_and_it_is_said(person, locale, large):
    person.page.add_init_script(NO_WEBGL)
    person.opens(f"/map?model={large}&words=10000&lang=en").map_is_drawn()
    person.sees(say("word-map-few", words=2000)[:30])
    assert person.page.locator(".wm-points circle, .wm-points path").count() >= 2000
    the_map(person).evaluate("el => el.choose('w77')")
    person.page.get_by_role("heading", name="w77", exact=True).wait_for()
    person.waits().finds_no_fault()


def test_fifty_thousand_words_have_their_groups_by_a_job_and_their_axis(person, locale, large):
    person.opens(f"/map?model={large}&words=50000&panel=axes&axis=w1 → w2&lang=en").map_is_drawn()
    person.page.locator(".wm-ramp").wait_for(timeout=60_000)
    assert shown(person) == 50_000
    person.waits().page.get_by_role("radio", name=say("map-panel-groups"), exact=True).click()
    legend = person.page.locator(".wm-legend .wm-group")
    legend.nth(2).wait_for(timeout=180_000)
    person.waits().map_is_drawn()
    assert shown(person) == 50_000
    assert len(set(legend.all_inner_texts())) == legend.count()
    person.finds_no_fault()


def test_ten_thousand_words_of_three_hundred_dimensions_drift_are_paused_and_settle(person, locale, large):
    person.opens(f"/map?model={large}&words=10000&method=tsne&lang=en").map_is_drawn()
    turn = the_map(person).evaluate("el => el.pictures()")
    person.page.wait_for_function(f"document.querySelector('.wm').pictures() > {turn} + 3", timeout=120_000)
    person.clicks(say("job-pause")).clicks(say("map-again"))
    person.page.get_by_text(say("map-trust-about", value="", asked="")[:9]).first.wait_for(timeout=240_000)
    person.waits().map_is_drawn().finds_no_fault()
    assert shown(person) == 10_000
