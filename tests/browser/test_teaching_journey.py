"""From the teaching model to the map, a click, a cosine, an analogy and a comparison, in both languages."""

import pytest

from embed_core.language import match_language, say_in

LOCALES = pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
WORDS = {
    "zh": {"word": "猫", "near": "狗", "plus": ["国王", "女人"], "minus": "男人", "answer": "女王"},
    "en": {"word": "cat", "near": "dog", "plus": ["king", "woman"], "minus": "man", "answer": "queen"},
}


@LOCALES
def test_the_home_page_shows_the_map_of_the_teaching_model(person, locale):
    say = say_in(match_language(locale))
    person.opens("/").sees(say("home-title")).map_is_drawn()
    assert person.page.locator("[data-testid='stException']").count() == 0
    person.sees(say("home-see-door")).finds_no_fault()


def place_of(person, word):
    """Where the word stands in the window, once the page has come to rest."""
    before = None
    for _ in range(60):
        spot = person.page.locator(".wm").first.evaluate("(el, word) => el.pixelOf(word)", word)
        box = person.page.locator(".wm-plot").first.bounding_box()
        now = spot and box and (box["x"] + spot[0], box["y"] + spot[1])
        if now and now == before and person.page.locator(".wm").count() == 1:
            return now
        before = now
        person.page.wait_for_timeout(500)
    raise AssertionError(f"the map does not come to rest: {before}")


@LOCALES
def test_a_click_on_the_map_opens_the_words_card(person, locale):
    language = match_language(locale)
    say, words = say_in(language), WORDS[language]
    person.opens("/").map_is_drawn()
    person.clicks(say("home-see-door")).sees(say("map-title")).map_is_drawn()
    x, y = place_of(person, words["word"])
    person.page.mouse.move(x, y)
    person.page.wait_for_timeout(300)
    person.page.mouse.click(x, y)
    person.page.get_by_role("heading", name=words["word"], exact=True).wait_for()
    person.waits().sees(say("card-neighbours"))
    assert "word=" in person.page.url
    person.finds_no_fault()


@LOCALES
def test_the_board_example_is_shown_to_the_digit(person, locale):
    say = say_in(match_language(locale))
    person.opens("/cosine?kind=vectors&a=2,3,1&b=1,2,2")
    person.sees(say("cosine-answer", value="≈ 0.891", degrees="≈ 27"))
    person.page.locator(".katex annotation").nth(4).wait_for(state="attached")
    board = " ".join(person.page.locator(".katex annotation").all_text_contents())
    for part in ("2+6+2", "=10", r"\sqrt{14}", r"\sqrt{9}=3", r"\frac{10}{3\sqrt{14}}", "0.891", "27^"):
        assert part.replace(" ", "") in board.replace(" ", "").replace("dfrac", "frac"), part
    person.finds_no_fault()


@LOCALES
def test_two_words_have_a_cosine_with_a_comparison(person, locale):
    language = match_language(locale)
    say, words = say_in(language), WORDS[language]
    person.opens(f"/cosine?kind=words&model=teaching-{language}&first={words['word']}&second={words['near']}")
    person.sees("cos θ ≈ 0.").sees(say("cosine-contributions"))
    person.finds_no_fault()


@LOCALES
def test_an_analogy_strikes_its_inputs_through(person, locale):
    language = match_language(locale)
    say, words = say_in(language), WORDS[language]
    person.opens(f"/analogy?model=teaching-{language}").sees(say("analogy-title"))
    person.sees(f"≈ {words['answer']}")
    struck = person.page.locator("del").all_text_contents()
    assert set(struck) & {*words["plus"], words["minus"]}
    person.finds_no_fault()


@LOCALES
def test_two_models_answer_the_same_questions(person, locale):
    language = match_language(locale)
    say = say_in(language)
    person.opens(f"/compare?model=teaching-{language}").sees(say("compare-title")).sees(say("compare-facts"))
    person.finds_no_fault()


def test_the_language_is_switched_in_place(person):
    person.opens("/cosine").sees(say_in("zh")("cosine-title"))
    person.page.get_by_text("English", exact=True).first.click()
    person.waits().sees(say_in("en")("cosine-title"))
    assert "lang=en" in person.page.url


def test_a_view_opened_from_its_address_in_another_browser_is_the_same(person, browser, server):
    person.opens("/cosine?lang=en&kind=vectors&a=1,0&b=1,1").sees("cos θ ≈ 0.707")
    other = browser.new_context(locale="zh-CN").new_page()
    other.goto(person.page.url)
    other.get_by_text("cos θ ≈ 0.707").first.wait_for()
    other.get_by_text(say_in("en")("cosine-title")).first.wait_for()
    other.context.close()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_each_decision_is_one_step_back_and_the_way_home_is_not_barred(person, locale):
    say = say_in("zh")
    person.opens("/").waits()
    person.opens("/map?model=teaching-zh").map_is_drawn()
    for word in ("猫", "医生"):
        person.picks(say("map-find"), word).sees(say("card-neighbours"))
    for word in ("word=%E7%8C%AB", "", "", ""):
        person.page.go_back()
        person.waits()
        assert word in person.page.url
    assert "/map" not in person.page.url


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_on_a_phone_the_menu_closes_when_a_page_is_chosen(browser, server, locale):
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale=locale)
    page = context.new_page()
    page.goto(server.url)
    page.get_by_test_id("stExpandSidebarButton").first.click()
    page.get_by_role("link", name=say_in("zh")("nav-cosine"), exact=True).first.click()
    page.get_by_text(say_in("zh")("cosine-title"), exact=True).first.wait_for()
    page.locator('[data-testid="stSidebar"][data-collapsed="true"]').wait_for(state="attached")
    context.close()
