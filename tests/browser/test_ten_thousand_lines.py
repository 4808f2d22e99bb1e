"""Ten thousand places of a word in one table: scrolled to the end, walked by keys, opened, jumped in."""

import pytest

from embed_core.corpus import build_corpus, places_of
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from

say = say_in("zh")
DOCUMENTS, EACH = 25, 500
SCROLL = """async (frames) => {
  const view = document.querySelector('.kwic .view')
  const end = view.scrollHeight - view.clientHeight
  const times = []
  let rows = 0
  let holes = 0
  for (let i = 1; i <= frames; i++) {
    view.scrollTop = (end * i) / frames
    const from = performance.now()
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    times.push((performance.now() - from) / 2)
    const seen = [...view.querySelectorAll('.row')]
    rows = Math.max(rows, seen.length)
    const box = view.getBoundingClientRect()
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    if (!middle.closest('.row')) holes++
  }
  times.sort((a, b) => a - b)
  return { rows, holes, median: times[times.length >> 1], longest: times.at(-1) }
}"""


@pytest.fixture(scope="module")
def crowded(server):
    """A corpus with 12,500 places of 猫 in 25 documents, each line with a number of its own; its identifier."""
    lab = Lab(settings_from({"EMBEDLAB_HOME": str(server.home)}))
    documents = [
        [["第", f"n{d * EACH + n}", "只", "猫", "在", "晒" if n % 5 else "<b>看</b>", "太阳"] for n in range(EACH)]
        for d in range(DOCUMENTS)
    ]
    names = [f"第{d + 1}卷 & <i>" for d in range(DOCUMENTS)]
    corpus = build_corpus(documents, name="猫", language="zh", names=names)
    card = lab.store.corpora.publish(corpus.save, name="猫")
    places_of(lab.corpus(card.id))
    yield card.id
    lab.store.corpora.delete(card.id)
    lab.store.corpora.purge(card.id)


def looks(person, corpus, **more):
    asked = {"task": "look", "corpus": corpus, "view": "concordance", "look": "猫"} | more
    person.opens("/corpus?" + "&".join(f"{name}={value}" for name, value in asked.items()))
    person.page.locator(".kwic .row").first.wait_for()
    return person


def row(person, item):
    return person.page.locator(f'.kwic .row[aria-rowindex="{item}"]')


@pytest.mark.alone
@pytest.mark.parametrize("locale", ["zh-CN"])
def test_ten_thousand_lines_are_scrolled_to_the_end_and_only_the_seen_are_in_the_page(person, crowded, locale):
    looks(person, crowded, sort="right")
    person.sees(say("concordance-found-all", total=12_500, matched=12_500))
    person.sees(say("concordance-found-cut", shown=10_000))
    grid = person.page.get_by_role("grid", name=say("concordance-lines", word="猫", shown=10_000))
    assert grid.get_attribute("aria-rowcount") == "10001"
    found = person.page.evaluate(SCROLL, 150)
    assert found["rows"] < 200 and found["holes"] == 0
    assert found["median"] < 50, found
    last = row(person, 10_000)  # line 9,999: the row of the headings is the first
    last.wait_for(state="visible")
    assert last.locator(".before").inner_text().startswith("第n")
    assert last.locator(".word").inner_text() == "猫"
    numbers = person.page.locator(".kwic .row").evaluate_all("rows => rows.map(r => Number(r.ariaRowIndex))")
    assert numbers == sorted(numbers) and numbers[-1] == 10_001 and len(numbers) < 200
    assert person.page.locator(".kwic .row b b, .kwic .row i").count() == 0
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_the_table_is_walked_by_keys_and_a_line_opens_its_sentence(person, crowded, locale):
    looks(person, crowded, document=1)
    page = person.page
    page.locator(".kwic .view").focus()
    page.keyboard.press("End")
    row(person, 502).wait_for(state="visible")
    active = page.locator(".kwic .view").get_attribute("aria-activedescendant")
    assert "n999" in page.locator(f"#{active}").inner_text()
    page.keyboard.press("Enter")
    assert page.locator(".kwic .detail").evaluate("d => d.getBoundingClientRect().bottom <= innerHeight")
    told = page.get_by_role("region", name=say("concordance-detail")).inner_text()
    assert "第2卷 & <i>" in told and say("concordance-sentence", number="1,000") in told
    assert "第n999只猫在晒太阳" in told and "第n998只猫在晒太阳" in told and "n1000" not in told
    page.keyboard.press("ArrowUp")
    page.wait_for_function("document.querySelector('.kwic .detail').innerText.includes('第n998只猫在晒太阳')")
    page.keyboard.press("Home")
    row(person, 2).wait_for(state="visible")
    page.keyboard.press("PageDown")
    page.keyboard.press("ArrowDown")
    active = page.locator(".kwic .view").get_attribute("aria-activedescendant")
    assert int(page.locator(f"#{active}").get_attribute("aria-rowindex")) > 10
    page.keyboard.press("Escape")
    page.locator(".kwic .detail").wait_for(state="hidden")
    page.keyboard.press("Home")
    row(person, 8).click()
    page.locator(".kwic .detail").wait_for(state="visible")
    page.get_by_role("button", name=say("concordance-close")).click()
    page.locator(".kwic .detail").wait_for(state="hidden")
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_lines_in_the_order_of_the_text_stand_under_their_documents_and_one_jumps_among_them(person, crowded, locale):
    looks(person, crowded)
    page = person.page
    assert page.locator(".kwic .row.heading").first.inner_text().strip() == "第1卷 & <i> · 500"
    jump = page.get_by_label(say("concordance-jump"))
    assert jump.locator("option").count() == 20  # ten thousand lines of five hundred each
    jump.select_option(index=19)
    page.locator(".kwic .row.heading", has_text="第20卷").wait_for(state="visible")
    page.locator(".kwic .row", has_text="n9500").wait_for(state="visible")
    page.wait_for_function("document.querySelector('.kwic .jump select').selectedIndex === 19")
    page.locator(".kwic .view").evaluate("view => { view.scrollTop = 0 }")
    page.wait_for_function("document.querySelector('.kwic .jump select').selectedIndex === 0")
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_the_second_word_is_marked_where_it_stands_and_the_order_is_told_by_weight(person, crowded, locale):
    looks(person, crowded, sort="left", near="<b>看</b>")
    person.sees(say("concordance-found-some", total=12_500, matched=2_500))
    first = person.page.locator(".kwic .row").first
    assert first.locator("mark").inner_text() == "<b>看</b>"
    assert first.locator(".before .by1").inner_text() == "只"
    assert first.locator(".after b").count() == 0
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_on_a_narrow_screen_the_word_stays_in_the_middle(person, crowded, locale):
    person.page.set_viewport_size({"width": 390, "height": 844})
    looks(person, crowded, sort="right")
    view = person.page.locator(".kwic .view").bounding_box()
    for number in (0, 5, 9):
        word = person.page.locator(".kwic .row .word").nth(number).bounding_box()
        assert abs(word["x"] + word["width"] / 2 - view["x"] - view["width"] / 2) < 12
    assert person.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
