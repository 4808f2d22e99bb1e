"""A server for many, two browsers at once: what one makes the other cannot reach, but by a link that can be ended."""

import re
import time

import pytest

from embed_core.corpus import Segmentation
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.training import Word2Vec
from pages.widgets.workspace import COOKIE, workspace_of_key

say, zh = say_in("en"), say_in("zh")
NEVER = "m-000000000000"
TEXT = "\n".join("the cat and the dog saw the king and the queen by day and by night" for _ in range(200))


@pytest.fixture(scope="module")
def many_server(tmp_path_factory, server_class):
    running = server_class(tmp_path_factory.mktemp("many"), EMBEDLAB_MODE="server", EMBEDLAB_SPARE="0").start()
    yield running
    running.kill()


@pytest.fixture
def lab(many_server):
    """The operator's lab of that server, once the built-in models are there."""
    values = {"EMBEDLAB_HOME": str(many_server.home), "EMBEDLAB_MODE": "server", "EMBEDLAB_SPARE": "0"}
    found = Lab(settings_from(values))
    deadline = time.monotonic() + 90
    while sum(card.builtin for card in found.models()) < 4:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return found


@pytest.fixture
def arrives(browser, many_server, make_person, lab):
    """Let somebody come with a browser of their own; what it has is asked for in its name: person, lab."""
    contexts = []

    def come(locale="en-GB"):
        contexts.append(browser.new_context(viewport={"width": 1440, "height": 900}, locale=locale))
        person = make_person(contexts[-1].new_page(), many_server.url).opens("models")
        key = next(cookie["value"] for cookie in contexts[-1].cookies() if cookie["name"] == COOKIE)
        return person, lab.for_workspace(workspace_of_key(key))

    yield come
    for context in contexts:
        context.close()


def done(lab, job):
    deadline = time.monotonic() + 60
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return lab.queue.get(job.id).result


def makes_a_model(lab, name):
    """Read a text and train on it, as the pages ask for it; return the model."""
    upload = lab.stage([("notes.txt", f"{name}\n{TEXT}".encode())])
    corpus = done(lab, lab.make_corpus(name="Notes", segmentation=Segmentation(), upload=upload))["corpus"]
    return done(lab, lab.train(corpus, Word2Vec(epochs=2, min_count=1, vector_size=20), name=name))["model"]


def test_another_s_addresses_lead_nowhere_until_a_link_lets_one_read_and_the_link_can_be_ended(arrives):
    """Anna reads English, Bert Chinese: what one shares is told to the other in the other's language."""
    (anna, hers), (bert, _) = arrives(), arrives("zh-CN")
    model = makes_a_model(hers, "Model of Anna")
    address = f"map?model={model}"
    anna.opens(address).map_is_drawn()
    foreign, never = (bert.opens(f"map?model={id}").text() for id in (model, NEVER))
    assert foreign.replace(model, NEVER) == never and zh("error-missing-model", kind="model", id=NEVER) in never

    anna.opens("models").sees("Model of Anna")
    anna.page.locator(f".st-key-share-{model} button").first.click()
    anna.waits().clicks(say("share-make"))
    link = anna.page.locator("code", has_text="/lab/share/").inner_text().strip()
    code = link.rpartition("/")[2]

    bert.page.goto(link)
    bert.waits().sees(zh("shared-now", name="Model of Anna"))
    assert code not in bert.page.url
    assert bert.page.evaluate("() => performance.getEntriesByType('navigation')[0].name").find(code) < 0
    bert.page.locator(".st-key-map-of-shared button").click()
    bert.waits().map_is_drawn()
    assert (
        zh("name-shared", name="Model of Anna") in bert.page.get_by_role("combobox").first.input_value() + bert.text()
    )
    assert code not in bert.page.url

    anna.opens("models").page.get_by_text(say("people-title")).click()
    anna.waits().clicks(say("people-withdraw"))
    assert bert.opens(address).text().replace(model, NEVER) == never
    bert.opens("models").page.get_by_text(zh("people-title")).click()
    bert.waits().sees(zh("people-gone", name="Model of Anna"))
    bert.page.goto(link)
    bert.waits().sees(zh("error-missing-share"))
    for person in (anna, bert):
        person.finds_no_fault()


def test_the_words_that_drift_are_shown_to_who_asked_for_them_alone(arrives, lab):
    (anna, hers), (bert, _) = arrives(), arrives()
    job = hers.queue.submit(
        "project", {"model": "teaching-en", "most": 100, "method": "tsne", "dimensions": 2}, name="x"
    )
    anna.opens("map")
    bert.opens("map")
    statuses = [
        person.page.evaluate("async (job) => (await fetch('lab/frames/' + job)).status", id)
        for person, id in ((anna, job.id), (bert, job.id), (bert, "j-000000000000"))
    ]
    assert statuses[0] in (200, 204) and statuses[1:] == [404, 404]


def test_a_student_is_seen_by_the_lecturer_from_joining_to_leaving(arrives):
    (lecturer, mine), (student, hers) = arrives(), arrives()
    makes_a_model(hers, "Homework")
    opens_rooms(lecturer)
    lecturer.clicks(say("room-make"))
    lecturer.chooses_text(say("room-title"), "Seminar").sees("Seminar")
    code = mine.my_rooms()[0].code

    opens_rooms(student)
    student.clicks(say("room-join"))
    student.page.get_by_label(say("room-code"), exact=True).fill(code.upper())
    student.chooses_text(say("room-name"), "小明").sees("You are there as 小明")

    opens_rooms(lecturer)
    lecturer.sees("one student, one model")
    lecturer.picks(say("room-pick"), "Homework")
    lecturer.page.keyboard.press("Escape")
    lecturer.clicks(say("open-the-map")).map_is_drawn()
    seen = re.search(r"model=(m-[0-9a-f]{12})", lecturer.page.url)[1]
    assert hers.model(seen)

    opens_rooms(student)
    student.clicks(say("room-leave"))
    lecturer.opens(f"map?model={seen}").sees("There is no model")
    opens_rooms(lecturer)
    lecturer.sees("0 students, 0 models").finds_no_fault()
    mine.close_room(mine.my_rooms()[0].id)


def opens_rooms(person):
    person.opens("models?people=rooms").page.get_by_text(say("people-title")).click()
    person.waits()
