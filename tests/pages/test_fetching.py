"""The page Models fetches a file from an address: it says what is allowed, how large it is, and what was refused."""

import time

import pytest

from embed_core.fetching import Offer
from embed_core.lab.addresses import Addresses
from embed_core.language import say_in
from tests.pages.conftest import words_of

EN = say_in("en")


def opened(visit, **choices):
    app = visit("models", bring="address", **choices)
    assert not app.exception
    return app


def fill(app, label, text):
    next(field for field in app.text_input if field.label == label).set_value(text)


def press(app, label):
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("http://nlp.stanford.edu/x", "error-address-scheme"),
        ("https://me@nlp.stanford.edu/x", "error-address-address"),
        ("https://nlp.stanford.edu:22/x", "error-address-port"),
    ],
)
def test_an_address_that_is_not_asked_is_told_and_no_job_begins(visit, lab, address, error):
    app = opened(visit)
    fill(app, EN("fetch-address"), address)
    press(app, EN("fetch-look"))
    assert EN.markdown(error, host="nlp.stanford.edu", hosts=lab.import_hosts()) in words_of(app)
    assert not lab.queue.jobs(kind="fetch")


def test_the_allowed_hosts_stand_beside_the_field(visit, lab):
    assert EN.markdown("fetch-hosts", hosts=lab.import_hosts()) in words_of(opened(visit))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_where_nothing_may_be_fetched_that_is_said_in_both_places(visit, monkeypatch, lang):
    monkeypatch.setenv("EMBEDLAB_IMPORT_HOSTS", "none")
    say = say_in(lang)
    assert say("fetch-off") in words_of(opened(visit, lang=lang))
    known = visit("models", bring="known", lang=lang)
    assert say("fetch-off") in words_of(known)
    assert say("fetch-do") not in {button.label for button in known.button}


def test_the_size_is_told_before_anything_is_fetched(visit, monkeypatch, lab):
    offer = Offer("vectors.zip", 822_000_000, "nlp.stanford.edu", False)
    monkeypatch.setattr(Addresses, "look_at", lambda self, address: offer)
    app = opened(visit)
    fill(app, EN("fetch-address"), "https://nlp.stanford.edu/data/vectors.zip")
    press(app, EN("fetch-look"))
    told = EN.markdown("fetch-offer", name="vectors.zip", size="822 MB", host="nlp.stanford.edu")
    assert told in words_of(app) and EN("fetch-not-resumable") in words_of(app)
    assert not lab.queue.jobs(kind="fetch")
    assert EN("fetch-do") in {button.label for button in app.button}


def test_known_models_are_offered_with_licence_size_and_source(visit):
    app = visit("models", bring="known")
    line = EN.markdown("fetch-known-line", licence="PDDL-1.0", size="822 MB", source="nlp.stanford.edu")
    assert line in words_of(app)
    assert EN("fetch-do") in {button.label for button in app.button}


def test_a_click_on_a_known_model_leads_to_its_download_and_what_went_wrong_can_be_gone_on_with(
    visit, lab, monkeypatch
):
    def begin(self, address, *, sha256="", name=""):
        spec = {"address": "https://never.invalid/x", "workspace": self.workspace}
        return self.queue.submit("fetch", spec, name=name, workspace=self.workspace)

    monkeypatch.setattr(Addresses, "fetch", begin)
    app = press(visit("models", bring="known"), EN("fetch-do"))
    deadline = time.monotonic() + 60
    while any(job.active for job in lab.queue.jobs(kind="fetch")):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    app.run()
    assert app.query_params["bring"] in ("address", ["address"])
    assert EN.markdown("error-address-host", host="never.invalid", hosts=lab.import_hosts()) in words_of(app)
    press(app, EN("fetch-again"))
    assert len(lab.queue.jobs(kind="fetch")) == 2


def test_a_fetching_of_somebody_else_is_not_shown(visit, lab):
    app = opened(visit, fetch="j-000000000000")
    assert EN("fetch-look") in {button.label for button in app.button}
