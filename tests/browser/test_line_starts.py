"""A passage is set as Chinese is set: no line begins with a sign that closes what came before."""

import pytest

from embed_core.language import say_in

say = say_in("zh")
TEXT = "子、丑、寅、卯、辰、巳、午、未、申、酉、戌、亥，是十二支。他问：“这是什么？”她答道：“（不知道）！”" * 4
FIRST_LETTERS = """root => {
  const left = root.getBoundingClientRect().left, found = []
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node; (node = nodes.nextNode());) for (let i = 0; i < node.data.length; i++) {
    const range = document.createRange()
    range.setStart(node, i)
    range.setEnd(node, i + 1)
    const box = range.getBoundingClientRect()
    if (box.width && box.left - left < 6) found.push(node.data[i])
  }
  return found
}"""


@pytest.mark.parametrize("locale", ["zh-CN"])
@pytest.mark.parametrize("width", [390, 700, 1000, 1440])
def test_no_line_of_the_passage_begins_with_a_closing_sign(person, locale, width):
    person.page.set_viewport_size({"width": width, "height": 900})
    person.opens("/corpus?lang=zh&task=bring&source=paste")
    box = person.page.locator("textarea").first
    box.fill(TEXT)
    box.press("Control+Enter")
    person.waits().sees(say("segmentation-title"))
    person.page.locator(".passage .word").first.wait_for()
    first = person.page.locator(".passage").first.evaluate(FIRST_LETTERS)
    assert len(first) > 1
    assert not set(first) & set("、，。；：？！”）")
    person.finds_no_fault()
