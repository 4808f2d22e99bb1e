"""A person reads a text again in another way, and takes one of several files away."""

import pytest

from embed_core.language import say_in

LINE = "那猪八戒拜见灵吉菩萨，说了一遍。\n"


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_a_corpus_is_read_again_with_another_word(person, locale, tmp_path):
    say = say_in(locale[:2])
    for name, times in (("1 一.txt", 30), ("2 二.txt", 20), ("3 三.txt", 7)):
        (tmp_path / name).write_text(LINE * times + f"{locale}。", encoding="gb18030")
    files = [str(path) for path in sorted(tmp_path.iterdir())]
    person.opens("/corpus?task=bring&source=upload")
    person.page.locator("input[type=file]").first.set_input_files(files[:2])
    person.page.get_by_role("button", name=say("source-drop")).wait_for()
    person.waits()
    person.page.locator("input[type=file]").first.set_input_files(files[2:])
    pill = person.page.get_by_role("button", name="3 三.txt", exact=True)
    pill.wait_for()
    person.page.locator('[data-testid="stFileUploaderFile"]').first.wait_for(state="detached")
    person.waits()
    pill.click()
    pill.wait_for(state="detached")
    person.waits().clicks(say("corpus-make"))
    person.page.get_by_text(say("look-read-again"), exact=True).first.wait_for(timeout=60_000)
    metric = person.page.locator('[data-testid="stMetric"]', has_text=say("portrait-documents"))
    metric.wait_for()
    assert metric.inner_text().split()[-1] == "2"  # the third file was taken away
    person.waits().clicks(say("look-read-again"))
    person.chooses_text(say("segmentation-own"), "灵吉菩萨")
    person.page.get_by_role("textbox", name=say("corpus-name")).fill(f"新的 {locale}")
    person.page.keyboard.press("Enter")
    person.waits().clicks(say("corpus-make"))
    person.page.get_by_text(say("look-read-again"), exact=True).first.wait_for(timeout=60_000)
    person.waits().clicks(say("look-view-concordance"), role="radio")
    person.chooses_text(say("concordance-word"), "灵吉菩萨")
    person.sees(say("concordance-found-all", total=50, matched=50)).finds_no_fault()
