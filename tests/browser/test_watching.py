"""A training is watched and replayed; a model that is ill says so, and its offer repairs it."""

import time

import pytest

from embed_core.language import say_in
from embed_core.training import PRESETS, Word2Vec

say = say_in("zh")


def ended(lab, job, within=90):
    deadline = time.monotonic() + within
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return lab.queue.get(job.id)


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_a_training_is_watched_from_start_to_finish_and_its_film_played_again(person, lab, locale):
    settings = Word2Vec(epochs=60, vector_size=300, workers=1, min_count=1, seed=5)
    job = lab.train("teaching-zh", settings, name="filmed run", watched=["猫", "国王"])
    person.opens("/train").sees("filmed run")
    person.page.locator('[class*="st-key-live"] .wm[data-frames], .wm[data-frames]').first.wait_for(timeout=60_000)
    film = lab.film(ended(lab, job).result["model"])
    assert len(film) >= 5 and film.watched == ("猫", "国王")
    person.opens("/train?outcome=film").sees(f"filmed run · {say('job-state-finished')}").map_is_drawn()
    person.sees(say("film-epoch", epoch=60))
    person.page.get_by_role("button", name=say("film-play"), exact=True).first.click()
    person.page.get_by_role("button", name=say("film-pause"), exact=True).first.wait_for()
    person.page.get_by_role("button", name=say("film-pause"), exact=True).first.click()
    person.waits().finds_no_fault()
    assert say("film-epoch", epoch=60) not in person.text()
    nearest = film.near("猫", len(film) - 1)[0][0]
    person.opens("/train?outcome=film").sees(nearest)


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_a_model_of_counted_neighbours_is_made_from_the_page(person, lab, locale):
    language = locale[:2]
    say = say_in(language)
    person.opens(f"/train?corpus=teaching-{language}&trainer=ppmi").chooses_text(say("train-name"), "counted")
    before = {job.id for job in lab.queue.jobs()}
    person.clicks(say("train-start"))
    job = next(job for job in lab.queue.jobs() if job.id not in before)
    assert ended(lab, job).state == "finished"
    model = lab.model(lab.queue.get(job.id).result["model"])
    assert (
        model.meta.trainer == "ppmi" and model.meta.settings["vector_size"] == PRESETS["counted"].settings.vector_size
    )
    person.opens(f"/map?model={job.result['model'] if job.result else lab.queue.get(job.id).result['model']}")
    person.map_is_drawn().finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_the_health_of_a_model_trained_too_little_says_so_and_its_offer_repairs_it(person, lab, locale):
    ill = "teaching-zh-short"
    remark = next(r for r in lab.checkup(ill).remarks if r.identifier == "remark-too-few-epochs")
    person.opens(f"/models?health={ill}").sees(say("health-continue", epochs=remark.parameters["more"]))
    person.clicks(say("health-continue", epochs=remark.parameters["more"])).sees(say("going-on-continue-help"))
    before = {job.id for job in lab.queue.jobs()}
    person.clicks(say("continue-start"))
    job = next(job for job in lab.queue.jobs() if job.id not in before)
    made = ended(lab, job).result["model"]
    assert lab.model(made).meta.epochs == 5 + remark.parameters["more"]
    assert lab.checkup(made).trained_enough
    person.opens(f"/models?health={made}").sees(say("health-note"))
    assert say("health-continue", epochs=1)[:4] not in person.text()
    person.finds_no_fault()
