"""Each trainer on 《西游记》 from the page, watched to its end; stopping and going on; tuned vectors; guessed words."""

import os
import time

import pytest

from embed_core.corpus import SampleUnavailable, Segmentation
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.training import PPMI, Word2Vec

say = say_in("zh")


@pytest.fixture(scope="module")
def lab(server):
    given = {"EMBEDLAB_HOME": str(server.home), "EMBEDLAB_SAMPLES_DIR": os.environ.get("EMBEDLAB_SAMPLES_DIR", "")}
    found = Lab(settings_from(given))
    wait(lambda: len(found.models()) >= 4)
    return found


def wait(condition, within=120):
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)


@pytest.fixture(scope="module")
def novel(lab):
    job = lab.make_corpus(name="novel for trainers", segmentation=Segmentation(), sample="journey_to_the_west")
    wait(lambda: not lab.queue.get(job.id).active)
    done = lab.queue.get(job.id)
    if done.error and done.error["id"] == SampleUnavailable.message_id:
        pytest.skip("the novel can be had neither from a folder nor by download")
    return done.result["corpus"]


def started(lab, before):
    """The job that a click has just asked for."""
    wait(lambda: [job for job in lab.queue.jobs(kind="train") if job.id not in before], within=20)
    return next(job for job in lab.queue.jobs(kind="train") if job.id not in before)


def train(person, lab, address, name):
    before = {job.id for job in lab.queue.jobs(kind="train")}
    person.opens(address).chooses_text(say("train-name"), name)
    person.clicks(say("train-start"))
    return started(lab, before)


@pytest.mark.parametrize("locale", ["zh-CN"])
@pytest.mark.parametrize(
    ("trainer", "choices"),
    [
        ("word2vec", "preset=small-corpus&p.epochs=3"),
        ("word2vec", "preset=small-corpus&p.epochs=2&p.output=hierarchical-softmax"),
        ("fasttext", "p.epochs=3"),
        ("glove", "p.epochs=6"),
        ("ppmi", ""),
    ],
)
def test_each_trainer_learns_the_novel_before_the_eyes_of_a_person(person, lab, novel, trainer, choices, locale):
    tree = "hierarchical" in choices
    name = f"novel by {trainer} with a tree" if tree else f"novel by {trainer}"
    job = train(person, lab, f"/train?corpus={novel}&trainer={trainer}&{choices}", name)
    if trainer != "ppmi":  # it counts, and has no epochs to be watched
        person.sees(say("job-stop"), within=30)
        person.page.locator('[class*="st-key-live"] .wm[data-frames], .wm[data-frames]').first.wait_for(timeout=60_000)
    person.sees(f"{name} · {say('job-state-finished')}", within=240)
    made = lab.queue.get(job.id).result["model"]
    model = lab.model(made)
    assert model.meta.trainer == trainer and not model.meta.stopped
    assert ("nodes" in model.state) == tree
    if trainer != "ppmi":
        assert len(lab.film(made)) >= (2 if tree else 3) and len(model.meta.losses) == model.meta.epochs
        person.clicks(say("run-view-losses"), role="radio")
        person.sees(say(f"loss-{model.meta.loss}-help")[:20])
    person.opens(f"/map?model={made}&word=八戒").map_is_drawn().sees("八戒")
    nearest = lab.neighbours(made, "八戒", k=1)[0].word
    person.page.locator("canvas td", has_text=nearest).first.wait_for(state="attached")
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_fasttext_guesses_a_word_that_it_never_saw_and_says_so(person, lab, novel, locale):
    made = next(c.id for c in lab.models() if c.name.startswith("novel by fasttext"))
    guess = lab.guess(made, "孙悟空悟空")
    assert guess is not None
    person.opens(f"/cosine?kind=words&model={made}&first=孙悟空悟空&second=八戒").sees(
        say("guess-title", word="孙悟空悟空")[:8]
    )
    assert guess.known[0] in person.text()
    person.opens(f"/map?model={made}&word=孙悟空悟空").sees(say("guess-title", word="孙悟空悟空")[:8]).finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_a_run_is_stopped_and_goes_on_with_fewer_epochs_and_says_what_moved(person, lab, novel, locale):
    job = train(person, lab, f"/train?corpus={novel}&p.epochs=400", "stopped halfway")
    wait(lambda: lab.queue.get(job.id).progress.get("epoch", 0) >= 8)  # of so many, each seventh has a frame
    person.clicks(say("job-stop")).sees(f"stopped halfway · {say('job-state-stopped')}", within=60)
    half = lab.model(lab.queue.get(job.id).result["model"])
    assert half.meta.stopped and half.meta.epochs >= 8
    assert lab.film(lab.queue.get(job.id).result["model"]).moments[0].kind == "preview"
    before = {job.id for job in lab.queue.jobs(kind="train")}
    person.clicks(say("train-on")).sees(say("going-on-continue-help")[:12])
    person.chooses_text(say("field-epochs"), "2").clicks(say("continue-start"))
    again = started(lab, before)
    person.sees(f"{again.name} · {say('job-state-finished')}", within=120)
    whole = lab.model(lab.queue.get(again.id).result["model"])
    assert whole.meta.epochs == half.meta.epochs + 2 and whole.meta.continued_from == half.identity
    person.clicks(say("run-view-moved"), role="radio").sees(
        lab.moved(lab.queue.get(again.id).result["model"]).farthest(1)[0][0]
    )
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_given_vectors_are_tuned_to_another_text_and_those_that_are_frozen_stay(person, lab, novel, locale):
    given = next(c.id for c in lab.models() if c.name == "novel by word2vec")
    before = {job.id for job in lab.queue.jobs(kind="train")}
    person.opens(f"/train?continue={given}&way=tune&text=teaching-zh&freeze=1&g.epochs=2").sees(say("going-on-freeze"))
    person.clicks(say("tune-start"))
    job = started(lab, before)
    person.sees(f"{job.name} · {say('job-state-finished')}", within=60)
    made = lab.queue.get(job.id).result["model"]
    moved = lab.moved(made)
    assert lab.model(made).meta.frozen and moved.still == 1.0 and moved.new > 0
    person.clicks(say("run-view-moved"), role="radio").finds_no_fault()
    assert "100%" in person.text()


def made_by(lab, novel, settings, name):
    """The model of this name, trained now if no journey has."""
    kept = next((card.id for card in lab.models() if card.name == name), None)
    if kept is None:
        job = lab.train(novel, settings, name=name)
        wait(lambda: not lab.queue.get(job.id).active)
        kept = lab.queue.get(job.id).result["model"]
    return kept


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_cbow_and_ppmi_on_the_novel_are_compared_from_the_questions_to_the_table(person, lab, novel, locale):
    cbow = made_by(lab, novel, Word2Vec(epochs=5), "novel by CBOW")
    ppmi = made_by(lab, novel, PPMI(), "novel by ppmi")
    person.opens(f"/compare?lang=zh&model={cbow}&with={ppmi}&set=lecture&part=questions")
    for question in ("孙悟空 ~ 猪八戒", "孙悟空 ~ 孙行者", "孙悟空 − 孙行者 + 唐僧"):
        person.sees(question)
    person.clicks(say("compare-part-vocabulary"), role="radio")
    person.page.locator(".answer").wait_for(timeout=60_000)
    found, _ = lab.shifts(cbow, ppmi)
    assert found.only_a == found.only_b == 0
    chance = found.k / (len(found.words) - 1)
    assert 5 * chance < found.mean < 0.9  # two ways to learn one text agree on more than chance gives
    person.sees(say("shift-answer", mean=round(100 * found.mean), k=10)).sees(say("shift-no-noise"))
    person.opens(f"/compare?lang=zh&model={cbow}&with={ppmi}&part=word&word=八戒").sees(say("two-read")[:20])
    lists = lab.two_lists(cbow, ppmi, "八戒")
    person.sees(say("two-shared", shared=len(lists.shared), k=10))
    person.clicks(say("compare-part-maps"), role="radio").map_is_drawn(0).map_is_drawn(1)
    person.clicks(say("compare-part-table"), role="radio").sees(say("compare-evaluation"))
    person.sees(say("measured-read", language="zh")[:15]).finds_no_fault()
