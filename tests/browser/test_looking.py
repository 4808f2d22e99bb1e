"""A corpus is looked at: portrait, concordance, two words, and the evidence of a neighbour on the map."""

import pytest

from embed_core.corpus import teaching_corpus
from embed_core.language import say_in

say = say_in("zh")


def ready(person):
    person.opens("/map?model=teaching-zh").map_is_drawn()
    return person


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_a_concordance_is_sorted_narrowed_and_saved(person, locale):
    ready(person).opens("/corpus?task=look&corpus=teaching-zh&view=concordance&look=猫")
    person.page.locator(".kwic .word", has_text="猫").first.wait_for()
    person.clicks(say("look-sort-right"), role="radio")
    person.page.wait_for_timeout(700)
    after = person.page.locator(".kwic .after").all_text_contents()
    assert [text[:1] for text in after] == sorted(text[:1] for text in after)
    with person.page.expect_download() as saved:
        person.page.get_by_role("button", name="CSV").first.click()
    rows = saved.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) - 1 == teaching_corpus("zh").counts["猫"]
    person.chooses_text(say("look-near"), "狗").finds_no_fault()
    person.chooses_text(say("concordance-word"), "不在这里").sees(say("remark-not-in-corpus", word="不在这里"))


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_a_neighbour_on_the_map_leads_to_its_evidence_and_on_to_the_concordance(person, locale):
    ready(person).opens("/map?model=teaching-zh&word=猫").sees(say("evidence-title"))
    near = "狗"
    person.clicks(near, role="radio").sees(say("look-contexts-shared"))
    person.clicks(say("evidence-all", word=near))
    person.page.locator(".kwic .word", has_text=near).first.wait_for()
    person.waits().finds_no_fault()
    assert f"look={near}" in person.page.evaluate("decodeURIComponent(location.search)")


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_the_portrait_has_a_chart_for_each_question(person, locale):
    ready(person).opens("/corpus?task=look&corpus=teaching-zh").sees(say("portrait-types"))
    for chart in ("zipf", "heaps", "lengths", "lost", "dispersion", "by-document", "frequent"):
        person.clicks(say(f"look-chart-{chart}"), role="radio")
        person.page.locator(".js-plotly-plot").first.wait_for()
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_two_words_show_what_they_share_and_what_only_one_has(person, locale):
    ready(person).opens("/corpus?task=look&corpus=teaching-zh&view=two&one=猫&other=狗")
    person.sees(say("look-contexts-shared"))
    person.clicks(say("look-contexts-frames"), role="radio").sees(say("look-frames-read")[:12]).finds_no_fault()
