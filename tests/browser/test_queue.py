"""Many people at once: everybody sees a place, nobody waits behind another's pile, and the limit is said."""

import re
import time

import pytest

from embed_core.jobs import spare
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.training import Word2Vec

say = say_in("en")
COOKIE = "embedlab_workspace"


@pytest.fixture
def idle(own_server):
    """The lab of a server on which nothing runs."""
    found = Lab(settings_from({"EMBEDLAB_HOME": str(own_server.home)}))
    deadline = time.monotonic() + 90
    while len(found.models()) < 4 or found.queue.jobs(active_only=True):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return found


@pytest.fixture
def lab(idle):
    """The lab of a server on which a training runs that would go on for minutes."""
    found = idle
    found.train("teaching-en", Word2Vec(epochs=500, vector_size=300, workers=1, min_count=1), name="long one")
    yield found
    while active := found.queue.jobs(active_only=True):
        for job in active:
            found.queue.end(job.id)


@pytest.fixture
def arrives(browser, own_server, make_person):
    """Let somebody come with a browser of their own."""
    contexts = []

    def come(locale="en-GB"):
        contexts.append(browser.new_context(viewport={"width": 1440, "height": 900}, locale=locale))
        return make_person(contexts[-1].new_page(), own_server.url)

    yield come
    for context in contexts:
        context.close()


def asks(person, seed):
    """Ask for a training; each seed is another one."""
    person.opens(f"/train?corpus=teaching-en&p.seed={seed}").clicks(say("train-start"))
    return person


def test_one_who_clicks_thirty_times_is_told_the_limit_and_others_are_served_in_between(lab, arrives):
    flood, calm = arrives(), arrives()
    asks(flood, 100)
    (first,) = [job for job in lab.queue.jobs() if job.workspace]
    same = lab.for_workspace(first.workspace)
    for seed in range(101, 109):
        same.train("teaching-en", Word2Vec(epochs=500, seed=seed), name=f"click {seed}")
    asks(flood, 109)
    flood.sees(say("job-queued", position=1)).sees(say("job-queued", position=10)).sees("People take turns")
    for seed in (110, 111):
        asks(flood, seed).sees(say("error-workspace-full", most=10))
    asks(calm, 200).sees(say("job-queued", position=2))
    flood.sees(say("job-queued", position=11))
    for n in range(16):
        lab.for_workspace(f"person {n}").train("teaching-en", Word2Vec(epochs=500, seed=300 + n), name=f"person {n}")
    places = sorted(job.position for job in lab.queue.jobs(active_only=True) if job.state == "queued")
    assert places == list(range(1, 28))
    flood.sees(say("job-queued", position=27)).finds_no_fault()
    calm.sees(say("job-queued", position=2)).finds_no_fault()


def test_a_browser_gets_one_key_that_stays_out_of_sight(lab, arrives, own_server):
    person = arrives()
    asks(person, 400)
    (cookie,) = [each for each in person.page.context.cookies() if each["name"] == COOKIE]
    assert re.fullmatch("[0-9a-f]{32}", cookie["value"])
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Lax", "/")
    person.opens("/map")
    assert [each for each in person.page.context.cookies() if each["name"] == COOKIE] == [cookie]
    asks(person, 401)
    mine = [job for job in lab.queue.jobs() if job.workspace]
    assert len(mine) == 2
    assert len({job.workspace for job in mine}) == 1
    written = (own_server.home / "server.log").read_text() + str(lab.store.index.ask(_everything))
    assert cookie["value"] not in written + person.page.url
    assert person.page.evaluate("document.cookie").find(COOKIE) == -1


def spares(lab):
    return lab.store.index.ask(lambda db: [row["pid"] for row in db.execute("SELECT pid FROM spares")])


@pytest.mark.skipif(not spare.possible(), reason="no spare workers on this system")
def test_a_training_begins_in_the_worker_that_stood_by_since_its_page_was_opened(idle, arrives):
    person = arrives()
    person.opens("/").opens("/cosine")
    time.sleep(1)
    assert spares(idle) == []
    person.opens("/train?corpus=teaching-en&p.seed=500")
    deadline = time.monotonic() + 30
    while not (standing := spares(idle)):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    person.clicks(say("train-start")).sees(say("job-state-finished"), within=60)
    query = "SELECT pid FROM jobs WHERE kind = 'train'"
    assert idle.store.index.ask(lambda db: [row["pid"] for row in db.execute(query)]) == standing
    person.finds_no_fault()


def _everything(db):
    return [tuple(row) for row in db.execute("SELECT * FROM jobs")]
