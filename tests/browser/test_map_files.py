"""The map kept: pictures for print, a drawing, a page that works offline; and a browser that is not filled up."""

import struct
import xml.etree.ElementTree as ET

import pytest

from embed_core.language import say_in

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


HOSTILE = """async () => {
  const base = performance.getEntriesByType('resource').map((e) => e.name).find((u) => u.endsWith('/word_map.js'))
  const { draw } = await import(base)
  const words = ['</script><script>window.hit=1</script>', '<img src=x onerror="window.hit=1">', '&amp;"', 'a\\u0001b']
  const told = Object.fromEntries(['label', 'role', 'save', 'png-2400', 'png-4800', 'svg', 'page', 'white', 'search',
    'not-here', 'keys', 'tools', 'count', 'cosine', 'selected', 'hint-2', 'hint-touch'].map((k) => [k, '<i>' + k]))
  const head = { n: 4, d: 2, words, coloured: false, faint: false, rev: '1', key: 'bad', title: '<b>t', view: 'v',
    groups: [words[1]], palette: [], labels: 9, focus: -1, near: [], language: 'en', height: 400, tween: 0, few: 9,
    continuous: false, selectable: false, clearable: false, texts: told }
  let text = new TextEncoder().encode(JSON.stringify(head))
  const size = Math.ceil(text.length / 4) * 4, bytes = new Uint8Array(4 + size + 48).fill(32)
  bytes.set(text, 4)
  new DataView(bytes.buffer).setUint32(0, size, true)
  bytes.set(new Uint8Array(Float32Array.from([0, 0, 4, 0, 0, 4, 4, 4]).buffer), 4 + size)
  bytes.set(new Uint8Array(Uint32Array.from([4, 3, 2, 1]).buffer), 36 + size)
  const place = Object.assign(document.createElement('div'), { id: 'hostile' })
  Object.assign(place.style, { position: 'fixed', inset: 0, zIndex: 9999999, background: '#fff' })
  document.body.append(place)
  await draw({ parentElement: place, data: bytes, setTriggerValue() {}, setStateValue() {} })
}"""


def test_words_that_look_like_markup_stay_words_in_every_file(person, locale, browser, tmp_path):
    opens_map(person)
    person.page.evaluate(HOSTILE)
    person.page.locator("#hostile .wm[data-frames]").wait_for()
    for way, name in (("svg", "bad.svg"), ("page", "bad.html")):
        person.page.locator('#hostile [data-tool="save"]').click()
        with person.page.expect_download() as download:
            person.page.locator(f'#hostile [data-way="{way}"]').click()
        download.value.save_as(tmp_path / name)
    texts = [text.text for text in ET.parse(tmp_path / "bad.svg").getroot().iter(f"{SVG}text")]
    assert "<i>label" in texts and '<img src=x onerror="window.hit=1">' in texts
    page = browser.new_context(offline=True).new_page()
    page.goto((tmp_path / "bad.html").as_uri())
    page.locator(".wm[data-frames]").wait_for()
    assert page.title() == "<i>label"
    assert page.evaluate("[window.hit, document.querySelectorAll('img, main script').length]") == [None, 0]
    assert person.page.evaluate("window.hit") is None
    page.context.close()


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


def test_sixty_changes_leave_the_browsers_memory_as_it_was(person, locale):
    opens_map(person)
    client = person.page.context.new_cdp_session(person.page)
    client.send("Performance.enable")
    words, after = the_map(person).evaluate("el => el.labels()")[:5], {}
    for turn in range(1, 61):
        word = words[turn % 5]
        the_map(person).evaluate("(el, word) => el.choose(word)", word)
        person.page.locator(f'.wm[data-focus="{word}"]').first.wait_for(timeout=60_000)
        person.waits()
        if turn in (20, 60):
            the_map(person).evaluate("el => el.settled()")
            after[turn] = held(client)
    assert after[60][0] < 1.2 * after[20][0], after
    assert after[60][1] < 1.2 * after[20][1], after
