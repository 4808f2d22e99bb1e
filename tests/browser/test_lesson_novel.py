"""The novel in the lessons, from its text to the fourth step of lesson 10."""

import os
from collections import Counter
from pathlib import Path

import pytest

from embed_core.corpus import local_copy, open_corpus
from embed_core.corpus.samples import SAMPLES
from embed_core.language import say_in
from embed_core.lessons import LESSONS

NUMBERS = {id: nth for nth, id in enumerate(LESSONS, start=1)}
SAMPLE = SAMPLES["journey_to_the_west"]
FOLDER = Path(os.environ.get("EMBEDLAB_SAMPLES_DIR") or "nowhere")
say = say_in("zh")

pytestmark = pytest.mark.skipif(not local_copy(SAMPLE, FOLDER), reason="EMBEDLAB_SAMPLES_DIR has no copy of the novel")


@pytest.fixture
def person(newcomer):
    return newcomer


def commits(person, option):
    person.page.locator('[data-testid="stRadio"]').get_by_text(option, exact=True).click()
    return person.clicks(say("learn-commit"))


def who_laughs(home):
    """Who stands before 笑 道 in the novel, counted in the file of its tokens."""
    found = Counter()
    for card in (home / "corpora").iterdir():
        corpus = open_corpus(card)
        if corpus.tokens > 100_000:
            for line in (card / "tokens.txt").read_text(encoding="utf-8").splitlines():
                tokens = line.split(" ")
                found.update(
                    a for a, b, c in zip(tokens, tokens[1:], tokens[2:], strict=False) if (b, c) == ("笑", "道")
                )
    return found


def test_the_novel_is_read_and_trained_from_the_lessons_and_asked_their_questions(person, own_server):
    person.opens(f"/learn?lesson={NUMBERS['company']}&step=99").clicks(say("learn-novel-read"))
    person.sees(say("lesson-company-novel-frame-title"), within=120).waits()
    commits(person, "行者")
    expected = who_laughs(own_server.home)
    rows = person.page.locator("table tbody tr").all_inner_texts()
    assert {row.split()[0]: int(row.split()[1]) for row in rows} == {
        w: expected[w] for w in ("行者", "八戒", "山", "马")
    }
    assert expected["行者"] > 100
    person.opens(f"/learn?lesson={NUMBERS['trained']}&step=99").clicks(say("learn-novel-train"))
    person.sees(say("lesson-trained-novel-title"), within=240).waits()
    commits(person, say("lesson-trained-novel-high"))
    for question in ("孙悟空 ~ 猪八戒", "孙悟空 ~ 孙行者", "孙悟空 − 孙行者 + 唐僧"):
        person.sees(question)
    person.opens("/models").sees(say("learn-novel-model", epochs=30)).finds_no_fault()
