"""The map of 《西游记》: words that drift and settle, evidence, trust, groups, an axis, and what is kept of it."""

import os
import re
import time

import pytest

from embed_core.corpus import SampleUnavailable, Segmentation
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.training import PPMI

say = say_in("zh")
pytestmark = pytest.mark.parametrize("locale", ["zh-CN"])
WORD, ROWS, TRUST = "行者", re.compile(r"\d[\d,]*"), re.compile(r"可信度约? ?0\.")


def ended(lab, job):
    deadline = time.monotonic() + 180
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return lab.queue.get(job.id)


@pytest.fixture(scope="module")
def lab(server):
    given = {"EMBEDLAB_HOME": str(server.home), "EMBEDLAB_SAMPLES_DIR": os.environ.get("EMBEDLAB_SAMPLES_DIR", "")}
    return Lab(settings_from(given))


@pytest.fixture(scope="module")
def model(lab):
    """PPMI + SVD on the novel, which takes a second; its identifier."""
    read = ended(lab, lab.make_corpus(name="novel of maps", segmentation=Segmentation(), sample="journey_to_the_west"))
    if read.error and read.error["id"] == SampleUnavailable.message_id:
        pytest.skip("the novel can be had neither from a folder nor by download")
    done = ended(lab, lab.train(read.result["corpus"], PPMI(vector_size=100), name="map of the novel"))
    return done.result["model"]


def the_map(person):
    return person.page.locator(".wm").first


def shown(person):
    label = person.page.locator(".wm-plot").first.get_attribute("aria-label")
    return int(ROWS.search(label.split("–")[-1]).group().replace(",", ""))


def settled(person):
    person.page.get_by_text(TRUST).first.wait_for(timeout=120_000)
    person.waits().map_is_drawn()
    the_map(person).evaluate("el => el.settled()")
    return the_map(person).evaluate("(el, word) => el.placeOf(word)", WORD)


def test_words_drift_settle_and_stand_there_at_once_the_second_time(person, lab, model, locale):
    person.opens(f"/map?model={model}&words=2000&word={WORD}").map_is_drawn()
    assert shown(person) == 2000
    turn = the_map(person).evaluate("el => el.pictures()")
    person.page.get_by_text(say("map-method-tsne"), exact=True).first.click()
    person.page.wait_for_url("**method=tsne*")
    person.page.wait_for_function(f"document.querySelector('.wm').pictures() > {turn} + 3", timeout=60_000)
    place = settled(person)
    jobs = {job.id for job in lab.queue.jobs(kind="project")}
    person.opens(person.page.url.removeprefix(person.url)).map_is_drawn()
    assert settled(person) == place
    assert {job.id for job in lab.queue.jobs(kind="project")} == jobs
    person.finds_no_fault()


@pytest.mark.parametrize(
    ("choices", "told"),
    [
        ("scope=band&rank-from=101&rank-to=400", 300),
        ("scope=around", None),
        ("scope=list&listed=行者 八戒 沙僧 唐僧", 4),
    ],
    ids=["band", "around", "list"],
)
def test_the_words_of_a_map_are_those_that_were_asked_for(person, lab, model, choices, told, locale):
    person.opens(f"/map?model={model}&word={WORD}&{choices}").map_is_drawn()
    if told is None:  # the word's neighbourhood in two steps
        first = [each.word for each in lab.neighbours(model, WORD, k=10)]
        drawn = the_map(person).evaluate("(el, words) => words.filter((word) => el.placeOf(word)).length", first)
        assert drawn == len(first)
    else:
        assert shown(person) >= told
    person.finds_no_fault()


def test_a_neighbour_has_its_contexts_and_sentences_of_both_words(person, lab, model, locale):
    person.opens(f"/map?model={model}&word={WORD}&k=30").map_is_drawn()
    near = lab.neighbours(model, WORD, k=30)
    assert the_map(person).evaluate("el => el.settled()") is not False
    last = near[5].word
    person.clicks(last, role="radio")
    shared = lab.shared_contexts(lab.corpus_of(model), WORD, last)
    assert shared.shared
    person.sees(shared.shared[0].word).sees(say("evidence-all", word=last))
    person.finds_no_fault()


def test_trust_groups_and_an_axis_are_told_of_the_novel(person, lab, model, locale):
    person.opens(f"/map?model={model}&words=1000&word={WORD}&panel=belief").map_is_drawn()
    words = shown(person)
    person.page.get_by_text(say("belief-hide"), exact=True).first.click()
    person.page.wait_for_url("**keeps=3*")
    person.waits().map_is_drawn()
    assert 1 <= shown(person) < words
    person.page.get_by_role("radio", name=say("map-panel-groups"), exact=True).click()
    legend = person.page.locator(".wm-legend .wm-group")
    legend.nth(1).wait_for(timeout=60_000)
    person.waits()
    assert len(set(legend.all_inner_texts())) == legend.count()  # each has a name of its own
    person.page.get_by_role("radio", name=say("map-panel-axes"), exact=True).click()
    box = person.page.get_by_label(say("axes-axis"), exact=True).first
    box.fill("妖精 → 菩萨")
    box.press("Control+Enter")
    person.page.locator(".wm-ramp").wait_for()
    person.waits().finds_no_fault()
    person.page.locator("summary").filter(has_text=say("map-keep-title")).first.click()
    with person.page.expect_download() as kept:
        person.page.get_by_role("button", name=say("map-keep-csv"), exact=True).first.click()
    rows = kept.value.path().read_text("utf-8-sig").splitlines()
    assert "妖精 → 菩萨" in rows[0]
    assert 1 < len(rows) <= words + 1
