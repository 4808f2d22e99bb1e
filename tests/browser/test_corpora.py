"""A person changes where words begin and end, and sees it in the counts."""

import pytest

from embed_core.language import say_in

say = say_in("zh")
LINE = "那猪八戒拜见灵吉菩萨，说了一遍。"


def words(person):
    return person.page.locator(".passage .word").all_inner_texts()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_joining_and_splitting_by_click_changes_the_words_and_their_counts(person, locale):
    person.opens("/corpus?task=bring&source=paste")
    person.page.get_by_role("textbox", name=say("source-text"), exact=True).fill("\n".join([LINE] * 60))
    person.page.keyboard.press("Control+Enter")
    person.waits().sees(say("segmentation-title"))
    person.page.locator(".passage .word").first.wait_for()
    before = words(person)
    assert before[:6] == ["那", "猪八戒", "拜见", "灵吉", "菩萨", "说"]
    person.page.locator(".passage .word").nth(3).click()
    person.page.locator(".passage .open .join").last.click()
    person.page.locator(".passage .word", has_text="灵吉菩萨").first.wait_for()
    person.waits()
    person.page.locator(".passage .word").nth(1).click()
    person.page.locator(".passage .open .cut").first.click()
    person.page.locator(".passage .word", has_text="八戒").first.wait_for()
    person.waits()
    assert words(person)[:5] == ["那", "猪", "八戒", "拜见", "灵吉菩萨"]
    person.clicks(say("corpus-make"))
    person.page.get_by_text(say("concordance-title"), exact=True).first.wait_for(timeout=60_000)
    person.waits().chooses_text(say("concordance-word"), "灵吉菩萨")
    person.sees(say("concordance-found", word="灵吉菩萨", total=60, shown=50))
    person.chooses_text(say("concordance-word"), "猪八戒").sees(
        say("concordance-found", word="猪八戒", total=0, shown=0)
    )
    person.finds_no_fault()
