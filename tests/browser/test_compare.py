"""Two models: two seeds that differ by chance alone, and from a word that differs to its neighbours and contexts."""

import re
import time

from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from

ZH, EN = say_in("zh"), say_in("en")


def test_a_second_seed_is_trained_from_the_page_and_seeds_are_told_to_be_noise(person, server):
    person.opens("/compare?lang=zh&model=teaching-zh&with=teaching-zh-short&part=vocabulary")
    person.sees(ZH("shift-no-noise")).clicks(ZH("shift-train-a"))
    person.sees(ZH("shift-one-side", side="a"), within=60)
    lab = Lab(settings_from({"EMBEDLAB_HOME": str(server.home)}))
    (seed,) = lab.seeds_of("teaching-zh")
    person.opens(f"/compare?lang=zh&model=teaching-zh&with={seed}&part=vocabulary").sees(ZH("shift-seeds"))
    person.finds_no_fault()
    lab.delete(lab.store.models.card(seed))


def test_from_a_word_that_differs_to_both_lists_and_the_contexts(person):
    person.opens("/compare?lang=en&model=teaching-en&with=teaching-en-short&part=vocabulary&search=king")
    table = person.page.get_by_test_id("stDataFrame").locator("canvas").first
    table.wait_for(state="visible")
    box = table.bounding_box()
    begin = time.monotonic()
    person.page.mouse.click(box["x"] + 30, box["y"] + 52)
    person.sees(EN("two-read"))
    assert time.monotonic() - begin < 10
    assert "part=word" in person.waits().page.url
    person.page.get_by_role("radio", name=re.compile("^A +[a-z]+$")).first.click()
    person.waits().sees(EN("look-contexts-read", window=5)[:30])
    person.finds_no_fault()


STANDING_OUT = "(nth) => document.querySelectorAll('.wm')[nth].standing_out().toSorted()"
MAPS = "/compare?lang=en&model=teaching-en&with=teaching-en-short&part=maps"


def draws(person, tool, corners):
    """Choose a tool on the first map and draw through some corners, as parts of its width and height."""
    person.page.get_by_role("button", name=EN(f"word-map-{tool}"), exact=True).first.click()
    box = person.page.locator(".wm-plot").first.bounding_box()
    at = [(box["x"] + box["width"] * x, box["y"] + box["height"] * y) for x, y in corners]
    person.page.mouse.move(*at[0])
    person.page.mouse.down()
    for corner in at[1:]:
        person.page.mouse.move(*corner, steps=4)
    person.page.mouse.up()
    person.waits()


def test_what_a_box_or_a_lasso_selects_on_one_map_is_selected_on_the_other(person):
    person.opens(MAPS).map_is_drawn(0).map_is_drawn(1)
    seen = []
    for tool, corners in (
        ("box", [(0.3, 0.3), (0.7, 0.7)]),
        ("lasso", [(0.1, 0.1), (0.6, 0.1), (0.6, 0.6), (0.1, 0.6), (0.1, 0.1)]),
    ):
        draws(person, tool, corners)
        first, second = (person.page.evaluate(STANDING_OUT, nth) for nth in (0, 1))
        assert first == second and 1 < len(first) < 400
        seen.append(first)
    assert seen[0] != seen[1]
    person.page.locator(".wm-plot").first.focus()
    person.page.keyboard.press("Escape")
    for nth in (0, 1):
        person.page.wait_for_function(f"() => !document.querySelectorAll('.wm')[{nth}].standing_out().length")
    person.finds_no_fault()


def test_a_word_that_is_looked_up_stands_out_with_its_neighbours_on_both_maps(person):
    person.opens(MAPS).map_is_drawn(0).map_is_drawn(1)
    person.picks(EN("maps-find"), "queen").sees(EN("maps-open", word="queen"))
    assert "spot=queen" in person.waits().page.url
    for nth in (0, 1):
        person.page.wait_for_function(f"() => document.querySelectorAll('.wm')[{nth}].standing_out().includes('queen')")
        assert len(person.page.evaluate(STANDING_OUT, nth)) > 1
    person.finds_no_fault()


def test_what_is_pointed_at_on_one_map_shows_on_the_other_and_a_click_chooses_it_on_both(person):
    person.opens("/compare?lang=en&model=teaching-en&with=teaching-en-short&part=maps")
    person.map_is_drawn(0).map_is_drawn(1)
    hovered = "() => [...document.querySelectorAll('.wm')].map((e) => e.querySelector('.wm-card')?.innerText || '')"
    at = person.page.evaluate("() => document.querySelectorAll('.wm')[0].pixelOf('the')")
    box = person.page.locator(".wm-plot").first.bounding_box()
    person.page.mouse.move(box["x"] + at[0], box["y"] + at[1])
    person.page.wait_for_function(f"() => ({hovered})().every((text) => text.startsWith('the'))")
    person.page.evaluate("() => document.querySelectorAll('.wm')[1].choose('king')")
    person.waits().sees(EN("maps-open", word="king"))
    for number in (0, 1):
        person.page.wait_for_function(
            f"() => document.querySelectorAll('.wm')[{number}].standing_out().includes('king')"
        )
    person.finds_no_fault()
