"""The board by its keys, the picture by hand: what is dragged, typed and turned, in both languages."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from embed_core.language import say_in

PICTURE = ".angle-picture[data-drawn]"


def address(person):
    return {name: texts[0] for name, texts in parse_qs(urlsplit(person.page.url).query).items()}


def steps_shown(person, number):
    person.page.wait_for_function(
        "n => document.querySelectorAll('.st-key-board-steps .katex').length > 0"
        " && document.querySelector('.step-keys')?.dataset.at == n",
        arg=str(number),
    )
    return person.waits()


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_the_board_is_revealed_by_key_and_keeps_its_answer_to_the_end(person, locale):
    say = say_in(locale[:2])
    person.opens("/cosine?steps=1")
    steps_shown(person, 1)
    page = person.page
    assert say("board-answer-hidden") in person.text()
    assert "0.891" not in person.text()
    page.keyboard.press("ArrowRight")
    steps_shown(person, 2).sees(say("step-norm-a"))
    page.keyboard.press("Space")
    steps_shown(person, 3).sees(say("step-norm-b"))
    page.keyboard.press("ArrowLeft")
    steps_shown(person, 2)
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    steps_shown(person, 5).sees("≈ 0.891")
    assert say("board-answer-hidden") not in person.text()
    assert address(person)["steps"] == "5"
    box = page.get_by_label(say("cosine-vector-a"), exact=True)
    box.click()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Space")
    assert "2, 3," in box.input_value()
    assert page.locator(".step-keys").get_attribute("data-at") == "5"
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["en-US"])
def test_an_arrow_head_is_dragged_and_board_and_address_follow(person, locale):
    person.opens("/cosine?a=2,3&b=1/3,0")
    page = person.page
    page.locator(PICTURE).wait_for()
    knob = page.locator(".angle-picture .head.a .knob")
    box = knob.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 120, steps=6)
    drawn = page.locator(PICTURE).get_attribute("data-drawn")
    assert not drawn.startswith("(2, 3)")  # the picture follows at once
    live = page.locator(".board-cover.board-answer").inner_text()  # and so do the answer and the steps
    assert live.startswith("cos θ ≈ 0.")
    assert live.split("≈ ")[1].split(",")[0] in page.locator(".board-cover.board-steps").inner_text()
    assert address(person)["a"] == "2,3"  # the page has not been asked yet
    page.mouse.up()
    page.wait_for_function("() => !location.search.includes('a=2%2C3&') && location.search.includes('a=')")
    person.waits()
    x, y = (float(part) for part in address(person)["a"].split(","))
    assert (x, y) == (round(x, 2), round(y, 2))
    assert address(person)["b"] == "1/3,0"  # the other vector stays as it was typed
    assert page.get_by_label("Vector a", exact=True).input_value() == address(person)["a"]
    page.locator(".board-cover.board-steps").wait_for(state="detached")
    person.sees(f"cos θ ≈ {x / (x * x + y * y) ** 0.5:.3f}".rstrip("0"))
    page.go_back()
    page.wait_for_function("() => location.search.includes('a=2%2C3&') || location.search.includes('a=2,3&')")
    page.wait_for_function(f"() => document.querySelector('{PICTURE}').dataset.drawn.startsWith('(2, 3)')")
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_a_head_moves_by_keys_and_space_turns_by_mouse_and_keys(person, locale):
    person.opens("/cosine?a=2,1&b=1,2&steps=3")
    page = person.page
    page.locator(PICTURE).wait_for()
    page.locator(".angle-picture .head.b").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_function("() => new URLSearchParams(location.search).get('b') !== '1,2'")
    assert person.waits() and re.fullmatch(r"1\.\d+, 2", address(person)["b"])
    assert address(person)["steps"] == "3"  # the key was the head's, not the board's
    person.opens("/cosine")
    page.locator(PICTURE).wait_for()
    drawing = page.locator(".angle-picture .canvas")
    before = page.locator(PICTURE).get_attribute("data-view")
    box = drawing.bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 160, box["y"] + 100, steps=4)
    page.mouse.up()
    turned = page.locator(PICTURE).get_attribute("data-view")
    assert turned != before
    drawing.focus()
    page.keyboard.press("ArrowLeft")
    assert page.locator(PICTURE).get_attribute("data-view") != turned
    page.keyboard.press("Home")
    assert page.locator(PICTURE).get_attribute("data-view") == before
    person.finds_no_fault()
