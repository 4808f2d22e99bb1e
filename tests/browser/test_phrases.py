"""A person is shown phrases of a text, accepts some, takes one away, and finds the joined words in the corpus."""

import os

import pytest

from embed_core.language import say_in

say = say_in("zh")
NOVEL = pytest.mark.skipif(not os.environ.get("EMBEDLAB_SAMPLES_DIR"), reason="needs the novel")
ROW, BOX = 37, 59


def table(person):
    return person.page.locator('[data-testid="stDataFrame"]').filter(visible=True).first


def ticks(person, row):
    """Click the box in a row of the table, counted from 0; a table is drawn on a canvas, its header is a row high."""
    table(person).scroll_into_view_if_needed()
    box = table(person).bounding_box()
    person.page.mouse.click(box["x"] + BOX, box["y"] + ROW * (row + 1.5))
    person.page.wait_for_timeout(300)
    return person.waits()


def phrases_in_address(person):
    text = person.page.evaluate("new URLSearchParams(location.search).get('phrases') || ''")
    return text.split("|") if text else []


def rows(person):
    """The phrases at the top of the table, from what it tells a screen reader."""
    cells = table(person).locator('tbody [aria-colindex="2"]')
    cells.first.wait_for(state="attached")
    return cells.all_text_contents()


@NOVEL
@pytest.mark.parametrize("locale", ["zh-CN"])
def test_phrases_of_the_novel_are_accepted_by_score_and_one_by_one(person, locale):
    person.opens("/corpus?task=bring&source=sample&sample=journey_to_the_west&phrase-score=0.85")
    person.sees(say("segmentation-title")).clicks(say("phrases-tab"), role="tab")
    one, other = rows(person)[4], rows(person)[1]
    ticks(person, 4)
    person.sees(say("phrases-accepted", phrases=1))
    ticks(person, 1)
    assert phrases_in_address(person) == [one, other]
    ticks(person, 4)
    assert phrases_in_address(person) == [other]
    person.page.locator(".st-key-phrases-accept button").click()
    person.waits().sees(say("phrases-accept", phrases=0))
    accepted = phrases_in_address(person)
    person.sees(say("phrases-accepted", phrases=len(accepted)))
    assert accepted[0] == other and {one, "弼 马温", "且 听 下回分解"} < set(accepted)
    assert len(accepted) == len(set(accepted)) > 20
    person.clicks("且 听 下回分解").sees(say("phrases-accept", phrases=1))
    assert phrases_in_address(person) == [phrase for phrase in accepted if phrase != "且 听 下回分解"]
    person.clicks(say("corpus-make"))
    person.page.get_by_text(say("look-view-concordance"), exact=True).first.wait_for(timeout=90_000)
    person.waits().clicks(say("look-view-concordance"), role="radio").chooses_text(say("concordance-word"), "弼马温")
    person.page.locator(".kwic .word", has_text="弼马温").first.wait_for()
    person.chooses_text(say("concordance-word"), "且听下回分解")
    person.sees(say("remark-not-in-corpus", word="且听下回分解"))
    person.clicks(say("look-view-phrases"), role="radio").sees(say("phrases-clear"))
    assert not {"弼 马温", other} & set(rows(person))
    ticks(person, 0)
    person.clicks(say("phrases-add-again")).sees(say("segmentation-title"))
    assert {"弼 马温", other} < set(phrases_in_address(person))
    person.finds_no_fault()
