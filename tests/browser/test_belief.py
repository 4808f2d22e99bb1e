"""How far to believe the map, in a real browser: faint and hidden words, the lesson; words that stop and go on."""

import re
import time

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.store import Store
from embed_core.vectors import WordVectors
from tests.browser.holding import held

EN, ZH = say_in("en"), say_in("zh")
VIEWS = [("en-GB", "en"), ("zh-CN", "zh")]


@pytest.fixture(scope="session")
def many(server):
    """A model of 10,000 words in 60 groups: its t-SNE takes long enough to be stopped."""
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(60, 40))[rng.integers(60, size=10_000)] + rng.normal(size=(10_000, 40))
    vectors = WordVectors(tuple(f"w{i}" for i in range(10_000)), np.arange(10_000, 0, -1), rows)
    store = Store(settings_from({"EMBEDLAB_HOME": str(server.home)}))
    return store.models.publish(vectors.save, name="many words").id


def drawn(person, nth=0):
    """How many words the map says that it shows."""
    label = person.page.locator(".wm-plot").nth(nth).get_attribute("aria-label")
    return int(re.search(r"[\d,]+", label.split("–")[-1]).group().replace(",", ""))


def still(person):
    """Wait until the words have settled: only then is the map's trust told."""
    person.page.get_by_text(EN("map-trust", value="")[:15]).first.wait_for(timeout=120_000)
    person.waits().map_is_drawn()


def goes_on(person):
    """Wait until the address names the map from which the words go on."""
    person.page.wait_for_url(re.compile(r"from=[0-9a-f]{64}"), timeout=60_000)


def opens_more(person):
    person.page.get_by_role("button", name=EN("map-more")).first.click()
    person.page.get_by_label(EN("map-perplexity")).first.wait_for()
    person.waits()


@pytest.mark.parametrize(("locale", "lang"), VIEWS[1:])
def test_the_panel_tells_the_map_and_the_chosen_word_and_hides_what_cannot_be_trusted(person, locale, lang):
    say = say_in(lang)
    word = {"en": "king", "zh": "国王"}[lang]
    person.opens(f"/map?model=teaching-{lang}&word={word}&lang={lang}").map_is_drawn()
    all_words = drawn(person)
    person.page.get_by_text(say("map-panel-belief"), exact=True).first.click()
    person.waits().map_is_drawn()
    told = person.text()
    assert re.search(re.escape(word) + r"[:：]", told)
    assert say("belief-faint") in told
    person.page.get_by_text(say("belief-hide"), exact=True).first.click()
    person.page.wait_for_url("**keeps=3*")
    person.waits().map_is_drawn()
    hidden = drawn(person)
    assert 1 <= hidden < all_words
    person.clicks(say("belief-how-many", least=3, k=10))
    person.page.get_by_role("slider").first.focus()
    for kept in range(4, 7):
        person.page.keyboard.press("ArrowRight")
        person.page.wait_for_url(f"**keeps={kept}*")
    person.waits().map_is_drawn()
    assert 1 <= drawn(person) < hidden
    person.page.reload()
    person.waits().map_is_drawn()
    assert drawn(person) < all_words
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["en-GB"])
def test_pictures_and_their_tables_open_one_click_away(person, locale):
    person.opens("/map?model=teaching-en&panel=belief").map_is_drawn()
    for name, told in (("belief-shepard", "belief-shepard-read"), ("belief-variance", "figure-variance-axis")):
        assert person.page.get_by_text(EN(told)).count() == 0
        person.page.get_by_text(EN(name), exact=True).first.click()
        person.page.get_by_text(EN(told)).first.wait_for()
    person.waits().finds_no_fault()


@pytest.mark.parametrize(("locale", "lang"), VIEWS[:1])
def test_the_lesson_shows_three_perplexities_and_two_seeds_and_is_there_at_once_the_second_time(person, locale, lang):
    say = say_in(lang)
    address = f"/map?model=teaching-{lang}&panel=belief&lang={lang}"
    for _ in range(2):
        person.opens(address).map_is_drawn()
        assert person.page.locator(".wm").count() == 1
        person.page.get_by_text(say("lesson-title"), exact=True).first.click()
        person.page.get_by_text(say("lesson-seed", seed=1), exact=True).wait_for(timeout=120_000)
        person.waits().map_is_drawn(nth=5)
        assert person.page.locator(".wm").count() == 6
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["en-GB"])
def test_a_pasted_list_is_drawn_missing_words_are_told_and_a_link_holds_it(person, locale):
    person.opens("/map?model=teaching-en&scope=list").sees(EN("map-needs-list"))
    opens_more(person)
    box = person.page.get_by_label(EN("map-ask-listed"), exact=True)
    box.fill("king queen\nman, woman, martian")
    box.press("Control+Enter")
    person.sees("martian").waits()
    assert drawn(person) == 4
    person.page.reload()
    person.waits().map_is_drawn()
    assert drawn(person) == 4


@pytest.mark.parametrize("locale", ["en-GB"])
def test_a_word_is_put_on_the_map_by_a_click_and_no_other_word_moves(person, locale):
    person.opens("/map?model=teaching-en&scope=band&rank-from=1&rank-to=60&word=banana").map_is_drawn()
    before, the_map = drawn(person), person.page.locator(".wm").first
    the_map.evaluate("el => el.settled()")
    stood = the_map.evaluate("el => Object.fromEntries(el.labels().map((word) => [word, el.placeOf(word)]))")
    assert len(stood) > 5
    person.clicks(EN("map-put-here")).map_is_drawn()
    assert before < drawn(person) <= before + 11
    assert "put=banana" in person.page.url
    the_map.evaluate("el => el.settled()")
    assert the_map.evaluate("el => el.pixelOf('banana')")  # the map shows it, and flew there if it had to
    stand = the_map.evaluate("(el, words) => words.map((word) => el.placeOf(word))", list(stood))
    assert stand == list(stood.values())
    person.clicks(EN("map-put-away")).map_is_drawn()
    assert drawn(person) == before


@pytest.mark.parametrize("locale", ["en-GB"])
def test_words_are_stopped_and_go_on_from_where_they_stand(person, locale, many, lab):
    address = f"/map?model={many}&words=5000&method=tsne&seed={time.time_ns() % 10_000}&lang=en"
    with held(lab, many, lambda: person.opens(address).map_is_drawn(), step=60):
        iteration = re.compile(r"Iteration (?!0 )")
        person.page.locator('[data-testid="stProgress"]', has_text=iteration).wait_for()
        person.page.get_by_role("button", name=EN("job-pause"), exact=True).click()
        person.waits()
    person.sees(EN("remark-stopped-early"), within=60)
    still(person)
    person.page.get_by_role("button", name=EN("map-again"), exact=True).click()
    goes_on(person)
    still(person)
    assert EN("remark-stopped-early") not in person.text()
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["en-GB"])
def test_with_the_switch_on_another_perplexity_goes_on_from_the_map_that_stands(person, locale):
    person.opens("/map?model=teaching-en&method=tsne&seed=78&go-on=1&lang=en")
    still(person)
    opens_more(person)
    field = person.page.get_by_label(EN("map-perplexity"), exact=True).first
    field.fill("5")
    field.press("Enter")
    goes_on(person)
    person.page.wait_for_url("**perplexity=5*")
    still(person)
    person.finds_no_fault()
