"""A person clicks a cell of the matrix and so makes another pair; another rotates the space and stretches a vector."""

import pytest

from embed_core.language import say_in

LOCALES = pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
WORDS = {"zh": ("猫", "狗", "国王", "女王"), "en": ("cat", "dog", "king", "queen")}


def unfolds(person, name):
    person.page.locator("summary").filter(has_text=name).first.click()
    return person.waits()


@LOCALES
def test_a_click_on_a_cell_of_the_matrix_makes_it_the_pair(person, locale):
    lang = locale[:2]
    say, words = say_in(lang), WORDS[lang]
    listed = "%0A".join(words)
    person.opens(f"/cosine?kind=words&model=teaching-{lang}&first={words[0]}&second={words[1]}&matrix={listed}")
    person.sees(say("matrix-told", words=4))
    chart = person.page.locator(".st-key-chart-word-matrix")
    chart.locator(".heatmaplayer image").first.wait_for()
    names = chart.locator(".ytick text").all_text_contents()
    assert sorted(names) == sorted(words)
    king, queen = (names.index(word) for word in words[2:])
    chart.scroll_into_view_if_needed()
    area = chart.locator(".nsewdrag").first.bounding_box()
    place = area["x"] + (queen + 0.4) / 4 * area["width"], area["y"] + (king + 0.4) / 4 * area["height"]
    person.page.mouse.move(*place)
    chart.locator(".hoverlayer text").filter(has_text=words[3]).first.wait_for()
    person.page.mouse.click(*place)
    told = say.markdown("cosine-names", first=words[2], second=words[3])
    person.sees(told).finds_no_fault()
    for value in (f"first={words[2]}", f"second={words[3]}"):
        name, word = value.split("=")
        person.page.wait_for_function(
            "([name, word]) => new URL(location).searchParams.get(name) === word", arg=[name, word]
        )
    assert person.page.evaluate("new URL(location).searchParams.get('matrix').split('\\n').length") == 4


@pytest.mark.parametrize("locale", ["en-GB"])
def test_a_table_is_downloaded_by_the_button_that_makes_its_cells_harmless_alone(person, locale):
    say, words = say_in("en"), WORDS["en"]
    person.opens(f"/cosine?kind=words&model=teaching-en&first=cat&second=dog&matrix={'%0A'.join(words)}")
    person.sees(say("matrix-told", words=4))
    details = person.page.locator("details").filter(has=person.page.locator(".st-key-csv-word-matrix")).last
    details.locator("summary").click()
    table = details.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    table.hover()
    toolbar = details.get_by_test_id("stElementToolbar")
    toolbar.get_by_role("button").first.wait_for()
    names = [button.get_attribute("aria-label") for button in toolbar.get_by_role("button").all()]
    assert names and not any("ownload" in name for name in names), names
    with person.page.expect_download() as given:
        details.get_by_role("button", name=say("details-csv"), exact=True).click()
    head, *rows = given.value.path().read_text("utf-8-sig").splitlines()
    assert sorted(head.split(",")[1:]) == sorted(words) and len(rows) == 4


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_the_space_is_rotated_and_a_vector_made_longer_and_the_address_keeps_both(person, locale):
    lang = locale[:2]
    say, words = say_in(lang), WORDS[lang]
    person.opens(f"/cosine?kind=words&model=teaching-{lang}&first={words[0]}&second={words[1]}&lang={lang}")
    unfolds(person, say("cosine-contributions"))
    person.page.get_by_text(say("contributions-rotate"), exact=True).first.click()
    rotated = say("contributions-rotated", before="{", after="").split("{")[0]
    person.waits().sees(rotated)
    unfolds(person, say("what-if-title"))
    person.page.get_by_role("radio", name=say("what-if-kind-negate"), exact=True).click()
    person.waits().sees(say("what-if-told-negate")).finds_no_fault()
    person.opens(person.page.url.removeprefix(person.url))
    person.sees(rotated).sees(say("what-if-told-negate")).finds_no_fault()
