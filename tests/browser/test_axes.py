"""A person types an axis, sees the map coloured by it, makes a plane, and brings numbers of their own."""

import pytest

from embed_core.language import say_in

KIN = {
    "zh": ("男孩 → 男人, 女孩 → 女人", "法国 → 巴黎", "街上", "作业"),
    "en": ("boy -> man, girl -> woman", "france -> paris", "street", "homework"),
}
AGES = {
    "zh": "词,年龄\n王子,20\n公主,19\n国王,50\n女王,48\n父亲,40\n母亲,x\n爷爷,75\n无人,1\n",
    "en": "word,age\nprince,20\nprincess,19\nking,50\nqueen,48\nfather,40\nmother,x\ngrandfather,75\nnobody,1\n",
}


def chart(person, nth=0):
    drawn = person.page.locator(".js-plotly-plot").nth(nth)
    drawn.locator(".annotation-text").first.wait_for()
    return drawn


def heights(person):
    """How far down each label of the ruled line stands on the screen."""
    drawn = chart(person).locator(".annotation-text")
    drawn.first.wait_for()
    return {each.text_content(): each.bounding_box()["y"] for each in drawn.all()}


def types(person, label, text):
    box = person.page.get_by_label(label, exact=True).first
    box.fill(text)
    box.press("Control+Enter")
    return person.waits()


def unfolds(person, name):
    person.page.locator("summary").filter(has_text=name).first.click()
    return person.waits()


def no_wider_than_the_screen(person):
    width, screen = person.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width <= screen
    for drawn in person.page.locator(".js-plotly-plot").all():
        frame = drawn.bounding_box()
        for text in drawn.locator(".annotation-text").all():
            box = text.bounding_box()
            assert box["x"] >= frame["x"] - 1, text.text_content()
            assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1, text.text_content()


@pytest.mark.parametrize(("locale", "size"), [("zh-CN", (1440, 900)), ("en-GB", (390, 844))], ids=["wide", "phone"])
def test_an_axis_is_typed_the_map_is_coloured_and_own_numbers_are_correlated(person, locale, size):
    lang = locale[:2]
    say, (pairs, second, end, beginning) = say_in(lang), KIN[lang]
    person.page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    person.opens(f"/map?model=teaching-{lang}&lang={lang}").map_is_drawn()
    assert person.page.locator(".wm-ramp").count() == 0
    person.page.get_by_role("radio", name=say("map-panel-axes"), exact=True).click()
    person.waits().map_is_drawn()
    types(person, say("axes-axis"), pairs)
    person.page.locator(".wm-ramp").wait_for()
    assert pairs.split(",")[0].replace("->", "→") in person.page.locator(".wm").first.inner_text()
    places = heights(person)
    assert places[end] < places[beginning], "the end of the axis stands above its beginning"
    start, goal = (word.strip() for word in pairs.replace("->", "→").split(",")[0].split("→"))
    assert places[goal] < places[start]

    unfolds(person, say("axes-second"))
    types(person, say("axes-axis2"), second)
    person.sees(say("axes-plane-title"))
    unfolds(person, say("axes-trust"))
    person.sees(say("axes-held-out", right=2, pairs=2))
    unfolds(person, say("axes-numbers"))
    file = {"name": "ages.csv", "mimeType": "text/csv", "buffer": AGES[lang].encode()}
    person.page.locator('input[type="file"]').set_input_files(file)
    person.waits().sees(say("axes-numbers-read", words=7))
    person.sees(say("axes-bad-rows", count=1, rows=["6"], more="no"))
    person.sees(say("figure-rating-told", rho="")[:5])
    person.page.wait_for_timeout(500)
    no_wider_than_the_screen(person)
    person.finds_no_fault()

    person.opens(person.page.url.removeprefix(person.url)).map_is_drawn()
    assert person.page.get_by_label(say("axes-axis"), exact=True).first.input_value() == pairs
    person.sees(say("axes-plane-title")).sees(say("axes-numbers-read", words=7))


@pytest.mark.parametrize("locale", ["en-GB"])
def test_another_seed_is_trained_from_the_panel_and_shows_how_wide_the_axis_is(person, locale):
    say = say_in("en")
    person.opens("/map?model=teaching-en&lang=en&panel=axes").map_is_drawn()
    unfolds(person, say("axes-trust"))
    person.clicks(say("health-replicate"))
    person.page.locator("summary").filter(has_text=say("axes-trust")).first.wait_for()
    words = person.page.get_by_text(say("axes-seeds", shown=12, words=278), exact=True)
    words.wait_for(timeout=120_000)
    person.page.get_by_text(say("axes-no-seeds"), exact=True).wait_for(state="detached")
    person.finds_no_fault()
