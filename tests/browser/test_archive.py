"""A whole piece of work leaves in one file, is deleted, and comes back in a fresh browser with its group."""

import numpy as np
import pytest

from embed_core.geometry import Group
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.vectors import ModelMeta, WordVectors
from pages.widgets.workspace import COOKIE, workspace_of_key

say = say_in("en")
pytestmark = pytest.mark.parametrize("locale", ["en-GB"])
WORDS = tuple(f"word{number}" for number in range(60))


def own_lab(person, server):
    """The lab as the person's browser sees it."""
    key = next(cookie["value"] for cookie in person.page.context.cookies() if cookie["name"] == COOKIE)
    return Lab(settings_from({"EMBEDLAB_HOME": str(server.home)})).for_workspace(workspace_of_key(key))


def opens_archives(person):
    person.opens("/models")
    person.page.get_by_text(say("archive-title"), exact=True).click()
    return person.waits()


def test_packed_deleted_for_good_and_taken_in_by_another_browser(own_server, browser, make_person, locale):
    first = browser.new_context(viewport={"width": 1440, "height": 900}, locale=locale)
    first.set_default_timeout(30_000)
    person, server = make_person(first.new_page(), own_server.url), own_server
    person.opens("/models")
    lab = own_lab(person, server)
    rows = np.random.default_rng(7).standard_normal((len(WORDS), 8), np.float32)
    model = WordVectors(WORDS, np.arange(len(WORDS), 0, -1), rows, ModelMeta())
    card = lab.store.models.publish(model.save, name="to be packed")
    lab.keep_group(card.id, Group("a travelling group", WORDS[:4]))

    opens_archives(person).clicks(say("archive-pack"))
    link = person.page.get_by_role("link", name=say("archive-fetch", size="|").split("|")[0])
    link.wait_for()
    address = server.url + link.get_attribute("href")
    answer = person.page.context.request.get(address)
    assert answer.status == 200 and "attachment" in answer.headers["content-disposition"]
    person.finds_no_fault()

    lab.delete(card)
    lab.store.models.purge(card.id)
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale=locale)
    context.set_default_timeout(30_000)
    other = make_person(context.new_page(), server.url)
    assert context.request.get(address).status == 404
    opens_archives(other)
    came = {"name": "work.zip", "mimeType": "application/zip", "buffer": answer.body()}
    other.page.locator('input[type="file"]').set_input_files([came])
    other.sees("to be packed").clicks(say("archive-take"))
    other.sees(say("archive-done", new=2, here=0))
    other.opens(f"/map?model={card.id}&panel=groups&grouping=own").map_is_drawn()
    other.sees("a travelling group").finds_no_fault()
    context.close()
    first.close()
