"""The map kept: pictures for print, a drawing, a page that works offline; and a browser that is not filled up."""

import base64
import struct
import xml.etree.ElementTree as ET

import numpy as np
import pytest

from embed_core.language import say_in
from pages.widgets.word_map.component import FEW, texts
from pages.widgets.word_map.payload import Points, pack

say = say_in("en")
pytestmark = pytest.mark.parametrize("locale", ["en-GB"])
SVG = "{http://www.w3.org/2000/svg}"


def opens_map(person, **choices):
    person.opens(
        "/map?" + "&".join(f"{k}={v}" for k, v in ({"model": "teaching-en", "words": "200"} | choices).items())
    )
    person.map_is_drawn()
    the_map(person).evaluate("el => el.settled()")


def the_map(person):
    return person.page.locator(".wm").first


def saves(person, way, path):
    """Save by keyboard alone: Enter on the button opens the menu, letters of it are reached by arrows."""
    person.page.locator('[data-tool="save"]').first.focus()
    person.page.keyboard.press("Enter")
    names = ["png-2400", "png-4800", "svg", "page"]
    for _ in range(names.index(way)):
        person.page.keyboard.press("ArrowDown")
    assert person.page.evaluate("document.activeElement.textContent") == say(f"word-map-{way}")
    with person.page.expect_download() as download:
        person.page.keyboard.press("Enter")
    download.value.save_as(path)
    return download.value.suggested_filename


@pytest.mark.parametrize("way, across", [("png-2400", 2400), ("png-4800", 4800)])
def test_a_png_has_the_width_that_was_asked_for_and_names_300_dots_an_inch(person, locale, way, across, tmp_path):
    opens_map(person)
    assert saves(person, way, tmp_path / "map.png").endswith(".png")
    data = (tmp_path / "map.png").read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    assert width == across and 0.3 < height / width < 1.2
    at = data.index(b"pHYs")
    assert struct.unpack(">IIB", data[at + 4 : at + 13]) == (11811, 11811, 1)
    person.page.goto((tmp_path / "map.png").as_uri())  # the browser reads it: the checksums are right
    assert person.page.evaluate("document.images[0].naturalWidth") == across


@pytest.mark.parametrize("space", ["2", "3"])
def test_an_svg_is_xml_and_holds_every_label_point_and_the_title_as_they_are_seen(person, locale, space, tmp_path):
    opens_map(person, space=space)
    labels = the_map(person).evaluate("el => el.labels()")
    saves(person, "svg", tmp_path / "map.svg")
    drawing = ET.parse(tmp_path / "map.svg").getroot()
    texts = [text.text for text in drawing.iter(f"{SVG}text")]
    assert len(labels) > 20 and set(labels) <= set(texts)
    assert any(say("map-title") in text for text in texts)
    assert all("CJK" in text.get("font-family") for text in drawing.iter(f"{SVG}text"))
    assert len(list(drawing.iter(f"{SVG}circle"))) >= 190
    assert drawing.find(f"{SVG}rect").get("fill") == "#ffffff"


def test_a_saved_page_draws_finds_a_word_and_asks_nobody(person, locale, browser, tmp_path):
    opens_map(person, word="france")
    assert saves(person, "page", tmp_path / "map.html").endswith(".html")
    text = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in text and "unsafe" not in text.split("</head>")[0].split("<style")[0]
    page = browser.new_context(offline=True, viewport={"width": 1000, "height": 700}).new_page()
    asked, faults = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.goto((tmp_path / "map.html").as_uri())
    page.locator(".wm[data-frames]").wait_for()
    page.locator(".wm").evaluate("el => el.settled()")
    assert page.locator(".wm").get_attribute("data-words") == "200"
    assert page.locator(".wm").get_attribute("data-focus") == "france"
    assert len(page.locator(".wm").evaluate("el => el.labels()")) > 20
    search = page.get_by_role("combobox", name=say("word-map-search"))
    search.fill("docto")
    search.press("Enter")
    page.locator('.wm[data-focus="doctor"]').wait_for()
    page.locator(".wm").evaluate("el => el.settled()")
    spot = page.locator(".wm").evaluate("el => el.pixelOf('doctor')")
    box = page.locator(".wm-plot").bounding_box()
    page.mouse.move(box["x"] + spot[0] - 3, box["y"] + spot[1])
    page.mouse.move(box["x"] + spot[0], box["y"] + spot[1])
    page.locator('.wm-card[data-word="doctor"]').wait_for()
    search.fill("no such word")
    search.press("Enter")
    page.get_by_text(say("word-map-not-here")).wait_for()
    assert [url for url in asked if not url.startswith("file://")] == []
    assert faults == []
    page.context.close()


DRAW = """async (coded) => {
  const program = performance.getEntriesByType('resource').map((e) => e.name).find((u) => u.endsWith('/word_map.js'))
  const { draw } = await import(program), bytes = Uint8Array.from(atob(coded), (c) => c.charCodeAt(0))
  const place = Object.assign(document.createElement('div'), { id: 'loose' })
  Object.assign(place.style, { position: 'fixed', inset: 0, zIndex: 9999999, background: '#fff' })
  document.body.append(place)
  await draw({ parentElement: place, data: bytes, setTriggerValue() {}, setStateValue() {} })
}"""


def draws(person, words, **given):
    """Draw a map of our own over the page, as the component would: no server knows of it."""
    head = {
        "key": "loose",
        "title": "Loose",
        "view": "",
        "continuous": False,
        "groups": [],
        "palette": [],
        "labels": 20,
    }
    head |= {"focus": -1, "near": [], "language": "en", "height": 400, "tween": 0, "few": FEW, "selectable": False}
    head |= {"clearable": False, "texts": texts(say, title="Loose", words=len(words), focus=None)}
    colours = given.pop("colours", None)
    angle = np.linspace(0, 6, len(words))
    places = np.column_stack([np.cos(angle), np.sin(angle)])
    points = Points(places, tuple(words), np.arange(len(words), 0, -1), colours)
    person.page.evaluate(DRAW, base64.b64encode(pack(points, head | given)).decode())
    person.page.locator("#loose .wm[data-frames]").wait_for()
    return person.page.locator("#loose .wm")


def test_words_that_look_like_markup_stay_words_in_every_file(person, locale, browser, tmp_path):
    opens_map(person)
    words = ["</script><script>window.hit=1</script>", '<img src=x onerror="window.hit=1">', "&amp;\"'", "a\x01b"]
    draws(person, words, title="<b>../t", groups=[words[1]], texts=texts(say, title="<i>t", words=4, focus=None))
    for way, name in (("svg", "bad.svg"), ("page", "bad.html")):
        person.page.locator('#loose [data-tool="save"]').click()
        with person.page.expect_download() as download:
            person.page.locator(f'#loose [data-way="{way}"]').click()
        assert "/" not in download.value.suggested_filename and "<" not in download.value.suggested_filename
        download.value.save_as(tmp_path / name)
    drawn = [text.text for text in ET.parse(tmp_path / "bad.svg").getroot().iter(f"{SVG}text")]
    assert drawn[0].startswith("<i>t") and words[1] in drawn and "a\ufffdb" in drawn
    page = browser.new_context(offline=True).new_page()
    page.goto((tmp_path / "bad.html").as_uri())
    page.locator(".wm[data-frames]").wait_for()
    assert page.title().startswith("<i>t")
    assert page.locator(".wm").evaluate("el => el.labels()[0]") == words[0]
    assert page.evaluate("[window.hit ?? null, document.querySelectorAll('img, main script').length]") == [None, 0]
    assert person.page.evaluate("window.hit ?? null") is None
    page.context.close()


TWENTY = [f"{k + 1} river · mountain · a rather long name of words" for k in range(20)]
WORDS = [f"word{k}" for k in range(100)]


@pytest.mark.parametrize("width", [1440, 390])
def test_a_long_legend_scrolls_and_a_group_pointed_at_lights_its_words(person, locale, width):
    opens_map(person)
    person.page.set_viewport_size({"width": width, "height": 800})
    wm = draws(person, WORDS, groups=TWENTY, colours=np.arange(100) % 20)
    legend = wm.locator(".wm-legend")
    assert legend.locator(".wm-group").count() == 20
    assert legend.bounding_box()["height"] < 140 and legend.evaluate("el => el.scrollWidth <= el.clientWidth")
    legend.locator(".wm-group").nth(4).hover()
    assert wm.evaluate("el => el.standing_out()") == [f"word{k}" for k in range(4, 100, 20)]
    legend.locator(".wm-group").nth(4).click()
    person.page.mouse.move(5, 5)
    assert len(wm.evaluate("el => el.standing_out()")) == 5, "a press keeps the group lit"
    person.page.keyboard.press("ArrowRight")
    assert wm.evaluate("el => el.standing_out()")[0] == "word5"
    person.page.keyboard.press("Escape")
    person.page.locator("#loose .wm-plot").focus()
    assert wm.evaluate("el => el.standing_out()") == []


def test_twenty_groups_differ_by_colour_or_form_in_legend_drawing_and_file(person, locale, tmp_path):
    person.page.add_init_script(
        "const get = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...rest)"
        "{ return kind === 'webgl2' ? null : get.call(this, kind, ...rest) }"
    )
    opens_map(person)
    six = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"]
    wm = draws(person, WORDS, groups=TWENTY, palette=six, colours=np.arange(100) % 20)
    signs = wm.locator(".wm-group i").evaluate_all("all => all.map((i) => i.className + getComputedStyle(i).color)")
    assert len(set(signs)) == 20
    assert wm.get_attribute("data-renderer") == "svg"
    kinds = wm.locator("svg.wm-points > *").evaluate_all(
        "all => all.map((e) => (e.getAttribute('points') ?? '').split(' ').length)"
    )
    assert sorted({k: kinds.count(k) for k in kinds}.items()) == [(1, 30), (3, 10), (4, 60)]
    wm.locator('[data-tool="save"]').click()
    with person.page.expect_download() as download:
        wm.locator('[data-way="svg"]').click()
    download.value.save_as(tmp_path / "groups.svg")
    shapes = [d.get("d", "") for d in ET.parse(tmp_path / "groups.svg").getroot().iter(f"{SVG}path")]
    assert sum(d.count("L") == 2 for d in shapes) == 12 and sum(d.count("L") == 3 for d in shapes) == 72


def test_a_ramp_names_what_it_shows_and_both_ends(person, locale):
    opens_map(person)
    wm = draws(person, WORDS, continuous=True, groups=["gender", "man", "woman"], colours=np.linspace(-0.5, 0.25, 100))
    assert wm.locator(".wm-legend").inner_text().split("\n") == ["gender", "man −0.5", "0.25 woman"]


def test_the_menu_closes_with_escape_and_gives_the_focus_back(person, locale):
    opens_map(person)
    button = person.page.locator('[data-tool="save"]').first
    button.focus()
    person.page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    check = person.page.get_by_role("menuitemcheckbox", name=say("word-map-white"))
    person.page.keyboard.press("End")
    person.page.keyboard.press("Space")
    assert check.get_attribute("aria-checked") == "false"
    person.page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert person.page.evaluate("document.activeElement.dataset.tool") == "save"


def view(person):
    the_map(person).evaluate("el => el.settled()")
    return the_map(person).evaluate("el => el.view()")


@pytest.mark.parametrize("space", ["2", "3"])
def test_a_word_chosen_in_the_search_box_is_flown_to_with_its_neighbours(person, locale, space):
    opens_map(person, space=space)
    whole = view(person)
    person.picks(say("map-find"), "france")
    assert the_map(person).get_attribute("data-focus") == "france"
    assert view(person)["span"] < whole["span"]
    assert the_map(person).evaluate("el => el.pixelOf('france')")


def test_keys_go_from_word_to_word_and_enter_opens_the_card(person, locale):
    opens_map(person)
    person.page.locator(".wm-plot").first.focus()
    person.page.keyboard.press("ArrowRight")
    first = person.page.locator(".wm-card").first.get_attribute("data-word")
    person.page.keyboard.press("ArrowDown")
    person.page.wait_for_function("(was) => document.querySelector('.wm-card').dataset.word !== was", arg=first)
    word = person.page.locator(".wm-card").first.get_attribute("data-word")
    person.page.keyboard.press("Enter")
    person.waits()
    person.page.get_by_role("heading", name=word, exact=True).wait_for()


def held(client):
    for _ in range(3):
        client.send("HeapProfiler.collectGarbage")
    found = {m["name"]: m["value"] for m in client.send("Performance.getMetrics")["metrics"]}
    return found["JSHeapUsedSize"], found["Nodes"]


def test_forty_changes_leave_the_browsers_memory_as_it_was(person, locale):
    opens_map(person)
    client = person.page.context.new_cdp_session(person.page)
    client.send("Performance.enable")
    words, after = the_map(person).evaluate("el => el.labels()")[:5], {}
    for turn in range(1, 41):
        word = words[turn % 5]
        the_map(person).evaluate("(el, word) => el.choose(word)", word)
        person.page.locator(f'.wm[data-focus="{word}"]').first.wait_for(timeout=60_000)
        person.waits()
        if turn in (20, 40):
            the_map(person).evaluate("el => el.settled()")
            after[turn] = held(client)
    assert after[40][0] < 1.2 * after[20][0], after
    assert after[40][1] < 1.2 * after[20][1], after
