"""What a person sees when a worker or the server is killed, and with two tabs at once."""

import os
import signal
import time

import pytest

from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.training import Word2Vec

say = say_in("en")
SLOW = float(os.environ.get("EMBEDLAB_TEST_PATIENCE", "1"))
"""How much slower than a person's own machine this one may be."""


def ready(home):
    """The lab of a server, once its teaching models are there."""
    found = Lab(settings_from({"EMBEDLAB_HOME": str(home)}))
    deadline = time.monotonic() + 60
    while len(found.models()) < 4:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return found


@pytest.fixture
def lab(server):
    return ready(server.home)


def long_training(lab, name):
    """A training that would go on for minutes."""
    job = lab.train("teaching-en", Word2Vec(epochs=500, vector_size=300, workers=1, min_count=1), name=name)
    deadline = time.monotonic() + 30
    while not lab.queue.get(job.id).progress.get("epoch"):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return job


def worker_of(lab, job):
    row = lab.store.index.ask(lambda db: db.execute("SELECT pid FROM jobs WHERE id = ?", (job.id,)).fetchone())
    return int(row["pid"])


@pytest.mark.parametrize("locale", ["en-GB"])
def test_a_killed_worker_is_told_as_interrupted_and_can_be_started_again(person, lab, locale):
    job = long_training(lab, "killed worker")
    person.opens("/train").sees("killed worker")
    os.kill(worker_of(lab, job), signal.SIGKILL)
    person.sees(say("job-interrupted"), within=10).sees(say("job-again")).finds_no_fault()
    assert {"teaching-en", "teaching-zh"} <= {card.id for card in lab.models()}
    assert not any(card.name == "killed worker" for card in lab.models())


@pytest.mark.parametrize("locale", ["en-GB"])
def test_a_stopped_training_keeps_its_last_finished_epoch(person, lab, locale):
    job = long_training(lab, "stopped run")
    person.opens("/train").sees("stopped run")
    person.page.get_by_role("button", name=say("job-stop"), exact=True).first.click()
    person.sees(f"stopped run · {say('job-state-stopped')}", within=15)
    model = lab.model(lab.queue.get(job.id).result["model"])
    assert 1 <= model.meta.epochs < 500
    assert len(model.meta.losses) == model.meta.epochs


@pytest.mark.parametrize("locale", ["en-GB"])
def test_a_killed_server_does_not_end_the_run_and_the_page_comes_back_to_it(
    person, browser, own_server, locale, tmp_path
):
    own = ready(tmp_path)
    job = long_training(own, "outlives the server")
    own_server.kill()
    before = own.queue.get(job.id).progress["epoch"]
    own_server.start()
    context = browser.new_context(locale=locale)
    reader = type(person)(context.new_page(), own_server.url)
    reader.opens("/train").sees("outlives the server").sees(say("job-stop"))
    time.sleep(1)
    assert own.queue.get(job.id).state == "running"
    assert own.queue.get(job.id).progress["epoch"] > before
    own.queue.stop(job.id)
    context.close()


@pytest.mark.parametrize("locale", ["en-GB"])
def test_a_model_deleted_in_one_tab_is_told_in_the_other_and_can_be_undone(person, browser, lab, server, locale):
    job = lab.train("teaching-en", Word2Vec(epochs=2, min_count=1, workers=1), name="short lived")
    deadline = time.monotonic() + 30
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    model = lab.queue.get(job.id).result["model"]
    person.opens(f"/map?model={model}").map_is_drawn()
    other = type(person)(browser.new_context(locale=locale).new_page(), server.url)
    other.opens("/models").sees("short lived")
    other.page.locator(f".st-key-more-{model} button").first.click()
    other.page.get_by_role("button", name=say("delete"), exact=True).first.click()
    other.waits().sees(say("undo"))
    person.opens(f"/map?model={model}").sees("short lived").sees(say("restore")).finds_no_fault()
    assert f"model={model}" in person.page.url
    other.clicks(say("undo"))
    other.sees("short lived")
    assert model in {card.id for card in lab.models()}
    person.opens(f"/map?model={model}").map_is_drawn().finds_no_fault()
    other.page.context.close()


@pytest.mark.alone
def test_the_map_is_on_the_home_page_within_ten_seconds_of_the_start(browser, tmp_path, make_server):
    server = make_server(tmp_path)
    began = time.monotonic()
    server.start()
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(server.url)
    page.locator(".wm[data-frames]").first.wait_for(state="attached", timeout=30_000)
    took = time.monotonic() - began
    context.close()
    server.kill()
    assert took < 10 * SLOW, f"{took:.1f} s"


@pytest.mark.parametrize("locale", ["en-GB"])
def test_a_model_that_was_trained_too_little_is_trained_on_from_its_warning(person, lab, locale):
    before = {job.id for job in lab.queue.jobs()}
    person.opens("/analogy?model=teaching-en-short").sees("Not trained enough")
    person.clicks(say("train-on")).sees(say("going-on-continue-help"))
    person.clicks(say("continue-start"))
    job = next(job for job in lab.queue.jobs() if job.id not in before)
    person.sees(f"{job.name} · {say('job-state-finished')}", within=60)
    made = lab.queue.get(job.id).result["model"]
    assert lab.model(made).meta.epochs == 30
    assert lab.health(made).trained_enough
    person.finds_no_fault()
