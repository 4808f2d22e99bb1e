"""Words that drift while a person looks: what is looked at stays, and no word is lost from sight."""

import contextlib
import time

import numpy as np
import pytest
from scipy.spatial.distance import pdist

from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.store import Store
from embed_core.vectors import WordVectors
from tests.browser.holding import held

say = say_in("en")
pytestmark = pytest.mark.parametrize("locale", ["en-GB"])
WATCH = """el => {
  const words = Array.from({ length: 100 }, (_, k) => `w${k}`), seen = (window.seen = [])
  const look = () => {
    const drawn = el.dataset.frames === String(el.pictures())
    if (drawn) seen.push([el.pictures(), words.filter((word) => el.pixelOf(word)).length])
    window.watching = setTimeout(look, 40)
  }
  look()
}"""
MOST = 1500


@pytest.fixture
def drifting(server):
    """A model whose maps nobody has asked for yet: 1,500 words in ten groups."""
    rng = np.random.default_rng()
    rows = rng.normal(size=(10, 60)).astype(np.float32)[np.arange(MOST) % 10]
    rows += 0.7 * rng.normal(size=rows.shape).astype(np.float32)
    vectors = WordVectors(tuple(f"w{n}" for n in range(MOST)), np.arange(MOST, 0, -1), rows)
    store = Store(settings_from({"EMBEDLAB_HOME": str(server.home)}))
    card = store.models.publish(vectors.save, name="drifting")
    yield card.id
    with contextlib.suppress(Exception):
        store.models.delete(card.id)
        store.models.purge(card.id)


@pytest.fixture
def lab(server):
    return Lab(settings_from({"EMBEDLAB_HOME": str(server.home)}))


def the_map(person):
    return person.page.locator(".wm").first


def moving(person, lab, model, *, more="", step=0):
    """Open a map whose words drift, and hold them still from a step on."""
    address = f"/map?model={model}&words={MOST}&method=tsne{more}&lang=en"
    return held(lab, model, lambda: person.opens(address).map_is_drawn(), step=step)


def stands(person):
    """Wait until no word moves any more."""
    moving = say("remark-map-moving")
    person.page.get_by_text(moving, exact=True).wait_for(state="detached", timeout=60_000)
    person.waits()
    the_map(person).evaluate("el => el.settled()")


def finished(lab, model):
    """Wait until nothing moves the words of a model's map any more: the last job, which has come to its end."""
    deadline = time.monotonic() + 60
    while any(job.uses(model) for job in lab.queue.jobs(True, kind="project")):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    last = next(job for job in lab.queue.jobs(kind="project") if job.uses(model))
    assert last.state == "finished"
    return last


def has_the_last_picture(person, lab, job):
    """Wait until the words stand where their process put them last, and that is drawn."""
    deadline = time.monotonic() + 60
    while True:
        stand = the_map(person).evaluate("el => Array.from({ length: 12 }, (_, k) => el.placeOf(`w${k}`).slice(0, 2))")
        if np.allclose(stand, lab.latest_frame(job.id)[:12, :2], atol=1e-5):
            break
        assert time.monotonic() < deadline
        person.page.wait_for_timeout(50)
    the_map(person).evaluate("el => el.settled()")


def zooms_in(person, times=3):
    for _ in range(times):
        person.page.get_by_role("button", name=say("word-map-zoom-in"), exact=True).first.click()
    the_map(person).evaluate("el => el.settled()")


def zooms_in_on(person, word):
    """Turn the wheel above a word: it stays where it is, so that at least this one can still be seen."""
    x, y = the_map(person).evaluate("(el, word) => el.pixelOf(word)", word)
    box = person.page.locator(".wm-plot").first.bounding_box()
    person.page.mouse.move(box["x"] + x, box["y"] + y)
    person.page.keyboard.down("Control")
    person.page.mouse.wheel(0, -160)
    person.page.keyboard.up("Control")
    person.page.wait_for_function("document.querySelector('.wm').closeness() > 3")
    the_map(person).evaluate("el => el.settled()")


def test_who_has_zoomed_into_the_components_sees_all_words_when_they_begin_to_drift(person, locale, drifting, lab):
    person.opens(f"/map?model={drifting}&words={MOST}&lang=en").map_is_drawn()
    zooms_in_on(person, "w0")
    near = the_map(person).evaluate("el => el.view()")
    the_map(person).evaluate(WATCH)
    with held(lab, drifting, person.page.get_by_text(say("map-method-tsne"), exact=True).first.click):
        person.page.get_by_text(say("remark-map-moving"), exact=True).wait_for()
        person.waits()
        the_map(person).evaluate("el => el.settled()")
        assert the_map(person).evaluate("el => el.closeness()") == pytest.approx(1)
    stands(person)
    seen = person.page.evaluate("clearTimeout(window.watching), window.seen")
    begun = next(at for at, (_, words) in enumerate(seen) if words == 100)
    assert min(words for _, words in seen) >= seen[0][1] > 0
    assert {words for _, words in seen[begun:]} == {100}
    assert seen[-1][0] > seen[begun][0], "the words have moved meanwhile"
    person.page.get_by_text(say("map-method-pca"), exact=True).first.click()
    person.waits()
    the_map(person).evaluate("el => el.settled()")
    assert the_map(person).evaluate("el => el.view()") == pytest.approx(near, rel=1e-9)


@pytest.mark.parametrize("space", ["2", "3"])
def test_a_zoom_made_while_the_words_drift_is_kept_when_they_settle(person, locale, drifting, lab, space):
    with moving(person, lab, drifting, more=f"&space={space}"):
        person.waits()
        zooms_in(person)
        close = the_map(person).evaluate("el => el.closeness()")
        assert close > 3
    stands(person)
    assert the_map(person).evaluate("el => el.closeness()") == pytest.approx(close, rel=0.02)
    assert the_map(person).evaluate("el => el.labels().length") > 0
    person.opens(person.page.url.removeprefix(person.url)).map_is_drawn()
    the_map(person).evaluate("el => el.settled()")
    assert the_map(person).evaluate("el => el.closeness()") == pytest.approx(close, rel=0.02)


PLACES = "el => Array.from({ length: 12 }, (_, k) => el.pixelOf(`w${k}`))"


def asks_for_perplexity(person, value):
    person.clicks(say("map-more"))
    field = person.page.get_by_label(say("map-perplexity"), exact=True).first
    field.fill(str(value))
    field.press("Enter")
    person.page.wait_for_url(f"**perplexity={value}*")
    person.waits()


def test_another_perplexity_goes_on_from_where_the_words_are_and_ends_the_run_that_it_replaces(
    person, locale, drifting, lab
):
    with moving(person, lab, drifting, more="&go-on=1", step=60) as job:
        person.waits()
        has_the_last_picture(person, lab, job)
        before = np.array(the_map(person).evaluate(PLACES))
        asks_for_perplexity(person, 7)
        person.page.wait_for_url("**from=*")
        person.waits()
        the_map(person).evaluate("el => el.settled()")
        after = np.array(the_map(person).evaluate(PLACES))
        assert np.abs(after - before).max() < 6, "pixels: the words stand where they were"
        assert lab.queue.get(job.id).progress["stopping"]
        latest = lab.queue.jobs(True, kind="project")[0]
        assert latest.id != job.id and latest.spec["begin"] in person.page.url and latest.spec["perplexity"] == 7
    assert finished(lab, drifting).id == latest.id
    stands(person)
    assert lab.queue.get(job.id).state == "stopped"
    person.finds_no_fault()


def test_a_run_that_another_window_waits_for_is_left_to_it(person, locale, browser, drifting, lab):
    address = f"/map?model={drifting}&words={MOST}&method=tsne&lang=en"
    with held(lab, drifting, lambda: person.opens(address).map_is_drawn()) as job:
        other = type(person)(browser.new_context(locale=locale).new_page(), person.url)
        other.opens(address).map_is_drawn()
        asks_for_perplexity(person, 7)
        assert lab.queue.jobs(True, kind="project")[0].id != job.id
        assert not lab.queue.get(job.id).progress.get("stopping")
    stands(other)
    assert lab.queue.get(job.id).state == "finished"
    other.page.context.close()


def test_who_continues_after_a_pause_waits_for_the_steps_that_are_left_alone(person, locale, drifting, lab):
    with moving(person, lab, drifting, step=60) as job:
        person.page.get_by_role("button", name=say("job-pause"), exact=True).click()
        person.waits()
    person.page.get_by_role("button", name=say("map-again"), exact=True).click()
    person.page.wait_for_url("**from=*")
    stands(person)
    last = finished(lab, drifting)
    paused = lab.queue.get(job.id)
    assert paused.state == "stopped" and last.spec["begin"] == paused.result["cache"]
    assert last.spec["perplexity"] == paused.spec["perplexity"] and last.state == "finished"
    assert say("remark-stopped-early") not in person.text()
    person.finds_no_fault()


def test_older_places_that_the_page_brings_give_way_to_those_that_words_have_reached(person, locale, drifting, lab):
    with moving(person, lab, drifting, step=60) as job:
        has_the_last_picture(person, lab, job)
        assert the_map(person).evaluate(f"el => el.move(new Float32Array({2 * MOST}).map((_, k) => k % 40), 2, 0)")
        has_the_last_picture(person, lab, job)
    stands(person)


def test_a_page_saved_while_words_drift_shows_them_where_they_were_seen(
    person, locale, browser, drifting, lab, tmp_path
):
    with moving(person, lab, drifting, step=60) as job:
        has_the_last_picture(person, lab, job)
        seen = pdist(the_map(person).evaluate(PLACES))
        person.page.locator('[data-tool="save"]').first.click()
        with person.page.expect_download() as download:
            person.page.locator('[data-way="page"]').first.click()
        download.value.save_as(tmp_path / "map.html")
    page = browser.new_context(offline=True, viewport={"width": 1000, "height": 700}).new_page()
    page.goto((tmp_path / "map.html").as_uri())
    page.locator(".wm[data-frames]").wait_for()
    page.locator(".wm").evaluate("el => el.settled()")
    saved = pdist(page.locator(".wm").evaluate(PLACES))
    assert np.abs(saved / saved.mean() - seen / seen.mean()).max() < 0.01
    page.context.close()


def test_a_page_that_stood_open_says_that_its_model_was_deleted_and_offers_to_restore_it(person, locale, drifting, lab):
    person.opens(f"/map?model={drifting}&words={MOST}&lang=en").map_is_drawn()
    lab.store.models.delete(drifting)
    the_map(person).evaluate("el => el.choose('w3')")
    person.sees(say("restore")).waits().finds_no_fault()
    lab.store.models.restore(drifting)
    person.opens(f"/map?model={drifting}&words={MOST}&lang=en").map_is_drawn()
    lab.store.models.delete(drifting)
    person.page.get_by_text(say("map-panel-groups"), exact=True).first.click()
    person.sees(say("restore")).waits().finds_no_fault()


def test_words_that_drift_when_their_model_is_deleted_end_without_a_fault(person, locale, drifting, lab):
    with moving(person, lab, drifting):
        person.waits()
        lab.store.models.delete(drifting)
    person.sees(say("restore"), within=60).waits().finds_no_fault()
